"""What goes into a batch and what comes out of it, article by article; all of it can cross a process border."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tallywire.records import Article, Block, Fact
from tallywire.store import Mention, Sketch

if TYPE_CHECKING:
    from tallywire.read import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One source to read, with what is known of it beforehand."""

    source: Source
    published: date | None = None
    """taken where the article itself and its metadata give no date"""

    def made_of(self, digest: str) -> str:
        """Name all that its article is made of: the bytes of this digest, its path, and what is known beforehand."""
        source = self.source
        known = (digest, source.path, source.media, dict(source.metadata), dict(source.around), str(self.published))
        return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why one article gave nothing."""

    kind: str
    """article (it cannot be read), crash (a fault of ours), killed (its process died)"""
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one article: its facts, or a failure."""

    path: str
    article: Article | None = None
    blocks: tuple[Block, ...] = ()
    sketch: Sketch | None = None
    """what near duplicates are found by"""
    facts: tuple[Fact, ...] = ()
    mentions: tuple[Mention, ...] | None = None
    """none where they were not asked for"""
    failure: Failure | None = None
    made_of: str | None = None
    """names the bytes that were read, and what was known beforehand"""

"""What goes into a batch and what comes out of it, article by article; all of it can cross a process border."""

from __future__ import annotations

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

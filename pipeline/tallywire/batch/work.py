"""What goes into a batch and what comes out of it, article by article; all of it can cross a process border."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tallywire.records import Article, Fact

if TYPE_CHECKING:
    from tallywire.read import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One source to read, with what is known of it beforehand."""

    source: Source
    published: date | None = None
    """taken where the article itself and its metadata give no date"""
    known: Mapping[str, object] | None = None
    """fields of Article that are set whatever the file says"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why one article gave nothing."""

    kind: str
    """article (it cannot be read), crash (a fault of ours), killed (its process died)"""
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something found in an article, claim or not: a number, a time, a name, a speaker; raw offsets."""

    kind: str
    start: int
    end: int
    text: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one article: its facts, or a failure."""

    path: str
    article: Article | None = None
    facts: tuple[Fact, ...] = ()
    mentions: tuple[Mention, ...] = ()
    failure: Failure | None = None

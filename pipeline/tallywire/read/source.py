"""Where an article is read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tallywire.read.kinds import Kind, kind_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to read, or one record of it with its bytes; small enough to cross a process border."""

    path: str
    """relative to the corpus folder; of a record `file#n`"""
    file: Path
    metadata: Mapping[str, str]
    """what a metadata.csv says of this very article: it is believed before all else"""
    around: Mapping[str, str] = field(default_factory=dict)
    """what is known from outside the article: the row of the file that the record lies in, the headers of a page"""
    inside: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """what a metadata.csv says of the records of this file, by the part of their path behind the file's"""
    media: str | None = None
    """of the data: text, markdown, html, json; of a file its name tells"""
    data: bytes | None = None
    """the bytes of a record; those of a file are read when its turn comes"""
    name: str | None = None
    """the name that the record has for itself where that may hold a date: a file's in a .zip"""
    place: str = ""
    """where in the file the record stands, for messages: `line 17`"""
    fault: str | None = None
    """why there is nothing to read, in one line"""

    @property
    def kind(self) -> Kind:
        """What its bytes are."""
        return Kind(self.media) if self.media else kind_of(self.file.name) or Kind("text")

    @property
    def holds_records(self) -> bool:
        """Tell whether it stands for a file of many articles, not for one of them."""
        return self.data is None and self.fault is None and self.kind.holds_records

"""Files -> Articles."""

from __future__ import annotations

from tallywire.read.article import read_article, read_data
from tallywire.read.containers import find_source, records_of
from tallywire.read.decoding import decode
from tallywire.read.folder import FORMATS, find_sources
from tallywire.read.published import find_published
from tallywire.read.source import Source

__all__ = [
    "FORMATS",
    "Source",
    "decode",
    "find_published",
    "find_source",
    "find_sources",
    "read_article",
    "read_data",
    "records_of",
]

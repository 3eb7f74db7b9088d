"""What can be read, told by the name of a file."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

ARTICLES = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html"}
"""one article a file"""
RECORDS = {
    ".json": "json",
    ".jsonl": "json_lines",
    ".ndjson": "json_lines",
    ".warc": "warc",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".zip": "zip",
}
"""many articles a file"""


class Kind(NamedTuple):
    """What a file holds, and whether it is packed with gzip."""

    name: str
    """text, markdown, html; json, json_lines, warc, feed, zip"""
    packed: bool = False

    @property
    def holds_records(self) -> bool:
        """Tell whether many articles may lie in one such file."""
        return self.name in RECORDS.values()


def kind_of(name: str) -> Kind | None:
    """Tell the kind of a file by its name; None for what is not read.

    >>> kind_of("news/crawl.warc.gz")
    Kind(name='warc', packed=True)
    >>> kind_of("photo.jpg")
    """
    path = PurePath(name.lower())
    packed = path.suffix == ".gz"
    suffix = PurePath(path.stem).suffix if packed else path.suffix
    found = {**ARTICLES, **RECORDS}.get(suffix)
    return None if found is None or (packed and found == "zip") else Kind(found, packed)

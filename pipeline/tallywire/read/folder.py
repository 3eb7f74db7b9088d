"""Find the articles of a folder, with what `metadata.csv` files say of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tallywire.errors import UsageError
from tallywire.read.metadata import read_metadata

MEDIA = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to read: its path relative to the corpus folder, and its metadata row."""

    path: str
    file: Path
    metadata: Mapping[str, str]


def find_sources(folder: Path) -> list[Source]:
    """List the articles of a folder and its subfolders, sorted by path; a single file is a corpus of one.

    A `metadata.csv` in any folder describes the files it names, relative to itself. A README.md
    that no metadata.csv names is not an article. Raises UsageError when there is no such folder.
    """
    folder = Path(folder)
    if folder.is_file():
        return [Source(path=folder.name, file=folder, metadata=read_metadata(folder.parent).get(folder.resolve(), {}))]
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such file or folder; give a folder of .txt, .md, .html articles, or one file")
    known = {
        file: row for table in sorted(folder.rglob("metadata.csv")) for file, row in read_metadata(table.parent).items()
    }
    found = (file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix.lower() in MEDIA)
    return [
        Source(path=file.relative_to(folder).as_posix(), file=file, metadata=known.get(file.resolve(), {}))
        for file in found
        if file.resolve() in known or file.name.lower() != "readme.md"
    ]

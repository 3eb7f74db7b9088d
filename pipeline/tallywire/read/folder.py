"""Find the articles of a folder, with what `metadata.csv` files say of them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tallywire.errors import UsageError

MEDIA = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
COLUMNS = ("file", "published", "url", "title", "publisher")


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
        return [Source(path=folder.name, file=folder, metadata=_metadata(folder.parent).get(folder.resolve(), {}))]
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such file or folder; give a folder of .txt, .md, .html articles, or one file")
    known = {
        file: row for table in sorted(folder.rglob("metadata.csv")) for file, row in _metadata(table.parent).items()
    }
    found = (file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix.lower() in MEDIA)
    return [
        Source(path=file.relative_to(folder).as_posix(), file=file, metadata=known.get(file.resolve(), {}))
        for file in found
        if file.resolve() in known or file.name.lower() != "readme.md"
    ]


def _metadata(folder: Path) -> dict[Path, Mapping[str, str]]:
    table = folder / "metadata.csv"
    if not table.is_file():
        return {}
    with table.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        if "file" not in (reader.fieldnames or ()):
            raise UsageError(f"{table}: no column 'file'; its columns are {', '.join(COLUMNS)}")
        return {(folder / row["file"]).resolve(): _checked(table, number, row) for number, row in enumerate(reader, 2)}


def _checked(table: Path, line: int, row: Mapping[str, str]) -> Mapping[str, str]:
    published = (row.get("published") or "").strip()
    if published:
        try:
            date.fromisoformat(published[:10])
        except ValueError:
            raise UsageError(f"{table}:{line}: published '{published}' is no date; write it as 2025-06-09") from None
    return {key: value.strip() for key, value in row.items() if key and value and value.strip()}

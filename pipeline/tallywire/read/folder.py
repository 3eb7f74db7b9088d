"""Find the articles of a folder, with what `metadata.csv` files say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tallywire.errors import UsageError
from tallywire.read.metadata import Note, read_metadata

MEDIA = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to read: its path relative to the corpus folder, and its metadata row."""

    path: str
    file: Path
    metadata: Mapping[str, str]


def find_sources(folder: Path, *, note: Note | None = None) -> list[Source]:
    """List the articles of a folder and its subfolders, sorted by path; a single file is a corpus of one.

    A `metadata.csv` in any folder describes the files it names, relative to itself. A README.md or a hidden file
    that no metadata.csv names is not an article. What is left out, and what looks wrong in a metadata.csv, goes to
    `note`, a line each. Raises UsageError when there is no such folder.
    """
    folder = Path(folder)
    if folder.is_file():
        return [Source(path=folder.name, file=folder, metadata=read_metadata(folder.parent).get(folder.resolve(), {}))]
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such file or folder; give a folder of .txt, .md, .html articles, or one file")
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    tables = [file for file in files if file.name == "metadata.csv"]
    known = {file: row for table in tables for file, row in read_metadata(table.parent, note=note).items()}
    left_out = {file: kind for file in files if (kind := _why_left_out(file, folder, known))}
    if note and left_out:
        note(f"{folder}: not read: {_summed_up(left_out.values())}")
    return [
        Source(path=file.relative_to(folder).as_posix(), file=file, metadata=known.get(file.resolve(), {}))
        for file in files
        if file not in left_out and file not in tables
    ]


def _why_left_out(file: Path, folder: Path, known: Collection[Path]) -> str | None:
    """Name the kind of a file that is no article; None for one that is."""
    if file.name == "metadata.csv":
        return None
    if file.suffix.lower() not in MEDIA:
        return f"{file.suffix.lower()} files" if file.suffix else "files without a suffix"
    if file.resolve() in known:
        return None
    if any(part.startswith(".") for part in file.relative_to(folder).parts):
        return "hidden files (a row in metadata.csv has one read)"
    return "README.md (a row in metadata.csv has it read)" if file.name.lower() == "readme.md" else None


def _summed_up(kinds: Iterable[str]) -> str:
    """Say how many there are of each kind.

    >>> _summed_up([".pdf files", ".csv files", ".pdf files"])
    '1 .csv files, 2 .pdf files'
    """
    return ", ".join(f"{number} {kind}" for kind, number in sorted(Counter(kinds).items()))

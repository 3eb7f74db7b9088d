"""Find the articles of a folder, with what `metadata.csv` files say of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from tallywire.errors import UsageError
from tallywire.read.kinds import kind_of
from tallywire.read.metadata import Note, read_metadata
from tallywire.read.places import split_place
from tallywire.read.sniffing import why_no_articles
from tallywire.read.source import Source
from tallywire.read.zip_files import names_in, why_left_out

Rows = Mapping[Path, Mapping[str, str]]
FORMATS = ".txt, .md, .html, .json, .jsonl, .warc, .rss, .zip"


def find_sources(folder: Path, *, note: Note | None = None) -> list[Source]:
    """List the files with articles of a folder and its subfolders, sorted by path; a single file is a corpus of one.

    A `metadata.csv` in any folder describes the files it names, relative to itself, and records in them: `a.jsonl#3`.
    A README.md or a hidden file that no metadata.csv names is not an article. What is left out, and what looks wrong
    in a metadata.csv, goes to `note`, a line each. Raises UsageError when there is no such folder.
    """
    folder = Path(folder)
    if folder.is_file():
        known = read_metadata(folder.parent)
        return [_source(folder, folder.name, known, _rows_inside(known).get(folder.resolve(), {}))]
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such file or folder; give a folder of {FORMATS} files, or one file")
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    tables = [file for file in files if file.name == "metadata.csv"]
    known = {file: row for table in tables for file, row in read_metadata(table.parent, note=note).items()}
    left_out = {file: kind for file in files if (kind := _why_left_out(file, folder, known))}
    if note and left_out:
        note(f"{folder}: not read: {_summed_up(left_out.values())}")
    inside = _rows_inside(known)
    sources = [
        _source(file, file.relative_to(folder).as_posix(), known, inside.get(file.resolve(), {}))
        for file in files
        if file not in left_out and file not in tables
    ]
    if note:
        _note_left_out_of_packs(sources, note)
    return sources


def _source(file: Path, path: str, known: Rows, inside: Mapping[str, Mapping[str, str]]) -> Source:
    return Source(path=path, file=file, metadata=known.get(file.resolve(), {}), inside=inside)


def _rows_inside(known: Rows) -> Mapping[Path, Mapping[str, Mapping[str, str]]]:
    """What is said of the records of each file, by the name of the record."""
    rows: defaultdict[Path, dict[str, Mapping[str, str]]] = defaultdict(dict)
    for place, row in known.items():
        for file, name in _inner_places(place):
            rows[file][name] = row
    return rows


def _inner_places(place: Path) -> Iterator[tuple[Path, str]]:
    return ((file, name) for file, name in split_place(place) if name)


def _note_left_out_of_packs(sources: Iterable[Source], note: Note) -> None:
    for source in sources:
        if source.kind.name == "zip":
            kinds = [kind for name in names_in(source.file) if (kind := why_left_out(name))]
            if kinds:
                note(f"{source.file}: not read: {_summed_up(kinds)}")


def _why_left_out(file: Path, folder: Path, known: Collection[Path]) -> str | None:
    """Name the kind of a file that is no article; None for one that is."""
    if file.name == "metadata.csv":
        return None
    if kind_of(file.name) is None:
        return f"{file.suffix.lower()} files" if file.suffix else "files without a suffix"
    if file.resolve() in known:
        return None
    if any(part.startswith(".") for part in file.relative_to(folder).parts):
        return "hidden files (a row in metadata.csv has one read)"
    if file.name.lower() == "readme.md":
        return "README.md (a row in metadata.csv has it read)"
    return why_no_articles(file)


def _summed_up(kinds: Iterable[str]) -> str:
    """Say how many there are of each kind.

    >>> _summed_up([".pdf files", ".csv files", ".pdf files"])
    '1 .csv files, 2 .pdf files'
    """
    return ", ".join(f"{number} {kind}" for kind, number in sorted(Counter(kinds).items()))

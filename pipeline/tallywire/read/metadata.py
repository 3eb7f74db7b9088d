"""What a `metadata.csv` says of the articles beside it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from tallywire.errors import UsageError
from tallywire.read.decoding import decode
from tallywire.read.places import file_at

COLUMNS = ("file", "published", "url", "title", "publisher")
Note = Callable[[str], None]
"""takes a remark that stops nothing, in one line"""

_MEANT = {
    "file": ("filename", "file_name", "path"),
    "published": ("date", "pubdate", "published_at", "publication_date"),
    "url": ("link", "uri"),
    "title": ("headline",),
    "publisher": ("outlet",),
}
_NEAR = 0.8
_SHOWN = 5
_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}


def read_metadata(folder: Path, *, note: Note | None = None) -> dict[Path, Mapping[str, str]]:
    """Map each file that the folder's metadata.csv names to its row, blank fields left out.

    What can be read but looks wrong (a file that is not there, a row too short) goes to `note`. Raises UsageError,
    naming the line, where the table cannot be understood.
    """
    table = folder / "metadata.csv"
    rows: dict[Path, Mapping[str, str]] = {}
    missing: list[tuple[str, str]] = []
    for place, row in _rows(table, note or _pass) if table.is_file() else ():
        file = (folder / row["file"]).resolve()
        if rows.get(file, row) != row:
            raise UsageError(f"{place}: '{row['file']}' is described twice; keep one of the two rows")
        if file not in rows and file_at(file) is None:
            missing.append((place, row["file"]))
        rows[file] = row
    if note:
        _note_missing(missing, folder, note)
    return rows


def _note_missing(missing: Sequence[tuple[str, str]], folder: Path, note: Note) -> None:
    for place, name in missing[:_SHOWN]:
        note(f"{place}: there is no file '{name}'{_near_file(folder, name)}")
    if len(missing) > _SHOWN:
        note(f"{folder / 'metadata.csv'}: {len(missing) - _SHOWN} more rows name files that are not there")


def _pass(remark: str) -> None:
    """Take a remark that nobody asked for."""


def _near_file(folder: Path, name: str) -> str:
    """Say which file may be meant; paths are written from the table's own folder."""
    there = [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]
    same_name = [file for file in there if file.rsplit("/", 1)[-1] == name.replace("\\", "/").rsplit("/", 1)[-1]]
    near = same_name or get_close_matches(name, there, n=1)
    return f" (did you mean '{near[0]}'?)" if near else f"; write its path as seen from {folder}"


def _rows(table: Path, note: Note) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield each row that is not blank with its place, `metadata.csv:3`."""
    lines = _cells(table)
    place, columns = next(lines, (f"{table}:1", []))
    _check_columns(place, columns)
    for place, cells in lines:
        if not any(map(str.strip, cells)):
            continue
        if len(cells) < len(columns):
            note(f"{place}: has {len(cells)} of {len(columns)} cells; the others are taken as empty")
        if len(cells) > len(columns):
            note(f"{place}: has more cells than columns; put a text that holds a comma into quotation marks")
        stated = {key: value.strip() for key, value in zip(columns, cells, strict=False) if key and value.strip()}
        yield place, _checked(place, stated)


def _cells(table: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the cells of each line that is not blank with the place where it begins."""
    text, _ = decode(table.read_bytes())
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    while True:
        place = f"{table}:{reader.line_num + 1}"
        try:
            cells = next(reader, None)
        except csv.Error as fault:
            raise UsageError(
                f"{place}: {fault}; is a quotation mark left open? Inside a text it is written twice"
            ) from fault
        if cells is None:
            return
        if cells:
            yield place, cells


def _check_columns(place: str, columns: Sequence[str]) -> None:
    listed = f"its columns are {', '.join(COLUMNS)}"
    if len(columns) == 1:
        for separator, name in _SEPARATORS.items():
            if separator in columns[0]:
                raise UsageError(f"{place}: separated by {name}; separate by commas, and {listed}")
    for column in columns:
        if column not in COLUMNS and (meant := _meant(column, columns)):
            raise UsageError(f"{place}: unknown column '{column}' (did you mean '{meant}'?)")
    twice = [column for column, times in Counter(columns).items() if column in COLUMNS and times > 1]
    if twice:
        raise UsageError(f"{place}: the column '{twice[0]}' stands twice; keep one of the two")
    if "file" not in columns:
        raise UsageError(f"{place}: no column 'file'; {listed}")


def _meant(column: str, columns: Sequence[str]) -> str | None:
    """Return the column that a name of no column stands for, unless the table has that one too."""
    plain = column.strip().lower().replace(" ", "_")
    missing = [name for name in COLUMNS if name not in columns]
    known = next((name for name in missing if plain in _MEANT[name]), None)
    return known or next(iter(get_close_matches(plain, missing, n=1, cutoff=_NEAR)), None)


def _checked(place: str, row: Mapping[str, str]) -> Mapping[str, str]:
    if "file" not in row:
        raise UsageError(f"{place}: no file is named; write its path as it is beside this table")
    if published := row.get("published"):
        try:
            date.fromisoformat(published[:10])
        except ValueError:
            raise UsageError(f"{place}: published '{published}' is no date; write it as 2025-06-09") from None
    return row

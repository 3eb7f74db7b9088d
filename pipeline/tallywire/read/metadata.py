"""What a `metadata.csv` says of the articles beside it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from tallywire.errors import UsageError
from tallywire.read.decoding import decode

COLUMNS = ("file", "published", "url", "title", "publisher")


def read_metadata(folder: Path) -> dict[Path, Mapping[str, str]]:
    """Map each file that the folder's metadata.csv names to its row, blank fields left out.

    Raises UsageError, naming the line, where the table cannot be understood.
    """
    table = folder / "metadata.csv"
    rows: dict[Path, Mapping[str, str]] = {}
    for line, row in _rows(table) if table.is_file() else ():
        file = (folder / row["file"]).resolve()
        if rows.get(file, row) != row:
            raise UsageError(f"{table}:{line}: '{row['file']}' is described twice; keep one of the two rows")
        rows[file] = row
    return rows


def _rows(table: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    text, _ = decode(table.read_bytes())
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    try:
        if "file" not in (reader.fieldnames or ()):
            raise UsageError(f"{table}: no column 'file'; its columns are {', '.join(COLUMNS)}")
        for row in reader:
            if stated := {key: value.strip() for key, value in row.items() if key and value and value.strip()}:
                yield reader.line_num, _checked(f"{table}:{reader.line_num}", stated)
    except csv.Error as fault:
        raise UsageError(f"{table}:{reader.line_num}: {fault}; is a quotation mark left open?") from fault


def _checked(place: str, row: Mapping[str, str]) -> Mapping[str, str]:
    if "file" not in row:
        raise UsageError(f"{place}: no file is named; write its path as it is beside this table")
    if published := row.get("published"):
        try:
            date.fromisoformat(published[:10])
        except ValueError:
            raise UsageError(f"{place}: published '{published}' is no date; write it as 2025-06-09") from None
    return row

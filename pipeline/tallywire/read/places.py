"""Places such as `news/rows.jsonl#17`: a file, and a record in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def split_place(place: Path) -> Iterator[tuple[Path, str]]:
    """Yield the file and the name of a record in it, in each way that a place may be cut.

    >>> [(file.name, name) for file, name in split_place(Path("a#b.zip#1"))]
    [('a#b.zip#1', ''), ('a', 'b.zip#1'), ('a#b.zip', '1')]
    """
    text = str(place)
    yield place, ""
    for at, character in enumerate(text):
        if character == "#":
            yield Path(text[:at]), text[at + 1 :]


def file_at(place: Path) -> tuple[Path, str] | None:
    """Return the file of a place and the name of the record; None where there is no such file."""
    return next((found for found in split_place(place) if found[0].is_file()), None)

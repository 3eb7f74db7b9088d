"""Write a whole export to a file: complete or not at all, and left alone where nothing changed."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tallywire.errors import StoreError
from tallywire.export.lines import csv_lines, jsonl_lines
from tallywire.export.parquet import write_parquet
from tallywire.records import Fact

if TYPE_CHECKING:
    from tallywire.store import Store

Write = Callable[[Iterable[Fact], Path], None]


def _write_csv(facts: Iterable[Fact], file: Path) -> None:
    _write_lines(csv_lines(facts), file)


def _write_spreadsheet(facts: Iterable[Fact], file: Path) -> None:
    _write_lines(csv_lines(facts, guarded=True), file)


def _write_jsonl(facts: Iterable[Fact], file: Path) -> None:
    _write_lines(jsonl_lines(facts), file)


def _write_lines(lines: Iterable[str], file: Path) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        out.writelines(lines)


FORMATS: dict[str, Write] = {
    "csv": _write_csv,
    "spreadsheet": _write_spreadsheet,
    "jsonl": _write_jsonl,
    "parquet": write_parquet,
}
"""how each format is written to a file"""


def export_file(facts: Iterable[Fact], file: Path, *, form: str) -> bool:
    """Write facts to a file in one of FORMATS; return whether the file changed.

    A reader sees the old file or the new one, never half of one. Raises StoreError when it cannot be written.
    """
    draft = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        FORMATS[form](facts, draft)
        if file.is_file() and filecmp.cmp(draft, file, shallow=False):
            return False
        draft.replace(file)
    except OSError as fault:
        raise StoreError(f"{file}: cannot be written ({fault.strerror}); give another place") from None
    finally:
        with suppress(OSError):
            draft.unlink()
    return True


def write_beside(store: Store) -> None:
    """Bring `facts.csv` and `facts.parquet` beside a store up to date."""
    for form in ("csv", "parquet"):
        export_file(store.facts(), store.file.with_name(f"facts.{form}"), form=form)

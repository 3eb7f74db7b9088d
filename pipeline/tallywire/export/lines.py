"""Facts as JSON lines and as CSV, a line at a time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tallywire.facts import COLUMNS, fact_row
from tallywire.records import Fact

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def jsonl_lines(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield each fact as one JSON object, columns in order."""
    for fact in facts:
        yield json.dumps(fact_row(fact), ensure_ascii=False) + "\n"


def csv_lines(facts: Iterable[Fact], *, guarded: bool = False) -> Iterator[str]:
    """Yield a head line and each fact as a CSV row (which a quoted cell may carry over several lines).

    Null is empty, lists and tables are JSON, text is the exact text: `quote` is what stands in the file. With
    `guarded`, a text that a spreadsheet would run as a formula (`+44 …`, `-5`) gets an apostrophe before it.
    """
    write = _guarded_cell if guarded else _cell
    yield _csv_line(COLUMNS)
    for fact in facts:
        yield _csv_line([write(value) for value in fact_row(fact).values()])


def table_jsonl_lines(rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Yield rows of any table, each as one JSON object."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"


def table_csv_lines(rows: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """Yield a head line and rows of any table, as `csv_lines` does; nothing where there are no rows."""
    if rows:
        yield _csv_line(rows[0])
    for row in rows:
        yield _csv_line([_cell(value) for value in row.values()])


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)  # only so does it quote a lone \r
    return line.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: object) -> str:
    """Write one value as a CSV cell.

    >>> _cell("+90 drones"), _cell(None), _cell(479), _cell(["box"])
    ('+90 drones', '', '479', '["box"]')
    """
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _guarded_cell(value: object) -> str:
    """Write one value as a CSV cell that no spreadsheet takes for a formula.

    >>> _guarded_cell("=HYPERLINK(0)"), _guarded_cell("479 drones"), _guarded_cell(-5)
    ("'=HYPERLINK(0)", '479 drones', '-5')
    """
    cell = _cell(value)
    return "'" + cell if isinstance(value, str) and cell.startswith(_FORMULA_STARTS) else cell

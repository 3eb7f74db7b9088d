"""Plain tables for a terminal; no colours, so that they can be piped and compared."""

from __future__ import annotations

import os
import sys
from calendar import monthrange
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from shutil import get_terminal_size

from tallywire.records import Fact

_GAP = 2
_SIGNS = {"more_than": ">", "at_least": "≥", "at_most": "≤", "less_than": "<", "approx": "~", "nearly": "~"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    head: str
    least: int
    """narrower than this it tells nothing"""
    most: int
    cut_front: bool = False
    """the end of a path tells more than its beginning"""


_COLUMNS = (
    _Column(head="fact", least=8, most=8),
    _Column(head="article", least=11, most=32, cut_front=True),
    _Column(head="what", least=12, most=24),
    _Column(head="number", least=7, most=18),
    _Column(head="who", least=8, most=32),
    _Column(head="date", least=13, most=21),
    _Column(head="source", least=9, most=24),
)
_MORE = (
    _Column(head="quote", least=12, most=48),
    _Column(head="where", least=8, most=20),
    _Column(head="status", least=8, most=9),
)
"""shown where there is room for them, the first one first"""


def fact_lines(facts: Iterable[Fact], *, width: int | None = None) -> Iterator[str]:
    """Yield facts as a table, a line each, no wider than `width` where it is given; long cells are cut."""
    rows = [list(_cells(fact)) for fact in facts]
    if not rows:
        return
    columns = (*_COLUMNS, *_MORE)
    widths = _widths([_natural(column, place, rows) for place, column in enumerate(columns)], width)
    kept = [place for place, wide in enumerate(widths) if wide]
    head = [columns[place].head for place in kept]
    yield from table_lines(head, [[_cut(row[place], widths[place], columns[place]) for place in kept] for row in rows])


def _natural(column: _Column, place: int, rows: Sequence[Sequence[str]]) -> int:
    return min(column.most, max(len(column.head), *(len(row[place]) for row in rows)))


def _widths(natural: Sequence[int], width: int | None) -> list[int]:
    """Fit columns into a width: the broadest of the first ones shrink, the others come in where room is left."""
    if width is None:
        return list(natural)
    widths = list(natural[: len(_COLUMNS)])
    while sum(widths) + _GAP * (len(widths) - 1) > width:
        spare = [wide - column.least for wide, column in zip(widths, _COLUMNS, strict=True)]
        if max(spare) <= 0:
            break
        widths[spare.index(max(spare))] -= 1
    for column, wide in zip(_MORE, natural[len(_COLUMNS) :], strict=True):
        room = width - sum(widths) - _GAP * sum(map(bool, widths))
        widths.append(min(wide, room) if room >= min(column.least, wide) else 0)
    return widths


def _cells(fact: Fact) -> Iterator[str]:
    what = f"{fact.item or fact.claim_type.removesuffix('_count')} {fact.action}".replace("_", " ")
    yield from (fact.fact_id[:8], fact.path, what)
    yield from (number(fact), _who(fact), dates(fact))
    for value in (fact.source, fact.quote, fact.location, fact.status):
        yield " ".join((value or "").split())


def _who(fact: Fact) -> str:
    if fact.actor and fact.target:
        return f"{fact.actor} → {fact.target}"
    return f"→ {fact.target}" if fact.target else fact.actor or ""


def dates(fact: Fact) -> str:
    """Write when it happened, no longer than needed: `2025-06-09`, `2025-06-08/09`, `2025-05`, `2023/2024`."""
    first, last = fact.event_start, fact.event_end
    if first is None or last is None:
        return f"{first or ''}/{last or ''}" if first or last else ""
    if first == last:
        return str(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first:%Y}" if first.year == last.year else f"{first:%Y}/{last:%Y}"
    if (first.year, first.month) != (last.year, last.month):
        return f"{first}/{last}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    return f"{first:%Y-%m}" if whole else f"{first}/{last:%d}"


def number(fact: Fact) -> str:
    """Write the number of a fact with the bounds that its words give: `479`, `>16,000`, `20–30`, `≥24`."""
    value, low, high = (f"{bound:,.15g}" if bound is not None else "" for bound in (fact.value, fact.low, fact.high))
    if fact.status == "withheld":
        return "(withheld)"
    each = " each" if fact.per == "each_side" else ""
    if fact.qualifier == "vague" or not value:
        return (f"{low}–{high}" if low and high else f"≥{low}" if low else f"≤{high}" if high else "") + each
    return f"{_SIGNS.get(fact.qualifier, '')}{value}{each}"


def table_lines(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[int] = ()) -> Iterator[str]:
    """Yield a head and rows in columns as wide as their cells; `right` are the columns aligned at their end."""
    if not rows:
        return
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        cells = (c.rjust(w) if i in right else c.ljust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True)))
        yield (" " * _GAP).join(cells).rstrip()


def _cut(text: str, width: int, column: _Column) -> str:
    if len(text) <= width:
        return text
    return "…" + text[1 - width :] if column.cut_front else text[: width - 1] + "…"


def screen_width() -> int | None:
    """Return the width of the terminal, or COLUMNS where that is set; None where there is neither."""
    return get_terminal_size().columns if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit() else None

"""Plain tables for a terminal; no colours, so that they can be piped and compared."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence

from tallywire.records import Fact

_HEAD = ("fact_id", "when", "claim", "number", "item", "actor", "target", "location", "source", "status", "quote")
_WIDEST = (16, 21, 26, 16, 18, 16, 16, 18, 24, 10, 60)


def fact_lines(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield facts as a table, one line each; long cells are cut."""
    rows = [[_cut(cell, width) for cell, width in zip(_cells(fact), _WIDEST, strict=True)] for fact in facts]
    yield from table_lines(_HEAD, rows)


def _cells(fact: Fact) -> Iterator[str]:
    yield from (fact.fact_id, _dates(fact), f"{fact.claim_type.removesuffix('_count')} {fact.action}")
    yield number(fact)
    for value in (fact.item, fact.actor, fact.target, fact.location, fact.source, fact.status, fact.quote):
        yield " ".join((value or "").split())


def _dates(fact: Fact) -> str:
    if fact.event_start == fact.event_end:
        return str(fact.event_start or "")
    return f"{fact.event_start or ''}/{fact.event_end or ''}"


def number(fact: Fact) -> str:
    """Write the number of a fact with the bounds that its words give: `479`, `more than 16,000`, `20 to 30`."""
    value, low, high = (f"{bound:,.15g}" if bound is not None else "" for bound in (fact.value, fact.low, fact.high))
    words = {"more_than": "more than", "at_least": "at least", "at_most": "up to", "less_than": "less than"}
    if fact.status == "withheld":
        return "(withheld)"
    if fact.qualifier == "vague" or not value:
        return f"{low} to {high}" if low and high else f"{low}+" if low else high
    each = " each" if fact.per == "each_side" else ""
    word = words.get(fact.qualifier, {"approx": "about", "nearly": "nearly"}.get(fact.qualifier, ""))
    return f"{word} {value}{each}".strip()


def table_lines(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[int] = ()) -> Iterator[str]:
    """Yield a head and rows in columns as wide as their cells; `right` are the columns aligned at their end."""
    if not rows:
        return
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        cells = (c.rjust(w) if i in right else c.ljust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True)))
        yield "  ".join(cells).rstrip()


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def screen_width() -> int:
    """Return the width of the terminal, or 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns

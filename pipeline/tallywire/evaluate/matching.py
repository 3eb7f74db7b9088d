"""When a found fact is the gold fact, and when one of its slots is right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.evaluate.gold import GoldDocument, GoldFact, Row
from tallywire.spans import Span

SLOTS = (
    "qualifier", "low", "high", "per", "item", "actor", "target", "location", "source", "status",
    "event_start", "event_end", "date_precision",
)  # fmt: skip
_NUMBERS = frozenset({"low", "high"})
_DATES = frozenset({"event_start", "event_end"})
_CODES = frozenset({"qualifier", "per", "status", "date_precision"})
_SMALL_WORDS = frozenset({"the", "of", "a", "an", "s", "and"})
_WORD = re.compile(r"[^\W_]+")


def match_facts(gold: GoldDocument, found: Sequence[Row]) -> dict[int, int]:
    """Pair gold facts with found ones: {place of the gold fact: place of the found one}.

    A pair has the same type, action and number, and overlapping spans; the longest overlap wins. Each is used once.
    """
    pairs: dict[int, int] = {}
    free = dict(enumerate(found))
    for place, fact in enumerate(gold.facts):
        fitting = [number for number, row in free.items() if is_same(row, fact)]
        if fitting:
            best = max(fitting, key=lambda number: _overlap(free[number], fact.span))
            pairs[place] = best
            del free[best]
    return pairs


def is_same(row: Row, fact: GoldFact) -> bool:
    """Tell whether a found fact is this gold fact."""
    return (
        row["claim_type"] == fact.claim_type
        and row["action"] == fact.row["action"]
        and has_same_number(row, fact.row)
        and touches(row, fact.span)
    )


def touches(row: Row, span: Span) -> bool:
    """Tell whether a found fact's quote overlaps a raw span."""
    return _overlap(row, span) > 0


def _overlap(row: Row, span: Span) -> int:
    start, end = span_of(row)
    return min(end, span.end) - max(start, span.start)


def span_of(row: Row) -> Span:
    """Return the raw span of a found fact."""
    return Span(int(str(row["start"])), int(str(row["end"])))


def has_same_number(row: Row, gold: Row) -> bool:
    """Tell whether the numbers agree: the value, or without one the bounds; vague is as good as vague."""
    if _number(gold["value"]) is not None:
        return _number(row.get("value")) == _number(gold["value"])
    if _number(row.get("value")) is not None:
        return False
    if gold["qualifier"] == "vague":
        return row.get("qualifier") == "vague"
    return all(_number(row.get(bound)) == _number(gold.get(bound)) for bound in ("low", "high"))


def _number(value: object) -> float | None:
    return None if value is None or value == "" else round(float(str(value)), 6)


def is_slot_right(slot: str, row: Row, gold: Row) -> bool:
    """Tell whether a slot of a matched fact is right; names may differ in small words and in length."""
    found, wanted = row.get(slot), gold.get(slot)
    if slot in _NUMBERS:
        return _number(found) == _number(wanted)
    if slot in _DATES:
        return (str(found)[:10] if found else None) == (wanted or None)
    if not found or not wanted:
        return not found and not wanted
    return found == wanted if slot in _CODES else _is_same_name(str(found), str(wanted))


def _is_same_name(found: str, wanted: str) -> bool:
    one, other = _words(found), _words(wanted)
    shared = one & other
    return bool(shared) and (one <= other or other <= one or len(shared) / len(one | other) >= 0.5)


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower())) - _SMALL_WORDS

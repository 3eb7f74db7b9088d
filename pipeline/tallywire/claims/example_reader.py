"""Read the examples of an action from a pack: what it finds, what it skips, what it is known to miss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tallywire.claims.frames import QUALIFIERS, STATUSES, Example, ExampleKind
from tallywire.claims.pack_faults import Place
from tallywire.claims.pack_values import Table, kind_of, read_text

NUMBER_SLOTS = ("value", "low", "high")
TEXT_SLOTS = (
    "qualifier", "item", "actor", "target", "location", "source", "status", "per", "superlative", "stance",
    "precision", "quote",
)  # fmt: skip
DATE_SLOTS = ("start", "end")
SLOTS = NUMBER_SLOTS + TEXT_SLOTS + DATE_SLOTS

_FIXED_WORDS = {"qualifier": QUALIFIERS, "status": STATUSES, "per": ("total", "each_side")}


def read_examples(table: Table, at: Place, *, frame: str, action: str) -> dict[ExampleKind, tuple[Example, ...]]:
    """Read the three lists of examples of one action."""
    own = {"claim_type": frame, "action": action}
    return {
        "finds": tuple(_facts_example(entry, here, "finds", own) for entry, here in _entries(table, "finds", at)),
        "skips": tuple(_skip_example(entry, here) for entry, here in _entries(table, "skips", at)),
        "misses": tuple(_facts_example(entry, here, "misses", own) for entry, here in _entries(table, "misses", at)),
    }


def _entries(table: Table, key: str, at: Place) -> Iterator[tuple[object, Place]]:
    entries = table.get(key, [])
    if not isinstance(entries, list):
        (at / key).fault(f"'{key}' must be a list, not {kind_of(entries)}")
    for place, entry in enumerate(entries):
        yield entry, at / key / place


def _skip_example(entry: object, at: Place) -> Example:
    if not isinstance(entry, str) or not entry.strip():
        at.fault("'skips' must hold plain sentences in quotation marks")
    return Example(text=entry, kind="skips", line=at.line)


def _facts_example(entry: object, at: Place, kind: ExampleKind, own: Mapping[str, str]) -> Example:
    if not isinstance(entry, dict):
        at.fault(f"'{kind}' must hold tables such as {{ text = \"…\", value = 3 }}, not {kind_of(entry)}")
    extra = ("text", "also", *(("why",) if kind == "misses" else ()))
    at.check_keys(entry, "example", (*SLOTS, *extra))
    text = read_text(entry, "text", at, needed=True)
    why = read_text(entry, "why", at, needed=kind == "misses")
    stated = {key: value for key, value in entry.items() if key in SLOTS}
    facts = [_fact(stated, at, own)]
    for further, here in _entries(entry, "also", at):
        if not isinstance(further, dict):
            here.fault(f"'also' must hold tables such as {{ value = 3 }}, not {kind_of(further)}")
        here.check_keys(further, "fact", (*SLOTS, *own))
        facts.append(_fact(further, here, own))
    return Example(text=text, kind=kind, finds=tuple(facts), why=why, line=at.line)


def _fact(stated: Table, at: Place, own: Mapping[str, str]) -> dict[str, object]:
    for slot, value in stated.items():
        _check_slot(slot, value, at)
    if not any(slot in stated for slot in NUMBER_SLOTS) and stated.get("status") != "withheld":
        at.fault("the fact has no number; give value, low or high")
    return {**own, **stated}


def _check_slot(slot: str, value: object, at: Place) -> None:
    here = at / slot
    if slot in NUMBER_SLOTS:
        if isinstance(value, bool) or not isinstance(value, int | float):
            here.fault(f"'{slot}' must be a number, not {kind_of(value)}")
    elif slot in DATE_SLOTS:
        if type(value) is not date:
            here.fault(f"'{slot}' must be a date such as 2025-06-09, without quotation marks, not {kind_of(value)}")
    elif not isinstance(value, str):
        here.fault(f"'{slot}' must be a string, not {kind_of(value)}")
    elif slot in _FIXED_WORDS:
        here.check_word(value, slot, _FIXED_WORDS[slot])

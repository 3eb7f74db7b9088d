"""When a found fact counts as the gold fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallywire.evaluate.gold import GoldDocument, GoldFact
from tallywire.evaluate.matching import has_same_number, is_slot_right, match_facts
from tallywire.spans import Span

RAW = "Over 40 drones, 12 of them decoys."
GOLD = {"claim_type": "drone_count", "action": "launched", "value": 40, "low": 40, "high": None, "qualifier": "more_than"}


def found(**given: object) -> dict[str, object]:
    return {**GOLD, "start": 0, "end": 14, "quote": "Over 40 drones", **given}


def document(*facts: GoldFact) -> GoldDocument:
    return GoldDocument(
        file=Path("a.txt"), raw=RAW, published=None, title=None, facts=facts, traps=(), ignored=()
    )


@pytest.mark.parametrize(
    "row",
    [
        found(claim_type="missile_count"),
        found(action="hit"),
        found(value=41),
        found(value=None, low=40),
        found(start=14, end=20),
    ],
)
def test_another_fact(row: dict[str, object]) -> None:
    assert match_facts(document(GoldFact(span=Span(0, 14), row=GOLD)), [row]) == {}


@pytest.mark.parametrize("row", [found(), found(value=40.0), found(low=None, qualifier="exact"), found(start=13, end=20)])
def test_the_same_fact(row: dict[str, object]) -> None:
    assert match_facts(document(GoldFact(span=Span(0, 14), row=GOLD)), [row]) == {0: 0}


def test_each_is_used_once_and_the_longest_overlap_wins() -> None:
    gold = document(GoldFact(span=Span(0, 14), row=GOLD), GoldFact(span=Span(16, 18), row=GOLD))
    assert match_facts(gold, [found(start=5, end=7), found(), found(start=0, end=30)]) == {0: 1, 1: 2}


NUMBER = {"value": None, "low": None, "high": None, "qualifier": "range"}


@pytest.mark.parametrize(
    ("row", "gold", "same"),
    [
        ({"value": 3}, {"value": None, "qualifier": "vague"}, False),
        ({"qualifier": "range", "low": 24}, {"qualifier": "vague", "low": 24}, False),
        ({"low": 20, "high": 30}, {"low": 20, "high": 31}, False),
        ({"low": 20, "high": 30}, {"low": 20, "high": 30.0}, True),
        ({"qualifier": "vague", "low": 3}, {"qualifier": "vague", "low": 24}, True),
        ({"value": "479"}, {"value": 479}, True),
        ({"value": 479, "low": 1}, {"value": 479, "low": 2}, True),
    ],
)
def test_numbers(row: dict[str, object], gold: dict[str, object], same: bool) -> None:
    assert has_same_number({**NUMBER, **row}, {**NUMBER, **gold}) is same


@pytest.mark.parametrize(
    ("slot", "value", "gold", "right"),
    [
        ("actor", None, "Russia", False),
        ("actor", "Russia", None, False),
        ("actor", "", None, True),
        ("source", "Ministry of Health", "the ministry of defence", False),
        ("source", "Ukrainian Air Force", "air force", True),
        ("source", "the Ministry", "Ministry of Defence", True),
        ("location", "Kyiv", "Kyiv region", True),
        ("status", "possible", "estimated", False),
        ("event_start", "2025-06-08", "2025-06-08", True),
        ("event_start", None, "2025-06-08", False),
        ("high", None, None, True),
        ("high", 600.0, 600, True),
        ("high", 600, None, False),
    ],
)
def test_slots(slot: str, value: object, gold: object, right: bool) -> None:
    assert is_slot_right(slot, {slot: value}, {slot: gold}) is right

"""Counts that are kept back: rows without a number; what only looks like one first."""

from __future__ import annotations

from datetime import date

import pytest

import tallywire as tw
from tallywire.records import Fact

MONDAY = date(2025, 6, 9)


def withheld(text: str) -> list[Fact]:
    return [fact for fact in tw.extract(text, published=MONDAY) if fact.status == "withheld"]


@pytest.mark.parametrize(
    "text",
    [
        "The army did not disclose how many votes were lost.",
        "It is unclear how many prisoners were freed.",
        "The army said how many prisoners were freed: 40.",
        "The army did not say that 40 prisoners were freed.",
        "Did the army decline to say how many prisoners were freed?",
        "The ministry did not say how many children there were.",
        "The numbers will be named later.",
        "The names of 40 prisoners were not disclosed.",
    ],
)
def test_nothing_is_kept_back(text: str) -> None:
    assert withheld(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "row"),
    [
        (
            "The army did not disclose how many prisoners were freed.",
            "did not disclose how many prisoners",
            ("detainee_estimate", "released", "prisoner", "army"),
        ),
        (
            "Officials have not said how many people were killed in the strike.",
            "have not said how many people",
            ("casualty_count", "killed", "person", "Officials"),
        ),
        (
            "On Friday police declined to say how many protesters had been arrested.",
            "declined to say how many protesters",
            ("detainee_estimate", "detained", "protester", "police"),
        ),
        (
            "The ministry said 40 drones were launched, without specifying how many drones were shot down.",
            "without specifying how many drones",
            ("drone_count", "intercepted", "drone", "ministry"),
        ),
        (
            "The number of soldiers killed has not been disclosed.",
            "The number of soldiers killed has not been disclosed",
            ("casualty_count", "killed", "soldier", None),
        ),
        (
            "The sides agreed to swap 40 prisoners on Friday. The numbers will be named later.",
            "The numbers will be named later",
            ("exchange_count", "agreed", "prisoner", None),
        ),
    ],
)
def test_a_number_kept_back_is_a_row_without_one(text: str, quote: str, row: tuple[str | None, ...]) -> None:
    (fact,) = withheld(text)
    assert (fact.claim_type, fact.action, fact.item, fact.source) == row
    assert (fact.quote, fact.value, fact.low, fact.high) == (quote, None, None, None)
    assert fact.stance == ("withholds" if fact.source else None)

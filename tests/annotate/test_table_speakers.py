"""Whose figures a table or a labelled paragraph holds: captions, feet, introductions, names before a colon."""

from __future__ import annotations

from datetime import date

import pytest

import tallywire as tw

TABLE = "\n| Night | Drones launched | Shot down |\n|---|---|---|\n| 8-9 June | 310 | 292 |\n| 9-10 June | 96 | 81 |\n"


def sources(text: str) -> set[str | None]:
    return {fact.source for fact in tw.extract(text, published=date(2025, 6, 9)) if fact.section == "table_row"}


@pytest.mark.parametrize(
    "text",
    [f"Raids of the week\n{TABLE}", f"Raids of the week, and what they cost\n{TABLE}\nThe port was closed for two days."],
)
def test_a_table_without_a_source(text: str) -> None:
    assert sources(text) == {None}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"Raids of the week\n{TABLE}\nSource: Civic Monitor, 2025\n", "Civic Monitor"),
        (f"Raids of the week\n\nAs reported by the air force\n{TABLE}", "air force"),
        (f"Raids\n\nThe table follows the reports which the air force puts out every morning.\n{TABLE}", "air force"),
    ],
)
def test_a_table_with_one(text: str, source: str) -> None:
    assert sources(text) == {source}


def cited(text: str) -> list[str | None]:
    return [fact.source for fact in tw.extract(text, published=date(2025, 6, 9))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toll: 9 people drowned on Sunday. Three swimmers are missing.", [None, None]),
        ("Governor Hladkov: nine people drowned on Sunday. Three swimmers are missing.", ["Hladkov", "Hladkov"]),
        ("Q: How many drowned?\nMarin: Nine people drowned.\nQ: And since?\nMarin: We searched. Two divers died.", ["Marin"] * 2),
    ],
)
def test_names_before_a_colon(text: str, expected: list[str | None]) -> None:
    assert cited(text) == expected

"""A short list of typos; names are never corrected."""

from __future__ import annotations

import pytest

from tallywire.clean import settle_edits
from tallywire.clean.typos import find_typos
from tallywire.spans import EditedText, Span


def repaired(raw: str) -> str:
    return EditedText(raw, settle_edits(find_typos(raw, Span(0, len(raw))))).text


@pytest.mark.parametrize(
    "raw",
    [
        "I like tehran",
        "mayor of Thayer",
        "Adna",
        "Solders and irons",
        "tahta",
        "Wichita",
        "TEH",
    ],
)
def test_left_alone(raw: str) -> None:
    assert repaired(raw) == raw


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("teh toll; Thay said adn taht", "the toll; They said and that"),
        ("Teh toll", "The toll"),
        ("12 peopel were killled", "12 people were killed"),
        ("recieved 12 bodies untill noon", "received 12 bodies until noon"),
        ("40 soliders", "40 soldiers"),
    ],
)
def test_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean

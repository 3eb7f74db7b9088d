"""Torn numbers are joined where nothing else can have stood there."""

from __future__ import annotations

import pytest

from tallywire.clean import settle_edits
from tallywire.clean.damaged_numbers import find_damaged_numbers
from tallywire.spans import EditedText, Span


def repaired(raw: str) -> str:
    return EditedText(raw, settle_edits(find_damaged_numbers(raw, Span(0, len(raw))))).text


@pytest.mark.parametrize(
    "raw",
    [
        "4, 552 prisoners",
        ",000 people",
        "1,41267 people",
        "3,00,000 people",
        "12.000 people",
        "16,000 people",
        "12, 13 and 14",
        "12 ,552 men",
        "code 12, 0001",
        "t.co/6cryAfWshj January 25, 2025",
        "example.org/maJune 9, 2025",
        "On January 25, 2025 312 died",
        "(@ICRC) January 25, 2025 312 people died",
        "January 25, 2025 312 1.1K",
    ],
)
def test_left_alone(raw: str) -> None:
    assert repaired(raw) == raw


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("16 ,000 people", "16,000 people"),
        ("some 16, 000 people", "some 16,000 people"),
        ("t.co/6cryAfWshjJanuary 25, 2025", "t.co/6cryAfWshj January 25, 2025"),
        ("pic.twitter.com/6cryAfWshjMay 4, 2025", "pic.twitter.com/6cryAfWshj May 4, 2025"),
        ("— ICRC (@ICRC) January 25, 2025 312 1.1K", "— ICRC (@ICRC) January 25, 2025"),
    ],
)
def test_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean

"""Marks of a cut are written as one, and what they count is gone."""

from __future__ import annotations

import pytest

from tallywire.clean import settle_edits
from tallywire.clean.truncation import find_cuts
from tallywire.spans import EditedText, Span


def repaired(raw: str) -> str:
    return EditedText(raw, settle_edits(find_cuts(raw, Span(0, len(raw))))).text


@pytest.mark.parametrize(
    "raw",
    [
        "They read more.",
        "He waited… [and] went.",
        "[+12] men",
        "12 chars",
        "Read more: 12 killed",
        "… and 12 died. Readings follow",
    ],
)
def test_left_alone(raw: str) -> None:
    assert repaired(raw) == raw


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Twelve died in… [+1234 chars]", "Twelve died in… […]"),
        ("Twelve died [+12 words]", "Twelve died […]"),
        ("Twelve died… Read more", "Twelve died… […]"),
        ("Twelve died [...] Continue reading", "Twelve died [...] […]"),
    ],
)
def test_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean

"""Entities in text are decoded, other ampersands stay."""

from __future__ import annotations

import pytest

from tallywire.clean import settle_edits
from tallywire.clean.entities import find_entities
from tallywire.spans import EditedText, Span


def repaired(raw: str) -> str:
    return EditedText(raw, settle_edits(find_entities(raw, Span(0, len(raw))))).text


@pytest.mark.parametrize(
    "raw",
    [
        "R&D; AT&T",
        "&nosuchthing;",
        "&amp",
        "12 & 13",
        "a &; b",
    ],
)
def test_left_alone(raw: str) -> None:
    assert repaired(raw) == raw


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Q&amp;A", "Q&A"),
        ("Kyiv&#8217;s toll", "Kyiv's toll"),
        ("Kyiv&rsquo;s &ldquo;toll&rdquo;", 'Kyiv\'s "toll"'),
        ("12&nbsp;people", "12 people"),
        ("12&amp;nbsp;people", "12 people"),
        ("pris&shy;oners", "prisoners"),
        ("20&ndash;30", "20–30"),
        ("&#x31;2 died", "12 died"),
    ],
)
def test_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean

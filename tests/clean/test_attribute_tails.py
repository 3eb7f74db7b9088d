"""What is left of the markup around a description."""

from __future__ import annotations

import pytest

from tallywire.clean import settle_edits
from tallywire.clean.attribute_tails import find_attribute_tails
from tallywire.spans import EditedText, Span


def repaired(raw: str) -> str:
    return EditedText(raw, settle_edits(find_attribute_tails(raw, Span(0, len(raw))))).text


@pytest.mark.parametrize(
    "raw",
    [
        "a /> b",
        'He said 12 died."',
        "12 > 10",
        "and/or",
        '"12" died',
    ],
)
def test_left_alone(raw: str) -> None:
    assert repaired(raw) == raw


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ('Learn about the details."/>', "Learn about the details."),
        ('Learn about the details." />', "Learn about the details."),
        ('Learn about the details."/&gt;', "Learn about the details."),
        ('content="Twelve died."/>', "Twelve died."),
    ],
)
def test_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean

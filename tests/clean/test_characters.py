"""Single characters: what is repaired and what is left alone."""

from __future__ import annotations

import pytest

from tallywire.clean.characters import find_odd_characters
from tallywire.spans import EditedText, Span


def repaired(raw: str) -> str:
    return EditedText(raw, sorted(find_odd_characters(raw, Span(0, len(raw))), key=lambda edit: edit.span)).text


@pytest.mark.parametrize(
    "raw",
    [
        "Plain text, with a comma.",
        "1\u2009000 people",
        "1\u202f000 people",
        "café, Łódź, Київ",
        "20–30 people — at least",
        "one\ntwo\n",
        'It\'s "so".',
    ],
)
def test_left_alone(raw: str) -> None:
    assert repaired(raw) == raw


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Kyiv’s mayor", "Kyiv's mayor"),
        ("‘dozens’", "'dozens'"),
        ("“dozens”", '"dozens"'),
        ("«dozens»", '"dozens"'),
        ("„dozens“", '"dozens"'),
        ("12\u00a0people", "12 people"),
        ("pris\u00adoners", "prisoners"),
        ("4\u200b79 dro\u200dnes", "479 drones"),
        ("\ufeffKyiv", "Kyiv"),
        ("▪\ufe0f item", "▪ item"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean

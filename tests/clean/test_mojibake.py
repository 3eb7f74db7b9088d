"""Text decoded with the wrong encoding, set right in place."""

from __future__ import annotations

import pytest

from tallywire.clean.mojibake import find_mojibake
from tallywire.spans import EditedText, Span


def repaired(raw: str) -> str:
    return EditedText(raw, find_mojibake(raw, Span(0, len(raw)))).text


@pytest.mark.parametrize(
    "raw",
    [
        "plain",
        "Kyiv’s “toll” — 20–30",
        "café Łódź Київ Şırnak São Paulo",
        "1\u202f000",
        "€200, £300",
        "Âge",
        "naïve façade",
        "12 °C",
        "日本",
        "😀",
    ],
)
def test_left_alone(raw: str) -> None:
    assert repaired(raw) == raw


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("the mayorâ€™s office", "the mayor's office"),
        ("â€œdozensâ€\x9d", '"dozens"'),
        ("20â€“30", "20–30"),
        ("Posted â€” 4 pm", "Posted — 4 pm"),
        ("cafÃ© in SÃ£o Paulo", "café in São Paulo"),
        ("12Â\u00a0people", "12 people"),
        ("ÐšÐ¸Ñ—Ð²", "Київ"),
        ("Ãœber", "Über"),
        ("and so onâ€¦", "and so on…"),
    ],
)
def test_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean

"""Remains of markup in text: tags, emphasis, footnotes."""

from __future__ import annotations

import pytest

from tallywire.clean import settle_edits
from tallywire.clean.leftovers import find_leftovers
from tallywire.spans import EditedText, Span


def repaired(raw: str, media: str = "text") -> str:
    return EditedText(raw, settle_edits(find_leftovers(raw, Span(0, len(raw)), media=media))).text


@pytest.mark.parametrize(
    ("raw", "media"),
    [
        ("a < b > c", "text"),
        ("5 <10 people", "text"),
        ("*not emphasis in plain text*", "text"),
        ("2 * 3 * 4", "markdown"),
        ("snake_case_name", "markdown"),
        ("the [1] of May", "text"),
        ("see[1](https://x.example)", "markdown"),
        ("he [the mayor] said", "text"),
        ("* item", "markdown"),
        ("<b>12</b> died", "html"),
    ],
)
def test_left_alone(raw: str, media: str) -> None:
    assert repaired(raw, media) == raw


@pytest.mark.parametrize(
    ("raw", "media", "clean"),
    [
        ("Forty were carried off.[^1] Then", "markdown", "Forty were carried off. Then"),
        ("the toll[12] rose", "text", "the toll rose"),
        ("<b>12</b> died<br/>", "text", "12 died"),
        ('<a href="https://x.example">12</a> died', "text", "12 died"),
        ('<span class="n">12</span> died', "markdown", "12 died"),
        ("**12** died", "markdown", "12 died"),
        ("*12* _died_", "markdown", "12 died"),
    ],
)
def test_repaired(raw: str, media: str, clean: str) -> None:
    assert repaired(raw, media) == clean

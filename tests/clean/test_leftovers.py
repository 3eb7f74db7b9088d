"""Remains of markup in text, and the short list of typos."""

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
        ("R&D; AT&T", "text"),
        ("&nosuchthing;", "text"),
        ("a < b > c", "text"),
        ("5 <10 people", "text"),
        ("I like tehran", "text"),
        ("*not emphasis in plain text*", "text"),
        ("2 * 3 * 4", "markdown"),
        ("snake_case_name", "markdown"),
        ("the [1] of May", "text"),
        ("see[1](https://x.example)", "markdown"),
        ("he [the mayor] said", "text"),
        ("* item", "markdown"),
        ("<b>12</b> died", "html"),
        ("mayor of Thayer", "text"),
    ],
)
def test_left_alone(raw: str, media: str) -> None:
    assert repaired(raw, media) == raw


@pytest.mark.parametrize(
    ("raw", "media", "clean"),
    [
        ("Q&amp;A", "text", "Q&A"),
        ("Kyiv&#8217;s toll", "text", "Kyiv's toll"),
        ("Kyiv&rsquo;s &ldquo;toll&rdquo;", "html", 'Kyiv\'s "toll"'),
        ("12&nbsp;people", "text", "12 people"),
        ("Forty were carried off.[^1] Then", "markdown", "Forty were carried off. Then"),
        ("the toll[12] rose", "text", "the toll rose"),
        ("pris&shy;oners", "text", "prisoners"),
        ("20&ndash;30", "text", "20–30"),
        ("&#x31;2 died", "text", "12 died"),
        ('Learn about the details."/>', "text", "Learn about the details."),
        ('Learn about the details." />', "text", "Learn about the details."),
        ("<b>12</b> died<br/>", "text", "12 died"),
        ('<a href="https://x.example">12</a> died', "text", "12 died"),
        ('<span class="n">12</span> died', "markdown", "12 died"),
        ("**12** died", "markdown", "12 died"),
        ("*12* _died_", "markdown", "12 died"),
        ("teh toll; Thay said adn taht", "text", "the toll; They said and that"),
    ],
)
def test_repaired(raw: str, media: str, clean: str) -> None:
    assert repaired(raw, media) == clean

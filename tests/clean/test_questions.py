"""Questions that ask readers, not those in the news."""

from __future__ import annotations

import pytest

from tallywire.clean.questions import is_question


@pytest.mark.parametrize(
    "line",
    [
        "What do we know of the 12 who died?",
        "How many have come back?",
        "What is next for the 12?",
        "Should the 12 be freed? Talks go on.",
        "Who shot down 12 drones? The navy, it says.",
        "Do they agree that 12 died?",
        "Are they safe? Police say 12 are.",
    ],
)
def test_news(line: str) -> None:
    assert not is_question(line)


@pytest.mark.parametrize(
    "line",
    [
        "What do you think? Tell us in the comments.",
        "Should the two sides talk? Vote below.",
        "Have your say",
        "Do you agree with the swap of 300 for 300?",
        "Have you been affected by the floods? Get in touch.",
        "Let us know what you think",
        "Are you in the area? Write to us.",
        "Got a tip? E-mail us.",
    ],
)
def test_questions(line: str) -> None:
    assert is_question(line)

"""What is said twice, and what only sounds alike."""

from __future__ import annotations

import pytest

from tallywire.clean.repeats import find_repeats

LEAD = "The air force said that it had shot down 428 of the 479 drones that were launched in the night."


@pytest.mark.parametrize(
    "other",
    [
        "",
        "The air force said that it had shot down 412 of the 479 drones that were launched in the night.",
        "The air force said that in the night of 9 June.",
        "Of those that were launched in the night, 428 were shot down.",
        "The navy shot down 12.",
    ],
)
def test_not_the_same(other: str) -> None:
    assert find_repeats([LEAD, other]) == [None, None]


@pytest.mark.parametrize(
    "other",
    [
        LEAD,
        LEAD.upper(),
        LEAD.rstrip("."),
        LEAD.replace(" in the night", ""),
        LEAD.replace("The air force", "Ukraine's air force"),
        f"{LEAD}..",
    ],
)
def test_the_same(other: str) -> None:
    assert find_repeats([LEAD, other]) == [None, 0]


def test_a_whole_article_once_more() -> None:
    paragraphs = [LEAD, "In Odesa, where 12 houses burnt down, nobody was hurt by what fell.", "Short."]
    assert find_repeats([*paragraphs, "Another voice.", *paragraphs]) == [None, None, None, None, 0, 1, None]


def test_two_paragraphs_run_together() -> None:
    second = "In Odesa, where 12 houses burnt down, nobody was hurt by what fell from the sky."
    assert find_repeats([LEAD, second, f"{LEAD} {second}"])[2] in {0, 1}

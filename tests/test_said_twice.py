"""An article that is scraped twice tells its figures once; a text that breaks off tells no torn figure."""

from __future__ import annotations

import pytest

import tallywire as tw

STORY = """Swap frees 12 soldiers

Ukraine and Russia exchanged 12 prisoners of war each on Monday, the coordination headquarters said.

The air force said that Russia launched 479 drones in the night, and that 428 of the drones were shot down.
"""
SECOND = "At least seven people were killed in Odesa when a drone hit a block of flats, the mayor said."


def firsts(text: str) -> list[float | None]:
    """Values of the facts that repeat no other."""
    return [fact.value for fact in tw.extract(text, published="2025-06-10") if fact.duplicate_of is None]


@pytest.mark.parametrize("again", [STORY, STORY.replace(" in the night", ""), STORY.upper(), STORY.replace("\n\n", "\n")])
def test_a_whole_article_twice(again: str) -> None:
    assert firsts(f"{STORY}\n{SECOND}\n\n{again}") == firsts(f"{STORY}\n{SECOND}\n")


def test_other_figures_in_the_same_words_are_new() -> None:
    later = STORY.replace("479", "315").replace("428", "300")
    assert {315, 300} <= set(firsts(f"{STORY}\n{SECOND}\n\n{later}"))


@pytest.mark.parametrize("end", ["killed 1…", "killed 1...", "killed 14 […]", "killed 14[...]"])
def test_a_number_that_ends_a_cut_text_is_no_figure(end: str) -> None:
    assert tw.extract(f"The mayor said that a drone {end}") == []


@pytest.mark.parametrize("end", ["killed 14 people…", "killed 14 people in the [...]", "killed 14 people… [+812 chars]"])
def test_a_cut_sentence_is_warned_of(end: str) -> None:
    (fact,) = tw.extract(f"The mayor said that a drone {end}")
    assert (fact.value, fact.warnings) == (14, ("truncated",))

"""What the text makes of a number; those of which it makes nothing first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tallywire.claims import load_packs
from tallywire.extractor import Extractor, article_from_text
from tallywire.records import Fact

if TYPE_CHECKING:
    from spacy.language import Language

Read = Callable[[str], list[Fact]]


@pytest.fixture(scope="module")
def read(language: Language) -> Read:
    """Read the facts of a text published on Monday 9 June 2025."""
    extractor = Extractor(load_packs(()), language)
    return lambda text: extractor.facts(article_from_text(text, published=date(2025, 6, 9)))


@pytest.mark.parametrize(
    ("text", "superlative"),
    [
        ("Russia launched 479 drones at Ukraine.", None),
        ("Nine people died as the river reached record levels.", None),
        ("Most of the 40 drones were shot down; the largest city was spared.", None),
        ("The ministry recorded 12 deaths.", None),
        ("Russia launched a record 479 drones at Ukraine.", "record"),
        ("Russia launched 479 drones at Ukraine, a record.", "record"),
        ("In the largest attack of the war 810 drones were launched.", "largest"),
        ("At 90 drones launched it was the highest number since March.", "highest_since"),
        ("Only 12 drones were launched, the fewest this year.", "lowest"),
        ("The first 40 prisoners of war were exchanged on Friday.", "first"),
    ],
)
def test_what_is_made_of_a_number(read: Read, text: str, superlative: str | None) -> None:
    assert [fact.superlative for fact in read(text)][:1] in ([superlative], [] if superlative is None else None)


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("At least 14 people were killed.", ()),
        ("At least 1&nbsp;400 people were killed.", ()),
        ("At least 14 people were killed in the …", ("truncated",)),
    ],
)
def test_what_makes_a_claim_doubtful(read: Read, text: str, warnings: tuple[str, ...]) -> None:
    assert [fact.warnings for fact in read(text)] == [warnings]

"""What is counted: one sentence, the items of its numbers; those that say no more than `person` first."""

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
    ("text", "items"),
    [
        ("Prosecutors said 22 were wounded.", ["person"]),
        ("Miners joined the search. Five were killed.", ["person"]),
        ("Two brothers are missing. In an earlier entry we spoke of 800 deaths.", ["brother", "person"]),
        ("The swap of 72 captives took place at the border.", ["prisoner"]),
        ("Eight residents of the town came home in the prisoner swap.", ["civilian"]),
        ("About 300 residents fled.", ["resident"]),
        ("Two paramedics and three gendarmes were hurt.", ["paramedic", "gendarme"]),
        (
            "The blast killed five soldiers and three nurses, and nine others were injured.",
            ["soldier", "nurse", "person"],
        ),
        ("Thirteen soldiers were killed and 30 others injured.", ["soldier", "soldier"]),
        ("One soldier died and seven were hurt.", ["soldier", "soldier"]),
        ("The clash left eight militants dead.", ["militant"]),
        ("Nine people were killed, four of them children.", ["person", "child"]),
        (
            "At least 217 people were killed, including 63 children, and 1,500 others were wounded.",
            ["person", "child", "person"],
        ),
        ("The raid killed 15 peacekeepers and wounded 53 other people.", ["peacekeeper", "person"]),
        ("Police detained 150 politicians, activists and protesters.", ["person"]),
        ("More than 240 people were taken hostage, including 12 Thais.", ["hostage", "hostage"]),
        ("Seven Russian citizens, all political prisoners, were freed.", ["political prisoner"]),
    ],
)
def test_an_item_is_of_the_number_itself_or_of_those_before(read: Read, text: str, items: list[str]) -> None:
    assert [fact.item for fact in read(text)] == items


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The quake killed 14 people and two soldiers. In the next valley 30 were killed.", "person"),
        ("The strike killed two children. Another strike killed 30 Syrians.", "person"),
        ("The war killed 219 civilians in July. In June at least 146 were killed.", "civilian"),
        ("Some 300 soldiers died, Seoul said. In all 300 North Koreans were killed.", "soldier"),
        (
            "Minsk holds 1,110 political prisoners. Lukashenko pardoned 123 prisoners. Of these, 114 were driven away.",
            "political prisoner",
        ),
        ("North Korean soldiers fight in Kursk. Ukraine holds two North Koreans.", "soldier"),
        ("The 316 workers landed in Seoul. ICE had freed 316 South Koreans.", "worker"),
        ("Armenia and Azerbaijan exchanged prisoners. Of the prisoners, 32 Armenians went home.", "prisoner"),
    ],
)
def test_an_item_left_out_is_the_only_kind_that_is_counted(read: Read, text: str, item: str) -> None:
    assert read(text)[-1].item == item


@pytest.mark.parametrize(
    ("text", "item_text"),
    [
        ("At least 14 were killed.", None),
        ("The raid left 14 dead.", None),
        ("Russia launched 90 explosive drones at Ukraine.", "explosive drones"),
        ("The clash left eight militants dead.", "militants"),
        ("Gunmen killed three of their own men.", "men"),
    ],
)
def test_the_item_as_written(read: Read, text: str, item_text: str | None) -> None:
    (fact,) = read(text)
    assert fact.item_text == item_text
    assert ("item" in fact.slots) == (item_text is not None)

"""Where it happened: a text, a quote of it, and the place that its fact should have."""

from __future__ import annotations

import pytest

import tallywire as tw

NOWHERE = [
    ("Eight people died: two in Machakos, two in Makueni and one each in Nakuru and Kiambu.", "Eight people"),
    ("Thirteen people died in the storm, 11 in South Carolina and two in North Carolina.", "Thirteen people"),
    ("Crews shot down 63 drones at night, 31 of them over Kursk region and 19 over Bryansk.", "63 drones"),
    ("Gunmen killed five people, including two in Lagos.", "five people"),
    ("In talks with Ghana Benin spoke of 300 people who fled the war.", "300 people"),
    ("Two die in Lviv as Russia fires 40 missiles.", "40 missiles"),
    ("Since the truce in Hodeidah broke down, the Houthis have fired 20 missiles at Israel.", "20 missiles"),
    ("40 attack UAVs came from the directions of Kursk and Oryol.", "40 attack UAVs"),
    ("Overnight Russia sent 31 drones chiefly at southern Ukraine.", "31 drones"),
    ("Ferry sinks in the Java Sea\n\nIn all 12 people drowned, the agency said.", "12 people"),
    ("Border clash in northern Peru\n\nIn all 12 people were killed.", "12 people"),
    ("Glide bombs tear through a market\n\nIn all 12 people were killed.", "12 people"),
]
SOMEWHERE = [
    ("Eight people died: two in Machakos, two in Makueni and one each in Nakuru and Kiambu.", "two", "Machakos"),
    ("Crews shot down 63 drones at night, 31 of them over Kursk region.", "31 of them", "Kursk region"),
    ("A bomb killed five people and injured 12 in Kano.", "five people", "Kano"),
    ("About 300 people fled across the border into Ghana on Saturday.", "About 300 people", "Ghana"),
    ("Iran fired 14 missiles at Al Udeid in Qatar.", "14 missiles", "Al Udeid"),
    ("Floods killed 12 people, three of them children, in Jakarta.", "12 people", "Jakarta"),
]


def places(text: str, quote: str) -> list[str | None]:
    return [fact.location for fact in tw.extract(text) if quote.startswith(fact.quote)]


@pytest.mark.parametrize(("text", "quote"), NOWHERE)
def test_of_no_one_place(text: str, quote: str) -> None:
    assert places(text, quote) == [None]


@pytest.mark.parametrize(("text", "quote", "place"), SOMEWHERE)
def test_the_place_of_the_number(text: str, quote: str, place: str) -> None:
    assert places(text, quote)[0] == place


def test_a_heading_below_the_title_is_no_scene() -> None:
    text = "# Floods\n\nLong rains fell.\n\n## Kaduna\n\nThe river rose.\n\nIn all 12 people were killed."
    assert places(text, "12 people") == [None]

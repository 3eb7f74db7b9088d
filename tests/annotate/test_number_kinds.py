"""Numbers that count nothing, and what they are instead; those that count, though they look otherwise."""

from __future__ import annotations

import pytest

from tallywire.annotate.quantities import find_quantities
from tallywire.records import Sentence
from tallywire.spans import Span


def kinds(text: str) -> list[str]:
    whole = Sentence(index=0, span=Span(0, len(text)), text=text, block=0, role="body")
    return [found.kind for found in find_quantities([whole])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a 30-day truce", "duration"),
        ("Nine out of ten casualties", "ratio"),
        ("under CFR 302 and the law", "section"),
        ("see docket 231 and the order", "section"),
        ("held a 2+2 with Japan", "score"),
        ("held a two-plus-two with Japan", "score"),
        ("of them are under 16, he said", "age"),
        ("one in five prisoners", "ratio"),
        ("flew at Mach 5", "model"),
        ("The decree bears the number 432", "section"),
        ("was sentenced to 11, said the judge", "duration"),
        ("Up at six", "time"),
        ("The oldest of the freed men is 59", "age"),
        ("the youngest 26", "age"),
        ("and, two, to free the captives", "section"),
        ("after three years of war", "duration"),
        ("15 years in prison", "duration"),
        ("for 72 hours", "duration"),
        ("two and a half months", "duration"),
        ("in the past 24 hours", "duration"),
        ("a 34-year-old woman", "age"),
        ("a man of 70 was killed", "age"),
        ("a tram driver (47) was hurt", "age"),
        ("said Lova R., 24.", "age"),
        ("aged 34", "age"),
        ("soldiers under 25", "age"),
        ("at the age of 19", "age"),
        ("anyone over 60 years old", "age"),
        ("Olena Kovalenko, 34, said", "age"),
        ("a boy, 12, was hurt", "age"),
        ("children aged 3 to 11", "age"),
        ("$5 million", "money"),
        ("US$ 40 billion", "money"),
        ("€200", "money"),
        ("£1.5m", "money"),
        ("500 hryvnias", "money"),
        ("20 million dollars", "money"),
        ("5,000 euros", "money"),
        ("90% of prisoners", "percent"),
        ("90 percent of prisoners", "percent"),
        ("90 per cent of prisoners", "percent"),
        ("ninety percent", "percent"),
        ("20 to 30 percent", "percent"),
        ("20-30% of the drones", "percent"),
        ("a 600-mile front", "distance"),
        ("1,000 km away", "distance"),
        ("12 kilometres", "distance"),
        ("some 40 miles east", "distance"),
        ("at 300 metres", "distance"),
        ("7 tonnes of aid", "measure"),
        ("a 500-kg bomb", "measure"),
        ("a 90-kilogram warhead", "measure"),
        ("at 08:14", "time"),
        ("at 5 p.m.", "time"),
        ("at 5pm", "time"),
        ("at 7 a.m. on Monday", "time"),
        ("1400 GMT", "time"),
        ("on June 9", "date"),
        ("on 9 June", "date"),
        ("on June 12 people fled", "date"),
        ("the night of 8-9 June", "date"),
        ("on the 9th of June", "ordinal"),
        ("in 2023", "year"),
        ("since February 2022", "year"),
        ("the 1949 Convention", "year"),
        ("the 1990s", "year"),
        ("a Su-25 jet", "model"),
        ("the Shahed-136", "model"),
        ("S-300 missiles", "model"),
        ("Mi-8 helicopters", "model"),
        ("an F-16", "model"),
        ("a Boeing 737", "model"),
        ("Kh-101 missiles", "model"),
        ("Article 49", "section"),
        ("Section 3 of the law", "section"),
        ("Resolution 2334", "section"),
        ("No. 5 prison", "section"),
        ("Flight 447", "section"),
        ("page 12", "section"),
        ("won 3-2", "score"),
        ("a 3:1 win", "score"),
        ("voted 52-35", "score"),
        ("call +380 44 123 4567", "phone"),
        ("twice, or 3 times", "multiple"),
        ("a tenfold rise, 10-fold", "multiple"),
        ("two thirds of them", "fraction"),
        ("three-quarters of them", "fraction"),
        ("one-third of the men", "fraction"),
        ("the 66th exchange", "ordinal"),
        ("the third round", "ordinal"),
        ("the 47th Brigade", "ordinal"),
        ("a magnitude 7.8 quake", "magnitude"),
        ("a 6.5-magnitude quake", "magnitude"),
        ("#24 on the list", "handle"),
    ],
)
def test_numbers_that_count_nothing(text: str, kind: str) -> None:
    found = kinds(f"It was {text}")
    assert kind in found
    assert "count" not in found


@pytest.mark.parametrize(
    "text",
    [
        "4, 552 prisoners were held",
        "a loan of ,000 people",
        "1,41267 people were held",
        "41,26 people were held",
        "12,3456 people were held",
        "1,000,00 people were held",
    ],
)
def test_damaged_numbers_count_nothing(text: str) -> None:
    assert set(kinds(text)) == {"suspect"}


def test_a_day_before_a_count() -> None:
    assert kinds("On May 4, 552 people died") == ["date", "count"]


@pytest.mark.parametrize(
    "text",
    [
        "479 drones",
        "2,000 people",
        "2025 people were killed",
        "2000 soldiers were freed",
        "50 men",
        "5 men and 3 mothers",
        "70 minors",
        "12 minesweepers",
        "3 hostages",
        "10 homes",
        "7 monks",
        "25 marchers",
        "11 mayors",
        "40 augers",
        "6 sects",
        "8 drones and 9 missiles",
        "150-200 detainees",
        "30-40 miners",
        "On Monday, 12 people were killed",
        "In Kyiv, 12 died",
        "Killed: 12",
        "killed 12, injured 40",
        "12 (of them 3 children) died",
        "12-strong crew",
        "at least 5 under-age boys",
        "a 12-man crew",
        "12 Ukrainians",
        "12 POWs",
        "12 UAVs",
        "Seven Israelis",
        "three women",
        "two dozen drones",
        "five hundred soldiers",
        "one in custody, 12 at large",
        "In June, 40 people died",
        "In June 40 people died",
        "in rooms 12, 113, 117",
        "killed 4, 552 wounded",
        "61, 479 and 500 drones",
        "He freed 31 of 479",
        "12.",
    ],
)
def test_numbers_that_count(text: str) -> None:
    assert set(kinds(text)) == {"count"}

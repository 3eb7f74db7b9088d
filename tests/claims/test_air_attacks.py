"""What is read of drones and missiles: complements, wholes and parts, supply, denials; those that give nothing first."""

from __future__ import annotations

from datetime import date

import pytest

import tallywire as tw

PUBLISHED = date(2025, 6, 9)

NOTHING = [
    "With enough orders the sector could make 5,000 drones.",
    "The price of one Geran-2 is about $70,000.",
    "Analysts predict that the army will launch 800 drones a night by autumn.",
    "The choir got 900 people through the evening.",
    "The arsenal holds 2,000 missiles.",
    "Russia fired Kalibrs at the port.\n\n👁 18,3K 👍 214 😡 37",
    "Losses of the bank – 341 million; tanks – 12.",
]

READ = [
    # complements
    ("The air force logged 433 drones, all but 27 of them downed or jammed.", [("launched", 433), ("hit", 27)]),
    ("Russia sent 188 Shaheds; all but nine were brought down.", [("launched", 188), ("hit", 9)]),
    ("Of 54 cruise missiles fired at the city, every one except three was intercepted.", [("launched", 54), ("hit", 3)]),
    ("Twenty Shaheds flew in, twelve were stopped, the remaining eight hit open ground.", [("launched", 20), ("intercepted", 12), ("hit", 8)]),
    ("Fifty of the 60 drones were downed; the other ten struck a depot in Dnipro.", [("intercepted", 50), ("launched", 60), ("hit", 10)]),
    # wholes and parts
    ("Air force: 76 Shaheds, 45 downed, 24 lost", [("launched", 76), ("intercepted", 45), ("lost", 24)]),
    ("IDF: 3 rockets from Gaza, all intercepted", [("launched", 3), ("intercepted", 3)]),
    ("Both rockets that were fired at the port were caught in flight.", [("launched", 2), ("intercepted", 2)]),
    ("Not one of the 35 drones reached the capital.", [("hit", 0), ("launched", 35)]),
    ("Hits were recorded of 18 drones at eight sites.", [("hit", 18)]),
    ("Of four bombs that jets dropped on the town at noon on Sunday there is no trace; five Shaheds were stopped.", [("intercepted", 5)]),
    # stopped by whatever means, wholes of parts, lists of losses
    ("Air defence shot down or jammed 64 UAVs over the coast.", [("intercepted", 64)]),
    ("Of 50 drones, 31 were suppressed or downed.", [("launched", 50), ("intercepted", 31)]),
    ("Friday's raid was smaller: 36 drones, of which all but two were stopped.", [("launched", 36), ("hit", 2)]),
    ("Two Kinzhal missiles came in from the east, neither of which could be brought down.", [("launched", 2)]),
    ("Enemy losses over the day: personnel – 1,020 (+30), UAVs – 40,900 (+41), cruise missiles – 2,864 (+1).",
     [("intercepted", 40900), ("intercepted", 41), ("intercepted", 2864), ("intercepted", 1)]),
    ("Combat losses of the enemy:\n\n- tanks – 9,278 (+4)\n- UAVs – 40,900 (+41)", [("intercepted", 40900), ("intercepted", 41)]),
    # supplied in its words
    ("The brigades got 1,150 FPV drones through the fund.", [("supplied", 1150)]),
    ("A workshop soldered 40 quadcopters together.", [("supplied", 40)]),
    ("The plant completes 2,100 Geran-2 a month, and 1,400 decoys besides.", [("supplied", 2100), ("supplied", 1400)]),
    ("The firm shipped 60 quadcopters to the front.", [("supplied", 60)]),
    ("Tehran itself sent some 1,700 Shaheds, going by a leaked ledger.", [("supplied", 1700)]),
    ("The plant builds 90 Shaheds a day. Russia sent 1,700 Shaheds across the border.", [("supplied", 90), ("launched", 1700)]),
]  # fmt: skip

STATUS = [
    ("Ukraine did not fire 640 drones in one night.", [(640, "denied")]),
    ("Kyiv did not launch 300 drones at Moscow but 34.", [(300, "denied"), (34, "asserted")]),
    ("Reports that Seoul is to send 200 missiles are, Seoul insists, made up.", [(200, "denied")]),
    ("It is a lie that we fired 90 rockets at the camp.", [(90, "denied")]),
    ('Claim: "They launched 640 drones at us."\n\nVerdict: False. Nothing of the kind was seen.', [(640, "denied")]),
    ("The plant makes 170 Gerans a day by an estimate of military intelligence.", [(170, "estimated")]),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_no_weapon(text: str) -> None:
    found = tw.extract(text, published=PUBLISHED)
    assert [fact.value for fact in found if fact.claim_type in {"drone_count", "missile_count"}] == []


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_became_of_weapons(text: str, expected: list[tuple[str, float]]) -> None:
    assert sorted((f.action, f.value) for f in tw.extract(text, published=PUBLISHED)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_what_the_text_rejects(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(f.value, f.status) for f in tw.extract(text, published=PUBLISHED)] == expected


def test_a_column_head_tells_what_is_promised_and_when() -> None:
    table = "Drones for Ukraine\n\n| Donor | Delivered in 2023 | Ordered in 2024 |\n|---|---|---|\n| Latvia | 5,000 | 9,000 |\n"
    found = [(f.value, f.status, f.event_start) for f in tw.extract(table, published=PUBLISHED)]
    assert found == [(5000, "asserted", date(2023, 1, 1)), (9000, "planned", date(2024, 1, 1))]


def test_who_takes_or_watches_is_no_doer() -> None:
    (got,) = tw.extract("The Ukrainian army received 900 drones in May.", published=PUBLISHED)
    (seen,) = tw.extract("Ukraine's air force logged 612 Russian drones.", published=PUBLISHED)
    assert (got.actor, got.target) == (None, "Ukraine")
    assert (seen.actor, seen.target) == ("Russia", "Ukraine")

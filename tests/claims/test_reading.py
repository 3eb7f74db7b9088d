"""What is read out of the grammar: constructions, each with a sentence of its own; those that give nothing first."""

from __future__ import annotations

from datetime import date

import pytest

import tallywire as tw

PUBLISHED = date(2025, 6, 9)

NOTHING = [
    "The new prison was built for 900 inmates.",
    "The army stopped them all, not 52.",
    "Guards of 12 prisons went on strike, and four of the prisons closed.",
    "The navy said that it sank three of the four small boats.",
    "Twelve people live in the house, five of them in the cellar.",
    "The runners are tired, and 12 are missing their medals.",
    "Dead or missing: more than 300",
    "In an operation against 70 people the police found two rifles.",
    "Crowds: the party spoke of 90,000 on Friday.",
    "Two of the men have birthdays in June.",
    "The general warned of 2,000 drones in a single night by autumn.",
    "At the show 500 drones drew a plane above the runway; it was the best air show in years.",
    "Tens of millions of people could lose their coverage.",
    "The two leaders held a call on Sunday.",
    "I held conferences with thousands of people.",
    "Half of all adults have had at least one shot.",
    "Our hearts go out to everyone who lost a loved one in the fire.",
    "Nobody should have to go to jail for that.",
    "A ban could prevent as many as 90,000 deaths.",
    "They spoke of what happened, both in front of the hotel and beside it, when guests were evacuated.",
    "The law allows 40,000 more patients to get access to care.",
    "Some 500 people a day die on average.",
    "The plant makes drone engines; 14 suppliers were named.",
]

READ = [
    # nouns that the tags hide
    ("Russia has used 1,250 strike drones, almost 700 guided bombs and up to 40 missiles.", [1250, 700, 40]),
    ("They can turn out up to 1,300 Geran-2 drones a month.", [1300]),
    ("70 Abducted Pupils Freed In Niger", [70]),
    ("The court sent him to jail with 36 others pending trial.", [36]),
    ("At least 26 people died and about 900 hurt.", [26, 900]),
    # headlines without tense
    ("Houthis free 41 detainees, aid staff still held", [41]),
    ("Armenia, Azerbaijan swap 17 prisoners", [17]),
    # the matrix verb before the participle
    ("Two hundred Cubans who had been locked up in Texas were set free.", [200]),
    ("Rebels let go 63 people detained during the war.", [63]),
    ("In all, 43 conflict-related detainees were unilaterally released in Aden.", [43]),
    ("The envoy says that 49 hostages taken after the fall of the town have been released.", [49]),
    ("Two soldiers held in Armenia since April go home.", [2]),
    ("Pirates take 17 people hostage.", [17]),
    # each number its own word
    ("Three of the rebels were killed and four others wounded.", [3, 4]),
    ("The minister named 31 detainees and 16 injured officers.", [31, 16]),
    ("Two pilots died at the hospital, where 630 patients were under treatment.", [2]),
    ("A man stabbed a guard to death and wounded two women.", [2]),
    ("The banker was arrested along with 45 suspected accomplices.", [45]),
    ("Soldiers killed 10 of his associates.", [10]),
    ("At least 15 Tuaregs were killed in the north.", [15]),
    # figures that a verb sets
    ("The death toll from the floods rises to 20 and 14 people remain missing.", [20, 14]),
    ("The number of people who fled the province reached 70,000.", [70000]),
    ("A second body brought the death toll of the shooting to five.", [5]),
    ("The group put the number behind bars at some 1,250.", [1250]),
    ("The air force counted 810 drones, 747 of which were brought down.", [810, 747]),
    ("Russia launched 72 drones and one missile, and 48 of them were shot down.", [72, 1, 48]),
    # asides
    ("At least 10 - three women and seven men - were let out of prison.", [10, 3, 7]),
    ("The 66 hostages (four of them children) were freed by the kidnappers on Sunday.", [66, 4]),
    # events that take place
    ("On the same day another prisoner swap took place, of about 90 soldiers per side.", [90]),
    ("Thirty-one Armenian captives went home in the exchange.", [31]),
    # things that only appear
    ("Fewer than 50 drones came last night.", [50]),
    ("The attack included more than 80 missiles and 120 Iranian-provided drones.", [80, 120]),
]

CARRIED = [
    ("Police detained 475 people at the plant. The ministry later spoke of 417.", [475, 417]),
    ("Rebels freed 123 captives. Nearly 100 of the latter were driven to Egypt.", [123, 100]),
    ("Russia freed 185 soldiers in the exchange. Eighty-eight served in the navy.", [185, 88]),
    ("The bodies of 900 defenders were returned in 2024, against 412 a year before.", [900, 412]),
    ("The strike killed 12 people. This morning the toll is unchanged at 12.", [12, 12]),
    ("Earlier reports had put the toll in the city at 16, and the mayor's office at one point at 14.", [16, 14]),
    ("Air defences shot down 29 drones. Three of them fell near Oryol, and 11 near Tula.", [29, 3, 11]),
    ("In the exchange 84 people went home; 51 of the Ukrainians were soldiers, the other 33 civilians.", [84, 51, 33]),
    ("Rebels freed 48 captives. The group knows of 853 still inside the prison.", [48, 853]),
    ("Kyiv called the exchange of 3 January the 49th, and that of 31 January the 50th.", [49, 50]),
    ("The exchange freed 205 people on Monday. Five buses carried the 205 people to Lviv.", [205, 205]),
]


def values(text: str) -> list[float | None]:
    return [fact.value if fact.value is not None else fact.high for fact in tw.extract(text, published=PUBLISHED)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_nothing(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_the_sentence_says(text: str, expected: list[float]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_what_leans_on_the_text_before(text: str, expected: list[float]) -> None:
    assert values(text) == expected


TABLES = [
    ("How many drones does the plant build?\n\n| Source | Year | Type | Units |\n|---|---|---|---|\n| CNN | 2023 | Geran | 2,718 |\n", [("supplied", 2718)]),
    ("Raids of the week\n\n| Night | Drones launched | Shot down |\n|---|---|---|\n| 8-9 June | 310 | 292 |\n", [("launched", 310), ("intercepted", 292)]),
    ("Talks\n\n| Month | What happened |\n|---|---|\n| May 2025 | The talks lead to an exchange of 900 prisoners of war. |\n", [("exchanged", 900)]),
]  # fmt: skip


def test_a_table_of_other_things_gives_nothing() -> None:
    assert values("Prices\n\n| Source | Year | Type | Units |\n|---|---|---|---|\n| Shop | 2023 | Sofa | 2,718 |\n") == []


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_what_a_table_says(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(fact.action, fact.value) for fact in tw.extract(text, published=PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The envoy says that 49 hostages taken after the fall of the town have been released.", "released"),
        ("Rebels let go 63 people detained during the war.", "released"),
        ("In all, 43 conflict-related detainees were unilaterally released in Aden.", "released"),
        ("On Friday police raided the plant and arrested 90 workers. The agency named 90 detainees.", "detained"),
        ("The group lists 1,110 political prisoners.", "held"),
        ("Armenia, Azerbaijan swap 17 prisoners", "exchanged"),
    ],
)
def test_what_became_of_them(text: str, action: str) -> None:
    assert tw.extract(text, published=PUBLISHED)[-1].action == action

"""Captives told of over several sentences: the deal, the arrest or the captivity stands elsewhere; those who are none first."""

from __future__ import annotations

import pytest
from tests.claims.test_prisoners import found

NOTHING = [
    "The exchange rate fell to 307 roubles. Some 40 people came home.",
    "The embassies exchanged 14 letters about the prisoners.",
    "The two armies exchanged fire for 40 minutes near the prison.",
    "Hostage to 12 lawmakers, the government postponed the vote.",
    "The studio released 15 films about hostages.",
    "The ministry released 30 reports on prison conditions.",
    "The committee held 12 meetings on the prisoners.",
    "Customs detained 16 ships off the coast.",
    "Traders swapped 300 shares on the exchange.",
    "He gave 40 euros for two meals.",
    "She got 12 votes for her 30 pages.",
    "The pupils were abducted on 17 November. Twenty-four got away the same night.",
]

READ = [
    ("The prisoner swap took place at the border on Saturday. Some 307 men went each way.", "X307"),
    ("The great exchange of September brought home 64 sailors. Nine more came back in October.", "X64 X9"),
    ("In the large trade of December, which freed 78 officers, 12 of them marines, for 40 Armenians, no mediator took part.", "X78 X12 X40"),
    ("The rebels got back 50 men for only three of theirs.", "X50 X3"),
    ("Israel gave 110 Palestinians for three women and five Thais.", "X110 X3 X5"),
    ("After the swap Ukraine let out five wounded Russians without asking anything in return.", "R5"),
    ("From our brigade, 31 were on the buses. The exchange had been kept secret.", "X31"),
    ("Of the 95 who returned in the swap, sixty are marines.", "X60 X95"),
    ("Since the demonstrations began, 930 people have ended up behind bars.", "D930"),
    ("Since spring 1,650 landed behind bars.", "D1650"),
    ("When the garrison laid down its arms, some 2,500 fighters went into captivity.", "D2500"),
    ("Gunmen stormed the school and drove 88 pupils into the forest.", "D88"),
    ("The kidnappers gave 30 of the girls back to their parents; 58 are still with them.", "R30 H58"),
    ("The UN knows of 4,900 migrants who are locked up in official centres.", "H4900"),
    ("On Sunday 700 were rounded up, to join the 5,000 migrants whom the UN knows to be locked up in camps.", "D700 H5000"),
    ("Nine men were locked up on Monday for their part in the riots.", "D9"),
    ("Some 40 journalists are currently imprisoned in Eritrea.", "H40"),
    ("Ninety-one remain jailed.", "H91"),
    ("The president pardoned 22 political prisoners. Over 1,100 remain inside.", "R22 H1100"),
    ("Of those still in custody eleven are under 16, the lawyers say.", "H11"),
    ("Among those still held, 14 are women.", "H14"),
    ("In the swap ten Americans flew home. Venezuela agreed to free 80 political prisoners; so far 48 have come out.", "X10 R80 R48"),
    ("The swap freed 40 soldiers. Two days later the king pardoned and let out 300 convicts.", "X40 R300"),
    ("A second swap is to follow on Tuesday. It will consist of 60 captives from each side.", "A60"),
    ("The rally was broken up; around fifty were taken away. Lawyers count 60 detainees.", "D50 D60"),
    ("The prison is full; the lawyers count 60 detainees there.", "H60"),
    ("The captives lay in a cellar. There were sixteen of us to a cell.", "H16"),
    ("Hamas says it still has 20 living hostages and the bodies of 28.", "H20"),
    ("Both sides agreed to free 887 detainees.", "A887"),
    ("A judge ordered that eight Cubans, kept in a container for weeks, be released.", "R8"),
    ("A lorry carried 62 bodies back across the border.", "B62"),
    ("Some 1,800 civilians are in captivity; 174 have come back so far.", "H1800 R174"),
    ("Of those freed, 25 are from Mariupol.", "R25"),
    ("Delegates were able to see 288 prisoners in Goma.", "V288"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_no_captives(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_became_of_captives(text: str, expected: str) -> None:
    assert found(text) == sorted(expected.split())

"""Who died, was hurt, is missing or had to leave, where the words say it in another way; those that give nothing first."""

from __future__ import annotations

from datetime import date

import pytest

import tallywire as tw

OWN = ("casualty_count", "displaced_count", "body_count")

NOTHING = [
    "Both pilots ejected and survived.",
    "The company lost four drivers through injury.",
    "Two dogs went missing and one was found unhurt.",
    "Sheep were caught in the flood; some 300 drowned.",
    "Had it been fired, it might have killed a million people.",
    "Of the 70 silos 68 were blown up under the treaty.",
    "The graph gave the ship's length as 36 metres; it is 63.",
    "The monitors found traces of around ninety.",
    "\"Had it been fired,\" she says, \"a million people might have died.\"",
    "Four of those were sent across the river with 200 tonnes of flour.",
    "The hospital received 14 bags of rice.",
    "The flood swept away 15 bridges.",
    "In 2019 the boy, a pupil of 14, had moved inland.",
]

READ = [
    ("Eight gunmen and three soldiers died in a firefight.", "killed 8 killed 3"),
    ("In a gun battle near the shrine four rebels, two drivers and three policemen died.", "killed 4 killed 2 killed 3"),
    ("An attack on the convoy killed 19, among them a teacher of 34.", "killed 19"),
    ("The flood killed 12. The report gave the wave's height as 6 metres; it is 9.", "killed 12"),
    ("Divers recovered 29 bodies from the lake, where a ferry with some 270 passengers capsized.", "killed 29"),
    ("One of the wounded, a saleswoman of 51, died, taking the toll to ten.", "killed 1 killed 10"),
    ("Two men, 61 and 64, were killed.", "killed 2"),
    ("Of the 41 aboard, 35 died.", "killed 35"),
    ("The blast killed nine. Of the 63 who were in the hall, 54 got out.", "killed 9"),
    ("A truck ploughed into a wedding: 9 killed, 20 in hospital.", "killed 9 injured 20"),
    ("The wreck cost the lives of at least 73 people.", "killed 73"),
    ("Nine people were shot, two fatally.", "injured 9 killed 2"),
    ("More than 1,300 people were killed, 14 of them burned in one village.", "killed 1300 killed 14"),
    ("Five were found dead in the lagoon; the other six had been shot.", "killed 5 killed 6"),
    ("Twelve prisoners were shot in the camp.", "killed 12"),
    ("The strikes killed 48, 21 of them while waiting for bread.", "killed 48 killed 21"),
    ("Officials first spoke of 12 dead.", "killed 12"),
    ("The shooting brings to 31 the number of reporters killed this year.", "killed 31"),
    ("Divers recovered 29 bodies after a ferry sank; 40 or so have yet to be found.", "killed 29 missing 40"),
    ("A strike on a bus in Kherson wounds a further 6.", "injured 6"),
    ("Over the week 37 civilians died and 204 suffered injuries.", "killed 37 injured 204"),
    ("The police counted 39 bodies and 22 missing.", "killed 39 missing 22"),
    ("Seven sailors still haven't been accounted for.", "missing 7"),
    ("Four people haven't been found.", "missing 4"),
    ("Six of the hikers have yet to turn up.", "missing 6"),
    ("A flash flood swept away 15 tourists.", "missing 15"),
    ("The mudslide hit the village; 34 people are thought to be underneath.", "missing 34"),
    ("Two miners are missing; the other 30 were brought to the surface.", "missing 2 evacuated 30"),
    ("Some 450 islanders had to be moved inland.", "evacuated 450"),
    ("About 130 people were put up in a gym.", "evacuated 130"),
    ("Police moved 200 people out of the town, which is under fire.", "evacuated 200"),
    ("The junta drove 30,000 people over its borders.", "displaced 30000"),
    ("Guards left 300 migrants in the desert.", "displaced 300"),
    ("The government has sent 80,000 refugees back across the border.", "displaced 80000"),
    ("The raids sent 3,000 villagers running.", "displaced 3000"),
    ("Fighting has put 45,000 people on the road.", "displaced 45000"),
    ("Mozambique: 46,000 flee jihadist raids in eight days", "displaced 46000"),
    ("Nine deportees landed in Kigali on Monday.", "displaced 9"),
    ("Since the truce 12,000 people have come back to their town.", "returned 12000"),
]


def _read(text: str) -> list[str]:
    facts = tw.extract(text, published=date(2025, 6, 9))
    return [f"{f.action} {f.value or f.low or 0:.0f}" for f in facts if f.claim_type in OWN]


@pytest.mark.parametrize("text", NOTHING)
def test_gives_nothing(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(("text", "counts"), READ)
def test_reads_the_fate(text: str, counts: str) -> None:
    assert " ".join(_read(text)) == counts

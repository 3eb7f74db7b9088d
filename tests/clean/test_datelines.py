"""Datelines are cut off; what merely looks like one stays a part of its sentence."""

from __future__ import annotations

import pytest

from tallywire.clean.datelines import dateline_length


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv was hit (again) by 12 drones.",
        "The U.S. — 12 dead.",
        "UAV: 12 were lost that night.",
        "RUSSIA: 479 drones launched.",
        "COVID-19 took 12 lives.",
        "NATO — the alliance — sent 12 drones.",
        "Zelensky: Russia launched 479 drones.",
        "Correction, 22 July: An earlier version said 57.",
        "**L. B.:** Fifteen were taken.",
        "BREAKING: 12 killed in blast",
        "BREAKING — 12 killed in blast",
        "Twelve people (all of them men) were freed.",
        "On Monday, June 9, Russia launched 479 drones.",
        "In Kyiv, Ukraine, 12 people died.",
        "Kyiv, which was hit by 12 drones, has no power.",
        "Odesa (12 dead) and Kharkiv were hit.",
        "Hamas - which holds 20 hostages - refused.",
        "Moscow says it downed 12 drones.",
        "A total of 12 — all men — were freed.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline_length(text) == 0


@pytest.mark.parametrize(
    "head",
    [
        "KYIV, Ukraine (AP) —",
        "KYIV, Ukraine (AP) — ",
        "KYIV, Ukraine (AP)—",
        "KYIV (Reuters) - ",
        "KYIV, June 2 (A-B) -- ",
        "KYIV, June 2, 2025 (A-B) -- ",
        "KYIV, 2 June (A-B) – ",
        "KYIV/MOSCOW, Feb 13 (Wire) - ",
        "SRINAGAR, India / ISLAMABAD, May 12 - ",
        "CHERNIHIV REGION, Thursday, 5 March 2026. — ",
        "AMBON, Indonesia, Monday (NusaNet) – ",
        "MOSCOW. June 9 (Interfax) - ",
        "MOSCOW, June 9. /TASS/. ",
        "PORT-AU-PRINCE, Haiti (AP) — ",
        "UNITED NATIONS — ",
        "LONDON -- ",
        "INCHEON: ",
        "(AP) — ",
        "Kyiv, Ukraine – ",
        "Kyiv (dpa) - ",
        "Kyiv, 3 December 2025 — ",
        "Islamabad, 9 June 2025 (APP): ",
        "New Delhi [India], June 9 (ANI): ",
        "New Delhi: ",
        "Kyiv: ",
        "KYIV: ",
        "**KYIV, 9 August 2024** – ",
    ],
)
def test_datelines(head: str) -> None:
    assert dateline_length(head + "Russia launched 479 drones.") == len(head)


def test_a_long_line_of_capitals_is_read_at_once() -> None:
    assert dateline_length("KYIV AND ODESA, " * 4000) == 0

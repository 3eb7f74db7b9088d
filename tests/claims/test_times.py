"""Which time dates a claim: its own words, what it carries on from, or none; published Monday 9 June 2025."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import tallywire as tw

MONDAY = date(2025, 6, 9)


def dates(text: str, quote: str, *, published: date | None = MONDAY) -> str:
    """`start..end precision` of the fact with this quote."""
    (fact,) = [fact for fact in tw.extract(text, published=published) if fact.quote == quote]
    return f"{fact.event_start or ''}..{fact.event_end or ''} {fact.date_precision}"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A bomb killed 12 people in the market.", "12 people"),
        ("Today's storm is a test. Earlier floods killed 12 people.", "12 people"),
        ("On top of five freed today, 12 prisoners were released previously.", "12 prisoners"),
        ("The mayor denied that 12 people were killed.", "12 people"),
        ("12 people were killed, and the trial starts tomorrow.", "12 people"),
        ("In May the army freed 30 captives after a raid that had killed 12 people.", "12 people"),
        ("Police arrested 12 people in connection with Friday's shooting in the mall.", "12 people"),
        ("A court in Lima jailed 12 soldiers for the murder of a judge in 2012.", "12 soldiers"),
        ("As of May, 30 women are captive; 12 of them were seized before the invasion.", "12"),
        ("Police arrested 30 people on Friday. The nurses saw 12 prisoners on earlier visits.", "12 prisoners"),
        ("The envoy told reporters on Sunday that 12 prisoners could be freed.", "12 prisoners"),
        ("Her remarks last night followed a raid that killed 12 people.", "12 people"),
        ("A driver in his late 70s died. The crash also injured 12 people.", "12 people"),
        (
            "The base stood empty on the tenth anniversary of May 5, 2015, and rebels freed 12 prisoners.",
            "12 prisoners",
        ),
        ("On Friday a blast killed 30 people in Lagos.\n\nIn Poland, floods killed 12 people.", "12 people"),
        ("In May a court looked into the killing of 12 prisoners.", "12 prisoners"),
        ("On Friday 30 people were killed. In the wake of the raid, 12 people were killed.", "12 people"),
        ("On Friday Russia launched 30 drones. The plant builds 12 missiles a month.", "12 missiles"),
        ("It followed the strongest storm of 2020. At the gate guards shot 12 people.", "12 people"),
    ],
)
def test_no_basis_for_a_date(text: str, quote: str) -> None:
    assert dates(text, quote) == ".. none"


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        ("Russia launched 61 drones overnight.", "61 drones", "2025-06-08..2025-06-09 night"),
        ("A bomb killed 12 people on Friday.", "12 people", "2025-06-06..2025-06-06 day"),
        ("Police said on Sunday that 12 people were killed on Friday.", "12 people", "2025-06-06..2025-06-06 day"),
        (
            "On Sunday the air force reported that Russia launched 61 drones overnight.",
            "61 drones",
            "2025-06-07..2025-06-08 night",
        ),
        ("12 people were killed on Friday; 30 people were killed in May.", "30 people", "2025-05-01..2025-05-31 month"),
        ("At least 30 people have been killed since May.", "At least 30 people", "2025-05-01..2025-06-09 range"),
        ("On 2 June 30 people were killed, on 3 June 12 and on 4 June 7.", "12", "2025-06-03..2025-06-03 day"),
        ("In 2024 the floods killed 30 people, against 12 a year before.", "30 people", "2024-01-01..2024-12-31 year"),
        ("In 2024 the floods killed 30 people, against 12 a year before.", "12", "2023-01-01..2023-12-31 year"),
        ("On Sunday Russia sent 61 drones overnight.", "61 drones", "2025-06-07..2025-06-08 night"),
        (
            "On Sunday Russia sent 61 drones overnight, and a car bomb killed 12 people in a market.",
            "12 people",
            "2025-06-08..2025-06-08 day",
        ),
        ("On Friday a ferry, the fifth this year, sank and 12 people died.", "12 people", "2025-06-06..2025-06-06 day"),
        ("12 people had been taken in for questioning by Friday.", "12 people", "2025-06-06..2025-06-06 day"),
        (
            "By 3 June the army had counted 30 people killed and 12 people wounded; on 5 June it spoke of 40.",
            "12 people",
            "..2025-06-03 range",
        ),
        (
            "On Friday an agency posted that 12 people were killed in the past day.",
            "12 people",
            "2025-06-08..2025-06-09 range",
        ),
        ("Four days of fighting in Goma killed 12 people.", "12 people", ".. none"),
        (
            "The fighting began on 1 June. In the course of the fighting 12 people were killed.",
            "12 people",
            "2025-06-01..2025-06-09 range",
        ),
        (
            "A truce ends four days of fighting. By 8 June 12 people had been killed.",
            "12 people",
            "2025-06-06..2025-06-08 range",
        ),
    ],
)
def test_a_time_of_its_own(text: str, quote: str, wanted: str) -> None:
    assert dates(text, quote) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Russia is holding 300 prisoners of war.",
        "Kyiv holds 300 prisoners of war, whose capture was announced on Friday.",
        "Russia still holds 300 prisoners of war, taken in 2022, Kyiv says.",
    ],
)
def test_what_goes_on_holds_on_the_publication_day(text: str) -> None:
    assert dates(text, "300 prisoners of war") == "2025-06-09..2025-06-09 day"


def test_what_had_gone_on_is_of_no_day() -> None:
    assert dates("Until then 300 prisoners had been held.", "300 prisoners") == ".. none"


def test_a_claim_carries_on_from_the_one_before() -> None:
    text = "A missile killed 12 people in Odesa on Friday. Another 30 people were wounded."
    assert dates(text, "30 people") == "2025-06-06..2025-06-06 day"


def test_the_day_named_just_before_dates_the_claim() -> None:
    assert dates("The shelling began on Friday. It killed 12 people.", "12 people") == "2025-06-06..2025-06-06 day"


def test_an_anniversary_is_of_the_day_that_the_text_names() -> None:
    text = "Four years ago a bomber killed 12 people at the port.\n\nHe had come there on the morning of June 3, 2021."
    assert dates(text, "12 people") == "2021-06-03..2021-06-03 day"
    assert dates(text.replace("June", "May"), "12 people") == "2021-06-01..2021-06-30 month"


def test_years_since_a_beginning_run_to_the_publication() -> None:
    text = "Two years since the start of the war, 12 people were killed."
    assert dates(text, "12 people") == "2023-06-09..2025-06-09 range"


def test_a_headline_has_the_date_of_the_same_count_below() -> None:
    text = "Kyiv hit: 12 people killed\n\nThe city is in mourning.\n\nThe strike on Friday killed 12 people.\n"
    facts = tw.extract(text, published=MONDAY)
    assert {fact.event_start for fact in facts if fact.value == 12} == {date(2025, 6, 6)}


def test_a_count_is_not_dated_by_the_same_number_of_others() -> None:
    text = "At least 12 people died in a fire on Friday. Over 200 were hurt.\n\nOn Sunday 200 officers were wounded.\n"
    assert dates(text, "Over 200") == "2025-06-06..2025-06-06 day"


def test_an_ordinal_has_the_date_of_the_exchange_it_numbers() -> None:
    text = (
        "Russia and Ukraine exchanged 120 prisoners of war on Sunday. "
        "It was the 66th prisoner exchange since the war began in February 2022."
    )
    assert dates(text, "66th prisoner exchange") == "2025-06-08..2025-06-08 day"


def test_a_far_claim_has_the_date_of_the_same_event() -> None:
    text = (
        "Russia launched 61 drones at Ukraine overnight, the air force said.\n\n"
        "In May it launched 900 drones.\n\n"
        "Talks are to go on.\n\n"
        "Of these drones 40 were shot down.\n"
    )
    assert dates(text, "61 drones") == "2025-06-08..2025-06-09 night"
    assert dates(text, "900 drones") == "2025-05-01..2025-05-31 month"


def test_a_row_is_dated_by_its_cell() -> None:
    text = "| Night | Drones launched |\n|---|---|\n| 25-26 Nov 2024 | 188 |\n| 22-23 Feb | 267 |\n"
    found = {fact.value: fact.event_start for fact in tw.extract(text, published=MONDAY)}
    assert found == {188: date(2024, 11, 25), 267: date(2025, 2, 22)}


def test_a_war_has_the_time_that_the_text_gives_it() -> None:
    text = "The war began on 1 June. A count of 12 people killed in the course of the war was given.\n"
    assert dates(text, "12 people") == "2025-06-01..2025-06-09 range"


def test_items_of_a_list_keep_their_days_to_themselves() -> None:
    text = "On Friday shells fell on Kherson.\n\n- 12 people were killed on Saturday.\n\n- 30 people were wounded.\n"
    assert dates(text, "30 people") == "2025-06-06..2025-06-06 day"


def test_an_agreement_has_the_day_of_the_talks() -> None:
    text = "The two sides met on Friday. They agreed to exchange 30 prisoners."
    assert dates(text, "30 prisoners") == "2025-06-06..2025-06-06 day"


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        (
            "A raid on Friday killed 30 people.\n\nIt was like that of 2008, when 40 people were killed. Another 12 people were hurt.",
            "12 people",
            "2025-06-06..2025-06-06 day",
        ),
        (
            "In May Kyiv freed 12 soldiers.\n\nThe next swap came on 3 June. This time 12 soldiers were freed.",
            "12 soldiers",
            "2025-06-03..2025-06-03 day",
        ),
        (
            "Town mourns 30 killed on Sunday\n\nThe raid killed 30 people in the night to Sunday.\n\nThe mayor spoke of 12 dead.\n",
            "12 dead",
            "2025-06-07..2025-06-08 night",
        ),
        (
            "A raid on Friday killed 30 people.\n\nOn Sunday a fire killed 7 people.\n\nPolice arrested 12 people.",
            "12 people",
            "2025-06-06..2025-06-06 day",
        ),
        (
            "Soldiers dug on Sunday for victims of the storm, whose toll has risen to at least 12 people.\n\nIt came ashore on Friday.",
            "at least 12 people",
            "2025-06-06..2025-06-09 range",
        ),
    ],
)
def test_what_a_claim_goes_on_from(text: str, quote: str, wanted: str) -> None:
    *_, fact = [fact for fact in tw.extract(text, published=MONDAY) if fact.quote == quote]
    assert f"{fact.event_start or ''}..{fact.event_end or ''} {fact.date_precision}" == wanted


OUTBREAK = """
[pack]
name = "outbreak"

[frame.patient_count]
counted = { patient = ["patient"] }

[frame.patient_count.action.treated]
verbs = ["treat", "admit"]

[frame.patient_count.action.isolated]
verbs = ["isolate"]
standing = true

[frame.patient_count.action.transferred]
verbs = ["transfer"]
lasting = true
event = "treated"
"""


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        ("The clinic transferred 12 patients.", "12 patients", ".. none"),
        ("The clinic has now isolated 12 patients.", "12 patients", "2025-06-09..2025-06-09 day"),
        ("Here 12 patients are now transferred.", "12 patients", "2025-06-09..2025-06-09 day"),
        (
            "The clinic treated 40 patients on Friday.\n\nIn May it isolated 7 patients.\n\nA ward transferred 12 patients.",
            "12 patients",
            "2025-06-06..2025-06-06 day",
        ),
    ],
)
def test_a_pack_tells_what_lasts_and_what_belongs_together(text: str, quote: str, wanted: str, tmp_path: Path) -> None:
    own = tmp_path / "outbreak.toml"
    own.write_text(OUTBREAK, encoding="utf-8")
    (fact,) = [f for f in tw.extract(text, published=MONDAY, packs=[str(own)]) if f.quote == quote]
    assert f"{fact.event_start or ''}..{fact.event_end or ''} {fact.date_precision}" == wanted


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        ("A mall fire killed 12 people.\n\nThe mall opened at 05:51.", "12 people", ".. none"),
        (
            "Live: quake in Peru\n\nIt killed 12 people.\n\nThe quake struck at 05:51.",
            "12 people",
            "2025-06-09..2025-06-09 day",
        ),
        (
            "Live: quake in Peru\n\nIt killed 12 people.\n\nThe quake struck at 23:51 on Sunday.",
            "12 people",
            "2025-06-08..2025-06-08 day",
        ),
        ("A flood killed 12 people in March last year.", "12 people", "2024-03-01..2024-03-31 month"),
        (
            "Air defences shot down 12 drones between Sunday evening and dawn.",
            "12 drones",
            "2025-06-08..2025-06-09 night",
        ),
        ("Since dawn 12 villagers have been evacuated.", "12 villagers", "2025-06-09..2025-06-09 day"),
    ],
)
def test_the_day_of_a_shock_and_of_a_night(text: str, quote: str, wanted: str) -> None:
    assert dates(text, quote) == wanted

"""Time expressions and the days they mean; the publication is Monday 9 June 2025 unless told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.annotate.times import find_times
from tallywire.records import Sentence, When
from tallywire.spans import Span

MONDAY = date(2025, 6, 9)


def times_of(*texts: str, published: date | None = MONDAY) -> list[When]:
    sentences = []
    for number, text in enumerate(texts):
        start = sentences[-1].span.end + 1 if sentences else 0
        span = Span(start, start + len(text))
        sentences.append(Sentence(index=number, span=span, text=text, block=0, role="body"))
    return find_times(sentences, published=published)


def resolved(*texts: str, published: date | None = MONDAY) -> str:
    """The last expression as `start..end precision`."""
    when = times_of(*texts, published=published)[-1]
    return f"{when.start or ''}..{when.end or ''} {when.precision}"


@pytest.mark.parametrize(
    "text",
    [
        "He may come to the march.",
        "May they live long.",
        "Some 2000 people fled.",
        "In 2000 cases nothing was found.",
        "A crowd of 1945 soldiers stood there.",
        "They sat down in the sun.",
        "It cost $2024.",
        "Article 49 and Su-25",
        "It measured 1.2024 metres.",
    ],
)
def test_no_time(text: str) -> None:
    assert [when for when in times_of(text) if when.start or when.end] == []


@pytest.mark.parametrize(
    "text",
    [
        "He was held for three years.",
        "It was the deadliest attack in two years.",
        "The call came at 8 p.m.",
        "They fire every night.",
        "Two days later he died.",
        "Since then nobody was hurt.",
        "Many have left since the raid.",
        "That day nobody was hurt.",
        "The first day went well.",
        "In the course of the war they fled.",
        "A former mayor spoke.",
        "The temple fell in 480 BC.",
        "Two days before the vote he left.",
        "So far nobody was hurt.",
        "They were released previously.",
        "On 05/06/12 it rained.",
        "On 31 February it rained.",
    ],
)
def test_words_without_a_place_in_the_calendar(text: str) -> None:
    assert [when for when in times_of(text) if when.start or when.end] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It happened on Monday.", "2025-06-09..2025-06-09 day"),
        ("It happened on Tuesday.", "2025-06-03..2025-06-03 day"),
        ("last Monday", "2025-06-02..2025-06-02 day"),
        ("They will meet on Friday.", "2025-06-13..2025-06-13 day"),
        ("next Friday", "2025-06-13..2025-06-13 day"),
        ("It was said on Friday that they will meet.", "2025-06-06..2025-06-06 day"),
        ("yesterday", "2025-06-08..2025-06-08 day"),
        ("this morning", "2025-06-09..2025-06-09 day"),
        ("on Friday night", "2025-06-06..2025-06-07 night"),
        ("by Sunday evening", "2025-06-08..2025-06-08 day"),
        ("overnight", "2025-06-08..2025-06-09 night"),
        ("the night before last", "2025-06-07..2025-06-08 night"),
        ("in the course of the night", "2025-06-08..2025-06-09 night"),
        ("between 8 p.m. and 6 a.m.", "2025-06-08..2025-06-09 night"),
        ("They fired 800 drones this night.", "2025-06-08..2025-06-09 night"),
        ("It was downed in a night of strikes.", "2025-06-08..2025-06-09 night"),
        ("That is the outcome of a night in which it burned.", "2025-06-08..2025-06-09 night"),
        ("in the night of 9 June", "2025-06-08..2025-06-09 night"),
        ("overnight into Sunday", "2025-06-07..2025-06-08 night"),
        ("the night to Sunday", "2025-06-07..2025-06-08 night"),
        ("on the night of 5 June", "2025-06-05..2025-06-06 night"),
        ("on the night of 5 to 6 June", "2025-06-05..2025-06-06 night"),
        ("from Friday to Saturday", "2025-06-06..2025-06-07 night"),
        ("between Monday evening and Tuesday morning", "2025-06-02..2025-06-03 night"),
        ("between 8 p.m. on Saturday and 6 a.m. on Sunday", "2025-06-07..2025-06-08 night"),
        ("on Monday and Tuesday", "2025-06-02..2025-06-03 range"),
        ("in the 24 hours to Sunday morning", "2025-06-07..2025-06-08 range"),
        ("over the past day", "2025-06-08..2025-06-09 range"),
        ("within the past week", "2025-06-02..2025-06-09 range"),
        ("the last two weeks", "2025-05-26..2025-06-09 range"),
        ("in five days of fighting", "2025-06-04..2025-06-09 range"),
        ("last week", "2025-06-02..2025-06-08 range"),
        ("earlier this year", "2025-01-01..2025-06-09 range"),
        ("last year", "2024-01-01..2024-12-31 year"),
        ("in the first half of the year", "2025-01-01..2025-06-30 range"),
        ("five days ago", "2025-06-04..2025-06-04 day"),
        ("a year ago", "2024-06-01..2024-06-30 month"),
        ("four years ago today", "2021-06-09..2021-06-09 day"),
        ("It is three years since the attack.", "2022-06-09..2022-06-09 day"),
        ("In the three years since the gang broke up it has been calm.", "2022-06-09..2025-06-09 range"),
        ("Over these two months since the party split, nobody has spoken.", "2025-04-09..2025-06-09 range"),
        ("By Saturday night the water had gone.", "2025-06-07..2025-06-07 day"),
        ("Most were home by last night.", "2025-06-08..2025-06-08 day"),
        ("It rained on Saturday night.", "2025-06-07..2025-06-08 night"),
        ("The May Day marches were banned.", "2025-05-01..2025-05-01 day"),
        ("They met after May Day.", "2025-05-01..2025-05-01 day"),
        ("On Christmas Eve it snowed.", "2024-12-24..2024-12-24 day"),
        ("They built ten in the last quarter.", "2025-01-01..2025-03-31 range"),
    ],
)
def test_counted_from_the_publication(text: str, wanted: str) -> None:
    assert resolved(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in May", "2025-05-01..2025-05-31 month"),
        ("in July", "2024-07-01..2024-07-31 month"),
        ("in May 2023", "2023-05-01..2023-05-31 month"),
        ("in late October", "2024-10-21..2024-10-31 range"),
        ("in mid-December", "2024-12-01..2024-12-31 month"),
        ("the first ten days of January", "2025-01-01..2025-01-10 range"),
        ("spring 2023", "2023-03-01..2023-05-31 range"),
        ("by the end of last summer", "..2024-08-31 range"),
        ("the 1990s", "1990-01-01..1999-12-31 range"),
        ("in 2023", "2023-01-01..2023-12-31 year"),
        ("in 2022 and 2023", "2022-01-01..2023-12-31 range"),
        ("the third quarter of 2024", "2024-07-01..2024-09-30 range"),
        ("from July 2023 to March 2024", "2023-07-01..2024-03-31 range"),
        ("Jan-Sept 2024", "2024-01-01..2024-09-30 range"),
        ("since 2022", "2022-01-01..2025-06-09 range"),
        ("since the end of May", "2025-05-31..2025-06-09 range"),
        ("since the war began in February 2022", "2022-02-01..2025-06-09 range"),
        ("since protests broke out five days ago", "2025-06-04..2025-06-09 range"),
        ("the worst since May 2022, when 30 died", "2022-05-01..2022-05-31 month"),
        ("after March they left", "2025-03-01..2025-06-09 range"),
        ("up to Saturday", "..2025-06-07 range"),
    ],
)
def test_months_and_years(text: str, wanted: str) -> None:
    assert resolved(text) == wanted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the 5th of May", "2025-05-05"),
        ("June 9", "2025-06-09"),
        ("June 10", "2024-06-10"),
        ("Sept. 4, 2024", "2024-09-04"),
        ("Thursday 28 August 2024", "2024-08-28"),
        ("2025-05-03", "2025-05-03"),
        ("24.03.2025", "2025-03-24"),
        ("27/02/2025", "2025-02-27"),
        ("02/27/2025", "2025-02-27"),
        ("05/06/2025", "2025-06-05"),
        ("5 травня 2025", "2025-05-05"),
        ("3 mars 2025", "2025-03-03"),
        ("30 de mayo de 2024", "2024-05-30"),
        ("2025年6月3日", "2025-06-03"),
    ],
)
def test_written_dates(text: str, day: str) -> None:
    assert resolved(text) == f"{day}..{day} day"


def test_two_days_with_one_month_are_a_night_or_a_range() -> None:
    assert resolved("25-26 Nov 2024") == "2024-11-25..2024-11-26 night"
    assert resolved("31 May-1 June") == "2025-05-31..2025-06-01 night"
    assert resolved("from 1 to 15 May") == "2025-05-01..2025-05-15 range"


def test_a_night_goes_with_the_day_beside_it() -> None:
    (night, _) = times_of("It stopped 30 drones overnight, it said on Sunday.")
    assert (night.start, night.end) == (date(2025, 6, 7), date(2025, 6, 8))


def test_later_counts_from_the_day_that_the_text_named() -> None:
    assert resolved("On 3 May he fell ill.", "Two days later he died.") == "2025-05-05..2025-05-05 day"
    assert resolved("On 3 May he fell ill.", "He told us on Friday.", "The next day he died.") == (
        "2025-05-04..2025-05-04 day"
    )
    assert resolved("On 3 May 30 came.", "That night 20 more came.") == "2025-05-03..2025-05-04 night"


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (
            ("The raid came on 3 May.", "On Friday he died.", "On the day of the raid it rained."),
            "2025-05-03..2025-05-03 day",
        ),
        (
            ("Gunmen came on 3 May.", "On Friday he died.", "The day after the raid it rained."),
            "2025-05-04..2025-05-04 day",
        ),
        (("The vote was on 3 May.", "Two days before the vote it rained."), "2025-05-01..2025-05-01 day"),
        (("The truce ends four days of fire.", "12 fell in the course of the war."), "2025-06-06..2025-06-09 range"),
        (("Fighting broke out on 1 June.", "12 fell by 4 June."), "2025-06-01..2025-06-04 range"),
        (("By 4 June 12 had come.", "That day it rained."), "2025-06-04..2025-06-04 day"),
        (
            ("On Friday it fired 40.", "On 3 May there had been 90.", "That day it rained."),
            "2025-06-06..2025-06-06 day",
        ),
        (("In 2023 30 came.", "It was 12 a year earlier."), "2022-01-01..2022-12-31 year"),
        (("On 3 May the raid began.", "Since then 12 have left."), "2025-05-03..2025-06-09 range"),
        (("On 3 May the raid began.", "On 5 May he left.", "Many fled since the raid."), "2025-05-03..2025-06-09 range"),
    ],
)
def test_times_that_hang_on_what_was_told(texts: tuple[str, ...], wanted: str) -> None:
    assert resolved(*texts) == wanted


def test_a_season_in_passing_dates_nothing() -> None:
    (when,) = times_of("A hard winter, they fear.")
    assert when.kind == "weak"


def test_a_story_without_publication_runs_on_from_its_dates() -> None:
    assert resolved("It began in November 1942.", "In February they left.", published=None) == (
        "1943-02-01..1943-02-28 month"
    )
    assert resolved("In 1942 they came.", "In May they left.", published=None) == "1942-05-01..1942-05-31 month"


_TEXT = (
    "on in by since until last next this the of to and from between early late overnight into night Monday Friday May"
    " June 31 30 2 29 February 2024 1999 2025-02-30 31.04.2025 five days weeks years ago later that day week year month"
    " course war raid began former spring BC yesterday today now summer first half end past 24 hours 1990s - , . ; will said before after quarter 13/13/2024"
)
_WORDS = _TEXT.split()


@given(st.lists(st.sampled_from(_WORDS), max_size=14), st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_resolving_never_raises_and_starts_before_it_ends(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    for when in times_of(text, published=published):
        assert when.start is None or when.end is None or when.start <= when.end
        assert text[when.span.start : when.span.end] == when.text
        assert when.text.strip() == when.text


_RELATIVE = ["yesterday", "on Monday", "overnight", "last week", "in May", "3 June", "two days ago", "that day", "now"]


@given(st.lists(st.sampled_from(_RELATIVE), max_size=6))
def test_nothing_relative_resolves_without_a_day_to_count_from(words: list[str]) -> None:
    assert all(when.start is None and when.end is None for when in times_of(", ".join(words), published=None))

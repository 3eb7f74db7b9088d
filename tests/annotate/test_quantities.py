"""Numbers of a sentence with the bounds that their words give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.annotate.quantities import find_quantities
from tallywire.records import Quantity, Sentence
from tallywire.spans import Span


def quantities(text: str) -> list[Quantity]:
    whole = Sentence(index=0, span=Span(0, len(text)), text=text, block=0, role="body")
    return find_quantities([whole])


def counts(text: str) -> list[tuple[str, float | None, float | None, float | None, str]]:
    return [
        (text[found.span.start : found.span.end], found.value, found.low, found.high, found.qualifier)
        for found in quantities(text)
        if found.kind == "count"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No number stands here.",
        "Someone attended the tense often-weightless reunion.",
        "Many died, most of them at sea, and some were hurt.",
        "A man was killed.",
        "He scored; the film tells of heroism.",
    ],
)
def test_sentences_without_a_number(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "qualifier"),
    [
        ("479 drones", 479, 479, 479, "exact"),
        ("16,000 civilians", 16000, 16000, 16000, "exact"),
        ("16 000 civilians", 16000, 16000, 16000, "exact"),
        ("16\u2009000 civilians", 16000, 16000, 16000, "exact"),
        ("1.200 people", 1200, 1200, 1200, "exact"),
        ("3,00,000 people", 300000, 300000, 300000, "exact"),
        ("1.5 million people", 1500000, 1500000, 1500000, "exact"),
        ("1.5-million people", 1500000, 1500000, 1500000, "exact"),
        ("2k people", 2000, 2000, 2000, "exact"),
        ("two dozen people", 24, 24, 24, "exact"),
        ("Twenty-seven people", 27, 27, 27, "exact"),
        ("thirty-six thousand people", 36000, 36000, 36000, "exact"),
        ("half a dozen people", 6, 6, 6, "exact"),
        ("a pair of drones", 2, 2, 2, "exact"),
        ("a single drone", 1, 1, 1, "exact"),
        ("another soldier", 1, 1, 1, "exact"),
        ("both missiles", 2, 2, 2, "exact"),
        ("none of them", 0, 0, 0, "exact"),
        ("Nobody", 0, 0, 0, "exact"),
        ("over 16,000 people", 16000, 16000, None, "more_than"),
        ("more than two dozen people", 24, 24, None, "more_than"),
        ("upwards of 300 people", 300, 300, None, "more_than"),
        ("well over 300 people", 300, 300, None, "more_than"),
        ("300+ people", 300, 300, None, "more_than"),
        ("300-plus people", 300, 300, None, "more_than"),
        ("at least 5 people", 5, 5, None, "at_least"),
        ("At least five people", 5, 5, None, "at_least"),
        ("no fewer than 5 people", 5, 5, None, "at_least"),
        ("not less than 5 people", 5, 5, None, "at_least"),
        ("5 or more people", 5, 5, None, "at_least"),
        ("up to 30 people", 30, None, 30, "at_most"),
        ("as many as 30 people", 30, None, 30, "at_most"),
        ("no more than 30 people", 30, None, 30, "at_most"),
        ("30 or fewer people", 30, None, 30, "at_most"),
        ("fewer than 30 people", 30, None, 30, "less_than"),
        ("less than 30 people", 30, None, 30, "less_than"),
        ("nearly 600 people", 600, None, 600, "nearly"),
        ("almost six hundred people", 600, None, 600, "nearly"),
        ("close to 600 people", 600, None, 600, "nearly"),
        ("just under 600 people", 600, None, 600, "nearly"),
        ("about 1,000 people", 1000, None, None, "approx"),
        ("~1,000 people", 1000, None, None, "approx"),
        ("some 90 people", 90, None, None, "approx"),
        ("around a hundred people", 100, None, None, "approx"),
        ("roughly 90 people", 90, None, None, "approx"),
        ("an estimated 90 people", 90, None, None, "approx"),
        ("approximately 90 people", 90, None, None, "approx"),
        ("90 or so people", 90, None, None, "approx"),
        ("20-30 people", None, 20, 30, "range"),
        ("20–30 people", None, 20, 30, "range"),
        ("20 to 30 people", None, 20, 30, "range"),
        ("between 20 and 30 people", None, 20, 30, "range"),
        ("from 20 to 30 people", None, 20, 30, "range"),
        ("twenty to thirty people", None, 20, 30, "range"),
        ("two or three people", None, 2, 3, "range"),
        ("1.5 to 2 million people", None, 1500000, 2000000, "range"),
        ("1,000-1,200 people", None, 1000, 1200, "range"),
        ("several people", None, 3, None, "vague"),
        ("a few people", None, 3, None, "vague"),
        ("dozens of people", None, 24, None, "vague"),
        ("scores of people", None, 40, None, "vague"),
        ("hundreds of people", None, 200, None, "vague"),
        ("several thousand people", None, 3000, None, "vague"),
        ("tens of thousands of people", None, 20000, None, "vague"),
    ],
)
def test_one_count(text: str, value: float | None, low: float | None, high: float | None, qualifier: str) -> None:
    ((_, *found),) = counts(f"{text} were there" if text[0].islower() else text)
    assert found == [value, low, high, qualifier]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("They handed over 84 bodies.", "exact"),
        ("It turned over 84 bodies.", "exact"),
        ("The toll went up to 10.", "exact"),
        ("The toll rose to 10.", "exact"),
        ("That brings up to 10 the dead.", "exact"),
        ("They flew above 12 villages of 300 people.", "exact"),
        ("Troops talked about 12 hostages.", "exact"),
        ("Someone, some 12 men and a boy.", "approx"),
    ],
)
def test_words_that_only_look_like_a_qualifier(text: str, qualifier: str) -> None:
    assert counts(text)[-1][-1] == qualifier


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("28 of 31 drones", ["28", "31"]),
        ("two and three soldiers", ["two", "three"]),
        ("a further 12 and another 40", ["12", "40"]),
        ("All 12 were freed, at least three of them ill.", ["12", "at least three"]),
        ("Of 149 drones, 121 were shot down; 28 fell.", ["149", "121", "28"]),
        ("at least 12 to 15 people", ["12 to 15"]),
        ("1,000 for 1,000", ["1,000", "1,000"]),
        ("Twelve people died, both of them.", ["Twelve", "both"]),
        ("another 25 and a single child", ["25", "a single"]),
        ("one or two, three at most", ["one or two", "three at most"]),
    ],
)
def test_several_counts(text: str, phrases: list[str]) -> None:
    assert [found[0] for found in counts(text)] == phrases


@given(st.text(alphabet="0123456789,.- –toandor~+%$ tweyfivhundrs'", max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    found = quantities(text)
    assert all(0 <= one.span.start <= one.number.start < one.number.end <= one.span.end <= len(text) for one in found)
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    for one in found:
        assert one.low is None or one.high is None or one.low <= one.high

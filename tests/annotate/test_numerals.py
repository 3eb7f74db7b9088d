"""Numerals in every grouping and in words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.annotate.quantities.numerals import (
    DIGITS,
    ORDINAL,
    SCALE,
    WORDS,
    read_digits,
    read_ordinal,
    read_words,
)
from tallywire.annotate.quantities.vague import VAGUE, vague_bound

_UNITS = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
)
_TENS = ["", "", *re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")]


def in_words(number: int) -> str:
    """The way a style book would spell it."""
    for scale, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(number // scale)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")
    if number < 20:
        return _UNITS[number]
    return _TENS[number // 10] + (f"-{_UNITS[number % 10]}" if number % 10 else "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,23", ["1", "23"]),
        ("12,3456", ["12", "3456"]),
        ("1,000,00", ["1,000", "00"]),
        ("6, 200", ["6", "200"]),
        ("12 1000", ["12", "1000"]),
        ("0.5", ["0.5"]),
        ("16,000", ["16,000"]),
        ("1,234,567", ["1,234,567"]),
        ("16 000", ["16 000"]),
        ("16\u00a0000", ["16\u00a0000"]),
        ("16\u2009000", ["16\u2009000"]),
        ("1\u202f234\u202f567", ["1\u202f234\u202f567"]),
        ("1.200", ["1.200"]),
        ("16'000", ["16'000"]),
        ("3,00,000", ["3,00,000"]),
        ("12,34,567", ["12,34,567"]),
        ("1,674.5", ["1,674.5"]),
    ],
)
def test_digits_are_grouped(text: str, found: list[str]) -> None:
    assert re.findall(DIGITS, text) == found


@pytest.mark.parametrize(
    ("text", "scale", "value"),
    [
        ("7", "", 7),
        ("007", "", 7),
        ("2.5", "", 2.5),
        ("16,000", "", 16000),
        ("16 000", "", 16000),
        ("16\u2009000", "", 16000),
        ("1.200", "", 1200),
        ("1.200.000", "", 1200000),
        ("16'000", "", 16000),
        ("3,00,000", "", 300000),
        ("1,674.5", "", 1674.5),
        ("1.5", "million", 1500000),
        ("1.125", "million", 1125000),
        ("1,674.5", "million", 1674500000),
        ("2", "k", 2000),
        ("2", "K", 2000),
        ("3", "m", 3000000),
        ("4", "mn", 4000000),
        ("4", "bn", 4000000000),
        ("2", "lakh", 200000),
        ("1.5", "crore", 15000000),
        ("2", "dozen", 24),
        ("3", " hundred", 300),
        ("0.1", "million", 100000),
    ],
)
def test_digits_are_read(text: str, scale: str, value: float) -> None:
    assert read_digits(text, scale) == value


@given(st.integers(0, 10**9))
def test_every_grouping_is_the_same_number(number: int) -> None:
    for mark in (",", "\u00a0", "\u2009", "\u202f", " ", "'"):
        assert read_digits(f"{number:,}".replace(",", mark)) == number


@pytest.mark.parametrize("text", ["5 kilometres", "5 men", "5 mines", "5 bnk", "2kg", "3mm", "5 millions of"])
def test_words_that_are_no_scale(text: str) -> None:
    match = re.match(rf"\d({SCALE})", text)
    assert not match or text == "5 millions of"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("someone", []),
        ("tension", []),
        ("often", []),
        ("a man", []),
        ("the dead", []),
        ("two and three", ["two", "three"]),
        ("one or two", ["one", "two"]),
        ("one, two", ["one", "two"]),
        ("seven nine", ["seven", "nine"]),
        ("twenty thirty", ["twenty", "thirty"]),
        ("twenty-seven", ["twenty-seven"]),
        ("twenty seven", ["twenty seven"]),
        ("a hundred", ["a hundred"]),
        ("two dozen", ["two dozen"]),
        ("half a dozen", ["half a dozen"]),
        ("a dozen", ["a dozen"]),
        ("a hundred and one", ["a hundred and one"]),
        ("two thousand and two hundred", ["two thousand and two hundred"]),
        ("fifteen hundred", ["fifteen hundred"]),
        ("Twenty-one thousand three hundred", ["Twenty-one thousand three hundred"]),
        ("half a million", ["half a million"]),
        ("one and a half million", ["one and a half million"]),
        ("one thousand, two hundred", ["one thousand", "two hundred"]),
        ("sixteen sixty", ["sixteen", "sixty"]),
        ("a hundred and a dozen", ["a hundred", "a dozen"]),
        ("one hundred killed and two hurt", ["one hundred", "two"]),
    ],
)
def test_number_words_are_found(text: str, found: list[str]) -> None:
    assert [match.group() for match in re.finditer(rf"\b{WORDS}\b", text, re.IGNORECASE)] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("zero", 0),
        ("Seven", 7),
        ("twenty-seven", 27),
        ("ninety nine", 99),
        ("a hundred", 100),
        ("a hundred and one", 101),
        ("one hundred and twenty-five", 125),
        ("two hundred thousand", 200000),
        ("two thousand and two hundred", 2200),
        ("three hundred and sixteen thousand four hundred", 316400),
        ("fifteen hundred", 1500),
        ("two dozen", 24),
        ("a dozen", 12),
        ("Half a dozen", 6),
        ("half a million", 500000),
        ("one and a half million", 1500000),
        ("two and a half thousand", 2500),
        ("twenty-one trillion", 21 * 10**12),
        ("three lakh", 300000),
    ],
)
def test_number_words_are_read(text: str, value: float) -> None:
    assert read_words(text) == value


@given(st.integers(0, 10**8))
def test_numbers_spelled_out_come_back(number: int) -> None:
    text = in_words(number)
    assert re.fullmatch(WORDS, text)
    assert read_words(text) == number


@pytest.mark.parametrize("text", ["some", "many", "a lot", "thousand", "scored", "dozen"])
def test_words_that_are_no_vague_count(text: str) -> None:
    assert not re.fullmatch(VAGUE, text)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("several", 3),
        ("a few", 3),
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("thousands", 2000),
        ("millions", 2000000),
        ("tens of thousands", 20000),
        ("hundreds of thousands", 200000),
        ("several hundred", 300),
        ("a few hundred", 300),
        ("several thousand", 3000),
        ("a few dozen", 36),
        ("several dozen", 36),
        ("several million", 3000000),
        ("tens of millions", 20000000),
    ],
)
def test_the_least_that_a_vague_count_can_mean(text: str, bound: float) -> None:
    assert re.fullmatch(VAGUE, text)
    assert vague_bound(text) == bound


@pytest.mark.parametrize("text", ["66", "third-hand", "firstly", "seconds", "th", "66st drones"])
def test_words_that_are_no_ordinal(text: str) -> None:
    match = re.match(ORDINAL, text)
    assert match is None or match.group() in {"third", "66st"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("66th", 66),
        ("1st", 1),
        ("22nd", 22),
        ("first", 1),
        ("Twelfth", 12),
        ("twenty-first", 21),
        ("sixty sixth", 66),
        ("thirtieth", 30),
        ("hundredth", 100),
    ],
)
def test_ordinals_are_read(text: str, value: float) -> None:
    assert re.fullmatch(ORDINAL, text, re.IGNORECASE)
    assert read_ordinal(text) == value

"""Every number of a news sentence: value, bound and kind, on a table of specimens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallywire.annotate.quantities import find_quantities
from tallywire.records import Quantity, Sentence
from tallywire.spans import Span

_NO_FIGURE = {"vague", "both", "none", "single", "pair", "another", "each"}
_NAMES = {"ordinal", "date", "year", "time", "model", "section", "phone", "score", "code", "handle", "idiom", "suspect"}


def specimens() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("quantities_news.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(sentence, numbers) for sentence, numbers in rows]


def quantities(text: str) -> list[Quantity]:
    return find_quantities([Sentence(index=0, span=Span(0, len(text)), text=text, block=0, role="body")])


def written(found: Quantity) -> str:
    ends = [found.value] if found.form != "range" else [found.low, found.high]
    value = "..".join("-" if end is None else f"{end:.3g}" if abs(end) < 1 else f"{end:.15g}" for end in ends)
    return f"{found.bound.replace('=', '')}{value} {found.kind}"


@pytest.mark.parametrize(("sentence", "numbers"), specimens())
def test_numbers_of_a_news_sentence(sentence: str, numbers: str) -> None:
    found = [written(one) for one in quantities(sentence) if one.form not in _NO_FIGURE]
    assert "; ".join(found) == numbers.replace("-;", "").removesuffix("-" if numbers == "-" else "\0")


@pytest.mark.parametrize(("sentence", "numbers"), specimens())
def test_names_and_ranks_are_no_amounts(sentence: str, numbers: str) -> None:
    assert not any(found.amount for found in quantities(sentence) if found.kind in _NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "both men",
        "several men",
        "dozens of men",
        "a single man",
        "another man",
        "one of them",
        "the one who left",
        "a couple of men",
    ],
)
def test_words_without_a_figure_are_no_amounts(text: str) -> None:
    assert not any(found.amount for found in quantities(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("479 drones", None),
        ("$5", "USD"),
        ("5 dollars", "USD"),
        ("€3.2bn", "EUR"),
        ("Rs 500 crore", "INR"),
        ("12%", "percent"),
        ("50 basis points", "basis point"),
        ("three percentage points", "percentage point"),
        ("1,200 km", "kilometre"),
        ("a 30-mile queue", "mile"),
        ("half an hour", "hour"),
        ("a 34-year-old", "year"),
        ("27C", "degree Celsius"),
        ("95 degrees Fahrenheit", "degree Fahrenheit"),
        ("75 kWh", "kilowatt hour"),
        ("60 miles per hour", "mile an hour"),
    ],
)
def test_units(text: str, unit: str | None) -> None:
    (found,) = quantities(text)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("It lost more than $2 million.", "more than $2 million"),
        ("It rose 12% again.", "12%"),
        ("A drop of 20% or more came.", "20% or more"),
        ("They paid between $5 million and $7 million.", "between $5 million and $7 million"),
        ("It was -5°C.", "-5"),
    ],
)
def test_the_span_holds_qualifier_and_sign(text: str, phrase: str) -> None:
    (found,) = quantities(text)
    assert text[found.span.start : found.span.end] == phrase


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("John (34) was freed.", "age"),
        ("Olena Kovalenko (34), a nurse, was freed.", "age"),
        ("Kharkiv (34), Odesa (12)", "count"),
        ("New York (34), a city", "count"),
        ("the Labour Party (34)", "count"),
        ("killed (34)", "count"),
    ],
)
def test_ages_in_brackets(text: str, kind: str) -> None:
    assert quantities(text)[0].kind == kind

"""Claims become rows whose quote stands in the raw text, whatever cleaning did to it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.facts import COLUMNS, fact_row, to_facts
from tallywire.records import Annotated, Article, Block, Claim, CleanArticle, Fact, Quantity, Sentence, When
from tallywire.spans import Edit, EditedText, Span


def annotate(raw: str, *edits: Edit, role: str = "body") -> Annotated:
    """An article of one block and one sentence."""
    article = Article(id=hashlib.sha256(raw.encode()).hexdigest(), path="a.txt", raw=raw, published=date(2025, 6, 9))
    edited = EditedText(raw, edits)
    clean = CleanArticle(article=article, edited=edited, blocks=(Block(span=Span(0, len(raw)), role=role),))
    sentence = Sentence(index=0, span=Span(0, len(edited.text)), text=edited.text, block=0, role=role)
    return Annotated(clean=clean, sentences=(sentence,), quantities=(), times=(), entities=(), sayings=())


def claim(annotated: Annotated, quote: str, number: str, **given: object) -> Claim:
    """A claim whose quote and number stand in the clean text."""
    text = annotated.clean.edited.text
    start, at = text.index(quote), text.index(number)
    quantity = Quantity(
        sentence=0, span=Span(start, start + len(quote)), number=Span(at, at + len(number)), value=16000.0, low=16000.0,
        high=None, qualifier="more_than", form="digits", kind="count",
    )  # fmt: skip
    made = Claim(
        claim_type="detainee_estimate", action="held", quantity=quantity, quote=quantity.span, item="civilian",
        item_span=None, status="asserted", sentence=0, rule="prisoners.detainee_estimate.held", rule_digest="0",
    )  # fmt: skip
    return replace(made, **given)  # type: ignore[arg-type]


def edit(raw: str, old: str, new: str) -> Edit:
    at = raw.index(old)
    return Edit(span=Span(at, at + len(old)), new=new, cleaner="test")


def only(annotated: Annotated, *claims: Claim) -> Fact:
    (fact,) = to_facts(annotated, claims, extractor="test")
    return fact


TAGGED = "<p>They hold <b>over 16,000</b> <i>civilians</i>.</p>"


@pytest.mark.parametrize(
    ("raw", "edits", "quote", "expected"),
    [
        ("It holds over 16,000 civilians.", [], "over 16,000 civilians", "over 16,000 civilians"),
        ("It holds over 16,000civilians.", [("0c", "0 c")], "over 16,000 civilians", "over 16,000civilians"),
        ("It holds over 16\u200b,000 men.", [("\u200b", "")], "over 16,000 men", "over 16\u200b,000 men"),
        (TAGGED, [("<b>", ""), ("</b> <i>", " "), ("</i>", "")], "over 16,000 civilians", "over 16,000</b> <i>civilians"),
        (TAGGED, [("<b>", ""), ("</b> <i>", " "), ("</i>", "")], "over 16,000 ", "over 16,000"),
    ],
)
def test_quote_is_cut_from_the_raw_text(raw: str, edits: list[tuple[str, str]], quote: str, expected: str) -> None:
    annotated = annotate(raw, *(edit(raw, old, new) for old, new in edits))
    fact = only(annotated, claim(annotated, quote, "16,000"))
    assert fact.quote == raw[fact.start : fact.end] == expected


@given(
    before=st.text(max_size=40), after=st.text(max_size=40), cuts=st.lists(st.integers(0, 90), max_size=6, unique=True)
)
def test_quote_stands_in_the_raw_text_whatever_is_edited(before: str, after: str, cuts: list[int]) -> None:
    raw = f"{before}over 16,000 civilians{after}"
    spans = sorted({cut for cut in cuts if cut < len(raw)})
    edits = [Edit(span=Span(at, at + 1), new=("", " ", raw[at] * 2)[at % 3], cleaner="test") for at in spans]
    annotated = annotate(raw, *edits)
    text = annotated.clean.edited.text
    for start, end in ((0, len(text)), (len(text) // 3, 2 * len(text) // 3 + 1)):
        if not text[start:end].strip():
            continue
        made = claim(annotate("over 16,000"), "over 16,000", "16,000")
        quantity = replace(made.quantity, span=Span(start, end), number=Span(start, end))
        fact = only(annotated, replace(made, quantity=quantity, quote=Span(start, end)))
        assert raw[fact.start : fact.end] == fact.quote
        assert fact.quote
        assert raw[: fact.start].endswith(fact.prefix)
        assert raw[fact.end :].startswith(fact.suffix)


def test_id_hangs_on_raw_offsets_and_the_kind_of_claim_alone() -> None:
    annotated = annotate("It holds over 16,000 civilians.")
    made = claim(annotated, "over 16,000 civilians", "16,000")
    fact = only(annotated, made)
    assert fact.fact_id == only(annotated, replace(made, actor="Russia", confidence=0.1)).fact_id
    assert fact.fact_id != only(annotated, replace(made, action="detained")).fact_id
    assert len(fact.fact_id) == 16
    assert int(fact.fact_id, 16) >= 0


def test_the_surer_of_two_equal_claims_stays() -> None:
    annotated = annotate("It holds over 16,000 civilians.")
    made = claim(annotated, "over 16,000 civilians", "16,000", confidence=0.4)
    assert only(annotated, made, replace(made, actor="Russia", confidence=0.8)).actor == "Russia"


def test_a_repeat_names_the_first_mention() -> None:
    annotated = annotate("16,000 held: it holds over 16,000 civilians.")
    first = claim(annotated, "16,000", "16,000")
    second = claim(annotated, "over 16,000 civilians", "over 16,000", repeats=0)
    one, other = to_facts(annotated, [first, second], extractor="test")
    assert (one.duplicate_of, other.duplicate_of) == (None, one.fact_id)


WHEN = When(
    sentence=0, span=Span(0, 7), text="In 2024", start=date(2024, 1, 1), end=date(2024, 12, 31), precision="year",
    basis="explicit",
)  # fmt: skip


@pytest.mark.parametrize(
    ("given_slots", "expected"),
    [
        ({}, None),
        ({"source": "the Ministry"}, None),
        ({"when": WHEN}, None),
        (
            {"source": "The  Ministry", "when": WHEN},
            "ministry|2024-01-01..2024-12-31|detainee_estimate.held|16000",
        ),
        (
            {"source": "Ministry", "source_id": "Q7", "when": WHEN},
            "Q7|2024-01-01..2024-12-31|detainee_estimate.held|16000".lower(),
        ),
    ],
)
def test_origin_needs_a_source_and_a_date(given_slots: dict[str, object], expected: str | None) -> None:
    annotated = annotate("In 2024 over 16,000 civilians were held.")
    assert only(annotated, claim(annotated, "over 16,000 civilians", "16,000", **given_slots)).origin == expected


def test_words_that_give_no_date_leave_the_dates_empty() -> None:
    annotated = annotate("In 2024 over 16,000 civilians were held.")
    open_when = replace(WHEN, start=None, end=None, precision="none", basis="none")
    fact = only(annotated, claim(annotated, "over 16,000 civilians", "16,000", when=open_when))
    assert (fact.event_start, fact.event_end, fact.date_precision, fact.time_text) == (None, None, "none", "In 2024")


@pytest.mark.parametrize("role", ["box", "caption"])
def test_odd_places_are_warned_of(role: str) -> None:
    annotated = annotate("Over 16,000 civilians held", role=role)
    fact = only(annotated, claim(annotated, "16,000 civilians", "16,000"))
    assert (fact.section, fact.warnings) == (role, (role,))


def test_row_is_plain_json_in_the_order_of_the_columns() -> None:
    annotated = annotate("In 2024 over 16,000 civilians were held.")
    row = fact_row(only(annotated, claim(annotated, "over 16,000 civilians", "16,000", when=WHEN)))
    assert tuple(row) == COLUMNS
    assert (row["value"], row["high"], row["event_start"]) == (16000, None, "2024-01-01")
    assert row["slots"] == {"time": [0, 7], "value": [13, 19]}

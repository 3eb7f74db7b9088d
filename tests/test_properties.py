"""What must hold for any article: quotes verbatim, the same facts again, and no harm from how a page was scraped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallywire.batch import find_works, process, run
from tallywire.extractor import Recipe, article_from_text, extract
from tallywire.records import Fact
from tallywire.store import open_store

MONDAY = date(2025, 6, 9)
SENTENCES = (
    "Russia launched 61 drones at Ukraine overnight, the Ukrainian air force said.",
    "Of these, 28 were shot down and another 12 were lost.",
    "“We freed over 1,000 soldiers,” he wrote.",
    "At least twelve people were killed and dozens injured in Odesa on Sunday.",
    "The truce of 30 days was signed in 2022.",
    "Both missiles hit the port, police in the U.S. said.",
    "It was the 66th exchange since February 2022.",
    "Rebels hold 20 to 30 hostages, according to the Red Cross.",
    "Nobody was hurt.",
    "He is 34.",
)
PIECES = st.sampled_from(
    [*SENTENCES, "\n", "\n\n", " ", "Toll rises\n\n", "- 12 over Kursk\n", "| 9 June | 479 drones |\n", "…", "<b>", "&amp;",
     "\u00ad", "\u2009", "â€™", '"/>', "12", ",", ".", "**", "Share this! 23 shares\n"]
)  # fmt: skip
RAW = st.lists(PIECES, max_size=10).map("".join)


def shape(facts: Iterable[Fact]) -> list[tuple[object, ...]]:
    """What a fact says, without where it stands."""
    return [(fact.claim_type, fact.action, fact.value, fact.low, fact.high, fact.actor, fact.target) for fact in facts]


@settings(max_examples=60)
@given(RAW)
def test_every_quote_stands_in_the_text(raw: str) -> None:
    for fact in extract(raw, published=MONDAY):
        assert raw[fact.start : fact.end] == fact.quote
        assert fact.prefix == raw[: fact.start][-32:]
        assert fact.suffix == raw[fact.end :][:32]
        assert 0 <= fact.sentence_start <= fact.start < fact.end <= fact.sentence_end <= len(raw)
        assert all(0 <= start < end <= len(raw) for start, end in fact.slots.values())


@settings(max_examples=30)
@given(RAW)
def test_the_gate_and_a_second_reading_change_nothing(raw: str) -> None:
    article, gated, whole = (
        article_from_text(raw, published=MONDAY),
        Recipe().extractor(),
        Recipe(gate=False).extractor(),
    )
    assert gated.facts(article) == whole.facts(article) == gated.facts(article)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_blank_lines_only_move_a_fact(sentence: str) -> None:
    facts, moved = extract(sentence, published=MONDAY), extract(f"\n \n{sentence}\n", published=MONDAY)
    assert shape(facts) == shape(moved)
    assert [fact.start + 3 for fact in facts] == [fact.start for fact in moved]


@pytest.mark.parametrize(
    ("name", "pattern", "new"),
    [
        ("Windows line ends", "\n", "\r\n"),
        ("soft hyphens", r"(?<=[a-z])(?=[a-z]{3}\b)", "\u00ad"),
        ("zero-width spaces", r"(?<= )(?=[a-z])", "\u200b"),
        ("no-break spaces", r" (?=[a-z])", "\u00a0"),
        ("entities", " ", "&#32;"),
        ("thin spaces in numbers", r"(?<=\d),(?=\d)", "\u2009"),
        ("straight quotes", "[“”]", '"'),
        ("mojibake", "[“”]", "â€œ"),
        ("bold numbers", r"\b(\d+)\b(?![,.]\d)(?<![,.]\d\d\d)", r"<b>\1</b>"),
        ("lost spaces", r"(?<=[a-z]\.) (?=[A-Z][a-z])", ""),
    ],
)
def test_the_same_facts_however_it_was_scraped(name: str, pattern: str, new: str) -> None:
    raw = "Night in brief\n\n" + " ".join(SENTENCES[:4]) + "\n\n" + " ".join(SENTENCES[4:])
    scraped = re.sub(pattern, new, raw)
    assert scraped != raw
    assert shape(extract(scraped, published=MONDAY)) == shape(extract(raw, published=MONDAY)), name


@pytest.mark.slow
def test_a_stored_corpus(corpus: Path, tmp_path: Path) -> None:
    """Running again writes nothing; the order of the articles has no effect."""
    run(corpus, tmp_path / "out")
    before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert not run(corpus, tmp_path / "out").changes.any()
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before
    with open_store(tmp_path / "out") as store:
        stored = {fact.fact_id: fact for fact in store.facts()}
    some = find_works(corpus)[::-2]
    backwards = [fact for outcome in process(some, Recipe()) for fact in outcome.facts]
    assert backwards
    assert {fact.fact_id: fact for fact in backwards}.items() <= stored.items()

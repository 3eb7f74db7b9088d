"""The public verbs, and what must hold for every article of the corpus."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

import tallywire as tw
from tallywire.batch import Outcome, find_works, process
from tallywire.errors import UsageError
from tallywire.extractor import Recipe
from tallywire.read import decode
from tallywire.records import Article


@pytest.fixture(scope="module")
def outcomes(corpus: Path) -> list[Outcome]:
    return list(process(find_works(corpus), Recipe()))


def test_nothing_comes_of_no_text() -> None:
    assert tw.extract("") == []


def test_facts_of_a_string() -> None:
    (fact,) = tw.extract("Russia launched 61 drones at Ukraine overnight.", published=date(2025, 6, 9))
    assert (fact.value, fact.item, fact.event_start, fact.quote) == (61, "drone", date(2025, 6, 8), "61 drones")
    assert fact.published_basis == "given"


@pytest.mark.parametrize("given", ["2025-06-09", "2025-06-09T08:00:00Z", date(2025, 6, 9), datetime(2025, 6, 9, 8)])  # noqa: DTZ001
def test_a_publication_date_may_be_text(given: date | str) -> None:
    (fact,) = tw.extract("Russia launched 61 drones at Ukraine overnight.", published=given)
    assert fact.published == date(2025, 6, 9)


@pytest.mark.parametrize("given", ["9 June 2025", "", 20250609])
def test_another_publication_date_is_refused(given: object) -> None:
    with pytest.raises(UsageError, match=r"not a date; give a date or '2025-06-09'"):
        tw.extract("61 drones.", published=given)  # type: ignore[arg-type]


def test_facts_of_an_article_and_of_chosen_packs() -> None:
    article = Article(id="x", path="a.txt", raw="Russia launched 61 drones at Ukraine.")
    assert [fact.path for fact in tw.extract(article)] == ["a.txt"]
    assert tw.extract(article, packs=["prisoners"]) == []


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        tw.extrakt  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("name", tw.__all__)
def test_public_names_are_there(name: str) -> None:
    assert getattr(tw, name) is not None


def test_every_article_of_the_corpus_is_read(outcomes: list[Outcome]) -> None:
    assert [(outcome.path, outcome.failure) for outcome in outcomes if outcome.failure] == []


def test_every_quote_stands_in_the_raw_file(outcomes: list[Outcome], corpus: Path) -> None:
    for outcome in outcomes:
        raw, _ = decode((corpus / outcome.path).read_bytes())
        for fact in outcome.facts:
            assert raw[fact.start : fact.end] == fact.quote
            assert fact.prefix + fact.quote + fact.suffix in raw
            assert raw[fact.sentence_start : fact.sentence_end].strip()
            assert all(0 <= start < end <= len(raw) for start, end in fact.slots.values())


def test_ids_are_unique_and_repeats_name_one_of_them(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        ids = [fact.fact_id for fact in outcome.facts]
        assert len(ids) == len(set(ids))
        assert {fact.duplicate_of for fact in outcome.facts} <= {None, *ids}


def test_dates_have_a_basis_and_the_other_way_round(outcomes: list[Outcome]) -> None:
    for fact in (fact for outcome in outcomes for fact in outcome.facts):
        dated = fact.event_start is not None or fact.event_end is not None
        assert dated == (fact.date_precision != "none") == (fact.date_basis != "none")
        assert fact.event_start is None or fact.event_end is None or fact.event_start <= fact.event_end


def test_the_gate_loses_nothing(outcomes: list[Outcome], corpus: Path) -> None:
    for gated, whole in zip(outcomes, process(find_works(corpus), Recipe(gate=False)), strict=True):
        assert gated == whole

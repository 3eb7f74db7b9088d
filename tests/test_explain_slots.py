"""Explanations of what the sentence of a fact does not say itself: carried over, read from the article, a table's heads."""

from __future__ import annotations

from datetime import date

import pytest

from tallywire.claims import load_packs
from tallywire.explain import Reread, explain_fact, explain_fields
from tallywire.explain.slots import slot_origins, table_place
from tallywire.extractor import Extractor, article_from_text
from tallywire.records import Annotated, Fact


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_packs())


def read(extractor: Extractor, text: str, value: float) -> tuple[Fact, Annotated]:
    annotated = extractor.annotate(article_from_text(text, published=date(2025, 6, 9)))
    facts = extractor.to_facts(annotated, extractor.claims(annotated))
    return next(fact for fact in facts if fact.value == value), annotated


def test_what_the_sentence_names_needs_no_word(extractor: Extractor) -> None:
    assert list(slot_origins(*read(extractor, "Overnight Russia launched 61 drones at Ukraine.", 61))) == []


def test_a_mutual_exchange_is_said_to_be_one(extractor: Extractor) -> None:
    fact, annotated = read(extractor, "Russia and Ukraine swapped 84 prisoners of war on Friday.", 84)
    assert {origin.why for origin in slot_origins(fact, annotated)} <= {"each side does it to the other"}


def test_what_is_carried_over_names_its_sentence(extractor: Extractor) -> None:
    text = "Russia launched 61 drones at Ukraine overnight. Of these, air defences shot down 48 drones."
    fact, annotated = read(extractor, text, 48)
    assert fact.actor or fact.target or fact.time_text
    for origin in slot_origins(fact, annotated):
        assert "carried over from" in origin.why or origin.why.startswith("not in this sentence")
        assert origin.sentence in {None, "Russia launched 61 drones at Ukraine overnight."}


TABLE = "# Killed in the floods\n\n| Province | Killed |\n|---|---|\n| Albay | 12 |\n| Quezon | 30 |\n"


def test_a_table_cell_is_told_by_its_heads(extractor: Extractor) -> None:
    assert table_place(*read(extractor, "At least 12 people were killed in Lima.", 12)) is None
    fact, annotated = read(extractor, TABLE, 30)
    assert table_place(fact, annotated) == {"row": "Quezon", "column": "Killed"}
    assert explain_fact(fact, Reread(annotated=annotated, claim=None), ())["table"] == "row 'Quezon', column 'Killed'"


def test_programs_get_fields(extractor: Extractor) -> None:
    fact, annotated = read(extractor, "Overnight Russia launched 61 drones at Ukraine.", 61)
    for again in (None, Reread(annotated=annotated, claim=None)):
        fields = explain_fields(fact, again, extractor.packs)
        assert fields["place"] == {"path": "text", "start": 26, "end": 35, "section": "body"}
        assert fields["date"]["event_start"] == "2025-06-08"
        assert fields["rule"]["place"].startswith("air_attacks.toml:")
        assert fields["number"]["value"] == 61


def test_a_date_without_words_is_said_to_be_one(extractor: Extractor) -> None:
    fact, _ = read(extractor, "Iran is holding 12 journalists in custody.", 12)
    line = explain_fact(fact, None, ())["date"]
    assert line == "no words give it; 2025-06-09 to 2025-06-09, precision day, from the publication date"

"""The gate saves parsing; it must lose nothing that could become a fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallywire.annotate.gate import holds_trigger, sentences_to_parse
from tallywire.annotate.quantities import find_quantities
from tallywire.annotate.times import find_times
from tallywire.batch import find_works, process
from tallywire.claims import gate_words, load_packs
from tallywire.extractor import Recipe
from tallywire.records import Sentence
from tallywire.spans import Span


def sentences(*texts: str) -> list[Sentence]:
    return [
        Sentence(index=number, span=Span(0, len(text)), text=text, block=0, role="body")
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("", {"launch"}),
        ("The museum has 40 paintings.", {"kill", "killed"}),
        ("A killer whale and a launderette.", {"kill", "launch"}),
        ("Overkill.", {"kill"}),
        ("The law is in force.", {"brother-in-law"}),
        ("40 paintings", set()),
    ],
)
def test_articles_that_are_passed_by(text: str, triggers: set[str]) -> None:
    assert not holds_trigger(sentences(text), triggers)


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("They were killed.", {"killed"}),
        ("KILLED: 12", {"killed"}),
        ("Killed,they said", {"killed"}),
        ("12 asylum-seekers", {"asylum-seekers"}),
        ("12 asylum seekers", {"asylum-seekers"}),
        ("12 POWs", {"pows"}),
        ("61 Shaheds", {"Shaheds"}),
        ("Der Attaché wurde verletzt", {"attaché"}),
    ],
)
def test_articles_that_are_read(text: str, triggers: set[str]) -> None:
    assert holds_trigger(sentences(text), triggers)


@pytest.mark.parametrize(
    ("texts", "chosen"),
    [
        (["No number here.", "Nor here."], set()),
        (["It rained.", "They spoke.", "He ate.", "Police killed 12.", "It said so.", "They left."], {1, 2, 3, 4}),
        (["Both died.", "It said so."], {0, 1}),
        (["It said so.", "Nobody was killed."], {0, 1}),
        (["Dozens died."], {0}),
        (["It was the 66th swap."], {0}),
    ],
)
def test_sentences_with_a_number_and_their_neighbours(texts: list[str], chosen: set[int]) -> None:
    found = sentences(*texts)
    assert sentences_to_parse(found, find_quantities(found), (), None) == chosen


def test_a_sentence_that_may_date_a_claim_is_parsed_too() -> None:
    found = sentences("It began on 9 June 2025.", "They ate.", "It rained.", "They ate.", "Police killed 12.")
    times = find_times(found, published=None)
    assert 0 in sentences_to_parse(found, find_quantities(found), times, None)


def test_without_a_trigger_nothing_is_parsed() -> None:
    found = sentences("The museum has 40 paintings.")
    assert sentences_to_parse(found, find_quantities(found), (), {"kill"}) == set()


@pytest.mark.parametrize("text", ["Rebels shot down 12 UAVs.", "12 were freed.", "Half a dozen died.", "8 bodies"])
def test_the_packs_know_the_forms_of_their_words(text: str) -> None:
    assert holds_trigger(sentences(text), gate_words(load_packs()))


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("name", ["open", "bullets"])
def test_gated_and_ungated_runs_give_the_same_facts(shared: Path, name: str) -> None:
    works = find_works(shared / "gold" / name)
    for gated, whole in zip(process(works, Recipe()), process(works, Recipe(gate=False)), strict=True):
        assert gated == whole

"""Which of the entities that collections mark are names, and of what sort."""

from __future__ import annotations

import pytest
import spacy

from training.collect import one_label_for_states
from training.documents import set_mentions
from training.names.gum import gum_names
from training.names.labels import longest, place_label, with_demonyms
from training.names.re3d import re3d_pieces
from training.treebank import Word


def words(rows: str) -> list[Word]:
    """Rows `form tag head misc`, heads counted from one."""
    found = []
    for index, row in enumerate(rows.strip().splitlines()):
        form, tag, head, misc = row.split()
        found.append(Word(index, form, form, "X", tag, "", int(head) - 1, "dep", misc, space=True))
    return found


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("the DT 2 Entity=(1-person-new-nnnnn-cf1-2-coref\nrebels NNS 0 Entity=1)", []),
        ("He PRP 0 Entity=(1-person-acc-nnnnn-cf1-1-ana-Oleh_Bondar)", []),
        ("Oleh NNP 2 Entity=(1-person-new-nnnnn-cf1-2-coref\nBondar NNP 0 Entity=1)", [(0, 2, "PERSON")]),
        ("President NNP 2 Entity=(1-person-new-nnnnn-cf1-2-coref\nBondar NNP 0 Entity=1)", [(1, 2, "PERSON")]),
        ("the DT 2 Entity=(1-place-new-nnnnn-cf1-2-coref\nDonbas NNP 0 Entity=1)", [(1, 2, "LOC")]),
        (
            "Ministry NNP 0 Entity=(1-organization-new-nnnnn-cf1-1-coref\nof IN 3 _\nHealth NNP 1 Entity=1)",
            [(0, 3, "ORG")],
        ),
        ("Syrian JJ 2 _\nmen NNS 0 _", [(0, 1, "NORP")]),
    ],
    ids=["noun", "pronoun", "person", "title", "land", "of", "demonym"],
)
def test_names_of_gum(rows: str, expected: list[tuple[int, int, str]]) -> None:
    assert gum_names(words(rows)) == expected


@pytest.mark.parametrize(
    ("name", "label"),
    [("Kerch Bridge", "FAC"), ("Lake Chad", "LOC"), ("Sumy Oblast", "LOC"), ("Port Sudan", "GPE"), ("Bridge", "GPE")],
)
def test_sorts_of_places(name: str, label: str) -> None:
    assert place_label(name.split()) == label


def test_demonyms_are_added_outside_of_names() -> None:
    found = with_demonyms([(0, 2, "ORG")], ["Syrian", "Army", "and", "Kurds", "turkish"], None)
    assert found == [(0, 2, "ORG"), (3, 4, "NORP")]


def test_of_two_that_overlap_the_longer_stays() -> None:
    assert longest([(0, 1, "GPE"), (0, 2, "ORG"), (0, 2, "GPE"), (3, 4, "GPE")]) == [(0, 2, "GPE"), (3, 4, "GPE")]


def test_nominal_mentions_of_re3d_are_left_out() -> None:
    text = "The army of Iran met President Nasser ."
    entities = [[0, 16, "Organisation"], [12, 16, "Location"], [21, 37, "Person"], [0, 8, "Organisation"]]
    ((found, _, mentions),) = re3d_pieces({"text": text, "ents": entities}, spacy.blank("en"))
    assert [(" ".join(found[start:end]), label) for start, end, label in mentions] == [
        ("Iran", "GPE"),
        ("Nasser", "PERSON"),
    ]


def test_a_capital_that_acts_is_a_place_in_all_collections() -> None:
    nlp = spacy.blank("en")
    docs = [nlp.make_doc("Moscow said so") for _ in range(4)]
    for doc, label in zip(docs, ["GPE", "GPE", "GPE", "ORG"], strict=True):
        set_mentions(doc, [(0, 1, label)])
    assert {entity.label_ for doc in one_label_for_states(docs) for entity in doc.ents} == {"GPE"}

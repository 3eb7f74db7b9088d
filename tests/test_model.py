"""The shipped model loads by its path, has what the frames lean on, and carries its licence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import spacy

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = Path(__file__).resolve().parent.parent / "pipeline" / "tallywire" / "model" / "en_news_small"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def test_has_tagger_parser_lemmatizer_ner(nlp: Language) -> None:
    assert {"tagger", "parser", "lemmatizer", "ner"} <= set(nlp.pipe_names)


@pytest.mark.parametrize(
    ("text", "word", "dep", "head"),
    [
        ("Iran launched 12 drones.", "drones", "dobj", "launched"),
        ("Iran launched 12 drones.", "12", "nummod", "drones"),
        ("Nine rockets were shot down.", "rockets", "nsubjpass", "shot"),
        ("Forty people died in the flood, the mayor said.", "died", "ccomp", "said"),
    ],
)
def test_labels_are_those_of_spacys_own_models(nlp: Language, text: str, word: str, dep: str, head: str) -> None:
    (token,) = (t for t in nlp(text) if t.text == word)
    assert (token.dep_, token.head.text) == (dep, head)


def test_noun_chunks_work(nlp: Language) -> None:
    assert "12 drones" in [chunk.text for chunk in nlp("Iran launched 12 drones.").noun_chunks]


@pytest.mark.parametrize("name", ["LICENSE", "README.md", "en_news_small/ATTRIBUTION.txt"])
def test_licence_travels_with_the_weights(name: str) -> None:
    assert "CC BY-SA 4.0" in (MODEL.parent / name).read_text(encoding="utf-8")

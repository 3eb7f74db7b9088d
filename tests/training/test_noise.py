"""Noise changes words, not what is known of them."""

from __future__ import annotations

from random import Random

import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example

from training.noise import scraped_prose, with_noise


@pytest.fixture
def doc() -> Doc:
    made = Doc(
        spacy.blank("en").vocab,
        words=["The", "rebels", "of", "Gao", "were", "shot", ",", "120", "men", "said", "."],
        spaces=[True, True, True, True, True, False, True, True, True, False, False][:11],
        tags=["DT", "NNS", "IN", "NNP", "VBD", "VBN", ",", "CD", "NNS", "VBD", "."],
        pos=["DET", "NOUN", "ADP", "PROPN", "AUX", "VERB", "PUNCT", "NUM", "NOUN", "VERB", "PUNCT"],
        heads=[1, 5, 1, 2, 5, 9, 9, 8, 9, 9, 9],
        deps=["det", "nsubjpass", "prep", "pobj", "auxpass", "ccomp", "punct", "nummod", "nsubj", "ROOT", "punct"],
    )
    made.set_ents([Span(made, 3, 4, label="GPE")], default="outside")
    return made


def test_heads_and_names_stay_with_their_words(doc: Doc) -> None:
    for seed in range(60):
        noisy = with_noise(doc, Random(seed))
        assert noisy is not None
        shot = next(token for token in noisy if token.lower_ == "shot")
        assert (shot.dep_, shot.head.lower_, shot.tag_) == ("ccomp", "said", "VBN")
        assert [(entity.text.lower(), entity.label_) for entity in noisy.ents] == [("gao", "GPE")]


def test_every_kind_of_noise_comes_up(doc: Doc) -> None:
    texts = {noisy.text for seed in range(200) if (noisy := with_noise(doc, Random(seed)))}
    assert "the rebels of gao were shot, 120 men said." in texts
    assert "THE REBELS OF GAO WERE SHOT, 120 MEN SAID." in texts
    assert "rebels of Gao shot, 120 men said" in texts  # a headline
    assert any("shot,1" in text for text in texts)  # a lost space
    assert any("~120" in text for text in texts)
    assert any(text.endswith("said") and "were" in text for text in texts)  # a lost stop


def test_texts_without_trees_keep_their_names(doc: Doc) -> None:
    bare = Doc(doc.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
    bare.set_ents([Span(bare, 3, 4, label="GPE")], default="outside")
    for seed in range(40):
        noisy = with_noise(bare, Random(seed))
        assert noisy is not None
        assert [entity.text.lower() for entity in noisy.ents] == ["gao"]
        assert not noisy.has_annotation("DEP")


def test_each_example_is_seen_as_it_is(doc: Doc) -> None:
    nlp = spacy.blank("en")
    example = Example(nlp.make_doc(doc.text), doc)
    seen = list(scraped_prose(level=1.0, seed=1)(nlp, example))
    assert seen[0] is example
    assert len(seen) == 2
    assert list(scraped_prose(level=0.0, seed=1)(nlp, example)) == [example]

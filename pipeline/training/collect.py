"""Collect what is trained and measured on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.attribution import attributed_documents
from training.documents import ewt_sentences, grouped, gum_sentences, named_documents, set_mentions
from training.morphs import Morphs
from training.names.corpora import named_texts
from training.news.grammar import Grammar
from training.news.made_up import made_up_documents

MADE_UP, ATTRIBUTED = 1600, 900
"""documents of made-up sentences and of attributed clauses among the 3,000 of the treebanks"""

_TOGETHER = {"wikigold": 8, "politics": 3, "re3d": 1}
"""how many texts of a collection at most make a document"""


@dataclass(frozen=True)
class Material:
    """Documents to train and watch trees and names on, and the test sets by name."""

    trees: Sequence[Doc]
    trees_watched: Sequence[Doc]
    names: Sequence[Doc]
    names_watched: Sequence[Doc]
    tests: dict[str, Sequence[Doc]]


def held_out_sets(data: Path, vocab: Vocab, *, few: int | None = None) -> dict[str, Sequence[Doc]]:
    """The test parts; the names of EWT test are those of UNER. `few` takes that many sentences of each, for a trial."""
    rng = Random(1)
    gum = list(islice(gum_sentences(data, "test"), few))
    news = islice((sentence for sentence in gum_sentences(data, "test") if "_news_" in sentence.document), few)
    return {
        "GUM news test": grouped(news, vocab, rng),
        "GUM test": grouped(gum, vocab, rng),
        "EWT and UNER test": grouped(islice(ewt_sentences(data, "test"), few), vocab, rng),
    }


def collect(data: Path, *, seed: int = 1, few: int | None = None) -> Material:
    """Read and make all documents; `few` takes that many sentences or documents of each kind, for a trial."""
    rng = Random(seed)
    tokenizer = spacy.blank("en")
    vocab = tokenizer.vocab
    gum = grouped(islice(gum_sentences(data, "train"), few), vocab, rng)
    ewt = grouped(islice(ewt_sentences(data, "train"), few), vocab, rng)
    morphs = Morphs([*gum, *ewt])
    grammar = Grammar.of_field()
    made_up = made_up_documents(grammar, vocab, count=few or MADE_UP, morphs=morphs, rng=rng)
    attributed = attributed_documents([*gum, *ewt], grammar, count=few or ATTRIBUTED, morphs=morphs, rng=rng)
    watched = grouped(islice(gum_sentences(data, "dev"), few), vocab, rng)
    uner = grouped(islice(ewt_sentences(data, "dev"), few), vocab, rng)
    others = [
        doc
        for name, texts in named_texts(data / "ner", tokenizer).items()
        for doc in named_documents(texts[:few], vocab, rng, most=_TOGETHER[name])
    ]
    return Material(
        trees=_shuffled([*gum, *ewt, *made_up, *attributed], rng),
        trees_watched=[*uner[:120], *watched],
        names=_shuffled(one_label_for_states([*gum, *uner, *others, *made_up]), rng),
        names_watched=one_label_for_states(watched),
        tests=held_out_sets(data, vocab, few=few),
    )


def one_label_for_states(docs: Sequence[Doc]) -> list[Doc]:
    """`Moscow` marked as a body that acts becomes the place it mostly is: collections differ in this."""
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for entity in doc.ents:
            labels[entity.text][entity.label_] += 1
    states = {text for text, seen in labels.items() if _is_state(seen)}
    relabelled = [doc.copy() for doc in docs]
    for doc in relabelled:
        set_mentions(
            doc,
            [
                (entity.start, entity.end, "GPE" if entity.label_ == "ORG" and entity.text in states else entity.label_)
                for entity in doc.ents
            ],
        )
    return relabelled


def _is_state(seen: Counter[str]) -> bool:
    return seen["GPE"] >= 3 and seen["GPE"] > seen["PERSON"] and seen["GPE"] >= 0.4 * seen.total()


def _shuffled(docs: Iterable[Doc], rng: Random) -> list[Doc]:
    shuffled = list(docs)
    rng.shuffle(shuffled)
    return shuffled

"""Measure a pipeline on the test parts of the treebanks: tags, trees, sentences, names, speed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

_SCORES = ("tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f", "ents_f")
_SORTS = {"PERSON": "person", "ORG": "body", "GPE": "place", "LOC": "place", "FAC": "place"}


@dataclass(frozen=True)
class Figures:
    """Percentages of one test set, and tokens a second; `sorts` merges GPE, LOC and FAC and leaves NORP and EVENT out."""

    tag: float
    pos: float
    uas: float
    las: float
    sentences: float
    names: float
    sorts: float
    speed: float


def measure(language: Language, gold: Sequence[Doc]) -> Figures:
    """Parse the texts of gold documents and compare; tokens are aligned, so that tokenisation counts too."""
    began = time.perf_counter()
    parsed = list(language.pipe([language.make_doc(doc.text) for doc in gold], batch_size=64))
    took = time.perf_counter() - began
    examples = [Example(found, doc) for found, doc in zip(parsed, gold, strict=True)]
    scores = Scorer(language).score(examples)
    tag, pos, uas, las, sentences, names = (100 * (scores.get(name) or 0.0) for name in _SCORES)
    return Figures(
        tag, pos, uas, las, sentences, names, sorts=100 * _sorts_f(examples), speed=sum(map(len, parsed)) / took
    )


def _sorts_f(examples: Iterable[Example]) -> float:
    right = found = wanted = 0
    for example in examples:
        truth, guess = _sorted_names(example.reference), _sorted_names(example.predicted)
        right += len(truth & guess)
        found += len(guess)
        wanted += len(truth)
    return 2 * right / max(1, found + wanted)


def _sorted_names(doc: Doc) -> set[tuple[int, int, str]]:
    return {
        (entity.start_char, entity.end_char, _SORTS[entity.label_]) for entity in doc.ents if entity.label_ in _SORTS
    }


def as_table(rows: Mapping[str, Figures]) -> str:
    """The figures as rows of a Markdown table."""
    lines = [
        "| test set | tag | POS | UAS | LAS | sentence F | names F | person, body, place F |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, row in rows.items():
        cells = (row.tag, row.pos, row.uas, row.las, row.sentences, row.names, row.sorts)
        lines.append(f"| {name} | " + " | ".join(f"{cell:.1f}" for cell in cells) + " |")
    return "\n".join(lines)

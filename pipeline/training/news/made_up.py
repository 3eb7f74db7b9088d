"""Made-up sentences as training documents."""

from __future__ import annotations

from random import Random

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from training.morphs import Morphs
from training.news.grammar import Grammar
from training.news.trees import Line, lay_out


def made_up_documents(grammar: Grammar, vocab: Vocab, *, count: int, morphs: Morphs, rng: Random) -> list[Doc]:
    """Draw `count` documents of one to four sentences or of a headline, with trees, tags, morphology and names."""
    return [_document(_lines(grammar, rng), vocab, morphs) for _ in range(count)]


def _lines(grammar: Grammar, rng: Random) -> list[Line]:
    if rng.random() < 0.2:
        return [lay_out(grammar.write("headline", rng))]
    return [lay_out(grammar.write("sentence", rng)) for _ in range(rng.choice([1, 1, 1, 2, 3, 4]))]


def _document(lines: list[Line], vocab: Vocab, morphs: Morphs) -> Doc:
    doc = Doc.from_docs([document_of(line, vocab, morphs) for line in lines], ensure_whitespace=True)
    assert doc is not None
    return doc


def document_of(line: Line, vocab: Vocab, morphs: Morphs) -> Doc:
    """One line as a document."""
    classes = [morphs.of(*token) for token in zip(line.words, line.tags, line.deps, strict=True)]
    doc = Doc(
        vocab,
        words=line.words,
        spaces=line.spaces(),
        tags=line.tags,
        pos=[pos for pos, _ in classes],
        morphs=[morph for _, morph in classes],
        heads=line.heads,
        deps=line.deps,
    )
    doc.set_ents(_mentions(doc, line), default="outside")
    return doc


def _mentions(doc: Doc, line: Line) -> list[Span]:
    names = line.names
    starts = [i for i, name in enumerate(names) if name is not None and (i == 0 or names[i - 1] is not name)]
    mentions = []
    for start in starts:
        end = next((i for i in range(start, len(names)) if names[i] is not names[start]), len(names))
        mentions.append(Span(doc, start, end, label=names[start].label))  # type: ignore[union-attr]
    return mentions

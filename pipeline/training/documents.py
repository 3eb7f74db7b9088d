"""Training and test documents: sentences of treebanks and other texts put together as spaCy documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from random import Random

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from training.clear import to_clear
from training.names.corpora import NamedText
from training.names.gum import gum_names
from training.names.labels import Mention
from training.names.uner import UnerNames
from training.treebank import GUM_GENRES, Tree, Word, read_treebank


@dataclass(frozen=True)
class Sentence:
    """A converted sentence and its names, None when they are not marked."""

    document: str
    words: Sequence[Word]
    mentions: Sequence[Mention] | None


def ewt_sentences(data: Path, split: str) -> Iterator[Sentence]:
    """Sentences of English-EWT; names are known for dev and test."""
    names = UnerNames(data / "ner" / "unified_ner.jsonl.gz", split) if split != "train" else None
    for tree in read_treebank(data / "treebanks" / "ewt" / f"{split}.conllu.gz"):
        yield from _converted(tree, names.of(tree.words) if names else None)


def gum_sentences(data: Path, split: str, genres: frozenset[str] = GUM_GENRES) -> Iterator[Sentence]:
    """Sentences of the given genres of English-GUM with their names."""
    for tree in read_treebank(data / "treebanks" / "gum" / f"{split}.conllu.gz"):
        if tree.genre in genres:
            yield from _converted(tree, gum_names(tree.words))


def _converted(tree: Tree, mentions: Sequence[Mention] | None) -> Iterator[Sentence]:
    if to_clear(tree.words):
        yield Sentence(tree.document, tree.words, mentions)


def grouped(sentences: Iterable[Sentence], vocab: Vocab, rng: Random, *, most: int = 12) -> list[Doc]:
    """Documents of one to `most` consecutive sentences of the same source document."""
    docs = []
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        rest = list(group)
        while rest:
            size = rng.randint(1, most)
            docs.append(_joined([_doc(sentence, vocab) for sentence in rest[:size]]))
            rest = rest[size:]
    return docs


def named_documents(texts: Iterable[NamedText], vocab: Vocab, rng: Random, *, most: int) -> list[Doc]:
    """Documents of one to `most` consecutive texts of the same source, with names and no trees."""
    docs = []
    for _, group in groupby(texts, key=lambda text: text.source):
        rest = list(group)
        while rest:
            size = rng.randint(1, most)
            docs.append(_joined([_named_doc(text, vocab) for text in rest[:size]]))
            rest = rest[size:]
    return docs


def _joined(docs: list[Doc]) -> Doc:
    joined = Doc.from_docs(docs, ensure_whitespace=True)
    if joined is None:
        raise ValueError("no documents to join")
    return joined


def _doc(sentence: Sentence, vocab: Vocab) -> Doc:
    words = sentence.words
    doc = Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.tag for word in words],
        pos=[word.pos for word in words],
        morphs=[word.features for word in words],
        lemmas=[word.lemma for word in words],
        heads=[word.head if word.head >= 0 else word.index for word in words],
        deps=[word.dep for word in words],
    )
    if sentence.mentions is None:
        doc.set_ents([], default="missing")
    else:
        set_mentions(doc, sentence.mentions)
    return doc


def _named_doc(text: NamedText, vocab: Vocab) -> Doc:
    doc = Doc(vocab, words=list(text.words), spaces=list(text.spaces))
    set_mentions(doc, text.mentions)
    return doc


def set_mentions(doc: Doc, mentions: Iterable[Mention]) -> None:
    """Mark the mentions as the only names of a document."""
    spans = [Span(doc, start, end, label=label) for start, end, label in sorted(mentions)]
    doc.set_ents(spans, default="outside")

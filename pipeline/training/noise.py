"""Noise of scraped prose: training examples are seen a second time as a scraper would have them.

Lower case, lower-cased names, title case, capitals, headline style, lost spaces and stops, other quotes, dashes and digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example

if TYPE_CHECKING:
    from spacy.language import Language

_OTHER_MARKS = {
    '"': "“”",
    "'": "’‘",
    "“": '"',
    "”": '"',
    "’": "'",
    "–": "-—",
    "—": "-–",
}
_COUNT = re.compile(r"\d[\d,]*")
_LEFT_OUT = frozenset(["the", "a", "an", "was", "were", "is", "are", "has", "have"])


@spacy.registry.augmenters("scraped_prose.v1")
def scraped_prose(level: float = 0.3, seed: int = 0) -> Callable[[Language, Example], Iterator[Example]]:
    """Augmenter that yields each example and, for a share `level` of them, a second one with noise."""
    rng = Random(seed)

    def augment(language: Language, example: Example) -> Iterator[Example]:
        yield example
        if rng.random() < level:
            noisy = with_noise(example.reference, rng)
            if noisy is not None:
                yield Example(language.make_doc(noisy.text), noisy)

    return augment


def with_noise(doc: Doc, rng: Random) -> Doc | None:
    """The document with one kind of noise; None where nothing would be left of it."""
    kind = rng.random()
    if kind < 0.15:
        return _copy(doc, [token.lower_ for token in doc])
    if kind < 0.22:
        return _copy(doc, [_titled(token.text) for token in doc])
    if kind < 0.25:
        return _copy(doc, [token.text.upper() for token in doc])
    if kind < 0.42:
        return _as_headline(doc, rng)
    return _as_scraped(doc, rng)


def _titled(word: str) -> str:
    return word[0].upper() + word[1:] if len(word) > 3 else word


def _as_headline(doc: Doc, rng: Random) -> Doc | None:
    """One sentence of the document as a headline: articles, `was`, `has` and the stop left out, at times in title case."""
    if doc.has_annotation("DEP"):
        doc = rng.choice(list(doc.sents)).as_doc()
    heads = {token.head.i for token in doc if token.head.i != token.i}
    dropped = {
        token.i
        for token in doc
        if token.i not in heads
        and (
            (token.dep_ in {"det", "auxpass", "aux"} and token.lower_ in _LEFT_OUT and rng.random() < 0.9)
            or (token.i == len(doc) - 1 and token.text == ".")
        )
    }
    title = rng.random() < 0.4
    return _copy(doc, [_titled(token.text) if title else token.text for token in doc], dropped=dropped)


def _as_scraped(doc: Doc, rng: Random) -> Doc | None:
    lowered = rng.choice([0.0, 0.1, 0.5])
    glued = rng.choice([0.0, 0.0, 0.15])
    words = [_scraped_word(token.text, token.tag_, lowered=lowered, rng=rng) for token in doc]
    spaces = [
        bool(token.whitespace_) and not (token.text in {",", ".", ";", ":"} and rng.random() < glued) for token in doc
    ]
    lost = {len(doc) - 1} if doc[-1].text == "." and doc[-1].dep_ in {"", "punct"} and rng.random() < 0.4 else set()
    return _copy(doc, words, spaces=spaces, dropped=lost)


def _scraped_word(word: str, tag: str, *, lowered: float, rng: Random) -> str:
    if (tag in {"NNP", "NNPS"} or (not tag and word.istitle())) and rng.random() < lowered:
        return word.lower()
    if word in _OTHER_MARKS and rng.random() < 0.6:
        return rng.choice(_OTHER_MARKS[word])
    if tag == "CD" and _COUNT.fullmatch(word):
        if rng.random() < 0.1:
            return f"~{word}"
        if rng.random() < 0.5:
            return re.sub(r"\d", lambda _: str(rng.randint(1, 9)), word)
    return word


def _copy(
    doc: Doc, words: list[str], *, spaces: list[bool] | None = None, dropped: set[int] | None = None
) -> Doc | None:
    """The document with other words, less some leaves; its annotation stays where it was."""
    spaces = spaces or [bool(token.whitespace_) for token in doc]
    kept = [token.i for token in doc if token.i not in (dropped or ())]
    if not kept:
        return None
    place = {old: new for new, old in enumerate(kept)}
    parsed = doc.has_annotation("DEP")
    copy = Doc(
        doc.vocab,
        words=[words[i] for i in kept],
        spaces=[spaces[i] or (i + 1 < len(doc) and i + 1 not in place and spaces[i + 1]) for i in kept],
        tags=[doc[i].tag_ for i in kept] if doc.has_annotation("TAG") else None,
        pos=[doc[i].pos_ for i in kept] if doc.has_annotation("POS") else None,
        morphs=[str(doc[i].morph) for i in kept] if doc.has_annotation("MORPH") else None,
        heads=[place[doc[i].head.i] for i in kept] if parsed else None,
        deps=[doc[i].dep_ for i in kept] if parsed else None,
    )
    if doc.has_annotation("ENT_IOB"):
        copy.set_ents(list(_moved(doc, copy, place)), default="outside")
    return copy


def _moved(doc: Doc, copy: Doc, place: dict[int, int]) -> Iterator[Span]:
    for entity in doc.ents:
        inside = [place[i] for i in range(entity.start, entity.end) if i in place]
        if inside:
            yield Span(copy, inside[0], inside[-1] + 1, label=entity.label_)

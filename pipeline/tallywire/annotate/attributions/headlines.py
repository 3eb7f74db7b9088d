"""What the tagger misreads: headlines, `…, the paper reports`, quotations with a dash and a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.found import Found, Indices
from tallywire.annotate.attributions.tree import QUOTES, Tree
from tallywire.records import Token

_DASHES = frozenset({"―", "—", "–", "-", "--"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MOST_NAME = 8
"""words in a name before a colon or after a dash"""


def headline_attributions(tree: Tree) -> Iterator[Found]:
    """Yield the attributions of one sentence that order and letters show, whatever the parse."""
    yield from _colon(tree)
    yield from _dash(tree)
    for token in tree.tokens[1:]:
        if token.tag in {"NNS", "NNP", "NNPS", "NN"} and token.head != token.index - 1:
            yield from _misread(tree, token)


def _misread(tree: Tree, token: Token) -> Iterator[Found]:
    """`Sanders Promises Action`, `the Daily Caller reports.`"""
    lemma = _verb_of(token.lower)
    kind = lexicon.kinds("clause").get(lemma) or lexicon.kinds("object").get(lemma) if lemma else None
    before = tree.stretch(0, token.index)
    if kind is None or not before:
        return
    after = tree.tokens[token.index + 1 : token.index + 2]
    if token.text[0].isupper() and _is_title(tree) and after and len(before) <= _MOST_NAME:
        content = tree.stretch(token.index + 1, len(tree.tokens))
        yield _found(token, before, content, kind)
    elif token.text[0].islower() and (not after or after[0].text in {".", ","}):
        source = _left_modifiers(tree, token)
        content = tree.stretch(0, min(source)) if source else source
        if content and min(source) > 0 and tree.tokens[min(source) - 1].text == ",":
            yield _found(token, source, content, kind)


def _verb_of(word: str) -> str | None:
    """Return the verb of a third person: `promises`, `slams`, `denies`."""
    for ending, new in (("ies", "y"), ("es", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending):
            lemma = word[: -len(ending)] + new
            if lemma in lexicon.kinds("clause") or lemma in lexicon.kinds("object"):
                return lemma
    return None


def _is_title(tree: Tree) -> bool:
    """Most long words have a capital."""
    words = [t.text for t in tree.tokens if re.match(r"[^\W\d_]{4}", t.text)]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _left_modifiers(tree: Tree, token: Token) -> Indices:
    below = tree.subtree(token.index)
    first = token.index
    while first - 1 in below and tree.tokens[first - 1].text != ",":
        first -= 1
    return frozenset(range(first, token.index))


def _colon(tree: Tree) -> Iterator[Found]:
    """`John Lee: the plan has failed`, in a title or heading."""
    if tree.sentence.role not in {"title", "heading"} and not _is_title(tree):
        return
    colon = next((t.index for t in tree.tokens[1:_MOST_NAME] if t.text == ":"), None)
    if colon is None or any(t.tag.startswith("VB") for t in tree.tokens[:colon]) or len(tree.tokens) - colon < 4:
        return
    if not any(t.name in {"PERSON", "ORG"} for t in tree.tokens[:colon]):
        return
    yield _found(tree.tokens[colon], tree.stretch(0, colon), tree.stretch(colon + 1, len(tree.tokens)), "speech")


def _dash(tree: Tree) -> Iterator[Found]:
    """`“We won.” ― Ann Lee`"""
    for token in tree.tokens[1:]:
        if token.text in _DASHES and tree.tokens[token.index - 1].text in QUOTES and token.index - 1 in tree.quoted:
            name = tree.tokens[token.index + 1 :]
            if (
                0 < len(name) <= _MOST_NAME
                and name[0].pos in _NOMINAL
                and not any(t.tag.startswith("VB") for t in name)
            ):
                quote = tree.stretch(0, token.index)
                yield _found(token, tree.stretch(token.index + 1, len(tree.tokens)), quote, "speech")


def _found(cue: Token, source: Indices, content: Indices, kind: str) -> Found:
    return Found(head=cue.index, cue=frozenset({cue.index}), source=source, content=content, kind=kind, lemma=cue.lower)

"""Attributions that need no verb: `according to X`, `in X's view`, `reportedly`, headlines with a colon."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.found import NONE, Found, Indices
from tallywire.annotate.attributions.sources import noun_phrase
from tallywire.annotate.attributions.tree import Tree
from tallywire.records import Token


def phrase_attributions(tree: Tree) -> Iterator[Found]:
    """Yield the attributions by phrases of one sentence."""
    for token in tree.tokens:
        if token.lower == "according" and tree.tokens[token.index + 1 : token.index + 2]:
            yield from _according(tree, token)
        elif token.lower in {"in", "by"} and token.tag == "IN":
            yield from _by_poll(tree, token)
        elif token.lower in lexicon.words("adverbs") and token.tag == "RB":
            yield from _adverb(tree, token)


def _according(tree: Tree, token: Token) -> Iterator[Found]:
    to = tree.tokens[token.index + 1]
    nouns = tree.kids(to.index, "pobj") or tree.kids(token.index, "pobj")
    if to.lower != "to" or not nouns:
        return
    source = noun_phrase(tree, nouns[0])
    source = frozenset(i for i in source if i > to.index)
    whole = frozenset({token.index, to.index}) | source
    content = rest_of_clause(tree, whole)
    yield Found(
        head=token.index,
        cue=frozenset({token.index, to.index}),
        source=source,
        content=content,
        kind="speech",
        lemma="accord",
    )


def _by_poll(tree: Tree, token: Token) -> Iterator[Found]:
    """`In a new poll, …`, `by his own account, …`, `in her view`."""
    for noun in tree.kids(token.index, "pobj"):
        source = noun_phrase(tree, noun)
        source = frozenset(i for i in source if i > token.index)
        opens = token.index == 0 or tree.tokens[token.index - 1].text == ","
        owned = bool(tree.kids(noun.index, "poss"))
        poll = noun.lemma in lexicon.words("phrases", "poll")
        view = noun.lemma in lexicon.words("phrases", "view") and owned
        if source and opens and (poll or view):
            whole = frozenset({token.index}) | source
            cue = frozenset({token.index})
            content = rest_of_clause(tree, whole)
            yield Found(head=token.index, cue=cue, source=source, content=content, kind="evidence", lemma=token.lower)


def rest_of_clause(tree: Tree, whole: Indices) -> Indices:
    """Return the sentence before the phrase, or after it where it opens the sentence."""
    first, end = min(whole), max(whole) + 1
    if first <= 1:
        return tree.stretch(end, len(tree.tokens))
    fore = tree.stretch(0, first)
    after = tree.tokens[end : end + 1]
    tail = (
        tree.stretch(end, len(tree.tokens)) if after and after[0].text == "," and len(tree.tokens) - end > 4 else NONE
    )
    return fore | tail


def _adverb(tree: Tree, token: Token) -> Iterator[Found]:
    head = tree.head(token)
    if not head.tag.startswith("VB"):
        return
    subject = frozenset(i for s in tree.kids(head.index, "nsubj", "nsubjpass") for i in tree.subtree(s.index))
    below = [i for i in tree.subtree(head.index) if i >= head.index]
    content = (subject | tree.stretch(head.index, max(below) + 1)) - {token.index}
    yield Found(
        head=token.index, cue=frozenset({token.index}), source=NONE, content=content, kind="evidence", lemma=token.lower
    )

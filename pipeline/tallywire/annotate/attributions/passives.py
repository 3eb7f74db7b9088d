"""Passives that attribute: `is expected to …`, `was asked whether …`, `is seen as …`, `was endorsed by …`."""

from __future__ import annotations

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.contents import (
    after_preposition,
    clause_after,
    infinitive_after,
    marked_clause_after,
    object_after,
)
from tallywire.annotate.attributions.cue_words import verb_words
from tallywire.annotate.attributions.found import NONE, Found, Indices
from tallywire.annotate.attributions.sources import source_of
from tallywire.annotate.attributions.tree import Tree
from tallywire.records import Token


def passive_attribution(tree: Tree, verb: Token) -> Found | None:
    """`is expected to …`, `was asked whether …`, `is seen as …`, `was accused of …`, `was endorsed by …`."""
    lemma = lexicon.verb(verb.lemma)
    source = source_of(tree, verb)
    after, content = _passive_content(tree, verb, lemma)
    by = source and (lemma in lexicon.kinds("object") or lemma in lexicon.words("passive", "by"))
    bare = lemma in lexicon.words("passive", "bare") and verb.dep in {"ROOT", "conj", "ccomp", "relcl"}
    if not content and not by and not bare:
        return None
    subject = frozenset(i for s in tree.kids(verb.index, "nsubjpass") for i in tree.subtree(s.index))
    after = after or next((k for k in tree.kids(verb.index, "agent") if k.index == verb.index + 1), None)
    cue = verb_words(tree, verb, after=after)
    content = (content | subject) - cue - source
    if not content:
        return None
    return Found(head=verb.index, cue=cue, source=source, content=content, kind="thought", lemma=lemma)


def _passive_content(tree: Tree, verb: Token, lemma: str) -> tuple[Token | None, Indices]:
    """What follows the passive, with the preposition that belongs to the cue."""
    if lemma in lexicon.words("passive", "infinitive") and (told := infinitive_after(tree, verb)):
        return None, told
    if lemma in lexicon.words("passive", "clause") and (
        told := clause_after(tree, verb) or marked_clause_after(tree, verb)
    ):
        return None, told
    if lemma in lexicon.words("passive", "named") and (named := object_after(tree, verb) or _as(tree, verb)):
        return _as_word(tree, verb), named
    for kid in tree.kids(verb.index, "prep"):
        if f"{lemma}/{kid.lower}" in lexicon.words("passive", "with_preposition"):
            return kid, after_preposition(tree, kid)
    return None, NONE


def _as_word(tree: Tree, verb: Token) -> Token | None:
    """The `as` of `is known as`, which belongs to the cue."""
    return next((k for k in tree.kids(verb.index, "prep") if k.lower == "as" and k.index == verb.index + 1), None)


def _as(tree: Tree, verb: Token) -> Indices:
    for kid in tree.kids(verb.index, "prep"):
        if kid.lower == "as":
            return after_preposition(tree, kid)
    return NONE

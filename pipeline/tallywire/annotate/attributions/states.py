"""States of mind: `was confident that …`, `is opposed to …`."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.contents import after_preposition, clause_after, infinitive_after
from tallywire.annotate.attributions.cue_words import verb_words
from tallywire.annotate.attributions.found import Found, Indices
from tallywire.annotate.attributions.sources import noun_phrase, subject_of
from tallywire.annotate.attributions.tree import Tree
from tallywire.records import Token

_BE = frozenset({"be", "feel", "seem", "remain", "become", "sound", "get", "'s", "’s", "grow"})


def state_attributions(tree: Tree) -> Iterator[Found]:
    """Yield an attribution for each adjective of mind with a subject and what it is about."""
    for token in tree.tokens:
        kind = lexicon.kinds("adjectives").get(token.lower)
        if kind is not None and token.tag in {"JJ", "VBN", "JJR"} and token.index > 0:
            found = _state(tree, token, kind)
            if found is not None:
                yield found


def _state(tree: Tree, word: Token, kind: str) -> Found | None:
    be = tree.head(word)
    if word.tag == "VBN" and tree.kids(word.index, "auxpass"):
        be = word
    elif be.lemma not in _BE or word.dep not in {"acomp", "oprd", "attr", "xcomp"}:
        return None
    subject = next(iter(tree.kids(word.index, "nsubjpass")), None) if be is word else subject_of(tree, be)
    if subject is None:
        return None
    content, last = _about(tree, word)
    if not content:
        return None
    verb = verb_words(tree, be)
    cue = frozenset(range(min(verb), max(last, *verb) + 1)) if word.index - max(verb) < 4 else verb | {word.index}
    source = noun_phrase(tree, subject)
    return Found(head=word.index, cue=cue - source, source=source, content=content - cue, kind=kind, lemma=word.lower)


def _about(tree: Tree, word: Token) -> tuple[Indices, int]:
    clause = clause_after(tree, word) or infinitive_after(tree, word)
    if clause:
        return clause, word.index
    for kid in tree.kids(word.index, "prep"):
        if kid.index == word.index + 1 and kid.lower in {
            "of",
            "about",
            "with",
            "to",
            "at",
            "in",
            "on",
            "over",
            "by",
            "for",
        }:
            return after_preposition(tree, kid), kid.index
    return frozenset(), word.index

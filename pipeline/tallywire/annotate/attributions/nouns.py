"""Nouns that attribute: `X's claim that …`, `allegations that …`, `plans to …`, `criticism of …`."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.contents import after_preposition
from tallywire.annotate.attributions.found import NONE, Found, Indices
from tallywire.annotate.attributions.sources import noun_phrase
from tallywire.annotate.attributions.tree import Tree
from tallywire.records import Token


def noun_attributions(tree: Tree) -> Iterator[Found]:
    """Yield an attribution for each noun of saying or meaning with its content."""
    for token in tree.tokens:
        if token.tag in {"NN", "NNS"}:
            found = _of_noun(tree, token)
            if found is not None:
                yield found


def _of_noun(tree: Tree, noun: Token) -> Found | None:
    lemma = noun.lemma
    content, last = _clause(tree, noun, lemma)
    if not content:
        return None
    source = _source(tree, noun, content)
    cue = frozenset(range(_first_word(tree, noun, source), last + 1)) - source - content
    return Found(head=noun.index, cue=cue, source=source, content=content, kind="speech", lemma=lemma)


def _clause(tree: Tree, noun: Token, lemma: str) -> tuple[Indices, int]:
    for kid in tree.kids(noun.index, "acl", "ccomp", "relcl"):
        below = tree.subtree(kid.index)
        first = tree.tokens[min(below)]
        if lemma in lexicon.words("nouns", "clause") and first.lower == "that" and first.dep == "mark":
            return tree.stretch(min(below), max(below) + 1), noun.index
        if lemma in lexicon.words("nouns", "infinitive") and first.tag == "TO":
            return tree.stretch(min(below), max(below) + 1), noun.index
    after = tree.tokens[noun.index + 1 : noun.index + 2]
    if lemma in lexicon.words("nouns", "clause") and after and after[0].lower == "that" and after[0].tag == "IN":
        said = [i for i in tree.subtree(after[0].head) if i > noun.index]
        return tree.stretch(noun.index + 1, max([noun.index + 1, *said]) + 1), noun.index
    for kid in tree.kids(noun.index, "prep"):
        if (
            lemma in lexicon.words("nouns", "of")
            and kid.lower in lexicon.words("nouns", "of_words")
            and kid.index == noun.index + 1
        ):
            return after_preposition(tree, kid), kid.index
    return NONE, noun.index


def _source(tree: Tree, noun: Token, content: Indices) -> Indices:
    """The possessor, or who stands after `by` or `from`."""
    for kid in tree.kids(noun.index, "poss"):
        return noun_phrase(tree, kid) - {k.index for k in tree.kids(kid.index, "case")}
    for kid in tree.kids(noun.index, "prep"):
        if kid.lower in {"by", "from", "among"}:
            for who in tree.kids(kid.index, "pobj"):
                return noun_phrase(tree, who) - content
    return NONE


def _first_word(tree: Tree, noun: Token, source: Indices) -> int:
    """With its adjectives where it has no possessor: `the intense criticism of`."""
    if source and max(source) < noun.index:
        first = max(source) + 1
        return first + (tree.tokens[first].dep == "case" and first < noun.index)
    return noun.index

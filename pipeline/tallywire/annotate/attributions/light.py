"""Cues of several words: `raised questions about`, `issued a statement saying`, `refused to back`, `said in a statement`."""

from __future__ import annotations

from dataclasses import replace

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.contents import after_preposition
from tallywire.annotate.attributions.cue_words import verb_words
from tallywire.annotate.attributions.found import NONE, Found, Indices
from tallywire.annotate.attributions.sources import source_of
from tallywire.annotate.attributions.tree import Tree
from tallywire.records import Token

_REACH = 7
"""words between a light verb and its noun: `made an impassioned call for`"""


def noun_of(tree: Tree, verb: Token) -> tuple[Indices, Indices]:
    """Return the words of the cue from a light verb to what follows its noun, and the content; empty where it is none."""
    for noun in tree.kids(verb.index, "dobj"):
        if lexicon.verb(verb.lemma) not in lexicon.words("light", "verbs") or noun.index - verb.index > _REACH:
            continue
        last, content = _after_noun(tree, noun)
        if content:
            first = min(verb_words(tree, verb))
            return frozenset(range(first, last + 1)), content
    return NONE, NONE


def _after_noun(tree: Tree, noun: Token) -> tuple[int, Indices]:
    if noun.lemma not in lexicon.words("light", "nouns"):
        return noun.index, NONE
    after = tree.tokens[noun.index + 1 : noun.index + 2]
    if not after:
        return noun.index, NONE
    for kid in tree.kids(noun.index, "acl", "ccomp", "relcl"):
        below = [i for i in tree.subtree(kid.index) if i > noun.index]
        if below and min(below) == after[0].index and (after[0].tag == "TO" or after[0].lower == "that"):
            return noun.index, tree.stretch(min(below), max(below) + 1)
    day = tree.tokens[after[0].index + 1 : after[0].index + 2]
    if day and day[0].lower in lexicon.words("light", "days"):  # `issued a statement on Friday`
        return noun.index, NONE
    if after[0].tag in {"IN", "TO"} and after[0].lower in lexicon.words("light", "prepositions"):
        return after[0].index, after_preposition(tree, after[0])
    return noun.index, NONE


def light_attribution(tree: Tree, verb: Token) -> Found | None:
    """Return the attribution of a light verb with its noun."""
    cue, content = noun_of(tree, verb)
    source = source_of(tree, verb) if content else NONE
    if not source:
        return None
    return Found(head=verb.index, cue=cue, source=source, content=content - cue, kind="speech", lemma=verb.lemma)


def chained(tree: Tree, found: list[Found]) -> list[Found]:
    """Return the attributions with the verbs that lead up to them: `refused to back`, `continued to argue`."""
    return [_with_leading(tree, one) for one in found]


def _with_leading(tree: Tree, one: Found) -> Found:
    verb = tree.tokens[one.head]
    above = tree.head(verb)
    first = min(one.cue)
    if verb.dep != "xcomp" or not 0 < first - above.index <= 3 or not _leads(tree, above):
        return one
    start = min(verb_words(tree, above if above.tag.startswith("VB") else tree.head(above)))
    return Found(
        head=one.head,
        cue=frozenset(range(min(start, first), max(one.cue) + 1)) - one.source,
        source=one.source,
        content=one.content,
        kind=one.kind,
        lemma=one.lemma,
    )


def _leads(tree: Tree, word: Token) -> bool:
    if word.tag.startswith("VB"):
        return lexicon.verb(word.lemma) in lexicon.words("light", "leading")
    return word.lower in lexicon.words("light", "leading_adjectives")


def with_object(tree: Tree, one: Found) -> Found:
    """Return `issued a statement on Friday saying` as one cue of who issued it, for `saying`."""
    above = _issued(tree, tree.tokens[one.head])
    source = source_of(tree, above) if above is not None else NONE
    if above is None or not source:
        return one
    cue = frozenset(range(min(verb_words(tree, above)), max(one.cue) + 1)) - source
    return one if cue & one.content else replace(one, cue=cue, source=source)


def _issued(tree: Tree, verb: Token) -> Token | None:
    """The verb whose object says something: `issued a statement saying`; the parse hangs `saying` on either."""
    if verb.tag != "VBG" or lexicon.verb(verb.lemma) not in lexicon.kinds("clause"):
        return None
    above = tree.head(verb)
    if above.dep == "dobj":
        return tree.head(above) if verb.index - above.index <= _REACH else None
    nouns = [k for k in tree.kids(above.index, "dobj") if k.lemma in lexicon.words("light", "nouns")]
    near = any(0 < verb.index - noun.index <= _REACH for noun in nouns)
    return above if near and tree.tokens[verb.index - 1].text != "," else None


def with_day(tree: Tree, cue: Indices, content: Indices) -> Indices:
    """Return the cue with the day right after it: `said Friday`, `said in a statement Saturday`."""
    end = max(cue) + 1
    follows = tree.tokens[end : end + 1]
    return cue | {end} if follows and follows[0].lower in lexicon.words("light", "days") and end not in content else cue


def with_medium(tree: Tree, one: Found) -> Indices:
    """Return the cue with `in a statement`, `on Twitter`, `on Monday` where these stand right after it."""
    end = max(one.cue) + 1
    if one.lemma not in lexicon.words("light", "with_medium") or end >= len(tree.tokens):
        return one.cue
    token = tree.tokens[end]
    if token.lower not in {"in", "on", "during", "at"} or end in one.content:
        return one.cue
    nouns = tree.kids(token.index, "pobj")
    if not nouns or nouns[0].lemma not in lexicon.words("light", "media") or nouns[0].index - end > 5:
        return one.cue
    last = nouns[0].index
    return one.cue | frozenset(i for i in range(end, last + 1) if i not in one.content)

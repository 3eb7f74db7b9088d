"""Prepositions become heads of their nouns and gerunds."""

from __future__ import annotations

from itertools import pairwise

from training.clear.arcs import children
from training.treebank import Word

_WITH_SUBJECT = frozenset({"with", "without"})
_CONJUNCTIONS = frozenset(
    [
        "while",
        "when",
        "if",
        "although",
        "though",
        "because",
        "whereas",
        "unless",
        "until",
        "till",
        "once",
        "whether",
        "that",
        "lest",
        "than",
        "where",
        "so",
    ]
)
_TO_PREP = frozenset(
    [
        "obl",
        "nmod",
        "iobj",
        "obj",
        "advmod",
        "amod",
        "appos",
        "advcl",
        "acl",
        "xcomp",
        "attr",
        "acomp",
        "dep",
        "orphan",
        "compound",
        "list",
        "npadvmod",
    ]
)


def raise_gerund_markers(words: list[Word]) -> None:
    """`accused of firing`: the marker is a preposition, the gerund its pcomp."""
    for marker in list(words):
        if marker.base == "mark" and marker.tag == "IN" and marker.head >= 0:
            verb = words[marker.head]
            if verb.base in {"advcl", "acl", "obl", "nmod"} and _governs(words, marker, verb):
                _raise_marker(words, marker, verb)


def _governs(words: list[Word], marker: Word, verb: Word) -> bool:
    if marker.lower in _WITH_SUBJECT:
        return True
    has_subject = any(child.base in {"nsubj", "csubj"} for child in children(words, verb))
    return verb.tag == "VBG" and not has_subject and marker.lower not in _CONJUNCTIONS


def _raise_marker(words: list[Word], marker: Word, verb: Word) -> None:
    marker.head, marker.dep = verb.head, "prep"
    verb.head, verb.dep = marker.index, "pcomp"
    for child in children(words, verb):
        if child.index < marker.index and child.base in {"advmod", "cc"}:
            child.head = marker.index
        elif child.index < marker.index and child.base == "punct":
            child.head = marker.head if marker.head >= 0 else marker.index


def raise_prepositions(words: list[Word]) -> None:
    """`died in Gao`: `in` hangs under `died` as prep (or agent), `Gao` under `in` as pobj; `out of` is a row of two."""
    for noun in list(words):
        cases = [child for child in children(words, noun) if child.base == "case" and child.tag != "POS"]
        if cases:
            _raise_cases(words, noun, cases)


def _raise_cases(words: list[Word], noun: Word, cases: list[Word]) -> None:
    if noun.base == "nsubj":  # "over 100 people died"
        for case in cases:
            case.dep = "quantmod"
        return
    head = _head_of_phrase(words, noun)
    first, last = cases[0], cases[-1]
    first.dep = _label(noun, first)
    first.head = head
    for before, after in pairwise(cases):
        after.head, after.dep = before.index, "prep"
    noun.head, noun.dep = last.index, "pobj"
    _move_leading(words, noun, first, head)


def _label(noun: Word, first: Word) -> str:
    if noun.base == "obl" and noun.dep.endswith("agent") and first.lower == "by":
        return "agent"
    return "prep" if noun.base in _TO_PREP else noun.dep if noun.base != "conj" else "conj"


def _head_of_phrase(words: list[Word], noun: Word) -> int:
    """A conjunct's preposition hangs under the preposition before: `in Gao and in Kidal`."""
    if noun.base == "conj" and noun.head >= 0:
        previous = words[noun.head]
        if previous.dep in {"pobj", "pcomp"} and previous.head >= 0:
            return previous.head
    return noun.head


def _move_leading(words: list[Word], noun: Word, first: Word, head: int) -> None:
    for child in children(words, noun):
        if child.index < first.index and child.base in {"advmod", "discourse"}:
            child.head = first.index
        elif child.index < first.index and child.base in {"cc", "punct"}:
            child.head = head if head >= 0 else first.index
        elif head < 0 and child.base == "punct" and child.index > noun.index:
            child.head = first.index


def settle_conjunctions(words: list[Word]) -> None:
    """`in Gao and in Kidal`: `and` hangs under the first preposition when that has the conjunct."""
    for word in words:
        if word.base != "cc" or word.head < 0 or words[word.head].dep != "pobj":
            continue
        noun = words[word.head]
        if (
            noun.head >= 0
            and any(child.dep == "conj" and child.index > word.index for child in children(words, words[noun.head]))
            and not any(child.dep == "conj" for child in children(words, noun))
        ):
            word.head = noun.head

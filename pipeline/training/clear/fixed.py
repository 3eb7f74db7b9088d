"""Fixed expressions taken apart: `because of`, `such as`, `as well as`, `at least`, `each other`."""

from __future__ import annotations

from training.clear.arcs import children, hang, take_place
from training.treebank import Word

_LAST_GOVERNS = frozenset({"such as", "rather than", "instead of"})
_FIRST_GOVERNS = frozenset({"according to", "depending on", "prior to"})


def unfold_fixed(words: list[Word]) -> None:
    """Give each word of a fixed expression a head and label of its own."""
    for first in words:
        rest = [child for child in children(words, first) if child.base == "fixed"]
        if rest:
            _unfold(words, first, rest, " ".join(word.lower for word in (first, *rest)))


def _unfold(words: list[Word], first: Word, rest: list[Word], phrase: str) -> None:
    if first.dep in {"prep", "agent"} or (first.dep in {"conj", "root"} and first.pos == "ADP"):
        _prepositions(words, first, rest, phrase)
    elif first.base == "cc":
        last = rest[-1]
        last.head, last.dep = first.head, "cc"
        for word in (first, *rest[:-1]):
            hang(word, last, "advmod")
    elif first.base == "mark":
        for word in rest:
            word.head, word.dep = first.head, "aux" if word.tag == "TO" else "mark"
        if phrase in {"so that", "as if", "in order"}:
            first.dep = "mark"
    elif first.head >= 0 and words[first.head].pos == "NUM":
        _about_number(first, rest, phrase)
    else:
        _others(words, first, rest, phrase)


def _prepositions(words: list[Word], first: Word, rest: list[Word], phrase: str) -> None:
    objects = [child for child in children(words, first) if child.dep in {"pobj", "pcomp"}]
    last = rest[-1]
    if phrase in {"because of", "due to"}:
        last.dep = "pcomp"
        for word in rest[:-1]:
            word.dep = "dep"
    elif phrase in _LAST_GOVERNS or (
        len(rest) == 1 and first.pos != "ADP" and last.tag == "IN" and phrase not in _FIRST_GOVERNS
    ):
        take_place(last, first)
        hang(first, last, "amod" if first.tag == "JJ" else "advmod")
        for child in children(words, first):
            if child is not last:
                child.head = last.index
    else:
        for before, after in zip((first, *rest), rest, strict=False):
            hang(after, before, "prep")
        for word in objects:
            word.head = last.index


def _about_number(first: Word, rest: list[Word], phrase: str) -> None:
    """`at least 12`, `more than 12`, `up to 12`."""
    for word in rest:
        word.head, word.dep = first.head, "quantmod" if word.tag == "IN" else "advmod"
    if phrase.startswith("at "):
        hang(first, rest[-1], "advmod")
        rest[-1].dep = "advmod"
    elif first.tag in {"JJR", "RBR"}:
        first.dep = "amod"
    else:
        first.dep = "quantmod" if first.tag == "IN" and not phrase.startswith("at") else "advmod"


def _others(words: list[Word], first: Word, rest: list[Word], phrase: str) -> None:
    last = rest[-1]
    if phrase == "of course" or phrase.startswith("at "):
        hang(last, first, "pobj" if first.tag == "IN" else "advmod")
        if first.base == "advmod":
            first.dep = "advmod"
    elif phrase in {"each other", "one another"}:
        take_place(last, first)
        hang(first, last, "det")
        for child in children(words, first):
            if child is not last:
                child.head = last.index
    else:
        for word in rest:
            dep = "advmod" if word.tag.startswith("R") else "prep" if word.tag == "IN" else "dep"
            hang(word, first, dep)

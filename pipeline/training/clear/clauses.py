"""`there`, coordination and copulas."""

from __future__ import annotations

from training.clear.arcs import children
from training.treebank import Word

_BEFORE_COPULA_SENSE = frozenset(
    [
        "still",
        "already",
        "also",
        "now",
        "then",
        "not",
        "n't",
        "n’t",
        "never",
        "always",
        "often",
        "currently",
        "usually",
        "probably",
        "perhaps",
        "maybe",
        "thus",
        "therefore",
        "however",
        "actually",
        "generally",
        "certainly",
        "only",
        "just",
        "simply",
        "really",
        "once",
        "today",
        "here",
        "again",
        "sometimes",
        "clearly",
        "indeed",
        "instead",
        "ever",
        "soon",
        "no",
    ]
)
"""adverbs that belong to the copula although they stand after it"""
_DEGREES = frozenset(
    [
        "very",
        "so",
        "too",
        "more",
        "most",
        "quite",
        "as",
        "less",
        "fairly",
        "pretty",
        "extremely",
        "highly",
        "increasingly",
        "rather",
        "almost",
        "nearly",
        "about",
        "how",
    ]
)
_OF_VERB = frozenset(
    ["nsubj", "csubj", "aux", "mark", "parataxis", "discourse", "vocative", "expl", "dislocated", "attr"]
)
_LEFT_MODIFIERS = frozenset(["det", "amod", "nummod", "compound", "case", "nmod", "poss"])


def settle_there(words: list[Word]) -> None:
    """`There were fears`: the subject after `there` is an attr; another expletive is a subject."""
    for word in words:
        if word.base != "expl":
            continue
        if word.lower != "there":
            word.dep = "nsubj"
        elif word.head >= 0:
            for child in children(words, words[word.head]):
                if child.base == "nsubj":
                    child.dep = "attr"


def chain_conjuncts(words: list[Word]) -> None:
    """`a, b and c`: each conjunct hangs under the one before it, with the comma or `and` between them."""
    for first in words:
        previous = first
        for conjunct in [child for child in children(words, first) if child.base == "conj"]:
            _give_joints(words, conjunct, previous)
            conjunct.head, conjunct.dep = previous.index, "conj"
            previous = conjunct


def _give_joints(words: list[Word], conjunct: Word, previous: Word) -> None:
    for child in children(words, conjunct):
        first = min([conjunct.index, *(other.index for other in children(words, conjunct))])
        if previous.index < child.index < conjunct.index and (
            child.base == "cc" or (child.dep == "punct" and child.index <= first + 1)
        ):
            child.head = previous.index


def raise_copulas(words: list[Word]) -> None:
    """`Losses were heavy`: the copula is the verb, the predicate its attr, acomp or prepositional phrase."""
    for copula in list(words):
        if copula.base == "cop":
            _raise(words, copula, words[copula.head])


def _raise(words: list[Word], copula: Word, predicate: Word) -> None:
    led = [child for child in children(words, predicate) if child.base == "case" and child.tag != "POS"]
    copula.head, copula.dep = predicate.head, predicate.dep
    first = predicate.index
    if copula.index < predicate.index:
        lefts = (
            child.index
            for child in children(words, predicate)
            if child.index > copula.index and child.base in _LEFT_MODIFIERS
        )
        first = min([*lefts, predicate.index])
    for child in children(words, predicate):
        if child is not copula and _goes_with_verb(words, child, copula, predicate, first=first, led=bool(led)):
            child.head = copula.index
            if child.base == "csubj" and child.index > predicate.index:
                child.dep = "xcomp" if _is_infinitive(words, child) else "ccomp"
    predicate.head, predicate.dep = copula.index, _predicate_label(predicate, led=bool(led))
    copula.pos = "AUX"


def _goes_with_verb(words: list[Word], child: Word, copula: Word, predicate: Word, *, first: int, led: bool) -> bool:
    before = child.index < copula.index
    match child.base:
        case base if base in _OF_VERB:
            return True
        case "cc":
            return before or predicate.pos == "VERB"
        case "advcl":
            purpose = child.index > predicate.index and child.dep == "advcl" and _is_infinitive(words, child)
            return not (predicate.pos == "ADJ" and purpose)
        case "punct":
            return before or child.index > predicate.index
        case "advmod":
            return _adverb_goes_with_verb(child, copula, predicate, first)
        case "obl":
            nominal = predicate.pos in {"NOUN", "PROPN", "PRON", "NUM"}
            return nominal or before or child.dep == "obl:unmarked" or led
        case "conj":
            own = any(other.base in {"cop", "nsubj", "aux"} for other in children(words, child))
            return own or child.pos in {"VERB", "AUX"}
    return False


def _adverb_goes_with_verb(adverb: Word, copula: Word, predicate: Word, first: int) -> bool:
    if adverb.lower in _DEGREES and adverb.index > copula.index:
        return False
    return (
        adverb.index < copula.index
        or (adverb.lower in _BEFORE_COPULA_SENSE and adverb.index < predicate.index)
        or (predicate.pos in {"NOUN", "PROPN"} and adverb.index < first)
    )


def _is_infinitive(words: list[Word], verb: Word) -> bool:
    return any(child.dep == "mark" and child.lower == "to" for child in children(words, verb))


def _predicate_label(predicate: Word, *, led: bool) -> str:
    if led:
        return "obl"
    if predicate.pos == "ADJ" or predicate.tag in {"JJ", "JJR", "JJS"}:
        return "acomp"
    if predicate.pos in {"VERB", "AUX"}:
        return "ccomp"
    return "advmod" if predicate.pos == "ADV" else "attr"

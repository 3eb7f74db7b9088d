"""The last step: each remaining UD label becomes its ClearNLP name."""

from __future__ import annotations

from training.clear.arcs import children
from training.treebank import Word

_PREDICATE_VERBS = frozenset(
    [
        "become",
        "remain",
        "seem",
        "look",
        "feel",
        "appear",
        "stay",
        "sound",
        "get",
        "go",
        "prove",
        "turn",
        "taste",
        "smell",
        "end",
        "come",
        "keep",
        "fall",
    ]
)
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nt"})
_WHOLE = {
    "aux:pass": "auxpass",
    "nmod:poss": "poss",
    "obl:unmarked": "npadvmod",
    "obl:npmod": "npadvmod",
    "obl:tmod": "npadvmod",
    "obl:agent": "npadvmod",
    "compound:prt": "prt",
    "acl:relcl": "relcl",
    "advcl:relcl": "relcl",
}
_BASES = {
    "obj": "dobj",
    "iobj": "dative",
    "obl": "npadvmod",
    "compound": "compound",
    "acl": "acl",
    "advcl": "advcl",
    "discourse": "intj",
    "vocative": "npadvmod",
    "expl": "expl",
    "nummod": "nummod",
    "amod": "amod",
    "orphan": "dep",
    "reparandum": "dep",
    "dep": "dep",
    "dislocated": "dep",
    "fixed": "dep",
    "flat": "dep",
    "goeswith": "compound",
    "list": "appos",
    "aux": "aux",
    "cop": "aux",
}
_SUBTYPED = {
    "nsubj": ("pass", "nsubjpass", "nsubj"),
    "csubj": ("pass", "csubjpass", "csubj"),
    "det": ("predet", "predet", "det"),
    "cc": ("preconj", "preconj", "cc"),
}
"""label: its subtype, what that becomes, what it becomes otherwise"""


def rename_labels(words: list[Word]) -> None:
    """Give every word its final label."""
    for word in words:
        word.dep = "ROOT" if word.dep == "root" or word.head < 0 else _label(words, word, words[word.head])


def _label(words: list[Word], word: Word, head: Word) -> str:
    base = word.base
    if word.dep in _WHOLE:
        return _WHOLE[word.dep]
    if base in _SUBTYPED:
        subtype, special, plain = _SUBTYPED[base]
        return special if word.dep.endswith(subtype) else plain
    match base:
        case "mark":
            return "aux" if word.tag == "TO" else "mark"
        case "advmod":
            return _adverb(words, word, head)
        case "case":
            return "case" if word.tag == "POS" else "prep"
        case "nmod":
            return _nominal(word)
        case "xcomp":
            return _predicate(words, word, head)
    return _BASES.get(base) or (word.dep if base == word.dep else base)


def _adverb(words: list[Word], word: Word, head: Word) -> str:
    if word.lower in _NEGATIONS:
        return "neg"
    if head.pos == "NUM" and word.tag == "IN":
        return "quantmod"
    return "prep" if word.pos == "ADP" and word.tag == "IN" and children(words, word) else "advmod"


def _nominal(word: Word) -> str:
    if word.dep == "nmod:unmarked":
        return "npadvmod" if word.index > word.head or word.pos == "NUM" else "nmod"
    return "nmod" if word.index < word.head else "appos"


def _predicate(words: list[Word], word: Word, head: Word) -> str:
    """`left three dead` oprd, `remained silent` acomp, `became mayor` attr, `began to fall` xcomp."""
    if word.pos in {"VERB", "AUX"}:
        return "xcomp"
    if any(child.base in {"obj", "dobj"} for child in children(words, head)):
        return "oprd"
    if word.pos == "ADJ":
        return "acomp"
    if word.pos in {"NOUN", "PROPN", "PRON", "NUM"}:
        return "attr" if head.lemma in _PREDICATE_VERBS else "oprd"
    return "advmod" if word.pos == "ADV" else "acomp"

"""Universal Dependencies converted to the labels of spaCy's English pipelines (ClearNLP).

Prepositions govern their nouns, copulas and auxiliaries are verbs of their own, coordination is a chain. Each file is one step; they run in this order.
"""

from __future__ import annotations

from training.clear.clauses import chain_conjuncts, raise_copulas, settle_there
from training.clear.fixed import unfold_fixed
from training.clear.labels import rename_labels
from training.clear.phrases import head_dates, head_money, head_names
from training.clear.prepositions import raise_gerund_markers, raise_prepositions, settle_conjunctions
from training.treebank import Word

_STEPS = (
    head_dates,
    head_names,
    head_money,
    settle_there,
    chain_conjuncts,
    raise_copulas,
    raise_gerund_markers,
    raise_prepositions,
    settle_conjunctions,
    unfold_fixed,
    rename_labels,
)


def to_clear(words: list[Word]) -> bool:
    """Convert a sentence where it stands; False when the result is not a tree."""
    for step in _STEPS:
        step(words)
    return _is_tree(words)


def _is_tree(words: list[Word]) -> bool:
    return sum(word.head < 0 for word in words) == 1 and all(_reaches_root(words, word) for word in words)


def _reaches_root(words: list[Word], word: Word) -> bool:
    for _ in words:
        if word.head < 0:
            return True
        word = words[word.head]
    return word.head < 0

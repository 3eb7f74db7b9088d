"""What the steps of the conversion ask of a tree."""

from __future__ import annotations

from training.treebank import Word


def children(words: list[Word], of: Word) -> list[Word]:
    """The dependants of a word in order."""
    return [word for word in words if word.head == of.index]


def take_place(new: Word, old: Word) -> None:
    """Hang a word where another hangs."""
    new.head, new.dep = old.head, old.dep


def hang(word: Word, head: Word, dep: str) -> None:
    """Hang a word under a head with a label."""
    word.head, word.dep = head.index, dep

"""Words for what is wrong with a pack: one line with file, line, key and what would be right."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from typing import NoReturn

from tallywire.claims.pack_lines import KeyPath
from tallywire.errors import PackError


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return a hint in brackets: the nearest known word, else all of them.

    >>> did_you_mean("verb", ["verbs", "nouns"])
    "(did you mean 'verbs'?)"
    >>> did_you_mean("xyz", ["verbs", "nouns"])
    '(known: nouns, verbs)'
    """
    near = get_close_matches(word, sorted(known), n=1)
    if near:
        return f"(did you mean '{near[0]}'?)"
    return f"(known: {', '.join(sorted(known))})"


class Place:
    """A key path in one pack file; knows its line and how to complain."""

    def __init__(self, file: str, lines: dict[KeyPath, int], path: KeyPath = ()) -> None:
        self.file = file
        self.lines = lines
        self.path = path

    def __truediv__(self, key: str | int) -> Place:
        return Place(self.file, self.lines, (*self.path, key))

    @property
    def line(self) -> int:
        """Line of the key, or of the nearest table above it that has one."""
        for end in range(len(self.path), 0, -1):
            if self.path[:end] in self.lines:
                return self.lines[self.path[:end]]
        return 1

    def fault(self, message: str) -> NoReturn:
        """Raise a PackError that points here."""
        raise PackError(f"{self.file}:{self.line}: {message}")

    def check_keys(self, table: Collection[str], kind: str, known: Collection[str]) -> None:
        """Complain of the first key of *table* that a *kind* does not have."""
        for key in table:
            if key not in known:
                (self / key).fault(f"unknown {kind} key '{key}' {did_you_mean(key, known)}")

    def check_word(self, word: str, kind: str, known: Collection[str]) -> None:
        """Complain of a word that is no *kind*."""
        if word not in known:
            self.fault(f"unknown {kind} '{word}' {did_you_mean(word, known)}")

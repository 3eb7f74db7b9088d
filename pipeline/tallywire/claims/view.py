"""A parsed sentence as the frames look at it: tokens, children, and where characters fall."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from tallywire.records import Sentence, Token
from tallywire.spans import Span

_CLAUSE_ENDS = frozenset({";", "—", "–", ":"})


class View:
    """One sentence with quick answers about its syntax; indices are token indices."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._starts = [token.span.start for token in self.tokens]

    @cached_property
    def children(self) -> list[list[int]]:
        """Dependents of each token."""
        lists: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                lists[token.head].append(token.index)
        return lists

    def indices(self, span: Span) -> tuple[int, int]:
        """Return the first token of a clean span and the one after its last."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < len(self.tokens) and self.tokens[first].span.end <= span.start:
            first += 1
        last = bisect_right(self._starts, span.end - 1)
        return first, max(first + 1, last)

    def span(self, first: int, last: int) -> Span:
        """Return the clean span of tokens `first` up to but not including `last`."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def lower(self, index: int) -> str:
        """Return a token's lower-cased text; empty outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def has_child(self, index: int, *labels: str) -> bool:
        """Tell whether a token has a dependent with one of these labels."""
        return any(self.tokens[child].dep in labels for child in self.children[index])

    def child(self, index: int, *labels: str) -> int | None:
        """Return the first dependent with one of these labels."""
        return next((child for child in self.children[index] if self.tokens[child].dep in labels), None)

    def top(self, first: int, last: int) -> Token:
        """Return the token of a stretch whose head lies outside it."""
        inside = range(first, last)
        return next(
            (self.tokens[i] for i in inside if self.tokens[i].head not in inside or self.tokens[i].head == i),
            self.tokens[last - 1],
        )

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the heads above a token up to the root."""
        seen = {token.index}
        while token.head not in seen:
            token = self.tokens[token.head]
            seen.add(token.index)
            yield token

    def subtree(self, index: int) -> set[int]:
        """Return a token and everything below it."""
        found, todo = {index}, [index]
        while todo:
            for child in self.children[todo.pop()]:
                if child not in found:
                    found.add(child)
                    todo.append(child)
        return found

    def is_passive(self, verb: int) -> bool:
        """Tell whether a verb is passive: `were shot down`, `has been freed`."""
        if self.has_child(verb, "nsubjpass", "auxpass"):
            return True
        kids = self.children[verb]
        return self.tokens[verb].tag == "VBN" and any(kid < verb and self.tokens[kid].lemma in {"be", "get"} for kid in kids)

    def is_finite(self, index: int) -> bool:
        """Tell whether a token is a verb that carries a clause."""
        token = self.tokens[index]
        return token.tag in {"VBD", "VBZ", "VBP", "MD"} and token.dep not in {"aux", "auxpass", "amod"}

    def clause_bounds(self, index: int) -> tuple[int, int]:
        """Return the stretch between strong stops around a token."""
        first = index
        while first > 0 and self.tokens[first - 1].text not in _CLAUSE_ENDS:
            first -= 1
        last = index + 1
        while last < len(self.tokens) and self.tokens[last].text not in _CLAUSE_ENDS:
            last += 1
        return first, last

"""A parsed sentence as a tree: children, subtrees, and runs of tokens as spans."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from tallywire.records import Sentence, Token
from tallywire.spans import Span

QUOTES = frozenset({'"', "“", "”", "''", "``"})
_EDGES = frozenset({",", ";", ":", "—", "–", "-", "--", "―"})

_GAP = 3
"""characters from a sentence that ends in a colon to the quotation it leads to, perhaps in the next paragraph"""


class Tree:
    """The syntax of one sentence, by token index."""

    def __init__(self, sentence: Sentence, quoted: Sequence[Span] = ()) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.quoted = frozenset(t.index for t in self.tokens if any(q.holds(t.span) for q in quoted))
        """indices inside quotation marks, marks included"""
        start = sentence.span.start
        self.follows_quotation = any(0 <= start - q.end <= 2 for q in quoted)
        self.leads_quotation = any(0 <= q.start - sentence.span.end <= _GAP for q in quoted)
        self._subtrees: dict[int, frozenset[int]] = {}

    @cached_property
    def _kids(self) -> list[list[Token]]:
        kids: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                kids[token.head].append(token)
        return kids

    def kids(self, index: int, *deps: str) -> list[Token]:
        """Return the children in order, of the given relations if any."""
        return [kid for kid in self._kids[index] if not deps or kid.dep in deps]

    def head(self, token: Token) -> Token:
        """Return the governor; of the root, the root."""
        return self.tokens[token.head]

    def subtree(self, index: int) -> frozenset[int]:
        """Return the indices of a token and all that hangs on it."""
        if index not in self._subtrees:
            found, open_ = {index}, [index]
            while open_:
                for kid in self._kids[open_.pop()]:
                    if kid.index not in found:
                        found.add(kid.index)
                        open_.append(kid.index)
            self._subtrees[index] = frozenset(found)
        return self._subtrees[index]

    def stretch(self, first: int, end: int) -> frozenset[int]:
        """Return the indices from first up to end, without commas and the like at the edges."""
        while first < end and self.tokens[first].text in _EDGES:
            first += 1
        while end > first and (self.tokens[end - 1].text in _EDGES or self._is_stop(end - 1, first)):
            end -= 1
        return frozenset(range(first, end))

    def _is_stop(self, index: int, first: int) -> bool:
        """A full stop or an opening mark at the end is outside; the stop of a quotation is inside."""
        token = self.tokens[index]
        if token.text in {".", "(", "-LRB-"}:
            return True
        if token.text in {'"', "''"}:
            return sum(t.text == token.text for t in self.tokens[first : index + 1]) % 2 == 1
        return token.text in {"“", "``"}

    def text(self, indices: Collection[int]) -> str:
        """Return the words of some tokens."""
        return " ".join(self.tokens[i].text for i in sorted(indices))

    def spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """Return the runs of neighbouring tokens as clean spans."""
        runs: list[Span] = []
        last = -2
        for index in sorted(indices):
            span = self.tokens[index].span
            if index == last + 1:
                runs[-1] = Span(runs[-1].start, span.end)
            else:
                runs.append(span)
            last = index
        return tuple(runs)

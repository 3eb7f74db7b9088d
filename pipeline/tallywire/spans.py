"""Spans, edits, and clean text that can always point back into the raw text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of text, in code points."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Tell whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Replace `raw[span]` by `new`; `cleaner` names the rule that asked for it."""

    span: Span
    new: str
    cleaner: str


class EditedText:
    """A text after edits, with a map back to the raw text.

    Edits must be sorted, disjoint and not empty in the raw text: a repair that
    adds a space replaces the mark before it (`.` becomes `. `).

    >>> text = EditedText("2022.The", [Edit(span=Span(4, 5), new=". ", cleaner="glue")])
    >>> text.text, text.to_raw(Span(6, 9))
    ('2022. The', Span(start=5, end=8))
    """

    def __init__(self, raw: str, edits: Iterable[Edit] = ()) -> None:
        self.raw = raw
        self.edits = tuple(edits)
        self._check()
        self._raw_starts = [edit.span.start for edit in self.edits]
        self._raw_ends = [edit.span.end for edit in self.edits]
        self._clean_starts: list[int] = []
        self._clean_ends: list[int] = []
        shift = 0
        for edit in self.edits:
            start = edit.span.start + shift
            self._clean_starts.append(start)
            self._clean_ends.append(start + len(edit.new))
            shift += len(edit.new) - (edit.span.end - edit.span.start)

    def _check(self) -> None:
        for edit in self.edits:
            if not 0 <= edit.span.start < edit.span.end <= len(self.raw):
                raise ValueError(f"edit outside the text or empty: {edit}")
        for before, after in pairwise(self.edits):
            if after.span.start < before.span.end:
                raise ValueError(f"edits overlap or are not sorted: {before}, {after}")

    @cached_property
    def text(self) -> str:
        """The text after all edits."""
        pieces, at = [], 0
        for edit in self.edits:
            pieces += [self.raw[at : edit.span.start], edit.new]
            at = edit.span.end
        return "".join([*pieces, self.raw[at:]])

    def to_raw(self, span: Span) -> Span:
        """Follow a clean span back; one that cuts into an edit takes the whole edit."""
        if span.start >= span.end:
            at = self._raw_at(span.start, last=False)
            return Span(at, at)
        return Span(self._raw_at(span.start, last=False), self._raw_at(span.end - 1, last=True))

    def _raw_at(self, clean: int, *, last: bool) -> int:
        """Raw position of a clean character: where it begins, or (`last`) where it ends."""
        index = bisect_right(self._clean_starts, clean) - 1
        while index >= 0 and self._clean_ends[index] <= clean == self._clean_starts[index]:
            index -= 1  # a deletion that begins here holds no clean character
        if index >= 0 and clean < self._clean_ends[index]:
            edit = self.edits[index].span
            return edit.end if last else edit.start
        index = bisect_right(self._clean_ends, clean) - 1
        shift = self._raw_ends[index] - self._clean_ends[index] if index >= 0 else 0
        return clean + shift + (1 if last else 0)

    def to_clean(self, span: Span) -> Span:
        """Follow a raw span forward; one that cuts into an edit takes all of its new text."""
        first = bisect_right(self._raw_ends, span.start)
        start = self._clean_position(span.start, first, at_end=False)
        last = bisect_left(self._raw_starts, span.end)
        end = self._clean_position(span.end, last - 1, at_end=True)
        return Span(start, max(start, end))

    def _clean_position(self, raw: int, index: int, *, at_end: bool) -> int:
        if 0 <= index < len(self.edits) and self._raw_starts[index] <= raw <= self._raw_ends[index]:
            inside = raw > self._raw_starts[index] if at_end else raw < self._raw_ends[index]
            if inside:
                return self._clean_ends[index] if at_end else self._clean_starts[index]
        before = bisect_right(self._raw_ends, raw) - 1
        shift = self._clean_ends[before] - self._raw_ends[before] if before >= 0 else 0
        return raw + shift

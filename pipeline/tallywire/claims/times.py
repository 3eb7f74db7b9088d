"""Choose the time expression that dates a claim: its clause, its sentence, its stem, what came before."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.records import Annotated, Sentence, When
from tallywire.spans import Span

_LOOK_BACK = 4
"""sentences of the same section that may lend their time"""


class Calendar:
    """All resolved times of an article, asked by place in the text."""

    def __init__(self, annotated: Annotated) -> None:
        self._by_sentence: dict[int, list[When]] = {}
        for when in annotated.times:
            if when.start or when.end:
                self._by_sentence.setdefault(when.sentence, []).append(when)
        self._sentences = annotated.sentences
        self._blocks = annotated.clean.blocks

    def at(self, sentence: Sentence, anchor: Span) -> tuple[When | None, bool]:
        """Return the time nearest to the anchor, and whether it stands in the same sentence."""
        own = [when for when in self._by_sentence.get(sentence.index, ()) if when.kind not in {"duration", "age"}]
        strong = [when for when in own if when.kind not in {"now", "weak"}] or own
        if strong:
            return min(strong, key=lambda when: (_distance(sentence, anchor, when), when.span.start)), True
        return self._carried(sentence), False

    def _carried(self, sentence: Sentence) -> When | None:
        for source in self._context(sentence):
            times = [when for when in self._by_sentence.get(source, ()) if when.kind in {"time", "since", "weak"}]
            if times:
                return times[-1] if source != 0 else times[0]
        return None

    def _context(self, sentence: Sentence) -> list[int]:
        """Indices of the sentences that may lend a time: stem, heading, then backwards."""
        block = self._blocks[sentence.block]
        related = [number for number in (block.stem, block.heading) if number is not None]
        first = [s.index for number in related for s in reversed(self._sentences) if s.block == number]
        before = list(range(sentence.index - 1, -1, -1))
        return [*first[:4], *before]


def _distance(sentence: Sentence, anchor: Span, when: When) -> float:
    first, last = (when.span.end, anchor.start) if when.span.end <= anchor.start else (anchor.end, when.span.start)
    between = sentence.text[first - sentence.span.start : last - sentence.span.start] if last > first else ""
    penalty = 60 * (between.count(";") + between.count(" while ")) + 15 * between.count(",")
    opening = when.span.start - sentence.span.start < 3
    return max(0, last - first) + penalty - (20 if opening else 0)


def first_time(times: Sequence[When]) -> When | None:
    """Return the first resolved time of a list."""
    return next((when for when in times if when.start), None)

"""Choose the time expression that dates a claim: its clause, its sentence, its stem, what came before."""

from __future__ import annotations

import re

from tallywire.records import Annotated, Sentence, When
from tallywire.spans import Span

_HEADS = frozenset({"title", "summary", "heading"})
_SAID = re.compile(
    r"\b(?:said|says|told|wrote|announced|reported|added|posted|stated|confirmed)(?: \w+){0,3} $", re.IGNORECASE
)


class Calendar:
    """All resolved times of an article, asked by place in the text."""

    def __init__(self, annotated: Annotated) -> None:
        self._by_sentence: dict[int, list[When]] = {}
        for when in annotated.times:
            if when.start or when.end:
                self._by_sentence.setdefault(when.sentence, []).append(when)
        self._sentences = annotated.sentences
        self._blocks = annotated.clean.blocks
        self._last: dict[str, When] = {}

    def at(self, sentence: Sentence, anchor: Span, family: str, *, standing: bool) -> tuple[When | None, bool]:
        """Return the time that dates a claim, and whether it stands in the same sentence.

        `family` is the claim type: a claim without a time of its own takes that of the last claim of its
        type. `standing` claims hold on (`are still held`): only those are dated by `now` and `still`.
        """
        own = [when for when in self._by_sentence.get(sentence.index, ()) if when.kind not in {"duration", "age"}]
        own = [when for when in own if standing or when.kind != "now"]
        if own:
            chosen = min(own, key=lambda when: (_distance(sentence, anchor, when), when.span.start))
            if chosen.kind in {"time", "weak"}:
                self._last[family] = chosen
            return chosen, True
        return self._last.get(family) or self._carried(sentence), False

    def _carried(self, sentence: Sentence) -> When | None:
        for source in self._context(sentence):
            times = [when for when in self._by_sentence.get(source, ()) if when.kind in {"time", "weak"}]
            if times:
                return times[-1] if source != 0 else times[0]
        return None

    def _context(self, sentence: Sentence) -> list[int]:
        """Indices of the sentences that may lend a time: stem, heading, then backwards."""
        block = self._blocks[sentence.block]
        related = [number for number in (block.stem, block.heading) if number is not None]
        first = [s.index for number in related for s in reversed(self._sentences) if s.block == number]
        before = list(range(sentence.index - 1, -1, -1))
        ahead = [sentence.index + step for step in (1, 2, 3)] if sentence.role in _HEADS or sentence.index < 2 else []
        return [*ahead, *first[:4], *before]


def _distance(sentence: Sentence, anchor: Span, when: When) -> float:
    first, last = (when.span.end, anchor.start) if when.span.end <= anchor.start else (anchor.end, when.span.start)
    between = sentence.text[first - sentence.span.start : last - sentence.span.start] if last > first else ""
    penalty = 60 * (between.count(";") + between.count(" while ")) + 15 * between.count(",")
    penalty += 25 * (when.kind in {"since", "until"}) + 40 * (when.kind in {"now", "weak"})
    if _SAID.search(sentence.text[: when.span.start - sentence.span.start]):
        penalty += 30  # `said on Monday` dates the saying
    opening = when.span.start - sentence.span.start < 3
    return max(0, last - first) + penalty - (20 if opening else 0)

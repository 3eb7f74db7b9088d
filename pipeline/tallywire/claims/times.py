"""Choose the time expression in a claim's own sentence that dates it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tallywire.claims.nearness import Place, is_of_saying
from tallywire.claims.view import View
from tallywire.records import Annotated, Sentence, When
from tallywire.spans import Span

_PLACED = frozenset({"time", "since", "until", "window", "now"})
_PREVIOUSLY = frozenset({"previously", "recently"})
_AGO = re.compile(r"\b(?:years?|decades?) ago\b")
_REMEMBERED = re.compile(r"\b(?:on|for|by|before|until) the (?:[\w-]+ )?anniversary of (?:the )?$")
"""`left on the tenth anniversary of 5 May`: a day that is only looked back on"""
_STAMPED = re.compile(r"[|\u00b7\u2022]| / ")
"""what parts the pieces of a page's head"""
_SPOKEN = re.compile(
    r"\b(?:his|her|their|our|my|president's) (?:remarks|speech|address|testimony|interview)(?: on| from)? $", re.I
)
"""`as you know, his remarks last night come after attacks`"""
_RANKED = re.compile(
    r"\b(?:first|second|third|fifth|last|\w{3,}th|\d+(?:st|nd|rd|th)|worst|best|\w{3,}est|most \w+|record)"
    r"(?: (?!half|quarter|third|weeks?|days?|nights?|hours?|months?)[\w-]+){0,3}?(?: (?:of|in|so far|this far))?(?: the)? $",
    re.IGNORECASE,
)
"""`the fifth this year`, `the strongest storm of 2020`: the time only says among which others"""
_AMONG_OTHERS = 120
"""what such a time costs more"""
_FAR = 330
"""a time that costs more belongs to something else in the sentence"""


class Calendar:
    """All resolved times of an article, asked by place in the text."""

    def __init__(self, annotated: Annotated) -> None:
        self._by_sentence: dict[int, list[When]] = {}
        self._published = annotated.clean.article.published
        self._days = [w for w in annotated.times if w.basis == "explicit" and w.kind == "time" and w.precision == "day"]
        self.cues = frozenset(saying.cue for saying in annotated.sayings if saying.cue)
        for when in annotated.times:
            self._by_sentence.setdefault(when.sentence, []).append(when)

    def own(self, place: Place, *, ordinal: bool, past: bool) -> When | None:
        """Return the time in its own sentence that dates a claim.

        `now` dates only what is standing. An `ordinal` is not dated by what the count goes back to: `the 66th
        exchange since 2022`. What is `past` is not dated by days to come, nor a plan by the day on which it was told.
        """
        costs = [
            (cost, when.span.start, when)
            for when in self.placed(place.view.sentence.index)
            if when.span.start >= place.first
            and not (when.kind == "now" and not place.standing)
            and not (ordinal and when.kind in {"since", "until"})
            if not (self._is_ahead(when) if past else is_of_saying(place.view, when, self.cues))
            if not place.is_of_cause(when)
            and not _is_remembered(place.view.sentence, when)
            and (cost := place.cost(when) + _AMONG_OTHERS * _is_ranked(place.view.sentence, when)) < _FAR
        ]
        best = min(costs, key=lambda found: found[:2])[2] if costs else None
        return self._sharpened(_narrowed(place, best, costs)) if best else None

    def _sharpened(self, when: When) -> When:
        """`four years ago` is the day of that month which the text names: `on the morning of 3 June 2021`."""
        if when.precision != "month" or when.start is None or when.end is None or not _AGO.search(when.text):
            return when
        days = {day.start for day in self._days if day.start and when.start <= day.start <= when.end}
        if len(days) != 1:
            return when
        (day,) = days
        return replace(when, start=day, end=day, precision="day", basis="explicit")

    def dates_events(self, sentence: Sentence, when: When) -> bool:
        """Tell whether a time dates what happened: not the telling (`said on Monday`), the page or the future."""
        if when.kind != "time" or when.start is None or _is_remembered(sentence, when) or _is_ranked(sentence, when):
            return False
        if is_of_saying(View(sentence), when, self.cues):
            return False
        if self._published is None:
            return True
        is_stamp = when.start == self._published and when.basis == "explicit" and _is_bare(sentence, when)
        return when.start <= self._published and not is_stamp

    def is_clocked(self, sentence: Sentence) -> bool:
        """Tell whether a sentence names an hour: `by 11:00`."""
        return any(when.kind == "clock" for when in self._by_sentence.get(sentence.index, ()))

    def all_of(self, sentence: int) -> Sequence[When]:
        """List the times of a sentence, hours of the day among them."""
        return self._by_sentence.get(sentence, [])

    def placed(self, sentence: int) -> Iterator[When]:
        """Yield the times of a sentence that have a place in the calendar."""
        return (
            when for when in self._by_sentence.get(sentence, ()) if when.kind in _PLACED and (when.start or when.end)
        )

    def _is_ahead(self, when: When) -> bool:
        return bool(self._published and when.start and when.start > self._published)

    def is_of_before(self, sentence: Sentence, span: Span) -> bool:
        """Tell whether the words send a claim to an unnamed past: `five released previously`."""
        return any(
            when.start is None and when.text.lower() in _PREVIOUSLY and _gap(span, when.span) < 25
            for when in self._by_sentence.get(sentence.index, ())
        )


def _is_bare(sentence: Sentence, when: When) -> bool:
    """A page's own date: `Fact check | Monday, June 30, 2025`, `Frontline / 22.09.2025 / 412 views`."""
    return _STAMPED.search(sentence.text) is not None or len(sentence.text) - len(when.text) < 25


def _is_remembered(sentence: Sentence, when: When) -> bool:
    """Tell whether a day is only looked back on, or is that of somebody's words."""
    before = sentence.text[: when.span.start - sentence.span.start]
    return _REMEMBERED.search(before) is not None or _SPOKEN.search(before) is not None


def _is_ranked(sentence: Sentence, when: When) -> bool:
    """Tell whether a month or year only says among which others something is the fifth, the worst."""
    if when.precision in {"day", "night"}:
        return False
    return _RANKED.search(sentence.text[: when.span.start - sentence.span.start]) is not None


def _gap(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))


def _narrowed(place: Place, best: When, costs: Sequence[tuple[float, int, When]]) -> When:
    """`On the same day 40 drones were sent overnight`: the night that ends on that day."""
    nights = (when for _, _, when in costs if when.precision == "night" and when.end == best.end)
    return next((when for when in nights if place.shares_clause(when)), best) if best.precision == "day" else best

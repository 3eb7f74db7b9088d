"""What a reader keeps in mind of the days that a text has named, to resolve `that night` and `four days earlier`."""

from __future__ import annotations

import re
from dataclasses import replace

from tallywire.annotate.times import periods
from tallywire.annotate.times.combined import Until
from tallywire.annotate.times.events import course_of, lasted
from tallywire.annotate.times.grammar import Piece
from tallywire.annotate.times.named import FullDate
from tallywire.annotate.times.periods import Clock, Period
from tallywire.annotate.times.relative import Weekday
from tallywire.annotate.times.words import pattern

_OF_SAYING = pattern(
    r"\b(?:said|told|wrote|announced|reported|added|stated|confirmed)(?: \w+){0,2},?(?: on| late| early)* $"
)
"""`told reporters on Wednesday`: what follows counts from the event, not from the telling"""
_HAD = pattern(r"\bhad (?:been|seen|lost|set)\b")
_NOUN = re.compile(r"\b[a-z]{3,}\b")


def in_new_block(clock: Clock) -> Clock:
    """A paragraph goes on from the days that the text has named, not from `the next day` of the one before."""
    return replace(clock, said=clock.anchor or clock.said)


def having_read(clock: Clock, piece: Piece, period: Period, text: str) -> Clock:
    """Return the clock that has a period of a sentence in mind."""
    if isinstance(piece.expression, Until):
        return _up_to(clock, piece.expression, period)
    if period.start is None or period.end is None or period.kind not in {"time", "since", "window"}:
        return clock
    if period.kind != "time" or period.precision not in {"day", "night"}:
        return replace(clock, named=period)
    if _is_flashback(clock, period, text):
        return clock
    day = period if period.precision == "day" else clock.day
    anchor = clock.anchor if period.basis == "context" else period
    return replace(clock, said=period, day=day, named=period, anchor=anchor)


def _up_to(clock: Clock, expression: Until, period: Period) -> Clock:
    """`by 22 June`: `at the same date` is that day."""
    if period.end is None or not isinstance(expression.base, FullDate | Weekday):
        return clock
    day = periods.days(period.end, period.end, period.basis)
    return replace(clock, said=day, day=day, named=day)


def _is_flashback(clock: Clock, period: Period, text: str) -> bool:
    """`On 9 June there had been 499`: `that night` in what follows is still that of the story."""
    if clock.said is None or clock.said.start is None or period.end is None or not _HAD.search(text):
        return False
    return (clock.said.start - period.end).days > _STORY


_STORY = 3
"""days that a story may go back without leaving it"""


def is_of_saying(piece: Piece, text: str) -> bool:
    """Tell whether a time stands behind a verb of saying: `told reporters on Wednesday`."""
    return _OF_SAYING.search(text[: piece.start]) is not None


def having_heard(clock: Clock, period: Period, text: str) -> Clock:
    """Return the clock that knows the days of events: the last named beside them."""
    course = clock.course or course_of(text, period, clock)
    if period.kind != "time" or period.precision not in {"day", "night"}:
        return replace(clock, course=course)
    named = dict.fromkeys(_NOUN.findall(text), period)
    first = period if clock.first is None or _before(period, clock.first) else clock.first
    return replace(clock, course=course, first=first, events={**clock.events, **named})


def _before(one: Period, other: Period) -> bool:
    return one.end is not None and other.end is not None and one.end < other.end


def having_lasted(clock: Clock, text: str) -> Clock:
    """Return the clock that knows how long an event went on: `after twelve days of fire`."""
    return clock if clock.course else replace(clock, course=lasted(text, clock))

"""Put single expressions together: `8 p.m. on Friday`, `the third quarter of this year`, `early May`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tallywire.annotate.times.words import pattern
from tallywire.annotate.timex.amounts import joined_lengths
from tallywire.annotate.timex.expressions import Expression, Named, Plain, Relative, Same, Timed, Weekday, Yearly
from tallywire.annotate.timex.nested import SameThen, Until, Within
from tallywire.annotate.timex.pieces import Piece

_DAYS = (Weekday, Relative, Same, Named, Yearly, Within, Until)
_YEARS = (Named, Relative, Same)


@dataclass(frozen=True, slots=True)
class Joint:
    """What two neighbours with certain words between them make."""

    between: re.Pattern[str]
    make: Callable[[Expression, Expression], Expression | None]
    keep_apart: bool = False
    """the first only learns from the second: `April and June 2008`"""


def compose(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the expressions of a sentence, joined and with the words that narrow them."""
    for joints in _PASSES:
        pieces = _joined(text, pieces, joints)
    return [_widened(text, piece) for piece in pieces]


def _joined(text: str, pieces: Sequence[Piece], joints: Sequence[Joint]) -> list[Piece]:
    done: list[Piece] = []
    for piece in reversed(pieces):
        after = done[-1] if done else None
        if after is None:
            done.append(piece)
            continue
        between = text[piece.end : after.start]
        for joint in joints:
            made = joint.make(piece.expression, after.expression) if joint.between.fullmatch(between) else None
            if made is not None and joint.keep_apart:
                piece = replace(piece, expression=made)
                break
            if made is not None:
                done.pop()
                piece = Piece(start=piece.start, end=after.end, expression=made)
                break
        done.append(piece)
    return done[::-1]


def _together(longer: Expression, shorter: Expression) -> Expression | None:
    """`six years and three months`, `1 hour 20 minutes`: one length of P6Y3M."""
    if isinstance(longer, Plain) and isinstance(shorter, Plain):
        value = joined_lengths(longer.value, shorter.value)
        return replace(longer, value=value) if value and longer.type == shorter.type == "DURATION" else None
    return None


def _in_year(inner: Expression, outer: Expression) -> Expression | None:
    """`May of last year`, `the summer of 2010`, `Monday of last week`."""
    if isinstance(inner, Yearly) and not inner.which and _unit(outer) == "year":
        return Within(inner=inner, outer=outer)
    if isinstance(inner, Weekday) and not inner.which and _unit(outer) == "week":
        return Within(inner=inner, outer=outer)
    return None


def _same_then(inner: Expression, outer: Expression) -> Expression | None:
    """`the same period last year`, `the same month a year earlier`."""
    if isinstance(inner, Same) and isinstance(outer, Relative | Named) and _unit(outer) == "year":
        return SameThen(unit=inner.unit, year=outer)
    return None


def _hour_of_day(hour: Expression, day: Expression) -> Expression | None:
    if isinstance(hour, Timed) and hour.day is None and _is_day(day):
        return replace(hour, day=day)
    return None


def _day_with_hour(day: Expression, hour: Expression) -> Expression | None:
    return _hour_of_day(hour, day)


def _hour_of_part(hour: Expression, part: Expression) -> Expression | None:
    """`8 p.m. last night`, `9:30 this morning`: the hour tells more."""
    if isinstance(hour, Timed) and isinstance(part, Timed) and hour.day is None and ":" in hour.time:
        return replace(hour, day=part.day, time=_on_the_clock(hour.time, part.time))
    return None


def _on_the_clock(time: str, part: str) -> str:
    """`tonight at 10 o'clock` is 22:00."""
    hour = int(time[1:3])
    is_late = part in {"TAF", "TEV"} or (part == "TNI" and hour > _SMALL_HOURS)
    return f"T{hour + 12}{time[3:]}" if is_late and hour < 12 else time


_SMALL_HOURS = 5
"""up to which an hour of the night follows midnight"""


def _part_with_hour(part: Expression, hour: Expression) -> Expression | None:
    return _hour_of_part(hour, part)


def _before(inner: Expression, outer: Expression) -> Expression | None:
    """`between April and June 2008`: the first is of the year of the second."""
    if isinstance(inner, Yearly) and not inner.which and _has_year(outer, inner.unit):
        return Until(inner=inner, outer=outer)
    return None


def _has_year(outer: Expression, unit: str) -> bool:
    if isinstance(outer, Within):
        return isinstance(outer.inner, Yearly) and outer.inner.unit == unit
    return isinstance(outer, Named) and outer.point.unit == unit


def _unit(expression: Expression) -> str:
    if isinstance(expression, Named):
        return expression.point.unit
    return expression.unit if isinstance(expression, Relative | Same) else ""


def _is_day(expression: Expression) -> bool:
    if isinstance(expression, Within):
        return _is_day(expression.inner)
    if isinstance(expression, Until):
        return expression.inner.unit == "day"
    if isinstance(expression, Weekday):
        return True
    unit = expression.unit if isinstance(expression, Yearly) else _unit(expression)
    return unit == "day"


_OF = pattern(r",? (?:of |in )?(?:the )?|, ?")
_THEN = pattern(r" (?:of |in )?(?:the )?")
_ON = pattern(r",? ?(?:on |of |from |early |late )?(?:the )?")
_AT = pattern(r"(?:['\u2019]s)?,? ?(?:at |in |by |around |about |during )?(?:about |around )?(?:the )?|, ")
_TO = pattern(
    r"\s?[-\u2010-\u2014/]\s?|,? (?:to|and|or|until|till|through|into)(?: early| late| mid-?)?(?: the end of)? ?"
)
_AND = pattern(r",? (?:and )?")
_PASSES = (
    (Joint(_AND, _together),),
    (Joint(_OF, _in_year), Joint(_THEN, _same_then)),
    (
        Joint(_ON, _hour_of_day),
        Joint(_AT, _day_with_hour),
        Joint(_ON, _hour_of_part),
        Joint(_AT, _part_with_hour),
        Joint(_TO, _before, keep_apart=True),
    ),
)
_NARROWING = pattern(
    r"\b(?:(?:the |as )?(?:very )?(?:early|mid|late|later|earlier)(?: (?:in|on))?[ -]"
    r"|(?:the )?(?:early|small|wee) hours of "
    r"|(?:the )?(?:very )?(?:middle|end|start|beginning|close|outset|latter part|early part|first part|latter half|rest|remainder|turn|eve|height) of )(?:the )?$"
)

_LEAD = 40
"""letters before an expression that may narrow it"""
_NARROWED = pattern(r"(?:later|earlier|early|late)\b")


def _widened(text: str, piece: Piece) -> Piece:
    """`the end of May`, `early on Monday`, `late 2012`."""
    if not isinstance(piece.expression, (*_DAYS, Timed, SameThen)):
        return piece
    if _NARROWED.match(text, piece.start):
        return piece
    narrowing = _NARROWING.search(text, max(0, piece.start - _LEAD), piece.start)
    return replace(piece, start=narrowing.start()) if narrowing else piece

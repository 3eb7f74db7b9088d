"""Every time expression of a text with its TIMEX3 type and value: dates, times, durations, sets, vague references.

A sentence is scanned for single expressions (`scanning`), each typed by its granularity
(`expressions`); neighbours are joined (`joining`) and placed in the calendar against the
publication or what the text named before (`clock`). Where `times` reads what dates a claim,
this names all that a reader would call a time, one record each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tallywire.annotate.timex.clock import Clock
from tallywire.annotate.timex.expressions import Named, Reading, Same, Timed
from tallywire.annotate.timex.joining import compose
from tallywire.annotate.timex.pieces import Piece
from tallywire.annotate.timex.points import Point
from tallywire.annotate.timex.scanning import scan
from tallywire.annotate.timex.story import is_history
from tallywire.annotate.timex.tense import tense_of
from tallywire.records import Sentence, When
from tallywire.spans import Span

__all__ = ["find_timexes"]

_KINDS = {"DURATION": "duration", "SET": "set"}
_PRECISION = {"day": "day", "month": "month", "year": "year"}
_LONG_AGO = 2
"""years before the publication from which on a year named in a sentence rules the months behind it"""


def find_timexes(sentences: Sequence[Sentence], *, published: date | None) -> list[When]:
    """List the time expressions of all sentences in order, each with TIMEX3 `type` and `value`; spans are clean.

    `kind` is time, duration, set or reference (`now`, `recently`); only a time has a start and an end.
    """
    pieces = [compose(sentence.text, scan(sentence.text)) for sentence in sentences]
    clock = Clock(published=published, history=is_history([p for found in pieces for p in found], published))
    found: list[When] = []
    for sentence, its in zip(sentences, pieces, strict=True):
        clock = replace(clock, told=None, beside=None)
        clock = replace(clock, beside=_day_of(sentence, its, clock))
        for piece in its:
            reading = _reading(sentence, piece, clock)
            if reading is None:
                continue
            clock = _having_read(clock, piece, reading)
            found.append(_when(sentence, piece, reading))
    return found


def _reading(sentence: Sentence, piece: Piece, clock: Clock) -> Reading | None:
    return piece.expression.resolve(replace(clock, tense=tense_of(sentence.text, piece.start, piece.end)))


def _day_of(sentence: Sentence, pieces: Sequence[Piece], clock: Clock) -> Point | None:
    """Return the first day that a sentence names beside its times of day."""
    others = (piece for piece in pieces if not isinstance(piece.expression, Timed | Same))
    points = (reading.point for piece in others if (reading := _reading(sentence, piece, clock)))
    return next((point for point in points if point and point.unit == "day"), None)


def _having_read(clock: Clock, piece: Piece, reading: Reading) -> Clock:
    point = reading.point
    if point is None or (clock.history and reading.basis == "published"):
        return clock
    is_old = clock.published and clock.published.year - point.first.year >= _LONG_AGO
    told = point if is_old and isinstance(piece.expression, Named) else None
    return replace(clock, said=point, told=told if not clock.history else None)


def _when(sentence: Sentence, piece: Piece, reading: Reading) -> When:
    point = reading.point
    return When(
        sentence=sentence.index,
        span=Span(sentence.span.start + piece.start, sentence.span.start + piece.end),
        text=sentence.text[piece.start : piece.end],
        start=point.first if point else None,
        end=point.last if point else None,
        precision=_PRECISION.get(point.unit, "range") if point else "none",
        basis=reading.basis,
        kind=_KINDS.get(reading.type) or ("reference" if reading.value.endswith("_REF") else "time"),
        type=reading.type,
        value=reading.value,
    )

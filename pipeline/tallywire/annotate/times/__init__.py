"""Find time expressions and resolve them as far as their words allow.

A sentence is scanned for single expressions (`grammar`), these are put together (`joining`) and
placed in the calendar (`named`, `relative`, `combined`) against the publication date, a day named
beside them or the day the text named last. Written dates go to dateparser (`absolute`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tallywire.annotate.times.events import Course
from tallywire.annotate.times.grammar import Piece, scan
from tallywire.annotate.times.joining import compose
from tallywire.annotate.times.named import FullDate
from tallywire.annotate.times.periods import Clock, Period
from tallywire.annotate.times.reading import having_heard, having_lasted, having_read, in_new_block, is_of_saying
from tallywire.annotate.times.relative import Same, Weekday
from tallywire.annotate.times.tense import looks_ahead
from tallywire.records import Sentence, When
from tallywire.spans import Span

__all__ = ["find_times"]

_NOTHING = Period(start=None, end=None, precision="none", basis="none", kind="context")


def find_times(sentences: Sequence[Sentence], *, published: date | None) -> list[When]:
    """List the time expressions of all sentences in order; spans are clean.

    Where the calendar has no place for the words, start and end are None: `for three years`, `that day`
    of an unknown day.
    """
    found: list[When] = []
    clock = Clock(published=published)
    block = None
    for sentence in sentences:
        clock = clock if sentence.block == block else in_new_block(clock)
        block, clock = sentence.block, having_lasted(clock, sentence.text)
        for piece, period in _of_sentence(sentence, clock):
            if not is_of_saying(piece, sentence.text):
                clock = having_read(having_heard(clock, period, sentence.text), piece, period, sentence.text)
            found.append(_when(sentence, piece, period))
    return found


def _of_sentence(sentence: Sentence, clock: Clock) -> Iterator[tuple[Piece, Period]]:
    pieces = [
        p for p in compose(sentence.text, scan(sentence.text)) if clock.course or not isinstance(p.expression, Course)
    ]
    days = [piece for piece in pieces if isinstance(piece.expression, FullDate | Weekday | Same)]
    for piece in pieces:
        now = replace(clock, coming=looks_ahead(sentence.text, piece.start))
        beside = [p for day in days if day is not piece and (p := day.expression.resolve(clock))]
        period = piece.expression.resolve(replace(now, beside=beside[0] if beside else None)) or _NOTHING
        clock = having_read(clock, piece, period, sentence.text)
        yield piece, period


def _when(sentence: Sentence, piece: Piece, period: Period) -> When:
    return When(
        sentence=sentence.index,
        span=Span(sentence.span.start + piece.start, sentence.span.start + piece.end),
        text=sentence.text[piece.start : piece.end],
        start=period.start,
        end=period.end,
        precision=period.precision,
        basis=period.basis,
        kind=period.kind,
    )

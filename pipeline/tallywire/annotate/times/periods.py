"""Stretches of days, and what relative words are resolved against."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

_FIRST, _LAST = date.min + timedelta(40_000), date.max - timedelta(40_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of days, both ends included; None where the words leave an end open."""

    start: date | None
    end: date | None
    precision: str
    """day, night, month, year, range, none"""
    basis: str
    """explicit, published, context, none"""
    kind: str = "time"
    """time, since, until, now, window, weak, duration, context"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What relative words are resolved against."""

    published: date | None
    said: Period | None = None
    """the last day or night that the text has named"""
    day: Period | None = None
    """the last single day"""
    named: Period | None = None
    """the last day, month, year or range that it has named"""
    anchor: Period | None = None
    """the last day or night that does not itself count from another"""
    first: Period | None = None
    """the earliest day of the text so far"""
    events: Mapping[str, Period] = field(default_factory=dict)
    """the last day named in a sentence with each noun"""
    course: Period | None = None
    """how long the event of the text went on: `twelve days of fire`"""
    beside: Period | None = None
    """a day named in the same sentence: `a raid overnight, it said on Monday`"""
    coming: bool = False
    """the clause looks ahead: `will meet on Monday`"""

    def at(self, day: date | None) -> Clock:
        """Return a clock that stands at another day."""
        return replace(self, published=day, coming=False)


def days(start: date, end: date, basis: str, *, kind: str = "time") -> Period:
    """Return the period from one day to another: a day where they are the same, else a range."""
    return Period(start=start, end=end, precision="day" if start == end else "range", basis=basis, kind=kind)


def night(start: date, basis: str) -> Period:
    """Return the night that begins on a day."""
    return Period(start=start, end=start + timedelta(1), precision="night", basis=basis)


def month(year: int, number: int, basis: str) -> Period:
    """Return a whole month."""
    last = calendar.monthrange(year, number)[1]
    return Period(start=date(year, number, 1), end=date(year, number, last), precision="month", basis=basis)


def months(year: int, first: int, count: int, basis: str) -> Period:
    """Return `count` months in a row as a range, from month `first` on."""
    last = shift_months(date(year, first, 1), count - 1)
    end = month(last.year, last.month, basis).end
    return Period(start=date(year, first, 1), end=end, precision="range", basis=basis)


def year(number: int, basis: str) -> Period:
    """Return a whole year."""
    return Period(start=date(number, 1, 1), end=date(number, 12, 31), precision="year", basis=basis)


def shift_months(day: date, count: int) -> date:
    """Return the same day some months on, the last of the month where there is no such day."""
    total = day.year * 12 + day.month - 1 + count
    number, place = min(max(total // 12, 200), 9000), total % 12 + 1
    return date(number, place, min(day.day, calendar.monthrange(number, place)[1]))


def shift_days(day: date, count: int) -> date:
    """Return the day some days on, held inside the calendar."""
    safe = min(max(day, _FIRST), _LAST)
    return safe + timedelta(max(-39_000, min(39_000, count)))


def sooner(one: date | None, other: date | None) -> date | None:
    """Return the earlier of two days of which either may be unknown."""
    known = [day for day in (one, other) if day is not None]
    return min(known, default=None)

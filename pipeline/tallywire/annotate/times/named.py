"""Expressions that name their day, month, season or year: `5 May 2024`, `in June`, `the 1990s`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from tallywire.annotate.times import periods
from tallywire.annotate.times.absolute import read_date
from tallywire.annotate.times.periods import Clock, Period
from tallywire.annotate.times.words import SEASONS


class Expression(Protocol):
    """Words for a time, typed but not yet placed in the calendar."""

    def resolve(self, clock: Clock) -> Period | None:
        """Return the days that are meant, None where the words and the clock do not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FullDate:
    """A day with its month: `9 June`, `9 June 2025`, `24.03.2025`, `5 mai 2024`."""

    text: str
    has_year: bool
    part: str = ""
    """part of the day, as written: `evening`, `night`"""

    def resolve(self, clock: Clock) -> Period | None:
        """The latest such day up to the publication where no year is given."""
        day = read_date(self.text, near=_near(clock))
        if day is None:
            return None
        basis = "explicit" if self.has_year else ("published" if clock.published else "context")
        if clock.coming and not self.has_year and clock.published and day < clock.published:
            day = periods.shift_months(day, 12)
        return periods.night(day, basis) if self.part == "night" else periods.days(day, day, basis)


def _near(clock: Clock) -> date | None:
    """The publication; without one, what the text has named: it goes on from there, or stays in that year."""
    if clock.published:
        return clock.published
    named = clock.named.end if clock.named else None
    if named is None or clock.named is None or clock.named.precision == "year":
        return named
    return periods.shift_months(named, _ONWARD)


_ONWARD = 6
"""months that a story without a publication date may run on from the day it named last"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """`in May`, `May 2025`, `last March`."""

    number: int
    year: int | None = None
    which: str = ""
    """last, this, next"""

    def resolve(self, clock: Clock) -> Period | None:
        """The latest such month that has begun by the publication where no year is given."""
        if self.year:
            return periods.month(self.year, self.number, "explicit")
        near = _near(clock)
        if near is None:
            return None
        ahead = self.which == "next" or clock.coming
        number = near.year - (self.number > near.month)
        if ahead and (number, self.number) < (near.year, near.month):
            number += 1
        if self.which == "last" and (number, self.number) == (near.year, near.month):
            number -= 1
        return periods.month(number, self.number, "published" if clock.published else "context")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOf:
    """`in March last year`: a month of the year before, of this or of the next."""

    number: int
    years: int

    def resolve(self, clock: Clock) -> Period | None:
        """Counted from the year of the publication."""
        near = _near(clock)
        basis = "published" if clock.published else "context"
        return periods.month(near.year + self.years, self.number, basis) if near else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """`in the spring`, `last summer`, `winter 2023`; three months as a range."""

    name: str
    year: int | None = None
    which: str = ""
    weak: bool = False
    """named in passing: `winter coats`"""

    def resolve(self, clock: Clock) -> Period | None:
        """The latest such season that has begun by the publication where no year is given."""
        found = self._months(clock)
        return replace(found, kind="weak") if found and self.weak else found

    def _months(self, clock: Clock) -> Period | None:
        first = SEASONS[self.name]
        if self.year:
            return periods.months(self.year, first, 3, "explicit")
        near = _near(clock)
        if near is None:
            return None
        found = periods.months(near.year - (date(near.year, first, 1) > near), first, 3, "published")
        if self.which == "last" and found.end and found.end >= near:
            return periods.months(near.year - 1, first, 3, "published")
        if (self.which == "next" or clock.coming) and found.end and found.end < near:
            return periods.months(near.year, first, 3, "published")
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """`in 2023`; weak where it is only an epithet: `the 2003 invasion`."""

    number: int
    weak: bool = False

    def resolve(self, clock: Clock) -> Period | None:
        """The whole year."""
        found = periods.year(self.number, "explicit")
        return replace(found, kind="weak") if self.weak else found


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """A decade or a century: `the 1990s`, `the 19th century`."""

    first: int
    count: int

    def resolve(self, clock: Clock) -> Period | None:
        """All the years, as a range."""
        return periods.days(date(self.first, 1, 1), date(self.first + self.count - 1, 12, 31), "explicit")

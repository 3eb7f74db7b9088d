"""Expressions that hold another: `the third quarter of 2012`, `the same period last year`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tallywire.annotate.times.periods import shift_days, shift_months
from tallywire.annotate.timex.clock import Clock
from tallywire.annotate.timex.expressions import Expression, Reading, Weekday, Yearly, dated
from tallywire.annotate.timex.points import Point, containing


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """`the third quarter of 2012`, `May of last year`, `Monday of last week`."""

    inner: Expression
    outer: Expression

    def resolve(self, clock: Clock) -> Reading | None:
        """The inner one of the year or week that the outer names."""
        outer = self.outer.resolve(clock)
        point = outer.point if outer else None
        if outer is None or point is None:
            return self.inner.resolve(clock)
        if isinstance(self.inner, Yearly):
            found = self.inner.in_year(point.first.year)
            return dated(found, outer.basis) if found else outer
        if isinstance(self.inner, Weekday) and point.unit == "week":
            return dated(Point(unit="day", first=shift_days(point.first, self.inner.number)), outer.basis)
        return outer


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """The first of two: `April` of `between April and June 2008`, `21` of `21 to 23 March`."""

    inner: Yearly
    outer: Expression

    def resolve(self, clock: Clock) -> Reading | None:
        """The latest of it before the second."""
        outer = self.outer.resolve(clock)
        if outer is None or outer.point is None:
            return self.inner.resolve(clock)
        found = self.inner.in_year(outer.point.first.year)
        if found and found.first > outer.point.last:
            found = self.inner.in_year(outer.point.first.year - 1)
        return dated(found, outer.basis) if found else outer


@dataclass(frozen=True, slots=True, kw_only=True)
class SameThen:
    """`the same period last year`, `the same month a year earlier`: what the text named last, in another year."""

    unit: str
    """month, quarter …; empty for `period`"""
    year: Expression

    def resolve(self, clock: Clock) -> Reading | None:
        """What was named last, moved to that year."""
        year, base = self.year.resolve(clock), clock.context
        if year is None or year.point is None or base is None:
            return year
        there = containing(self.unit or base.unit, base.first)
        return dated(replace(there, first=_moved(there.first, year.point.first.year)), year.basis)


def _moved(day: date, year: int) -> date:
    return shift_months(day, 12 * (year - day.year))

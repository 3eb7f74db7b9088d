"""Words for a time, typed by their granularity but not yet placed in the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from tallywire.annotate.times.periods import shift_days
from tallywire.annotate.timex.clock import Clock
from tallywire.annotate.timex.points import Point, containing, is_coarser


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an expression means: a TIMEX3 type and value, and its place in the calendar where it has one."""

    type: str
    """DATE, TIME, DURATION, SET"""
    value: str
    point: Point | None = None
    basis: str = "none"
    """explicit, published, context, none"""


class Expression(Protocol):
    """Words for a time, typed."""

    def resolve(self, clock: Clock) -> Reading | None:
        """Return what is meant; where the clock does not tell, the value keeps its X; None where it is no time."""


def dated(point: Point, basis: str) -> Reading:
    """Return the reading of a point."""
    return Reading(type="TIME" if point.time else "DATE", value=point.value, point=point, basis=basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """An expression whose value does not depend on a day: `three years`, `daily`, `now`, `FY2012`."""

    type: str
    value: str

    def resolve(self, clock: Clock) -> Reading:
        """Return the type and the value."""
        return Reading(type=self.type, value=self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """`soon`, which is a time only of what is to come: `he soon fled` tells a pace."""

    def resolve(self, clock: Clock) -> Reading | None:
        """The future, where the clause looks ahead."""
        return Reading(type="DATE", value="FUTURE_REF") if clock.coming else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A point with its year: `5 May 2024`, `May 2024`, `2024`, `the 1990s`."""

    point: Point

    def resolve(self, clock: Clock) -> Reading:
        """Return the point."""
        return dated(self.point, "explicit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """What comes once a year, its year not told: `5 May`, `May`, `last summer`, `the third quarter`."""

    unit: str
    month: int
    day: int = 1
    which: str = ""
    """last, this, next"""

    def in_year(self, year: int) -> Point | None:
        """Return that of a year; None for 29 February of most."""
        try:
            return Point(unit=self.unit, first=date(year, self.month, self.day))
        except ValueError:
            return None

    def resolve(self, clock: Clock) -> Reading:
        """In a history that of the year named last; else the latest that has begun, or the next where the clause looks ahead."""
        if clock.told and not self.which:
            found = self.in_year(clock.told.first.year)
            return dated(found, "context") if found else self._open()
        if clock.history and clock.said and not self.which:
            found = self._onward(clock.said)
            return dated(found, "context") if found else self._open()
        near = clock.published
        found = self._near(near, clock.tense) if near else None
        return dated(found, "published") if found else self._open()

    def _onward(self, said: Point) -> Point | None:
        """That of the year named last, or of the next where the story has run on: `In December 1917 … In January`."""
        found = self.in_year(said.first.year)
        if found is None or said.unit not in {"day", "week", "month", "season"}:
            return found
        has_run_on = (said.first - found.first).days > _BACK
        return self.in_year(said.first.year + 1) if has_run_on else found

    def _near(self, near: date, tense: str) -> Point | None:
        years = range(max(1, near.year - 5), near.year + 6)
        points = [point for year in years if (point := self.in_year(year))]
        if self.which == "this" and (this := self.in_year(near.year)):
            return this
        if self.which == "last":
            return next((p for p in reversed(points) if p.last < near), None)
        if self.which == "next":
            return next((p for p in points if p.first > near), None)
        after = next((p for p in points if p.last >= near), None)
        before = next((p for p in reversed(points) if p.first <= near), None)
        if after is None or before is None:
            return after or before
        return after if self._is_ahead(before, after, near=near, tense=tense) else before

    def _is_ahead(self, before: Point, after: Point, *, near: date, tense: str) -> bool:
        """The tense tells, but not that a day is almost a year away: of `July 24` on 12 July the next is meant."""
        ago, to_come = (near - before.first).days, (after.first - near).days
        if tense == "ahead":
            return not (to_come > _FAR and ago < _SOON)
        is_next = ago > _FAR and to_come < _SOON
        return is_next and (self.unit == "day" or not tense)

    def _open(self) -> Reading:
        some = self.in_year(2004)
        return Reading(type="DATE", value=f"XXXX{some.value[4:]}" if some else "XXXX")


_FAR, _SOON = 300, 62
"""days from which on a date without a year is too far away where its neighbour is this near"""
_BACK = 150
"""days that a story may go back without having run on into the next year"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """`on Monday`, `next Friday`."""

    number: int
    which: str = ""

    def resolve(self, clock: Clock) -> Reading:
        """The latest up to the publication, itself counted; the next where the clause looks ahead."""
        near, basis = clock.published, "published"
        if clock.history and clock.said:
            near, basis = clock.said.first, "context"
        if near is None or (clock.history and clock.said and clock.said.unit not in {"day", "week"}):
            return Reading(type="DATE", value=f"XXXX-WXX-{self.number + 1}")
        return dated(Point(unit="day", first=shift_days(near, self._offset(near, clock))), basis)

    def _offset(self, near: date, clock: Clock) -> int:
        on = (self.number - near.weekday()) % 7
        if self.which == "next":
            return on or 7
        if self.which == "last":
            return on - 7
        if clock.coming or (clock.history and clock.said):
            return on
        return on - 7 if on else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """`last week`, `two years ago`, `yesterday` count from the publication; `the next day` from what the text named."""

    unit: str
    step: int
    said: bool = False
    """counts from what the text named last"""

    def resolve(self, clock: Clock) -> Reading:
        """The unit that lies so many units away."""
        base = clock.context if self.said else None
        day = base.first if base else clock.published
        if day is None or (base and is_coarser(base.unit, self.unit)):
            return Reading(type="DATE", value=blank(self.unit))
        return dated(self._from(day, tense=clock.tense), "context" if self.said and clock.said else "published")

    def _from(self, day: date, *, tense: str) -> Point:
        found = containing(self.unit, day)
        before = _SATURDAY if tense == "back" else _THURSDAY
        is_over = self.unit == "weekend" and self.step == 0 and day.weekday() < before and tense != "ahead"
        return found.shifted(-1 if is_over else self.step)


_THURSDAY = 3
"""up to which `the weekend` is that before"""
_SATURDAY = 5
"""up to which it is that before where the clause looks back: `the storm hit over the weekend`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """`that year`, `the same month`, `later that day`."""

    unit: str
    near: bool = False
    """`by the end of the year`, which in the news is the current one"""

    def resolve(self, clock: Clock) -> Reading:
        """The unit around what the text named last."""
        base = clock.near if self.near else clock.context
        if base is None or (self.unit and is_coarser(base.unit, self.unit)):
            return Reading(type="DATE", value=blank(self.unit))
        return dated(containing(self.unit or base.unit, base.first), "context" if clock.said else "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A time of a day: `8:30 p.m.`, `Monday morning`, `the night of 8 June`; without a day, that named last."""

    time: str
    """`T20:30`, `TMO`"""
    day: Expression | None = None
    back: int = 0
    """days before: `last night` began yesterday"""

    def resolve(self, clock: Clock) -> Reading:
        """The day with the time behind it."""
        found = self.day.resolve(clock) if self.day else None
        point = found.point if found else (clock.beside or clock.day)
        if found and found.point is None:
            return Reading(type="TIME", value=found.value.partition("T")[0] + self.time)
        if point is None or point.unit != "day":
            return Reading(type="TIME", value=f"XXXX-XX-XX{self.time}")
        day = Point(unit="day", first=shift_days(point.first, -self.back), time=self.time)
        basis = found.basis if found else ("context" if clock.said else "published")
        return dated(day, basis)


def blank(unit: str) -> str:
    """Return the value of a unit that is not placed: `XXXX-XX` of a month."""
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}.get(
        unit, {"quarter": "XXXX-QX", "season": "XXXX-XX", "decade": "XXX", "century": "XX"}.get(unit, "XXXX")
    )

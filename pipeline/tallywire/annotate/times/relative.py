"""Expressions that count from another day: `on Monday`, `last week`, `three days ago`, `overnight`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tallywire.annotate.times import periods
from tallywire.annotate.times.periods import Clock, Period, shift_days, shift_months


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """`on Monday`, `next Friday`, `Saturday night`."""

    number: int
    which: str = ""
    part: str = ""

    def resolve(self, clock: Clock) -> Period | None:
        """The most recent such day up to the publication; the coming one where the clause looks ahead."""
        near, basis = clock.published, "published"
        if near is None:
            return None
        back = (near.weekday() - self.number) % 7
        day = shift_days(near, -back)
        if self.which in {"next", "coming"} or (clock.coming and back and self.which != "last"):
            day = shift_days(day, 7)
        elif self.which == "last" and not back:
            day = shift_days(day, -7)
        return periods.night(day, basis) if self.part == "night" else periods.days(day, day, basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """`today`, `yesterday evening`, `tomorrow`, `this morning`."""

    offset: int
    part: str = ""

    def resolve(self, clock: Clock) -> Period | None:
        """The day of publication or one beside it."""
        if clock.published is None:
            return None
        day = shift_days(clock.published, self.offset)
        return periods.night(day, "published") if self.part == "night" else periods.days(day, day, "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """`overnight`, `last night`, `in the course of the night`, `the night before last`."""

    back: int = 0

    def resolve(self, clock: Clock) -> Period | None:
        """The night to the publication day, or to a day named beside it: `overnight, it said on Sunday`."""
        beside = clock.beside.end if clock.beside and clock.beside.precision == "day" else None
        last = beside or clock.published
        if last is None:
            return None
        basis = clock.beside.basis if clock.beside and beside else "published"
        return periods.night(shift_days(last, -1 - self.back), basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """`last week`, `this month`, `next year`, `the previous decade`."""

    which: str
    unit: str
    weak: bool = False
    """only an epithet: `this year's deadliest storm`"""

    def resolve(self, clock: Clock) -> Period | None:
        """The unit of the calendar; one still going on ends with the publication."""
        if clock.published is None:
            return None
        step = {"this": 0, "current": 0, "next": 1, "coming": 1}.get(self.which, -1)
        found = _unit_of(self.unit, clock.published, step)
        if self.weak:
            return replace(found, kind="weak")
        if step or found.end is None or found.end <= clock.published or self.unit == "month":
            return found
        return replace(found, end=max(clock.published, found.start or clock.published), precision="range")


def _unit_of(unit: str, day: date, step: int) -> Period:
    monday = shift_days(day, -day.weekday() + 7 * step)
    if unit == "week":
        return periods.days(monday, shift_days(monday, 6), "published")
    if unit == "weekend":
        back = 7 if step < 0 or (step == 0 and day.weekday() < 5) else 0
        saturday = shift_days(day, 5 - day.weekday() - back + 7 * max(step, 0))
        return periods.days(saturday, shift_days(saturday, 1), "published")
    if unit == "month":
        there = shift_months(day.replace(day=1), step)
        return periods.month(there.year, there.month, "published")
    if unit == "quarter":
        there = shift_months(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1), 3 * step)
        return periods.months(there.year, there.month, 3, "published")
    length = {"decade": 10, "century": 100}.get(unit, 1)
    if length == 1:
        return periods.year(day.year + step, "published")
    first = day.year // length * length + step * length
    return periods.days(date(first, 1, 1), date(first + length - 1, 12, 31), "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """`three days ago`, `two weeks earlier`, `the next day`; `a year ago` is that month."""

    count: int
    unit: str
    way: str
    """ago, earlier, later"""
    exact: bool = False
    """`a year ago today`, `three years since the attack`: to the day"""
    lasting: bool = False
    """`two years since the start of the war`: from then on"""

    def resolve(self, clock: Clock) -> Period | None:
        """`ago` counts from the publication, `earlier` and `later` from the day the text last named."""
        said = clock.said if self.unit in {"day", "week"} else clock.named
        base = clock.published if self.way == "ago" else (said.end if said else None)
        if base is None:
            return None
        basis = "published" if self.way == "ago" else "context"
        sign = 1 if self.way == "later" else -1
        if self.unit in {"day", "week", "fortnight"}:
            day = shift_days(base, sign * self.count * {"day": 1, "week": 7}.get(self.unit, 14))
            return periods.days(day, day, basis)
        if self.unit == "year" and self.way != "ago" and clock.named and clock.named.precision == "year":
            return periods.year(base.year + sign * self.count, basis)
        return self._months_off(base, sign, basis)

    def _months_off(self, base: date, sign: int, basis: str) -> Period | None:
        length = {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(self.unit)
        if length is None:
            return None
        day = shift_months(base, sign * self.count * length)
        if self.exact:
            return periods.days(day, base if self.lasting else day, basis)
        if length > 12:
            return periods.year(day.year, basis)
        return periods.month(day.year, day.month, basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """`in the past 24 hours`, `over the last week`, `in five days of protest`, `within a week`."""

    count: int
    unit: str
    loose: bool = False
    """no `past` or `last` says that it ends now: `in five days`"""

    def resolve(self, clock: Clock) -> Period | None:
        """So many days back from the publication, or from a day named beside it."""
        beside = clock.beside.end if self.loose and clock.beside and clock.beside.precision == "day" else None
        end = beside or clock.published
        start = self._start(end) if end else None
        if start is None or end is None:
            return None
        found = Period(start=start, end=end, precision="range", basis="context" if beside else "published")
        return replace(found, kind="window") if self.loose else found

    def _start(self, end: date) -> date | None:
        if self.unit in {"hour", "day", "night", "week", "fortnight", "weekend"}:
            per = {"hour": 1 / 24, "week": 7, "fortnight": 14}.get(self.unit, 1)
            return shift_days(end, -round(self.count * per)) if self.count * per >= 0.9 else None
        return shift_months(
            end, -self.count * {"year": 12, "decade": 120, "century": 1200, "quarter": 3}.get(self.unit, 1)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """`that day`, `the same night`, `that year`."""

    unit: str

    def resolve(self, clock: Clock) -> Period | None:
        """What the text last named, widened to the unit where it was shorter."""
        said = {"day": clock.day or clock.said, "night": clock.said}.get(self.unit, clock.named)
        if said is None or said.start is None or said.end is None:
            return None
        if self.unit == "year":
            return periods.year(said.end.year, "context")
        if self.unit == "month":
            return periods.month(said.end.year, said.end.month, "context")
        if self.unit == "night" and said.precision == "day":
            return periods.night(said.start, "context")
        return replace(said, basis="context", kind="time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """`now`, `still`, `at present`: holds on the day of publication."""

    def resolve(self, clock: Clock) -> Period | None:
        """The publication day."""
        day = clock.published
        return replace(periods.days(day, day, "published"), kind="now") if day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Words for a time that the calendar cannot place: `for three years`, `every week`, `at 8 p.m.`."""

    kind: str = "duration"

    def resolve(self, clock: Clock) -> Period | None:
        """A period without ends, kept so that its numbers are known for what they are."""
        return Period(start=None, end=None, precision="none", basis="none", kind=self.kind)

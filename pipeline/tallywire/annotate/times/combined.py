"""Expressions made of others: `since May`, `between Monday and Tuesday`, `the first half of 2024`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tallywire.annotate.times import periods
from tallywire.annotate.times.named import Expression
from tallywire.annotate.times.periods import Clock, Period, shift_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """`from July 2023 to March 2024`, `31 May-1 June`, `on Monday and Tuesday`."""

    first: Expression
    last: Expression
    nightly: bool = True
    """two days in a row are a night (`between Saturday and Sunday`), not a pair (`on Monday and Tuesday`)"""

    def resolve(self, clock: Clock) -> Period | None:
        """The first is the latest before the last."""
        last = self.last.resolve(clock)
        if last is None or last.end is None:
            return None
        first = self.first.resolve(clock.at(last.end))
        if first is None or first.start is None or first.start > last.end:
            return None
        if first.end and first.end > last.end:
            return None
        found = periods.days(first.start, last.end, last.basis)
        single = {first.precision, last.precision} <= {"day", "night"}
        if single and self.nightly and (last.end - first.start).days == 1:
            return replace(found, precision="night")
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """`since May`, `since the end of July`: up to the publication."""

    base: Expression
    late: bool = False
    """from the end of it: `since the end of July`"""

    def resolve(self, clock: Clock) -> Period | None:
        """Open at its end where the publication is not known."""
        found = self.base.resolve(clock.at(clock.published))
        start = (found.end if self.late else found.start) if found else None
        if start is None or found is None or (clock.published and start > clock.published):
            return None
        end = clock.published
        return Period(start=start, end=end, precision="range", basis=found.basis, kind="since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """`by 22 June`, `until Monday`, `before 2014`: open at its start."""

    base: Expression
    before: bool = False
    early: bool = False
    """to its beginning: `by the start of May`"""

    def resolve(self, clock: Clock) -> Period | None:
        """Everything up to the last day named, from the beginning of an event that the text is about."""
        found = self.base.resolve(clock)
        if found is None or found.end is None:
            return None
        end = (found.start or found.end) if self.early or self.before else found.end
        if self.before:
            end = shift_days(end, -1)
        course = clock.course
        if course and course.start and course.end and course.start <= end <= course.end:
            return Period(start=course.start, end=end, precision="range", basis=found.basis)
        return Period(start=None, end=end, precision="range", basis=found.basis, kind="until")


@dataclass(frozen=True, slots=True, kw_only=True)
class NightOf:
    """`overnight into 9 June` (to it), `the night of 8 June` (from it), `the night of 8 to 9 June`."""

    base: Expression
    into: bool

    def resolve(self, clock: Clock) -> Period | None:
        """One night; None where what follows is longer than two days."""
        found = self.base.resolve(clock)
        if found is None or found.start is None or found.end is None:
            return None
        length = (found.end - found.start).days
        if length > 1:
            return None
        if length == 1:
            return replace(found, precision="night")
        ends = self.into or found.start == clock.published  # `in the night of 12 March`, told on that day
        return periods.night(shift_days(found.start, -1) if ends else found.start, found.basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """`early May`, `late October`, `the first half of the year`, `the first ten days of January`."""

    base: Expression
    part: str
    """early, mid, late, start, end, half, quarter or days"""
    count: int = 0
    """which half or quarter, or how many days"""

    def resolve(self, clock: Clock) -> Period | None:
        """Thirds of a month and halves of a year are named; other parts leave the whole as it is."""
        found = self.base.resolve(clock)
        if found is None or found.start is None or found.end is None:
            return None
        start, end = found.start, found.end
        whole = found.precision
        if self.part == "half":
            return self._half(start, end, found)
        if self.part == "quarter":
            return periods.months(start.year, 3 * self.count - 2, 3, found.basis)
        if self.part == "days":
            return periods.days(start, min(end, shift_days(start, self.count - 1)), found.basis)
        if whole == "month" and self.part == "early":
            return periods.days(start, start.replace(day=10), found.basis)
        if whole == "month" and self.part in {"late", "end"}:
            return periods.days(start.replace(day=21), end, found.basis)
        return found

    def _half(self, start: date, end: date, found: Period) -> Period:
        of_year = found.precision == "year" or start.month == 1 != end.month
        turn = date(start.year, 7, 1) if of_year else shift_days(start, (end - start).days // 2 + 1)
        if self.count == 1:
            return periods.days(start, shift_days(turn, -1), found.basis)
        return periods.days(turn, date(start.year, 12, 31) if of_year else end, found.basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """`after August` goes on to the publication; `after Wednesday` is that day."""

    base: Expression

    def resolve(self, clock: Clock) -> Period | None:
        """A day stays what it is; a month or year opens a stretch."""
        found = self.base.resolve(clock)
        if found is None or found.precision in {"day", "night"}:
            return found
        return Since(base=self.base).resolve(clock)


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """`two days after 9 May`, `a week before Monday's vote`."""

    base: Expression
    count: int
    unit: str

    def resolve(self, clock: Clock) -> Period | None:
        """Counted from the day named; the month for months and years."""
        found = self.base.resolve(clock)
        if found is None or found.end is None or found.precision not in {"day", "night"}:
            return None
        if self.unit in {"day", "night", "week"}:
            day = shift_days(found.end, self.count * (7 if self.unit == "week" else 1))
            return periods.days(day, day, found.basis)
        day = periods.shift_months(found.end, self.count * (12 if self.unit == "year" else 1))
        return periods.month(day.year, day.month, found.basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """`in the 24 hours to Monday morning`: a stretch that ends on a day named."""

    window: Expression
    base: Expression

    def resolve(self, clock: Clock) -> Period | None:
        """Counted back from the last day of the base."""
        found = self.base.resolve(clock)
        return self.window.resolve(clock.at(found.end)) if found and found.end else None

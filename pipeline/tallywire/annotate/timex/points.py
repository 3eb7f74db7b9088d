"""Units of the calendar as typed points: a day, a week, a quarter, a decade, each with its TIMEX3 value."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date

from tallywire.annotate.times.periods import shift_days, shift_months

_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""length in months of what is counted in months"""
_DAYS = {"day": 1, "weekend": 2, "week": 7}
_STEP = {"day": 1, "weekend": 7, "week": 7}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One unit of the calendar, told by its first day."""

    unit: str
    """day, weekend, week, month, quarter, season, half, year, decade, century"""
    first: date
    time: str = ""
    """what follows the day: `T08:30`, `TMO`"""

    @property
    def last(self) -> date:
        """The last day of it."""
        if self.unit in _DAYS:
            return shift_days(self.first, _DAYS[self.unit] - 1)
        last = shift_months(self.first, _MONTHS[self.unit] - 1)
        return last.replace(day=calendar.monthrange(last.year, last.month)[1])

    @property
    def value(self) -> str:
        """The TIMEX3 value.

        >>> containing("week", date(2013, 3, 22)).value, containing("decade", date(1994, 5, 1)).value
        ('2013-W12', '199')
        """
        year, month = self.first.year, self.first.month
        iso = self.first.isocalendar()
        return {
            "day": self.first.isoformat() + self.time,
            "weekend": f"{iso.year:04d}-W{iso.week:02d}-WE",
            "week": f"{iso.year:04d}-W{iso.week:02d}",
            "month": f"{year:04d}-{month:02d}",
            "quarter": f"{year:04d}-Q{(month + 2) // 3}",
            "season": f"{year:04d}-{_SEASONS.get(month, 'XX')}",
            "half": f"{year:04d}-H{1 if month < 7 else 2}",
            "year": f"{year:04d}",
            "decade": f"{year // 10:03d}",
            "century": f"{(year - 1) // 100:02d}",
        }[self.unit]

    def shifted(self, count: int) -> Point:
        """Return the unit so many units on.

        >>> containing("month", date(2013, 3, 22)).shifted(-3).value
        '2012-12'
        """
        if self.unit in _STEP:
            return replace(self, first=shift_days(self.first, count * _STEP[self.unit]), time="")
        return replace(self, first=shift_months(self.first, count * _MONTHS[self.unit]), time="")


def is_coarser(unit: str, other: str) -> bool:
    """Tell whether a unit is longer than another: a month leaves its days open."""
    length = {**_DAYS, **{name: 30 * count for name, count in _MONTHS.items()}}
    return length[unit] > length[other]


def containing(unit: str, day: date) -> Point:
    """Return the unit that a day lies in; of a weekend, the one of the day's week.

    >>> containing("quarter", date(2013, 5, 9)).value, containing("weekend", date(2013, 5, 9)).value
    ('2013-Q2', '2013-W19-WE')
    """
    if unit in _DAYS:
        back = {"day": 0, "week": day.weekday(), "weekend": day.weekday() - 5}[unit]
        return Point(unit=unit, first=shift_days(day, -back))
    if unit == "season":
        there = shift_months(day.replace(day=1), -(day.month % 3))
        return Point(unit=unit, first=there)
    return Point(unit=unit, first=_first_of(unit, day))


def _first_of(unit: str, day: date) -> date:
    if unit in {"month", "quarter", "half"}:
        length = _MONTHS[unit]
        return date(day.year, (day.month - 1) // length * length + 1, 1)
    if unit == "century":
        return date((day.year - 1) // 100 * 100 + 1, 1, 1)
    return date(max(1, day.year // 10 * 10) if unit == "decade" else day.year, 1, 1)

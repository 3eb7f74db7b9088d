"""The patterns of feasts, of a fixed day (`Christmas Eve`) or not (`Easter Sunday`, `Thanksgiving`), and of 9/11."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tallywire.annotate.times.periods import shift_days
from tallywire.annotate.times.words import YEAR
from tallywire.annotate.timex.expressions import Expression, Named, Yearly
from tallywire.annotate.timex.pieces import Rule, always
from tallywire.annotate.timex.points import Point

_FEASTS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "st. patrick's day": (3, 17),
    "earth day": (4, 22),
    "veterans day": (11, 11),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "4th of july": (7, 4),
}
"""feasts of a fixed day"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movable(Yearly):
    """A feast whose day differs from year to year."""

    day_of: Callable[[int], date]

    def in_year(self, year: int) -> Point | None:
        """Return its day in a year."""
        return Point(unit=self.unit, first=self.day_of(year))


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches, by the Gregorian rule of Meeus, Jones and Butcher.

    >>> easter(2013), easter(2024)
    (datetime.date(2013, 3, 31), datetime.date(2024, 3, 31))
    """
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: shift_days(easter(year), days)


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """The number-th such weekday of a month."""

    def day_of(year: int) -> date:
        first = date(year, month, 1)
        return shift_days(first, (weekday - first.weekday()) % 7 + 7 * (number - 1))

    return day_of


_MOVABLE = {
    "good friday": _from_easter(-2),
    "palm sunday": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
    "easter": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "thanksgiving": _nth(11, 3, 4),
    "thanksgiving day": _nth(11, 3, 4),
    "labor day": _nth(9, 0, 1),
    "memorial day": lambda year: shift_days(_nth(6, 0, 1)(year), -7),
    "martin luther king day": _nth(1, 0, 3),
    "presidents day": _nth(2, 0, 3),
    "presidents' day": _nth(2, 0, 3),
    "columbus day": _nth(10, 0, 2),
}


def september_11() -> Iterator[Rule]:
    that_day = Named(point=Point(unit="day", first=date(2001, 9, 11)))
    yield r"(?<![\d/])9/11(?![\d/])", always(that_day)
    yield (
        r"\b(?:September|Sept?\.) 11(?:th)?(?= (?:terror(?:ist)? )?attacks\b)",
        always(that_day),
    )


def feast_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield (
        r"\b(?:christmas|halloween|easter|thanksgiving) (?:markets?|trees?|cards?|carols?|songs?|gifts?|presents?|part(?:y|ies)|shopping|lights|island|eggs?|bunny|dinner|rising|turkeys?)\b",
        always(None),
    )
    yield rf"\b(?P<f>{_any_of(_FEASTS)})(?:,? (?P<y>{YEAR}))?\b", _feast
    yield (
        r"(?<!Lunar )(?<!Chinese )(?<!Persian )(?<!Jewish )(?<!Happy )(?-i:\bNew Year)\b(?!['\u2019-]| (?-i:[A-Z])| (?:message|address|speech|holidays?|resolutions?|celebrations?|part(?:y|ies)|greetings?|truce)\b)",
        always(Yearly(unit="day", month=1)),
    )
    yield r"\bGood Friday (?:Agreement|accords?)\b", always(None)
    yield rf"\b(?P<f>{_any_of(_MOVABLE)})(?:,? (?P<y>{YEAR}))?\b", _movable


def _any_of(names: dict[str, tuple[int, int]] | dict[str, Callable[[int], date]]) -> str:
    return "|".join(sorted(names, key=len, reverse=True)).replace("'", "['\\u2019]")


def _name(match: re.Match[str]) -> str:
    return match["f"].lower().replace("\u2019", "'")


def _feast(match: re.Match[str]) -> Expression:
    month, day = _FEASTS[_name(match)]
    return _in_its_year(Yearly(unit="day", month=month, day=day), match["y"])


def _movable(match: re.Match[str]) -> Expression:
    return _in_its_year(Movable(unit="day", month=1, day_of=_MOVABLE[_name(match)]), match["y"])


def _in_its_year(feast: Yearly, year: str | None) -> Expression:
    point = feast.in_year(int(year)) if year else None
    return Named(point=point) if point else feast

"""Full dates as publishers write them: `9 June 2025`, `Jun. 9th, 2025`, `2025-06-09`, `09.06.2025`, `/2025/06/09/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

from tallywire.spans import Span

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_S = r"[^\S\n]{1,40}"
"""blanks; where a tag was blotted out there are many"""
_COMMA = r"[^\S\n]{0,40},?[^\S\n]{0,40}"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d-]){_YEAR}(?P<mark>[-/.])(?P<m>\d{{1,2}})(?P=mark)(?P<d>\d{{1,2}})(?!\d|[-/.]\d)",
        rf"\b{_DAY}(?:{_S}of)?{_S}{_MONTH}{_COMMA}{_YEAR}\b",
        rf"\b{_MONTH}{_S}{_DAY}(?:{_S}|[^\S\n]{{0,40}},[^\S\n]{{0,40}}){_YEAR}\b",
        rf"(?<![\d-])(?P<d>\d{{1,2}})-{_MONTH}-{_YEAR}\b",
        rf"\b{_MONTH}{_S}(?P<d>\d{{1,2}}){_S}\d\d:\d\d:\d\d{_S}(?:[A-Z]{{3,4}}|[+-]\d{{4}}){_S}{_YEAR}\b",
        rf"(?<![\d.])(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.{_YEAR}\b",
        rf"(?<![\d/-])(?P<d>1[3-9]|2\d|3[01])(?P<mark>[/-])(?P<m>\d{{1,2}})(?P=mark){_YEAR}\b",
        rf"(?<![\d/-])(?P<m>\d{{1,2}})(?P<mark>[/-])(?P<d>1[3-9]|2\d|3[01])(?P=mark){_YEAR}\b",
        rf"(?<![\d/-])(?P<d>\d{{1,2}})(?P<mark>[/-])(?P<m>(?P=d))(?P=mark){_YEAR}\b",
    )
)
"""`06/09/2025` is June on one side of the ocean and September on the other, and so no date at all"""
_DAY_FIRST = re.compile(rf"(?<![\d/-])(?P<d>0?[1-9]|1[0-2])(?P<mark>[/-])(?P<m>\d{{1,2}})(?P=mark){_YEAR}\b")
"""but where a page says that it is British, it is September"""
_NAMED = re.compile(rf"(?<!\d){_YEAR}(?P<mark>[-_./]?)(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!\d)")
_STAMPED = re.compile(rf"\s*{_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?:T?\d{{4,6}}(?!\d).*)?\s*", re.DOTALL)
_EPOCH = re.compile(r"\s*(1\d{9})(?:\d{3}|\.\d+)?\s*")
_DEFAULTS = frozenset({date(1900, 1, 1), date(1969, 12, 31), date(1970, 1, 1)})
"""what programs write for no date at all"""


class FoundDate(NamedTuple):
    """A day and where it stands in the text that was searched."""

    day: date
    span: Span


def find_full_dates(text: str, *, day_first: bool = False) -> Iterator[FoundDate]:
    """Yield all full dates of a text that the calendar knows, in order; with `day_first` also `09/06/2025`.

    >>> [str(found.day) for found in find_full_dates("From 31 June 2025, or 07/06/2025, to Jun. 9th, 2025")]
    ['2025-06-09']
    """
    patterns = (*_DATES, _DAY_FIRST) if day_first else _DATES
    yield from sorted({found for pattern in patterns for found in _found(pattern.finditer(text))}, key=lambda f: f.span)


def find_named_dates(name: str) -> Iterator[FoundDate]:
    """Yield the dates in the name of a file or in an address: `20250609_toll`, `/2025/06/09/toll`."""
    yield from _found(_NAMED.finditer(name))


def find_machine_dates(value: str) -> Iterator[FoundDate]:
    """Yield the date of a field that a program fills: also `20250609T2330Z` and seconds or milliseconds since 1970.

    The day is the one that is written, whatever the zone: `2025-06-09T23:30-05:00` is the ninth.
    """
    if match := _EPOCH.fullmatch(value):
        yield from [FoundDate(datetime.fromtimestamp(int(match.group(1)), UTC).date(), Span(*match.span(1)))]
        return
    found = _found([match]) if (match := _STAMPED.fullmatch(value)) else find_full_dates(value)
    yield from (date for date in found if date.day not in _DEFAULTS)


def without_dates(text: str) -> str:
    """Return a text with its full dates taken out."""
    for pattern in (*_DATES, _DAY_FIRST):
        text = pattern.sub(" ", text)
    return text


def _found(matches: Iterable[re.Match[str]]) -> Iterator[FoundDate]:
    for match in matches:
        groups = match.groupdict()
        month = int(groups["m"]) if groups.get("m") else 1 + _MONTHS.index(groups["month"][:3].lower())
        try:
            yield FoundDate(date(int(groups["y"]), month, int(groups["d"])), Span(*match.span()))
        except ValueError:
            continue

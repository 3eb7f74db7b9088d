"""Full dates as publishers write them: `9 June 2025`, `Jun. 9th, 2025`, `2025-06-09`, `09.06.2025`, `/2025/06/09/`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},? {_YEAR}\b",
        rf"\b{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b",
        rf"(?<![\d.])(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.{_YEAR}\b",
        rf"(?<![\d/])(?P<d>1[3-9]|2\d|3[01])/(?P<m>\d{{1,2}})/{_YEAR}\b",
        rf"(?<![\d/])(?P<m>\d{{1,2}})/(?P<d>1[3-9]|2\d|3[01])/{_YEAR}\b",
        rf"(?<![\d/])(?P<d>\d{{1,2}})/(?P<m>(?P=d))/{_YEAR}\b",
    )
)
"""`06/09/2025` is June on one side of the ocean and September on the other, and so no date at all"""
_NAMED = re.compile(rf"(?<!\d){_YEAR}(?P<mark>[-_./]?)(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!\d)")


def find_full_dates(text: str) -> Iterator[date]:
    """Yield all full dates of a text that the calendar knows, in order.

    >>> [str(day) for day in find_full_dates("From 31 June 2025, or 07/06/2025, to Jun. 9th, 2025")]
    ['2025-06-09']
    """
    found = [(match.start(), match) for pattern in _DATES for match in pattern.finditer(text)]
    for _, match in sorted(found, key=lambda pair: pair[0]):
        yield from _day(match)


def find_named_dates(name: str) -> Iterator[date]:
    """Yield the dates in the name of a file or in an address: `20250609_toll`, `/2025/06/09/toll`."""
    for match in _NAMED.finditer(name):
        yield from _day(match)


def without_dates(text: str) -> str:
    """Return a text with its full dates taken out."""
    for pattern in _DATES:
        text = pattern.sub(" ", text)
    return text


def _day(match: re.Match[str]) -> Iterator[date]:
    groups = match.groupdict()
    month = int(groups["m"]) if groups.get("m") else 1 + _MONTHS.index(groups["month"][:3].lower())
    try:
        yield date(int(groups["y"]), month, int(groups["d"]))
    except ValueError:
        return

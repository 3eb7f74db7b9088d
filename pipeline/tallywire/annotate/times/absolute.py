"""Dates written out in full, in English or another language, read by dateparser and cached.

dateparser is always given a day to count from and told which parts must be there, so that it
never fills in a day or a month of its own.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "zh")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")


def read_date(text: str, *, near: date | None) -> date | None:
    """Return the day that a written date means, the latest such day up to `near` where it names no year.

    Returns None where the words are no date, or where `near` is needed and missing.

    >>> read_date("the 5th of May", near=date(2025, 6, 9))
    datetime.date(2025, 5, 5)
    >>> read_date("24.03.2025", near=None)
    datetime.date(2025, 3, 24)
    """
    has_year = _YEAR.search(text) is not None
    if near is None and not has_year:
        return None
    if numeric := _NUMERIC.fullmatch(text):
        return _numeric(text, numeric, near)
    return _parse(text.lower(), None if has_year else near, "DMY")


def _numeric(text: str, match: re.Match[str], near: date | None) -> date | None:
    """`27/02/2025` is clear; `06/09/2025` is the reading nearest before the day it is read from, or none."""
    first, second = int(match[1]), int(match[3])
    if match[2] == "." or first > 12 or first == second:
        return _parse(text, None, "DMY")
    if second > 12:
        return _parse(text, None, "MDY")
    readings = [day for order in ("DMY", "MDY") if (day := _parse(text, None, order))]
    past = [day for day in readings if near is not None and day <= near]
    return max(past, default=None)


@lru_cache(maxsize=4096)
def _parse(text: str, near: date | None, order: str) -> date | None:
    base = datetime.combine(near or date(2000, 1, 1), time.max)
    for languages in (("en",), _LANGUAGES) if near is None else (("en",),):  # other languages only with a year
        found: datetime | None = _parser(languages, base, order).get_date_data(text).date_obj
        if found is not None:
            return found.date()
    return None


@lru_cache(maxsize=64)
def _parser(languages: tuple[str, ...], base: datetime, order: str) -> DateDataParser:
    from dateparser.date import DateDataParser  # slow to import, and most articles name no such date

    return DateDataParser(
        languages=list(languages),
        settings={
            "RELATIVE_BASE": base,
            "REQUIRE_PARTS": ["day", "month"],
            "PREFER_DATES_FROM": "past",
            "PARSERS": ["absolute-time"],
            "DATE_ORDER": order,
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )

"""The words of the calendar, and the patterns they make."""

from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""first month of each season of three months"""
UNITS = ("hour", "day", "night", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century")

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
COUNTS = {word: number for number, word in enumerate(_ONES, 1)} | _TENS | {"a": 1, "an": 1, "twenty-four": 24}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_SHORT = r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_LONG = r"january|february|march|april|may|june|july|august|september|october|november|december"
MONTH = rf"(?:(?:{_LONG})\b|(?:{_SHORT})\b\.?)"
TITLE_MONTH = rf"(?-i:{'|'.join(name.capitalize() for name in _LONG.split('|'))})\b"
"""with a capital, as `May` and `March` must have where nothing else shows that they are months"""
LONG_MONTH = rf"(?:{_LONG})\b"
DAY = rf"(?:{'|'.join(DAYS)})\b"
SHORT_DAY = r"(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\b\.?"
ANY_DAY = rf"(?:{DAY}|{SHORT_DAY})"
SEASON = rf"(?:{'|'.join(SEASONS)})\b"
YEAR = r"(?:1[4-9]|20)\d\d(?![\d%])"
NUMBER = rf"(?:\d{{1,3}}(?![\d.,]\d)|{'|'.join(sorted(COUNTS, key=len, reverse=True))})\b"
ORDER = rf"(?:{'|'.join(ORDINALS)})\b"
DASH = r"\s?[-\u2010-\u2014]\s?"
PART = r"(?:early[ -]morning|pre-dawn|morning|afternoon|evening|nightfall|night|dawn|noon|midday|midnight|lunchtime)\b"


def month_number(text: str) -> int:
    """Return 1 for `Jan`, `January` or `january.`."""
    return 1 + MONTHS.index(text[:3].lower())


def weekday_number(text: str) -> int:
    """Return 0 for `Monday` or `Mon.`, as `date.weekday` counts."""
    return next(number for number, name in enumerate(DAYS) if name.startswith(text.rstrip(".").lower()[:3]))


def count_of(text: str) -> int:
    """Return the number that digits or number words say.

    >>> count_of("twelve"), count_of("42")
    (12, 42)
    """
    words = text.lower().strip()
    return int(words) if words.isdigit() else COUNTS[words]


def pattern(text: str) -> re.Pattern[str]:
    """Compile a pattern of the grammar; case tells nothing, for scraped names of days lose theirs."""
    return re.compile(text, re.IGNORECASE)

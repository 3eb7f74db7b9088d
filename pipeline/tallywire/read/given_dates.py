"""The day that a record, a feed or a table gives, in any of the usual ways to write it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from tallywire.read.full_dates import find_full_dates

_FIRST = 1900
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS = range(10**8, 10**10)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")


def day_of(value: str | int | float) -> date | None:
    """Return the day, in the time zone in which it is written; None for what is no date.

    >>> day_of("Mon, 09 Jun 2025 23:10:00 -0500"), day_of(1749456000), day_of("20250609T081500Z")
    (datetime.date(2025, 6, 9), datetime.date(2025, 6, 9), datetime.date(2025, 6, 9))
    >>> day_of("0001-01-01T00:00:00Z")
    """
    day = _day_of_number(value) if isinstance(value, int | float) else _day_of_text(value.strip())
    return day if day and day.year >= _FIRST else None


def _day_of_text(text: str) -> date | None:
    if match := _COMPACT.fullmatch(text):
        return _iso("-".join(match.groups()))
    if re.fullmatch(r"\d{10}(?:\d{3})?", text):
        return _day_of_number(int(text))
    if re.match(r"\d{4}-\d\d-\d\d", text):
        return _iso(text[:10])
    try:
        return parsedate_to_datetime(text[:60]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return next((found.day for found in find_full_dates(text[:60])), None)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day_of_number(value: float) -> date | None:
    """Seconds or thousandths since 1970."""
    seconds = value / 1000 if abs(value) >= _SECONDS.stop else value
    if not _SECONDS.start <= seconds < _SECONDS.stop:
        return None
    return (_EPOCH + timedelta(seconds=int(seconds))).date()

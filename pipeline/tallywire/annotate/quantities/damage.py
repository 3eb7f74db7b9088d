"""Tell that scraping damaged a number, so that nobody can say what stood there."""

from __future__ import annotations

import re

from tallywire.annotate.quantities.dates import MONTH

_MONTH_DAY = re.compile(rf"\b{MONTH}\s\d{{1,2}},\s\Z", re.IGNORECASE)
_COUNTED = r"\s(?!\w+ed\b|hurt\b|missing\b|dead\b|more\b|others\b|and\b|in\b|on\b|at\b)[A-Za-z]"
_TORN_BEFORE = re.compile(r"(?<![\d,.])[1-9]\d{0,2},\s\Z")
_CUT = re.compile(r"\s?(?:…|\.{3}|\[(?:…|\.{3})\])[\s.…\[\]]*\Z")
"""the end of a preview: `raised the toll to 1…`"""
_TORN_AFTER = re.compile(rf",\s\d{{3}}{_COUNTED}")


def is_damaged(number: str, before: str, after: str) -> bool:
    """`1,41267`, an orphan `,000`, `4, 552 prisoners`, and `to 1…`, where nobody can tell what stood there."""
    if re.search(r"\d,\Z", before) or re.match(r",\d", after):
        return True
    if re.fullmatch(r"\d{3}", number) and re.search(r"(?:^|\s),\Z", before):
        return True
    return _CUT.match(after) is not None or _is_torn(number, before, after)


def _is_torn(number: str, before: str, after: str) -> bool:
    """`4, 552 prisoners`; not `May 4, 552 prisoners`, not `killed 4, 552 wounded`."""
    if re.fullmatch(r"\d{3}", number) and _TORN_BEFORE.search(before) and re.match(_COUNTED, after):
        return not _MONTH_DAY.search(before)
    torn = re.fullmatch(r"[1-9]\d{0,2}", number) and _TORN_AFTER.match(after)
    return bool(torn) and not _MONTH_DAY.search(f"{before}{number}, ")

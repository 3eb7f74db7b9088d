"""Numbers that scraping has torn or run into others; mended only where nothing else can have stood there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_THOUSANDS = re.compile(r"(?<![\d,.])(?<!\d[ ,])(?<!\d, )([1-9]\d{0,2})(?: ,|, )000(?![\d,]\d|\d)")
"""`16 ,000`: no number begins with 000"""
_TWEET = re.compile(r"(?:t\.co/\w{10}|pic\.twitter\.com/\w{10})(?=[A-Z][a-z]+ \d{1,2}, 20\d\d)")
"""addresses of ten characters, which swallow the month: `t.co/6cryAfWshjJanuary 25, 2025`"""
_COUNTERS = re.compile(r"(?<=\b20\d\d)((?: +\d[\d.,]*[KM]?){1,4})[ \t]*\r?$", re.MULTILINE)
_HANDLE = re.compile(r"\(@\w+\)[^\n]{3,25}$")


def find_damaged_numbers(raw: str, within: Span) -> Iterator[Edit]:
    """Join torn thousands, part an address from a month, drop the counters behind a post's date.

    `4, 552`, `,000` and `1,41267` are left: nobody can tell what they were.

    >>> [edit.new for edit in find_damaged_numbers("some 16 ,000 people", Span(0, 19))]
    ['16,000']
    """
    if raw.find("000", *within) >= 0:
        for match in _THOUSANDS.finditer(raw, *within):
            yield Edit(span=Span(*match.span()), new=f"{match.group(1)},000", cleaner="torn_number")
    if raw.find("t.co/", *within) >= 0 or raw.find("pic.twitter", *within) >= 0:
        for match in _TWEET.finditer(raw, *within):
            span = Span(match.end() - 1, match.end())
            yield Edit(span=span, new=raw[span.start] + " ", cleaner="swallowed_month")
    if raw.find("(@", *within) >= 0:
        yield from _counters(raw, within)


def _counters(raw: str, within: Span) -> Iterator[Edit]:
    """`— ICRC (@ICRC) January 25, 2025 312 1.1K`."""
    for match in _COUNTERS.finditer(raw, *within):
        if _HANDLE.search(raw, max(within.start, match.start() - 60), match.start()):
            yield Edit(span=Span(*match.span(1)), new="", cleaner="share_counter")

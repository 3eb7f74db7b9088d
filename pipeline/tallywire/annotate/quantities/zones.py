"""Find figures that are read as one and measure nothing: phone numbers, times of day, dates in digits, addresses."""

from __future__ import annotations

import re
from typing import NamedTuple

_ZONE = re.compile(
    r"(?P<code>https?://\S+|\bwww\.\S+|(?<![\w,.])\d+(?:\.\d{1,3}){3,}\b|(?<![\w,.])(?:[A-Z]{1,3}\.)?\d{1,2}(?:\.\d{1,2}){2,}(?![\d,]))"
    r"|(?P<phone>(?<![\w.])\+\d{1,3}[ \-(]\d[\d ()-]{5,}\d|(?<![\w.,])\(\d{2,4}\) ?\d{3}[- ]\d{4}\b|(?<![\w.,-])(?:1[-. ])?\d{3}[-.]\d{3}[-.]\d{4}\b"
    r"|(?<![\w.,-])0\d{2,4} \d{3,4} \d{3,4}\b|(?<![\w.,-])1[- ]800[- ]\d{3}[- ]\d{3,4}\b)"
    r"|(?P<time>(?<![\w:.,])(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)? ?(?:[ap]\.m\.|[ap]m\b)|(?<![\w:.,])(?:GMT|UTC) ?[+-−]\d{1,2}\b|(?<![\w:.,])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]))"
    r"|(?P<date>(?<![\w.,/-])(?:19|20)\d\d-[01]\d-[0-3]\d\b|(?<![\w.,/-])[0-3]?\d([./-])[0-3]?\d\5(?:19|20)\d\d\b)"
    r"|(?P<idiom>(?<![\w/])(?:24/7|9/11|7/7|50[-/]50)(?![\w/]))",
    re.IGNORECASE,
)


class Zone(NamedTuple):
    """A stretch of text that is one figure."""

    start: int
    end: int
    kind: str


def find_zones(text: str) -> list[Zone]:
    """List the stretches of a sentence that are one figure, in order.

    >>> find_zones("At 8:30 call (202) 555-0142.")
    [Zone(start=3, end=7, kind='time'), Zone(start=13, end=27, kind='phone')]
    """
    return [Zone(match.start(), match.end(), str(match.lastgroup)) for match in _ZONE.finditer(text)]

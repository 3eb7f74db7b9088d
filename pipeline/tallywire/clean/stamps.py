"""When it was published or changed, how long it takes to read: stamps, which are metadata."""

from __future__ import annotations

import re
from itertools import pairwise

_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d|today|yesterday|just now|an? (?:hour|day))"
)
_STAMPS = re.compile(
    r"^\W*(?:first |last )?(?:published|posted|updated|modified|publication date|date)"
    rf"(?:\W{{0,4}}|\s*:?\s*(?:on|at|in|by)\b.{{0,40}}?)\b{_DAY}.{{0,60}}$"
    r"|^\W*(?:published|posted|updated|publication date)(?:\s*:|\s*$| (?:on|at|in|by)\b)(?!.*\.\W*$)"
    r"|^\W*(?:\d+|an?|one|two|few) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago\W*$",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"\b\d+ ?(?:min|minutes?)\b(?: read)?\s*$|\b\d+ min read\b|\breading time\b|\bslideshow\b", re.IGNORECASE
)
_LONGEST = 14
"""words"""
_WORD = re.compile(r"[^\W\d_]+")
_DATE_WORDS = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "world", "news", "ua", "en", "local",
        "gmt", "utc", "am", "pm", "at", "update", "updated", "explainer", "analysis", "fact", "check", "desk", "may", "st",
        "nd", "rd", "th",
    }
)  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def is_stamp(text: str) -> bool:
    """Tell whether a line is a labelled stamp, an age or a reading time.

    >>> is_stamp("Updated June 9, 2025"), is_stamp("Updated figures show 12 dead.")
    (True, False)
    """
    stamped = _STAMPS.match(text) or _READING_TIME.search(text)
    return stamped is not None and len(text.split()) <= _LONGEST


def is_bare_date(text: str) -> bool:
    """Tell whether a line holds a date and hardly another word: `World | Monday, 9 June 2025, 12:40 GMT`."""
    words = [word.lower() for word in _WORD.findall(text)]
    dated = all(word in _DATE_WORDS or word.startswith(_MONTHS) for word in words if not _before_desk(word, words))
    return dated and any(char.isdigit() for char in text)


def _before_desk(word: str, words: list[str]) -> bool:
    """`News desk`, `Kyiv desk`: whose desk it is does not matter."""
    return (word, "desk") in pairwise(words)

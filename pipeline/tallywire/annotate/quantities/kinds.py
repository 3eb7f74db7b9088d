"""Tell what a number is: a count, or one of the many numbers in news that count nothing."""

from __future__ import annotations

import re

from tallywire.annotate.quantities.ages import is_age
from tallywire.annotate.quantities.damage import is_damaged
from tallywire.annotate.quantities.dates import date_after, date_before, is_year
from tallywire.annotate.quantities.naming import name_before
from tallywire.annotate.quantities.units import Unit, sign_before, unit_after

_AFTER = (
    ("section", re.compile("\ufe0f?\u20e3")),
    ("age", re.compile(r"[- ]?yo\b", re.IGNORECASE)),
    ("time", re.compile(r"[ -]?(?:a\.?m\b|p\.?m\b|o'clock|gmt\b|utc\b|hours? (?:local|gmt)|:\d\d|h\b)", re.IGNORECASE)),
    ("score", re.compile(r"\s?\+\s?\d|[-–]plus[-–]\w+", re.IGNORECASE)),
    ("multiple", re.compile(r"-?fold\b|x\b", re.IGNORECASE)),
    ("magnitude", re.compile(r"[- ]magnitude\b", re.IGNORECASE)),
    ("score", re.compile(r"[:/]\d{1,2}\b|\s?[-–−]\s?\d{1,3}(?:[:/]\d+)?\b(?!\s*[a-z]{3})", re.IGNORECASE)),
)
_BEFORE = (
    ("score", re.compile(r"\d\s?\+\s?\Z|\w[-–]plus[-–]\Z")),
    ("score", re.compile(r"\d[:/]\s?\Z|\d\s?[-–−]\Z")),
    (
        "phone",
        re.compile(r"(?:\+\d[\d ()-]*|\b(?:tel|phone|call|hotline|sms|text)\b[^a-z]{0,4}[\d ()+-]*)\Z", re.IGNORECASE),
    ),
    (
        "duration",
        re.compile(r"\b(?:sentenced|sentences|jailed|imprisoned|serving|serve)(?: (?:him|her|them))? (?:to|for) \Z"),
    ),
    (
        "time",
        re.compile(
            r"\b(?:up|woke|began|begin|starts?|started|opens?|opened|closed?|leave|left|standing|until) (?:at|until|till) \Z",
            re.IGNORECASE,
        ),
    ),
    ("time", re.compile(r"\b(?:half|quarter|minutes|just) (?:past|to|after) \Z", re.IGNORECASE)),
    ("multiple", re.compile(r"\b(?:multipl|divid)\w+(?: (?:it|that|this|them))? by \Z", re.IGNORECASE)),
    ("code", re.compile(r"\b(?:load|show|view|see) more \(\Z", re.IGNORECASE)),
    ("magnitude", re.compile(r"\bmagnitude(?:-| of )?\s?\Z", re.IGNORECASE)),
)
_ALWAYS = frozenset({"money", "percent", "distance", "measure", "temperature"})
"""units that even `2000` before them is no year"""
_NOT_IN_WORDS = frozenset({"phone"})
_ENUMERATOR = re.compile(r"(?:\band|[;:]), \Z")
_ONE_OF = re.compile(r"\s(?!of\b|and\b|in\b|or\b|who\b|that\b|we\b|is\b|was\b|to\b|for\b|on\b|by\b|at\b)[a-z]{3,}")
_IDIOM_ONE = re.compile(
    r"\b(?:no|loved|another|every|each|this|that|which|any|some|the|good|bad|only|little|young|big|new|number|you|square|"
    r"their|our|your|my|his|her)[ -]\Z",
    re.IGNORECASE,
)
_HYPHEN_WORD = re.compile(r"[-–](?!for-)[a-z]+", re.IGNORECASE)
_PRICED = re.compile(r" (?:to the|per) (?:dollar|euro|pound|barrel|litre|cent)")


def kind_and_unit(text: str, start: int, end: int, *, words: bool) -> tuple[str, Unit | None]:
    """Name the kind of the number at `text[start:end]`, `count` where nothing speaks against it, and its unit.

    >>> kind_and_unit("a 30-day truce", 2, 4, words=False), kind_and_unit("479 drones", 0, 3, words=False)
    (('duration', Unit(kind='duration', name='day', end=8)), ('count', None))
    """
    number, before, after = text[start:end], text[max(0, start - 80) : start], text[end : end + 60]
    if words and number.lower() == "one" and _IDIOM_ONE.search(before) and not _ONE_OF.match(after):
        return "idiom", None
    if not words and is_damaged(number, before, after):
        return "suspect", None
    if (sign := sign_before(text, start)) is not None:
        return "money", sign
    unit = Unit("money", "money", end) if number.lower().endswith(" grand") else unit_after(text, start, end)
    year = not words and is_year(number, before, after)
    if unit is not None and (not year or unit.kind in _ALWAYS):
        return unit.kind, unit
    if year:
        return "year", None
    return _without_unit(text, start, end, words=words), None


def _without_unit(text: str, start: int, end: int, *, words: bool) -> str:
    number, before, after = text[start:end], text[max(0, start - 80) : start], text[end : end + 60]
    for kind, pattern in _AFTER:
        if (
            pattern.match(after)
            and not (kind == "score" and _is_range(number, after))
            and not (words and kind == "magnitude")
        ):
            return kind
    if not words and _is_falling(number, after):
        return "score"
    if date_after(after) or (not words and date_before(number, before, after)):
        return "date"
    if is_age(text, start, end):
        return "age"
    if (named := name_before(text, start, end, words=words)) is not None:
        return named
    for kind, pattern in _BEFORE:
        if (
            not (words and kind in _NOT_IN_WORDS)
            and pattern.search(before)
            and not (kind == "time" and len(number) > 6)
        ):
            return kind
    return _by_shape(number, before, after, words=words)


def _by_shape(number: str, before: str, after: str, *, words: bool) -> str:
    if _HYPHEN_WORD.match(after) and not re.match(r"[-–](?:strong|man|member|plus|odd)\b", after):
        return "modifier"
    if _PRICED.match(after):
        return "money"
    if words:
        return "section" if _ENUMERATOR.search(before) and re.match(r", (?:to|the|that|we|it)\b", after) else "count"
    if re.match(r"(?:[A-Za-z]{1,2}\d|[A-Z]{1,3}\b|s\b)", after):
        return "model"
    if re.fullmatch(r"0+|[\d,]*\.\d{1,2}", number) and not re.match(
        r"\s?(?:million|thousand|billion|bn|k\b|lakh|crore)", after, re.IGNORECASE
    ):
        return "measure"
    if re.fullmatch(r"\d{5,}", number) and not re.match(r"\s[a-z]{3,}", after):
        return "code"
    if not before.strip() and re.match(r"[.)]\s+[A-Z]", after) and len(number) < 3:
        return "section"  # the number of a list item
    return "phone" if re.search(r"\d[ -]\d*\Z", before) and re.match(r"[ -]\d", after) else "count"


def _is_falling(number: str, after: str) -> bool:
    """`330–231`, `2-2`: a dash before what is no more is that of a score, a vote."""
    match = re.match(r"\s?[-–−]\s?(\d[\d,]*)(?![\d.%])", after)
    if not match or not number.replace(",", "").isdigit():
        return False
    return int(number.replace(",", "")) >= int(match.group(1).replace(",", ""))


def _is_range(number: str, after: str) -> bool:
    """`150-200 detainees` and `30-40 miners` are ranges, `3-2` and `1:72` are scores."""
    match = re.match(r"\s?[-–]\s?(\d[\d,]*)", after)
    if not match or not number.replace(",", "").isdigit():
        return False
    low, high = int(number.replace(",", "")), int(match.group(1).replace(",", ""))
    return low < high and bool(re.match(r"\s+[a-z]", after[match.end() :]))

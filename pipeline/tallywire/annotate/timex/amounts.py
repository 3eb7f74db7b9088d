"""Counts of units and the length that they make: `two and a half years` is P2.5Y, `several weeks` PXW."""

from __future__ import annotations

import re

from tallywire.annotate.times.words import COUNTS, pattern

_SMALL = "|".join(sorted((word for word in COUNTS if word not in {"a", "an"}), key=len, reverse=True))
_ONE_TO_NINE = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = rf"(?:(?:{_TENS})[ -](?:{_ONE_TO_NINE})|(?:(?:a|one|two|three|four|five) )?hundred|a dozen|{_SMALL})"
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d{1,2}|[ -]?1/2(?!\d)|\u00bd)?"
_VAGUE = (
    r"(?:a |the )?few|several|many|some|a couple(?: of)?|couple(?: of)?|a number of|numerous|countless"
    r"|dozens of|scores of|hundreds of|thousands of|tens of"
)
EXACT = rf"(?:(?:{_DIGITS})|{_WORDS})"
COUNT = rf"(?:{EXACT}(?:[ -](?:and[ -])?a[ -]half)?|{_VAGUE})"
UNIT = r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|century|centuries)\b"

_LETTERS = {"second": "S", "minute": "M", "min": "M", "hour": "H", "day": "D", "night": "D", "week": "W"}
_MORE = {"month": "M", "quarter": "Q", "year": "Y", "weekend": "WE"}
_SCALED = {"decade": (10, "Y"), "century": (100, "Y"), "fortnight": (2, "W")}
_CLOCKED = frozenset({"second", "minute", "min", "hour"})
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y", "minute": "PT30S"}
_DIGIT = re.compile(_DIGITS)
_FRACTION = re.compile(r"[ -]?(?:1/2|\u00bd)$")
_HALF = pattern(r"[ -](?:and[ -])?a[ -]half$")


def unit_of(text: str) -> str:
    """Return `year` for `Years`, `century` for `centuries`."""
    word = text.lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def number_of(text: str) -> float | None:
    """Return the number of `two`, `1,000`, `two and a half`; None for `several`.

    >>> number_of("twenty-five"), number_of("two and a half"), number_of("a few")
    (25.0, 2.5, None)
    """
    words = text.lower().strip()
    half = _HALF.search(words)
    whole = _whole(words[: half.start()] if half else words)
    return None if whole is None else whole + (0.5 if half else 0)


def _whole(words: str) -> float | None:
    if _DIGIT.fullmatch(words):
        number = _FRACTION.sub("", words)
        return float(number.replace(",", "")) + (0.5 if number != words else 0)
    if words in COUNTS:
        return float(COUNTS[words])
    if words.endswith("hundred"):
        return 100.0 * COUNTS.get(words.removesuffix("hundred").strip() or "one", 1)
    if words == "a dozen":
        return 12.0
    tens, _, ones = words.replace("-", " ").partition(" ")
    return float(COUNTS[tens] + COUNTS[ones]) if tens in COUNTS and ones in COUNTS else None


def length(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a length; None is a count that is not told.

    >>> length(3, "year"), length(None, "hour"), length(2, "decade"), length(2.5, "month")
    ('P3Y', 'PTXH', 'P20Y', 'P2.5M')
    """
    if unit in _SCALED:
        scale, letter = _SCALED[unit]
        return f"P{_written(None if count is None else count * scale)}{letter}"
    letter = _LETTERS.get(unit) or _MORE[unit]
    return f"P{'T' if unit in _CLOCKED else ''}{_written(count)}{letter}"


_PARTS = re.compile(r"P(?P<days>(?:\d+[YMWD])*)(?:T(?P<clock>(?:\d+[HMS])+))?")


def joined_lengths(longer: str, shorter: str) -> str:
    """Return the value of two lengths together, the longer first; empty where they do not make one.

    >>> joined_lengths("P6Y", "P3M"), joined_lengths("PT1H", "PT20M"), joined_lengths("P2D", "P3D")
    ('P6Y3M', 'PT1H20M', '')
    """
    first, second = _PARTS.fullmatch(longer), _PARTS.fullmatch(shorter)
    if not first or not second or _rank(longer) >= _rank(shorter):
        return ""
    clock = (first["clock"] or "") + (second["clock"] or "")
    return f"P{first['days']}{second['days']}{'T' if clock else ''}{clock}"


def _rank(value: str) -> int:
    """0 of years, 6 of seconds: of the shortest unit in a length."""
    return "HMS".index(value[-1]) + 4 if "T" in value else "YMWD".index(value[-1])


def half(unit: str) -> str:
    """Return the length of half a unit: `half an hour` is PT30M."""
    return _HALVES.get(unit) or length(0.5, unit)


def _written(count: float | None) -> str:
    return "X" if count is None else f"{count:g}"

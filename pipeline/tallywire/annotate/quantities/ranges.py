"""Join two numerals into a range: `20 to 30`, `between 5 and 7`, `$5-7 million`; not `3-2`, not `rose from 5 to 7`."""

from __future__ import annotations

import re
from typing import NamedTuple

from tallywire.annotate.quantities.kinds import kind_and_unit
from tallywire.annotate.quantities.numerals import SCALES
from tallywire.annotate.quantities.reading import Numeral, read_cardinal
from tallywire.annotate.quantities.units import Unit

_LINK = re.compile(
    r"(?P<mark>\s?%|\s?per ?cent)?(?:\s?[-–−]\s?|-to-|\s+(?P<to>to)\s+|\s+through\s+|\s+(?P<and>and)\s+|\s+or\s+)(?P<sign>(?:US|C|A|HK|R)?[$€£¥₹]\s?)?(?=\w)",
    re.IGNORECASE,
)
_NO_END = re.compile(
    r"\w|-(?!(?:year|day|month|week|hour|minute|mile|km|kilomet|met|f(?:oot|eet)|inch|percent|point|member|man|strong|fold)\w*)"
)
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly )?(?:(?:US|C|A|HK|R)?[$€£¥₹]\s?)?\Z", re.IGNORECASE)
_LEAD = re.compile(r"\bfrom (?:about |around )?(?:(?:US|C|A|HK|R)?[$€£¥₹]\s?)?\Z", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:rose|ris(?:e|es|en|ing)|f[ae]ll(?:s|en|ing)?|gr[eo]wn?|grow(?:s|ing|th)|up|down|(?:in|de)creas\w+|dropp?\w*|climb\w*|jump\w*|slip\w*|cut\w*|rais\w+|lower\w*"
    r"|went|go(?:es|ne|ing)?|widen\w*|narrow\w*|improv\w+|shr[aiu]n\w+|mov\w+|chang\w+|expand\w*|revis\w+|swell\w*|soar\w*|slid\w*|declin\w+|reduc\w+|plung\w+|tumbl\w+|advanc\w+"
    r"|surg\w+|doubl\w+|trebl\w+|tripl\w+|lift\w*|push\w*|br[io]\w+|took|tak\w+|shift\w*|edg\w+|dwindl\w+|turn\w*|extend\w*|boost\w*|switch\w*)\b[^.;:]{0,60}\Z",
    re.IGNORECASE,
)
"""`rose from 3 to 5`, `growth from 2% to 3%`: the one and then the other, no range"""
_MOVED = re.compile(
    r"\b(?:rose|f[ae]ll|lost|gain|add|drop|slip|slid|climb|jump|shed|up|down|rising|falling)\w* (?:by )?\Z",
    re.IGNORECASE,
)
_NO_RANGE = re.compile(r"\b(?:voted?|won|by|lost) \Z")
_KEPT = frozenset({"date", "model", "handle", "section", "time", "phone", "money", "year", "age"})
"""kinds of a first number that the second shares: `May 4-5`, `Article 3-5`, `aged 3 to 11`"""


class Range(NamedTuple):
    """A range in a text."""

    start: int
    end: int
    low: float
    high: float
    kind: str
    unit: Unit | None
    between: int | None
    """where `between` starts, if it stands before"""


def read_range(text: str, first: Numeral) -> Range | None:
    """Read the range that starts with this numeral, if one does.

    >>> read_range("20 to 30 people", read_cardinal("20", 0))[:5], read_range("3-2", read_cardinal("3", 0))
    ((0, 8, 20.0, 30.0, 'count'), None)
    """
    link = _LINK.match(text, first.end)
    if link is None or (first.start and text[first.start - 1] in ".,-"):
        return None
    second = read_cardinal(text, link.end())
    if second is None or (_NO_END.match(text, second.end) and second.form == first.form):
        return None
    before = text[max(0, first.start - 90) : first.start]
    between = _BETWEEN.search(before)
    if (link["and"] and not between) or _is_change(before, link, first, second) or _is_torn(text, first, second):
        return None
    low, high = _ends(first, second)
    if low >= high or (not between and _NO_RANGE.search(before)):
        return None
    kind, unit = _kind(text, first, second)
    if low == 0 and kind == "count" and not between and not link["to"]:
        return None  # `a 0-9 defeat`
    if link["mark"] and kind_and_unit(text, second.start, second.end, words=False)[0] != "percent":
        return None
    start = first.start - len(before) + between.start() if between else None
    return Range(first.start, second.end, low, high, kind, unit, start)


def before_change(text: str, first: Numeral) -> Range | None:
    """Read `20` of `rose from 20 to 25 percent` with the unit and the scale that only the second number has.

    >>> before_change("It rose from 1.2 to 1.5 million.", read_cardinal("It rose from 1.2 to 1.5 million.", 13)).low
    1200000.0
    """
    link = _LINK.match(text, first.end)
    if link is None or not link["to"] or first.value is None or not _LEAD.search(text, 0, first.start):
        return None
    second = read_cardinal(text, link.end())
    if second is None or second.value is None:
        return None
    kind, unit = kind_and_unit(text, second.start, second.end, words=second.form == "words")
    value = first.value * _scale(text, second) if second.scaled and not first.scaled else first.value
    if (kind == "count" and value == first.value) or (kind != "count" and unit is None):
        return None
    low, high = sorted((value, second.value))
    return Range(first.start, second.end, value, high, kind, unit, None) if high < _MOST * low else None


_MOST = 50
"""times that what changes may grow"""


def _scale(text: str, numeral: Numeral) -> float:
    """Return 1,000,000 for `1.5 million`."""
    said = re.match(r"[\d,]*\.?\d+", text[numeral.start : numeral.end])
    number = float(said.group().replace(",", "")) if said else 0.0
    return (numeral.value or 0.0) / number if number else 1.0


def _is_change(before: str, link: re.Match[str], first: Numeral, second: Numeral) -> bool:
    """`rose from 3 to 5`, `fell 3.4% to 1,250`, `lost 12 to 1,250`."""
    if not link["to"]:
        return False
    lead = _LEAD.search(before)
    if lead is not None:
        return _CHANGE.search(before[: lead.start()]) is not None
    return _MOVED.search(before) is not None and (second.value or 0) > 20 * (first.value or 0)


def _is_torn(text: str, first: Numeral, second: Numeral) -> bool:
    """`555-0142`, `1-2-3`: pieces of a longer figure."""
    digits = text[first.start : first.end]
    if re.match(r"0\d", digits) or re.match(r"[-./:]\d", text[second.end : second.end + 2]):
        return True
    return kind_and_unit(text, first.start, second.end, words=False)[0] == "phone"


def _ends(first: Numeral, second: Numeral) -> tuple[float, float]:
    """`5 to 7 million`: the scale of the second goes for the first too."""
    low, high = first.value or 0.0, second.value or 0.0
    if second.scaled and not first.scaled:
        scale = next(s for s in (10**12, 10**9, 10**7, 10**6, 10**5, 1000, 12, 1, 0) if high >= s)
        scales = sorted({s for s in SCALES.values() if s > 1}, reverse=True)
        scale = next((s for s in scales if high / s >= 1 and low * s < high and (high / s) < 1000), 1)
        if low * scale < high and low < high / 100:
            low *= scale
    return low, high


def _kind(text: str, first: Numeral, second: Numeral) -> tuple[str, Unit | None]:
    words = second.form == "words"
    kind, unit = kind_and_unit(text, first.start if words else second.start, second.end, words=words)
    if kind == "score" and re.match(r"\s+[a-z]{3,}", text[second.end : second.end + 8]):
        kind, unit = "count", None
    if first.form == "digits":
        own, own_unit = kind_and_unit(text, first.start, first.end, words=False)
        if own in _KEPT:
            return own, own_unit if own_unit is not None and own == "money" else unit
        if own == "percent" and kind in {"count", "measure"}:
            return own, own_unit
    return kind, unit

"""The patterns of expressions that name their day, month, season or year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tallywire.annotate.times.combined import Between
from tallywire.annotate.times.named import Expression, FullDate, Month, MonthOf, Season, Year, Years
from tallywire.annotate.times.periods import Clock
from tallywire.annotate.times.words import (
    ANY_DAY,
    DASH,
    LONG_MONTH,
    MONTH,
    PART,
    SEASON,
    TITLE_MONTH,
    YEAR,
    month_number,
    pattern,
)

Maker = Callable[[re.Match[str]], Expression | None]


def part_of_day(match: re.Match[str]) -> str:
    """Return `night`, `day` for any other part that the group `part` names, or nothing."""
    said = (match.groupdict().get("part") or "").lower()
    return "night" if said.endswith("night") else said and "day"


def _full(match: re.Match[str]) -> Expression:
    year = match["y"]
    return FullDate(
        text=f"{match['d']} {match['m']} {year or ''}".strip(), has_year=bool(year), part=part_of_day(match)
    )


def _two_days(match: re.Match[str]) -> Expression:
    year = match["y"]
    second = match.groupdict().get("m2") or match["m"]
    return Between(
        first=FullDate(text=f"{match['d']} {match['m']}", has_year=False),
        last=FullDate(text=f"{match['d2']} {second} {year or ''}".strip(), has_year=bool(year)),
        nightly="and" not in match["join"].lower(),
    )


_FEASTS = {
    "may day": "1 May",
    "christmas eve": "24 December",
    "christmas day": "25 December",
    "boxing day": "26 December",
    "new year's eve": "31 December",
    "new year's day": "1 January",
}
"""feasts that are always on the same day"""


def _feast(match: re.Match[str]) -> Expression:
    return FullDate(text=_FEASTS[match["feast"].lower()], has_year=False)


def _as_written(match: re.Match[str]) -> Expression:
    return FullDate(text=match.group().strip(), has_year=True)


def _foreign(match: re.Match[str]) -> Expression | None:
    expression = FullDate(text=match.group(), has_year=True)
    return expression if expression.resolve(Clock(published=None)) else None


def _month(match: re.Match[str]) -> Expression:
    groups = match.groupdict()
    year = groups.get("y")
    which = (groups.get("which") or "").lower()
    return Month(number=month_number(match["m"]), year=int(year) if year else None, which=which)


def _month_of_year(match: re.Match[str]) -> Expression:
    back = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return MonthOf(number=month_number(match["m"]), years=back)


def _months(match: re.Match[str]) -> Expression:
    last = Month(number=month_number(match["m2"]), year=int(match["y"]))
    return Between(first=Month(number=month_number(match["m"])), last=last)


def _season(match: re.Match[str]) -> Expression:
    year = match.groupdict().get("y")
    which = (match.groupdict().get("which") or "").lower()
    return Season(name=match["s"].lower(), year=int(year) if year else None, which=which)


def _weak_season(match: re.Match[str]) -> Expression:
    return Season(name=match["s"].lower(), weak=True)


def _years(match: re.Match[str]) -> Expression:
    first = int(match["y"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    return Between(first=Year(number=first), last=Year(number=last))


_AGED = pattern(r"\b(?:his|her|their|my|your|our)(?: (?:early|mid|late))?[ -]$")
"""`a man in his late 70s`"""


def _decade(match: re.Match[str]) -> Expression | None:
    said = match["y"]
    if _AGED.search(match.string[: match.start()]):
        return None
    return Years(first=int(said) if len(said) == 4 else 1900 + int(said), count=10)


def _century(match: re.Match[str]) -> Expression | None:
    number = int(match["n"])
    return Years(first=(number - 1) * 100 + 1, count=100) if 1 < number < 40 else None


def _day_pair(match: re.Match[str]) -> Expression:
    month = match["m"] or match["m2"]
    year = match["y"]
    return Between(
        first=FullDate(text=f"{match['d']} {month}", has_year=False),
        last=FullDate(text=f"{match['d2']} {match['m2']} {year or ''}".strip(), has_year=bool(year)),
        nightly="and" not in match["join"].lower(),
    )


def _two_days_us(match: re.Match[str]) -> Expression:
    return _two_days(match)


def _bare_month(match: re.Match[str]) -> Expression | None:
    return Month(number=month_number(match.group()))


def is_year(match: re.Match[str]) -> bool:
    """Tell whether four digits are a year, not the count of what follows: `in 2000 cases`."""
    return _year(match) is not None


def _year(match: re.Match[str]) -> Expression | None:
    text, start, end = match.string, match.start(), match.end()
    near = max(0, start - _LEAD)
    strong, epithet = _YEAR_LEAD.search(text, near, start), _EPITHET.search(text, near, start)
    strong = strong or _DURING.search(text, near, start)
    if _NOT_A_YEAR.search(text, near, start) or (not epithet and (_COUNTED if strong else _LOWER).match(text, end)):
        return None
    return Year(number=int(match["y"]), weak=not strong)


_LEAD = 30
"""letters before a year that may lead it"""
_YEAR_LEAD = pattern(
    r"(?:^|\b(?:in|since|by|until|till|during|throughout|over|of|from|to|between|and|before|after|early|late|mid|year)[ -]"
    r"|[(|,] ?)$"
)
_EPITHET = pattern(r"\b(?:the|this|a|'s|\u2019s|its|their|his|her) $")
_DURING = pattern(r"\b(?:during|in|at) the $")
_NOT_A_YEAR = pattern(r"\b(?:some|about|around|over|nearly|almost|than|least|most|up to|roughly|total of|number) $")
_FUNCTION = (
    r"(?:and|or|when|in|to|as|for|the|by|at|on|was|were|is|are|has|had|have|with|after|before|that|this|than|from|but"
    r"|while|until|alone|it|its|he|she|they|we|according|because|about|which|who|will|would|did|also|said|saw|came)\b"
)
_COUNTED = pattern(rf"(?:[ -](?:people|men|women|children|(?!{_FUNCTION})(?-i:[a-z-]+s))\b|[.,:]\d|\s?%|/)")
"""`in 2000 cases`"""
_LOWER = pattern(rf"(?:[ -](?!{_FUNCTION})(?-i:[a-z])|[.,:]\d|\s?%|/)")


def named_rules() -> Iterator[tuple[str, Maker]]:
    """Yield the patterns of times that name their day, month or year, each with what makes the expression."""
    day, ordinal = r"(?P<d>[0-3]?\d)", r"(?:st|nd|rd|th)?\b"
    join = rf"(?P<join>{DASH}|\s+(?:to|and|through|until|into)\s+(?:the\s+)?)"
    year = rf"(?:,?\s+(?P<y>{YEAR}))?"
    week = rf"(?:{ANY_DAY},?\s+)?"
    yield (
        rf"\b{day}{ordinal}(?: (?P<m>{MONTH}))?{join}(?P<d2>[0-3]?\d){ordinal}(?: of)? (?P<m2>{MONTH}){year}",
        _day_pair,
    )
    yield (
        rf"\b(?P<m>{MONTH}) {day}{ordinal}{join}(?P<m2>{MONTH} )?(?P<d2>[0-3]?\d){ordinal}(?![:.]\d|\s?%){year}",
        _two_days_us,
    )
    yield (
        rf"\b{week}(?:the )?{day}{ordinal}(?: day)?(?: of)?[ -](?P<m>{MONTH})(?:(?:,?\s+|-)(?P<y>{YEAR}))?(?:,? (?P<part>{PART}))?",
        _full,
    )
    yield rf"\b{week}(?P<m>{MONTH}) (?:the )?{day}{ordinal}(?![:.,]\d|\s?%){year}(?:,? (?P<part>{PART}))?", _full
    yield rf"\b(?P<feast>{'|'.join(_FEASTS)})\b", _feast
    yield r"(?<![\d./-])\d{4}-\d\d-\d\d(?![\d-])", _as_written
    yield r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?![\d-])", _as_written
    yield r"(?:19|20)\d\d\u5e74\d{1,2}\u6708\d{1,2}\u65e5", _as_written
    yield (
        r"(?<![\d.,])[0-3]?\d\.? (?:de )?[^\W\d_]{3,12}\.?,? (?:de )?(?:19|20)\d\d\b(?: \u0433\.| \u0440\.)?",
        _foreign,
    )
    yield rf"\b(?P<m>{MONTH})(?:{DASH}| (?:to|and|through|until) )(?P<m2>{MONTH}),? (?P<y>{YEAR})", _months
    yield rf"\b(?P<m>{MONTH}),?(?: of)? (?P<y>{YEAR})(?![.,]\d)", _month
    yield rf"\b(?P<m>{MONTH}),?(?: of)? (?P<which>last|this|next) year\b", _month_of_year
    yield rf"\b(?P<s>{SEASON})(?: of| in)? (?P<y>{YEAR})", _season
    yield rf"\b(?P<which>last|this|next|this past|this coming) (?P<m>{LONG_MONTH})(?! \d)", _month
    yield (
        rf"(?:(?<=\bin )|(?<=\bthe )|(?<=\bthat )|(?<=\bduring )|(?<=\bof )|(?<=\bmid-)|(?<=\bin early )|(?<=\bby )|(?<=\bsince ))(?P<s>{SEASON})(?= |[,.;:)]|$)(?! of\b)",
        _season,
    )
    yield rf"\b(?P<which>last|this|next) (?P<s>{SEASON})", _season
    yield (
        r"\b(?P<s>(?-i:spring|summer|autumn|winter))(?= (?:and|or|of|in|but|when|the|with|as|to)\b|[,.;:)]|$)",
        _weak_season,
    )
    yield rf"(?:(?<!^)\b{TITLE_MONTH}|^(?!May|March)\b{TITLE_MONTH}|(?<=\bin ){MONTH})(?!\w)", _bare_month
    yield r"\b(?:the )?(?P<y>(?:1[5-9]|20)\d0|[2-9]0)'?s\b", _decade
    yield r"\b(?:the )?(?P<n>\d{1,2})(?:st|nd|rd|th)[ -]century\b", _century
    yield rf"\b(?P<y>{YEAR})(?:{DASH}|/)(?P<y2>{YEAR}|\d\d)(?![\d-])", _years


def bare_year_rules() -> Iterator[tuple[str, Maker]]:
    """Yield the pattern of a year alone, which is tried after all longer expressions."""
    yield rf"(?:(?<=\bmid-)|(?<![\w.,:$\u20ac\u00a3#/-]))(?P<y>{YEAR})(?![\w/-])", _year

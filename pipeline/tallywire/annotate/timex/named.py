"""The patterns of times that name their day, month, quarter, season or year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tallywire.annotate.times.absolute import read_date
from tallywire.annotate.times.words import (
    ANY_DAY,
    DASH,
    DAY,
    LONG_MONTH,
    MONTH,
    SEASON,
    SEASONS,
    TITLE_MONTH,
    YEAR,
    month_number,
    pattern,
    weekday_number,
)
from tallywire.annotate.timex.expressions import Expression, Named, Plain, Weekday, Yearly
from tallywire.annotate.timex.feasts import feast_rules, september_11
from tallywire.annotate.timex.nested import Until
from tallywire.annotate.timex.not_times import not_time_rules
from tallywire.annotate.timex.pieces import Rule
from tallywire.annotate.timex.points import Point
from tallywire.annotate.timex.years import year_rules

_ORDERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_ORDERS |= {"last": 4, "final": 4, "latter": 2, "q1": 1, "q2": 2, "q3": 3, "q4": 4}
_LEAD = 40
"""letters before an expression that tell what it is"""


def named_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield from not_time_rules()
    yield from september_11()
    yield from _days()
    yield from _numeric()
    yield from _months()
    yield from year_rules()
    yield from _weekdays()
    yield from feast_rules()


def _days() -> Iterator[Rule]:
    week = rf"(?:{ANY_DAY},?\s+(?:the\s+)?)?"
    day, ordinal = r"(?P<d>[0-3]?\d)", r"(?:st|nd|rd|th)?\b"
    year = rf"(?:,?\s+(?P<y>{YEAR}))?"
    join = rf"(?:{DASH}|/|,?\s+(?:to|and|or|through|until)\s+(?:the\s+)?)"
    yield rf"\b{week}(?:the )?{day}{ordinal}(?: day)?(?: of)? (?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?", _full
    yield rf"\b{day}-(?P<m>{MONTH})-(?P<y>{YEAR})", _full
    yield (
        rf"\b{week}(?P<m>{MONTH}) (?:the )?{day}{ordinal}(?![:.,]\d|\s?%| (?:million|billion|people|percent)\b){year}",
        _full,
    )
    us = rf"\b{week}(?P<m>{MONTH}) (?:the )?{day}{ordinal}{join}(?P<d2>[0-3]?\d){ordinal}(?![:.]\d|\s?%){year}"
    yield (
        us.replace(rf"{week}", rf"(?P<at>{week}", 1).replace(rf"{day}{ordinal}", rf"{day}{ordinal})", 1),
        _first_of_two,
    )
    yield us.replace("(?P<d2>", "(?P<at>(?P<d2>", 1) + ")", _second_of_two
    yield rf"\b(?P<d>[0-3]?\d){ordinal}(?={join}(?P<d2>[0-3]?\d){ordinal}(?: of)? (?P<m>{MONTH}){year})", _first_of_two


def _numeric() -> Iterator[Rule]:
    yield r"(?<![\d./-])\d{4}-\d\d-\d\d(?![\d-])", _as_written
    yield r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?![\d-])", _as_written
    yield r"(?:19|20)\d\d\u5e74\d{1,2}\u6708\d{1,2}\u65e5", _as_written


def _months() -> Iterator[Rule]:
    yield rf"\b(?P<m>{MONTH}),?(?: of)?,? (?P<y>{YEAR})(?![.,]\d)", _month
    yield rf"\b(?P<which>last|this|next|this past|this coming|past) (?P<m>{LONG_MONTH})(?! \d)", _month
    yield (
        rf"(?:(?<!^)\b{TITLE_MONTH}|^(?!May|March)\b{TITLE_MONTH}|(?<=\b[io]n ){MONTH}|(?<=mid-){MONTH})(?!\w)",
        _bare_month,
    )
    yield r"(?<![\w'\u2019])(?-i:(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.)(?! \d)", _bare_month
    yield rf"\b(?:the )?(?P<s>{SEASON})(?: of| in)? (?P<y>{YEAR})", _season
    yield (
        rf"(?:(?<=\bin )|(?<=\bthat )|(?<=\bduring )|(?<=\bby )|(?<=\bsince )|(?<=\bmid-)|(?<=\bearly )|(?<=\blate )|\b(?P<which>last|this|next|this past|this coming|the coming) )(?P<s>{SEASON})(?= |[,.;:)]|$)(?! of (?:the )?[a-z]+)",
        _season,
    )
    yield rf"\b(?:the )(?:coming |following |previous )?(?P<s>{SEASON})(?: months)?(?! of (?:the )?[A-Z]| in love)", _season
    order = r"(?P<o>first|second|third|fourth|(?:last|final)(?= quarter of)|1st|2nd|3rd|4th)"
    yield (
        rf"\b(?:the |its |their )?(?:fiscal )?{order}[ -](?:fiscal )?(?P<u>quarter)\b(?![ -]?final)(?: of (?P<y>{YEAR}))?",
        _quarter,
    )
    yield rf"\b(?-i:(?P<o>Q[1-4]))\b(?P<u>)(?:(?: of)? (?P<y>{YEAR}))?", _quarter
    yield (
        rf"\b(?:the )?(?P<o>first|second|latter|last) (?P<u>half)(?= of (?:the (?:year|{YEAR})|{YEAR}|this|last|next|that))",
        _quarter,
    )


def _weekdays() -> Iterator[Rule]:
    yield (
        rf"\b(?P<w>{DAY[:-2]})s\b(?!['\u2019]| ago\b)",
        lambda match: Plain(type="SET", value=f"XXXX-WXX-{weekday_number(match['w']) + 1}"),
    )
    weekday = rf"(?P<w>{DAY}|(?<=\bon )(?-i:(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)|(?-i:(?:Mon|Tues?|Wed|Thurs?|Fri)\b\.?))"
    yield rf"\b(?:(?P<which>last|this|next|this coming|this past|coming|past|the following) )?{weekday}", _weekday
    yield rf"\b(?P<w>{DAY}) (?P<p>mornings|afternoons|evenings|nights)\b", _weekday_parts
    yield (
        rf"\b(?:every|each) (?P<w>{DAY})",
        lambda match: Plain(type="SET", value=f"XXXX-WXX-{weekday_number(match['w']) + 1}"),
    )


def _full(match: re.Match[str]) -> Expression | None:
    return _on(match["m"], match["d"], match["y"])


def _on(month: str, day: str, year: str | None) -> Expression | None:
    found = Yearly(unit="day", month=month_number(month), day=int(day))
    if found.day == 0 or found.in_year(2004) is None:
        return None
    if year is None:
        return found
    point = found.in_year(int(year))
    return Named(point=point) if point else None


def _first_of_two(match: re.Match[str]) -> Expression | None:
    outer = _on(match["m"], match["d2"], match["y"])
    inner = _on(match["m"], match["d"], None)
    return Until(inner=inner, outer=outer) if outer and isinstance(inner, Yearly) else None


def _second_of_two(match: re.Match[str]) -> Expression | None:
    return _on(match["m"], match["d2"], match["y"])


def _as_written(match: re.Match[str]) -> Expression | None:
    day = read_date(match.group(), near=None)
    return Named(point=Point(unit="day", first=day)) if day else None


def _month(match: re.Match[str]) -> Expression:
    groups = match.groupdict()
    number = month_number(match["m"])
    if groups.get("y"):
        return Named(point=Point(unit="month", first=date(int(match["y"]), number, 1)))
    return Yearly(unit="month", month=number, which=_which(groups.get("which")))


def _which(said: str | None) -> str:
    words = (said or "").lower()
    return {"past": "last", "this past": "last", "coming": "next", "this coming": "next", "the following": "next"}.get(
        words, words
    )


_LED = pattern(
    r"(?:\b(?:in|of|since|from|until|till|by|to|and|or|last|next|this|early|late|mid|the|an?|through|during|for|before|after|between)"
    r"|['\u2019]s|[-\u2013(,])\s?$"
)
"""what stands before `May` where it is a month, not a name or a verb"""


_WITH_ANOTHER = re.compile(
    r" (?:and|or) (?!(?:January|February|March|April|June|July|August|Sept|Oct|Nov|Dec))[A-Z][a-z]"
)
"""`between May and Johnson`"""


def _bare_month(match: re.Match[str]) -> Expression | None:
    near = max(0, match.start() - _LEAD)
    if match.group().lower() == "may" and _WITH_ANOTHER.match(match.string, match.end()):
        return None
    if match.group().lower() == "may" and not _LED.search(match.string, near, match.start()):
        return None
    return Yearly(unit="month", month=month_number(match.group()))


def _season(match: re.Match[str]) -> Expression:
    groups = match.groupdict()
    found = Yearly(unit="season", month=SEASONS[match["s"].lower()], which=_which(groups.get("which")))
    point = found.in_year(int(groups["y"])) if groups.get("y") else None
    return Named(point=point) if point else found


def _quarter(match: re.Match[str]) -> Expression:
    number = _ORDERS[match["o"].lower()]
    unit, months = ("half", 6) if match["u"].lower() == "half" else ("quarter", 3)
    number = min(number, 12 // months)
    found = Yearly(unit=unit, month=(number - 1) * months + 1)
    year = match.groupdict().get("y")
    point = found.in_year(int(year)) if year else None
    return Named(point=point) if point else found


def _weekday(match: re.Match[str]) -> Expression:
    return Weekday(number=weekday_number(match["w"]), which=_which(match["which"]).removeprefix("this"))


def _weekday_parts(match: re.Match[str]) -> Expression:
    number, part = weekday_number(match["w"]) + 1, match["p"][:2].upper()
    return Plain(type="SET", value=f"XXXX-WXX-{number}T{part}")

"""The patterns of times that name their day, month, quarter, season or year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tallywire.annotate.times.absolute import read_date
from tallywire.annotate.times.named_rules import is_year
from tallywire.annotate.times.words import (
    ANY_DAY,
    DASH,
    DAY,
    DAYS,
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
from tallywire.annotate.timex.expressions import Expression, Named, Plain, Until, Weekday, Yearly
from tallywire.annotate.timex.pieces import Rule, always
from tallywire.annotate.timex.points import Point, containing

_ORDERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_ORDERS |= {"last": 4, "final": 4, "latter": 2, "q1": 1, "q2": 2, "q3": 3, "q4": 4}
_CENTURIES = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
        ],
        1,
    )
}
_TENS = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970}
_TENS |= {"eighties": 1980, "nineties": 1990}
_FEASTS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "st. patrick's day": (3, 17),
    "earth day": (4, 22),
    "veterans day": (11, 11),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "4th of july": (7, 4),
}
"""feasts of a fixed day"""
_TITLE_DAY = rf"(?:{'|'.join(day.capitalize() for day in DAYS)})"
_LEAD = 40
"""letters before an expression that tell what it is"""
_AGED = pattern(r"\b(?:his|her|their|my|your|our|age[ds]?)(?: (?:early|mid|late))?[ -](?:the )?$")
"""`a man in his late 70s`"""


def named_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield from _not_times()
    yield from _days()
    yield from _numeric()
    yield from _months()
    yield from _years()
    yield from _weekdays()
    feasts = "|".join(sorted(_FEASTS, key=len, reverse=True)).replace("'", "['\\u2019]")
    yield (
        r"\b(?:christmas|halloween) (?:markets?|trees?|cards?|carols?|songs?|gifts?|presents?|part(?:y|ies)|shopping|lights|island)\b",
        always(None),
    )
    yield rf"\b(?P<f>{feasts})(?:,? (?P<y>{YEAR}))?\b", _feast


def _not_times() -> Iterator[Rule]:
    yield (
        rf"\b(?-i:Black|Good|Bloody|Super|Ash|Palm|Fat|Cyber|Shrove|Maundy|Red|Holy) {DAY}(?: [A-Z]\w+)?",
        always(None),
    )
    yield r"\b(?-i:\d{1,2} (?:March|May|June|July) (?:Street|Road|Square|Avenue|Movement|Bridge))\b", always(None)
    yield (
        r"\b(?-i:(?:March|May|June|August|April|Summer|Spring|Autumn|Winter) (?:Street|Road|Avenue|Madness|Bank Holiday|Olympics|Olympic))\b",
        always(None),
    )
    yield (
        r"\b(?-i:(?:Theresa|Brian|Imelda|Elaine|Peter|Robert|James) May)\b|\b(?-i:(?:Mrs?|Ms|Lord|Lady|Senator) (?:May|March|June|August))\b",
        always(None),
    )
    yield (
        rf"\b(?-i:(?:The )?{_TITLE_DAY} (?:Times|Night Live|Telegraph|Herald|Mirror|Post|Mail|Express|Agreement))\b",
        always(None),
    )
    yield r"\b24/7\b", always(None)
    yield r"(?<!\bin )(?<!\bof )(?<!\bsince )(?<!\bfrom )(?<!\blast )(?<!\bthis )(?-i:\bMay['\u2019]s)\b", always(None)
    yield r"\b(?-i:[A-Z]\w+ (?:Daily|Weekly|Monthly)|(?:Daily|Weekly|Monthly|Nightly) [A-Z]\w+)\b", always(None)
    yield r"\b(?-i:USA|Russia|India|Japan|China|Africa|Business|Psychology|Malaysia) Today\b", always(None)
    yield r"\b(?-i:Long|Ice|Death|Peace|Hunger|Freedom|Women['\u2019]s|Protest|Grand|Million \w+) March\b", always(None)
    yield r"\b(?:the|his|her|a|this) (?-i:March)(?=[.,;]| (?:to|on|for|of|against|from)\b)", always(None)


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
    yield rf"\b(?:the )(?:coming |following |previous )?(?P<s>{SEASON})(?! of (?:the )?[A-Z]| in love)", _season
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


def _years() -> Iterator[Rule]:
    yield (
        rf"\b(?P<kind>(?:fiscal|financial)(?:[ -]year)?(?: (?:ending|ended|of|in))?|FY)[ -]?(?P<y>{YEAR})\b",
        lambda match: Plain(type="DATE", value=f"FY{match['y']}"),
    )
    yield (
        rf"\b(?:the )?(?P<y>{YEAR}) (?:fiscal|financial) year\b",
        lambda match: Plain(type="DATE", value=f"FY{match['y']}"),
    )
    yield r"\b(?:the )?(?P<y>(?:1[5-9]|20)\d0|[2-9]0)['\u2019]?s\b", _decade
    yield rf"\b(?:the )(?P<y>{'|'.join(_TENS)})\b", _decade
    ones = "|".join(sorted(_CENTURIES, key=len, reverse=True))
    yield rf"\b(?:the )?(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)|(?P<w>{ones}))[ -]century\b(?P<bc> BCE?)?", _century
    yield (
        r"\b(?:ca?\. ?)?(?P<n>\d{1,4}) (?:BCE?\b|B\.C\.)",
        lambda match: Plain(type="DATE", value=f"BC{int(match['n']):04d}"),
    )
    yield (
        r"\b(?-i:Resolution|Route|Highway|Flight|Section|Article|Channel|Operation|Windows|Room|Unit|Boeing|Airbus|Model|Nos?\.) (?:1[4-9]|20)\d\d\b",
        always(None),
    )
    yield rf"\b{YEAR} (?-i:Index|Series)\b", always(None)
    yield rf"(?<=\d\d\d\d[-\u2013/])(?P<y>{YEAR})(?![\w-])", lambda match: _of_year(int(match["y"]))
    yield rf"(?<=\b[Ii]n )(?P<y>(?!\d\d\d0){YEAR})(?![\w/-])", lambda match: _of_year(int(match["y"]))
    yield rf"\b(?P<y>{YEAR})(?=(?:{DASH}|/)(?:{YEAR}|\d\d)(?![\d-]))", lambda match: _of_year(int(match["y"]))
    yield rf"(?:(?<=\bmid-)|(?<![\w.,:$\u20ac\u00a3#/-]))(?P<y>{YEAR})(?![\w/-])", _year
    yield r"(?<=\b[12]\d\d\d[-\u2013/])(?P<y>\d\d)(?![\d-])", _short_year
    yield r"(?<=\b(?:in|of) )['\u2019](?P<y>\d\d)\b(?![\d-])", _apostrophe


def _weekdays() -> Iterator[Rule]:
    yield (
        rf"\b(?P<w>{DAY[:-2]})s\b(?!['\u2019])",
        lambda match: Plain(type="SET", value=f"XXXX-WXX-{weekday_number(match['w']) + 1}"),
    )
    weekday = rf"(?P<w>{DAY}|(?<=\bon )(?-i:(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)|(?-i:(?:Mon|Tues?|Wed|Thurs?|Fri)\b\.?))"
    yield rf"\b(?:(?P<which>last|this|next|this coming|this past|coming|past|the following) )?{weekday}", _weekday
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


def _bare_month(match: re.Match[str]) -> Expression | None:
    near = max(0, match.start() - _LEAD)
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


def _decade(match: re.Match[str]) -> Expression | None:
    said = match["y"].lower()
    if _AGED.search(match.string, max(0, match.start() - _LEAD), match.start()):
        return None
    first = _TENS.get(said) or (int(said) if len(said) == 4 else 1900 + int(said))
    return Named(point=Point(unit="decade", first=date(first, 1, 1)))


def _century(match: re.Match[str]) -> Expression | None:
    number = int(match["n"]) if match["n"] else _CENTURIES[match["w"].lower()]
    if match["bc"]:
        return Plain(type="DATE", value=f"BC{number - 1:02d}")
    if not 1 < number < 40:
        return None
    return Named(point=Point(unit="century", first=date((number - 1) * 100 + 1, 1, 1)))


def _of_year(number: int) -> Expression:
    return Named(point=containing("year", date(number, 1, 1)))


_EPITHET = pattern(
    r"\b(?:the|a|an|its|their|his|her|our|['\u2019]s) (?:(?-i:[a-z][a-z-]+) ){0,2}$|\b(?:later|earlier) than $"
)
"""`the failed 2017 uprising`, `no later than 2050`"""
_PLURAL = re.compile(r" (?:people|men|women|children|[a-z-]+s)\b")


def _year(match: re.Match[str]) -> Expression | None:
    number, text = int(match["y"]), match.string
    is_epithet = _EPITHET.search(text, max(0, match.start() - _LEAD), match.start()) and not _PLURAL.match(
        text, match.end()
    )
    return _of_year(number) if is_epithet or is_year(match) else None


def _short_year(match: re.Match[str]) -> Expression:
    century = match.string[match.start() - 5 : match.start() - 3]
    return _of_year(int(century + match["y"]))


def _apostrophe(match: re.Match[str]) -> Expression:
    short = int(match["y"])
    return _of_year(short + (2000 if short < 30 else 1900))


def _weekday(match: re.Match[str]) -> Expression:
    return Weekday(number=weekday_number(match["w"]), which=_which(match["which"]).removeprefix("this"))


def _feast(match: re.Match[str]) -> Expression:
    month, day = _FEASTS[match["f"].lower().replace("\u2019", "'")]
    found = Yearly(unit="day", month=month, day=day)
    point = found.in_year(int(match["y"])) if match["y"] else None
    return Named(point=point) if point else found

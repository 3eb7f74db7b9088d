"""The patterns of single time expressions, each with the typed expression that it makes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tallywire.annotate.times.combined import Between
from tallywire.annotate.times.named import Expression, FullDate, Month, Season, Year, Years
from tallywire.annotate.times.periods import Clock
from tallywire.annotate.times.relative import Day, Night, Now, Same, Shift, Unit, Unplaced, Weekday, Window
from tallywire.annotate.times.words import (
    ANY_DAY,
    DASH,
    DAY,
    LONG_MONTH,
    MONTH,
    NUMBER,
    PART,
    SEASON,
    TITLE_MONTH,
    YEAR,
    count_of,
    month_number,
    pattern,
    weekday_number,
)

CLOCK_TIME = Unplaced(kind="clock")
"""`at 8 p.m.`: no day of its own"""

Maker = Callable[[re.Match[str]], Expression | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An expression with its place in the sentence."""

    start: int
    end: int
    expression: Expression


def scan(text: str) -> list[Piece]:
    """List the single expressions of a sentence in order; where patterns overlap the earlier rule wins."""
    found: list[Piece] = []
    for rule, make in RULES:
        for match in rule.finditer(text):
            start = match.end() - len(match.group().lstrip())
            end = match.start() + len(match.group().rstrip())
            if any(start < piece.end and piece.start < end for piece in found):
                continue
            if (expression := make(match)) is not None:
                found.append(Piece(start=start, end=end, expression=expression))
    return sorted(found, key=lambda piece: piece.start)


def _part(match: re.Match[str]) -> str:
    said = (match.groupdict().get("part") or "").lower()
    return "night" if said.endswith("night") else said and "day"


def _full(match: re.Match[str]) -> Expression:
    year = match["y"]
    return FullDate(text=f"{match['d']} {match['m']} {year or ''}".strip(), has_year=bool(year), part=_part(match))


def _two_days(match: re.Match[str]) -> Expression:
    year = match["y"]
    second = match.groupdict().get("m2") or match["m"]
    return Between(
        first=FullDate(text=f"{match['d']} {match['m']}", has_year=False),
        last=FullDate(text=f"{match['d2']} {second} {year or ''}".strip(), has_year=bool(year)),
        nightly="and" not in match["join"].lower(),
    )


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


def _months(match: re.Match[str]) -> Expression:
    last = Month(number=month_number(match["m2"]), year=int(match["y"]))
    return Between(first=Month(number=month_number(match["m"])), last=last)


def _season(match: re.Match[str]) -> Expression:
    year = match.groupdict().get("y")
    which = (match.groupdict().get("which") or "").lower()
    return Season(name=match["s"].lower(), year=int(year) if year else None, which=which)


def _years(match: re.Match[str]) -> Expression:
    first = int(match["y"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    return Between(first=Year(number=first), last=Year(number=last))


def _decade(match: re.Match[str]) -> Expression:
    said = match["y"]
    return Years(first=int(said) if len(said) == 4 else 1900 + int(said), count=10)


def _century(match: re.Match[str]) -> Expression | None:
    number = int(match["n"])
    return Years(first=(number - 1) * 100 + 1, count=100) if 1 < number < 40 else None


def _weekday(match: re.Match[str]) -> Expression:
    which = (match["which"] or "").lower().removeprefix("this ")
    return Weekday(number=weekday_number(match["w"]), which=which, part=_part(match))


def _unit(match: re.Match[str]) -> Expression:
    return Unit(which=match["which"].lower(), unit=match["unit"].lower())


def _weak_unit(match: re.Match[str]) -> Expression:
    return Unit(which=match["which"].lower(), unit=match["unit"].lower(), weak=True)


def _shift(match: re.Match[str]) -> Expression:
    way = {"later": "later", "after": "later", "afterwards": "later", "on": "later", "ago": "ago"}
    count = match.groupdict().get("n")
    unit, said = match["unit"].lower(), match["way"].lower().split()[0]
    if unit == "night":
        return Same(unit="night") if said == "later" else Shift(count=1, unit="day", way="earlier")
    number = count_of(count) if count else 1
    return Shift(count=number, unit=unit, way=way.get(said, "earlier"), exact="today" in match["way"].lower())


def _since_then(match: re.Match[str]) -> Expression:
    return Shift(count=count_of(match["n"]), unit=match["unit"].lower(), way="ago", exact=True)


def _window(match: re.Match[str]) -> Expression:
    count = match["n"]
    return Window(count=count_of(count) if count else 1, unit=match["unit"].lower())


def _loose_window(match: re.Match[str]) -> Expression:
    if _SUPERLATIVE.search(match.string[max(0, match.start() - 60) : match.start()]):
        return Unplaced()
    return Window(count=count_of(match["n"]), unit=match["unit"].lower(), loose=True)


_SUPERLATIVE = pattern(r"\b(?:first|second|third|only|most|least|worst|best|\w{3,}est|record|once|twice|times?)\b[^,;]*$")
"""`the deadliest attack in two years` is not of the last two years"""


def _always(expression: Expression) -> Maker:
    return lambda match: expression


def _year(match: re.Match[str]) -> Expression | None:
    before, after = match.string[: match.start()], match.string[match.end() :]
    strong, epithet = _YEAR_LEAD.search(before), _EPITHET.search(before)
    strong = strong or _DURING.search(before)
    if _NOT_A_YEAR.search(before) or (not epithet and (_COUNTED if strong else _LOWER).match(after)):
        return None
    return Year(number=int(match["y"]), weak=not strong)


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


_UNIT = r"(?P<unit>hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centur(?=y|ies))(?:s|y|ies)?\b"
_PARTS = rf"(?P<part>(?:\s+|'s\s+|\u2019s\s+)(?:at\s+)?{PART})?"


def _rules() -> Iterator[tuple[str, Maker]]:
    day, ordinal = r"(?P<d>[0-3]?\d)", r"(?:st|nd|rd|th)?\b"
    join = rf"(?P<join>{DASH}|\s+(?:to|and|through|until|into)\s+(?:the\s+)?)"
    year = rf"(?:,?\s+(?P<y>{YEAR}))?"
    week = rf"(?:{ANY_DAY},?\s+)?"
    yield rf"\b{day}{ordinal}(?: (?P<m>{MONTH}))?{join}(?P<d2>[0-3]?\d){ordinal}(?: of)? (?P<m2>{MONTH}){year}", _day_pair
    yield rf"\b(?P<m>{MONTH}) {day}{ordinal}{join}(?P<m2>{MONTH} )?(?P<d2>[0-3]?\d){ordinal}(?![:.]\d|\s?%){year}", _two_days_us
    yield rf"\b{week}(?:the )?{day}{ordinal}(?: day)?(?: of)?[ -](?P<m>{MONTH})(?:(?:,?\s+|-)(?P<y>{YEAR}))?(?:,? (?P<part>{PART}))?", _full
    yield rf"\b{week}(?P<m>{MONTH}) (?:the )?{day}{ordinal}(?![:.,]\d|\s?%){year}(?:,? (?P<part>{PART}))?", _full
    yield r"(?<![\d./-])\d{4}-\d\d-\d\d(?![\d-])", _as_written
    yield r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?![\d-])", _as_written
    yield r"(?:19|20)\d\d\u5e74\d{1,2}\u6708\d{1,2}\u65e5", _as_written
    yield r"(?<![\d.,])[0-3]?\d\.? (?:de )?[^\W\d_]{3,12}\.?,? (?:de )?(?:19|20)\d\d\b(?: \u0433\.| \u0440\.)?", _foreign
    yield rf"\b(?P<m>{MONTH})(?:{DASH}| (?:to|and|through|until) )(?P<m2>{MONTH}),? (?P<y>{YEAR})", _months
    yield rf"\b(?P<m>{MONTH}),?(?: of)? (?P<y>{YEAR})(?![.,]\d)", _month
    yield rf"\b(?P<s>{SEASON})(?: of| in)? (?P<y>{YEAR})", _season
    yield rf"\b(?P<which>last|this|next|this past|this coming) (?P<m>{LONG_MONTH})(?! \d)", _month
    yield rf"(?:(?<=\bin )|(?<=\bthe )|(?<=\bthat )|(?<=\bduring )|(?<=\bof )|(?<=\bmid-)|(?<=\bin early )|(?<=\bby )|(?<=\bsince ))(?P<s>{SEASON})(?= |[,.;:)]|$)(?! of\b)", _season
    yield rf"\b(?P<which>last|this|next) (?P<s>{SEASON})", _season
    yield rf"(?:(?<!^)\b{TITLE_MONTH}|^(?!May|March)\b{TITLE_MONTH}|(?<=\bin ){MONTH})(?!\w)", _bare_month
    yield rf"\b(?:the )?(?P<y>(?:1[5-9]|20)\d0|[2-9]0)'?s\b", _decade
    yield r"\b(?:the )?(?P<n>\d{1,2})(?:st|nd|rd|th)[ -]century\b", _century
    yield rf"\b(?P<y>{YEAR})(?:{DASH}|/)(?P<y2>{YEAR}|\d\d)(?![\d-])", _years
    yield from _relative_rules()


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


def _relative_rules() -> Iterator[tuple[str, Maker]]:
    weekday = rf"(?P<w>{DAY}|(?<=\bon )(?:{ANY_DAY})|(?-i:(?:Mon|Tues?|Wed|Thurs?|Fri)\b))"
    number = rf"(?P<n>{NUMBER})"
    yield r"\b(?:the )?night before last\b", _always(Night(back=1))
    yield r"\bby (?:(?:the|this|early) )?(?:morning|dawn|daybreak)\b", _always(Day(offset=0))
    yield r"^Night\b(?= \w)", _always(Night())
    yield r"\bday before yesterday\b", _always(Day(offset=-2))
    yield r"\bday after tomorrow\b", _always(Day(offset=2))
    yield rf"\b(?P<which>last|this|next|this coming|this past|coming)? ?\b{weekday}{_PARTS}", _weekday
    yield (
        r"\b(?:overnight(?! (?:on|into|to|from|between) (?:the )?(?:\d|[A-Z]))|last night|during the night|in the night"
        r"|by night|(?:over |in |during |through |in the course of )?the (?:past|last|previous) night|past night"
        r"|in the course of the night|through the night|for the night)\b"
    ), _always(Night())
    yield (
        r"\b(?:between|from) (?:\d{1,2}(?:[:.]\d\d)? ?p\.?m\.?|(?:1[6-9]|2[0-3])[:.]\d\d) (?:and|to|until)"
        r" (?:\d{1,2}(?:[:.]\d\d)? ?a\.?m\b\.?|0?\d[:.]\d\d)(?! on\b)"
    ), _always(Night())
    yield r"\b(?:the |this )?past (?P<n>)(?P<unit>day|week|month|year|decade)\b(?!s)", _window
    yield rf"\b(?:over|in|during|for) the (?:past|last) (?P<n>)?{_UNIT}", _window
    yield rf"\b(?:the )?(?:past|last|previous) {number}[ -]{_UNIT}", _window
    yield r"\bthis (?P<n>)(?P<unit>year) of\b", _window
    yield r"\b(?P<which>last|this|next|current|previous|coming) (?P<unit>month|year|decade|century)(?=['\u2019]s)", _weak_unit
    yield r"\b(?P<which>last|this|next|current|previous|coming) (?P<unit>week|weekend|month|quarter|year|decade|century)\b", _unit
    yield r"\b(?P<which>this past|the past|over the|at the|during the|on the) (?P<unit>weekend)\b", _this_unit
    yield r"(?<=of )the (?P<which>)(?P<unit>week|month|quarter|year)\b", _this_unit
    yield rf"\b(?:today )?marks (?:the )?{number}[ -]{_UNIT} (?:of|since)\b", _since_then
    yield rf"\b{number}[ -]{_UNIT} since\b(?= )", _since_then
    yield rf"\b(?:about |around |nearly |almost |some |just )?{number}[ -]{_UNIT} (?P<way>ago today|ago|earlier|previously|later|afterwards)\b", _shift
    yield rf"\b{number} {_UNIT} (?P<way>before|after)(?=[,.;:]|$)", _shift
    yield r"\b(?:the )?(?P<way>next|following) (?P<unit>day|night|morning)\b", _next_day
    yield r"\b(?:the )?(?P<unit>day) (?P<way>after|later)(?=[,.;:]|$)", _shift
    yield r"\b(?:the )?(?P<way>previous|preceding) (?P<unit>day|night)\b", _shift
    yield r"\b(?:the |a )(?P<unit>day|night|week|month|year) (?P<way>before|earlier)(?=[,.;:]|$)", _shift
    yield r"\b(?:over |in |on |during )?(?:that(?: same)?|the same|this(?= period| date)|this same) (?P<unit>day|night|morning|evening|afternoon|week|month|year|period|date|time)\b", _same
    yield rf"\b(?:the day before )?yesterday{_PARTS}", _day(-1)
    yield rf"\b(?:today|tonight|this (?P<part>{PART}))(?! ?'s? )", _today
    yield rf"\btomorrow{_PARTS}", _day(1)
    yield (
        rf"\b(?:in|within|during|over|inside)(?: the| a)?(?: period| span| space| course)?(?: of)?(?: just| only| less than| under)?"
        rf" {number}[ -]{_UNIT}(?! (?:ago|earlier|later|before|old|in (?:jail|prison))\b)(?: period)?"
    ), _loose_window
    yield r"\b(?:now|still|currently|at present|presently|at the moment|these days|nowadays)\b(?! that\b)", _always(Now())
    yield rf"(?:(?<=\bmid-)|(?<![\w.,:$\u20ac\u00a3#/-]))(?P<y>{YEAR})(?![\w/-])", _year
    yield from _unplaced_rules()


def _unplaced_rules() -> Iterator[tuple[str, Maker]]:
    yield r"\b(?:daily|weekly|monthly|yearly|annual(?:ly)?|nightly|(?:every|each|per) (?:day|night|week|month|year|morning|evening))\b", _always(Unplaced(kind="set"))
    yield r"\b(?:so far|to date|up to now|until now|recently|in recent (?:hours|days|weeks|months|years)|previously|at (?:the|that|this) time|since then|recent|current|the (?:past|future)(?=[ ,.;](?!\d|few|several|two|three|day|week|month|year)))\b", _always(Unplaced(kind="open"))
    yield r"\b(?:on )?the (?:(?:first|second|third|last|final|opening) (?:day|night|morning)|day of the \w+)\b", _always(Unplaced(kind="context"))
    yield r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\b(?:[01]?\d|2[0-3]):[0-5]\d\b", _always(CLOCK_TIME)
    yield rf"\b(?:{NUMBER}|several|few|many|some)(?:[ -]\w+)?[ -](?:second|minute|hour|day|week|month|year|decade)s?\b", _always(Unplaced())
    yield r"\b(?:for|after|within|in) (?:\w+ ){0,2}(?:seconds|minutes|hours|days|weeks|months|years|decades)\b", _always(Unplaced())


def _next_day(match: re.Match[str]) -> Expression:
    return Shift(count=1, unit="day", way="later")


def _this_unit(match: re.Match[str]) -> Expression:
    return Unit(which="this", unit=match["unit"].lower())


def _same(match: re.Match[str]) -> Expression:
    unit = match["unit"].lower()
    return Same(unit={"morning": "day", "afternoon": "day", "evening": "day"}.get(unit, unit))


def _day(offset: int) -> Maker:
    return lambda match: Day(offset=offset, part=_part(match))


def _today(match: re.Match[str]) -> Expression:
    said = match.group().lower()
    return Day(offset=0, part="night" if said == "tonight" else "")


RULES: tuple[tuple[re.Pattern[str], Maker], ...] = tuple((pattern(text), make) for text, make in _rules())

"""The patterns of expressions that count from another day, and of those that the calendar cannot place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.annotate.times.named import Expression
from tallywire.annotate.times.named_rules import Maker, part_of_day
from tallywire.annotate.times.relative import Day, Night, Now, Same, Shift, Unit, Unplaced, Weekday, Window
from tallywire.annotate.times.words import ANY_DAY, DAY, NUMBER, PART, count_of, pattern, weekday_number

CLOCK_TIME = Unplaced(kind="clock")
"""`at 8 p.m.`: no day of its own"""


def _weekday(match: re.Match[str]) -> Expression:
    which = (match["which"] or "").lower().removeprefix("this ")
    return Weekday(number=weekday_number(match["w"]), which=which, part=part_of_day(match))


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


_ON = pattern(
    r"^ (?:the )?(?:full-scale |official |first )?(?:start|beginning|outbreak|outset|onset|discovery|first|invasion|coup|occupation|pandemic)\b"
    r"|^ [^.;,]{3,60}? (?:began|started|broke out|erupted|came to power|took power|took office|seized power|invaded)\b"
)
"""`since the start of the war`, `since the war began`: what has gone on from then"""
_ALL_ALONG = pattern(r"\b(?:in|over|during|throughout|for) (?:the|these|those) (?:\w+ )?$")
"""`in the 15 months since the gang split up`: all that time"""


def _since_then(match: re.Match[str]) -> Expression:
    after, before = match.string[match.end() :], match.string[: match.start()]
    lasting = match.group().endswith("since") and bool(_ON.match(after) or _ALL_ALONG.search(before))
    return Shift(count=count_of(match["n"]), unit=match["unit"].lower(), way="ago", exact=True, lasting=lasting)


def _window(match: re.Match[str]) -> Expression:
    count = match["n"]
    return Window(count=count_of(count) if count else 1, unit=match["unit"].lower())


def _loose_window(match: re.Match[str]) -> Expression:
    if _SUPERLATIVE.search(match.string[max(0, match.start() - 60) : match.start()]):
        return Unplaced()
    return Window(count=count_of(match["n"]), unit=match["unit"].lower(), loose=True)


_SUPERLATIVE = pattern(
    r"\b(?:first|second|third|only|most|least|worst|best|\w{3,}est|record|once|twice|times?)\b[^,;]*$"
)
"""`the deadliest attack in two years` is not of the last two years"""


def _always(expression: Expression) -> Maker:
    return lambda match: expression


_UNIT = r"(?P<unit>hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centur(?=y|ies))(?:s|y|ies)?\b"
_PARTS = rf"(?P<part>(?:\s+|'s\s+|\u2019s\s+)(?:at\s+)?{PART})?"


def relative_rules() -> Iterator[tuple[str, Maker]]:
    """Yield the patterns of times that count from another day, each with what makes the expression."""
    weekday = rf"(?P<w>{DAY}|(?<=\bon )(?:{ANY_DAY})|(?-i:(?:Mon|Tues?|Wed|Thurs?|Fri)\b))"
    number = rf"(?P<n>{NUMBER})"
    yield r"\b(?:the )?night before last\b", _always(Night(back=1))
    yield r"\bby (?:late )?last night\b", _always(Day(offset=-1))
    yield r"\bby (?:(?:the|this|early) )?(?:morning|dawn|daybreak)\b", _always(Day(offset=0))
    yield r"\bsince (?:dawn|daybreak|sunrise|sun-up|first light|noon|midday|lunchtime)\b", _always(Day(offset=0))
    yield r"^Night\b(?= \w)", _always(Night())
    yield r"\bday before yesterday\b", _always(Day(offset=-2))
    yield r"\bday after tomorrow\b", _always(Day(offset=2))
    yield rf"\b(?P<which>last|this|next|this coming|this past|coming)? ?\b{weekday}{_PARTS}", _weekday
    yield (
        (
            r"\b(?:overnight(?! (?:on|into|to|from|between) (?:the )?(?:\d|[A-Z]))|last night|during the night|in the night"
            r"|by night|(?:over |in |during |through |in the course of )?the (?:past|last|previous) night|past night"
            r"|in the course of the night|through the night|for the night"
            r"|(?:in|during|of|after|following) an?(?: \w+)? night (?:of(?! \d)|in which|on which|that saw|when))\b"
        ),
        _always(Night()),
    )
    yield (
        (
            r"\b(?:between|from) (?:\d{1,2}(?:[:.]\d\d)? ?p\.?m\.?|(?:1[6-9]|2[0-3])[:.]\d\d) (?:and|to|until)"
            r" (?:\d{1,2}(?:[:.]\d\d)? ?a\.?m\b\.?|0?\d[:.]\d\d)(?! on\b)"
        ),
        _always(Night()),
    )
    yield r"\b(?:the |this )?past (?P<n>)(?P<unit>day|week|month|year|decade)\b(?!s)", _window
    yield r"\b(?:in|during|for) the (?P<which>last) (?P<unit>quarter)\b", _unit
    yield rf"\b(?:over|in|during|for) the (?:past|last) (?P<n>)?{_UNIT}", _window
    yield rf"\b(?:the )?(?:past|last|previous) {number}[ -]{_UNIT}", _window
    yield r"\bthis (?P<n>)(?P<unit>year) of\b", _window
    yield (
        r"\b(?P<which>last|this|next|current|previous|coming) (?P<unit>month|year|decade|century)(?=['\u2019]s)",
        _weak_unit,
    )
    yield (
        r"\b(?P<which>last|this|next|current|previous|coming) (?P<unit>week|weekend|month|quarter|year|decade|century)\b",
        _unit,
    )
    yield r"\b(?P<which>this past|the past|over the|at the|during the|on the) (?P<unit>weekend)\b", _this_unit
    yield r"(?<=of )the (?P<which>)(?P<unit>week|month|quarter|year)\b", _this_unit
    yield rf"\b(?:today )?marks (?:the )?{number}[ -]{_UNIT} (?:of|since)\b", _since_then
    yield rf"\b{number}[ -]{_UNIT} since\b(?= )", _since_then
    yield (
        rf"\b(?:about |around |nearly |almost |some |just )?{number}[ -]{_UNIT} (?P<way>ago today|ago|earlier|previously|later|afterwards)\b",
        _shift,
    )
    yield rf"\b{number} {_UNIT} (?P<way>before|after)(?=[,.;:]|$)", _shift
    yield r"\b(?:the )?(?P<way>next|following) (?P<unit>day|night|morning)\b", _next_day
    yield r"\b(?:the )?(?P<unit>day) (?P<way>after|later)(?=[,.;:]|$)", _shift
    yield r"\b(?:the )?(?P<way>previous|preceding) (?P<unit>day|night)\b", _shift
    yield r"\b(?:the |a )(?P<unit>day|night|week|month|year) (?P<way>before|earlier)(?=[,.;:]|$)", _shift
    yield (
        r"\b(?:over |in |on |during )?(?:that(?: same)?|the same|this(?= period| date)|this same) (?P<unit>day|night|morning|evening|afternoon|week|month|year|period|date|time)\b",
        _same,
    )
    yield rf"\b(?:the day before )?yesterday{_PARTS}", _day(-1)
    yield r"(?<!\blater )(?<!\bfor )\bthis night\b(?! (?:is|will|to come))", _always(Night())
    yield rf"\b(?:today|tonight|this (?P<part>{PART}))(?! ?'s? )", _today
    yield rf"\btomorrow{_PARTS}", _day(1)
    yield (
        (
            rf"\b(?:in|within|during|over|inside)(?: the| a)?(?: period| span| space| course)?(?: of)?(?: just| only| less than| under)?"
            rf" {number}[ -]{_UNIT}(?! (?:ago|earlier|later|before|old|in (?:jail|prison))\b)(?: period)?"
        ),
        _loose_window,
    )
    yield (
        r"\b(?:now|still|currently|at present|presently|at the moment|these days|nowadays)\b(?! that\b)",
        _always(Now()),
    )


def unplaced_rules() -> Iterator[tuple[str, Maker]]:
    """Yield the patterns of times that the calendar cannot place."""
    yield (
        r"\b(?:daily|weekly|monthly|yearly|annual(?:ly)?|nightly|(?:every|each|per) (?:day|night|week|month|year|morning|evening))\b",
        _always(Unplaced(kind="set")),
    )
    yield (
        r"\b(?:so far|to date|up to now|until now|recently|in recent (?:hours|days|weeks|months|years)|previously|at (?:the|that|this) time|since then|recent|current|former(?=[ ,])|the (?:past|future)(?=[ ,.;](?!\d|few|several|two|three|day|week|month|year)))\b",
        _always(Unplaced(kind="open")),
    )
    yield (
        r"\b(?:on )?the (?:(?:first|second|third|last|final|opening) (?:day|night|morning)|day of the \w+)\b",
        _always(Unplaced(kind="context")),
    )
    yield r"\b\d{1,4} (?:BCE?\b|B\.C\.)", _always(Unplaced(kind="context"))
    yield r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\b(?:[01]?\d|2[0-3]):[0-5]\d\b", _always(CLOCK_TIME)
    yield (
        rf"\b(?:{NUMBER}|several|few|many|some)(?:[ -]\w+)?[ -](?:second|minute|hour|day|week|month|year|decade)s?\b",
        _always(Unplaced()),
    )
    yield (
        r"\b(?:for|after|within|in) (?:\w+ ){0,2}(?:seconds|minutes|hours|days|weeks|months|years|decades)\b",
        _always(Unplaced()),
    )


def _next_day(match: re.Match[str]) -> Expression:
    return Shift(count=1, unit="day", way="later")


def _this_unit(match: re.Match[str]) -> Expression:
    return Unit(which="this", unit=match["unit"].lower())


def _same(match: re.Match[str]) -> Expression:
    unit = match["unit"].lower()
    return Same(unit={"morning": "day", "afternoon": "day", "evening": "day"}.get(unit, unit))


def _day(offset: int) -> Maker:
    return lambda match: Day(offset=offset, part=part_of_day(match))


def _today(match: re.Match[str]) -> Expression:
    said = match.group().lower()
    return Day(offset=0, part="night" if said == "tonight" else "")

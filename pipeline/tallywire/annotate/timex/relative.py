"""The patterns of times that count from the publication or from what the text named last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.annotate.timex.amounts import COUNT, UNIT, length, number_of, unit_of
from tallywire.annotate.timex.expressions import Expression, Plain, Relative, Same, Timed
from tallywire.annotate.timex.pieces import Maker, Rule, always

PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "midday": "MI",
    "mid-day": "MI",
    "lunchtime": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "nightfall": "EV",
    "night": "NI",
    "nighttime": "NI",
    "night-time": "NI",
    "daytime": "DT",
}
PART = rf"(?:{'|'.join(sorted(PARTS, key=len, reverse=True))})\b"
_CALENDAR = r"(?:day|week|weekend|month|quarter|year|decade|century)\b"
_ABOUT = r"(?:about |around |nearly |almost |some |just |only |over |more than |less than |roughly |exactly |barely |at least ){0,3}"
_STEPS = {"this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "subsequent": 1}
_BACK = frozenset({"ago", "earlier", "before", "previously", "prior", "beforehand"})


def relative_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield from _near_days()
    yield from _units()
    yield from _shifts()
    yield from _same()
    yield from _parts()
    yield r"\bthe (?:early|small|wee) hours\b(?! (?:of|on)\b)", always(Timed(time="TMO"))
    yield r"\b(?:the )?(?:early|small|wee) hours(?= (?:of|on) \w+day (?:morning|night|evening))", always(None)
    yield r"\b(?:the )?(?:early|small|wee) hours(?= (?:of|on) (?:the )?(?:\d|[A-Z]))(?! (?:of|on) \w+day (?:morning|night|evening))", always(Timed(time="TMO"))


def _near_days() -> Iterator[Rule]:
    yield r"\b(?:the )?day before yesterday\b", _days(-2)
    yield r"\b(?:the )?day after tomorrow\b", _days(2)
    yield r"(?<=[a-z] )(?-i:Today)\b", always(None)
    yield r"\b(?:earlier |later )?(?:today|this day)\b", _days(0)
    yield r"\byesterday\b", _days(-1)
    yield r"\btomorrow\b", _days(1)
    yield r"\b(?:later )?tonight\b", always(Timed(time="TNI", day=Relative(unit="day", step=0)))
    yield r"\blast night\b", always(Timed(time="TNI", day=Relative(unit="day", step=-1)))
    yield r"\b(?:the )?past night\b", always(Timed(time="TNI", day=Relative(unit="day", step=-1)))
    yield r"\blast evening\b", always(Timed(time="TEV", day=Relative(unit="day", step=-1)))
    yield (
        r"\b(?:a |some )?(?:very )?(?:long|short|some) (?:time|while) ago\b|\bthe other (?:day|night|week|evening)\b",
        always(Plain(type="DATE", value="PAST_REF")),
    )
    yield r"\b(?:one|some)day\b|\bsome day\b|\bone of these days\b", always(Plain(type="DATE", value="FUTURE_REF"))
    yield r"\b(?:the )?night before last\b", always(Timed(time="TNI", day=Relative(unit="day", step=-2)))
    yield rf"\b(?:(?:earlier|later|early|late) )?this (?:early |late )?(?P<p>{PART})", _this_part


def _units() -> Iterator[Rule]:
    which = r"(?:the (?!next|this))?(?P<which>last|this|next|current|coming|upcoming)"
    yield (
        rf"\b(?:(?:the )?(?:rest|remainder) of |(?:earlier|later|early|late|so far) (?:in )?)?{which} (?:(?:fiscal|financial|calendar|school|academic) (?=year))?(?P<u>{_CALENDAR})",
        _unit,
    )
    yield rf"\b(?:this past|this coming) (?P<which>)(?P<u>{_CALENDAR})", _past_or_coming
    yield (
        rf"\b(?:(?:early|late|later|earlier) (?:in )?)?(?:the )(?P<which>previous|preceding|following|subsequent|prior|(?<!\bover the )(?<!\bfor the )(?<!\bwithin the )next|next(?= day)) (?P<u>{_CALENDAR})",
        _from_said,
    )
    yield rf"\b(?P<which>previous|preceding|following|subsequent) (?P<u>{_CALENDAR})", _from_said
    yield (
        r"\bthe (?P<u>weekend)\b",
        always(Relative(unit="weekend", step=0)),
    )
    yield r"\b(?:(?:the |a )year[- ](?P<which>ago|earlier)) (?P<u>quarter|period|month|week)\b", _year_ago_unit


def _shifts() -> Iterator[Rule]:
    yield (
        rf"\b{_ABOUT}(?P<n>{COUNT}|an?|half an?)[ -](?:\w+ )?(?P<u>{UNIT})[ -](?P<way>ago|earlier|previously|prior|beforehand|later|afterwards?|hence|after that|before that|from now)(?!\w)(?! to\b| than\b)",
        _shift,
    )
    yield (
        rf"\b{_ABOUT}(?:an? {_CALENDAR} or (?:two|so|more)|{COUNT} (?:or|to) {COUNT} {UNIT}|a (?:moment|while|second)) (?P<way>ago|earlier)\b",
        always(Plain(type="DATE", value="PAST_REF")),
    )
    yield rf"\b(?P<n>{COUNT}) (?P<u>year|week)s?,? on(?=, )", _length_on
    yield (
        rf"\b{_ABOUT}(?P<n>an?) (?P<u>hour|day|week|month|year|decade) and a half (?P<way>ago|earlier|later)\b",
        _half_more,
    )
    yield rf"\b{_ABOUT}(?P<n>{COUNT}|an?)[ -](?P<u>{UNIT}) (?P<way>before|after)(?=[,.;:)]|$)", _shift
    yield (
        r"\bthe night (?:before|earlier)(?=[,.;:)]|$)",
        always(Timed(time="TNI", day=Relative(unit="day", step=-1, said=True))),
    )
    yield (
        r"\b(?:the|a) (?P<n>)(?P<u>day|night|week|month|year|decade) (?P<way>before|earlier|after|later|prior|ago)(?=[,.;:)]|$| (?:in|when|to|at|and|by|for|with|that|as)\b)",
        _shift,
    )
    yield (
        r"\b(?:(?:only |just )?(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries) |long |not long |some time |moments |sometime )(?P<way>ago|earlier|before that|before(?=[,.;]|$)|previously)\b",
        always(Plain(type="DATE", value="PAST_REF")),
    )
    yield (
        r"\b(?:(?:only |just )?(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries) |moments |some time )(?P<way>later|afterwards?|after that|from now)\b",
        always(Plain(type="DATE", value="FUTURE_REF")),
    )


def _same() -> Iterator[Rule]:
    near = r"(?:(?:later|earlier|early|late|also) (?:in |on )?)?"
    yield (
        rf"\b{near}(?:that(?: same| very)?|the(?: very)? same) (?P<u>day|week|weekend|month|quarter|year|decade|century)\b",
        _same_unit,
    )
    yield rf"\b{near}(?:that(?: same)?|the same|the (?P<way>next|following|previous)) (?P<p>{PART})", _part_said
    yield (
        r"\b(?:the )?same (?P<u>period|time)\b(?= (?:of |in )?(?:last|the previous|a year|the (?:year|month|week) before|\d{4}))",
        always(Same(unit="")),
    )
    yield (
        r"\b(?:the )?(?P<u>day|week|month|quarter|year)['\u2019]s end\b|\b(?P<u2>month|quarter|year)[- ]end\b",
        _end_of,
    )
    yield r"\b(?:the |its |their )?(?:most recent|latest) (?P<u>quarter|month)\b", _latest


def _parts() -> Iterator[Rule]:
    yield (
        rf"(?:(?<=\bin )|(?<=\bduring )|(?<=\bby )|(?<=\bof )|(?<=\binto )|(?<=\bthrough )|(?<=\buntil )|(?<=\bthroughout ))(?:the )?(?:early |late |mid-)?(?:hours of )?(?:the )?(?P<p>{PART})(?! (?:of )?(?:\w+ )?(?:vision|club|school)\b)",
        _part,
    )
    yield rf"\b(?:in |during )?the (?:early |late |mid-?)(?!(?<=mid)night)(?P<p>{PART})", _part
    yield rf"(?:(?<=day )|(?<=tomorrow )|(?<=day in )|(?<=day at ))(?:early |late )?(?P<p>{PART})", _part
    yield rf"(?<=day, )(?-i:(?=[a-z]))(?:early |late )?(?P<p>{PART})", _part
    yield r"(?:(?<=\bbefore )|(?<=\bafter )|(?<=\buntil )|(?<=\bsince )|(?<=\bfrom )|(?<=\baround ))(?P<p>dawn|daybreak|dusk|nightfall)\b", _part
    yield r"\bat (?P<p>night|dawn|dusk|nightfall|midday|lunchtime)\b", _part
    yield r"(?<=\bin )(?P<p>morning|afternoon|evening)(?= (?:trading|trade|rush)\b)", _part
    yield rf"\b(?:early|late)[ -](?P<p>{PART})", _part
    yield rf"\b(?:the )?(?:early |late )?(?P<p>{PART})(?: hours)?(?= (?:of|on) (?:the )?(?:\d|[A-Z]|last|this)| (?:to|into) (?:the )?(?-i:\d|[A-Z]))", _part
    yield r"\b(?:this|that|the same) period\b|\bthat (?:same )?(?:spring|summer|autumn|winter)\b", always(Same(unit=""))
    yield r"\bovernight\b", always(Timed(time="TNI"))
    yield r"^(?P<p>morning|afternoon|evening|night)\b(?= \w)", _part


def _days(step: int) -> Maker:
    return always(Relative(unit="day", step=step))


def _this_part(match: re.Match[str]) -> Expression:
    return Timed(time=f"T{PARTS[match['p'].lower()]}", day=Relative(unit="day", step=0))


def _part(match: re.Match[str]) -> Expression:
    return Timed(time=f"T{PARTS[match['p'].lower()]}")


def _unit(match: re.Match[str]) -> Expression:
    return Relative(unit=match["u"].lower(), step=_STEPS.get(match["which"].lower(), -1))


def _past_or_coming(match: re.Match[str]) -> Expression:
    unit = match["u"].lower()
    if "coming" in match.group().lower():
        return Relative(unit=unit, step=1)
    return Relative(unit=unit, step=0 if unit == "weekend" else -1)


def _from_said(match: re.Match[str]) -> Expression:
    return Relative(unit=match["u"].lower(), step=_STEPS.get(match["which"].lower(), -1), said=True)


def _year_ago_unit(match: re.Match[str]) -> Expression:
    """`the year-ago period` is no more than a year; `the year-earlier quarter` lies four quarters back."""
    unit = match["u"].lower()
    steps = {"quarter": -4, "month": -12}
    return Relative(unit=unit, step=steps[unit], said=True) if unit in steps else Relative(unit="year", step=-1)


def _shift(match: re.Match[str]) -> Expression:
    said, way = match["n"].lower(), match["way"].lower().split()[0]
    unit = unit_of(match["u"])
    back = way in _BACK
    count = 1.0 if said in {"", "a", "an"} else number_of(said)
    if unit == "night":
        unit = "day"
    if count is None or unit in {"second", "minute", "min", "hour"} or count != int(count):
        return Plain(type="DATE", value="PAST_REF" if back else "FUTURE_REF")
    if unit == "fortnight":
        unit, count = "week", 2 * count
    from_now = way in {"ago", "hence", "from"}
    return Relative(unit=unit, step=int(-count if back else count), said=not from_now)


def _length_on(match: re.Match[str]) -> Expression:
    """`Four years on, the dam still leaks`: so long after what the story is about."""
    return Plain(type="DURATION", value=length(number_of(match["n"]), unit_of(match["u"])))


def _half_more(match: re.Match[str]) -> Expression:
    """`a year and a half ago` is eighteen months ago; of the other units half has no unit of its own."""
    way, halves = match["way"].lower(), {"year": (18, "month"), "decade": (15, "year"), "week": (10, "day")}
    count, unit = halves.get(match["u"].lower(), (0, ""))
    if not unit:
        return Plain(type="DATE", value="PAST_REF" if way in _BACK else "FUTURE_REF")
    return Relative(unit=unit, step=-count if way in _BACK else count, said=way != "ago")


def _same_unit(match: re.Match[str]) -> Expression:
    return Same(unit=match["u"].lower())


def _end_of(match: re.Match[str]) -> Expression:
    """`by year's end`, `at year-end`."""
    return Same(unit=(match["u"] or match["u2"]).lower(), near=True)


def _latest(match: re.Match[str]) -> Expression:
    """`the most recent quarter` is the last that is over."""
    return Relative(unit=match["u"].lower(), step=-1)


def _part_said(match: re.Match[str]) -> Expression:
    way = (match["way"] or "").lower()
    step = {"next": 1, "following": 1, "previous": -1}.get(way, 0)
    day: Expression = Relative(unit="day", step=step, said=True) if step else Same(unit="day")
    return Timed(time=f"T{PARTS[match['p'].lower()]}", day=day)

"""The patterns of lengths (`three years`, `the past decade`, `two-hour`) and of what comes again (`daily`, `every week`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.annotate.times.words import COUNTS, MONTH, pattern
from tallywire.annotate.timex.amounts import COUNT, EXACT, UNIT, half, length, number_of, unit_of
from tallywire.annotate.timex.expressions import Expression, Plain, Same
from tallywire.annotate.timex.pieces import Rule, always

_ABOUT = (
    r"(?:(?:about|around|nearly|almost|some|just|only|over(?! the\b)|more than|less than|fewer than|roughly|exactly|barely|at least"
    r"|at most|up to|under|another|approximately|well over|as (?:many|much|long|little) as|no more than|just over|just under|the|those|these|all|its|his|her|their)[ -]){0,4}"
)
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)|opening|final|last)"
)
_ROUGH = r"(?:(?:nearly|almost|over|more than|less than|about)[ -])?"
_ONE_UNIT = r"(?:second|minute|hour|day|night|week|month|year|decade|century)"
"""as in `a two-hour flight`, which has its own article"""
_PLACE = r"(?:past|last|next|coming|previous|first|final|following|recent|subsequent|preceding|prior|initial|remaining|other|additional|further|full|whole|straight|consecutive|long|short|entire|trading|working|business|successive|calendar|extra|more|solid|bloody|opening|intervening|ensuing)"
_SETS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biannual": "P6M",
    "biennial": "P2Y",
    "everyday": "P1D",
}
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = r"seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries"


def length_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield rf"\b(?:{_TENS})-second(?= (?-i:[a-z]))", always(None)  # an ordinal: `the thirty-second governor`
    yield (
        r"\b(?:miles|kilomet(?:er|re)s|met(?:er|re)s|km|feet|knots|[km]p?h) (?:an|per) (?:hour|second)\b",
        always(None),
    )
    yield r"(?<=[\d%a-z] )(?:a|an|per) (?P<u>second|minute|hour|day|night|week|month|year)(?=[ ,.;:)]|$)", _rate
    yield rf"\b{_ABOUT}(?P<n>an?) (?P<u>{_ONE_UNIT}) and a half\b", _one_and_a_half
    yield rf"\b{_ABOUT}(?:(?:past|last|next) )?(?:a )?quarter[ -](?:of a )?century\b", always(Plain(type="DURATION", value="P25Y"))
    yield rf"\b{_ROUGH}(?P<n>{COUNT})[ -](?P<u>{_ONE_UNIT})(?:[ -](?:long|old|olds)\b)?(?![\w'])", _length
    yield (
        rf"\b{_ABOUT}(?:{_PLACE} )?(?P<n>{COUNT}) (?:(?:{_PLACE}[ -]){{1,3}}(?=\w+s\b))?(?P<u>{UNIT})(?:[ -](?:long|old|of age)\b|['\u2019] time\b|['\u2019](?= ))?",
        _length,
    )
    yield rf"\b{_ABOUT}(?P<n>an?) (?:{_PLACE} |single )?(?P<u>{UNIT})(?!-)", _one
    yield rf"\b{_ABOUT}half[ -](?:an? |the )?(?P<u>hour|day|year|decade|century)\b", _half
    yield (
        r"\b(?P<u>day|week|month|year|decade|century|hour|night)s?-long\b|\b(?:day|week|month|year|decade|centurie)s-old\b",
        _unit_long,
    )
    yield r"\b(?P<u>day|week|month|quarter|year)[ -](?:on|over|after|to|by)[ -](?P=u)\b", _unit_long
    yield r"\b(?:full|single|calendar|fiscal|financial|multi)[ -](?P<u>day|week|month|quarter|year)\b", _unit_long
    yield r"\b[Aa]ll[ -](?P<u>(?-i:day|night|week|year))\b", _unit_long
    yield r"\bas many (?:days|nights|weeks|months|years)\b", always(None)
    yield r"\bround the clock\b", always(None)
    yield (
        r"(?:(?<=\bon )|(?<=\bfrom )|(?<=\bof )|(?<=\bby )|(?<=: )|^)day (?:one|two|three|four|five|six|seven|[\d,]+)\b",
        always(None),
    )
    yield (
        rf"\bthe (?:fiscal |financial )?year(?= (?:ended|ending|to|through) (?:{MONTH}|\d{{1,2}} {MONTH}|the end of {MONTH}))",
        always(Plain(type="DURATION", value="P1Y")),
    )
    yield (
        r"\b(?:(?<=\bover )|(?<=\bin )|(?<=\bduring )|(?<=\bfor )|(?<=\bwithin )|(?=the past))the (?:past|last|next) (?P<u>hour|day|week|month|quarter|year|decade|century)\b",
        _window,
    )
    yield (
        rf"\b(?:(?:many|several|the|these|those|all|just|mere|only) )?(?<!\bthese )(?<!\blight[ -])(?<!\boperating )(?<!\bworking )(?<!\bopening (?=hours))(?P<u>{_UNITS})\b(?! old\b)",
        _some,
    )
    yield (
        r"\bthe (?:recent|past|last|previous|early|first|final|intervening|preceding) (?P<u>days|weeks|months|years|decades|centuries)\b",
        _vague_window,
    )
    yield r"\brecent (?:days|weeks|months|years|decades|times|hours)\b", always(Plain(type="DATE", value="PAST_REF"))
    yield (
        r"\b(?:the )?(?:coming|upcoming) (?:days|weeks|months|years|decades)\b|\b(?:days|weeks|months|years) ahead\b|\b(?:days|weeks|months|years) to come\b",
        always(Plain(type="DATE", value="FUTURE_REF")),
    )
    yield r"\bthese days\b", always(Plain(type="DATE", value="PRESENT_REF"))
    yield (
        rf"\b(?:the |its |his |her |their |a )?(?:very )?{_ORDINAL} (?:(?P<row>straight|consecutive|full|successive) )?(?P<u>day|night|week|month|year|decade)\b(?(row)|(?=(?: (?:of|in|on|since|for|after|when|at|that)\b|[.,;]|$)))",
        _nth,
    )
    yield from _sets()


def _sets() -> Iterator[Rule]:
    yield (
        rf"\b(?:{'|'.join(_SETS)})\b(?! (?:Mail|Mirror|Telegraph|Express|News|Beast|Herald|Star|Post|Times|Show)\b)",
        _set,
    )
    yield (
        rf"\b(?:(?:once|twice|{EXACT} times|several times) )?(?:every|each|per|a(?<=times a)|a(?<=once a)|a(?<=twice a)) (?:(?:single|other|few|second) )?(?:(?P<n>{EXACT}) )?(?P<u>{UNIT})",
        _every,
    )
    yield r"\b(?:every|each) (?:morning|afternoon|evening|night)\b", always(Plain(type="SET", value="P1D"))
    yield r"\b(?:on |at )?weekends\b|\bevery weekend\b|\beach weekend\b", always(Plain(type="SET", value="XXXX-WXX-WE"))
    yield r"\b(?:every|each) (?:spring|summer|autumn|fall|winter)\b", always(Plain(type="SET", value="P1Y"))


def _length(match: re.Match[str]) -> Expression | None:
    """`three quarters of the men` are a share, `the past two quarters` a length."""
    if match["u"].lower().startswith("quarter") and not _OF_YEAR.search(match.group()):
        return None
    return Plain(type="DURATION", value=length(number_of(match["n"]), unit_of(match["u"])))


_OF_YEAR = pattern(r"\b(?:past|last|next|straight|consecutive|successive|first|previous|preceding|recent|coming)\b")


def _one(match: re.Match[str]) -> Expression | None:
    """`a second attack` and `a quarter of them` are no lengths."""
    if match["u"].lower() in {"second", "quarter"}:
        return None
    return Plain(type="DURATION", value=length(1, unit_of(match["u"])))


def _nth(match: re.Match[str]) -> Expression:
    """`the third day of protests`: a day of which nothing is told but its place; `for a third straight day` is today."""
    unit = match["u"].lower()
    if match["row"] and unit == "day":
        return Same(unit="day", near=True)
    if unit in {"day", "night"}:
        return Plain(type="DATE", value="XXXX-XX-XX")
    return Plain(type="DURATION", value=length(1, unit))


def _half(match: re.Match[str]) -> Expression:
    return Plain(type="DURATION", value=half(match["u"].lower()))


def _unit_long(match: re.Match[str]) -> Expression:
    said = match.group().lower()
    plural = said.endswith(("s-long", "s-old")) or said.startswith("multi")
    unit = match["u"] or said.removesuffix("-old")
    return Plain(type="DURATION", value=length(None if plural else 1, unit_of(unit)))


def _window(match: re.Match[str]) -> Expression | None:
    return Plain(type="DURATION", value=length(1, match["u"].lower()))


def _some(match: re.Match[str]) -> Expression:
    return Plain(type="DURATION", value=length(None, unit_of(match["u"])))


_vague_window = _some


def _one_and_a_half(match: re.Match[str]) -> Expression:
    return Plain(type="DURATION", value=length(1.5, unit_of(match["u"])))


def _set(match: re.Match[str]) -> Expression:
    return Plain(type="SET", value=_SETS[match.group().lower()])


def _every(match: re.Match[str]) -> Expression:
    said = match.group().lower()
    count = number_of(match["n"]) if match["n"] else 1
    if " other " in said or " second " in said:
        count = 2
    return Plain(type="SET", value=length(None if " few " in said else count, unit_of(match["u"])))


_COUNTED = re.compile(
    r"(?:\d|%|\bpercent|\btimes|\bonce|twice|million|billion|thousand|hundred|dollars|euros|pounds|\bhours?|\bdays|people|tons|tonnes|barrels|cents|miles|km)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


_COUNTED_NOUNS = re.compile(
    rf"\b(?:\d[\d.,]*|{'|'.join(COUNTS)}|dozens|hundreds|thousands|dozen|hundred|thousand|million|several|few)"
    r" (?:(?!in|for|on|at|was|were|had|of)[\w-]+ ){0,3}(?:\w{2,}s|people|men|women|children|dead|wounded) $",
    re.IGNORECASE,
)
"""`60 to 70 cruise missiles a month`"""
_SHIFTED = re.compile(r" (?:after|before|ago|earlier|later|in|when|since|old|into|from|apart|ahead|on|of|behind)\b")


def _rate(match: re.Match[str]) -> Expression | None:
    before = match.string[max(0, match.start() - 60) : match.start()]
    counted = _COUNTED_NOUNS.search(before) or _COUNTED.search(before)
    if match.group().lower().startswith("per") or (counted and not _SHIFTED.match(match.string, match.end())):
        return Plain(type="SET", value=length(1, match["u"].lower()))
    if match["u"].lower() == "second":
        return None
    return Plain(type="DURATION", value=length(1, match["u"].lower()))

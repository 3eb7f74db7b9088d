"""Put single expressions together: ranges (`from May to July`) and what leads them (`since`, `late`, `overnight into`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tallywire.annotate.times.combined import After, Away, Between, Ending, NightOf, PartOf, Since, Until
from tallywire.annotate.times.grammar import Piece
from tallywire.annotate.times.named import Expression, FullDate, Month, Season, Year, Years
from tallywire.annotate.times.relative import Day, Shift, Unit, Weekday, Window
from tallywire.annotate.times.relative_rules import CLOCK_TIME
from tallywire.annotate.times.words import NUMBER, ORDER, ORDINALS, count_of, pattern

_NAMED = (FullDate, Weekday, Day, Month, Season, Year, Years, PartOf)
_LEADABLE = (*_NAMED, Unit, Between, Shift)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?,?\s+(?:on\s+)?)?"
_TO = pattern(
    rf"\s*(?:[-\u2010-\u2014]|\b(?:to|until|till|through|into|and)\b)\s*(?:the\s+)?(?:on\s+)?{_CLOCK}(?:of\s+)?"
)
_UP_TO = pattern(r"\s+(?:up )?(?:to|until|ending)(?: on)?\s+")
_WHEN = pattern(r",? (?:when|in which|during which|on which)\b")
"""`the highest since October 2022, when 317 were killed`: what follows is of that month"""
_BETWEEN = pattern(rf"\b(?:between|from)\s+(?:on\s+)?{_CLOCK}$")


@dataclass(frozen=True, slots=True)
class Lead:
    """Words before an expression, and what they make of it."""

    words: re.Pattern[str]
    wrap: Callable[[re.Match[str], Expression], Expression]
    kinds: tuple[type, ...] = _LEADABLE


def compose(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the expressions of a sentence with ranges joined and leads taken in."""
    clocks = [piece for piece in pieces if piece.expression == CLOCK_TIME]
    parts = [_lead(text, _overnight(text, piece), _PARTS) for piece in pieces if piece not in clocks]
    led = [_lead(text, piece, _OUTER) for piece in _joined(text, parts)]
    found = sorted([*led, *clocks], key=lambda piece: piece.start)
    return [piece for piece in found if not any(_inside(piece, other) for other in led)]


def _inside(piece: Piece, other: Piece) -> bool:
    """`ten days` lies inside `the first ten days of January`."""
    return piece is not other and other.start <= piece.start and piece.end <= other.end


def _joined(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    done: list[Piece] = []
    for piece in pieces:
        both = _join(text, done[-1], piece) if done else None
        if both is None:
            done.append(piece)
        else:
            done[-1] = both
    return done


def _join(text: str, one: Piece, other: Piece) -> Piece | None:
    between = text[one.end : other.start]
    first, last = one.expression, other.expression
    if isinstance(first, Window) and isinstance(last, Weekday | FullDate) and _UP_TO.fullmatch(between):
        return replace(one, end=other.end, expression=Ending(window=first, base=last))
    link = _TO.fullmatch(between)
    if link is None or not isinstance(first, _NAMED) or not isinstance(last, _NAMED):
        return None
    led = _BETWEEN.search(text[: one.start])
    if "and" in between and not led and not _is_pair(first, last):
        return None
    start = led.start() if led else one.start
    pair = "and" in between and not led
    return Piece(start=start, end=other.end, expression=Between(first=first, last=last, nightly=not pair))


_FROM_EVENING = pattern(
    r"\b(?:from|between|since) (?:\d{1,2}(?:[:.]\d\d)? ?p\.?m\.?|(?:1[6-9]|2[0-3])[:.]\d\d|(?:late|early) )?(?: ?(?:on|of))? ?$"
)
_EVENING = pattern(r"\b(?:evening|nightfall|dusk|night)$")
_TO_MORNING = pattern(
    r"^ (?:and|to|until|till) (?:the )?(?:early )?(?:(?:next|following) )?(?:dawn|morning|daybreak|sunrise)\b"
    r"|^,? [^;]{0,60}?\bby (?:half past )?\w+ (?:o'clock )?in the morning\b"
)
"""`between Tuesday evening and dawn`; `from 6 p.m. on Tuesday 40 were down by eight in the morning`"""


def _overnight(text: str, piece: Piece) -> Piece:
    """The night from a named evening on, where the words lead from that into the morning."""
    lead = _FROM_EVENING.search(text[: piece.start])
    if lead is None or not isinstance(piece.expression, Weekday | FullDate | Day):
        return piece
    late = _EVENING.search(text[piece.start : piece.end]) or re.search(r"\d", lead.group())
    if not late or not _TO_MORNING.search(text[piece.end :]):
        return piece
    return replace(piece, start=lead.start(), expression=NightOf(base=piece.expression, into=False))


def _is_pair(first: Expression, last: Expression) -> bool:
    """`on Monday and Tuesday`, `in 2022 and 2023`."""
    return type(first) is type(last) and isinstance(first, Weekday | Month | Year)


def _lead(text: str, piece: Piece, leads: Sequence[Lead]) -> Piece:
    for lead in leads:
        match = lead.words.search(text[: piece.start]) if isinstance(piece.expression, lead.kinds) else None
        if match and not (lead.wrap is _since and _WHEN.match(text, piece.end)):
            piece = replace(piece, start=match.start(), expression=lead.wrap(match, piece.expression))
    return piece


def _part(part: str) -> Callable[[re.Match[str], Expression], Expression]:
    return lambda match, base: PartOf(base=base, part=part)


def _half(match: re.Match[str], base: Expression) -> Expression:
    return PartOf(base=base, part="half", count=1 if match["order"].lower() in {"first", "1st"} else 2)


def _quarter(match: re.Match[str], base: Expression) -> Expression:
    number = ORDINALS.get(match["order"].lower(), -1)
    return PartOf(base=base, part="quarter", count=number if number > 0 else 4)


def _first_days(match: re.Match[str], base: Expression) -> Expression:
    return PartOf(base=base, part="days", count=count_of(match["n"]))


def _since(match: re.Match[str], base: Expression) -> Expression:
    if isinstance(base, PartOf) and base.part == "end":
        return Since(base=base.base, late=True)
    return Since(base=replace(base, exact=True) if isinstance(base, Shift) else base)


def _until(match: re.Match[str], base: Expression) -> Expression:
    said = match.group().lower()
    if said.startswith("by") and isinstance(base, Weekday | Day):
        return replace(base, part="") if base.part == "night" else base  # `by Monday night`: that evening
    early = isinstance(base, PartOf) and base.part in {"early", "start"}
    return Until(base=base, before=said.startswith("before"), early=early)


def _away(match: re.Match[str], base: Expression) -> Expression:
    sign = 1 if match["way"].lower() == "after" else -1
    return Away(base=base, count=count_of(match["n"]) * sign, unit=match["unit"].lower())


def _night(match: re.Match[str], base: Expression) -> Expression:
    said = match.group().lower().split()
    return NightOf(base=base, into=said[-1] not in {"of"} and "night of" not in match.group().lower())


_PARTS = (
    Lead(
        pattern(r"\b(?:on )?(?:early|late|later|earlier) (?:on )?(?:the )?$"),
        lambda m, base: base,
        (Weekday, Day, FullDate, Unit),
    ),
    Lead(pattern(r"\b(?:the )?(?:early(?: part of)?)[ -](?:in )?(?:the )?$"), _part("early")),
    Lead(pattern(r"\b(?:the )?(?:start|beginning|outset) of (?:the )?$"), _part("start")),
    Lead(pattern(r"\blate[ -](?:in )?(?:the )?$"), _part("late")),
    Lead(pattern(r"\b(?:the )?(?:end|close) of (?:the )?$"), _part("end")),
    Lead(pattern(r"\b(?:the )?(?:mid|middle of)[ -](?:the )?$"), _part("mid")),
    Lead(pattern(rf"\b(?:the )?(?P<order>{ORDER}) half of (?:the )?$"), _half),
    Lead(pattern(rf"\b(?:the )?(?P<order>{ORDER}|final)[ -]quarter (?:of )?(?:the )?$"), _quarter, (Year, Unit)),
    Lead(pattern(rf"\b(?:the )?first (?P<n>{NUMBER}) days of (?:the )?$"), _first_days),
)
_OUTER = (
    Lead(
        pattern(
            r"\b(?:overnight(?: (?:on|into|to|from|of))?|(?:on |in |over )?(?:the )?night (?:of|on|to|into|from|between|before))(?: the)?(?: from)? $"
        ),
        _night,
        (FullDate, Weekday, Between),
    ),
    Lead(
        pattern(rf"\b(?P<n>{NUMBER}) (?P<unit>day|night|week|month|year)s? (?P<way>after|before)(?: the| last)? $"),
        _away,
    ),
    Lead(pattern(r"\b(?:since|later than)(?: (?:in|on|the|as far back as))? $"), _since),
    Lead(pattern(r"\bsince (?:[\w'\u2019-]+ ){1,9}?(?:in |on )?$"), _since, (Month, Year, FullDate, Shift, PartOf)),
    Lead(pattern(r"\b(?:by|until|till|up to|before|prior to)(?: the)? $"), _until),
    Lead(pattern(r"\b(?:after|following)(?: the)? $"), lambda m, base: After(base=base), (Month, Year, Season, PartOf)),
)
"""the order tells: what stands nearest to the expression comes first"""

"""The patterns of times of the clock: `8:30 p.m.`, `noon`, `0800 UTC`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.annotate.timex.expressions import Expression, Timed
from tallywire.annotate.timex.pieces import Rule, always

_ZONE = r"(?:,? (?P<paren>\()?(?P<zone>UTC|GMT|BST|CET|CEST|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|IST|AEST|JST|local time|(?-i:[A-Z]\w+) time|Eastern(?: time)?|Pacific(?: time)?|Eastern (?:Standard|Daylight) Time)\b(?(paren)\)|))?"

_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def hour_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield (
        rf"\b(?:(?:about|around|shortly (?:before|after)) )?(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d)(?::\d\d)?)? ?(?P<half>[ap])(?:\.m\.?|m\b){_ZONE}",
        _clock,
    )
    yield rf"(?<![\d:.,/+-])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?P<half>)(?![\d:]|\.\d){_ZONE}", _clock
    yield (
        r"(?<![\d:.,/-])(?P<h>[01]\d|2[0-3])[:.]?(?P<m>[0-5]\d)(?P<half>)(?: hours| hrs)? (?P<paren>\()?(?P<zone>UTC|GMT|local time|BST|CET|hours|hrs)\b(?(paren)\)|)",
        _clock,
    )
    yield r"\b(?P<h>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['\u2019]clock\b", _oclock
    yield rf"\b(?P<h>\d{{1,2}}|{'|'.join(_NUMBERS)}) (?:in the (?P<p>morning|afternoon|evening)|(?P<p2>at night))\b", _of_part
    yield r"\b(?:high )?noon\b", always(Timed(time="T12:00"))
    yield r"\bmidnight\b", always(Timed(time="T24:00"))


def _clock(match: re.Match[str]) -> Expression | None:
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    zone = "Z" if (match["zone"] or "").upper() in {"UTC", "GMT"} else ""
    return Timed(time=f"T{hour:02d}:{minute:02d}{zone}")


def _hour(said: str) -> int:
    return int(said) if said.isdigit() else 1 + _NUMBERS.index(said.lower())


def _oclock(match: re.Match[str]) -> Expression:
    return Timed(time=f"T{_hour(match['h']):02d}:00")


def _of_part(match: re.Match[str]) -> Expression | None:
    """`five in the morning`, `ten at night`."""
    hour = _hour(match["h"])
    if not 1 <= hour <= 12:
        return None
    is_late = match["p2"] is not None or match["p"].lower() != "morning"
    return Timed(time=f"T{hour % 12 + 12 * is_late:02d}:00")

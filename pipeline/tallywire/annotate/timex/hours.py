"""The patterns of times of the clock: `8:30 p.m.`, `noon`, `0800 UTC`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.annotate.timex.expressions import Expression, Timed
from tallywire.annotate.timex.pieces import Rule, always

_ZONE = r"(?:,? (?P<paren>\()?(?P<zone>UTC|GMT|BST|CET|CEST|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|IST|AEST|JST|local time|(?-i:[A-Z]\w+) time|Eastern(?: time)?|Pacific(?: time)?|Eastern (?:Standard|Daylight) Time)\b(?(paren)\)|))?"


def hour_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield (
        rf"\b(?:(?:about|around|shortly (?:before|after)) )?(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d)(?::\d\d)?)? ?(?P<half>[ap])(?:\.m\.?|m\b){_ZONE}",
        _clock,
    )
    yield rf"(?<![\d:.,/-])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?P<half>)(?![\d:]|\.\d){_ZONE}", _clock
    yield (
        r"(?<![\d:.,/-])(?P<h>[01]\d|2[0-3])[:.]?(?P<m>[0-5]\d)(?P<half>)(?: hours| hrs)? (?P<paren>\()?(?P<zone>UTC|GMT|local time|BST|CET|hours|hrs)\b(?(paren)\)|)",
        _clock,
    )
    yield r"\b(?P<h>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['\u2019]clock\b", _oclock
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


_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def _oclock(match: re.Match[str]) -> Expression:
    said = match["h"].lower()
    hour = int(said) if said.isdigit() else 1 + _NUMBERS.index(said)
    return Timed(time=f"T{hour:02d}:00")

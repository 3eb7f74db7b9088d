"""Expressions that hang on an event of the text: `on the day of the raid`, `in the course of the war`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tallywire.annotate.times import periods
from tallywire.annotate.times.named import Expression
from tallywire.annotate.times.named_rules import Maker
from tallywire.annotate.times.periods import Clock, Period, shift_days
from tallywire.annotate.times.words import NUMBER, count_of, pattern

_LONG = (
    "war|conflict|fighting|hostilities|offensive|campaign|siege|uprising|revolt|protests?|unrest|riots|clashes|fire"
    "|bombing|bombardment|shelling|strikes|attacks|violence|rain|rains|flooding|floods|storms|operation"
)
"""nouns for what goes on for days"""
_LASTED = pattern(rf"\b(?P<n>{NUMBER})[ -]days? of (?:\w+ )?(?:{_LONG})\b")
_BEGAN = pattern(
    rf"\b(?:{_LONG}) (?:\w+ ){{0,2}}(?:began|begun|started|broke out|erupted|flared)\b"
    rf"|\b(?:start|beginning|outbreak|outset) of (?:the )?(?:\w+ )?(?:{_LONG})\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDay:
    """`on the day of the raid`, `two days before the vote`, `the day after the operation`."""

    noun: str
    count: int = 0
    loose: bool = True
    """`the day of the raid` is the first day of the text where that is all it tells"""

    def resolve(self, clock: Clock) -> Period | None:
        """Counted from the last day named together with the event; `two days before the vote` is else a duration."""
        base = clock.events.get(self.noun) or (clock.first if self.loose else None)
        if base is None and not self.loose:
            return Period(start=None, end=None, precision="none", basis="none", kind="duration")
        if base is None or base.end is None:
            return None
        day = shift_days(base.end, self.count)
        return periods.days(day, day, base.basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """`in the course of the war`, `during the twelve days`: as long as the text says that it went on."""

    def resolve(self, clock: Clock) -> Period | None:
        """None where the text tells neither its length nor its beginning."""
        return clock.course


_HAPPENING = (
    "attacks?|assault|raids?|strikes?|blasts?|explosions?|bombings?|shootings?|massacre|kidnappings?|abductions?|jailbreak"
    "|breakout|escape|(?:earth)?quake|tremors?|storm|cyclone|hurricane|typhoon|floods?|flooding|fires?|wildfires?|crash"
    "|collapse|landslide|mudslide|eruption|outbreak|disaster|coup|putsch|takeover|invasion|incursion|offensive|war|fighting"
    "|clashes|ceasefire|truce|deal|agreement|swap|exchange|vote|election|protests?|crackdown"
)
"""nouns for what happens on a day"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceThen:
    """`since then`, `since the raid`: from the day that the text has named for it up to the publication."""

    noun: str = ""

    def resolve(self, clock: Clock) -> Period | None:
        """Open where the text has named no such day."""
        base = clock.events.get(self.noun) if self.noun else clock.said or clock.named
        start = base.start if base else None
        if start is None or (clock.published and start > clock.published):
            return Period(start=None, end=None, precision="none", basis="none", kind="open")
        return Period(start=start, end=clock.published, precision="range", basis="context", kind="since")


def course_of(text: str, period: Period, clock: Clock) -> Period | None:
    """Return how long the event of a sentence went on up to the publication: `the war began on 1 June`."""
    if clock.published is None or period.start is None or period.precision not in {"day", "night"}:
        return None
    if not _BEGAN.search(text) or period.start >= clock.published:
        return None
    return periods.days(period.start, clock.published, "context")


def lasted(text: str, clock: Clock) -> Period | None:
    """Return the stretch of `after twelve days of fire`, the day of publication its last."""
    match = _LASTED.search(text)
    if match is None or clock.published is None or (count := count_of(match["n"])) < 2:
        return None
    return periods.days(shift_days(clock.published, 1 - count), clock.published, "context")


def event_rules() -> Iterator[tuple[str, Maker]]:
    """Yield the patterns of times that hang on an event."""
    noun = r"the (?:\w+ )??(?P<noun>[a-z]{3,})\b(?! of\b)"
    yield rf"\b(?:on |by )?the (?:very |same )?day of {noun}", _event_day
    yield (
        rf"\b(?:(?:on |by )?the day|(?:(?P<n>{NUMBER}) days?)) (?P<way>before|after|following) {noun}(?<!time)(?<!last)",
        _event_day,
    )
    yield r"\b(?:ever )?since then\b|\bever since(?=[,.;:)]|$)", _since_then
    counted = "".join(rf"(?<!{unit} )" for unit in ("days", "week", "weeks", "month", "months", "year", "years"))
    yield rf"\b{counted}since (?:the|that) (?P<noun>{_HAPPENING})(?=[,.;:)]|$| (?:and|but|while|by|in|at)\b)", _since_then
    yield rf"\b(?:in|during|over|throughout) the (?:course|duration|whole) of the (?:\w+ )?(?:{_LONG})\b", _course
    yield rf"\bduring the (?:\w+ )?(?:{_LONG})(?= |[,.;:)]|$)", _course


def _event_day(match: re.Match[str]) -> Expression:
    groups = match.groupdict()
    count = count_of(groups["n"]) if groups.get("n") else 1
    sign = {"before": -1, "after": 1, "following": 1}.get((groups.get("way") or "").lower(), 0)
    return EventDay(noun=match["noun"].lower(), count=sign * count, loose=not groups.get("n"))


def _course(match: re.Match[str]) -> Expression:
    return Course()


def _since_then(match: re.Match[str]) -> Expression:
    return SinceThen(noun=(match["noun"] if "noun" in match.re.groupindex else "").lower())

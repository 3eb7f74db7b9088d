"""A claim with the time that dates it, as later claims of the article look back on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallywire.records import Claim, Sentence, When
from tallywire.spans import Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim with its time, and whether that is its own."""

    claim: Claim
    when: When | None
    own: bool = False
    standing: bool = False
    background: bool = False

    def may_lend(self, other: Claim) -> bool:
        """A claim of the past does not take the date of a standing state, of a plan, or of the background."""
        planned = self.claim.status == "planned" and other.status != "planned"
        return not (self.standing or planned or self.background)

    def with_time(self) -> Claim:
        """Return the claim with its time; words of its own are kept as a slot."""
        if self.when is None:
            return self.claim
        slots = {**self.claim.slots, "time": self.when.span} if self.own else self.claim.slots
        return replace(self.claim, when=self.when, slots=slots)


def at_night(day: When | None, told: Sequence[Dated]) -> When | None:
    """A headline has the day of a raid, the text below the night that ended on it."""
    if day is None or day.precision != "day":
        return day
    nights = (one.when for one in told if one.when and one.when.precision == "night" and one.when.end == day.end)
    return next(nights, day)


def unworded(claim: Claim, sentence: Sentence, day: date) -> When:
    """The publication day of a state that goes on, for which the text has no words."""
    place = claim.quote
    return When(
        sentence=sentence.index,
        span=Span(place.start, place.start),
        text="",
        start=day,
        end=day,
        precision="day",
        basis="published",
        kind="now",
    )

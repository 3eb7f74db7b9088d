"""The times of the sentences around a claim, for claims whose own sentence has none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tallywire.claims.tenses import is_flashback
from tallywire.claims.times import Calendar
from tallywire.records import Annotated, Sentence, When

_LEAD = 5
"""sentences of an article that tell its news"""
_STORM = re.compile(r"\b(?:typhoon|hurricane|cyclone|storm)\b", re.IGNORECASE)
_SHOCK = re.compile(
    r"\b(?:earth)?quake|\btremor|\btsunami|\bexplosion|\bblast|\bcrash|\bcollapse|\blandslide", re.IGNORECASE
)
_STRUCK = re.compile(
    r"\b(?:struck|strikes|hit|hits|happened|occurred|began|came down|went off|was felt|rocked|shook|took place)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""`the tremor struck at 05:51`, `the quake hit shortly before midnight on Sunday`"""
_ASHORE = re.compile(r"\b(?:landfall|came ashore|comes ashore|swept ashore)\b[^.;]{0,60}$", re.IGNORECASE)


class Surroundings:
    """The sentences of one article, asked for the time that they name of what happened."""

    def __init__(self, annotated: Annotated, calendar: Calendar) -> None:
        self._sentences, self._calendar = annotated.sentences, calendar

    def last_in(self, sentences: Sequence[Sentence]) -> When | None:
        """Return the last time of some sentences that dates what happened."""
        return next((when for sentence in reversed(sentences) if (when := self._last_of(sentence))), None)

    def last_in_block(self, block: int) -> When | None:
        """Return the last time of a block: of a stem, of a heading."""
        return self.last_in([sentence for sentence in self._sentences if sentence.block == block])

    def last_above(self, sentence: Sentence) -> When | None:
        """Return the last time of a paragraph before one of its sentences."""
        return self.last_in([s for s in self._sentences[: sentence.index] if s.block == sentence.block])

    def first_below(self, sentences: Sequence[Sentence]) -> When | None:
        """Return the first time of some sentences that dates what happened."""
        for sentence in sentences:
            if is_flashback(sentence):
                continue
            for when in self._calendar.placed(sentence.index):
                if self._calendar.dates_events(sentence, when):
                    return when
        return None

    def lead_today(self, published: date | None) -> When | None:
        """Return the `today` of the first sentences: `Today, 4 May, the first buses arrived`."""
        for sentence in self._sentences[:_LEAD] if len(self._sentences) >= _LEAD else ():
            for when in self._calendar.placed(sentence.index):
                today = when.start == published and when.text.lower().startswith("today")
                if today and self._calendar.dates_events(sentence, when):
                    return when
        return None

    def lead_time(self) -> When | None:
        """Return the first day or night of the first sentences; better one of an event than one of its telling."""
        found = [
            (not self._calendar.dates_events(sentence, when), when)
            for sentence in self._sentences[:_LEAD]
            for when in self._calendar.placed(sentence.index)
            if when.kind == "time" and when.precision in {"day", "night"}
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def storm(self, published: date | None) -> When | None:
        """From the day on which the storm of the story came ashore up to the publication: it kills for days."""
        if published is None or not any(_STORM.search(s.text) for s in self._sentences[:_LEAD]):
            return None
        for sentence in self._sentences:
            for when in self._calendar.placed(sentence.index):
                ashore = _ASHORE.search(_before(sentence, when))
                if when.start and when.start <= published and when.precision == "day" and ashore:
                    return replace(when, end=published, precision="range", basis="context")
        return None

    def shock(self, published: date | None) -> When | None:
        """The day on which the quake or blast of the story struck: that named there, or today's for a bare hour."""
        if published is None or not any(_SHOCK.search(s.text) for s in self._sentences[:_LEAD]):
            return None
        for sentence in self._sentences:
            if not _SHOCK.search(sentence.text) or is_flashback(sentence):
                continue
            struck = [w for w in self._calendar.all_of(sentence.index) if _STRUCK.search(_before(sentence, w))]
            day = next(
                (w for w in struck if w.start and w.start <= published and w.precision in {"day", "night"}), None
            )
            if day is not None:
                return day
            if clock := next((w for w in struck if w.kind == "clock"), None):
                return replace(clock, start=published, end=published, precision="day", basis="clock", kind="time")
        return None

    def _last_of(self, sentence: Sentence) -> When | None:
        found = [when for when in self._calendar.placed(sentence.index) if self._calendar.dates_events(sentence, when)]
        return found[-1] if found else None


def _before(sentence: Sentence, when: When) -> str:
    return sentence.text[: when.span.start - sentence.span.start]

"""What a reader keeps in mind to place relative words: the day of publication and what the text named last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tallywire.annotate.timex.points import Point

_STORY = 3
"""days that the news may go back without leaving its story"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What relative words are resolved against."""

    published: date | None
    said: Point | None = None
    """what the text named last"""
    history: bool = False
    """a text of days long past: what it names without a year belongs to the year it named last"""
    tense: str = ""
    """`ahead` where the clause looks ahead (`will meet on Monday`), `back`, or nothing where no word tells"""
    beside: Point | None = None
    """a day named in the same sentence: `on Tuesday it fell in morning trading`"""
    told: Point | None = None
    """a year that the same sentence names before, long before the publication"""

    @property
    def coming(self) -> bool:
        """Tell whether the clause looks ahead."""
        return self.tense == "ahead"

    @property
    def context(self) -> Point | None:
        """What the text named last, else the day of publication."""
        if self.said:
            return self.said
        return Point(unit="day", first=self.published) if self.published else None

    @property
    def near(self) -> Point | None:
        """The day of publication, or one shortly before that is told of; in a history what it named last."""
        if self.history or not self.published:
            return self.context
        if self.beside:
            return self.beside
        if self.said and self.said.unit == "day" and 0 <= (self.published - self.said.first).days <= _STORY:
            return self.said
        return Point(unit="day", first=self.published)

    @property
    def day(self) -> Point | None:
        """The day that a part of a day belongs to: the one named last, else that of publication."""
        if self.said and self.said.unit == "day":
            return Point(unit="day", first=self.said.first)
        return Point(unit="day", first=self.published) if self.published and not self.history else None

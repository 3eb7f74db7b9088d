"""When an article was published: an ordered cascade, never the clock, the file's time or an event's date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tallywire.read.front_matter import find_front_matter_dates
from tallywire.read.full_dates import FoundDate, find_machine_dates, find_named_dates
from tallywire.read.json_ld import find_stories
from tallywire.read.page_head import Head, find_declared_language, find_path_dates
from tallywire.read.stamps import find_announced, find_datelines, find_stamps
from tallywire.read.visible_lines import Line, lines_of_page, lines_of_text
from tallywire.records import DateCandidate
from tallywire.spans import Span

_CASCADE = (
    "metadata", "front_matter", "json_ld", "meta", "url", "file_name", "stamp", "dateline", "updated", "text_inferred",
)  # fmt: skip
_LATER = frozenset({"updated", "text_inferred"})
_MACHINE = frozenset({"json_ld", "meta", "url", "file_name"})
_TOLERANCE = timedelta(days=1)
"""zones and midnights"""
_ABSURD = timedelta(days=31)
"""so long after its last change, or after the day that a reader is shown, nothing was published"""
_DAY_FIRST = frozenset(
    re.findall(
        r"[\w-]+",
        "en-gb en-ie en-au en-nz en-in en-za en-ng en-ke en-pk en-sg",
    )
)
"""not `en-us`: programs for pages write that unasked"""
_DAY_FIRST_SITES = (".uk", ".ie", ".au", ".nz", ".in", ".za", ".ng", ".ke", ".ua", ".fr", ".de")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The candidates for the day of publication, and which of them stands."""

    candidates: tuple[DateCandidate, ...] = ()
    chosen: DateCandidate | None = None
    warnings: tuple[str, ...] = ()


def find_published(
    raw: str,
    *,
    media: str,
    name: str = "",
    given: str | None = None,
    url: str | None = None,
    otherwise: date | None = None,
) -> Published:
    """Find the days of publication that are stated; none is chosen where nothing states it.

    `name` is that of the article's own file (empty for a record among others), `given` the date and `url` the
    address that metadata give, `otherwise` the day for an article that has none.
    """
    evidence = Evidence()
    evidence.note("metadata", given or "", find_machine_dates(given or ""))
    evidence.note("url", url or "", find_path_dates(url or ""))
    evidence.note("file_name", name, find_named_dates(name))
    (_read_page if media == "html" else _read_text)(raw, evidence)
    chosen = evidence.first_that_stands()
    if chosen is None and otherwise is not None:
        chosen = DateCandidate(day=otherwise, basis="given", text=otherwise.isoformat())
        return Published(candidates=(*evidence.candidates(), chosen), chosen=chosen)
    warnings = tuple(evidence.warnings(chosen)) + (
        ("date_unreadable",) if given and not evidence.has("metadata") else ()
    )
    return Published(candidates=evidence.candidates(), chosen=chosen, warnings=warnings)


class Evidence:
    """Gathers candidates and the days of changes, and weighs them."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, date], DateCandidate] = {}
        self.changes: list[date] = []
        """days on which the article was changed"""

    def note(self, basis: str, text: str, dates: Iterable[FoundDate]) -> None:
        """Take dates from outside of the raw text."""
        for found in dates:
            self._add(DateCandidate(day=found.day, basis=basis, text=text))

    def note_place(self, basis: str, raw: str, dates: Iterable[FoundDate]) -> None:
        """Take dates with their places in the raw text."""
        for day, span in dates:
            self._add(DateCandidate(day=day, basis=basis, text=raw[span.start : span.end], span=span))

    def _add(self, candidate: DateCandidate) -> None:
        self._found.setdefault((candidate.basis, candidate.day), candidate)

    def is_of_change(self, day: date) -> bool:
        """Tell whether a day is that of a change, where another is known as that of publication."""
        machine = [found for basis, found in self._found if basis in _MACHINE]
        return bool(machine) and day in self.changes and day not in machine

    def has(self, basis: str) -> bool:
        """Tell whether there is a candidate of a basis."""
        return any(found == basis for found, _ in self._found)

    def candidates(self) -> tuple[DateCandidate, ...]:
        """Return the candidates in the order of the cascade."""
        return tuple(sorted(self._found.values(), key=lambda candidate: _CASCADE.index(candidate.basis)))

    def first_that_stands(self) -> DateCandidate | None:
        """Return the first candidate that is not absurd."""
        return next((candidate for candidate in self.candidates() if self._stands(candidate)), None)

    def _stands(self, candidate: DateCandidate) -> bool:
        if candidate.basis not in _MACHINE:
            return True
        seen = [found.day for found in self._found.values() if found.basis in {"stamp", "updated"}]
        return not (ceilings := [*seen, *self.changes]) or candidate.day <= max(ceilings) + _ABSURD

    def warnings(self, chosen: DateCandidate | None) -> Iterator[str]:
        """Yield `date_conflict` where a candidate lies more than a day from the chosen one; an update comes later."""
        days = [candidate.day for candidate in self._found.values() if candidate.basis not in _LATER]
        if chosen and any(abs(day - chosen.day) > _TOLERANCE for day in days):
            yield "date_conflict"


def _read_text(raw: str, evidence: Evidence) -> None:
    lines = lines_of_text(raw)
    evidence.note_place("front_matter", raw, find_front_matter_dates(raw))
    _read_lines(raw, lines, evidence, day_first=False)
    evidence.note_place("text_inferred", raw, find_announced(raw))


def _read_page(raw: str, evidence: Evidence) -> None:
    head = Head(raw)
    stories = find_stories(raw, [*head.names, *(address for address, _ in head.addresses)])
    evidence.note_place("json_ld", raw, (story.published for story in stories))
    evidence.note_place("meta", raw, head.published)
    evidence.changes += [
        *(story.modified for story in stories if story.modified),
        *(found.day for found in head.modified),
    ]
    for address, span in head.addresses:
        dates = (
            FoundDate(day, Span(span.start + at.start, span.start + at.end)) for day, at in find_path_dates(address)
        )
        evidence.note_place("url", raw, dates)
    _read_lines(raw, lines_of_page(raw), evidence, day_first=_is_day_first(raw, head))


def _read_lines(raw: str, lines: Sequence[Line], evidence: Evidence, *, day_first: bool) -> None:
    stamps = list(find_stamps(lines, day_first=day_first))
    for found, updated in stamps:
        evidence.note_place("updated" if updated or evidence.is_of_change(found.day) else "stamp", raw, [found])
    evidence.note_place("dateline", raw, find_datelines(raw, lines))


def _is_day_first(raw: str, head: Head) -> bool:
    """Tell whether the page says that it writes the day before the month."""
    if (find_declared_language(raw) or "").lower() in _DAY_FIRST:
        return True
    hosts = (re.match(r"https?://([^/:?#]+)", address) for address, _ in head.addresses)
    return any(host and host.group(1).lower().endswith(_DAY_FIRST_SITES) for host in hosts)

"""When an article was published: an ordered cascade, never the clock, the file's time or an event's date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_ISO = r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _ISO,
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<y>(?:19|20)\d\d)\b",
        rf"\b{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>(?:19|20)\d\d)\b",
        r"\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>(?:19|20)\d\d)\b",
    )
)
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_META = re.compile(
    r"<(?:meta|time)\b[^>]*(?:name|property|itemprop|class)\s*=\s*[\"'](?:article:published_time|og:published_time|datePublished|pubdate|publishdate|publish-date|publication_date|"
    r"date|dc\.date(?:\.issued)?|dcterms\.(?:created|issued|date)|sailthru\.date|parsely-pub-date|cXenseParse:recs:publishtime|article\.published|DC\.date\.issued)[\"'][^>]*>",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"^[^a-z]{0,3}(?:published|posted|publication date|date|issued|first published)\b[^\n]{0,4}?:?", re.IGNORECASE
)
_ANNOUNCED = re.compile(rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}), ", re.IGNORECASE)


def find_published(raw: str, *, media: str, name: str, given: str | None = None) -> tuple[date | None, str | None]:
    """Return the publication date and where it was found; (None, None) where nothing states it."""
    if given:
        return date.fromisoformat(given[:10]), "metadata"
    ways: list[tuple[str, Callable[[str], Iterator[date]]]] = [("front_matter", _front_matter)]
    if media == "html":
        ways = [("json_ld", _json_ld), ("meta", _meta)]
    ways += [
        ("file_name", lambda _: _dates(name)),
        ("stamp", _stamp),
        ("dateline", _dateline),
        ("text_inferred", _inferred),
    ]
    text = re.sub(r"<(script|style)\b.*?</\1>", " ", raw, flags=re.DOTALL | re.IGNORECASE) if media == "html" else raw
    for basis, find in ways:
        for found in find(raw if basis in {"json_ld", "meta", "front_matter"} else text):
            return found, basis
    return None, None


def _dates(text: str) -> Iterator[date]:
    """All full dates of a text, in order."""
    found = []
    for pattern in _DATES:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            month = int(groups["m"]) if groups.get("m") else 1 + _MONTHS.index(groups["month"][:3].lower())
            try:
                day = date(int(groups["y"]), month, int(groups["d"]))
            except ValueError:
                continue
            found.append((match.start(), day))
    yield from (day for _, day in sorted(found))


def _front_matter(raw: str) -> Iterator[date]:
    if match := re.match(r"\ufeff?---\s*\n(.*?)\n---", raw, re.DOTALL):
        for line in match.group(1).splitlines():
            if re.match(r"(?:date|published|pubdate)\s*:", line, re.IGNORECASE):
                yield from _dates(line)


def _json_ld(raw: str) -> Iterator[date]:
    for match in re.finditer(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"", raw):
        yield from (day for day in _dates(match.group(1)) if day.year > 1)


def _meta(raw: str) -> Iterator[date]:
    for match in _META.finditer(raw):
        yield from _dates(match.group())


def _head_lines(raw: str) -> list[str]:
    lines = [re.sub(r"<[^>]+>", " ", line).strip() for line in raw.splitlines()]
    return [line for line in lines if line][:14]


def _stamp(raw: str) -> Iterator[date]:
    """A labelled stamp, or a short line near the top that holds a full date and little else."""
    lines = _head_lines(raw)
    for line in lines:
        if _STAMP.match(line) and len(line) < 80:
            yield from _dates(line)
    for line in lines[:8]:
        words = re.sub(r"[^A-Za-z ]", " ", line).split()
        if (
            len(line) < 110
            and len(words) <= 12
            and not re.search(r"\b(?:update|until|since|war|toll)\b", line, re.IGNORECASE)
        ):
            yield from _dates(line)
    for line in lines[:6]:
        if match := re.search(r"\bUPDATE(?:D)? \[[^\]]*\]", line):
            yield from _dates(match.group())


def _dateline(raw: str) -> Iterator[date]:
    for line in _head_lines(raw)[:6]:
        if match := re.match(r"[^a-z]{0,6}[A-Z][A-Z .'’-]+,[^—–]{0,40}(?:—|–|--)", line):
            yield from _dates(match.group())
    if match := re.search(r"\b\d{6} GMT ([A-Z]{3}) (\d\d)\b", raw):
        day = re.search(rf"\b{match.group(1)[:3]}[a-z]* (\d{{1,2}})\b", raw, re.IGNORECASE)
        if day:
            yield from _dates(f"{day.group(1)} {match.group(1)} 20{match.group(2)}")


def _inferred(raw: str) -> Iterator[date]:
    """A full date in the lead whose weekday checks out: `announced on Monday, June 9, 2025`."""
    for match in _ANNOUNCED.finditer(raw[:1500]):
        for day in _dates(raw[match.end() : match.end() + 30]):
            if _WEEKDAYS[day.weekday()] == match["weekday"].lower():
                yield day

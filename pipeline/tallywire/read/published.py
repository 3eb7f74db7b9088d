"""When an article was published: an ordered cascade, never the clock, the file's time or an event's date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from tallywire.read.full_dates import find_full_dates, find_named_dates, without_dates

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_META = re.compile(
    r"<(?:meta|time)\b[^>]*(?:name|property|itemprop|class)\s*=\s*[\"'](?:article:published_time|og:published_time|datePublished|pubdate|publishdate|publish-date|publication_date|"
    r"date|dc\.date(?:\.issued)?|dcterms\.(?:created|issued|date)|sailthru\.date|parsely-pub-date|cXenseParse:recs:publishtime|article\.published|DC\.date\.issued)[\"'][^>]*>",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"<(?:link\b[^>]*\brel\s*=\s*[\"']canonical|meta\b[^>]*\bproperty\s*=\s*[\"']og:url)[\"'][^>]*>", re.IGNORECASE
)
_LABEL = re.compile(
    r"^[^a-z]{0,3}(?:published|posted|publication date|date|issued|first published)\b[^\n]{0,4}?:?", re.IGNORECASE
)
_STAMP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "at by check comment comments correspondent data date day desk edition est et from gmt in issued last "
        "law leave local min minute minutes news on our posted published read reads reporter share shares "
        "staff st nd rd th time update updated utc views world written am pm mon tue wed thu fri sat sun ",
    )
)
"""lower-case words beside the date of a stamp: `updated 10 June 2025, 09:15 · 6 min read`"""
_BREAKING = re.compile(
    r"</?(?:p|div|h\d|li|ul|tr|td|th|br|header|section|article|span|time|title)\b[^>]*>", re.IGNORECASE
)
_TODAY = re.compile(
    r"\b(?:today|this (?:morning|afternoon|evening)|tonight), (?:on )?(?=[\w, ]{6,30}\b20\d\d)", re.IGNORECASE
)
"""`Today, 4 May 2026, the first buses arrived`: a post without a stamp"""
_ANNOUNCED = re.compile(rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}), ", re.IGNORECASE)


def find_published(
    raw: str, *, media: str, name: str, given: str | None = None, url: str | None = None
) -> tuple[date | None, str | None]:
    """Return the publication date and where it was found; (None, None) where nothing states it.

    `name` is that of the file, `given` the date and `url` the address that metadata give.
    """
    if given:
        return date.fromisoformat(given[:10]), "metadata"
    for basis, find in _ways(raw, media, name, url or ""):
        for found in find():
            return found, basis
    return None, None


def _ways(raw: str, media: str, name: str, url: str) -> Iterator[tuple[str, Callable[[], Iterator[date]]]]:
    """The cascade: ways to a date, the surest first."""
    if media == "html":
        yield "json_ld", lambda: _json_ld(raw)
        yield "meta", lambda: _meta(raw)
        yield "url", lambda: _address(raw)
    else:
        yield "front_matter", lambda: _front_matter(raw)
    yield "url", lambda: find_named_dates(url)
    yield "file_name", lambda: find_named_dates(name)
    text = _visible(raw) if media == "html" else raw
    yield "stamp", lambda: _stamp(text)
    yield "dateline", lambda: _dateline(text)
    yield "text_inferred", lambda: _inferred(text)


def _visible(page: str) -> str:
    return _BREAKING.sub("\n", re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL | re.IGNORECASE))


def _front_matter(raw: str) -> Iterator[date]:
    if match := re.match(r"\ufeff?---\s*\n(.*?)\n---", raw, re.DOTALL):
        for line in match.group(1).splitlines():
            if re.match(r"(?:date|published|pubdate)\s*:", line, re.IGNORECASE):
                yield from find_full_dates(line)


def _json_ld(raw: str) -> Iterator[date]:
    for match in re.finditer(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"", raw):
        yield from find_full_dates(match.group(1))


def _meta(raw: str) -> Iterator[date]:
    for match in _META.finditer(raw):
        yield from find_full_dates(match.group())


def _address(raw: str) -> Iterator[date]:
    for match in _ADDRESS.finditer(raw):
        yield from find_named_dates(match.group())


def _head_lines(raw: str) -> list[str]:
    lines = [re.sub(r"<[^>]+>", " ", line).strip() for line in raw.splitlines()]
    return [line for line in lines if line][:14]


def _stamp(raw: str) -> Iterator[date]:
    """A labelled stamp, or a short line near the top that holds a full date and little else."""
    lines = _head_lines(raw)
    for line in lines:
        if _LABEL.match(line) and len(line) < 80:
            yield from find_full_dates(line)
    for line in lines[:8]:
        for part in re.split("[|·•]", line) if len(line) < 110 and not line.startswith("|") else ():
            if _is_stamp(part):
                yield from find_full_dates(part)
    for line in lines[:6]:
        if match := re.search(r"\bUPDATE(?:D)? \[[^\]]*\]", line):
            yield from find_full_dates(match.group())


def _is_stamp(line: str) -> bool:
    """`By Our Correspondent 12 Sept 2025, 3:25 pm`; not `On 7 October 2023 gunmen took hostages`."""
    words = re.findall(r"[^\W\d_]+", without_dates(line))
    lower = {word for word in words if word[0].islower()}
    return len(words) <= 10 and lower <= _STAMP_WORDS and not re.search(r"[a-z]{3}\.\s*$", line)


def _dateline(raw: str) -> Iterator[date]:
    for line in _head_lines(raw)[:6]:
        if match := re.match(r"[^a-z]{0,6}[A-Z][A-Z .'’-]+,[^—–]{0,40}(?:—|–|--)", line):
            yield from find_full_dates(match.group())
    if match := re.search(r"\b\d{6} GMT ([A-Z]{3}) (\d\d)\b", raw):
        day = re.search(rf"\b{match.group(1)[:3]}[a-z]* (\d{{1,2}})\b", raw, re.IGNORECASE)
        if day:
            yield from find_full_dates(f"{day.group(1)} {match.group(1)} 20{match.group(2)}")


def _inferred(raw: str) -> Iterator[date]:
    """A full date in the lead that is called today, or whose weekday checks out: `on Monday, June 9, 2025`."""
    for match in _TODAY.finditer(raw[:1500]):
        yield from find_full_dates(raw[match.end() : match.end() + 30])
    for match in _ANNOUNCED.finditer(raw[:1500]):
        for day in find_full_dates(raw[match.end() : match.end() + 30]):
            if _WEEKDAYS[day.weekday()] == match["weekday"].lower():
                yield day

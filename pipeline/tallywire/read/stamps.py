"""Dates of publication in what a reader sees: stamps, datelines, and days that the lead announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.read.full_dates import FoundDate, find_full_dates, without_dates
from tallywire.read.visible_lines import Line
from tallywire.spans import Span

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_PUBLISHED = r"(?:first |originally )?(?:published|posted|issued)|publication date|publish(?:ing|ed)? date|date (?:published|posted)|date|dated"
_UPDATED = r"(?P<updated>(?:last |most recently )?(?:updated?|modified|edited|revised|changed))"
_LABEL = re.compile(rf"\b(?:{_UPDATED}|{_PUBLISHED})\b", re.IGNORECASE)
_LABELLED = re.compile(rf"[^a-z]{{0,3}}(?:{_PUBLISHED})\b[^a-z]{{0,4}}:", re.IGNORECASE)
_BARE_LABEL = re.compile(rf"\W{{0,3}}(?:{_UPDATED}|{_PUBLISHED})(?: on| at)?\W{{0,3}}", re.IGNORECASE)
_HARVESTED = re.compile(r"\W{0,2}date:?\s+\d{4}-\d\d-\d\d\b", re.IGNORECASE)
"""what a harvester puts before a text: `date 2025-06-09 Toll rises`"""
_PARTS = re.compile(r"[|·•–—;]|\((?=updated)", re.IGNORECASE)
_STAMP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a am at bst by cest cet check comment comments correspondent data date day desk edition edt eest eet est et first "
        "for fri friday from gmt h hours hrs immediate in issued ist last law leave local m min mins minute minutes mon "
        "monday msk new news on our p pdt pm posted pst publication published read reader reads release reporter sat "
        "saturday share shares st staff sun sunday t thu thurs thursday time tue tues tuesday update updated utc views "
        "wed wednesday world written z",
    )
)
"""words beside the date of a stamp: `updated 10 June 2025, 09:15 · 6 min read`"""
_NO_STAMP = re.compile(
    r"©|\b(?:from|to|till|through|start|end)\s*:|\b(?:copyright|all rights|est(?:ablished)?\.? in|since|until|expires?|valid|founded|born|died|event|when|deadline|today is|"
    r"today's|current|now|local time is|weather|sunrise|captured|archived|retrieved|accessed|e-?paper)\b|°|\d\s*[–—-]\s*(?:\d{1,2}\s)?[A-Z][a-z]+\s\d",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[^a-z]{0,6}[A-Z][A-Z .'’-]+,[^—–\n]{0,60}?(?:—|–|--|(?<=\)) ?-)")
_DASHED = re.compile(r"(?:[A-Z][\w.'’]+,? ){1,5}[–—-]{1,2} (?=[A-Z\d])[^–—\n]{8,22}(?: [–—-]|[–—])")
"""`Kyiv, Ukraine – June 9, 2025 – `"""
_WIRE = re.compile(r"\b\d{6} GMT ([A-Z]{3}) (\d\d)\b")
_UPDATE = re.compile(r"\bUPDATED? \[[^\]]*\]")
_TODAY = re.compile(
    r"\b(?:today|this (?:morning|afternoon|evening)|tonight), (?:on )?(?=[\w, ]{6,30}\b20\d\d)", re.IGNORECASE
)
"""`Today, 4 May 2026, the first buses arrived`: a post without a stamp"""
_ANNOUNCED = re.compile(
    rf"\b(?:announced|said|told|reported|confirmed|published|wrote|stated)\b(?: reporters| journalists)?"
    rf"(?: (?:in|at) (?:an? |its |his |her |the )?\w+)?(?: late| early)?(?: on)? (?P<weekday>{'|'.join(_WEEKDAYS)}), ",
    re.IGNORECASE,
)
"""`said in a statement on Monday, …`; not `said the trial will begin on Monday, …`, nor `released on Monday, …`"""
_ENDED = re.compile(r"(?:[a-z]{3}|\d)\.\s*$")
_BYLINE = re.compile(r"\W{0,3}(?:written )?(?:by|from)\b(?!\s*:)", re.IGNORECASE)
_PLACE = re.compile(r"^[*_(]{0,3}(?:[A-Z][\w'’.-]+ ?){1,3}(?:,| [-–—])\s*(?=\w)")
_GOES_ON = re.compile(
    r"(?:\b(?:on|of|from|to|until|till|and|between|by|since|in|the|for|expiring|before|after|at|a)|,)[*_]*$",
    re.IGNORECASE,
)
"""a line that goes on in the next, which therefore is no stamp"""
_LEAD = 1500
_MENU = 2
"""words; lines no longer than that under a date are a menu, and the date the page's clock"""


def find_stamps(lines: Sequence[Line], *, day_first: bool = False) -> Iterator[tuple[FoundDate, bool]]:
    """Yield the dates of stamps, labelled ones first, each with whether it tells the last update.

    A line that holds a date and no label counts where it stands alone, is not followed by a menu and is not one of
    a list.
    """
    labelled = list(_labelled(lines, day_first=day_first))
    yield from labelled
    taken = {date.span for date, _ in labelled}
    bare = [date for date in _unlabelled(lines, day_first=day_first) if date.span not in taken]
    if len({date.day for date in bare}) <= 2:
        yield from ((date, False) for date in bare)


def _labelled(lines: Sequence[Line], *, day_first: bool) -> Iterator[tuple[FoundDate, bool]]:
    found = []
    if lines and (match := _HARVESTED.match(lines[0].text)):
        found += [(date, False) for date in _dates(Line(lines[0].start, match.group()))]
    for number, line in enumerate(lines):
        if len(line.text) < 160 and not _NO_STAMP.search(line.text):
            found += list(_in_line(line, day_first=day_first))
        if number and (label := _BARE_LABEL.fullmatch(lines[number - 1].text)) and _is_stamp(line.text):
            found += [(date, label["updated"] is not None) for date in _dates(line, day_first=day_first)]
    yield from sorted(found, key=lambda item: item[1])


def _in_line(line: Line, *, day_first: bool) -> Iterator[tuple[FoundDate, bool]]:
    """Yield dates with the label before them: `Published 9 June 2025 | Updated 10 June 2025`."""
    if not (_is_stamp(line.text) or _LABELLED.match(line.text)):
        return
    for date in _dates(line, day_first=day_first):
        labels = [label for label in _LABEL.finditer(line.text) if label.end() <= date.span.start - line.start]
        if labels and len(_words(line.text[labels[-1].end() : date.span.start - line.start])) <= 4:
            yield date, labels[-1]["updated"] is not None


def _unlabelled(lines: Sequence[Line], *, day_first: bool) -> Iterator[FoundDate]:
    for number, line in enumerate(lines[:10]):
        if (
            len(line.text) >= 110
            or line.text.startswith(("|", "–", "—"))
            or _NO_STAMP.search(line.text)
            or _is_clock(lines, number)
        ):
            continue
        if number and _GOES_ON.search(lines[number - 1].text):
            continue
        for part in _parts(line):
            if _is_bare_stamp(part.text.strip()) and not _LABEL.search(part.text):
                yield from _dates(part, day_first=day_first)
        if match := _UPDATE.search(line.text):
            yield from _dates(Line(line.start + match.start(), match.group()), day_first=day_first)


def _is_clock(lines: Sequence[Line], number: int) -> bool:
    below = [len(line.text.split()) for line in lines[number + 1 : number + 3]]
    return number < 2 and len(below) == 2 and max(below) <= _MENU


def _parts(line: Line) -> Iterator[Line]:
    at = 0
    for match in [*_PARTS.finditer(line.text), None]:
        end = match.start() if match else len(line.text)
        yield Line(line.start + at, line.text[at:end])
        at = match.end() if match else end


def _dates(line: Line, *, day_first: bool = False) -> Iterator[FoundDate]:
    for found in find_full_dates(line.text, day_first=day_first):
        yield FoundDate(found.day, Span(line.start + found.span.start, line.start + found.span.end))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def _is_stamp(text: str) -> bool:
    """`By Our Correspondent 12 Sept 2025, 3:25 pm`; not `On 7 October 2023 gunmen took hostages`."""
    words = _words(without_dates(text))
    lower = {word for word in words if word[0].islower()}
    return len(words) <= 12 and lower <= _STAMP_WORDS and not _ENDED.search(text)


def _is_bare_stamp(text: str) -> bool:
    """`Monday, 9 June 2025, 08:14 GMT`, `By Jane Doe 9 June 2025`, `Kyiv, 9 June 2025`; not `Order 12957 of March 15, 1995`."""
    if _BYLINE.match(text):
        return _is_stamp(text)
    words = {word.lower() for word in _words(without_dates(_PLACE.sub("", text)))}
    return words <= _STAMP_WORDS and not _ENDED.search(text) and not text.startswith(("On ", "In "))


def find_datelines(raw: str, lines: Sequence[Line]) -> Iterator[FoundDate]:
    """Yield the full dates of datelines: `KYIV, June 9, 2025 (A-B) —`, and of a wire's `101530 GMT JUN 25`."""
    for line in lines[:8]:
        if match := _DATELINE.match(line.text) or _DASHED.match(line.text):
            yield from _dates(Line(line.start, match.group()))
    if " GMT " in raw and (match := _WIRE.search(raw)):
        day = re.search(rf"\b{match.group(1)[:3]}[a-z]* (\d{{1,2}})\b", raw, re.IGNORECASE)
        for found in find_full_dates(f"{day.group(1)} {match.group(1)} 20{match.group(2)}") if day else ():
            yield FoundDate(found.day, Span(*match.span()))


def find_announced(raw: str) -> Iterator[FoundDate]:
    """Yield days of the lead that are called today, or announced with the right weekday: `said on Monday, June 9, 2025`."""
    for match in _TODAY.finditer(raw, 0, _LEAD):
        yield from _dates(Line(match.end(), raw[match.end() : match.end() + 30]))
    for match in _ANNOUNCED.finditer(raw, 0, _LEAD):
        for found in _dates(Line(match.end(), raw[match.end() : match.end() + 30])):
            if _WEEKDAYS[found.day.weekday()] == match["weekday"].lower():
                yield found

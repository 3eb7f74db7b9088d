"""Find time expressions and resolve them as far as their words allow."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from tallywire.records import Sentence, When
from tallywire.spans import Span

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_M = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_D = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_N = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few)"
_NUMBERS = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1, "few": 3}
Found = tuple[date | None, date | None, str, str, str]


class _Clock:
    """What relative words are resolved against: the publication date and the last time read."""

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.last_range: Found | None = None
        self.last: date | None = None


def find_times(sentences: Sequence[Sentence], *, published: date | None) -> list[When]:
    """List the time expressions of all sentences in order; spans are clean."""
    clock = _Clock(published)
    return [when for sentence in sentences for when in _of_sentence(sentence, clock)]


def _of_sentence(sentence: Sentence, clock: _Clock) -> Iterator[When]:
    taken: list[tuple[int, int]] = []
    matches = []
    for pattern, resolve in _RULES:
        for match in pattern.finditer(sentence.text):
            if not any(match.start() < e and s < match.end() for s, e in taken):
                taken.append(match.span())
                matches.append((match, resolve))
    for match, resolve in sorted(matches, key=lambda pair: pair[0].start()):
        found = resolve(match, clock)
        if found is None:
            continue
        start, end, precision, basis, kind = found
        if start is not None and end is not None and kind == "time":
            clock.last_range, clock.last = found, end
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        yield When(
            sentence=sentence.index,
            span=span,
            text=match.group(),
            start=start,
            end=end,
            precision=precision,
            basis=basis,
            kind=kind,
        )


def _month_number(text: str) -> int:
    return 1 + _MONTHS.index(text[:3].lower())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _latest(clock: _Clock, month: int, day: int | None) -> date | None:
    """The latest such day or month not after publication."""
    if clock.published is None:
        return None
    for year in (clock.published.year, clock.published.year - 1):
        found = _day(year, month, day or 1)
        if found and found <= clock.published:
            return found
    return None


def _full(match: re.Match[str], clock: _Clock) -> Found | None:
    month = int(match["mn"]) if match["mn"] else _month_number(match["m"])
    groups = match.groupdict()
    year = groups.get("y")
    first = int(match["d"])
    second = int(groups["d2"]) if groups.get("d2") else None
    day = _day(int(year), month, first) if year else _latest(clock, month, first)
    if day is None:
        return None
    basis = "explicit" if year else "published"
    if second:
        end = _day(day.year, month, second)
        night = "night" if end and end - day == timedelta(1) else "range"
        return day, end or day, night, basis, "time"
    lead = (groups.get("lead") or "").lower()
    return _led(lead, day, day, "day", basis, clock)


def _led(lead: str, start: date, end: date, precision: str, basis: str, clock: _Clock) -> Found:
    lead = lead.strip()
    if lead in {"overnight into", "overnight to", "night to", "overnight on", "the night of", "night into"}:
        return (
            (start - timedelta(1), end, "night", basis, "time")
            if lead != "the night of"
            else (start, end + timedelta(1), "night", basis, "time")
        )
    if lead.startswith(("since", "from", "after the start of", "later than")) and lead.startswith(("since", "later")):
        return start, clock.published, "range", basis, "since"
    if lead in {"by", "until", "up to", "till", "by the end of", "by end of"}:
        return None, end, "range", basis, "until"
    return start, end, precision, basis, "time"


def _cross_month(match: re.Match[str], clock: _Clock) -> Found | None:
    year = match["y"]
    second = (
        _day(int(year), _month_number(match["m2"]), int(match["d2"]))
        if year
        else _latest(clock, _month_number(match["m2"]), int(match["d2"]))
    )
    if second is None:
        return None
    first = _day(second.year, _month_number(match["m"]), int(match["d"]))
    if first is None or first > second:
        return None
    precision = "night" if second - first == timedelta(1) else "range"
    return first, second, precision, "explicit" if year else "published", "time"


def _month_range(match: re.Match[str], clock: _Clock) -> Found | None:
    year = int(match["y"])
    return (
        _month(year, _month_number(match["m"]))[0],
        _month(year, _month_number(match["m2"]))[1],
        "range",
        "explicit",
        "time",
    )


def _month_year(match: re.Match[str], clock: _Clock) -> Found | None:
    year = match["y"]
    month = _month_number(match["m"])
    if not year and len(match["m"].rstrip(".")) < 4 and match["m"].lower().rstrip(".") not in {"may", "june", "july"}:
        return None  # `Jun` without day or year is as likely a name
    if year:
        start, end = _month(int(year), month)
    else:
        first = _latest(clock, month, None)
        if first is None:
            return None
        start, end = _month(first.year, month)
    return _led((match["lead"] or "").lower(), start, end, "month", "explicit" if year else "published", clock)


def _year(match: re.Match[str], clock: _Clock) -> Found | None:
    year = int(match["y"])
    return _led((match["lead"] or "").lower(), date(year, 1, 1), date(year, 12, 31), "year", "explicit", clock)


def _years(match: re.Match[str], clock: _Clock) -> Found | None:
    return date(int(match["y"]), 1, 1), date(int(match["y2"]), 12, 31), "range", "explicit", "time"


def _weekday(match: re.Match[str], clock: _Clock) -> Found | None:
    if clock.published is None:
        return None
    wanted = _DAYS.index(match["w"].lower())
    day = clock.published - timedelta((clock.published.weekday() - wanted) % 7)
    lead, tail = (match["lead"] or "").lower().strip(), (match["tail"] or "").lower()
    if lead in {"next", "this coming", "coming"}:
        return day + timedelta(7), day + timedelta(7), "day", "published", "time"
    if ("night" in tail and "'s" in tail) or "night" in tail:
        return day, day + timedelta(1), "night", "published", "time"
    return _led(lead, day, day, "day", "published", clock)


def _between_days(match: re.Match[str], clock: _Clock) -> Found | None:
    if clock.published is None:
        return None
    second = clock.published - timedelta((clock.published.weekday() - _DAYS.index(match["w2"].lower())) % 7)
    first = second - timedelta((second.weekday() - _DAYS.index(match["w"].lower())) % 7)
    gap = (second - first).days
    return first, second, "night" if gap == 1 else "range", "published", "time"


def _overnight(match: re.Match[str], clock: _Clock) -> Found | None:
    if clock.published is None:
        return None
    return clock.published - timedelta(1), clock.published, "night", "published", "time"


def _relative_days(
    offset: int, precision: str = "day", kind: str = "time"
) -> Callable[[re.Match[str], _Clock], Found | None]:
    def resolve(match: re.Match[str], clock: _Clock) -> Found | None:
        if clock.published is None:
            return None
        day = clock.published + timedelta(offset)
        return day, day, precision, "published", kind

    return resolve


def _past(days: int) -> Callable[[re.Match[str], _Clock], Found | None]:
    def resolve(match: re.Match[str], clock: _Clock) -> Found | None:
        return (
            (clock.published - timedelta(days), clock.published, "range", "published", "time")
            if clock.published
            else None
        )

    return resolve


def _last_unit(match: re.Match[str], clock: _Clock) -> Found | None:
    if clock.published is None:
        return None
    unit, this = match["unit"].lower(), match["which"].lower() in {"this", "current"}
    day = clock.published
    if unit == "week":
        monday = day - timedelta(day.weekday()) - timedelta(0 if this else 7)
        return monday, (day if this else monday + timedelta(6)), "range", "published", "time"
    if unit == "month":
        first = day.replace(day=1) if this else (day.replace(day=1) - timedelta(1)).replace(day=1)
        start, end = _month(first.year, first.month)
        return start, end, "month", "published", "time"
    year = day.year if this else day.year - 1
    return date(year, 1, 1), (day if this else date(year, 12, 31)), ("range" if this else "year"), "published", "time"


def _ago(match: re.Match[str], clock: _Clock) -> Found | None:
    count = _NUMBERS.get(match["n"].lower(), int(match["n"]) if match["n"].isdigit() else 3)
    unit, direction = match["unit"].lower().rstrip("s"), match["way"].lower()
    base = clock.published if direction == "ago" else clock.last
    if base is None:
        return None
    basis = "published" if direction == "ago" else "context"
    sign = 1 if direction in {"later", "after"} else -1
    if unit in {"day", "week"}:
        day = base + sign * timedelta(count * (7 if unit == "week" else 1))
        return day, day, "day", basis, "time"
    if unit == "night":
        return base - timedelta(2), base - timedelta(1), "night", basis, "time"
    months = base.year * 12 + base.month - 1 + sign * count * (12 if unit == "year" else 1)
    start, end = _month(months // 12, months % 12 + 1)
    return start, end, "month", basis, "time"


def _same(match: re.Match[str], clock: _Clock) -> Found | None:
    if clock.last_range is None:
        return None
    start, end, precision, _, _ = clock.last_range
    return start, end, precision, "context", "time"


def _until_now(match: re.Match[str], clock: _Clock) -> Found | None:
    return (None, clock.published, "range", "published", "until") if clock.published else None


def _duration(match: re.Match[str], clock: _Clock) -> Found | None:
    return None, None, "none", "none", "duration"


_LEAD = r"(?P<lead>(?:overnight (?:into|to|on)|(?:the )?night (?:to|into|of)|since(?: the (?:start|beginning) of)?|later than|by(?: the)?(?: end of)?|until|till|up to|next|on|in|last|early on|late on|as of|during|over|at the end of)\s+)?"
_DASH = r"\s?[-–]\s?"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Clock], Found | None]], ...] = (
    (
        _compile(rf"\b(?P<d>\d{{1,2}}) (?P<m>{_M}){_DASH}(?P<d2>\d{{1,2}}) (?P<m2>{_M})(?: (?P<y>(?:19|20)\d\d))?"),
        _cross_month,
    ),
    (
        _compile(
            rf"(?:{_D},? )?{_LEAD}(?:{_D},? )?\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:(?:{_DASH}|and )(?P<d2>\d{{1,2}}))? (?:of )?(?P<m>{_M})(?P<mn>)?(?:,? (?P<y>(?:19|20)\d\d))?\b"
        ),
        _full,
    ),
    (
        _compile(
            rf"(?:{_D},? )?{_LEAD}(?:{_D},? )?\b(?P<m>{_M}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:(?:{_DASH}|and )(?P<d2>\d{{1,2}}))?\b(?![:.]\d)(?P<mn>)?(?:,? (?P<y>(?:19|20)\d\d))?"
        ),
        _full,
    ),
    (_compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<mn>\d\d)-(?P<d>\d\d)\b(?P<m>)?"), _full),
    (_compile(r"\b(?P<d>\d{1,2})[./](?P<mn>\d{1,2})[./](?P<y>(?:19|20)\d\d)\b(?P<m>)?"), _full),
    (_compile(rf"\b(?:from )?(?P<m>{_M})(?:{_DASH}| to | and )(?P<m2>{_M}) (?P<y>(?:19|20)\d\d)\b"), _month_range),
    (
        _compile(
            rf"{_LEAD}(?:early |late |mid-?)?(?<![\w])(?!(?-i:may|mar|march)\b)(?P<m>{_M}),?(?: (?:of )?(?P<y>(?:19|20)\d\d)\b)?(?!\s?\d)"
        ),
        _month_year,
    ),
    (_compile(r"\b(?:in|between) (?P<y>(?:19|20)\d\d) and (?P<y2>(?:19|20)\d\d)\b"), _years),
    (
        _compile(
            r"(?P<lead>\b(?:since|in|by(?: the (?:end|summer) of)?|until|during|throughout|over|the whole of)\s+)(?:early |late )?(?P<y>(?:19|20)\d\d)\b(?![,.]\d)"
        ),
        _year,
    ),
    (_compile(rf"\bbetween (?P<w>{_D})(?: \w+)? and (?P<w2>{_D})(?: (?:morning|night|evening))?"), _between_days),
    (_compile(rf"{_LEAD}\b(?P<w>{_D})\b(?P<tail>(?:'s)?(?: (?:night|morning|evening|afternoon))?)"), _weekday),
    (
        _compile(
            r"\b(?:over (?:the )?same (?:night|period)|the same (?:night|day)|on the same day|that (?:same )?(?:day|night)|the night before)\b"
        ),
        _same,
    ),
    (
        _compile(
            r"\b(?:overnight|last night|during the night|in the night|(?:over|in|during) the (?:past|course of the) night|through the night|at night|tonight)\b"
        ),
        _overnight,
    ),
    (
        _compile(rf"\b(?P<n>{_N}) (?P<unit>days?|weeks?|months?|years?|nights?) (?P<way>ago|earlier|before|later)\b"),
        _ago,
    ),
    (
        _compile(
            r"\b(?:over|in|during|within|for)? ?the (?:past|last|previous) (?:day|24 hours|twenty-four hours)\b|\bpast (?:day|24 hours)\b"
        ),
        _past(1),
    ),
    (
        _compile(
            r"\b(?:over|in|during|within)? ?(?:the |this )?(?:past|last|one) (?:week|seven days)(?: alone)?\b(?<!last week)"
        ),
        _past(7),
    ),
    (_compile(r"\b(?P<which>last|this|previous) (?P<unit>week|month|year)\b(?!'s)"), _last_unit),
    (_compile(r"\byesterday\b"), _relative_days(-1)),
    (_compile(r"\b(?:today|this (?:morning|afternoon|evening))\b"), _relative_days(0)),
    (_compile(r"\btomorrow\b"), _relative_days(1)),
    (_compile(r"\b(?:so far|to date|up to now|until now)\b"), _until_now),
    (_compile(r"\b(?:now|still|currently|at present|presently)\b"), _relative_days(0, kind="now")),
    (
        _compile(r"\b(?:for|after|within|in) (?:\w+ ){0,2}(?:seconds|minutes|hours|days|weeks|months|years|decades)\b"),
        _duration,
    ),
)

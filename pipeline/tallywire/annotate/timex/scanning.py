"""Find the single expressions of a sentence; where patterns overlap, the longest words win."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tallywire.annotate.times.words import pattern
from tallywire.annotate.timex.bare import bare_unit_rules
from tallywire.annotate.timex.hours import hour_rules
from tallywire.annotate.timex.lengths import length_rules
from tallywire.annotate.timex.named import named_rules
from tallywire.annotate.timex.pieces import Maker, Piece, Rule
from tallywire.annotate.timex.relative import relative_rules
from tallywire.annotate.timex.vague import vague_rules


def scan(text: str) -> list[Piece]:
    """List the single expressions of a sentence in order.

    >>> [text[p.start : p.end] for text in ["It fell last week, on 9 May."] for p in scan(text)]
    ['last week', '9 May']
    """
    candidates = [
        (make in _BARE_MAKERS, start - end, number, start, end, match, make)
        for number, (rule, make) in enumerate(_active(text))
        for match in rule.finditer(text)
        for start, end in [_extent(match)]
    ]
    taken: list[tuple[int, int]] = []
    found: list[Piece] = []
    for *_, start, end, match, make in sorted(candidates, key=lambda candidate: candidate[:4]):
        if start == end or any(start < there and here < end for here, there in taken):
            continue
        expression = make(match)
        taken.append((start, end))
        if expression is not None:
            found.append(Piece(start=start, end=end, expression=expression))
    return sorted(found, key=lambda piece: piece.start)


def _extent(match: re.Match[str]) -> tuple[int, int]:
    """The group `at` where a pattern needs to see more than the expression: the `23` of `March 21-23`."""
    group = "at" if "at" in match.re.groupindex else 0
    said = match[group]
    return match.end(group) - len(said.lstrip()), match.start(group) + len(said.rstrip())


def _active(text: str) -> Iterable[tuple[re.Pattern[str], Maker]]:
    lower = text.lower()
    return (rule for key, rules in _GROUPS if key.search(lower) for rule in rules)


def _compiled(rules: Iterable[Rule]) -> tuple[tuple[re.Pattern[str], Maker], ...]:
    return tuple((pattern(text), make) for text, make in rules)


_NAME = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
    r"|spring|summer|autumn|fall|winter|today|daily|weekly|monthly|quarter|half|century|ties|christmas|easter|thanksgiving|new year|halloween|valentine|boxing"
)
_UNIT = re.compile(
    r"every|each|ago\b|second|minute|hour|day|night|week|month|quarter|year|decade|centur|morning|noon|evening|tomorrow|dawn|dusk|daybreak"
    r"|\bago\b|lunchtime|period|time|later|earlier|moment|long|recent|daily|annual|coming|mins?\b"
)
_VAGUE = re.compile(
    r"now|current|present|moment|time|date|recent|lately|former|previous|past|once|future|soon|term|shortly"
)
_CLOCK = re.compile(r"\d|noon|midnight|o['\u2019]clock|in the (?:morning|evening)|at night")
_BARE_MAKERS = frozenset(make for _, make in bare_unit_rules())
"""what is taken only where nothing else was found"""
_GROUPS = (
    (_NAME, _compiled(named_rules())),
    (_UNIT, _compiled(relative_rules())),
    (_UNIT, _compiled(length_rules())),
    (_VAGUE, _compiled(vague_rules())),
    (_CLOCK, _compiled(hour_rules())),
    (_UNIT, _compiled(bare_unit_rules())),
)
"""rules, each group with the letters that a lower-cased sentence must hold for any of them to match"""

"""Find the single time expressions of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tallywire.annotate.times.events import event_rules
from tallywire.annotate.times.named import Expression
from tallywire.annotate.times.named_rules import Maker, bare_year_rules, named_rules
from tallywire.annotate.times.relative_rules import relative_rules, unplaced_rules
from tallywire.annotate.times.words import pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An expression with its place in the sentence."""

    start: int
    end: int
    expression: Expression


def scan(text: str) -> list[Piece]:
    """List the single expressions of a sentence in order; where patterns overlap the earlier rule wins."""
    found: list[Piece] = []
    lower = text.lower()
    for key, rules in _GROUPS:
        if key.search(lower):
            for rule, make in rules:
                found.extend(_new_pieces(rule, make, text, found))
    return sorted(found, key=lambda piece: piece.start)


def _new_pieces(rule: re.Pattern[str], make: Maker, text: str, found: Sequence[Piece]) -> list[Piece]:
    pieces: list[Piece] = []
    for match in rule.finditer(text):
        start = match.end() - len(match.group().lstrip())
        end = match.start() + len(match.group().rstrip())
        if any(start < piece.end and piece.start < end for piece in found):
            continue
        if (expression := make(match)) is not None:
            pieces.append(Piece(start=start, end=end, expression=expression))
    return pieces


def _compiled(rules: Iterable[tuple[str, Maker]]) -> tuple[tuple[re.Pattern[str], Maker], ...]:
    return tuple((pattern(text), make) for text, make in rules)


_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|spring|summer|autumn|fall|winter|christmas|boxing day|new year's ")
_WORD = re.compile(
    r"day|night|week|month|year|decade|centur|quarter|hour|minute|second|morning|dawn|afternoon|evening|midnight"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun|now|still|current|at present|presently|at the moment|tomorrow|so far|to date"
    r"|recent|former|previous|past|future|annual|since then|period|time|date|daily|p\.?m|a\.?m)|\d"
)
_EVENT = re.compile(r"\bsince\b|\bdays? (?:of|before|after|following) |(?:course|duration|whole) of |\bduring the ")
_GROUPS = (
    (_NAME, _compiled(named_rules())),
    (_EVENT, _compiled(event_rules())),
    (_WORD, _compiled(relative_rules())),
    (_DIGIT, _compiled(bare_year_rules())),
    (_WORD, _compiled(unplaced_rules())),
)
"""rules, each group with the letters that a lower-cased sentence must hold for any of them to match"""

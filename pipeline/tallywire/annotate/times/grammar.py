"""Find the single time expressions of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    for rule, make in RULES:
        for match in rule.finditer(text):
            start = match.end() - len(match.group().lstrip())
            end = match.start() + len(match.group().rstrip())
            if any(start < piece.end and piece.start < end for piece in found):
                continue
            if (expression := make(match)) is not None:
                found.append(Piece(start=start, end=end, expression=expression))
    return sorted(found, key=lambda piece: piece.start)


RULES: tuple[tuple[re.Pattern[str], Maker], ...] = tuple(
    (pattern(text), make)
    for rules in (named_rules, relative_rules, bare_year_rules, unplaced_rules)
    for text, make in rules()
)

"""Whether a confidence can be trusted: of facts given 0.9, are nine in ten right?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

Rated = tuple[float, bool]
"""the confidence of a found fact, and whether gold has it"""

BINS = 10
SMALLEST = 25
"""facts without which a share tells nothing"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Facts of about one confidence."""

    least: float
    most: float
    confidence: float
    """mean"""
    found: int
    right: float
    """share of them that gold has"""


def reliability(rated: Iterable[Rated]) -> list[Bin]:
    """Sort facts by confidence into ten bins of about one size, or fewer where the facts are few.

    Facts of one confidence stay together, so the order of the facts has no effect.

    >>> reliability([(0.9, True), (0.7, False)])
    [Bin(least=0.7, most=0.9, confidence=0.8, found=2, right=0.5)]
    """
    return [_bin(rows) for rows in _cut(sorted(rated))]


def _cut(rows: Sequence[Rated]) -> Iterator[list[Rated]]:
    size = max(SMALLEST, len(rows) / BINS)
    filling, left = list[Rated](), len(rows)
    for _, same in groupby(rows, key=lambda row: row[0]):
        filling += same
        if len(filling) >= size and left - len(filling) >= SMALLEST:
            yield filling
            left -= len(filling)
            filling = []
    if filling:
        yield filling


def _bin(rows: Sequence[Rated]) -> Bin:
    confidences = [confidence for confidence, _ in rows]
    return Bin(
        least=confidences[0],
        most=confidences[-1],
        confidence=round(sum(confidences) / len(rows), 4),
        found=len(rows),
        right=round(sum(right for _, right in rows) / len(rows), 4),
    )


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error: how far confidence and share right lie apart, over all facts."""
    found = sum(each.found for each in bins)
    return round(sum(each.found * abs(each.confidence - each.right) for each in bins) / max(1, found), 4)

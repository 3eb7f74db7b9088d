"""Which runs of a page are its main text: trafilatura chooses, its lines are found again in the page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

import trafilatura

from tallywire.clean.html_stream import Run
from tallywire.spans import Span

_SOLID = re.compile(r"\W+")
_TELLING = 20
"""characters; so long a line hardly stands on a page by chance"""
_PIECE = 40
"""characters"""


def main_text(raw: str) -> str:
    """Let trafilatura choose the main text of a page; empty where it finds none."""
    return trafilatura.extract(raw, favor_precision=True, include_comments=False, include_tables=True) or ""


def runs_in(text: str, runs: Sequence[Run]) -> dict[int, float]:
    """Map the numbers of the runs that stand in a text to how much of each does, 0 to 1; blanks and marks apart."""
    solids = [solid(run.text) for run in runs]
    starts = list(accumulate((len(solid) for solid in solids), initial=0))
    covered: Counter[int] = Counter()
    for line in find_lines(text, "".join(solids)):
        for number in range(bisect_right(starts, line.start) - 1, bisect_left(starts, line.end)):
            covered[number] += min(line.end, starts[number + 1]) - max(line.start, starts[number])
    return {number: min(1.0, length / len(solids[number])) for number, length in covered.items() if length}


def solid(text: str) -> str:
    """Leave out blanks and marks, which a selector may write otherwise.

    >>> solid("16,000 people (so far)")
    '16000peoplesofar'
    """
    return _SOLID.sub("", text)


def lines_of(text: str) -> list[str]:
    """Return the solid lines of a text."""
    return [line for line in map(solid, text.splitlines()) if line]


def find_lines(text: str, stream: str) -> Iterator[Span]:
    """Find the lines of a text again, forward from a cursor: the same line may stand on a page twice.

    A line that does not stand there as it is, because the selector left words out of it, is found piece by piece.
    """
    cursor = 0
    for line in lines_of(text):
        for piece in (line,) if line in stream else _pieces(line):
            at = stream.find(piece, cursor)
            if at < 0 and len(piece) > _TELLING:
                at = stream.find(piece)
            if at >= 0:
                cursor = max(cursor, at + len(piece))
                yield Span(at, at + len(piece))


def _pieces(line: str) -> Iterator[str]:
    for start in range(0, len(line), _PIECE):
        yield line[start : start + _PIECE]

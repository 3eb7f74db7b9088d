"""Whether a text tells news or a history, by the years that it names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tallywire.annotate.timex.expressions import Expression, Named, Relative, Weekday
from tallywire.annotate.timex.pieces import Piece

_FEW = 4
"""years named below which nothing is told"""
_MANY = 12
"""years named from which on a few late ones do not matter"""


def is_history(pieces: Sequence[Piece], published: date | None) -> bool:
    """Tell whether nearly all years named lie long before the publication, and few times count from it."""
    years = [p.expression.point.first.year for p in pieces if isinstance(p.expression, Named)]
    if published is None or len(years) < _FEW:
        return False
    late = sum(year >= published.year - 1 for year in years)
    near = sum(_counts_from_now(piece.expression) for piece in pieces)
    if len(years) < _MANY:
        return late == near == 0
    return late <= len(years) / 2 and near <= len(years) / 4


def _counts_from_now(expression: Expression) -> bool:
    return isinstance(expression, Weekday) or (isinstance(expression, Relative) and not expression.said)

"""Whether a text tells news or a history, by the years that it names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tallywire.annotate.timex.expressions import Named, Relative, Weekday
from tallywire.annotate.timex.pieces import Piece

_FEW = 4
"""years named below which nothing is told"""


def is_history(pieces: Sequence[Piece], published: date | None) -> bool:
    """Tell whether nearly all years named lie long before the publication, and few times count from it."""
    years = [p.expression.point.first.year for p in pieces if isinstance(p.expression, Named)]
    if published is None or len(years) < _FEW:
        return False
    late = sum(year >= published.year - 1 for year in years)
    near = sum(isinstance(p.expression, Weekday | Relative) and not getattr(p.expression, "said", False) for p in pieces)
    return late <= len(years) / 5 and near <= len(years) / 4

"""An expression with its place in a sentence, and the rules that find it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tallywire.annotate.timex.expressions import Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An expression with its place in the sentence."""

    start: int
    end: int
    expression: Expression


Maker = Callable[[re.Match[str]], Expression | None]
"""None where the words are no time after all: `Black Friday`"""
Rule = tuple[str, Maker]


def always(expression: Expression | None) -> Maker:
    """Return a maker that does not look at the words."""
    return lambda match: expression

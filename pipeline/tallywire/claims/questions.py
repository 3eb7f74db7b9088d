"""Counts that are asked for, `How many are still held?`, which the numbers after them answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.claims.nouns import Counted
from tallywire.claims.view import View
from tallywire.records import Quantity, Sentence
from tallywire.spans import Span

_ASKED = re.compile(r"\bhow many\b|\bthe (?:number|numbers|count) of\b", re.IGNORECASE)
_SHORT = 9
"""tokens up to which an answer may be a mere fragment: `6,300 soldiers, that is our estimate`"""


def asked_in(sentence: Sentence) -> Quantity | None:
    """Return the count that a sentence asks for or speaks of without a number of its own."""
    found = _ASKED.search(sentence.text)
    if found is None:
        return None
    span = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
    return Quantity(
        sentence=sentence.index,
        span=span,
        number=span,
        value=None,
        low=None,
        high=None,
        qualifier="vague",
        form="asked",
        kind="count",
    )


def answers(view: View, one: Counted, counted: Sequence[Counted]) -> bool:
    """Tell whether a number may answer a question before it: the first of a sentence without a verb of its own."""
    if counted[0] is not one or one.first > _SHORT:
        return False
    first, last = view.clause_bounds(one.first)
    return not any(view.is_finite(index) for index in range(first, last) if not _is_comment(view, index))


def _is_comment(view: View, index: int) -> bool:
    """`6,300 soldiers, that is our estimate`: a clause about the figure."""
    before = view.lower(index - 1)
    return view.tokens[index].lemma == "be" and before in {"that", "this", "which", "it"}

"""Counts that are asked for, `How many are still held?`, which the numbers after them answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.claims.figures import SAYING
from tallywire.claims.lexicon import Hit
from tallywire.claims.linking import Link
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
    return _open(sentence, Span(sentence.span.start + found.start(), sentence.span.start + found.end()))


def _open(sentence: Sentence, span: Span) -> Quantity:
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


def asks_who_is_left(view: View) -> bool:
    """`How many are left over there?`, `How many remain?`."""
    return bool({"left", "remain", "remaining", "still"} & {token.lower for token in view.tokens})


def stem_of(view: View, hits: Sequence[Hit]) -> Link | None:
    """Return the action that words before a list name without a number, `Shot down overnight:`, as an open link."""
    said = [hit for hit in hits if hit.trigger.kind == "verb"]
    if not said or len(view.tokens) > _SHORT or view.tokens[-2].tag == "IN":
        return None  # `They were recovered from:` tells only where
    last = max(said, key=lambda hit: (hit.last, hit.first))
    span = view.span(last.first, last.last)
    asked = _open(view.sentence, span)
    none = Counted(
        quantity=asked,
        first=last.first,
        number_end=last.first,
        last=last.last,
        noun=None,
        text="",
        frames=(),
        form="bare",
    )
    frame, action = last.trigger.frame, last.trigger.action
    item = "person" if frame.people else next(iter(frame.counted), None)
    return Link(counted=none, hit=last, frame=frame, action=action, item=item, weight=8.0, relation="stem of a list")


def answers(view: View, one: Counted, counted: Sequence[Counted]) -> bool:
    """Tell whether a number may answer a question before it: the first of a sentence without a verb of its own."""
    if counted[0] is not one or one.first > _SHORT:
        return False
    first, last = view.clause_bounds(one.first)
    verbs = (index for index in range(first, last) if view.tokens[index].tag in {"VBD", "VBZ", "VBP", "MD"})
    return all(_is_comment(view, index) for index in verbs)


def _is_comment(view: View, index: int) -> bool:
    """`6,300 soldiers, that is our estimate`: a clause about the figure."""
    if view.tokens[index].lemma in SAYING:
        return True  # `"About 1,500," the minister said`
    before = view.lower(index - 1)
    return view.tokens[index].lemma == "be" and before in {"that", "this", "which", "it"}

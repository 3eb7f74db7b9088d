"""Choose the time expression in a claim's own sentence that dates it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.claims.view import View
from tallywire.records import Annotated, Sentence, When
from tallywire.spans import Span

_PLACED = frozenset({"time", "since", "until", "window", "now"})
_SAYING = frozenset(
    [
        "say",
        "tell",
        "write",
        "announce",
        "report",
        "add",
        "post",
        "state",
        "confirm",
        "explain",
        "publish",
        "declare",
        "warn",
        "note",
        "inform",
        "admit",
        "claim",
        "acknowledge",
        "estimate",
        "release",
        "issue",
        "brief",
        "put",
        "raise",
        "revise",
        "update",
        "count",
    ]
)
_SAID = re.compile(
    r"\b(?:said|says|told|wrote|announced|reported|added|posted|stated|confirmed)(?: \w+){0,3},? $", re.IGNORECASE
)
_SUBORDINATE = frozenset({"relcl", "acl", "advcl"})
_PREVIOUSLY = frozenset({"previously", "recently"})
_FAR = 330
"""a time that costs more belongs to something else in the sentence"""


class Calendar:
    """All resolved times of an article, asked by place in the text."""

    def __init__(self, annotated: Annotated) -> None:
        self._by_sentence: dict[int, list[When]] = {}
        self._published = annotated.clean.article.published
        for when in annotated.times:
            self._by_sentence.setdefault(when.sentence, []).append(when)

    def own(self, sentence: Sentence, anchor: Span, *, standing: bool, ordinal: bool, past: bool) -> When | None:
        """Return the time in its own sentence that dates a claim.

        `standing` claims hold on (`are still held`): `now` dates only those. An `ordinal` is not dated by what
        the count goes back to: `the 66th exchange since 2022`. What is `past` is not dated by days to
        come, nor a plan by the day on which it was told.
        """
        view = View(sentence)
        costs = [
            (cost, when.span.start, when)
            for when in self.placed(sentence.index)
            if not (when.kind == "now" and not standing) and not (ordinal and when.kind in {"since", "until"})
            if not (self._is_ahead(when) if past else _is_of_saying(view, when))
            if (cost := _cost(view, anchor, when, standing=standing)) < _FAR
        ]
        return min(costs, key=lambda found: found[:2])[2] if costs else None

    def dates_events(self, sentence: Sentence, when: When) -> bool:
        """Tell whether a time dates what happened: not the telling (`said on Monday`), the page or the future."""
        if when.kind != "time" or when.start is None or _is_of_saying(View(sentence), when):
            return False
        if self._published is None:
            return True
        is_stamp = when.start == self._published and when.basis == "explicit" and _is_bare(sentence, when)
        return when.start <= self._published and not is_stamp

    def is_clocked(self, sentence: Sentence) -> bool:
        """Tell whether a sentence names an hour: `by 11:00`."""
        return any(when.kind == "clock" for when in self._by_sentence.get(sentence.index, ()))

    def placed(self, sentence: int) -> Iterator[When]:
        """Yield the times of a sentence that have a place in the calendar."""
        return (
            when for when in self._by_sentence.get(sentence, ()) if when.kind in _PLACED and (when.start or when.end)
        )

    def _is_ahead(self, when: When) -> bool:
        return bool(self._published and when.start and when.start > self._published)

    def is_of_before(self, sentence: Sentence, span: Span) -> bool:
        """Tell whether the words send a claim to an unnamed past: `five released previously`."""
        return any(
            when.start is None and when.text.lower() in _PREVIOUSLY and _gap(span, when.span) < 25
            for when in self._by_sentence.get(sentence.index, ())
        )


def _is_bare(sentence: Sentence, when: When) -> bool:
    """A page's own date: `Fact check | Monday, June 30, 2025`."""
    return "|" in sentence.text or len(sentence.text) - len(when.text) < 25


def _gap(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))


def _cost(view: View, anchor: Span, when: When, *, standing: bool) -> float:
    """How far a time is from a claim, in characters; clause ends and other verbs add to it."""
    text, offset = view.sentence.text, view.sentence.span.start
    first, last = sorted([when.span, anchor])
    between = text[max(0, first.end - offset) : max(0, last.start - offset)]
    breaks = between.count(";") + between.count(" while ")
    cost = len(between) + 60 * breaks + 15 * between.count(",")
    cost += {"since": 25 + 150 * breaks, "until": 25 + 150 * breaks, "window": 45}.get(when.kind, 0)
    if when.precision == "night" or (when.kind == "window" and when.basis == "context"):
        cost -= 25  # `on Sunday it reported 477 drones overnight`: the narrower of the two
    opens = when.span.start - offset < 5
    if not standing and _is_of_saying(view, when):
        cost += 40  # `said on Monday` dates the saying
    if not opens and _is_below(view, anchor, when):
        cost += 60
    return cost - 20 * opens


def _is_of_saying(view: View, when: When) -> bool:
    if _SAID.search(view.sentence.text[: when.span.start - view.sentence.span.start]):
        return True
    if not view.tokens:
        return False
    top = view.top(*view.indices(when.span))
    verb = next((token for token in view.ancestors(top) if token.pos in {"VERB", "AUX"}), None)
    return verb is not None and verb.lemma in _SAYING and (verb.index < top.index or top.index < 3)


def _is_below(view: View, anchor: Span, when: When) -> bool:
    """The time stands in a subordinate clause and the claim does not: `soldiers held since April go home`."""
    if not view.tokens:
        return False
    top, claim = view.top(*view.indices(when.span)), view.top(*view.indices(anchor))
    for token in [top, *view.ancestors(top)]:
        if token.dep in _SUBORDINATE:
            return claim.index not in view.subtree(token.index)
    return False

"""Carry an action over to a number that has none of its own: ellipsis, lists, parts of a whole, restated figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tallywire.claims.continuing import continues, paired
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.claims.questions import answers
from tallywire.claims.remaining import is_done_to, is_elsewhere
from tallywire.claims.restating import (
    appears,
    fits_in,
    is_of_figure,
    is_part,
    is_share,
    is_subset,
    is_told_of,
    is_verbless,
    restates,
)
from tallywire.claims.thread import Thread
from tallywire.claims.view import View
from tallywire.claims.word_order import fares_otherwise, measures_a_thing
from tallywire.records import Annotated

_RATE = re.compile(r"\s*(?:a|per|each|every) (?:day|week|month|year)\b|\s*(?:daily|weekly|monthly|yearly|annually)\b")
NUMBER_BEFORE = "carried from the number before"


class Carrier:
    """Finds what a number without an action of its own leans on."""

    def __init__(self, annotated: Annotated, thread: Thread) -> None:
        self.thread = thread
        self._blocks = annotated.clean.blocks

    def carried(self, view: View, one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> Link | None:
        """Return the link that the number before, the list's stem, the things themselves, or the text before lends."""
        if one.form == "unknown" or one.quantity.form in {"ordinal", "none"} or _is_anaphor(view, one):
            return None
        if (
            is_elsewhere(view, one)
            or fares_otherwise(view, one)
            or measures_a_thing(view, one)
            or _counts_cases(view, one)
            or (done and done[-1].action.standing and _are_dead(view, one))
        ):
            return None
        if (twin := paired(view, one, counted, done)) is not None:
            return inherit(one, twin, NUMBER_BEFORE)
        if done and continues(view, one, done[-1], counted):
            return inherit(one, done[-1], NUMBER_BEFORE)
        if (listed := self._listed(view, one, done)) is not None:
            return listed
        if (before := self.thread.near(view)) is not None and one.form == "noun" and is_of_figure(view, one):
            return inherit(one, replace(before, hit=None), "carried from the sentence before")
        if not is_share(one) and (plain := _plain(view, one, self.thread.near(view))) is not None:
            return plain
        if _has_own_label(view, one) or _is_part_of_uncounted(one, counted) or _says_anew_of_uncounted(one, counted, done):
            return None
        return self._leaning(view, one, counted, done)

    def surer(self, view: View, one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> Link | None:
        """Return the link that the text lends, where that is surer than a word which merely stands near by."""
        if done and (one.form == "partitive" or is_subset(view, one)) and continues(view, one, done[-1], counted):
            return inherit(one, done[-1], NUMBER_BEFORE)
        before = self.thread.topic(view)
        if before and not done and one.form != "noun" and restates(view, one):
            return inherit(one, replace(before, hit=None), "carried from the sentence before")
        return self.repeated(one, before) if one.form == "noun" else None

    def repeated(self, one: Counted, topic: Link | None) -> Link | None:
        """Return the link of another mention of the same number: `one of the 28 victims`."""
        same = self.thread.same_number(one, topic)
        return inherit(one, replace(same, hit=None), "carried from the same number") if same else None

    def _listed(self, view: View, one: Counted, done: Sequence[Link]) -> Link | None:
        stem = self._blocks[view.sentence.block].stem
        if stem is None or done or not is_verbless(view, one):
            return None
        link = self.thread.stem(stem) or self.thread.topic(view)
        return inherit(one, replace(link, hit=None), "carried from the stem of the list") if link else None

    def _leaning(self, view: View, one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> Link | None:
        before = done[-1] if done else self.thread.topic(view)
        if before is not None:
            part = is_part(view, one) if not done else is_told_of(view, one)
            open_ = before.counted.quantity.form == "asked" and answers(view, one, counted)
            if open_ or restates(view, one) or (part and fits_in(one, self.thread.largest(before))):
                return inherit(one, replace(before, hit=None), "carried from the sentence before")
        if done:
            return None
        known = view.lower(one.first - 1) in {"the", "those"} or view.lower(one.first) == "the"
        told = one.form == "noun" and (known or not is_done_to(view, one))  # not `700 were saved; 700 helpers have been deployed`
        return self.repeated(one, before) if told or is_verbless(view, one) else None


def inherit(one: Counted, last: Link, relation: str) -> Link | None:
    """Return a number's link with the action of another; None where its noun cannot have that action."""
    if one.form != "noun":
        return replace(last, counted=one, weight=last.weight - 2.5, relation=relation)
    for frame, item in sorted(one.frames, key=lambda pair: pair[0] is not last.frame):
        if (action := frame.action(last.action.name)) is not None:
            return Link(
                counted=one,
                hit=last.hit,
                frame=frame,
                action=action,
                item=item,
                weight=last.weight - 2,
                relation=relation,
            )
    return None


def _plain(view: View, one: Counted, before: Link | None) -> Link | None:
    """Things merely counted, in a headline or by a figure verb: the frame's first action; of a rate, what the text speaks of."""
    things = [(frame, item) for frame, item in one.frames if not frame.people and not frame.actions[0].ordinal]
    if one.form != "noun" or not things or not (is_verbless(view, one) or restates(view, one) or appears(view, one)):
        return None
    frame, item = things[0]
    if len(things) < len(one.frames) and (before is None or before.frame is not frame):
        return None  # `they spoke of eight dead` tells of no bodies handed over
    rate = _RATE.match(view.sentence.text[view.tokens[one.last - 1].span.end - view.sentence.span.start :])
    action = (frame.action(before.action.name) if before else None) if rate else frame.actions[0]
    if action is None:
        return None
    return Link(counted=one, hit=None, frame=frame, action=action, item=item, weight=4.5, relation="counted only")


def _is_anaphor(view: View, one: Counted) -> bool:
    """`the four`, `all seven`: people spoken of before, not a count."""
    return one.form == "bare" and view.lower(one.first - 1) in {"the", "all", "these", "those"}


def _counts_cases(view: View, one: Counted) -> bool:
    """`bringing cases to 30,000, recoveries to 9,000 and deaths to 850`: each figure has a noun of its own."""
    label = view.tokens[one.first - 2] if one.first > 1 else None
    return label is not None and view.lower(one.first - 1) in {"to", "at"} and label.tag == "NNS" and one.form == "bare"


def _are_dead(view: View, one: Counted) -> bool:
    """`20 living hostages and the bodies of 28`: the dead are in no captivity."""
    return view.lower(one.first - 1) == "of" and view.lower(one.first - 2) in {"bodies", "remains", "corpses"}


def _is_part_of_uncounted(one: Counted, counted: Sequence[Counted]) -> bool:
    """`17,000 people live in the area, 11,000 of them in the town`: the whole is no claim, nor is its part."""
    return one.form == "partitive" and any(o.form == "noun" and o.last <= one.first for o in counted)


def _says_anew_of_uncounted(one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> bool:
    """`40,000 people marched; police spoke of 4,000`: what is no claim is none in another's mouth."""
    return one.form == "bare" and not done and any(o.form == "noun" and o.last <= one.first for o in counted)


def _has_own_label(view: View, one: Counted) -> bool:
    """`Crowds: the party spoke of 300,000` speaks of something else than the text before."""
    label = view.tokens[0]
    return label.tag in {"NNS", "NN"} and view.lower(1) == ":" and one.first > 1

"""Tell a word of a pack from the same word in another sense, and a counter of a page from a count of news."""

from __future__ import annotations

import re

from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

_HELD_DEAR = re.compile(
    r"\b(?:hold|holds|held|holding) (?:close |dear |tight )?in (?:our|my|your|his|her|their) (?:\w+ )?"
    r"(?:hearts?|thoughts?|prayers?|minds?|memory|memories)\b",
    re.IGNORECASE,
)
_FOR_WORK = re.compile(
    r"\b(?:leave|leaves|leaving|left) (?:their )?(?:home|homes|town|country|families) (?:each \w+ |every \w+ )?"
    r"(?:in search of|to look for|looking for|to find|to seek|for) (?:[\w-]+ ){0,3}?"
    r"(?:jobs?|work|wages|pay|opportunit(?:y|ies)|college|university|school|careers?|education)\b",
    re.IGNORECASE,
)
_COUNTERS = frozenset(
    ["views", "view", "shares", "likes", "comments", "reads", "clicks", "followers", "downloads", "retweets"]
)
_MISSED = frozenset(
    [
        "meal", "meals", "school", "schools", "class", "classes", "lessons", "work", "shifts", "payments", "appointments",
        "deadlines", "vaccines", "doses", "shots", "limbs", "teeth", "paperwork", "documents",
    ]
)  # fmt: skip
_HOSPITALS = frozenset({"hospital", "hospitals", "morgue", "morgues", "mortuary", "clinic", "clinics"})
_IDIOMS = (_HELD_DEAR, _FOR_WORK)


def is_idiom(view: View, hit: Hit) -> bool:
    """`children missing meals`, `we hold in our hearts those who suffer`, `leave home in search of work`."""
    return _misses_something(view, hit) or _is_in(view, hit) or _is_taken_in(view, hit)


def is_counter(view: View, one: Counted) -> bool:
    """`Views: 2,871`, `Shares 55`: what a page counts of its readers."""
    before = [view.lower(i) for i in range(one.first - 2, one.first)]
    return (
        one.form in {"bare", "unknown"}
        and bool(before)
        and (before[-1] in _COUNTERS or (before[-1] == ":" and before[0] in _COUNTERS))
    )


def is_correlative(view: View, one: Counted) -> bool:
    """`both the captured fighters and their families` counts nobody; `killed both men and fled` does."""
    if one.quantity.form != "both" or one.last + 1 >= len(view.tokens) or view.lower(one.last) != "and":
        return False
    return not view.tokens[one.last + 1].tag.startswith(("VB", "RB", "MD"))


def _misses_something(view: View, hit: Hit) -> bool:
    """Who misses meals or school is not missing."""
    return view.lower(hit.last - 1) == "missing" and view.lower(hit.last) in _MISSED


def _is_taken_in(view: View, hit: Hit) -> bool:
    """`the hospital received 14 bodies`: nobody hands them over, and they are not home."""
    taker = view.child(hit.main, "nsubj")
    return not hit.trigger.frame.people and taker is not None and view.lower(taker) in _HOSPITALS


def _is_in(view: View, hit: Hit) -> bool:
    spans = [view.tokens[i].span for i in range(hit.first, hit.last)]
    offset = view.sentence.span.start
    return any(
        m.start() <= span.start - offset < m.end()
        for idiom in _IDIOMS
        for m in idiom.finditer(view.sentence.text)
        for span in spans
    )

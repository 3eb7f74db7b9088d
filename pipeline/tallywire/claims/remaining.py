"""Those who are left: `67 remain with the gang`, and those who are left no more: `rescued 30 hostages`."""

from __future__ import annotations

from dataclasses import replace

from tallywire.claims.figures import COMPRISING, SET_BY, STATED_BY
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

_STAYING = frozenset({"remain", "remains", "remained", "stay", "stayed"})
_DESCRIBING = frozenset({"belong", "served", "hail", "stem", "fought"})
"""verbs that say who people are, and look like nouns behind a number"""
_SUFFERED = ("suffered ", "sustained ", "received ")
_STILL = frozenset({"are", "were", "is"})
_ELSEWHERE = frozenset(
    {
        "large", "missing", "unaccounted", "hospital", "hospitals", "critical", "unidentified", "homeless", "dead", "alive",
        "unknown", "displaced", "trapped", "unclear", "open", "run", "stranded", "without", "treatment", "care", "wounded",
        "injured", "unconscious", "free", "be", "to",
    }
)  # fmt: skip
"""words that say of those who remain what they remain"""
_LOOSE = frozenset({"large", "missing", "unaccounted", "run", "loose", "unknown"})
"""of these, the words that say they are out of reach"""
_KIN = frozenset({"family", "relative", "mother", "wife", "parent", "lawyer", "friend", "child", "release", "fate"})
_KEEPING = frozenset({"have", "hold", "keep", "see", "be", "leave", "house", "support", "represent", "recognise", "recognize"})
"""verbs that leave those who are their object where they are: `has 40 hostages`"""


def is_elsewhere(view: View, one: Counted) -> bool:
    """Tell whether a number's own verb says that they are out of reach: `the other 34 are at large`."""
    verb = view.lower(one.last) in _STILL | _STAYING
    return verb and bool(_LOOSE & {view.lower(i) for i in range(one.last + 1, one.last + 4)})


def as_bare(one: Counted) -> Counted:
    """Return `Seventy-four remain`, `40 belong to the Guard` without the verb, which the tagger took for the noun."""
    if one.form != "unknown" or not (one.text.lower() in _STAYING | _DESCRIBING or one.text.lower().startswith(_SUFFERED)):
        return one
    return replace(one, form="bare", last=one.number_end, noun=None, text="")


def stays(view: View, one: Counted) -> bool:
    """Tell whether a number's verb is that of staying, and no more is said of them: `74 remain`, `59 are still in Gaza`."""
    at = one.last
    if view.lower(at) in _STILL and view.lower(at + 1) == "still" and view.lower(at + 2) in {"in", "with", "there", "inside"}:
        at += 1
    elif view.lower(at) in {"still", "others", "to"} or view.lower(at) not in _STAYING:
        return False
    return not _ELSEWHERE & {view.lower(i) for i in range(at + 1, at + 5)}


def tells_the_past(view: View, one: Counted, link: Link) -> bool:
    """Tell whether a part's state is one they were in before: `released 90; twelve of them had been serving life terms`."""
    if one.form != "partitive" or not link.action.standing or link.hit is None:
        return False
    return "had" in {view.lower(i) for i in range(one.last, link.hit.main + 1)}


def is_done_to(view: View, one: Counted) -> bool:
    """Tell whether a verb that is no keeping has the people for its object: `rescued 30 hostages`, `met 12 captives`."""
    top = view.top(one.first, one.last)
    if top.dep == "pobj" and view.tokens[view.tokens[top.head].head].lemma in _KIN:
        return True  # `the ambassador met the families of 14 hostages`
    verb = view.tokens[top.head]
    if top.dep not in {"dobj", "obj"} or verb.pos != "VERB":
        return False
    return verb.lemma not in _KEEPING | STATED_BY | SET_BY | COMPRISING

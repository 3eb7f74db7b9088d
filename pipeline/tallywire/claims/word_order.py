"""Weigh a trigger by order and punctuation alone, where the parse ties nothing."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.claims.figures import FIGURES, SAYING
from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.syntax import SUBJECTS, object_of
from tallywire.claims.view import View

NEARNESS = "nearness"
_BYSTANDING = frozenset({"against", "without", "despite", "unlike"})
_ASIDES = {"-": "-", "–": "–", "—": "—", "(": ")"}


def by_order(view: View, counted: Counted, hit: Hit, others: Sequence[Counted]) -> tuple[float, str]:
    """Order and punctuation alone, where the parse ties nothing."""
    after = hit.first >= counted.last
    first, last = (counted.last, hit.first) if after else (hit.last, counted.first)
    if last < first:
        return -9.0, ""
    between = _without_asides(view, first, last)
    weight = 6.6 - 0.22 * len(between)
    weight -= sum(_barrier(view, index) for index in between)
    weight -= sum(1.2 if other.frames else 0.5 for other in others if other is not counted and other.first in between)
    return weight - _against_order(view, counted, hit, after=after), NEARNESS


def _without_asides(view: View, first: int, last: int) -> list[int]:
    """Leave out what stands between two dashes or brackets: `at least 10 - three women and seven men - were let out`."""
    kept, skip_to = [], first
    for index in range(first, last):
        closing = _ASIDES.get(view.tokens[index].text) or _part_aside(view, index, last)
        if index >= skip_to and closing:
            skip_to = next((i + 1 for i in range(index + 1, last) if view.tokens[i].text == closing), skip_to)
        if index >= skip_to:
            kept.append(index)
    return kept


def _part_aside(view: View, index: int, last: int) -> str | None:
    """`33 Israelis, eight of them dead, came back`."""
    inside = [view.lower(i) for i in range(index + 1, min(index + 9, last))]
    whole = next((at for at, word in enumerate(inside) if word == ","), len(inside))
    parts = {"them", "whom", "which"} & set(inside[:whole])
    return "," if view.tokens[index].text == "," and parts and "of" in inside[:whole] else None


def _barrier(view: View, index: int) -> float:
    token = view.tokens[index]
    if token.text in {";", "—", "–"} or token.lower in {"while", "whereas", "but"}:
        return 2.5
    if token.text == ".":
        return 4.0
    if token.text == ",":
        return 0.5
    if token.text in {":", "(", ")", '"'}:
        return 0.8
    if token.lower in {"who", "which", "that", "whose", "when", "after", "before", "where", "because", "if", "as"}:
        return 1.0
    return 1.5 if view.is_finite(index) and token.lemma not in SAYING | {"be", "have"} else 0.0


def _against_order(view: View, counted: Counted, hit: Hit, *, after: bool) -> float:
    """What speaks against the order: the object of an active verb comes after it, a subject before."""
    kind = hit.trigger.kind
    if kind == "verb":
        passive = view.is_passive(hit.main) or (
            hit.form in {"participle", "past"} and not view.has_child(hit.main, "dobj", "obj")
        )
        if after and not passive:
            return 4.0
        return 1.5 if not after and view.is_passive(hit.main) else 0.0
    if kind == "self_verb":
        return 0.0 if after else 2.5
    if kind == "noun":
        return 2.0 if after else 0.4
    return 0.0 if after else 2.0


def has_own_clause(view: View, counted: Counted, hit: Hit) -> bool:
    """In `two died at the hospital, where 630 children were treated` the children have a verb of their own."""
    top = view.top(counted.first, counted.last)
    if top.dep == "pobj" and view.lower(top.head) in _BYSTANDING:
        return True
    patient = view.child(hit.main, "nsubjpass")
    if (
        top.dep == "pobj"
        and view.lower(top.head) == "with"
        and patient is not None
        and patient < counted.first < hit.first
    ):
        return True  # `the bishop, exiled with 222 others, is released`
    if counted.last < len(view.tokens) and view.tokens[counted.last].tag == "VBG" and counted.last not in hit.words:
        return hit.main != counted.last and view.tokens[counted.last].lower not in {"including", "being"}
    verb = view.tokens[top.head]
    if top.dep not in SUBJECTS or verb.pos not in {"VERB", "AUX"}:
        return False
    other = view.child(hit.main, "nsubj", "nsubjpass")
    return hit.main not in view.subtree(verb.index) or (
        hit.main != verb.index and other is not None and not counted.first <= other < counted.last
    )


def has_other_object(view: View, counted: Counted, hit: Hit) -> bool:
    """`millions could lose their coverage`, `held talks with 40 leaders`: the verb is done to something else."""
    thing = object_of(view, hit)
    if counted.text == "others" and view.lower(counted.first - 1) == "with":
        return False  # `sent him to jail with 36 others`
    return (
        (hit.trigger.kind == "verb" or (hit.trigger.kind == "state" and len(hit.words) == 1))
        and thing is not None
        and not (thing in hit.words or counted.first <= thing < counted.last or view.lower(thing) in FIGURES)
    )

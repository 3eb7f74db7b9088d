"""Weigh a trigger by order and punctuation alone, where the parse ties nothing."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.claims.figures import SAYING
from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.people import person_item
from tallywire.claims.view import View
from tallywire.records import Token

NEARNESS = "nearness"
_MEASURED = frozenset(
    {
        "woman", "man", "girl", "boy", "child", "mother", "father", "age", "rent", "salary", "wage", "pension", "price", "fee",
        "fine", "ransom", "budget", "poll", "survey", "sample", "score", "speed", "height", "depth", "distance", "temperature",
        "audience", "circulation", "majority", "margin", "population", "town", "city", "village", "country", "island",
    }
)  # fmt: skip
"""nouns whose number is an age, a sum, a measure"""
_BODIES = frozenset({"crew", "staff", "personnel", "band", "team", "group", "family", "troop", "force", "police", "people", "unit", "party"})
"""nouns for many together"""
_OTHER_FATES = (
    "on the run", "at large", "still at large", "alive", "safe", "survive", "survived", "unhurt", "unharmed", "uninjured", "rescued",
    "at risk", "in need", "escaped", "escape", "got out", "got away", "made it out", "managed to", "swam", "walked away", "came out alive", "were pulled out alive", "aboard", "on board", "recovered", "found alive", "were rescued", "were saved", "are safe", "are alive",
)  # fmt: skip
"""how others fared: `30 rescued`"""
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


def fares_otherwise(view: View, counted: Counted) -> bool:
    """`12 dead, 30 rescued`, `five killed, dozens on the run`: what became of these is said, and is no claim."""
    after = " ".join(view.lower(i) for i in range(counted.last, counted.last + 4))
    return after.startswith(_OTHER_FATES)


def fares_otherwise_than(view: View, counted: Counted, hit: Hit) -> bool:
    """`12 shot dead, dozens on the run`: the word before the number is not theirs."""
    return (
        hit.last <= counted.first
        and view.tokens[counted.first - 1].text in {",", ";"}
        and fares_otherwise(view, counted)
    )


def measures_a_thing(view: View, counted: Counted) -> bool:
    """`a woman of eighty-two`, `rents of 12,000`, `a poll of 1,004`, `a teacher of 34`."""
    before = view.tokens[counted.first - 2] if counted.first > 1 else None
    if before is None or counted.form != "bare" or view.lower(counted.first - 1) != "of":
        return False
    return before.lemma in _MEASURED or _is_one_person(before)


def _is_one_person(noun: Token) -> bool:
    """`a saleswoman of 51` is so old; `a crew of 12` is so many."""
    one = person_item(noun.lower) is not None or noun.lower.endswith(("man", "woman"))
    return noun.tag == "NN" and noun.lower not in _BODIES and one

"""Weigh a trigger by order and punctuation alone, where the parse ties nothing."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.claims.figures import FIGURES, SAYING
from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.people import person_item
from tallywire.claims.syntax import SUBJECTS, object_of
from tallywire.claims.view import View
from tallywire.records import Token

NEARNESS = "nearness"
_BYSTANDING = frozenset({"against", "without", "despite", "unlike"})
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
    "escaped", "escape", "got out", "got away", "made it out", "managed to", "swam", "walked away", "came out alive", "were pulled out alive", "aboard", "on board", "recovered", "found alive", "were rescued", "were saved", "are safe", "are alive",
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


def has_own_clause(view: View, counted: Counted, hit: Hit) -> bool:
    """In `two died at the hospital, where 630 children were treated` the children have a verb of their own."""
    top = view.top(counted.first, counted.last)
    if top.dep == "pobj" and view.lower(top.head) in _BYSTANDING:
        return True
    if top.dep == "attr" and hit.first > counted.last and view.tokens[counted.last].tag not in {"WP", "WDT"}:
        return True  # `she was 17 when her father was killed`
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


def is_of_another(view: View, counted: Counted, hit: Hit, others: Sequence[Counted]) -> bool:
    """`pulled out 12, and 120 sheep drowned`, `mourners at the grave of the murdered king`: a word with a noun of its own."""
    if hit.trigger.kind in {"verb", "self_verb"} and any(o is not counted and o.noun in hit.words for o in others):
        return True  # `a ferry with 270 passengers, of whom divers recovered 29 bodies`
    if any(_stands_between(view, counted, other, hit) for other in others):
        return True
    main = view.tokens[hit.main]
    if main.dep == "amod" and not counted.first <= main.head < counted.last:
        return True
    if measures_a_thing(view, counted) or fares_otherwise(view, counted):
        return True
    if view.lower(counted.first - 1) == "from" and view.lower(counted.number_end) == "to":
        return True  # `revised from 120 to 94`
    if main.dep == "pobj" and hit.trigger.kind == "state" and view.lower(hit.main - 2) in {"of", "for"}:
        return True  # `relatives of the missing`
    subject = view.child(hit.main, "nsubj", "nsubjpass")
    acts = hit.trigger.kind == "self_verb" or view.is_passive(hit.main)
    if hit.trigger.words[-1] in {"with", "of", "for", "to"} or view.lower(counted.last) in {
        "included",
        "among",
        "including",
    }:
        return False  # `attacked with 62 drones`; `8,000 people came back, 900 children included`
    return acts and subject is not None and _is_other_noun(view, counted, subject)


def _stands_between(view: View, counted: Counted, other: Counted, hit: Hit) -> bool:
    """`plucked 61 people from roofs, and 120 sheep drowned`; but `12 soldiers and four civilians killed` are one list."""
    if not counted.last <= other.first or not other.last <= hit.first <= other.last + 1:
        return False
    between = {view.lower(i) for i in range(counted.last, other.first)}
    parts = bool(between & {"of", "including", "among", "included"})  # `1,200 people, including 46 Americans, killed`
    return not (parts or between <= {",", "and", "or", "plus", "&"})


def _is_other_noun(view: View, counted: Counted, subject: int) -> bool:
    token, below = view.tokens[subject], view.subtree(subject)
    if counted.last <= subject and "IN" in {t.tag for t in view.tokens[max(counted.last, subject - 2) : subject]}:
        return False  # `240 prisoners from each side were exchanged`, whatever the parse says
    if counted.first <= subject < counted.last:
        return False
    if view.has_child(subject, "nummod"):
        return token.pos == "NOUN"  # `operated on 130 patients, and 4 beds were free`
    if counted.last <= subject and not any(
        t.pos in {"VERB", "AUX", "ADP", "SCONJ"} for t in view.tokens[counted.last : subject]
    ):
        return False  # `at least 150 writers, lawyers and teachers were taken away`
    return token.pos in {"NOUN", "PROPN"} and token.lemma not in FIGURES and counted.first not in below


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
    return noun.tag == "NN" and noun.lower not in _BODIES and person_item(noun.lower) is not None


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

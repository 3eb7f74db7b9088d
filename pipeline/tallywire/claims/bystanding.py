"""Tell that a number merely stands near a trigger: it has a verb, a clause, an object of its own, or the trigger has."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.claims.figures import ADMITTING, APPEARING, COMPRISING, FIGURES, SAYING, SET_BY, STATED_BY
from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.people import person_item
from tallywire.claims.syntax import SUBJECTS, object_of
from tallywire.claims.view import View
from tallywire.claims.word_order import fares_otherwise, measures_a_thing

_BYSTANDING = frozenset({"against", "without", "despite", "unlike"})
_LEADING = frozenset({"of", "to", "with", "for"})
"""prepositions that end a trigger and lead to what it is done to: `access to`, `attacked with`"""
_SOME = frozenset({"many", "some", "most", "half", "several", "none", "few"})
_LIGHT = SAYING | STATED_BY | SET_BY | COMPRISING | APPEARING | ADMITTING | {"have", "be", "get", "leave", "fear", "expect", "find", "hold"}
"""verbs whose object may have another verb beside them: `has 12 killed`, `left 12 wounded`"""


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
    if _is_done_something_else(view, counted, hit):
        return True
    if top.dep not in SUBJECTS or verb.pos not in {"VERB", "AUX"}:
        return False
    other = view.child(hit.main, "nsubj", "nsubjpass")
    return hit.main not in view.subtree(verb.index) or (
        hit.main != verb.index and other is not None and not counted.first <= other < counted.last
    )


def _is_done_something_else(view: View, counted: Counted, hit: Hit) -> bool:
    """`the jobs we lost; we have added millions more`: the number is the object of a verb of its own."""
    top = view.top(counted.first, counted.last)
    verb = view.tokens[top.head]
    if top.dep not in {"dobj", "obj"} or verb.pos != "VERB" or verb.index in hit.words or verb.lemma in _LIGHT:
        return False
    return hit.main not in view.subtree(verb.index)


def _leads_elsewhere(view: View, counted: Counted, hit: Hit) -> bool:
    """`the death of a parent left 30 children alone`, `access to health care for millions`: another noun follows at once."""
    last = hit.last - 1
    if view.lower(last) not in _LEADING:
        return False
    thing = view.child(last, "pobj")
    if thing is not None and counted.last <= hit.first:
        return any(view.lower(kid) in {"a", "an"} for kid in view.children[thing])  # `orphaned by the death of a parent`
    if view.lower(counted.first - 1) in {"and", ",", "plus"}:
        return False  # `the death of three keepers and six visitors`
    if thing is None or thing >= counted.first or view.tokens[thing].pos not in {"NOUN", "PROPN"}:
        return False
    top = view.top(counted.first, counted.last)
    own = top.index in view.subtree(thing) and view.lower(top.head) != "for"
    return thing not in {top.index, top.head} and not own


def _is_of_some(view: View, counted: Counted, hit: Hit) -> bool:
    """`the thousands of firefighters, many of whom have lost their lives`: not all of them have."""
    between = [view.lower(i) for i in range(counted.last, hit.first)]
    return any(one in _SOME and between[at + 1 : at + 2] == ["of"] for at, one in enumerate(between))


def is_of_another(view: View, counted: Counted, hit: Hit, others: Sequence[Counted]) -> bool:
    """`pulled out 12, and 120 sheep drowned`, `mourners at the grave of the murdered king`: a word with a noun of its own."""
    if hit.trigger.kind in {"verb", "self_verb"} and any(o is not counted and o.noun in hit.words for o in others):
        return True  # `a ferry with 270 passengers, of whom divers recovered 29 bodies`
    if any(_stands_between(view, counted, other, hit) for other in others):
        return True
    main = view.tokens[hit.main]
    if main.dep == "amod" and not counted.first <= main.head < counted.last:
        return True
    if measures_a_thing(view, counted) or fares_otherwise(view, counted) or is_told_of_one(view, counted, hit):
        return True
    if view.lower(counted.first - 1) == "from" and view.lower(counted.number_end) == "to":
        return True  # `revised from 120 to 94`
    if main.dep == "pobj" and hit.trigger.kind == "state" and view.lower(hit.main - 2) in {"of", "for"}:
        return True  # `relatives of the missing`
    if _is_state_of_object(view, counted, hit):
        return True
    if _leads_elsewhere(view, counted, hit) or _is_of_some(view, counted, hit):
        return True
    subject = view.child(hit.main, "nsubj", "nsubjpass")
    acts = hit.trigger.kind == "self_verb" or view.is_passive(hit.main)
    if hit.trigger.words[-1] in _LEADING or view.lower(counted.last) in {
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
        t.pos in {"VERB", "AUX", "ADP", "SCONJ"} or t.tag == "WRB" for t in view.tokens[counted.last : subject]
    ):
        return False  # `at least 150 writers, lawyers and teachers were taken away`
    return token.pos in {"NOUN", "PROPN"} and token.lemma not in FIGURES and counted.first not in below


def _is_state_of_object(view: View, counted: Counted, hit: Hit) -> bool:
    """`millions have cheques in their hands`: the state is that of what they have."""
    top = view.top(counted.first, counted.last)
    thing = view.child(top.head, "dobj", "obj") if top.dep == "nsubj" else None
    if hit.trigger.kind != "state" or thing is None or not counted.last <= thing < hit.first:
        return False
    return view.tokens[thing].pos == "NOUN" and person_item(view.lower(thing)) is None


def is_told_of_one(view: View, counted: Counted, hit: Hit) -> bool:
    """`the two sisters of a woman who died`: a relative clause tells of the one person before it."""
    verb = view.tokens[hit.main]
    one = view.tokens[verb.head]
    if verb.dep != "relcl" or one.tag != "NN" or counted.first <= one.index < counted.last:
        return False
    return one.index < hit.main and person_item(one.lower) is not None


def has_other_object(view: View, counted: Counted, hit: Hit) -> bool:
    """`millions could lose their coverage`, `held talks with 40 leaders`: the verb is done to something else."""
    thing = object_of(view, hit)
    verb = view.tokens[hit.main]
    if verb.dep == "relcl" and hit.last <= counted.first and thing is None and hit.trigger.kind == "verb":
        thing = verb.head if view.has_child(hit.main, "nsubj") and view.lower(verb.head) not in FIGURES else None  # `the jobs we lost`
    if counted.text == "others" and view.lower(counted.first - 1) == "with":
        return False  # `sent him to jail with 36 others`
    return (
        (hit.trigger.kind == "verb" or (hit.trigger.kind == "state" and len(hit.words) == 1))
        and thing is not None
        and not (thing in hit.words or counted.first <= thing < counted.last or view.lower(thing) in FIGURES)
    )

"""Tell whether a number goes on with the one before it in its sentence: lists, gaps, pairs, parts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tallywire.claims.figures import (
    DESCRIBING,
    SAYING,
)
from tallywire.claims.linking import Link, opens_own_clause
from tallywire.claims.nouns import Counted
from tallywire.claims.restating import (
    is_share,
)
from tallywire.claims.view import View

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_JOINING = frozenset({",", ";", "and", "including", "among", "–", "-", "plus", ":", "(", "of", "against"})
_BEING = frozenset({"be", "have", "belong", "serve", "work", "fight", "hail", "stem"})
"""verbs of one part over which the next goes on: `97 belong to the army, 40 to the Guard`"""
_LISTED = 6
"""words that a second number and its noun take: `and 15 young children among them`"""
_LONGEST_GAP = 18
"""tokens over which a number may lean on the one before"""


def _acts_alone(view: View, one: Counted) -> bool:
    """Tell whether a number has a verb of its own: `13 were injured, and two were pulled out alive`."""
    if opens_own_clause(view, one) and view.tokens[one.last].lemma not in DESCRIBING:
        return True
    top = view.top(one.first, one.last)
    verb = view.tokens[top.head]
    if top.dep == "dobj" and verb.dep == "conj" and verb.tag == "VB" and verb.lemma not in SAYING:
        return True  # `to take 30 lives and leave 900 relatives behind`
    own = top.dep in _SUBJECTS and verb.pos in {"VERB", "AUX"} and verb.index > top.index
    own = own and view.lower(one.last) != "while"  # `killed 48, 21 of them while waiting for aid`
    return own and (not is_share(one) or verb.lemma not in DESCRIBING)


def paired(view: View, one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> Link | None:
    """`14 died and 61 were hurt: five and 22 in Kherson`: of two bare numbers each has the action of its place."""
    place = next(at for at, other in enumerate(counted) if other.first == one.first)
    joined = [at for at in (place, place + 1) if 0 < at < len(counted) and _is_pair(view, counted[at - 1], counted[at])]
    if len(done) < 2 or not joined or done[-1].action is done[-2].action or done[-1].frame is not done[-2].frame:
        return None
    return done[-2]


def _is_pair(view: View, one: Counted, other: Counted) -> bool:
    return (
        one.form == other.form == "bare" and other.first - one.last == 1 and view.lower(one.last) in {"and", "to", "/"}
    )


def _is_the_rest(view: View, one: Counted) -> bool:
    """`51 of them were soldiers and the other 33 civilians`: the verb before is understood again."""
    return bool({"other", "remaining", "rest"} & {view.lower(i) for i in range(one.first - 2, one.first)})


def is_gapped(view: View, one: Counted) -> bool:
    """`31 were taken in Baku and one in the north`: a bare number with nothing but its place."""
    before, after = view.lower(one.first - 1), view.lower(one.last)
    return one.form == "bare" and before in {"and", ",", ";"} and after in {"in", "at", "near", "over", "on", "from"}


def _is_aboard(view: View, one: Counted) -> bool:
    """`found 29 bodies in the lake, where a ferry with 270 passengers sank`; but `along with two guards` goes on."""
    carrier = view.tokens[one.first - 2] if one.first > 1 else None
    led = carrier is not None and view.lower(one.first - 1) in {"with", "carrying"} and carrier.tag == "NN"
    return led and one.form == "noun"


def is_among_them(view: View, one: Counted) -> bool:
    """`the bodies of 22 people have been found, four children among them`, `seven women and two boys among them`."""
    after = [view.lower(i) for i in range(one.last, one.last + _LISTED)]
    own = after[0] == "included" or after[:2] == ["among", "them"]
    if view.lower(one.first - 1) in {",", "(", "-", "–"}:
        return own or (after[0] == "and" and ("among", "them") in pairwise(after))
    joined = one.form == "noun" and view.lower(one.first - 1) == "and"  # not `sisters aged 5 and 7 among them`
    return joined and own and after[0] == "among"


def continues(view: View, one: Counted, last: Link, counted: Sequence[Counted]) -> bool:
    """Tell whether a number goes on with the one before: `36 over Odesa, 10 over Kherson`, `of which 98`."""
    between = range(last.counted.last, one.first)
    phrase = range(last.hit.first, last.hit.last) if last.hit else range(0)
    if is_among_them(view, one):
        return len(between) <= _LONGEST_GAP
    if _acts_alone(view, one) or _is_aboard(view, one):
        return False
    if _is_the_rest(view, one) or is_gapped(view, one):
        return len(between) <= _LONGEST_GAP
    pronoun = one.form == "partitive" and not view.is_finite(view.top(one.first, one.last).head)
    passed = SAYING | _BEING if last.relation.startswith("carried") else SAYING
    barriers = [i for i in between if view.is_finite(i) and i not in phrase and view.tokens[i].lemma not in passed]
    if len(between) > _LONGEST_GAP or (barriers and not pronoun):
        return False
    if one.form != "noun" and any(
        o.form == "unknown" and o.first in between and o.first not in phrase and o.quantity.value != 1 for o in counted
    ):
        return False
    return bool({view.lower(i) for i in between} & _JOINING)

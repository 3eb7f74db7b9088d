"""Weigh how strongly a trigger governs a number: syntax first, order and punctuation beside it.

The parse is a good witness, not a judge: each relation has a weight, distance and what stands
between take some away, and the best trigger above a threshold wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tallywire.claims.adjacency import (
    across_an_aside,
    after_reduced_clause,
    around_number,
    as_count_noun,
    before_number,
    beside_number,
    inside_phrase,
)
from tallywire.claims.bystanding import has_other_object, has_own_clause, is_of_another
from tallywire.claims.frames import Action, Frame
from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.syntax import by_syntax, in_object_list, member_of, of_figure, of_figure_before, of_those
from tallywire.claims.view import View
from tallywire.claims.word_order import NEARNESS, by_order, fares_otherwise_than

THRESHOLD = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A number tied to an action by a trigger, with the weight and the name of the relation."""

    counted: Counted
    hit: Hit | None
    frame: Frame
    action: Action
    item: str | None
    weight: float
    relation: str


def weigh(view: View, counted: Counted, hit: Hit, others: Sequence[Counted]) -> tuple[float, str]:
    """Return the weight and the name of the strongest relation between a number and a trigger."""
    if hit.trigger.kind == "count":
        return max(as_count_noun(view, counted, hit), of_figure(view, counted, hit))
    if counted.number_end <= hit.first and hit.last <= counted.last:
        return inside_phrase(counted, hit)
    if (whole := of_those(view, counted, hit))[0] > 0:
        return whole
    if _is_barred(view, counted, hit, others):
        return -9.0, ""
    found = [
        around_number(view, counted, hit),
        beside_number(view, counted, hit),
        after_reduced_clause(view, counted, hit),
        across_an_aside(view, counted, hit),
        before_number(view, counted, hit),
        of_figure(view, counted, hit),
        of_figure_before(view, counted, hit),
        in_object_list(view, counted, hit),
        member_of(view, counted, hit),
        by_syntax(view, counted, hit),
        by_order(view, counted, hit, others),
        _shared(view, counted, hit, others),
    ]
    weight, name = max(found)
    return weight - _doubt(view, counted, hit, others, name) + _trust(counted, hit, name), name


def _shared(view: View, counted: Counted, hit: Hit, others: Sequence[Counted]) -> tuple[float, str]:
    """`five militants and two policemen died`: what the last of a list does, they all do, whatever the parse says."""
    mate = _mate(view, counted, others)
    led = view.tokens[counted.first - 1].tag[:2] in {"VB", "IN"} if counted.first else False
    if mate is None or led or hit.first < mate.last:
        return -9.0, ""
    weight, name = weigh(view, mate, hit, others)
    return (-9.0, "") if name in {"", NEARNESS} else (weight - 0.6, name)


def _mate(view: View, counted: Counted, others: Sequence[Counted]) -> Counted | None:
    """The number that goes on with a list after this one: `three soldiers, two drivers and a guard`."""
    mate = next((o for o in others if o.first == counted.last + 1), None)
    if mate is None or not counted.form == mate.form == "noun":
        return None
    joint = view.lower(counted.last)
    return mate if joint in {"and", "plus"} or (joint == "," and _mate(view, mate, others) is not None) else None


def _is_barred(view: View, counted: Counted, hit: Hit, others: Sequence[Counted]) -> bool:
    """Tell whether a trigger cannot govern a number, however near it stands."""
    if hit.trigger.kind != "noun" and any(o is not counted and o.number_end <= hit.first < o.last - 1 for o in others):
        return True  # in `53 detainees and 16 injured officers` the injured are the 16
    if fares_otherwise_than(view, counted, hit) or _is_over(view, counted, hit):
        return True
    stands = hit.trigger.kind == "state" or hit.trigger.words[0] == "be"
    if stands and hit.last < len(view.tokens) and view.tokens[hit.last].tag == "PRP$":
        return True  # `12 are missing their medals`
    return hit.last <= counted.first and counted.last not in hit.words and opens_own_clause(view, counted)


def _is_over(view: View, counted: Counted, hit: Hit) -> bool:
    """`16 were returned to their families after being held for 50 days`: they are held no more."""
    between = [view.lower(i) for i in range(max(counted.last, hit.first - 4), hit.first)]
    return hit.trigger.action.standing and "after" in between and hit.trigger.kind in {"verb", "state", "self_verb"}


def _doubt(view: View, counted: Counted, hit: Hit, others: Sequence[Counted], relation: str) -> float:
    """What the clause of a number speaks against a relation."""
    doubt = 0.0
    if relation == NEARNESS and counted.form == "bare":
        doubt += 1.0
    if relation == NEARNESS and (has_own_clause(view, counted, hit) or is_of_another(view, counted, hit, others)):
        doubt += 3.5
    if relation in {NEARNESS, "verb with preposition"} and has_other_object(view, counted, hit):
        doubt += 4.0
    if relation != "verb across an aside" and _belongs_to_another(counted, hit, others):
        doubt += 4.0
    return doubt


def _trust(counted: Counted, hit: Hit, relation: str) -> float:
    """What the words of a trigger themselves add."""
    trust = 0.3 if len(hit.trigger.words) > 1 else 0.0  # a phrase says more than its first word
    if hit.trigger.context:
        # a word that needs its context says nothing by nearness alone; tied by syntax it is the surer reading
        trust += -1.5 if relation == NEARNESS else 0.4
    if any(frame is hit.trigger.frame and item in frame.counted for frame, item in counted.frames):
        trust += 0.8  # a noun that the frame names outright: `dead servicemen` are bodies before they are people
    return trust


def opens_own_clause(view: View, counted: Counted) -> bool:
    """`The war has killed 150,000 people, and 18 million need help`: what stands before has nothing to do with the number."""
    if counted.form not in {"bare", "noun"} or counted.last >= len(view.tokens):
        return False
    verb = view.tokens[counted.last]
    tags = {"VBZ", "MD"} if counted.quantity.value == 1 else {"VBP", "MD"}
    return view.lower(counted.first - 1) in {"and", ",", ";", "while", "but"} and verb.tag in tags


def _belongs_to_another(counted: Counted, hit: Hit, others: Sequence[Counted]) -> bool:
    """In `39 bodies and 22 missing` the missing are the 22, in `810 drones, 747 of which were shot down` the shot down the 747."""
    if any(o.form == "partitive" and o.last > o.number_end and counted.last <= o.first < hit.first for o in others):
        return True
    return hit.trigger.kind in {"state", "verb"} and any(
        other is not counted
        and other.form in {"bare", "partitive"}
        and other.last <= hit.first <= other.last + 1
        and other.first > counted.first
        for other in others
    )

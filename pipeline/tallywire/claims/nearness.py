"""How near a time stands to a claim in its sentence: letters between, and clauses and counts in the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from tallywire.claims.view import View
from tallywire.records import Claim, Token, When
from tallywire.spans import Span

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
_PARTING = re.compile(r"[;:]|, (?:and|but|while|of)\b")
_SUBORDINATE = frozenset({"relcl", "acl", "advcl"})
_IN_A_PHRASE = frozenset({"appos", "acl", "amod", "pobj", "dobj"})
_AFTER = frozenset(
    [
        "look", "investigate", "probe", "examine", "mark", "commemorate", "remember", "mourn", "honour", "honor", "recall",
        "try", "charge", "convict", "sentence", "accuse", "blame", "condemn", "denounce", "avenge", "regret", "protest",
        "discuss", "admit", "apologise", "apologize",
    ]
)
"""what is done about a deed on a later day"""
_RELATIVE = frozenset({"relcl", "acl"})
_FOR = frozenset({"for", "over", "connection", "relation"})
OF_SAYING = 70
NEVER = 1000
"""the cost of a time that dates something else"""
_FAR_FROM_STATE = 200
"""the day of the telling that costs more is not that of a bare toll: `on Monday it gave the house its count: 30 dead`"""
_OPENING = 5
_FOR_ALL = 60
"""what the time that opens a sentence costs at most: it holds for the whole of it"""
_STRETCHES = frozenset({"since", "until", "window"})
"""kinds of times in which nobody speaks: `it reported 30 dead in a 24-hour period`"""
"""letters at the head of a sentence before a time that opens it"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a claim stands in its sentence, and the other counts and cues of that sentence."""

    view: View
    anchor: Span
    standing: bool
    others: tuple[Span, ...] = ()
    cues: Collection[Span] = ()
    borrowed: bool = False
    """the action was said of another number"""
    first: int = 0
    """where times that can date it begin"""

    def cost(self, when: When) -> float:
        """How far a time is from the claim, in characters; clause ends and other counts add to it."""
        between = self._between(when)
        breaks = between.count(";") + between.count(" while ")
        cost = len(between) + 60 * breaks + 15 * between.count(",") + 40 * self._counts_between(when)
        cost += {"since": 25 + 150 * breaks, "until": 25 + 150 * breaks, "window": 45}.get(when.kind, 0)
        if when.precision == "night" or (when.kind == "window" and when.basis == "context"):
            cost -= 25  # `on Sunday it reported 477 drones overnight`: the narrower of the two
        if self.view.tokens and any(judge(when) for judge in self._judges):
            return NEVER
        if not self.standing and is_of_saying(self.view, when, self.cues):
            cost += OF_SAYING  # `said on Monday` dates the saying
            if cost > _FAR_FROM_STATE and self._is_toll():
                return NEVER
        if self.opens(when):
            return min(cost - 20, _FOR_ALL + 80 * between.count(";"))
        return cost + 60 * (self._is_below(when) or self.is_beside(when))

    @property
    def _judges(self) -> Sequence[Callable[[When], bool]]:
        return self._is_of_relative, self._is_of_main_clause, self.is_of_aftermath, self._is_of_other_deed, self._is_too_long

    def opens(self, when: When) -> bool:
        """Tell whether a time opens the sentence and so holds for all of it."""
        return when.span.start - self.view.sentence.span.start < _OPENING

    def _between(self, when: When) -> str:
        offset = self.view.sentence.span.start
        first, last = sorted([when.span, self.anchor])
        return self.view.sentence.text[max(0, first.end - offset) : max(0, last.start - offset)]

    def _counts_between(self, when: When) -> int:
        """`in 2024 the bodies of 3,744 were returned, against 1,682 a year before`: each has the time next to it."""
        first, last = sorted([when.span, self.anchor])
        return sum(first.end <= other.start and other.end <= last.start for other in self.others)

    def _is_below(self, when: When) -> bool:
        """The time stands in a subordinate clause and the claim does not: `soldiers held since April go home`."""
        if not self.view.tokens:
            return False
        top, claim = self._top(when.span), self._top(self.anchor)
        for token in [top, *self.view.ancestors(top)]:
            if token.dep in _SUBORDINATE:
                return claim.index not in self.view.subtree(token.index)
        return False

    def _is_toll(self) -> bool:
        """Tell whether no clause tells of the deed: `its count of the losses: 30 dead, 200 hurt`."""
        if not self.view.tokens:
            return False
        deed = self._top(self.anchor)
        return deed.pos != "VERB" or deed.dep in _IN_A_PHRASE

    def _is_of_main_clause(self, when: When) -> bool:
        """The claim is told in passing, in the perfect: `on Friday they dug for victims of the flood, whose toll has risen`."""
        claim = self._top(self.anchor)
        for verb in [claim, *self.view.ancestors(claim)]:
            if verb.dep == "relcl" and verb.tag == "VBN":
                has = any(self.view.lower(child) in {"has", "have"} for child in self.view.children[verb.index])
                return has and self._top(when.span).index not in self.view.subtree(verb.index)
        return False

    def _is_of_relative(self, when: When) -> bool:
        """The time says which ones are meant: `two men, whose capture was announced on Friday`."""
        if self.opens(when) or when.kind in _STRETCHES - {"since"}:
            return False
        verb = self._dated_verb(when)
        claim = self._top(self.anchor)
        return verb is not None and verb.dep in _RELATIVE and claim.index not in self.view.subtree(verb.index)

    def _dated_verb(self, when: When) -> Token | None:
        """The verb that a time hangs on, itself or by a preposition: `announced on Friday`."""
        for token in self.view.ancestors(self._top(when.span)):
            if token.pos in {"VERB", "AUX"}:
                return token
            if token.pos != "ADP" and not token.span.overlaps(when.span):
                return None
        return None

    def is_of_aftermath(self, when: When) -> bool:
        """The time is that of what is done about a deed: `in July police looked into the killing of 30 men`."""
        if not self.view.tokens or when.span.start > self.anchor.start:
            return False
        verb, deed = self._dated_verb(when), self._top(self.anchor)
        return verb is not None and verb.lemma in _AFTER and deed.pos == "NOUN" and verb in self.view.ancestors(deed)

    def _is_of_other_deed(self, when: When) -> bool:
        """The time tells more of those who are counted: `of the men freed, 31 were seized in 2022`."""
        verb, deed = self._dated_verb(when), self._top(self.anchor)
        if self.borrowed and deed.dep in {"nsubjpass", "conj"}:
            return verb is not None and verb.index == deed.head and verb.span.start < when.span.start
        if verb is None or deed.dep not in _RELATIVE or when.span.start < verb.span.start:
            return False
        return verb in self.view.ancestors(deed) and verb.lemma not in _SAYING

    def _is_too_long(self, when: When) -> bool:
        """`since` wants a perfect: what happens at once has not gone on since May: `men held since May go home`."""
        return when.kind == "since" and not self.standing and self._top(self.anchor).tag in {"VBP", "VBZ", "VB"}

    def shares_clause(self, when: When) -> bool:
        """Tell whether nothing parts a time from the claim: no stop, no `and` with a clause of its own."""
        return not _PARTING.search(self._between(when)) and not self.is_beside(when)

    def is_beside(self, when: When) -> bool:
        """`It fired drones overnight, and a missile killed 12`: a clause with a subject of its own has its own time."""
        if not self.view.tokens:
            return False
        one, other = self._clause(when.span), self._clause(self.anchor)
        return one is not None and other is not None and (self._joins(one, other) or self._joins(other, one))

    def is_of_cause(self, when: When) -> bool:
        """The time is that of a deed for which something is done: `ten were tried for a murder in 2012`."""
        if not self.view.tokens or when.text.lower().startswith("by "):
            return False  # `taken in for questioning by Friday`
        above = self.view.ancestors(self._top(when.span))
        return any(link.lower in _FOR and self._is_of_deed(link, when) for link in above)

    def _is_of_deed(self, link: Token, when: When) -> bool:
        """`tried for the murder in 2012`, not `fired for three days in May`."""
        claim = self._top(self.anchor)
        if link.index < claim.index or claim not in self.view.ancestors(link):
            return False
        noun = self.view.child(link.index, "pobj", "pcomp", "prep")
        return noun is not None and not when.span.overlaps(self.view.tokens[noun].span)

    def _joins(self, verb: Token, other: Token) -> bool:
        return verb.dep == "conj" and verb.head == other.index and self.view.has_child(verb.index, "nsubj", "nsubjpass")

    def _clause(self, span: Span) -> Token | None:
        top = self._top(span)
        return next((token for token in [top, *self.view.ancestors(top)] if token.pos in {"VERB", "AUX"}), None)

    def _top(self, span: Span) -> Token:
        return self.view.top(*self.view.indices(span))


def anchor_of(claim: Claim, others: Collection[Span]) -> Span:
    """Return the words to which a time must be near: the action, or the number where another one stands between."""
    action = claim.slots.get("action", claim.quote)
    first, last = sorted([action, claim.quote])
    return claim.quote if any(first.end <= other.start and other.end <= last.start for other in others) else action


def is_of_saying(view: View, when: When, cues: Collection[Span]) -> bool:
    """Tell whether a time dates the telling: `said on Monday`, `the army at that date spoke of 30`."""
    if when.kind in _STRETCHES:
        return False
    if _SAID.search(view.sentence.text[: when.span.start - view.sentence.span.start]):
        return True
    if not view.tokens:
        return False
    top = view.top(*view.indices(when.span))
    verb = next((token for token in view.ancestors(top) if token.pos in {"VERB", "AUX"}), None)
    if verb is None:
        return False
    return verb.span in cues or (verb.lemma in _SAYING and (verb.index < top.index or top.index < 3))

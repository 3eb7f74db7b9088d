"""Status of a claim: asserted, estimated, possible, planned, denied, or withheld."""

from __future__ import annotations

import re

from tallywire.claims.denials import is_rejected
from tallywire.claims.linking import Link
from tallywire.claims.view import View
from tallywire.records import Saying

_PLANNED_WORDS = frozenset({"will", "would", "shall", "'ll", "planned", "upcoming"})
_PLANNED_HEADS = frozenset(
    {
        "agree",
        "plan",
        "promise",
        "expect",
        "intend",
        "pledge",
        "propose",
        "vow",
        "order",
        "prepare",
        "hope",
        "due",
        "set",
        "aim",
        "want",
        "offer",
        "threaten",
        "schedule",
        "seek",
        "ready",
        "demand",
        "ask",
        "call",
        "commit",
        "undertake",
        "consent",
        "discuss",
        "negotiate",
        "consider",
        "settle",
        "shake",
    }
)
_DEALS = frozenset(
    {
        "agreement",
        "deal",
        "accord",
        "proposal",
        "plan",
        "offer",
        "pact",
        "talk",
        "negotiation",
        "understanding",
        "promise",
        "pledge",
    }
)
"""nouns whose `on` or `of` leads to what is still to come: `a deal on the return of 300`"""
_WANTING = frozenset({"want", "need", "seek", "request", "demand"})
_POSSIBLE_WORDS = frozenset(
    {
        "may",
        "might",
        "could",
        "reportedly",
        "allegedly",
        "possibly",
        "perhaps",
        "apparently",
        "unconfirmed",
        "probably",
        "likely",
        "rumoured",
        "rumored",
        "alleged",
    }
)
_ABLE = frozenset({"could"})
"""`none could be brought down` is what came about"""
_POSSIBLE_HEADS = frozenset(
    {"believe", "fear", "think", "suspect", "presume", "rumour", "rumor", "allege", "report", "assume"}
)
_DENIED_HEADS = frozenset({"deny", "reject", "dismiss", "refute", "dispute"})
_ESTIMATED_WORDS = frozenset({"estimated", "estimate", "estimates", "reckons", "reckoned", "guess", "projected"})
_BY_ESTIMATE = re.compile(r"\b(?:by|on|in|going by|at) (?:an?|the|its|their|one|his|her|our|some|most|[A-Z]\w+['’]s) (?:[\w-]+ ){0,2}?estimates?\b")
_RECALLING = frozenset({"recall", "remember", "note", "remind"})
"""verbs whose own tense says nothing of what they tell: `it will be recalled that 1,000 came home`"""


def status_of(view: View, link: Link, saying: Saying | None) -> str:
    """Name the status that the words around a number and its trigger give; scope stays in the clause."""
    words, heads = _scope(view, link)
    if is_rejected(view, link):
        return "denied"
    if heads & _DENIED_HEADS or (saying and saying.stance == "denies") or _is_withdrawn(heads):
        return "denied"
    if (
        words & _PLANNED_WORDS
        or (heads & _PLANNED_HEADS and _is_infinitive(view, link))
        or _is_wanted(view, link)
        or _is_to(view, link)
    ):
        return "planned"
    if link.action.when_planned and ("should" in words or _is_of_deal(view, link)):
        return "planned"
    if words & (_POSSIBLE_WORDS - _ABLE if link.counted.quantity.value == 0 else _POSSIBLE_WORDS) or (heads & _POSSIBLE_HEADS and _is_passive_report(view, link)):
        return "possible"
    if words & _ESTIMATED_WORDS or _is_by_estimate(view, link) or (saying and saying.stance == "estimates"):
        return "estimated"
    return link.action.status or "asserted"


def _scope(view: View, link: Link) -> tuple[set[str], set[str]]:
    """Words of the clause of the trigger, and the lemmas of the verbs above it."""
    main = view.tokens[link.hit.main] if link.hit else view.top(link.counted.first, link.counted.last)
    reach = 6 if link.hit and link.hit.trigger.kind == "noun" else 4
    above = [main, *list(view.ancestors(main))[:reach]]
    clauses = [token for token in above if token.pos != "ADP" and token.lemma not in _RECALLING][:2]
    if link.hit and link.hit.trigger.kind == "noun":  # `will result in the release of 16 in exchange for 8`
        clauses += [token for token in above if token.pos == "VERB"][:1]
    words = {
        view.tokens[child].lower
        for token in clauses
        for child in view.children[token.index]
        if view.tokens[child].dep in {"aux", "advmod", "auxpass", "amod"}
    }
    words |= {t.lower for t in view.tokens[max(0, link.counted.first - 3) : link.counted.first] if t.text != "May"} & (
        _POSSIBLE_WORDS | _ESTIMATED_WORDS
    )
    if main.dep == "amod" or main.pos == "ADJ":
        words.add(main.lower)
    return words, {token.lemma for token in above}


def _is_by_estimate(view: View, link: Link) -> bool:
    """`completes 2,700 a month by an estimate of military intelligence`: in the same clause as the number."""
    text, start = view.sentence.text, view.sentence.span.start
    first, last = view.clause_bounds(link.counted.first)
    clause = text[view.tokens[first].span.start - start : view.tokens[last - 1].span.end - start]
    return _BY_ESTIMATE.search(clause) is not None


def _is_wanted(view: View, link: Link) -> bool:
    """`the president wants 1,000 drones a day`: what is asked for has not come about."""
    return link.hit is not None and view.tokens[link.hit.main].lemma in _WANTING


def _is_withdrawn(heads: set[str]) -> bool:
    """`a report of 20 deaths has been withdrawn`."""
    return bool(heads & {"withdraw", "retract"}) and bool(heads & {"report", "claim", "figure", "number", "story"})


def _is_of_deal(view: View, link: Link) -> bool:
    """`announced a deal on the exchange of 300`: the noun above the event is that of an agreement."""
    if link.hit is None or link.hit.trigger.kind not in {"noun", "verb"}:
        return False
    above = list(view.ancestors(view.tokens[link.hit.main]))[:3]
    nouns = [token for token in above if token.pos == "NOUN"]
    return bool(nouns) and nouns[0].lemma in _DEALS and view.lower(nouns[0].index - 1) not in {"under", "by"}


def _is_infinitive(view: View, link: Link) -> bool:
    """`agreed to free`, `is expected to return`, `plans to send`, `agreed on exchanging`."""
    if link.hit is None:
        return True
    token = view.tokens[link.hit.main]
    kids = {view.lower(kid) for kid in view.children[token.index]}
    return (
        "to" in kids or token.dep in {"xcomp", "pcomp"} or token.tag in {"VB", "VBG"} or link.hit.trigger.kind == "noun"
    )


def _is_to(view: View, link: Link) -> bool:
    """`was to release`, `are to be swapped`."""
    if link.hit is None:
        return False
    mains = [link.hit.main]
    if link.hit.trigger.kind == "noun":  # `is to let 110 go in exchange for three`
        mains += [token.index for token in view.ancestors(view.tokens[link.hit.main]) if token.pos == "VERB"][:2]
    return any(_stands_after_to(view, main) for main in mains)


def _stands_after_to(view: View, main: int) -> bool:
    before = [view.lower(i) for i in range(max(0, main - 4), main)]
    return any(
        word in {"is", "are", "was", "were"} and before[at + 1 : at + 2] == ["to"] for at, word in enumerate(before)
    )


def _is_passive_report(view: View, link: Link) -> bool:
    """`is believed to be dead`, `were reported killed`, `feared dead`: the report has no speaker of its own."""
    main = view.tokens[link.hit.main] if link.hit else view.top(link.counted.first, link.counted.last)
    for token in [main, *list(view.ancestors(main))[:3]]:
        if token.lemma in _POSSIBLE_HEADS and token.tag == "VBN":
            return not view.has_child(token.index, "agent")
    return False

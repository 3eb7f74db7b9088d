"""Tell what is only supposed, wished, measured or denied, and so is no claim."""

from __future__ import annotations

from tallywire.claims.denials import corrects, says_not
from tallywire.claims.linking import Link
from tallywire.claims.view import View
from tallywire.records import Token

_SAY = frozenset({"say", "tell", "announce", "add", "report", "promise", "agree"})
_CAPACITY = frozenset(
    {
        "built",
        "designed",
        "meant",
        "intended",
        "room",
        "space",
        "capacity",
        "places",
        "beds",
        "fit",
        "licensed",
        "certified",
        "approved",
        "up",
    }
)
_SETBACKS = frozenset(
    {"injury", "injuries", "fouls", "foul", "suspension", "suspensions", "rivals", "retirement", "transfers"}
)
_RISKS = frozenset({"risk", "danger", "brink", "verge", "threat", "prospect"})
_ALIVE = frozenset({"alive", "unhurt", "unharmed", "uninjured", "survivors"})
_PREVENTING = frozenset({"prevent", "avoid", "avert", "forestall"})
_MODALS = frozenset({"should", "must", "can", "could", "would", "will", "may", "shall"})
_FORETELLING = frozenset({"expect", "predict", "forecast", "foresee", "project", "anticipate", "fear", "warn"})
_HYPOTHETICAL = frozenset({"if", "unless", "suppose", "supposing", "whether"})


def is_hypothetical(view: View, link: Link) -> bool:
    """Tell whether the clause only supposes: `if output rose …`, `suppose one side held 1,000`."""
    top = view.tokens[link.hit.main] if link.hit else view.top(link.counted.first, link.counted.last)
    for token in [top, *list(view.ancestors(top))[:3]]:
        if any(
            view.lower(kid) in {"if", "unless"} and view.tokens[kid].dep in {"mark", "advmod"}
            for kid in view.children[token.index]
        ):
            return True
        if token is top and _is_on_condition(view, token.index):
            return True
        if (
            token is not top
            and any(view.lower(kid) == "would" for kid in view.children[token.index])
            and token.lemma not in _SAY
            and not (link.action.when_planned and link.hit is not None and link.hit.trigger.kind == "noun")
        ):
            return True  # `a state that fired 500 drones would not be judged by the number`
    supposed = _is_at_risk(view, top.index) or _is_thought_away(view, link)
    if supposed or _is_forecast(view, link, top) or _is_capacity(view, link, top):
        return True
    before = {view.lower(i) for i in range(max(0, link.counted.first - 8), link.counted.first)}
    if before & {"chance", "probability", "likelihood", "odds"}:
        return True
    if "had" in {view.lower(0), view.lower(1) if view.tokens[0].pos == "PUNCT" else ""} and {"would", "might", "could"} & {t.lower for t in view.tokens}:
        return True  # `had it been fired, a million people might have died`
    return view.lower(0) in _HYPOTHETICAL or (view.lower(0) == '"' and view.lower(1) in _HYPOTHETICAL)


def _is_thought_away(view: View, link: Link) -> bool:
    """`instead of having 90 missiles land`, `imagine a world in which they fire 300`, `I do not think we shall see 90 deaths`."""
    before = " ".join(view.lower(i) for i in range(max(0, link.counted.first - 6), link.counted.first))
    if "instead of" in before or "rather than" in before or "imagine" in {t.lower for t in view.tokens[: link.counted.first]}:
        return True
    above = list(view.ancestors(view.top(link.counted.first, link.counted.last)))
    return any(
        token.lemma in {"think", "believe", "expect"}
        and view.has_child(token.index, "neg")
        and {"i", "we"} & {view.lower(kid) for kid in view.children[token.index]}
        for token in above
    )


def _is_at_risk(view: View, verb: int) -> bool:
    """`millions are at risk of losing their homes`: it has not come about."""
    return view.lower(verb - 1) in {"of", "being", "be"} and bool(_RISKS & {view.lower(i) for i in range(verb - 4, verb)})


def _is_forecast(view: View, link: Link, verb: Token) -> bool:
    """`analysts expect Russia to launch 1,000 drones a night`: attacks are foretold, not planned."""
    if link.frame.people or not link.action.sides:
        return False
    return any(t.lemma in _FORETELLING for t in list(view.ancestors(verb))[:2])


def _is_capacity(view: View, link: Link, verb: Token) -> bool:
    """`with enough money the industry could make ten million`: what would be possible."""
    could = any(view.lower(kid) in {"could", "would"} for kid in view.children[verb.index])
    return could and not link.frame.people and view.lower(0) in {"with", "given", "without"} and view.lower(1) != "the"


def _is_on_condition(view: View, verb: int) -> bool:
    """`could kill up to 900 if it turned north`."""
    kids = view.children[verb]
    modal = any(view.lower(kid) in {"could", "would", "might"} for kid in kids)
    return modal and any(view.tokens[kid].dep == "advcl" and _has_if(view, kid) for kid in kids)


def _has_if(view: View, verb: int) -> bool:
    return any(
        view.lower(kid) in {"if", "unless", "had"} and view.tokens[kid].dep in {"mark", "advmod"}
        for kid in view.children[verb]
    )


def is_no_event(view: View, link: Link) -> bool:
    """Tell whether a number measures or corrects: `six a day on average`, `built for 40,000 inmates`, `not 475`."""
    first, last = link.counted.first, link.counted.last
    if view.lower(first - 1) == "not":
        return True
    if link.frame.people and view.lower(first - 1) == "but" and view.lower(first - 2) in {"all", "everyone", "everybody"}:
        return True  # `killed all but one of the 242 aboard`
    after = " ".join(view.lower(i) for i in range(last, last + 7))
    before = [view.lower(i) for i in range(max(0, first - 3), first)]
    average = {"average", "averaging", "averaged"} & {view.lower(i) for i in range(max(0, first - 6), link.counted.number_end)}
    near = [view.lower(i) for i in range(max(0, first - 8), first)]
    population = "population" in near and "," not in near
    if average or population or "on average" in after:
        return True
    if link.counted.quantity.form == "none" and _MODALS - {"could"} & _auxiliaries(view, link):
        return True  # `nobody should have to go to jail`
    if _prevents(view, link) or _is_priced(view, link):
        return True
    if _lost_to(view, link) or _lives(view, link):
        return True
    return "for" in before and bool(set(before) & _CAPACITY)


def _auxiliaries(view: View, link: Link) -> set[str]:
    """The words right after a number and the auxiliaries of its verb: `no one in the region should …`."""
    first, last = link.counted.first, link.counted.last
    verb = view.top(first, last).head
    return {view.lower(i) for i in range(last, last + 3)} | {view.lower(kid) for kid in view.children[verb]}


def _lives(view: View, link: Link) -> bool:
    """`pulled eleven people out alive`: a verb of finding that tells of no death."""
    after = [view.lower(i) for i in range(link.counted.last, link.counted.last + 5)]
    found = link.hit is not None and (
        (link.hit.trigger.context is not None and link.hit.trigger.kind == "verb") or link.action.name == "missing"
    )
    return found and bool(_ALIVE & set(after))


def _lost_to(view: View, link: Link) -> bool:
    """`lost five players to injury`: teams lose, nobody dies."""
    after = [view.lower(i) for i in range(link.counted.last, link.counted.last + 4)]
    lost = link.hit is not None and view.tokens[link.hit.main].lemma == "lose"
    return lost and bool({"to", "through", "with"} & set(after)) and bool(_SETBACKS & set(after))


def _is_priced(view: View, link: Link) -> bool:
    """`the price of one missile`, `for the cost of two drones`: what things cost is no count of them."""
    at = link.counted.first
    return not link.frame.people and view.lower(at - 1) == "of" and view.tokens[max(0, at - 2)].lemma in {"price", "cost", "value", "worth"}


def _prevents(view: View, link: Link) -> bool:
    """`the ban could prevent as many as 654,000 deaths`: they are not to come about."""
    top = view.top(link.counted.first, link.counted.last)
    return any(token.lemma in _PREVENTING for token in [top, *list(view.ancestors(top))[:3]])


def _is_unwanted(view: View, link: Link) -> bool:
    """`we do not want to see a single death`."""
    top = view.top(link.counted.first, link.counted.last)
    return any(
        token.lemma in {"want", "wish", "like", "hope", "intend"} and view.has_child(token.index, "neg")
        for token in list(view.ancestors(top))[:4]
    )


def is_negated(view: View, link: Link) -> bool:
    """Tell whether the trigger itself is denied: `were not killed`; a zero count is no negation."""
    if _is_unwanted(view, link):
        return True
    if says_not(view, link) or corrects(view, link):
        return False
    if link.hit is None or link.counted.quantity.value == 0:
        return False
    words = link.hit.trigger.words
    if {"not", "never", "no", "n't", "fail"} & set(words):
        return False
    kids = view.children[link.hit.main]
    return any(view.tokens[kid].dep == "neg" and view.lower(kid) in {"not", "n't", "never"} for kid in kids)

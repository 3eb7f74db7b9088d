"""Tell whether a number only says anew how many, or which part, of what the text speaks of."""

from __future__ import annotations

from tallywire.claims.figures import (
    ADMITTING,
    APPEARING,
    COMPRISING,
    DESCRIBING,
    FIGURES,
    MOVING,
    SAYING,
    SET_BY,
    STATED_BY,
    TOLD_OF,
)
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

_PRONOUNS = frozenset({"it", "that"})
_FIGURE_PREPOSITIONS = frozenset({"of", "at", "to", "as", "by", "with", "from", "than"})
_PARCELS = frozenset({"package", "aid", "deal", "contract", "order", "delivery", "shipment", "arsenal", "fleet", "stock", "assistance"})
"""what weapons are part of that nobody fires"""
_UNITS = frozenset({"metre", "meter", "kilometre", "kilometer", "km", "mile", "foot", "tonne", "ton", "kg", "knot", "degree", "hour", "minute", "year"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LEAD = 12
"""words that may lead in a part: `According to the head of its press office, …`"""


def is_verbless(view: View, one: Counted) -> bool:
    """Tell whether a number's clause has no verb but that of saying: `300 drones in one week, says the governor`."""
    first, last = view.clause_bounds(one.first)
    last = next((i for i in range(one.last, last) if view.tokens[i].text == "("), last)
    return not any(t.tag in {"VBD", "VBZ", "VBP", "MD"} and t.lemma not in SAYING for t in view.tokens[first:last])


def restates(view: View, one: Counted) -> bool:
    """A number that only says how many, of what the text speaks of: `Moscow spoke of 248`, `Of these, 28 are women`."""
    if view.lower(0) in {"of", "another", "among"} and one.first <= 8:
        return True
    if _does_so(view, one):
        return True
    top = view.top(one.first, one.last)
    if top.dep in _SUBJECTS or (top.dep == "pobj" and view.lower(top.head) not in _FIGURE_PREPOSITIONS):
        return one.form == "partitive" and view.tokens[top.head].lemma == "be"
    for token in list(view.ancestors(top))[:3]:
        if token.lemma == "be":
            return _is_figure(view, token.index)
        if top.dep == "pobj" and view.lower(top.head) in {"of", "to"} and token.lemma in SAYING | TOLD_OF | ADMITTING:
            return True
        if token.lemma in COMPRISING:
            return top.dep == "dobj" and _is_figure(view, token.index)
        if token.lower == "unchanged":
            return _is_figure(view, token.index)
        if token.pos in {"VERB", "AUX"}:
            if one.quantity.value == 1 and one.form == "noun":
                return False  # `name me another leader who has done more`
            moved = one.form == "noun" and top.dep == "dobj" and token.lemma in MOVING
            return token.lemma in SET_BY | STATED_BY and not moved
    return False


def is_of_figure(view: View, one: Counted) -> bool:
    """`the tally stands at 1,904 drones`: what the text speaks of, summed up."""
    top = view.top(one.first, one.last)
    verb = view.tokens[view.tokens[top.head].head]
    return top.dep == "pobj" and verb.lemma in SET_BY and _is_figure(view, verb.index)


def _is_figure(view: View, verb: int) -> bool:
    """Tell whether a verb's subject is a figure: `the count is 12`, `the figure included six children`."""
    subject = view.child(verb, "nsubj", "nsubjpass")
    if subject is None or _is_of_measure(view, subject):
        return False
    return view.tokens[subject].lemma in FIGURES | _PRONOUNS


def _is_of_measure(view: View, subject: int) -> bool:
    """`the length was given as 36 metres; it is 63`: the pronoun stands for a measure."""
    pronoun = view.tokens[subject].lemma in _PRONOUNS
    return pronoun and any(t.lemma in _UNITS and view.tokens[t.index - 1].tag == "CD" for t in view.tokens[:subject])


def _does_so(view: View, one: Counted) -> bool:
    """`and in October more than 100 had done so`."""
    verb = view.tokens[view.top(one.first, one.last).head]
    return verb.lemma == "do" and view.lower(verb.index + 1) in {"so", "likewise"} and verb.index >= one.last


def appears(view: View, one: Counted) -> bool:
    """Things that only come or are seen: `Fewer than 50 drones came`, `the attack included 100 drones`."""
    top = view.top(one.first, one.last)
    verb = view.tokens[top.head]
    if top.dep == "pobj" and verb.lower == "with":  # `the worst night was Sunday's, with 610 drones`
        return view.tokens[verb.head].lemma == "be"
    subject = view.child(verb.index, "nsubj")
    whole = verb.head if verb.dep == "relcl" else subject
    parcel = whole is not None and view.tokens[whole].lemma in _PARCELS  # `the package included 18 HIMARS`
    return verb.lemma in APPEARING and top.dep in _SUBJECTS | {"dobj", "attr"} and not parcel


def is_part(view: View, one: Counted) -> bool:
    """A number whose noun is left out opens its clause: `Eighty-eight served in the navy`, `114 were driven to Lviv`."""
    if not is_share(one) or (one.quantity.value or 2) < 2:
        return False
    opens = all(view.tokens[i].text in {'"', "'", "(", "-", "–", "•"} for i in range(one.first))
    opens |= _is_led_in(view, one)
    opens |= (
        view.lower(one.first - 1) == "that" and view.tokens[one.first - 2].lemma in SAYING
    )  # `he added that 90 of the men were`
    if opens and one.form == "bare" and view.lower(one.last) in DESCRIBING - {"be"}:
        return True  # `Ninety belong to the Guard`, whatever the parse takes the verb for
    subject = next((view.tokens[i] for i in range(one.first, one.last) if view.tokens[i].dep in _SUBJECTS), None)
    if not opens or subject is None:
        return False
    return view.is_passive(subject.head) or view.tokens[subject.head].lemma in DESCRIBING


def _is_led_in(view: View, one: Counted) -> bool:
    """`By trade, 14 were miners`, `In its breakdown 40 are officers`: a phrase that names no time or place leads in."""
    lead = view.tokens[: one.first]
    if not 1 < len(lead) <= _LEAD or lead[0].lower not in {"by", "in", "according", "as"}:
        return False
    return lead[0].lower == "according" or not any(t.tag in {"NNP", "CD"} or t.pos in {"VERB", "AUX"} for t in lead)


def is_share(one: Counted) -> bool:
    """A number without a noun, or one of a whole that is known: `51 of the Ukrainians`."""
    return one.form in {"bare", "partitive"} or one.text.startswith(("of the ", "of these ", "of those ", "of our "))


def is_subset(view: View, one: Counted) -> bool:
    return bool({view.lower(i) for i in range(one.first - 2, one.first)} & {"including", "among"})


def is_told_of(view: View, one: Counted) -> bool:
    """Tell whether a number's clause only says who they are: `and around 250 worked for its suppliers`."""
    top = view.top(one.first, one.last)
    return is_share(one) and top.dep in _SUBJECTS and view.tokens[top.head].lemma in DESCRIBING


def fits_in(one: Counted, largest: float | None) -> bool:
    """A part is no larger than its whole."""
    part = one.quantity.value or one.quantity.low
    return part is None or largest is None or part <= largest

"""Weigh a trigger by the parse: object, subject, complement, modifier, figure set by a verb."""

from __future__ import annotations

from tallywire.claims.figures import CLIMBED_TO, DESCRIBING, FIGURES, SET_BY, STATED_BY
from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OPENING = 9
"""tokens up to which a whole may open a sentence: `Of those still in custody in the capital`"""
_REACHING = frozenset({"to", "of", "with", "for"})
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "oprd", "attr", "dative"})
_MEASURES = frozenset(
    {"bodies", "body", "remains", "corpses", "lives", "group", "groups", "total", "batch", "coffins", "swarm", "wave"}
)


def by_syntax(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    top = view.top(counted.first, counted.last)
    label, head, cost = top.dep, top.head, 0.0
    for _ in range(6):  # up through conjuncts, appositions and `of` phrases
        if label == "conj" and view.tokens[head].pos in {"NOUN", "PROPN", "NUM", "ADJ"}:
            cost += 0.6
        elif (
            label in {"appos", "nummod", "nmod", "compound", "amod", "quantmod"}
            and view.tokens[head].pos in {"NOUN", "PROPN", "NUM"}
            and head not in range(hit.first, hit.last)
        ):
            cost += 1.0
        elif label == "pobj" and _is_measure(view, head):
            cost += 0.5
            head = view.tokens[head].head  # from `of` to the noun before it
        else:
            break
        label, head = view.tokens[head].dep, view.tokens[head].head
    if label == "pobj":
        return max(_through_preposition(view, head, hit, cost), _modifier(view, counted, hit))
    chain = _verb_chain(view, head)
    if (step := next((n for n, verb in enumerate(chain) if verb in hit.words), None)) is not None:
        if step and _does_it_itself(view, label, hit):
            return -6.0, ""
        return _by_role(view, counted, label, hit, cost + 0.6 * step)
    return _modifier(view, counted, hit)


def _is_measure(view: View, preposition: int) -> bool:
    """`the bodies of 757 soldiers`, `the lives of 12`, `a group of 40`: what happens to the noun happens to the number."""
    return view.lower(preposition) == "of" and view.lower(view.tokens[preposition].head) in _MEASURES


def _verb_chain(view: View, head: int) -> list[int]:
    """The verb and the verbs that share its subject: `is believed to have been killed`."""
    chain, todo = [head], [head]
    while todo and len(chain) < 6:
        for child in view.children[todo.pop(0)]:
            if view.tokens[child].dep in {
                "xcomp",
                "acomp",
                "oprd",
                "ccomp",
                "prep",
                "prt",
                "attr",
                "advmod",
            } and not view.has_child(child, "nsubj", "nsubjpass"):
                chain.append(child)
                todo.append(child)
    return chain


def _does_it_itself(view: View, label: str, hit: Hit) -> bool:
    """`900 officers were trained to arrest suspects`: what the subject is to do is done to others."""
    thing = object_of(view, hit)
    active = hit.trigger.kind == "verb" and not view.is_passive(hit.main)
    return active and label in SUBJECTS and thing is not None and thing not in hit.words


def _by_role(view: View, counted: Counted, label: str, hit: Hit, cost: float) -> tuple[float, str]:
    kind = hit.trigger.kind
    if (
        kind == "verb"
        and hit.trigger.words[-1] in _REACHING
        and counted.last <= hit.first
        and not view.is_passive(hit.main)
    ):
        return -6.0, ""  # whoever `gets access to` something is not what is reached
    if kind in {"verb"}:
        if label in _OBJECTS or (label == "nsubj" and view.is_passive(hit.main)):
            return 11.0 - cost, "object"
        if label == "nsubj":
            own_object = view.has_child(hit.main, "dobj", "obj")
            return (
                (-6.0, "")
                if own_object or hit.form not in {"participle", "past"}
                else (8.0 - cost, "headline participle")
            )
    if kind == "self_verb" and label in SUBJECTS:
        return 11.0 - cost, "subject"
    if kind == "self_verb" and label in _OBJECTS:
        return 4.0 - cost, "object of its own verb"
    if kind == "state":
        acts = len(hit.words) == 1 and view.tokens[hit.main].tag == "VBD" and object_of(view, hit) is not None
        return (-6.0, "") if acts else (10.2 - cost, "state of the subject")
    return (6.0 - cost, "noun in the clause") if kind == "noun" else (-9.0, "")


def _through_preposition(view: View, preposition: int, hit: Hit, cost: float) -> tuple[float, str]:
    word, head = view.tokens[preposition].lower, view.tokens[preposition].head
    if head in range(hit.first, hit.last):
        if hit.trigger.kind == "noun" and word in {"of", "for", "with", "at", "to", "by", "involving", "between"}:
            return 10.0 - cost, "noun of"
        carrying = word == "with" and hit.trigger.kind == "self_verb"  # a plane `disappears with 56 passengers`
        given = word == "for" and hit.trigger.words[0] == "be"  # `admission is free for 6 children`
        if hit.trigger.kind in {"verb", "self_verb"} and word in {"of", "with", "for"} and not (carrying or given):
            return 5.0 - cost, "verb with preposition"
    above = [token.index for token in view.ancestors(view.tokens[preposition])][:3]
    along = word == "with" and view.lower(preposition - 1) in {"along", "together"}
    if along and hit.trigger.kind == "verb" and hit.main in above:
        return 8.0 - cost, "along with the object"  # `was arrested along with 45 others`
    if word in {"of", "for", "by"} and hit.trigger.kind == "noun" and view.child(head, "nsubj", "nsubjpass") == hit.main:
        return 8.0 - cost, "noun of"  # `another swap took place, of 250 soldiers`
    if hit.trigger.kind == "noun" and word in {"of", "at", "to"} and hit.main in above:
        return 7.0 - cost, "noun above"
    return -9.0, ""


def _modifier(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`31 drones launched by Russia`, `177 people who were killed`."""
    token = view.tokens[hit.main]
    if token.head not in range(counted.first, counted.last):
        return -9.0, ""
    kind, active = hit.trigger.kind, hit.form == "ing" or view.has_child(hit.main, "dobj", "obj")
    if token.dep == "acl":
        fits = (kind == "verb" and not active) or (kind == "self_verb")
        return (9.0, "participle after the noun") if fits else (-9.0, "")
    if token.dep == "relcl":
        if kind == "verb" and (view.is_passive(hit.main) or _own_subject(view, hit.main)):
            return 8.6, "relative clause"
        return (8.6, "relative clause") if kind in {"self_verb", "state"} else (-4.0, "")
    return (8.0, "state") if kind == "state" else (-9.0, "")


def member_of(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`the dead include two teachers`, `among the injured were six nurses`: the number is a part of those."""
    top = view.top(counted.first, counted.last)
    while top.dep in {"conj", "appos"} and view.tokens[top.head].pos == "NOUN":
        top = view.tokens[top.head]  # `the dead include a girl of nine and two nurses`
    verb, words = view.tokens[top.head], range(hit.first, hit.last)
    if verb.lemma not in {"include", "comprise", "be"} or top.dep not in {"dobj", "attr", "nsubj"}:
        return -9.0, ""
    for child in view.children[verb.index]:
        token = view.tokens[child]
        inside = view.child(child, "pobj") if token.lower == "among" else child
        whole = inside in words and (token.lower == "among" or token.dep == "nsubj")
        if whole and view.lower(hit.first - 1) in {"the", "those"} and hit.trigger.kind != "noun":
            return 9.0, "part of those"
    return -9.0, ""


def of_those(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`Of those still in custody, eleven are under 16`, `Among those freed, 25 are from Mariupol`: a part of the opening whole."""
    opens = view.lower(0) in {"of", "among"} and view.lower(1) in {"those", "the"}
    if not opens or hit.trigger.kind == "noun" or not 1 < hit.first < hit.last <= counted.first or hit.last > _OPENING:
        return -9.0, ""
    between = range(hit.last, counted.first)
    if any(view.is_finite(i) or view.tokens[i].tag == "CD" or view.tokens[i].text in {";", ":"} for i in between):
        return -9.0, ""
    verb = view.tokens[view.top(counted.first, counted.last).head]
    told = verb.lemma in DESCRIBING and not view.is_passive(verb.index)
    return (9.4, "part of those") if told else (-9.0, "")


def _own_subject(view: View, verb: int) -> bool:
    subject = view.child(verb, "nsubj")
    return subject is not None and view.tokens[subject].lower not in {"who", "which", "that"}


def object_of(view: View, hit: Hit) -> int | None:
    """The object of a verb, unless a comma parts them: `38 missiles shot down, one of them a ballistic one`."""
    thing = view.child(hit.main, "dobj", "obj")
    if thing is None or any(view.lower(i) == "," for i in range(hit.last, thing)):
        return None
    return thing


def of_figure(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`the number of people who fled reaches 1 million`, `bringing the death toll of the shooting to five`."""
    top = view.top(counted.first, counted.last)
    if top.dep == "pobj" and view.lower(top.head) in {"to", "at"}:
        verb = view.tokens[top.head].head
    elif top.dep in {"dobj", "attr", "npadvmod"}:
        verb = top.head
    else:
        return -9.0, ""
    for child in view.children[verb]:
        figure = view.tokens[child]
        if figure.dep in SUBJECTS | {"dobj", "npadvmod"} and figure.lemma in FIGURES and child != top.index:
            if child in hit.words:
                return 10.8, "figure of"
            if hit.main in view.subtree(child):
                return 10.2, "figure of"
            break
    return _of_figure_by_order(view, counted, verb, hit)


_BEFORE_A_FIGURE = frozenset(
    {"to", "at", "past", "up", "down", "by", "now", "above", "over", "beyond", "least", "more", "than", "about", "some", "nearly"}
)  # fmt: skip
"""words that may stand between a verb and the figure that it sets: `climbed past 400`"""


def of_figure_before(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`the death toll of the 6.1 earthquake that struck the islands reaches 15`: figure, verb and number in order."""
    verb = counted.first - 1
    while verb > 0 and (view.lower(verb) in _BEFORE_A_FIGURE or _is_old_figure(view, verb)):
        verb -= 1
    if view.lower(counted.first - 1) == "from" and view.lower(counted.number_end) == "to":
        return -9.0, ""
    if verb < 1 or view.tokens[verb].lemma not in CLIMBED_TO | STATED_BY or counted.form == "unknown":
        return -9.0, ""
    figure = next((i for i in range(verb - 1, -1, -1) if view.tokens[i].lemma in FIGURES), None)
    if figure is None or any(view.tokens[i].text in {";", ":"} for i in range(figure, verb)):
        return -9.0, ""
    return (9.6, "figure of") if figure in hit.words or figure < hit.first < verb else (-9.0, "")


def _is_old_figure(view: View, index: int) -> bool:
    """`rose from 25 to 71`."""
    old = view.tokens[index].tag == "CD" and view.lower(index - 1) == "from" and view.lower(index + 1) == "to"
    return old or (view.lower(index) == "from" and view.tokens[index + 1].tag == "CD")


def in_object_list(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`killed the governor, his driver and five guards`: the number ends the list that the object begins."""
    thing, last = object_of(view, hit), counted.first - 1
    if hit.trigger.kind != "verb" or thing is None or counted.form == "unknown" or view.is_passive(hit.main):
        return -9.0, ""
    if view.tokens[last].tag == "PRP$":
        last -= 1
    listed = view.lower(last) in {"and", "plus"} and thing < last
    loose = any(
        view.is_finite(i)
        or view.tokens[i].tag.startswith(("VB", "W"))
        or (view.tokens[i].tag == "IN" and view.lower(i) != "of")
        for i in range(thing, last)
    )
    own = view.top(counted.first, counted.last).dep in SUBJECTS
    return (-9.0, "") if loose or own or not listed else (9.0, "object")


def _of_figure_by_order(view: View, counted: Counted, verb: int, hit: Hit) -> tuple[float, str]:
    """The same by order alone: `had put the number behind bars at 1,250`."""
    figure = next((i for i in range(counted.first) if view.tokens[i].lemma in FIGURES), None)
    if figure is None or view.tokens[verb].lemma not in SET_BY | STATED_BY or not figure < hit.first < counted.first:
        return -9.0, ""
    broken = any(view.tokens[i].text in {",", ";", ":"} for i in range(figure, counted.first))
    return (-9.0, "") if broken else (9.5, "figure of")

"""Weigh how strongly a trigger governs a number: syntax first, order and punctuation beside it.

The parse is a good witness, not a judge: each relation has a weight, distance and what stands
between take some away, and the best trigger above a threshold wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tallywire.claims.figures import FIGURES, SAYING, SET_BY, STATED_BY
from tallywire.claims.frames import Action, Frame
from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.people import people_nouns
from tallywire.claims.view import View

THRESHOLD = 3.0
_REACHING = frozenset({"to", "of", "with", "for"})
_BYSTANDING = frozenset({"against", "without", "despite", "unlike"})
_ASIDES = {"-": "-", "–": "–", "—": "—", "(": ")"}
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "oprd", "attr", "dative"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_MEASURES = frozenset(
    {"bodies", "body", "remains", "corpses", "lives", "group", "groups", "total", "batch", "coffins", "swarm", "wave"}
)


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
        return _count_noun(view, counted, hit)
    if counted.number_end <= hit.first and hit.last <= counted.last:
        return _inside(counted, hit)
    if hit.trigger.kind != "noun" and any(o is not counted and o.number_end <= hit.first < o.last - 1 for o in others):
        return -9.0, ""  # in `53 detainees and 16 injured officers` the injured are the 16
    if hit.trigger.kind == "state" and hit.last < len(view.tokens) and view.tokens[hit.last].tag == "PRP$":
        return -9.0, ""  # `12 are missing their medals`
    found = [
        _around(counted, hit),
        _beside(view, counted, hit),
        _ahead(view, counted, hit),
        _of_figure(view, counted, hit),
        _syntax(view, counted, hit),
        _linear(view, counted, hit, others),
    ]
    weight, name = max(found)
    if name == "nearness" and counted.form == "bare":
        weight -= 1.0
    if name == "nearness" and _has_own_clause(view, counted, hit):
        weight -= 2.5
    if name in {"nearness", "verb with preposition"} and _has_other_object(view, counted, hit):
        weight -= 4.0
    if _belongs_to_another(counted, hit, others):
        weight -= 4.0
    if len(hit.trigger.words) > 1:
        weight += 0.3  # a phrase says more than its first word
    if hit.trigger.context:
        # a word that needs its context says nothing by nearness alone; tied by syntax it is the surer reading
        weight += -1.5 if name == "nearness" else 0.4
    if any(frame is hit.trigger.frame and item in frame.counted for frame, item in counted.frames):
        weight += 0.8  # a noun that the frame names outright: `dead servicemen` are bodies before they are people
    return weight, name


def _has_own_clause(view: View, counted: Counted, hit: Hit) -> bool:
    """In `two died at the hospital, where 630 children were treated` the children have a verb of their own."""
    top = view.top(counted.first, counted.last)
    if top.dep == "pobj" and view.lower(top.head) in _BYSTANDING:
        return True
    verb = view.tokens[top.head]
    if top.dep not in _SUBJECTS or verb.pos not in {"VERB", "AUX"}:
        return False
    other = view.child(hit.main, "nsubj", "nsubjpass")
    return hit.main not in view.subtree(verb.index) or (
        hit.main != verb.index and other is not None and not counted.first <= other < counted.last
    )


def _has_other_object(view: View, counted: Counted, hit: Hit) -> bool:
    """`millions could lose their coverage`, `held talks with 40 leaders`: the verb is done to something else."""
    thing = _object(view, hit)
    if counted.text == "others" and view.lower(counted.first - 1) == "with":
        return False  # `sent him to jail with 36 others`
    return (
        (hit.trigger.kind == "verb" or (hit.trigger.kind == "state" and len(hit.words) == 1))
        and thing is not None
        and not (thing in hit.words or counted.first <= thing < counted.last or view.lower(thing) in FIGURES)
    )


def _object(view: View, hit: Hit) -> int | None:
    """The object of a verb, unless a comma parts them: `38 missiles shot down, one of them a ballistic one`."""
    thing = view.child(hit.main, "dobj", "obj")
    if thing is None or any(view.lower(i) == "," for i in range(hit.last, thing)):
        return None
    return thing


def _of_figure(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
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
        if figure.dep in _SUBJECTS | {"dobj"} and figure.lemma in FIGURES and child != top.index:
            if child in hit.words:
                return 10.8, "figure of"
            if hit.main in view.subtree(child):
                return 10.2, "figure of"
            break
    return _of_figure_by_order(view, counted, verb, hit)


def _of_figure_by_order(view: View, counted: Counted, verb: int, hit: Hit) -> tuple[float, str]:
    """The same by order alone: `had put the number behind bars at 1,250`."""
    figure = next((i for i in range(counted.first) if view.tokens[i].lemma in FIGURES), None)
    if figure is None or view.tokens[verb].lemma not in SET_BY | STATED_BY or not figure < hit.first < counted.first:
        return -9.0, ""
    broken = any(view.tokens[i].text in {",", ";", ":"} for i in range(figure, counted.first))
    return (-9.0, "") if broken else (9.5, "figure of")


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


def _count_noun(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    if counted.noun is not None and hit.first >= counted.number_end and hit.last == counted.last:
        # `350 captives` are held unless the sentence says what else became of them; `61 arrests` are arrests
        people = " ".join(hit.trigger.words) in people_nouns()
        return (4.0, "people so called") if people else (10.0, "counted itself")
    if counted.form in {"bare", "partitive"} and hit.last <= counted.first and hit.first >= counted.first - 3:
        between = [view.lower(i) for i in range(hit.last, counted.first)]
        if all(
            word in {":", "-", "–", "at", "to", "number", "is", "were", "are", "of", "now", "("} for word in between
        ):
            return 8.5, "counted noun before"
    return -9.0, ""


def _inside(counted: Counted, hit: Hit) -> tuple[float, str]:
    """`16 injured officers`, `273 verified dead`."""
    if (
        counted.number_end <= hit.first
        and hit.last <= counted.last
        and (hit.form in {"participle", "past", ""} and hit.trigger.kind in {"verb", "state"})
    ):
        return 7.5, "participle before the noun"
    if (
        counted.number_end <= hit.first
        and hit.last <= counted.last
        and hit.trigger.kind == "self_verb"
        and hit.form == "ing"
    ):
        return 9.0, "participle before the noun"
    return -9.0, ""


def _around(counted: Counted, hit: Hit) -> tuple[float, str]:
    """`leaves at least 10 dead`, `shot 12 of them down`: the phrase holds the number."""
    if hit.first < counted.first and counted.last <= hit.last - 1:
        return 9.2, "number inside the phrase"
    return -9.0, ""


def _beside(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`42 dead`, `19 killed`, `20 still missing`, `28 drones shot down`, `missing: 21`."""
    gap = [view.lower(i) for i in range(counted.last, hit.first)]
    kind, adverbs = (
        hit.trigger.kind,
        {
            "still",
            "seriously",
            "were",
            "was",
            "are",
            "have",
            "been",
            "had",
            "has",
            "is",
            "feared",
            "reported",
            "badly",
            "others",
            "being",
            "all",
            "also",
            "confirmed",
            "listed",
            "as",
            "presumed",
            "believed",
            "to",
            "be",
            "left",
        },
    )
    if (
        view.tokens[hit.main].tag in {"VBD", "VBN"}
        and not gap
        and _has_object_after(view, hit)
        and _takes_object(view, hit)
    ):
        return -9.0, ""  # `the two leaders held a call`
    if hit.first >= counted.last and len(gap) <= 3 and all(word in adverbs for word in gap):
        passive = hit.form in {"participle", "past"} and _object(view, hit) is None
        if kind == "state":
            return 10.3 - 0.6 * min(1, len(gap)) - 0.2 * len(gap), "state beside the number"
        if kind == "verb" and passive and (gap or counted.form != "bare" or not _has_object_after(view, hit)):
            return 10.0 - 0.6 * min(1, len(gap)) - 0.2 * len(gap), "participle beside the number"
        if kind == "self_verb":
            return 9.2 - 0.2 * len(gap), "subject beside its verb"
    back = [view.lower(i) for i in range(hit.last, counted.first)]
    if hit.last <= counted.first and back == [":"] and kind in {"state", "verb", "noun"}:
        return 9.3, "label before the number"
    return -9.0, ""


def _ahead(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`free 153 detainees`: an active verb right before the number has it for its object, whatever the parse says.

    So has a noun with its preposition: `in exchange for 8 individuals`.
    """
    if hit.trigger.kind == "noun" and hit.last == counted.first and hit.trigger.words[-1] in {"of", "for", "involving"}:
        return 10.0, "noun of"
    right_before = hit.trigger.kind == "verb" and hit.last == counted.first and len(hit.words) == hit.last - hit.first
    if right_before and hit.form in {"base", "third", "past", "ing"} and not view.is_passive(hit.main):
        return 9.4, "verb before the number"
    return -9.0, ""


def _takes_object(view: View, hit: Hit) -> bool:
    after = view.tokens[hit.last]
    return after.tag in {"DT", "PRP$"} and view.tokens[after.head].dep in {"dobj", "obj"}


def _has_object_after(view: View, hit: Hit) -> bool:
    after = view.tokens[hit.last] if hit.last < len(view.tokens) else None
    return (
        after is not None
        and after.pos in {"DET", "PROPN", "NUM", "PRON", "ADJ", "NOUN"}
        and after.lower
        not in {"overnight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    )


def _syntax(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
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
        return _through_preposition(view, head, hit, cost)
    chain = _verb_chain(view, head)
    if (step := next((n for n, verb in enumerate(chain) if verb in hit.words), None)) is not None:
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
    if kind == "self_verb" and label in _SUBJECTS:
        return 11.0 - cost, "subject"
    if kind == "self_verb" and label in _OBJECTS:
        return 4.0 - cost, "object of its own verb"
    if kind == "state":
        acts = len(hit.words) == 1 and view.tokens[hit.main].tag == "VBD" and _object(view, hit) is not None
        return (-6.0, "") if acts else (10.2 - cost, "state of the subject")
    return (6.0 - cost, "noun in the clause") if kind == "noun" else (-9.0, "")


def _through_preposition(view: View, preposition: int, hit: Hit, cost: float) -> tuple[float, str]:
    word, head = view.tokens[preposition].lower, view.tokens[preposition].head
    if head in range(hit.first, hit.last):
        if hit.trigger.kind == "noun" and word in {"of", "for", "with", "at", "to", "by", "involving", "between"}:
            return 10.0 - cost, "noun of"
        if hit.trigger.kind in {"verb", "self_verb"} and word in {"of", "with", "for"}:
            return 5.0 - cost, "verb with preposition"
    above = [token.index for token in view.ancestors(view.tokens[preposition])][:3]
    along = word == "with" and view.lower(preposition - 1) in {"along", "together"}
    if along and hit.trigger.kind == "verb" and hit.main in above:
        return 8.0 - cost, "along with the object"  # `was arrested along with 45 others`
    if word in {"of", "for"} and hit.trigger.kind == "noun" and view.child(head, "nsubj", "nsubjpass") == hit.main:
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


def _own_subject(view: View, verb: int) -> bool:
    subject = view.child(verb, "nsubj")
    return subject is not None and view.tokens[subject].lower not in {"who", "which", "that"}


def _linear(view: View, counted: Counted, hit: Hit, others: Sequence[Counted]) -> tuple[float, str]:
    """Order and punctuation alone, where the parse ties nothing."""
    after = hit.first >= counted.last
    first, last = (counted.last, hit.first) if after else (hit.last, counted.first)
    if last < first:
        return -9.0, ""
    between = _without_asides(view, first, last)
    weight = 6.6 - 0.22 * len(between)
    weight -= sum(_barrier(view, index) for index in between)
    weight -= sum(1.2 if other.frames else 0.5 for other in others if other is not counted and other.first in between)
    return weight - _against_order(view, counted, hit, after=after), "nearness"


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

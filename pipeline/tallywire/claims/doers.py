"""Find who did it: the subject, by-agent or possessor of an act, and the name that the doer goes by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tallywire.claims.blame import act_forms
from tallywire.claims.lexicon import Hit
from tallywire.claims.people import acting_body, person_item
from tallywire.claims.story import Story
from tallywire.claims.view import View
from tallywire.records import Entity
from tallywire.spans import Span

_SIDES = frozenset({"country", "demonym", "force", "agency", "organisation", "group", "person"})
_SAYING = frozenset({"say", "report", "tell", "write", "announce", "claim", "confirm", "state", "admit", "estimate"})
_SPEAKERS_OWN = frozenset({"it", "we", "he", "she", "i", "us"})
_THE_GROUP = frozenset({"group", "movement", "militants", "rebels", "insurgents", "militia", "jihadists"})
"""what an article calls the armed group that it has named"""
_NUMBERS_OF = frozenset(
    {"group", "band", "gang", "number", "pair", "dozens", "hundreds", "scores", "mob", "crowd", "team"}
)
"""words that only say how many there are: `a group of gunmen`"""
_ACCUSING = frozenset({"suspect", "accuse", "convict", "charge", "confess", "want", "arrest", "indict", "sentence", "jail"})
"""verbs by which somebody is said to have done what follows"""
_ACCIDENTS = frozenset(
    {"crash", "collide", "capsize", "sink", "derail", "overturn", "plunge", "collapse", "veer", "skid"}
)
"""what happens to a vehicle or a building, whose owner has killed nobody: `an army helicopter crashed, killing two`"""
_RELATIVE = frozenset({"who", "that"})
_CLAUSES = frozenset({"advcl", "xcomp", "ccomp", "conj", "pcomp", "relcl", "acl", "dep"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "appos", "nummod"})
_CLIMB = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A side or a doer with the words that name it."""

    name: str
    span: Span | None = None
    sort: str = "side"
    """side: a state, a group; people: by a common noun, `gunmen`; person: by their own name"""


def doer_at(view: View, index: int, story: Story, own_side: str | None = None) -> Named | None:
    """Return the name that the phrase of a token goes by as a doer; None where it names none."""
    token = view.tokens[index]
    if token.lower in _RELATIVE and token.dep.startswith("nsubj"):
        return _antecedent(view, index, story, own_side)
    if token.lower in _SPEAKERS_OWN:
        return Named(name=own_side) if own_side else None
    if token.lower == "they" and (side := story.country_before(view.sentence.index)):
        return Named(name=side)  # `The regime has set a date. Today they are releasing 20.`
    if token.lower in _THE_GROUP and view.lower(index - 1) == "the" and story.group and story.one_group:
        return Named(name=story.group, span=token.span)
    if token.lower in _NUMBERS_OF and (of := view.child(index, "prep")) is not None and view.lower(of) == "of":
        inner = view.child(of, "pobj")
        return doer_at(view, inner, story, own_side) if inner is not None else None
    named = _entity_of(view, index, story)
    body = acting_body(token.lower) if token.pos in {"NOUN", "PROPN"} else None
    if named is not None and named.kind == "group":
        return Named(name=named.name, span=named.span)
    if person_item(token.lower) == "person" and body is None and named is None:
        return None  # `the number of people killed`
    if body == "civil" or (person_item(token.lower) and body is None and token.pos == "NOUN"):
        return _common(view, index)
    if named is not None:
        return Named(name=named.side or named.name, span=named.span)
    if body == "armed":
        return _common(view, index)
    return _person(view, index)


def _antecedent(view: View, index: int, story: Story, own_side: str | None) -> Named | None:
    """`gunmen who stormed a school`: what the clause hangs on."""
    verb = view.tokens[view.tokens[index].head]
    return doer_at(view, verb.head, story, own_side) if verb.dep == "relcl" and verb.head != index else None


def _common(view: View, index: int) -> Named:
    """`a young female suicide bomber` goes by `suicide bomber`."""
    first = index
    while first > 0 and view.tokens[first - 1].dep == "compound" and view.tokens[first - 1].pos in {"NOUN", "ADJ"}:
        first -= 1
    if view.lower(index - 1) in {"armed", "security", "special"}:
        first = min(first, index - 1)
    span = view.span(first, index + 1)
    words = " ".join(token.lower for token in view.tokens[first : index + 1])
    return Named(name=words, span=span, sort="people")


def _person(view: View, index: int) -> Named | None:
    """`Hartmann confessed to nine murders`: a person named."""
    if view.tokens[index].name != "PERSON":
        return None
    first, last = index, index + 1
    while first > 0 and view.tokens[first - 1].name == "PERSON" and view.tokens[first - 1].pos == "PROPN":
        first -= 1
    while last < len(view.tokens) and view.tokens[last].name == "PERSON" and view.tokens[last].pos == "PROPN":
        last += 1
    span = view.span(first, last)
    return Named(name=" ".join(token.text for token in view.tokens[first:last]), span=span, sort="person")


def _entity_of(view: View, index: int, story: Story) -> Entity | None:
    """The side named by a noun: the noun itself, then its modifiers, then what stands behind `of`."""
    for at in _naming(view, index):
        for entity in story.within(view.sentence.index, view.tokens[at].span):
            if (entity.kind in _SIDES or entity.side) and (entity.kind != "place" or at != index):
                return entity
    return None


def _naming(view: View, index: int) -> Iterator[int]:
    yield index
    todo = [index]
    while todo:
        at = todo.pop(0)
        for child in sorted(view.children[at], key=lambda kid: view.tokens[kid].dep == "poss"):
            if view.tokens[child].dep in _MODIFIERS and abs(child - index) < 7:
                yield child
                todo.append(child)
    for child in view.children[index]:
        if view.lower(child) in {"of", "from"}:
            yield from (kid for kid in view.children[child] if view.tokens[kid].dep == "pobj")


def doers(view: View, main: int, kind: str, story: Story, own_side: str | None) -> Iterator[Named]:
    """Yield who can have done an act: by-agent, active subject, possessor, the subject of the verb above.

    `kind` is verb, noun, or toll for a noun that has only a by-agent: no `Ghana mourns as toll rises`.
    """
    for index in _agents(view, main, kind):
        if (found := doer_at(view, index, story, own_side)) is not None:
            yield found


def _agents(view: View, main: int, kind: str) -> Iterator[int]:
    yield from _accused(view, main)
    yield from _by(view, main)
    if kind == "toll":
        return
    if kind == "noun":
        yield from (child for child in view.children[main] if view.tokens[child].dep in {"poss", "amod", "compound"})
        yield from (child for child in view.children[main] if view.tokens[child].dep == "nmod")
    elif kind == "verb" and not view.is_passive(main) and (subject := view.child(main, "nsubj")) is not None:
        yield subject
        return
    if kind == "noun" or not view.is_passive(main):
        yield from _above(view, main)


def _accused(view: View, main: int) -> Iterator[int]:
    """`Roe is suspected of killing nine`, `confessed to seven murders`, `police arrest Roe for the murders of three`."""
    leads = (above for _, above in zip(range(_CLIMB), view.ancestors(view.tokens[main]), strict=False))
    verb = next((token for token in leads if token.pos == "VERB"), None)
    if verb is None or verb.lemma not in _ACCUSING or not _under(view, main, verb.index):
        return
    labels = ("nsubjpass",) if view.is_passive(verb.index) else ("nsubj",) if verb.lemma == "confess" else ("dobj",)
    if (found := view.child(verb.index, *labels)) is not None:
        yield found


def _under(view: View, main: int, verb: int) -> bool:
    """Tell whether an act hangs on a verb by a preposition: suspected `of`, confessed `to`, wanted `for`."""
    return any(above.head == verb and above.pos in {"ADP", "SCONJ"} for above in view.ancestors(view.tokens[main]))


def _by(view: View, main: int) -> Iterator[int]:
    """The by-agent, of a passive without one that of the verb joined to it: `two are shot and one is hurt by police`."""
    found = list(_own_agents(view, main))
    if not found and view.is_passive(main):
        joined = [kid for kid in view.children[main] if view.tokens[kid].dep == "conj" and view.is_passive(kid)]
        found = [agent for verb in joined for agent in _own_agents(view, verb)]
    yield from found


def _own_agents(view: View, main: int) -> Iterator[int]:
    for child in view.children[main]:
        if view.tokens[child].dep == "agent" or (view.tokens[child].dep == "prep" and view.lower(child) == "by"):
            yield from (kid for kid in view.children[child] if view.tokens[kid].dep == "pobj")


def _above(view: View, main: int) -> Iterator[int]:
    """The subject of the verb that the act hangs on: `opened fire, killing 12`; `ordered the release of 500`."""
    token = view.tokens[main]
    for _, above in zip(range(_CLIMB), view.ancestors(token), strict=False):
        if above.pos not in {"VERB", "AUX"}:
            if token.dep == "acl" and token.tag == "VBG":
                yield above.index  # `a strike killing 12`
            if token.dep in {"acl", "relcl"}:
                return
            token = above
            continue
        if view.is_passive(above.index):
            yield from _by(view, above.index)
            return
        subject = view.child(above.index, "nsubj")
        if subject is not None:
            if above.lemma in _ACCIDENTS:
                return
            if (
                (above.lemma not in _SAYING or token.dep == "xcomp")
                and subject != main
                and main not in view.subtree(subject)
            ):
                yield subject
            return
        token = above


def before_verb(view: View, hit: Hit, story: Story) -> Named | None:
    """`Houthis free 153`, `rebels on Saturday let go 153`: the noun before a verb to which the parser gives no subject."""
    if hit.trigger.kind != "verb" or view.is_passive(hit.first) or view.has_child(hit.main, "nsubj"):
        return None
    at = hit.first - 1
    while at > 0 and (view.tokens[at].pos in {"ADV", "AUX"} or _is_day(view, at)):
        at -= 1
    if at < 0 or (
        view.tokens[at].pos not in {"NOUN", "PROPN"} and not story.within(view.sentence.index, view.tokens[at].span)
    ):
        return None
    first = at
    while first > 0 and view.tokens[first - 1].pos in {"NOUN", "PROPN", "ADJ", "DET", "PART", "NUM"}:
        first -= 1
    return None if first > 0 and view.tokens[first - 1].pos in {"ADP", "VERB", "SCONJ"} else doer_at(view, at, story)


def _is_day(view: View, at: int) -> bool:
    """`on Saturday`"""
    return view.lower(at).endswith("day") or (view.lower(at) == "on" and view.lower(at + 1).endswith("day"))


def acts_of(view: View, words: tuple[str, ...]) -> list[int]:
    """Token indices of the words of some acts: `strike`, `opened` fire, nearest the end last."""
    forms = act_forms(word for word in words if " " not in word)
    phrases = [word.split() for word in words if " " in word]
    found = []
    for token in view.tokens:
        plain = token.lower in forms and token.pos in {"NOUN", "VERB", "PROPN", "ADJ"}
        longer = any(token.lemma == first and view.lower(token.index + 1) == rest[0] for first, *rest in phrases)
        if plain or longer:
            found.append(token.index)
    return found


def act_owner(view: View, act: int, story: Story) -> Named | None:
    """Return whose act it is: `a Russian air strike`, `an al-Shabaab-led assault`, `after police opened fire`."""
    kind = "verb" if view.tokens[act].pos == "VERB" else "noun"
    if kind == "verb":
        return next(doers(view, act, kind, story, None), None)
    named = _owner(view, act, story) or _headline_subject(view, act)
    return named or next((doer_at(view, at, story) or Named(name="") for at in _by(view, act)), None)


def _headline_subject(view: View, act: int) -> Named | None:
    """`gunmen storm a prison`: a verb that the tagger takes for a noun, with its subject right before it."""
    before = view.tokens[act - 1] if act else None
    one = view.tokens[act].lower.endswith("s")
    if before is None or before.pos != "NOUN" or (acting_body(before.lower) == "armed" and not one):
        return None
    if (before.tag == "NNS") == one or (one and not _is_one(view, before.index)):
        return None  # `terrorist attacks` are a noun
    known = acting_body(before.lower) is not None or person_item(before.lower)
    return _common(view, before.index) if known else None


def _is_one(view: View, index: int) -> bool:
    """`a young suicide bomber`: with an article before, however many words between."""
    return any(view.lower(i) in {"a", "an", "one"} for i in range(max(0, index - 9), index))


def _owner(view: View, act: int, story: Story) -> Named | None:
    """The side among the modifiers of a noun for an act."""
    for at in _naming(view, act):
        if at == act or view.tokens[at].dep == "pobj":
            continue
        for entity in story.within(view.sentence.index, view.tokens[at].span):
            if entity.kind in _SIDES:
                name = entity.name if entity.kind == "group" else entity.side or entity.name
                return Named(name=name, span=entity.span)
    return None

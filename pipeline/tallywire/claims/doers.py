"""The name that a doer goes by: a side, a body of people, a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tallywire.claims.people import acting_body, person_item
from tallywire.claims.story import Story
from tallywire.claims.view import View
from tallywire.records import Entity
from tallywire.spans import Span

SIDES = frozenset({"country", "demonym", "force", "agency", "organisation", "group", "person"})
_SPEAKERS_OWN = frozenset({"it", "we", "he", "she", "i", "us"})
_THE_GROUP = frozenset({"group", "movement", "militants", "rebels", "insurgents", "militia", "jihadists"})
"""what an article calls the armed group that it has named"""
_NUMBERS_OF = frozenset(
    {"group", "band", "gang", "number", "pair", "dozens", "hundreds", "scores", "mob", "crowd", "team"}
)
"""words that only say how many there are: `a group of gunmen`"""
MISFORTUNES = frozenset(
    {
        "crash", "derailment", "collision", "collapse", "accident", "fire", "outbreak", "earthquake", "quake", "flood",
        "floods", "landslide", "avalanche", "storm", "stampede", "disaster", "shipwreck", "sinking", "wildfire", "eruption",
        "thunderstorm", "lightning", "tsunami", "cyclone", "hurricane", "typhoon", "tornado", "blizzard", "mudslide",
        "tremor", "epidemic", "heatwave",
    }
)  # fmt: skip
"""what kills without a doer, whatever name stands before it"""
_STORMS = frozenset({"storm", "hurricane", "typhoon", "cyclone", "tornado", "depression", "tropical"})
_SAYING = frozenset({"say", "report", "claim", "announce", "state", "write", "admit", "confirm", "estimate"})
_FIGHTERS = frozenset(
    {
        "gunmen", "militants", "rebels", "fighters", "insurgents", "guerrillas", "guerillas", "jihadists", "bandits",
        "attackers", "assailants", "terrorists", "militiamen", "extremists", "kidnappers", "pirates", "raiders",
        "troops", "soldiers", "police", "forces",
    }
)  # fmt: skip
"""who may be meant by `they` in `they killed 30`"""
_RELATIVE = frozenset({"who", "that", "which"})
_TIED = frozenset({"linked", "affiliated", "backed", "aligned", "allied"})
_LED = re.compile(r"[\w.]+-led (?:\w+ )?$")
_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "appos", "nummod"})


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
    if any(view.lower(child) == "no" for child in view.children[index]):
        return None  # `no group has claimed responsibility`
    if {token.lower, view.lower(index - 1)} & MISFORTUNES:
        return None  # `an Indian Railways train derailment`, `an earthquake strikes Chile's coast`
    if token.lower in _SPEAKERS_OWN:
        return Named(name=own_side) if own_side else _who_says(view, index, story)
    if token.lower == "they" and (those := _those_before(view, story)) is not None:
        return those
    if token.lower == "they" and (side := story.country_before(view.sentence.index)):
        return Named(name=side)  # `The regime has set a date. Today they are releasing 20.`
    if token.lower in _THE_GROUP and view.lower(index - 1) == "the" and story.group and story.one_group:
        return Named(name=story.group, span=token.span)
    if token.lower in _NUMBERS_OF and (of := view.child(index, "prep")) is not None and view.lower(of) == "of":
        inner = view.child(of, "pobj")
        return doer_at(view, inner, story, own_side) if inner is not None else None
    if (led := led_coalition(view, index)) is not None:
        return led
    named = _entity_of(view, index, story)
    body = acting_body(token.lower) if token.pos in {"NOUN", "PROPN"} else None
    if named is not None and named.kind in {"group", "agency"}:
        return Named(name=named.name, span=named.span)
    if person_item(token.lower) == "person" and body is None and named is None:
        return None  # `the number of people killed`
    if body == "civil" or (person_item(token.lower) and body is None and token.pos == "NOUN"):
        return common_name(view, index)
    if named is not None and named.span.overlaps(token.span) and _are_some(view, index, named):
        return Named(name=named.text, span=named.span, sort="people")
    if named is not None:
        return Named(name=named.side or named.name, span=named.span)
    if body == "armed":
        return common_name(view, index)
    return _person(view, index)


def _those_before(view: View, story: Story) -> Named | None:
    """`Rebels entered a church. They killed 30`: the armed of whom the sentence before tells, as its subject."""
    index = view.sentence.index - 1
    before = story.annotated.sentences[index] if index >= 0 else None
    if before is None or before.block != view.sentence.block:
        return None
    earlier = View(before)
    for token in earlier.tokens:
        fights = token.lower in _FIGHTERS or any(e.kind == "group" for e in story.within(index, token.span))
        if token.dep == "nsubj" and fights and (named := doer_at(earlier, token.index, story)) is not None:
            return Named(name=named.name, sort=named.sort)
    return None


def led_coalition(view: View, index: int) -> Named | None:
    """Return the coalition by its own name: `a Saudi-led coalition` is more than its leader."""
    token = view.tokens[index]
    before = view.sentence.text[: token.span.start - view.sentence.span.start]
    led = _LED.search(before) if token.lower == "coalition" else None
    return Named(name=led[0] + token.text, span=token.span) if led else None


def _who_says(view: View, index: int, story: Story) -> Named | None:
    """`The army of Chad says it killed 33`: who says so."""
    verb = view.tokens[view.tokens[index].head]
    told = view.tokens[verb.head]
    speaker = view.child(told.index, "nsubj") if verb.dep == "ccomp" and told.lemma in _SAYING else None
    return None if speaker is None or view.lower(speaker) in _SPEAKERS_OWN else doer_at(view, speaker, story)


def _are_some(view: View, index: int, named: Entity) -> bool:
    """`attacks by Israelis`, `a Kurd`: people of a nation, who do not act for it; `the Russians` do."""
    lead = view.lower(view.indices(named.span)[0] - 1)
    noun = view.tokens[index].pos in {"NOUN", "PROPN"}
    return named.kind == "demonym" and noun and (lead in {"a", "an"} or (named.text.endswith("s") and lead != "the"))


def _antecedent(view: View, index: int, story: Story, own_side: str | None) -> Named | None:
    """`gunmen who stormed a school`: what the clause hangs on."""
    verb = view.tokens[view.tokens[index].head]
    if verb.dep != "relcl" or verb.head == index:
        return None
    if view.lower(index) == "which" and acting_body(view.lower(verb.head)) is None:
        return None  # `in the town of Poltava, which killed 40`: the strike before it did
    return doer_at(view, verb.head, story, own_side)


def common_name(view: View, index: int) -> Named:
    """`a young female suicide bomber` goes by `suicide bomber`."""
    first = index
    while first > 0 and view.tokens[first - 1].dep == "compound" and view.tokens[first - 1].pos in {"NOUN", "ADJ"}:
        first -= 1
    if view.lower(index - 1) in {"armed", "security", "special"}:
        first = min(first, index - 1)
    if view.lower(index - 1) in _TIED and view.lower(index - 2) == "-":
        first = min(first, index - 3)  # `an IS-linked group`
    span = view.span(first, index + 1)
    text = view.sentence.text[span.start - view.sentence.span.start : span.end - view.sentence.span.start]
    keeps = first < index if view.tokens[first].pos == "PROPN" else first > 0 and not text.istitle()
    return Named(name=text if keeps else text.lower(), span=span, sort="people")


def _person(view: View, index: int) -> Named | None:
    """`Hartmann confessed to nine murders`: a person named."""
    if view.tokens[index].name != "PERSON":
        return None
    first, last = index, index + 1
    while first > 0 and view.tokens[first - 1].name == "PERSON" and view.tokens[first - 1].pos == "PROPN":
        first -= 1
    while last < len(view.tokens) and view.tokens[last].name == "PERSON" and view.tokens[last].pos == "PROPN":
        last += 1
    if {view.lower(first - 1), view.lower(first)} & _STORMS:
        return None
    span = view.span(first, last)
    return Named(name=" ".join(token.text for token in view.tokens[first:last]), span=span, sort="person")


def _entity_of(view: View, index: int, story: Story) -> Entity | None:
    """The side named by a noun: the noun itself, then its modifiers, then what stands behind `of`."""
    for at in naming_tokens(view, index):
        for entity in story.within(view.sentence.index, view.tokens[at].span):
            if (entity.kind in SIDES or entity.side) and (entity.kind != "place" or at != index):
                return entity
    return None


def naming_tokens(view: View, index: int) -> Iterator[int]:
    """Yield the tokens that may name the side of a noun: itself, its modifiers, what stands right before or behind `of`."""
    yield index
    todo = [index]
    while todo:
        at = todo.pop(0)
        for child in sorted(view.children[at], key=lambda kid: view.tokens[kid].dep == "poss"):
            if view.tokens[child].dep in _MODIFIERS and abs(child - index) < 7:
                yield child
                todo.append(child)
    if acting_body(view.lower(index)) or person_item(view.lower(index)):
        yield from _names_before(view, index)
    for child in view.children[index]:
        if view.lower(child) in {"of", "from"}:
            yield from (kid for kid in view.children[child] if view.tokens[kid].dep == "pobj")


def _names_before(view: View, index: int) -> Iterator[int]:
    """Yield the names right before a noun, the nearest first, whatever the parse says: `Boko Haram militants kill 30`."""
    for at in range(index - 1, -1, -1):
        if view.tokens[at].pos not in {"PROPN", "ADJ"}:
            return
        yield at

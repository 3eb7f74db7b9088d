"""The name that a doer goes by: a side, a body of people, a person."""

from __future__ import annotations

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
_MISFORTUNES = frozenset(
    {
        "crash", "derailment", "collision", "collapse", "accident", "fire", "outbreak", "earthquake", "quake", "flood",
        "floods", "landslide", "avalanche", "storm", "stampede", "disaster", "shipwreck", "sinking", "wildfire", "eruption",
    }
)  # fmt: skip
"""what kills without a doer, whatever name stands before it"""
_STORMS = frozenset({"storm", "hurricane", "typhoon", "cyclone", "tornado", "depression", "tropical"})
_RELATIVE = frozenset({"who", "that"})
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
    if token.lower in _MISFORTUNES:
        return None  # `an Indian Railways train derailment`
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
        return common_name(view, index)
    if named is not None:
        return Named(name=named.side or named.name, span=named.span)
    if body == "armed":
        return common_name(view, index)
    return _person(view, index)


def _antecedent(view: View, index: int, story: Story, own_side: str | None) -> Named | None:
    """`gunmen who stormed a school`: what the clause hangs on."""
    verb = view.tokens[view.tokens[index].head]
    return doer_at(view, verb.head, story, own_side) if verb.dep == "relcl" and verb.head != index else None


def common_name(view: View, index: int) -> Named:
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

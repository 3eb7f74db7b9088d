"""In what country it happened: beside the place, in the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.claims.linking import Link
from tallywire.claims.people import acting_body
from tallywire.claims.place_words import BEFORE_NAMES, OFFICES
from tallywire.claims.places import distance, is_speakers, lead_of
from tallywire.claims.story import Story
from tallywire.claims.view import View
from tallywire.records import Entity

_NAMING = frozenset({"PROPN", "PUNCT", "NOUN", "ADP", "DET", "ADJ"})


def country_of(
    view: View, link: Link, place: Entity | None, story: Story, *, but: str | None, anywhere: bool
) -> Entity | None:
    """Return the entity that names the country of the place or of the sentence; None where neither names one.

    With `anywhere` it may be any country named in the sentence, not only one that it is set in.
    """
    if place is not None:
        near = _beside(view, place, story)
        if near is not None and near.kind == "country" and near.side != but:
            return near  # `Motherwell, Scotland`, wherever else there is one
        if place.side and (anywhere or place.side != but):
            return place
        if near is not None and near.side != but:
            return near
    named = list(_countries(view, link, story))
    located = [entity for _, where, entity in sorted(named, key=lambda item: item[0]) if where]
    others = [entity for _, where, entity in sorted(named, key=lambda item: item[0]) if anywhere and not where]
    return next((entity for entity in located + others if entity.side != but), None)


def _beside(view: View, place: Entity, story: Story) -> Entity | None:
    """`Tessaoua, Maradi Region, Niger`; `the Cameroonian town of Garoua`; `Russia's Kursk region`."""
    first, last = view.indices(place.span)
    for entity in story.by_sentence.get(view.sentence.index, ()):
        if not entity.side or entity.kind in {"group", "organisation", "person"} or entity.span.overlaps(place.span):
            continue
        start, end = view.indices(entity.span)
        words = [view.lower(i) for i in (range(last, start) if start >= last else range(end, first))]
        if start >= last and "," in words and "to" not in words and _only_names(view, last, start):
            return entity
        if start >= last and words and len(words) <= 2 and words[0] == "in":
            return entity
        if end <= first and all(word in BEFORE_NAMES or word in {"'s", "’s"} for word in words):
            return entity
    return None


def _only_names(view: View, first: int, last: int) -> bool:
    """Tell whether nothing but names and commas stands between a place and the wider one behind it."""
    tokens = view.tokens[first:last]
    return len(tokens) <= 8 and all(t.pos in _NAMING and t.text not in {";", "."} for t in tokens)


def _acts(view: View, index: int) -> bool:
    head = view.tokens[view.tokens[index].head]
    return acting_body(head.lower) is not None or head.lower in OFFICES


def _is_of_others(view: View, link: Link, entity: Entity) -> bool:
    """Tell whether a nationality is that of another number: `two Canadians are among them`, `five of them Ukrainians`."""
    first, _ = view.indices(entity.span)
    if entity.kind != "demonym" or first in range(link.counted.first, link.counted.last + 3):
        return False
    return first > 0 and (view.tokens[first - 1].tag == "CD" or view.lower(first - 1) in {"them", "whom"})


def _countries(view: View, link: Link, story: Story) -> Iterator[tuple[float, bool, Entity]]:
    """The countries of a sentence with their distance from the number, and whether it is set there."""
    for entity in story.by_sentence.get(view.sentence.index, ()):
        if not entity.side or entity.kind not in {"country", "demonym", "place"} or story.speaks(entity):
            continue
        first, last = view.indices(entity.span)
        lead = lead_of(view, first)
        if view.lower(last) in {"border", "frontier", "-"} or (entity.kind == "demonym" and _acts(view, first)):
            continue  # `near the Algerian border`, `US-based`, `Thai police arrested a man`
        if (lead is not None and view.lower(lead) in {"to", "into", "from"}) or _is_of_others(view, link, entity):
            continue  # `landed from Spain`, `and two Canadians are among the dead`
        located = entity.kind != "demonym" and lead is not None and not is_speakers(view, lead)
        yield distance(view, link, first), located, entity

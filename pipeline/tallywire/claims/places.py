"""Where it happened: the place of the event nearest to the number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tallywire.claims.blame import act_forms
from tallywire.claims.linking import Link
from tallywire.claims.place_words import (
    BEFORE_NAMES,
    BETWEEN_NAMES,
    BUILT,
    COUNTRY_NAMES,
    DIRECTIONS,
    LEADS,
    NO_PLACE_NAMES,
    OFFICES,
    PLACE_NAMES,
    REGIONS,
    SETTLED,
    SPEECH,
    STRIKING,
    SURE_LEADS,
)
from tallywire.claims.story import Story
from tallywire.claims.view import View
from tallywire.records import Entity
from tallywire.spans import Span


def read_place(view: View, link: Link, story: Story) -> Entity | None:
    """Return the most specific place of the sentence, of several the one nearest to the number."""
    acts = act_forms(link.action.causes)
    found = [
        (distance(view, link, first) + _vague(entity), first, entity)
        for entity in _candidates(view, story)
        if _is_place(view, entity, first := view.indices(entity.span)[0], story, acts)
        and not _is_aim(view, link, first)
        and not (link.action.name == "launched" and _is_no_aim(view, link, entity))
    ]
    parts = min((first for _, first, _ in found if _is_of_part(view, link, first)), default=len(view.tokens))
    found = [one for one in found if one[1] < parts]
    if not found:
        return None
    places = [entity for _, _, entity in found]
    nearest = min(found, key=lambda item: item[:2])[2]
    return _town_of(view, _most_specific(view, nearest, places), places)


def _is_aim(view: View, link: Link, first: int) -> bool:
    """`a bus from Lima to Cusco overturned, killing 20`: where somebody went is not where they died."""
    lead = lead_of(view, first)
    if not (link.frame.people and link.action.sides) or lead is None:
        return False
    return view.lower(lead) == "to" or (
        view.lower(lead) == "from" and "to" in {view.lower(first + 1), view.lower(first + 2)}
    )


def _is_no_aim(view: View, link: Link, entity: Entity) -> bool:
    """Weapons sent from a place, at a part of a country, or beside a clause about it: `two die in Lviv as Russia sends 90`."""
    first, last = view.indices(entity.span)
    lead = lead_of(view, first)
    origin = view.lower(lead) == "from" if lead is not None else view.lower(first - 1) == "("
    bearing = any(view.lower(i) in _BEARINGS for i in range(first - _LISTED, first))
    if bearing or (origin and view.lower(first - 1) != "of") or view.lower(first) in DIRECTIONS:
        return True
    start, end = link.counted.first, link.counted.last
    between = range(end, first) if first >= end else range(last, start)
    return any(view.lower(i) in _ASIDE or view.tokens[i].text == ";" for i in between)


_BEARINGS = frozenset({"direction", "directions"})
_LISTED = 8
"""words over which a list of bearings runs: `from the directions of Kursk, Oryol and Millerovo`"""
_ASIDE = frozenset({"as", "while", "when", "after", "since", "broke", "killed", "wounded", "injured", "intercepted", "downed"})
"""what parts a launch from a clause with a place of its own"""


def refuge_of(view: View, link: Link, story: Story) -> str | None:
    """Return the country in which those counted arrived: `3,000 fled to Ghana`, `nine of those freed were driven to Lithuania`."""
    if link.action.name not in _ARRIVING:
        return None
    after = link.hit.last if link.hit else link.counted.last
    for entity in story.by_sentence.get(view.sentence.index, ()):
        first, _ = view.indices(entity.span)
        near = after <= first <= after + _TO_REFUGE
        if entity.kind == "country" and near and view.lower(first - 1) in {"to", "into"} and not story.speaks(entity):
            return entity.name
    return None


_ARRIVING = frozenset({"displaced", "released"})
_TO_REFUGE = 6
"""words from the verb to the country: `fled across the border into Ghana`"""


def _is_of_part(view: View, link: Link, first: int) -> bool:
    """`eight died: two in Machakos and one each in Nakuru`, `63 were downed, 31 of them over Kursk`: each part has its own."""
    at = (lead_of(view, first) or first) - 1
    while at > link.counted.last and view.lower(at) in _OF_PART:
        at -= 1
    while view.tokens[at].tag == "CD" and view.lower(at - 1) == "and" and view.tokens[at - 2].tag == "CD":
        at -= 2  # `five and 22 in Kherson`
    is_number = at > link.counted.last and view.tokens[at].tag == "CD"
    return is_number and view.lower(at - 1) in _PARTING


_OF_PART = frozenset({"of", "them", "whom", "which", "these", "those", "each", "respectively"})
_PARTING = frozenset({",", ":", "(", "-", "–", "—", "including"})


def _town_of(view: View, place: Entity, places: list[Entity]) -> Entity:
    """`on Dizengoff Street, in Tel Aviv`: of something built the town, where it is said."""
    if place.name.split()[-1].lower() not in BUILT:
        return place
    _, last = view.indices(place.span)
    at = last + (view.lower(last) == ",")
    return next((p for p in places if view.lower(at) == "in" and view.indices(p.span)[0] == at + 1), place)


def scenes_of(view: View, story: Story, acts: frozenset[str]) -> list[str]:
    """Return the names of the places that a sentence is set in, without the water beside them."""
    found = [e for e in _candidates(view, story) if _is_place(view, e, view.indices(e.span)[0], story, acts)]
    dry = [entity for entity in found if not _vague(entity)]
    return list(dict.fromkeys(entity.name for entity in dry or found))


def _candidates(view: View, story: Story) -> Iterator[Entity]:
    """What may be a place: places, parts of a country (`northern Nigeria`), a capital where it is called one."""
    for entity in story.by_sentence.get(view.sentence.index, ()):
        first, last = view.indices(entity.span)
        if entity.kind == "place":
            yield entity
        elif entity.kind == "country" and view.lower(first - 1) in DIRECTIONS:
            span = Span(view.tokens[first - 1].span.start, entity.span.end)
            yield replace(entity, kind="place", name=f"{view.lower(first - 1)} {entity.name}", span=span)
        elif _is_capital(entity) and view.lower(last) in REGIONS:
            name = " ".join(token.text for token in view.tokens[first : last + 1])
            yield replace(entity, kind="place", name=name, span=view.span(first, last + 1))
        elif entity.kind == "demonym" and view.lower(last) in {"border", "frontier"}:
            yield replace(entity, kind="place", name=f"{entity.text} border", span=view.span(first, last + 1))
        elif entity.kind == "country" and view.lower(first - 1) == "of" and view.lower(first - 2) in {"island", "city"}:
            yield replace(entity, kind="place", name=entity.text)  # `the Caribbean island of St. Vincent`
        elif _is_capital(entity) and (view.lower(first - 1) in {"capital", "in"}):
            yield replace(entity, kind="place", name=entity.text)


def _is_capital(entity: Entity) -> bool:
    return (
        entity.kind == "country"
        and bool(entity.side)
        and entity.text.lower() not in COUNTRY_NAMES | {entity.name.lower()}
    )


def _vague(entity: Entity) -> float:
    """Water and borders say less than the land beside them: `in the Ionian Sea … near the island of Corfu`."""
    words = {word.lower() for word in entity.name.split()}
    return 12.0 if words & {"sea", "river", "ocean", "gulf", "border", "frontier"} else 0.0


def _is_place(view: View, entity: Entity, first: int, story: Story, acts: frozenset[str]) -> bool:
    last = view.indices(entity.span)[1]
    if _is_region(entity) and view.lower(last) == "of" and not _is_country(view, story, last + 1):
        return False  # `the northern Nigerian city of Sokoto`
    if story.speaks(entity) or _is_owner(view, entity):
        return False
    if _is_region(entity) or _opens(view, entity):
        return True
    if _is_struck(view, first, last, acts):
        return True
    lead, kind = lead_of(view, first), view.tokens[first].name
    if lead is None or is_speakers(view, lead):
        return False
    if entity.side or kind in PLACE_NAMES or entity.name.split()[-1].lower() in BUILT:
        return True
    if view.lower(lead) == "of" and view.lower(lead - 1).rstrip("s") in SETTLED:
        return True
    if view.lower(lead) in {"on", "against"} and view.lower(view.tokens[lead].head) in acts:
        return True  # `a missile strike on Kharkiv`
    return view.lower(lead) in SURE_LEADS and kind not in NO_PLACE_NAMES


def _is_country(view: View, story: Story, at: int) -> bool:
    """`the Kherson region of Ukraine`, but `the Caribbean island of St. Vincent`"""
    if view.lower(at - 2) in {"island", "islands", "city", "port"}:
        return False
    named = story.by_sentence.get(view.sentence.index, ())
    return any(entity.kind == "country" and view.indices(entity.span)[0] == at for entity in named)


def _is_struck(view: View, first: int, last: int, acts: frozenset[str]) -> bool:
    """`floods affected Evia`, `the missiles hit Poltava`: the object of a verb of striking."""
    top = view.top(first, last)
    head = view.tokens[top.head]
    return top.dep == "dobj" and (head.lemma in STRIKING or (head.lower in acts and head.pos == "VERB"))


def _is_region(entity: Entity) -> bool:
    """`Kursk region`, `Black Sea`: the name itself says what it is."""
    return entity.name.split()[-1].lower() in SETTLED


def _is_owner(view: View, entity: Entity) -> bool:
    """`Riga's losses`: a place that owns something acts."""
    last = view.indices(entity.span)[1]
    return bool(entity.side) and last < len(view.tokens) and view.tokens[last].tag == "POS"


def _opens(view: View, entity: Entity) -> bool:
    """`Odesa – 4 killed`, `Belgorod: two wounded`."""
    first, last = view.indices(entity.span)
    return first == 0 and view.lower(last) in {"–", "-", "—", ":"}


def lead_of(view: View, first: int) -> int | None:
    """Return the preposition before a place, at most three words back: `in the northern city of Kano`."""
    at = first - 1
    while at >= 0 and (view.lower(at) in BEFORE_NAMES or view.tokens[at].tag == "JJ") and view.lower(at) != "of":
        at -= 1
    if view.lower(at) in {"held", "controlled"} and view.lower(at - 1) == "-":
        at -= 3  # `in rebel-held Idlib`
    if view.lower(at) in LEADS:
        return at
    return next((i for i in (first - 2, first - 3) if i >= 0 and view.lower(i) in LEADS), None)


def is_speakers(view: View, lead: int) -> bool:
    """Tell whether people spoke there: `the ministry in Moscow said`, `said in Geneva`, `met in Istanbul`."""
    while view.lower(lead) == "of" and view.lower(view.tokens[view.tokens[lead].head].head) in LEADS:
        lead = view.tokens[view.tokens[lead].head].head  # `speaking in the town of Portoviejo`
    head = view.tokens[view.tokens[lead].head]
    if lead == 0 and head.index > 0 and view.lower(head.index - 1) == ",":
        return False  # `In Cagayan, said the governor, four perished`
    return head.lemma in SPEECH or head.lower in OFFICES


def distance(view: View, link: Link, first: int) -> float:
    """Return how far a token stands from a number: words, and more for what parts them."""
    start, end = link.counted.first, link.counted.last
    between = range(end, first) if first >= end else range(first, start)
    cost = float(len(between)) + (0.0 if first >= end else 1.5)
    for index in between:
        token = view.tokens[index]
        cost += 12 * (token.text in {";", "—"}) + 6 * (token.lower in {"while", "but", "whereas"})
        cost += 8 * (token.tag == "CD") + 3 * view.is_finite(index)
    return cost


def _most_specific(view: View, place: Entity, places: list[Entity]) -> Entity:
    """Of `Tessaoua, Maradi Region` the first, whichever stands nearer to the number."""
    first, _ = view.indices(place.span)
    for other in places:
        _, last = view.indices(other.span)
        gap = [view.lower(i) for i in range(last, first)]
        if 0 < len(gap) <= 3 and all(word in BETWEEN_NAMES for word in gap):
            return _most_specific(view, other, [p for p in places if p is not place])
    return place

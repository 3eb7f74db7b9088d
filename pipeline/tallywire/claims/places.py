"""Where it happened: the place of the event nearest to the number, and the country that it lies in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tallywire.claims.frames import Action
from tallywire.claims.linking import Link
from tallywire.claims.people import acting_body
from tallywire.claims.story import Story, act_forms
from tallywire.claims.view import View
from tallywire.records import Entity, Sentence
from tallywire.spans import Span

_LEADS = frozenset(
    "in at over near from outside around across off inside throughout of to on into through along".split()
)
_ARTICLES = frozenset(
    "the a southern northern eastern western central south north east west nearby town city village capital of port "
    "district province region state suburb island".split()
)
_SAYING = frozenset({"say", "tell", "report", "write", "announce", "add", "meet", "speak", "talk", "land", "name"})
_OFFICES = frozenset("ministry government office embassy officials army administration service council media".split())
_JOINED = frozenset(", in the of state province region ( - – near district town city village".split())
_REGIONS = frozenset(
    "region oblast province district county governorate state city prefecture sea island islands desert valley river "
    "mountains peninsula strip direction sector bay gulf strait ocean township village".split()
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SURE_LEADS = frozenset({"in", "at", "near", "outside", "around", "over", "across", "inside", "throughout"})
_DIRECTIONS = frozenset(
    {
        "southern",
        "northern",
        "eastern",
        "western",
        "central",
        "northwestern",
        "southeastern",
        "northeastern",
        "southwestern",
        "northwest",
        "southeast",
        "northeast",
        "southwest",
    }
)
_NEAR = 2
"""sentences of a paragraph over which a place carries"""
_NO_PLACES = frozenset({"PERSON", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "ORG"})


def read_place(view: View, link: Link, story: Story) -> Entity | None:
    """Return the most specific place of the sentence, of several the one nearest to the number."""
    acts = act_forms(link.action.causes)
    found = [
        (_distance(view, link, first) + _vague(entity), first, entity)
        for entity in _candidates(view, story)
        if _is_place(view, entity, first := view.indices(entity.span)[0], story, acts)
    ]
    if not found:
        return None
    _, first, nearest = min(found, key=lambda item: item[:2])
    return _most_specific(view, nearest, [entity for _, _, entity in found])


def _candidates(view: View, story: Story) -> Iterator[Entity]:
    """What may be a place: places, parts of a country (`northern Nigeria`), a capital where it is called one."""
    for entity in story.by_sentence.get(view.sentence.index, ()):
        first, last = view.indices(entity.span)
        if entity.kind == "place":
            yield entity
        elif entity.kind == "country" and view.lower(first - 1) in _DIRECTIONS:
            span = Span(view.tokens[first - 1].span.start, entity.span.end)
            yield replace(entity, kind="place", name=f"{view.lower(first - 1)} {entity.name}", span=span)
        elif _is_capital(entity) and view.lower(last) in _REGIONS:
            name = " ".join(token.text for token in view.tokens[first : last + 1])
            yield replace(entity, kind="place", name=name, span=view.span(first, last + 1))
        elif _is_capital(entity) and (view.lower(first - 1) in {"capital", "in"}):
            yield replace(entity, kind="place", name=entity.text)


def _is_capital(entity: Entity) -> bool:
    return entity.kind == "country" and bool(entity.side) and entity.text.lower() != entity.name.lower()


def _vague(entity: Entity) -> float:
    """Water says less than the land beside it: `in the Aegean Sea … near the island of Lesbos`."""
    words = {word.lower() for word in entity.name.split()}
    return 6.0 if words & {"sea", "river", "ocean", "bay", "gulf"} else 0.0


def _is_place(view: View, entity: Entity, first: int, story: Story, acts: frozenset[str]) -> bool:
    last = view.indices(entity.span)[1]
    if _is_region(entity) and view.lower(last) == "of":
        return False  # `the northern Nigerian city of Kano`
    if story.speaks(entity) or _is_owner(view, entity):
        return False
    if _is_region(entity) or _opens(view, entity):
        return True
    lead, kind = _lead(view, first), view.tokens[first].name
    if lead is None or _is_speakers(view, lead):
        return False
    if entity.side or kind in _PLACES:
        return True
    if view.lower(lead) == "of" and view.lower(lead - 1).rstrip("s") in _REGIONS | {"town", "capital", "port"}:
        return True
    if view.lower(lead) in {"on", "against"} and view.lower(view.tokens[lead].head) in acts:
        return True  # `a missile strike on Dnipro`
    return view.lower(lead) in _SURE_LEADS and kind not in _NO_PLACES


def _is_region(entity: Entity) -> bool:
    """`Kursk region`, `Black Sea`: the name itself says what it is."""
    return entity.name.split()[-1].lower() in _REGIONS


def _is_owner(view: View, entity: Entity) -> bool:
    """`Pyongyang's losses`: a place that owns something acts."""
    last = view.indices(entity.span)[1]
    return bool(entity.side) and last < len(view.tokens) and view.tokens[last].tag == "POS"


def _opens(view: View, entity: Entity) -> bool:
    """`Odesa – 4 killed`, `Belgorod: two wounded`."""
    first, last = view.indices(entity.span)
    return first == 0 and view.lower(last) in {"–", "-", "—", ":"}


def _lead(view: View, first: int) -> int | None:
    """The preposition before a place, at most three words back: `in the northern city of Kano`."""
    at = first - 1
    while at >= 0 and view.lower(at) in _ARTICLES and view.lower(at) not in {"of"}:
        at -= 1
    if view.lower(at) in _LEADS:
        return at
    return next((i for i in (first - 2, first - 3) if i >= 0 and view.lower(i) in _LEADS), None)


def _is_speakers(view: View, lead: int) -> bool:
    """`the ministry in Moscow said`, `said in Geneva`, `met in Istanbul`: where people spoke, not where it happened."""
    head = view.tokens[view.tokens[lead].head]
    return head.lemma in _SAYING or head.lower in _OFFICES


def _distance(view: View, link: Link, first: int) -> float:
    start, end = link.counted.first, link.counted.last
    between = range(end, first) if first >= end else range(first, start)
    cost = float(len(between)) + (0.0 if first >= end else 1.5)
    for index in between:
        token = view.tokens[index]
        cost += 12 * (token.text in {";", "—"}) + 6 * (token.lower in {"while", "but", "whereas"})
        cost += 5 * (token.tag == "CD") + 3 * view.is_finite(index)
    return cost


def _most_specific(view: View, place: Entity, places: list[Entity]) -> Entity:
    """Of `Koutougou, Tillabéri Region` the first, whichever stands nearer to the number."""
    first, _ = view.indices(place.span)
    for other in places:
        _, last = view.indices(other.span)
        gap = [view.lower(i) for i in range(last, first)]
        if 0 < len(gap) <= 3 and all(word in _JOINED for word in gap):
            return _most_specific(view, other, [p for p in places if p is not place])
    return place


class Stage:
    """Where the story plays: the place of the claims right before, of the heading, of the title."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._last: tuple[Sentence, str] | None = None

    def location(self, sentence: Sentence, action: Action, place: Entity | None) -> str | None:
        """Return the name of the place of a claim, taken from the story where its own sentence has none."""
        if action.location == "none":
            return None
        if place is not None:
            self._last = (sentence, place.name)
            return place.name
        return self._carried(sentence, action) if action.location == "story" else None

    def _carried(self, sentence: Sentence, action: Action) -> str | None:
        if self._last is not None and _follows(sentence, self._last[0]):
            self._last = (sentence, self._last[1])
            return self._last[1]
        for before in range(sentence.index - 1, sentence.index - 1 - _NEAR, -1):
            if (name := self._story.place_in(before, sentence.block)) is not None:
                return name
        for above in self._story.above(sentence):
            if (name := self._story.scene_of(above, action.causes)) is not None:
                return name
        return None


def _follows(sentence: Sentence, earlier: Sentence) -> bool:
    return sentence.block == earlier.block and sentence.index - earlier.index <= _NEAR


def country_of(
    view: View, link: Link, place: Entity | None, story: Story, *, but: str | None, anywhere: bool
) -> Entity | None:
    """Return the entity that names the country of the place or of the sentence; None where neither names one.

    With `anywhere` it may be any country named in the sentence, not only one that it is set in.
    """
    if place is not None:
        if place.side:
            return place
        if (near := _beside(view, place, story)) is not None and near.side != but:
            return near
    named = list(_countries(view, link, story))
    located = [entity for _, where, entity in sorted(named, key=lambda item: item[0]) if where]
    others = [entity for _, where, entity in sorted(named, key=lambda item: item[0]) if anywhere and not where]
    return next((entity for entity in located + others if entity.side != but), None)


def _beside(view: View, place: Entity, story: Story) -> Entity | None:
    """`Koutougou, Tillabéri Region, Niger`; `the Cameroonian town of Maroua`; `Russia's Kursk region`."""
    first, last = view.indices(place.span)
    for entity in story.by_sentence.get(view.sentence.index, ()):
        if not entity.side or entity.kind in {"group", "organisation", "person"} or entity.span.overlaps(place.span):
            continue
        start, end = view.indices(entity.span)
        words = [view.lower(i) for i in (range(last, start) if start >= last else range(end, first))]
        if start >= last and len(words) <= 8 and "," in words and not any(w in {";", ".", "and"} for w in words):
            if all(view.tokens[i].pos in {"PROPN", "PUNCT", "NOUN", "ADP", "DET", "ADJ"} for i in range(last, start)):
                return entity
        if start >= last and words and len(words) <= 2 and words[0] == "in":
            return entity
        if end <= first and all(word in _ARTICLES or word in {"'s", "’s"} for word in words):
            return entity
    return None


def _acts(view: View, index: int) -> bool:
    head = view.tokens[view.tokens[index].head]
    return acting_body(head.lower) is not None or head.lower in _OFFICES


def _countries(view: View, link: Link, story: Story) -> Iterator[tuple[float, bool, Entity]]:
    """The countries of a sentence with their distance from the number, and whether it is set there."""
    for entity in story.by_sentence.get(view.sentence.index, ()):
        if not entity.side or entity.kind not in {"country", "demonym", "place"} or story.speaks(entity):
            continue
        first, last = view.indices(entity.span)
        lead = _lead(view, first)
        if view.lower(last) in {"border", "frontier", "-"} or (entity.kind == "demonym" and _acts(view, first)):
            continue  # `near the Algerian border`, `US-based`, `Thai police arrested a man`
        located = entity.kind != "demonym" and lead is not None and not _is_speakers(view, lead)
        if located and view.lower(lead or 0) in {"to", "into", "from"}:
            continue  # `landed from Italy`
        yield _distance(view, link, first), located, entity

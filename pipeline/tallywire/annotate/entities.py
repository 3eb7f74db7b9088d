"""Find the sides and places that a text names: by gazetteer, by construction, and by the model's labels."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from tallywire.annotate.gazetteer import case_fits, key_of, kind_of, name_pattern, names, side_of
from tallywire.annotate.localities import find_places, is_address_tail
from tallywire.records import Entity, Sentence
from tallywire.spans import Span

__all__ = ["find_entities", "key_of", "kind_of", "side_of"]

_DIRECTION = r"(?:south|north|east|west)(?:ern|east|west|eastern|western)?|central|southeast(?:ern)?|northwest(?:ern)?"
_IN_CAPITAL = re.compile(
    r"\b(?:in|at|over|near|outside|around|across|into|to|toward|towards|on|from|through|reach|reached|hit|of|inside|off)"
    rf" (?:(?:the )?(?:\w+ )?(?:capital|city|capital city|centre|center|{_DIRECTION})(?: of)?,? )?$",
    re.IGNORECASE,
)
_CAPITAL_LED = re.compile(r"\b(?:capital|city),? (?:of )?$")
_DIRECTED = re.compile(rf"\b(?:{_DIRECTION})(?:[- ]?(?:{_DIRECTION}))? $", re.IGNORECASE)


def find_entities(sentences: Sequence[Sentence]) -> list[Entity]:
    """List the sides and places of all sentences in order; spans are clean."""
    sides = [list(_sides(sentence)) for sentence in sentences]
    countries = {entity.side for found in sides for entity in found if entity.side}
    return [
        entity
        for sentence, found in zip(sentences, sides, strict=True)
        for entity in _of_sentence(sentence, found, countries)
    ]


def _of_sentence(sentence: Sentence, sides: list[Entity], countries: Collection[str]) -> list[Entity]:
    places = find_places(sentence, sides, countries)
    kept = [
        side
        for side in sides
        if not any(
            place.span.overlaps(side.span) and (place.span != side.span) and side.kind != "demonym" for place in places
        )
        or side.kind not in {"country", "place", "group", "force", "agency"}
    ]
    kept = [side for side in kept if not is_address_tail(sentence, side, places)]
    taken = {side.span for side in kept}
    return sorted([*kept, *(place for place in places if place.span not in taken)], key=lambda entity: entity.span)


def _sides(sentence: Sentence) -> Iterator[Entity]:
    for match in name_pattern().finditer(sentence.text):
        if not case_fits(match.group()) or sentence.text[match.end() :].startswith("$"):
            continue  # `US$ 1,900`
        known = names()[match.group().lower()]
        kind, name, first = known.kind, known.name, match.start()
        before = sentence.text[:first]
        if kind == "capital":
            kind, name = ("place", known.name) if _is_place(before) else ("country", known.side or known.name)
        elif kind == "country" and (directed := _DIRECTED.search(before)):
            kind, first = "place", directed.start()
            name = sentence.text[first : match.end()]
        yield Entity(
            sentence=sentence.index,
            span=Span(sentence.span.start + first, sentence.span.start + match.end()),
            text=sentence.text[first : match.end()],
            name=name,
            kind=kind,
            key=known.key,
            side=known.side,
        )


def _is_place(before: str) -> bool:
    """Tell whether a capital is meant as a city: `in Kyiv`, `the Malian capital Bamako`, not `Kyiv said`."""
    return bool(_IN_CAPITAL.search(before) or _CAPITAL_LED.search(before))

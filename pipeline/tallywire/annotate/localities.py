"""Find places: known ones by name, unknown ones by what stands before and after them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from tallywire.annotate.gazetteer import Known, kind_of, place_named, place_pattern
from tallywire.records import Entity, Sentence, Token
from tallywire.spans import Span

_WORD = r"[A-Z\u00c0-\u017f][\w'’-]*"
_NAME = rf"{_WORD}(?:[- ](?:(?:of|the|de|del|la|el|al|az|bin|sur|e)[- ]){{0,2}}{_WORD}){{0,3}}"
_KINDS = (
    r"region|oblast|province|district|county|governorate|state(?! (?:senator|governor|police|media|television|tv|official|law|legislat|prison|agency|lawmaker|represent|department|department|judge|court|government|visit|of emergency)\w*)|prefecture|sea|island|islands|desert|valley|mountains|peninsula|strip|"
    "direction|sector|municipality|department|neighbourhood|neighborhood|suburb|village|airport|river|lake|territory|division|"
    "subdistrict|township|square|street|bridge|border|camp|highway|expressway"
)
_OFFICIAL = _KINDS.title()
_OF_NAME = r"(?<!(?:suburb|island))(?<!village)(?<!neighborhood)(?<!neighbourhood)|(?! of [A-Z])"
"""`the Paris suburb of Pantin` is Pantin, `the Kherson region of Ukraine` the region"""
_REGIONAL = re.compile(rf"\b(?P<name>{_NAME} (?:{_KINDS}))\b(?:{_OF_NAME})|\b(?P<official>{_NAME} (?:{_OFFICIAL}))\b")
_DIRECTION = r"(?:(?:(?:south|north)(?:[- ]?(?:east|west))?|east|west)(?:ern)?|central)(?: and (?:southern|northern|eastern|western|central))?"
_LED = re.compile(
    r"\b(?:(?:^|(?<=[.!?\"“] ))(?:In|At|Near|Outside|Over|Around|Across|Off|Inside|Between)|in|at|near|outside|over|around|across|off|inside|between|on the outskirts of|(?:town|city|village|province|district|region|port|suburb|island|"
    rf"state|county|settlement|municipality|camp|bay|governorate)s? (?:of|called|named))(?: (?:the|nearby|neighbouring|neighboring|downtown|coastal|rural|{_DIRECTION}"
    r"|\w+-held|\w+-controlled|[A-Z]\w+ (?:capital|town|city|village|province|region|port)(?: of)?|capital|town of|city of|village of|province of|"
    rf"district of|region of|port of|towns of|cities of|villages of))* (?P<name>{_NAME})"
)
_NOT_PLACE = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|^(?:Telegram|Twitter|Facebook|Instagram|TikTok|X|Article|President|Prime|General|Governor|Mayor|Minister|The|It|He|She|They|We|I|His|Her|In|Those|This"
    r"|That|These|One|Two|Three|Four|Five|Mr|Mrs|Security|Health|Defence|Defense|Interior|Foreign|Patriot|Shahed|Iskander|Geran|Christmas|Easter|Ramadan"
    r"|Internet|Shi['’]?ite|Shia|Sunni|Summary|Brief|Pictures|Photos|Depth|Short|Full|Total|Numbers|Focus|Christian|Jewish|Muslim|Army|Navy|Police|Islam|Parliament|Prisoners?|Hajj|Eid|World|God|English|Arabic|Russian|Photo|Image|Operation|Typhoon|Hurricane|Cyclone|Storm)\b"
    r"|(?:Agency|Ministry|Minister|Force|Forces|Army|Police|Council|Committee|Court|Headquarters|Group|Party|Times|News|Post|Commission|Office|Union"
    r"|Company|University|Duma|Command|Staff|Service|Services|Cup|League|War|Day|Week|Month|Year|Act|Treaty|Convention|Flight|Solution|Department|Network|Observatory|Movement|Brigade|Battalion|Regiment)$"
    r"|[\w]-(?:held|controlled|run)$"
)
_BEFORE_NAMES = frozenset(
    {
        "Greater",
        "New",
        "Old",
        "Central",
        "Southern",
        "Northern",
        "Eastern",
        "Western",
        "South",
        "North",
        "East",
        "West",
        "Port",
        "Fort",
    }
)
_BODIES = frozenset({"ORG", "PERSON", "NORP", "DATE", "TIME", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LEADS = frozenset(
    {
        "in",
        "at",
        "on",
        "near",
        "outside",
        "around",
        "across",
        "into",
        "through",
        "toward",
        "towards",
        "over",
        "held",
        "controlled",
    }
)
_SURE = re.compile(
    r"(?:town|city|village|province|district|region|port|suburb|island|state|county|settlement|municipality|bay|governorate)s? (?:of|called|named) $"
)
_WATER = re.compile(r"\b(?:River|Sea|Nile|Lake|Danube|Ocean|Gulf|Canal)\b")
_BUILT = re.compile(
    r"\b(?:Airport|Street|Square|Avenue|Road|Hotel|Mosque|Hospital|Station|Church|Stadium)$", re.IGNORECASE
)
_CHAIN = re.compile(r"^(?:, |,? in (?:the )?| of (?:the )?| at )(?:the )?$")


def find_places(sentence: Sentence, sides: Sequence[Entity], countries: Collection[str]) -> list[Entity]:
    """List the places of a sentence; of `Torreón, Coahuila, Mexico` only the first, with its country as side."""
    found: list[Entity] = []
    for place in (*_known(sentence, countries), *_regional(sentence, countries), *_led(sentence), *_labelled(sentence)):
        if _is_free(place, found, sides):
            found = [other for other in found if not place.span.holds(other.span)] + [place]
    return _without_chains(sentence, sorted(found, key=lambda place: place.span), sides)


def _is_free(place: Entity, found: Sequence[Entity], sides: Sequence[Entity]) -> bool:
    if kind_of(place.text) is not None:
        return False
    if any(other.span.overlaps(place.span) and not place.span.holds(other.span) for other in found):
        return False
    if any(side.span.holds(place.span) and side.span != place.span and side.kind == "country" for side in sides):
        return False  # `Papua New Guinea` is not in Papua
    return not any(
        side.span.overlaps(place.span)
        and (side.kind in {"force", "agency", "organisation", "group", "place"} and not place.span.holds(side.span))
        for side in sides
    ) and not any(other.span == place.span for other in found)


def _entity(sentence: Sentence, span: Span, known: Known | None, name: str) -> Entity:
    side = known.side if known else None
    return Entity(sentence=sentence.index, span=span, text=name, name=name, kind="place", key=None, side=side)


def _known(sentence: Sentence, countries: Collection[str]) -> Iterator[Entity]:
    """Places of the gazetteer, with a direction or kind before or after: `southeast Queensland`, `Kursk region`."""
    for match in place_pattern().finditer(sentence.text):
        known = place_named(match.group(), countries)
        if known is None or _is_part_of_name(sentence, match):
            continue
        first, last = match.span()
        if (kind := re.match(rf" (?:{_KINDS}|{_OFFICIAL})\b", sentence.text[last:])) is not None:
            last += kind.end()
        if (direction := re.search(rf"\b{_DIRECTION} $", sentence.text[:first])) is not None:
            first = direction.start()
        span = Span(sentence.span.start + first, sentence.span.start + last)
        yield _entity(sentence, span, known, sentence.text[first:last])


def _is_part_of_name(sentence: Sentence, match: re.Match[str]) -> bool:
    """`Lloyd Austin`, `Sydney Sweeney`: a place name inside a person's."""
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    inside = [token for token in sentence.tokens if span.overlaps(token.span)]
    if inside and all(token.name == "PERSON" for token in inside):
        return not _is_led_alone(sentence, inside)
    if not inside or inside[0].index == 0 or sentence.role in {"title", "heading", "summary"}:
        return False
    before = sentence.tokens[inside[0].index - 1]
    if before.name == "PERSON":
        return True
    return (
        before.tag == "NNP" and before.text not in _BEFORE_NAMES and kind_of(before.text) is None and before.index > 0
    )


def _is_led_alone(sentence: Sentence, inside: Sequence[Token]) -> bool:
    """`a strike on Kharkiv`, `Evia, Greece`: what the recogniser takes for a person stands where only places do."""
    before, after = inside[0].index - 1, inside[-1].index + 1
    if before < 0 or (after < len(sentence.tokens) and sentence.tokens[after].name == "PERSON"):
        return False
    return sentence.tokens[before].lower in _LEADS


def _regional(sentence: Sentence, countries: Collection[str]) -> Iterator[Entity]:
    """`Gazakh sector`, `Niger State`, `the Alaknanda River`"""
    for match in _REGIONAL.finditer(sentence.text):
        name = match["name"] or match["official"]
        owned = _owner_length(name)
        start, name = match.start("name" if match["name"] else "official") + owned, name[owned:]
        first = name.rsplit(" ", 1)[0]
        if _NOT_PLACE.search(first) or kind_of(first) in {"demonym", "group", "organisation", "force", "agency", "country"}:
            continue
        span = Span(sentence.span.start + start, sentence.span.start + start + len(name))
        yield _entity(sentence, span, place_named(first, countries), name)


def _owner_length(name: str) -> int:
    """Return the length of whose a place is: `Nigeria's Kaduna State`."""
    owner = re.match(r".+['’]s ", name)
    return owner.end() if owner else 0


def _led(sentence: Sentence) -> Iterator[Entity]:
    """`in Rakhivka`, `the Cameroonian town of Maroua`: a name after a word of place that is no person or body."""
    for match in _LED.finditer(sentence.text):
        owned = _owner_length(match["name"])
        name = match["name"][owned:].removesuffix("'s").removesuffix("’s").rstrip(".'’-")
        start = sentence.span.start + match.start("name") + owned
        span = Span(start, start + len(name))
        if _NOT_PLACE.search(name) or len(name) < 3 or name.isupper() or _joins_sides(name):
            continue
        if _SURE.search(sentence.text[: match.start("name")]) or not _is_body(sentence, span):
            yield _entity(sentence, span, None, name)


def _joins_sides(name: str) -> bool:
    """`the Russia-Ukraine war`"""
    return "-" in name and all(kind_of(part) for part in name.split("-"))


def _is_body(sentence: Sentence, span: Span) -> bool:
    """Tell whether the recogniser sees no place; of one lone word after `in` it knows little: `in Kunshan`."""
    inside = [token for token in sentence.tokens if span.overlaps(token.span)]
    named = [token.name for token in inside if token.name]
    if len(inside) == 1 and named == ["PERSON"] and _is_led_alone(sentence, inside):
        return False
    return bool(named) and all(name in _BODIES for name in named)


def _labelled(sentence: Sentence) -> Iterator[Entity]:
    """Places that the model sees, where no word of place leads them."""
    run: list[Token] = []
    for token in (*sentence.tokens, None):
        if token is not None and token.name in _PLACES:
            run.append(token)
            continue
        if run:
            span = Span(run[0].span.start, run[-1].span.end)
            name = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
            if _is_place_name(name) and not sentence.text[span.end - sentence.span.start :].startswith(("'s ", "’s ")):
                yield _entity(sentence, span, None, name)
        run = []


def _is_place_name(name: str) -> bool:
    if not name[:1].isupper() or len(name) <= 3 or name.isupper() or re.search(r"[\d,]", name):
        return False
    parts = re.split(r"[-,\s]", name)
    return not _NOT_PLACE.search(name) and not any(kind_of(part) for part in parts) and not kind_of(" ".join(parts[:2]))


def _without_chains(sentence: Sentence, places: list[Entity], sides: Sequence[Entity]) -> list[Entity]:
    """Of an address keep the most specific place, and learn its country from the rest."""
    countries = [side for side in sides if side.kind in {"country", "place"} and side.side]
    kept: list[Entity] = []
    wider: Entity | None = None
    for place in reversed(places):
        after = wider if wider is not None and _chains(sentence, place, wider) else None
        after = after or next((c for c in countries if _chains(sentence, place, c)), None)
        side = place.side or (after.side if after else None) or _led_by_people(sentence, place, sides)
        if after is not None and after.kind == "place" and _is_narrower(place, after, sentence):
            if _WATER.search(place.name) or _BUILT.search(place.name):
                continue
            kept = [other for other in kept if other is not after]
        wider = _entity(sentence, place.span, Known(place.name, "place", None, side), place.name)
        kept.append(wider)
    return kept[::-1]


def is_address_tail(sentence: Sentence, side: Entity, places: Sequence[Entity]) -> bool:
    """Tell whether a part of a country only says where a named place lies: `Idlib in northwest Syria`."""
    return side.kind == "place" and any(
        (_chains(sentence, place, side) and _is_narrower(place, side, sentence)) or _owns(sentence, side, place)
        for place in places
    )


def _owns(sentence: Sentence, side: Entity, place: Entity) -> bool:
    """`eastern Syria's Deir ez-Zor province`"""
    between = sentence.text[side.span.end - sentence.span.start : place.span.start - sentence.span.start]
    return side.span.end < place.span.start and between in {"'s ", "’s "}


def _chains(sentence: Sentence, first: Entity, second: Entity) -> bool:
    between = sentence.text[first.span.end - sentence.span.start : second.span.start - sentence.span.start]
    return first.span.end < second.span.start and bool(_CHAIN.match(between))


def _is_narrower(first: Entity, second: Entity, sentence: Sentence) -> bool:
    """`A, B and C` is a list of equals; `A, B` and `A in B` are a place and what it lies in."""
    between = sentence.text[first.span.end - sentence.span.start : second.span.start - sentence.span.start]
    after = sentence.text[second.span.end - sentence.span.start :]
    if between.strip() == ",":
        return not re.match(rf"(?:, {_WORD})*,? and (?:the )?{_WORD}", after)
    return True


def _led_by_people(sentence: Sentence, place: Entity, sides: Sequence[Entity]) -> str | None:
    """`the Cameroonian town of Maroua`: the demonym before it."""
    for side in sides:
        if side.kind == "demonym" and side.span.end < place.span.start:
            between = sentence.text[side.span.end - sentence.span.start : place.span.start - sentence.span.start]
            if re.fullmatch(
                r" (?:\w+ )?(?:town|city|village|province|region|capital|port|island|state|district|suburb)(?: of)? ",
                between,
            ):
                return side.side
    return None

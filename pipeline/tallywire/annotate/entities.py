"""Find the sides and places of the news: states and their people, forces, groups, regions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tallywire.records import Entity, Sentence
from tallywire.spans import Span

_REGION = r"(?:region|oblast|province|district|county|governorate|state|city|prefecture|sea|island|islands|desert|valley|river|mountains|peninsula|strip|direction|sector)"
_NAME = r"[A-Z\u00c0-\u017f][\w'’.-]*(?:[- ](?:(?:of|the|de|el|al|az|la|bin)[- ])?[A-Z\u00c0-\u017f][\w'’-]*)*"
_PLACE_LEAD = r"(?:in|at|over|near|from|outside|around|across|off|inside|into|to|towards?|on|of|and|,|between)"
_PLACE = re.compile(
    rf"(?<=\b)(?:{_PLACE_LEAD}) (?:the )?(?:(?:southern|northern|eastern|western|central|nearby|neighbouring|neighboring|north|south|east|west|town of|city of|village of|province of|district of|region of) )*(?P<name>{_NAME}(?: {_REGION})?)",
    re.UNICODE,
)
_REGIONAL = re.compile(
    rf"\b(?P<name>{_NAME} (?:{_REGION}|{_REGION.title()}|Region|Oblast|Province|District|County|Governorate|State|Sea|Strip))\b"
)
_NOT_PLACE = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:Telegram|Twitter|Facebook|X|Article|President|Prime|General|Governor|Mayor|Minister|The|It|He|She|They|We|I|His|Her|In|Those|This|That|These|One|Two|Mr|Mrs|Security|Health|Defence|Defense|Interior|Foreign|Patriot|Shahed|Iskander|Geran|Christmas|Internet|Facebook|Army|Navy|Police|Islam|Parliament)\b|(?:Agency|Ministry|Minister|Force|Forces|Army|Police|Council|Committee|Court|Headquarters|Group|Party|Service|Times|News|Post|Commission|Office|Union|Company|University)$"
)


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    kind: str
    key: str | None
    side: str | None


@cache
def _table() -> dict[str, _Known]:
    """Lower-cased surface form -> what it names."""
    data = tomllib.loads(files("tallywire.annotate").joinpath("gazetteer.toml").read_text(encoding="utf-8"))
    known: dict[str, _Known] = {}
    for name, (key, demonym, *others) in data["country"].items():
        known[name.lower()] = _Known(name, "country", key or None, name)
        known[demonym.lower()] = known[demonym.lower() + "s"] = _Known(name, "demonym", key or None, name)
        for other in others:
            place = other in others[:1] and not other.isupper()
            demonymic = (
                not place
                and other.endswith(("n", "e", "k", "i", "b", "o"))
                and other[0].isupper()
                and " " not in other
                and other not in {"Kiev", "Britain"}
            )
            known[other.lower()] = _Known(
                other if place else name,
                "capital" if place or other == "Kiev" else ("demonym" if demonymic else "country"),
                key or None,
                name,
            )
            if demonymic:
                known[other.lower() + "s"] = known[other.lower()]
    for name, (key, _, *others) in data["group"].items():
        for form in (name, *others):
            known[form.lower()] = _Known(name, "group", key or None, name)
    for name, (key, *others) in data["organisation"].items():
        for form in (name, *others):
            known[form.lower()] = _Known(name, "organisation", key or None, name)
    for name, (side,) in data["force"].items():
        known[name.lower()] = _Known(name, "force", None, side)
    return known


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_table(), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(form) for form in forms) + r")(?![\w])", re.IGNORECASE)


def side_of(name: str) -> str | None:
    """Return the country or group that a name speaks for; None where nothing in it tells.

    >>> side_of("Ukrainian Air Force"), side_of("Kyiv's General Staff"), side_of("the mayor")
    ('Ukraine', 'Ukraine', None)
    """
    for match in _pattern().finditer(name):
        if _case_fits(match.group()):
            return _table()[match.group().lower()].side
    return None


def kind_of(name: str) -> str | None:
    """Return what kind of name the gazetteer knows this to be; None for an unknown one."""
    known = _table().get(name.lower().removesuffix("'s"))
    return known.kind if known else None


def key_of(name: str) -> str | None:
    """Return the Wikidata id of a known name."""
    known = _table().get(name.lower())
    return known.key if known else None


def _case_fits(text: str) -> bool:
    """Short names must be capitals: `US`, not `us`; `IS`, not `is`."""
    return not (len(text) <= 4 and text.islower()) or text in {
        "iran",
        "iraq",
        "mali",
        "cuba",
        "peru",
        "oman",
        "kyiv",
        "togo",
    }


def find_entities(sentences: Sequence[Sentence]) -> list[Entity]:
    """List the sides and places of all sentences in order; spans are clean."""
    return [entity for sentence in sentences for entity in _of_sentence(sentence)]


def _of_sentence(sentence: Sentence) -> Iterator[Entity]:
    found = list(_known(sentence))
    taken = [entity.span for entity in found]
    for entity in _places(sentence):
        if not any(entity.span == span for span in taken):
            found = [e for e in found if not (entity.span.holds(e.span) and e.kind in {"place"})]
            if not any(e.span.overlaps(entity.span) and e.kind != "demonym" for e in found):
                found.append(entity)
    yield from sorted(found, key=lambda entity: entity.span)


def _known(sentence: Sentence) -> Iterator[Entity]:
    for match in _pattern().finditer(sentence.text):
        if not _case_fits(match.group()):
            continue
        known = _table()[match.group().lower()]
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        kind, name = known.kind, known.name
        if kind == "capital":
            lead = re.search(
                r"(?:\b(?:in|at|over|near|outside|around|across|into|to|toward|towards|on|from|through|reach|reached|hit|of) (?:(?:the )?(?:capital|city|southern|northern|eastern|western|central)(?: of)?,? )?)$",
                sentence.text[: match.start()],
            )
            kind, name = ("place", known.name) if lead else ("country", known.side or known.name)
        yield Entity(
            sentence=sentence.index, span=span, text=match.group(), name=name, kind=kind, key=known.key, side=known.side
        )


def _places(sentence: Sentence) -> Iterator[Entity]:
    seen: list[Span] = []
    for pattern in (_REGIONAL, _PLACE):
        for match in pattern.finditer(sentence.text):
            name = match["name"].removesuffix("'s").rstrip(".'’")
            start = sentence.span.start + match.start("name")
            span = Span(start, start + len(name))
            if _NOT_PLACE.search(name) or any(span.overlaps(other) for other in seen) or name.lower() in _table():
                continue
            seen.append(span)
            yield Entity(sentence=sentence.index, span=span, text=name, name=name, kind="place", side=None)

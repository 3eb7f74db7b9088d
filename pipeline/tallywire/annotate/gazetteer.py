"""What the gazetteer knows of names: countries, their people, capitals, groups, forces, places."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_NOT_DEMONYMS = frozenset({"Kiev", "Britain", "Congo-Brazzaville"})
_LOWER = frozenset(["iran", "iraq", "mali", "cuba", "peru", "oman", "kyiv", "togo"])
"""short names that scraped text writes small; others must be capitals: `US`, not `us`"""
_WORDS = (
    "acre adana balad bello borno capitol cork derby durham engels everest florence galle george halle hull java "
    "leon marche mustang orel pacific atlantic perth plateau regina salvador santiago savannah split sucre sydney "
    "trinidad victoria vladimir jasper buffalo queens holon tower phoenix granada mandera mountain "
    "preston hastings stirling newport bangor lincoln moray fife"
)
_NOT_LOWER = frozenset(_WORDS.split())
"""places that are words or given names in small letters"""


@dataclass(frozen=True, slots=True)
class Known:
    """One name of the gazetteer."""

    name: str
    kind: str
    """country, demonym, capital, group, organisation, force, agency, place, water"""
    key: str | None
    side: str | None


@cache
def names() -> dict[str, Known]:
    """Return what each lower-cased surface form of a side names."""
    data = _read("gazetteer.toml")
    known: dict[str, Known] = {}
    for country, (key, demonym, *others) in data["country"].items():
        known |= _country_forms(country, key or None, demonym, others)
    for group, (key, _, *others) in data["group"].items():
        known |= {form.lower(): Known(group, "group", key or None, group) for form in (group, *others)}
    for body, (key, *others) in data["organisation"].items():
        known |= {form.lower(): Known(body, "organisation", key or None, body) for form in (body, *others)}
    for kind in ("force", "agency"):
        known |= {body.lower(): Known(body, kind, None, side) for body, (side,) in data[kind].items()}
    return known


def _read(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("tallywire.annotate").joinpath(name).read_text(encoding="utf-8"))


def _country_forms(country: str, key: str | None, demonym: str, others: list[str]) -> dict[str, Known]:
    forms = {country.lower(): Known(country, "country", key, country)}
    for people in (demonym, demonym + "s"):
        forms[people.lower()] = Known(country, "demonym", key, country)
    for number, other in enumerate(others):
        if (number == 0 and not other.isupper()) or other == "Kiev":
            forms[other.lower()] = Known(other, "capital", key, country)
        elif _is_demonym(other):
            forms[other.lower()] = forms[other.lower() + "s"] = Known(country, "demonym", key, country)
        else:
            forms[other.lower()] = Known(country, "country", key, country)
    return forms


def _is_demonym(form: str) -> bool:
    return form.endswith(("n", "e", "k", "i", "b", "o")) and " " not in form and form not in _NOT_DEMONYMS


@cache
def places() -> dict[str, tuple[Known, ...]]:
    """Return the places of each name, written as the gazetteer writes it; several countries can have one."""
    data = tomllib.loads(files("tallywire.annotate").joinpath("places.toml").read_text(encoding="utf-8"))
    found: dict[str, tuple[Known, ...]] = {}
    for country, listed in data["place"].items():
        for name in _listed(listed):
            found[name] = (*found.get(name, ()), Known(name, "place", None, country))
    return found | {name: (Known(name, "water", None, None),) for name in _listed(data["water"]["names"])}


def _listed(text: str) -> Iterator[str]:
    return (" ".join(name.split()) for name in text.split(";") if name.strip())


@cache
def name_pattern() -> re.Pattern[str]:
    """Return a pattern of all names of sides, longest first."""
    return re.compile(rf"(?<![\w-]){_branches(names())}(?!\w)", re.IGNORECASE)


@cache
def place_pattern() -> re.Pattern[str]:
    """Return a pattern of all names of places, longest first; long ones also in small letters after `in` or `over`."""
    small = {name.lower() for name in places() if len(name) > 4} - _NOT_LOWER
    lead = r"(?:(?<=\bin )|(?<=\bover )|(?<=\bnear )|(?<=\bat ))"
    return re.compile(rf"(?<![\w-])(?:{_branches(places())}|{lead}{_branches(small)})(?!\w)")


def _branches(forms: Collection[str]) -> str:
    """An alternation, longest first, parted by its first letters so that most places fail at once."""
    heads: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        heads.setdefault(form[:2], []).append(re.escape(form[2:]))
    parted: dict[str, list[str]] = {}
    for head, tails in heads.items():
        parted.setdefault(head[0], []).append(f"{re.escape(head[1:])}(?:{'|'.join(tails)})")
    return "(?:" + "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in parted.items()) + ")"


@cache
def _small() -> dict[str, str]:
    return {name.lower(): name for name in reversed(list(places()))}


def place_named(text: str, countries: Collection[str]) -> Known | None:
    """Return the place of a name; of several the one in a country that the article speaks of, else the first."""
    listed = places().get(text) or places().get(_small().get(text, ""))
    if not listed:
        return None
    return next((place for place in listed if place.side in countries), listed[0])


def side_of(name: str) -> str | None:
    """Return the country or group that a name speaks for; None where nothing in it tells.

    >>> side_of("Ukrainian Air Force"), side_of("Kyiv's General Staff"), side_of("the mayor")
    ('Ukraine', 'Ukraine', None)
    """
    for match in name_pattern().finditer(name):
        if case_fits(match.group()):
            return names()[match.group().lower()].side
    return None


def kind_of(name: str) -> str | None:
    """Return what kind of name this is known to be; None for an unknown one."""
    known = names().get(name.lower().removesuffix("'s"))
    return known.kind if known else None


def key_of(name: str) -> str | None:
    """Return the Wikidata id of a known name."""
    known = names().get(name.lower())
    return known.key if known else None


def case_fits(text: str) -> bool:
    """Tell whether a name is written as a name: short ones need capitals."""
    return not (len(text) <= 4 and text.islower()) or text in _LOWER

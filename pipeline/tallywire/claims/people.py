"""The class of nouns that name people, with the item that each is counted as."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, dict[str, object]]:
    return tomllib.loads(files("tallywire.claims").joinpath("people.toml").read_text(encoding="utf-8"))


@cache
def _items() -> dict[str, str]:
    """Noun in base form -> item."""
    table = _table()
    items = {str(noun).lower(): str(noun) for nouns in table["own"].values() for noun in _words(nouns)}
    items |= {noun: item for item, nouns in table["same"].items() for noun in _words(nouns)}
    return items


def _words(nouns: object) -> list[str]:
    return [str(noun) for noun in nouns] if isinstance(nouns, list) else []


def people_nouns() -> frozenset[str]:
    """Return all nouns and phrases for people, lower-case, in base form."""
    return frozenset(_items())


@cache
def person_item(noun: str) -> str | None:
    """Return the item that a noun for people is counted as; None when the noun names no people.

    Takes a base form, a plural, or a phrase; of a phrase the longest known ending decides.

    >>> person_item("servicemen")
    'soldier'
    >>> person_item("retired nuclear scientists")
    'scientist'
    >>> person_item("drone") is None
    True
    """
    words = noun.lower().split()
    endings = (" ".join(words[start:]) for start in range(len(words)))
    return next((item for ending in endings if (item := _ending_item(ending))), None)


def _ending_item(phrase: str) -> str | None:
    return next((item for form in _base_forms(phrase) if (item := _items().get(form))), None)


def _base_forms(phrase: str) -> list[str]:
    """List what the phrase may be the plural of, itself first."""
    irregular = _table()["plurals"].get(phrase)
    forms = [phrase, str(irregular)] if irregular else [phrase]
    if phrase.endswith("men"):
        forms.append(phrase[:-2] + "an")
    if phrase.endswith("children"):
        forms.append(phrase[:-3])
    if phrase.endswith("people"):
        forms.append(phrase[:-6] + "person")
    if phrase.endswith("ies"):
        forms.append(phrase[:-3] + "y")
    if phrase.endswith("es"):
        forms.append(phrase[:-2])
    if phrase.endswith("s"):
        forms.append(phrase[:-1])
    return forms


@cache
def acting_body(noun: str) -> str | None:
    """Return what sort of body of people a noun names as a doer: armed, civil; None where it names none.

    >>> acting_body("troops"), acting_body("police"), acting_body("storm")
    ('armed', 'civil', None)
    """
    bodies = _table()["bodies"]
    return next((sort for sort, nouns in bodies.items() if noun in _words(nouns)), None)

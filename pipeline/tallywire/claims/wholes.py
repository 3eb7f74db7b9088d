"""The whole of which parts are told: `76 drones, 45 downed, 24 lost`, `three rockets from Gaza, all intercepted`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

_OPENING = frozenset({",", "(", ":", "–", "-", "—", ";"})
_ALL = frozenset({"all", "both", "none", "neither"})
_NOT_ONE = frozenset({"none", "neither"})
_BUT = frozenset({"all", "but", "except", "save", "bar", "only", "just", "at", "least"})
"""words before a part: `of which all but three were stopped`, `of which only one`"""
_BETWEEN = frozenset({"of", "which", "them", "these", "those", "whom", "were", "was", "are", "is", "have", "been", "being", "had", "could", "be"})
_FAR = 5
"""words from the whole to its parts: `3 rockets from southern Gaza, all …`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What became of a part of a whole, and whether the part is all of it."""

    hit: Hit
    is_all: bool


def part_told(view: View, place: int, counted: Sequence[Counted], hits: Sequence[Hit]) -> Part | None:
    """Return what is told of the first part of a number; None where no part of it is told right behind it."""
    one, opening = counted[place], _opening(view, counted[place])
    if one.form != "noun" or opening is None:
        return None
    after = counted[place + 1] if place + 1 < len(counted) else None
    if after is not None and after.form in {"bare", "partitive"} and _stands_first(view, opening, after.first):
        return _told(view, after.last, hits, is_all=after.quantity.form == "both")
    if view.lower(opening + 1) in _ALL:
        return _told(view, opening + 2, hits, is_all=view.lower(opening + 1) not in _NOT_ONE)
    return None


def _opening(view: View, one: Counted) -> int | None:
    """The comma or bracket behind a number's noun and its place."""
    for at in range(one.last, min(one.last + _FAR, len(view.tokens))):
        if view.tokens[at].text in _OPENING:
            return at
        if view.tokens[at].pos in {"VERB", "AUX", "NUM", "CCONJ"}:
            return None
    return None


def _stands_first(view: View, opening: int, first: int) -> bool:
    """Tell whether nothing but `of which` stands between a comma and the part."""
    return first > opening and all(view.lower(i) in _BETWEEN | _BUT for i in range(opening + 1, first))


def _told(view: View, end: int, hits: Sequence[Hit], *, is_all: bool) -> Part | None:
    """The trigger that follows a part at once."""
    at = end
    while at < len(view.tokens) and view.lower(at) in _BETWEEN:
        at += 1
    found = [hit for hit in hits if hit.first == at and hit.trigger.action.event and not hit.trigger.frame.people]
    return Part(hit=found[0], is_all=is_all) if found else None

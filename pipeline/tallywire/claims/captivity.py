"""Prisoners of a war who die or are seen in captivity: those who hold them, and whose they are."""

from __future__ import annotations

import re

from tallywire.claims.memory import Sides
from tallywire.claims.scene import Scene

_CAPTIVITY = re.compile(
    r"\b(?:in|during|at|of) (?:[\w'\u2019-]+ ){0,4}?(?:captivity|custody|detention|prisons?|jails?|camps?|penal colon(?:y|ies)|cells?|block)\b",
    re.IGNORECASE,
)
_AT_THEIR_HANDS = frozenset(
    {"die", "dead", "death", "deaths", "perish", "starve", "succumb", "execute", "execution", "killing", "survive", "beat", "torture"}
)
"""first words of what becomes of captives; in a fire or under shells they are not killed by their guards"""


def in_captivity(scene: Scene, sides: Sides) -> Sides:
    """Fill the sides of the captives of a war who died, or whom visitors saw; in peace nobody is named for it.

    `Two of them died in the prison of Taganrog`, `the Red Cross saw 140 inmates of the camp`
    """
    actor, target = sides
    dies = _dies(scene) and actor in {None, target}
    if not (dies or scene.action.name == "visited") or not _are_captives(scene):
        return sides
    holder = _keeper(scene) or scene.story.holder
    theirs = scene.story.other_side(holder)
    if holder is None or theirs is None:
        return sides
    if dies:
        return (holder, theirs) if target in {None, holder, theirs} else sides
    return actor, target or theirs


def _dies(scene: Scene) -> bool:
    hit = scene.link.hit
    if scene.action.sides != "attack" or not scene.link.frame.people or hit is None:
        return False
    return hit.trigger.words[0] in _AT_THEIR_HANDS


def _are_captives(scene: Scene) -> bool:
    if scene.action.name == "visited":
        return True
    return scene.link.item == "prisoner of war" or _CAPTIVITY.search(scene.view.sentence.text) is not None


def _keeper(scene: Scene) -> str | None:
    """Whose prisons the sentence speaks of: `in Ukrainian camps`; a place may lie on land that is occupied."""
    text, start = scene.view.sentence.text, scene.view.sentence.span.start
    for match in _CAPTIVITY.finditer(text):
        near = (match.start() + start, match.end() + start + 30)
        for entity in scene.entities():
            named = entity.kind in {"demonym", "country"} and entity.side in scene.story.sides[:2]
            if named and near[0] <= entity.span.start < near[1]:
                return entity.side
    return None

"""Whose the counted are: their nationality, their possessor, the body that they are members of."""

from __future__ import annotations

import re

from tallywire.claims.agents import doers
from tallywire.claims.doers import Named
from tallywire.claims.scene import OWNERS, Roles, Scene, name_of
from tallywire.claims.view import View

_TIE = re.compile(r"-(?:made|built|led|run|born|held|\w+ed)\b")
_WHOLE = 4
"""words from a part to the nationality of the whole"""
_LOSSES = frozenset({"losses", "casualties", "dead", "wounded", "fallen", "toll"})
"""what a side has of its own people: `Pyongyang's losses: some 300 dead`"""


def owner_of(scene: Scene, known: Roles) -> Named | None:
    """Return whose the counted are: `Russian drones`, `31 of its soldiers`, `two Canadians`, `members of the Islamic State`."""
    view, counted = scene.view, scene.link.counted
    last_of = counted.last + _WHOLE if view.lower(counted.last) == "of" else counted.last  # `28 of 31 Russian drones`
    for entity in reversed(scene.entities()):
        first, last = view.indices(entity.span)
        possessive = view.tokens[last].tag == "POS" if last < len(view.tokens) else False
        inside = counted.number_end <= first < last_of or (possessive and counted.first - 2 <= first < counted.last)
        inside = inside or (possessive and view.lower(last + 1) in _LOSSES)
        if _TIE.match(view.sentence.text, entity.span.end - view.sentence.span.start):
            continue  # `Iranian-made drones`, `IS-linked suspects`
        if entity.kind == "group" and view.lower(counted.last) == "from" and scene.action.sides is None:
            continue  # `178 people from Boko Haram camps`
        if not entity.side or entity.kind not in OWNERS | ({"place"} if inside and possessive else set()):
            continue
        if inside or _belongs(view, counted.last, first):
            return Named(name=entity.name if entity.kind == "group" else entity.side, span=entity.span)
    return _own(scene, known) or _loser(scene)


def _loser(scene: Scene) -> Named | None:
    """`Russia lost 300 soldiers`: whose they were."""
    hit = scene.link.hit
    if hit is None or hit.trigger.kind != "verb" or hit.trigger.words[0] != "lose" or scene.action.sides != "attack":
        return None
    return next((named for named in doers(scene.view, hit.main, "verb", scene.story, scene.own_side)), None)


def _belongs(view: View, last: int, first: int) -> bool:
    """`members of the`, `militants from the`: what stands between the people and whose they are."""
    gap = [view.lower(i) for i in range(last, first)]
    near = [view.tokens[i].pos for i in range(last + 1, first)]
    return (
        1 <= len(gap) <= 6
        and gap[0] in {"of", "from"}
        and all(pos in {"DET", "PROPN", "NOUN", "ADJ", "VERB", "PUNCT"} for pos in near)
        and not set(gap) & {",", "who", "that", "which"}
    )


def _own(scene: Scene, known: Roles) -> Named | None:
    """`60 bodies of its own soldiers`, `four of us`, `its drones`."""
    view, counted = scene.view, scene.link.counted
    words = [view.lower(i) for i in range(counted.first, min(counted.last + 4, len(view.tokens)))]
    if set(words[: counted.last - counted.first + 2]) & {"us", "our", "ours"}:
        return Named(name=scene.own_side) if scene.own_side else None
    if "own" in words or set(words[: counted.last - counted.first]) & {"its", "their"}:
        acts_on_own = scene.action.sides != "attack"  # `the agency says that an air strike killed two of its drivers`
        name = (name_of(known.actor) if acts_on_own else None) or scene.own_side
        if scene.action.name == "held" and known.actor is not None:
            name = scene.own_side or scene.story.other_side(known.actor.name)  # `its men are still in Russian hands`
        return Named(name=name) if name and name != "both" else None
    return None

"""Verbs whose subject is not the doer: of taking, `the brigades got 900 drones`, of watching, `radar tracked 40 drones`."""

from __future__ import annotations

from tallywire.claims.agents import doers
from tallywire.claims.doers import Named
from tallywire.claims.lexicon import Hit
from tallywire.claims.scene import Roles, Scene

_TAKING = frozenset({"get", "receive", "obtain", "take", "accept"})

_WATCHING = frozenset({"detect", "record", "log", "register", "track", "spot", "sight", "pick"})


def is_taking(hit: Hit | None) -> bool:
    """Tell whether the subject of a verb is the one that is given something."""
    return hit is not None and hit.trigger.kind == "verb" and hit.trigger.words[0] in _TAKING


def is_watching(hit: Hit) -> bool:
    """Tell whether a verb is that of those who see an attack: `the air force logged 612 drones` has not launched them."""
    return hit.trigger.action.sides == "attack" and hit.trigger.words[0] in _WATCHING


def taker_of(scene: Scene, known: Roles) -> Named | None:
    """Return the side that takes what is counted; a brigade stands for its country."""
    hit = scene.link.hit
    if hit is None or not is_taking(hit):
        return None
    named = next(doers(scene.view, hit.main, "verb", scene.story, scene.own_side), None)
    if named is not None and named.sort == "side":
        return named
    name = scene.story.main_country(but=None)
    return Named(name=name) if name else None

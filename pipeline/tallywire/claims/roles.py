"""Who did it and to whom: from the sentence, then from earlier claims, then from the story as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.claims.captivity import in_captivity
from tallywire.claims.combatants import are_combatants, are_of_one_kind, group_of
from tallywire.claims.complements import LEFT_OUT
from tallywire.claims.doers import Named
from tallywire.claims.frames import Action
from tallywire.claims.items import is_others
from tallywire.claims.linking import Link
from tallywire.claims.memory import Memory, Sides
from tallywire.claims.owners import owner_of
from tallywire.claims.role_sources import NAMELESS, cause_before, first_of
from tallywire.claims.scene import Roles, Scene, name_of
from tallywire.claims.story import Story

_RULED = {
    "Hamas": "Palestine", "Islamic Jihad": "Palestine", "Al-Qassam Brigades": "Palestine", "Hezbollah": "Lebanon",
}  # fmt: skip
"""armed groups, and the land in which they hold people of others"""


def read_roles(scene: Scene, memory: Memory) -> Roles:
    """Return actor and target: from the sentence, then from earlier claims, then from the story as a whole."""
    if scene.link.relation == LEFT_OUT and (known := memory.fill(scene.link, scene.action, (None, None), told=None)) != (None, None):
        return Roles(actor=_keep(None, known[0]), target=_keep(None, known[1]))  # those left out are of the same attack
    holds = scene.action.sides is None and "nationality" in scene.action.target
    sources = tuple(name for name in scene.action.actor if not (holds and name == "place"))
    actor = first_of(scene, sources, Roles(actor=None, target=None))
    if actor is None and "both" in scene.action.actor and memory.is_mutual(scene.link, scene.view.sentence.index):
        actor = Named(name="both")
    if actor is not None and actor.name == "both":
        return Roles(actor=actor, target=None)
    target = memory.shared(scene.link, scene.view.sentence.index) if _leans(scene) else None
    target = target or first_of(scene, scene.action.target, Roles(actor=actor, target=None))
    if actor is None:
        actor = first_of(scene, sources, Roles(actor=None, target=target))
    if actor is not None and target is not None and scene.action.sides == "defence" and actor.name == target.name:
        actor = None  # `Israel concedes that three of its drones were shot down`
    if _is_launch_site(scene, actor, target):
        target = None
    fighters = are_combatants(scene)
    if scene.action.sides == "attack" and scene.link.frame.people and _is_nameless(actor) and not fighters:
        claimant = scene.story.claimant(scene.view.sentence.index)
        actor = Named(name=claimant) if claimant and claimant != name_of(target) else actor
    if fighters and owner_of(scene, Roles(actor=None, target=None)) is None:
        target = group_of(scene, name_of(actor)) or target
    sides = _remembered(scene, memory, (name_of(actor), name_of(target)))
    if sides[0] is None and "cause" in sources and not fighters:
        actor = cause_before(scene, Roles(actor=None, target=target))
        sides = (name_of(actor), sides[1])
    if sides[0] is None and "place" in scene.action.actor and holds:
        actor = first_of(scene, ("place",), Roles(actor=None, target=target))
        sides = (name_of(actor), sides[1])
    if sides[1] is None and scene.ground != sides[0] and "place" in scene.action.target and scene.action.sides:
        sides = (sides[0], scene.ground)
    sides = in_captivity(scene, sides)
    sides = scene.story.attack_sides(scene.action, scene.view.sentence.index, sides)
    sides = from_story(scene.story, scene.action, scene.view.sentence.index, sides)
    sides = (sides[0], _not_of_rulers(scene, sides))
    return Roles(actor=_keep(actor, sides[0]), target=_keep(target, sides[1]))


def _remembered(scene: Scene, memory: Memory, sides: Sides) -> Sides:
    """What earlier claims tell of the sides; they do not tell who killed fighters, or that a side killed its own."""
    pair = scene.story.pair(scene.view.sentence.index, scene.action.nouns + scene.action.causes)
    actor, target = memory.fill(scene.link, scene.action, sides, told=pair)
    if sides[0] is None and scene.action.sides == "attack" and scene.link.frame.people:
        carried = scene.link.relation.startswith("carried")
        own = actor == target or are_of_one_kind(actor, scene.link.item)
        if own or (are_combatants(scene) and not carried):
            actor = None
    return actor, target


def _not_of_rulers(scene: Scene, sides: Sides) -> str | None:
    """Hostages of those who rule a land are not of that land, unless the sentence says so."""
    actor, target = sides
    land = _RULED.get(actor or "")
    if land is None or target != land or scene.action.sides or owner_of(scene, Roles(actor=None, target=None)):
        return target
    return scene.story.main_country(but=land)


def _is_launch_site(scene: Scene, actor: Named | None, target: Named | None) -> bool:
    """`eight missiles (Voronezh region)`: land of those who fire them is what they come from."""
    if actor is not None or target is None or scene.action.sides != "attack" or scene.link.frame.people:
        return False
    return scene.story.culprit(scene.view.sentence.index, ("strike",), but=None) == target.name


def _is_nameless(actor: Named | None) -> bool:
    """`gunmen`, `two suicide bombers`: whoever claims the attack has sent them."""
    return actor is None or (actor.sort == "people" and actor.name.split()[-1] in NAMELESS)


def _leans(scene: Scene) -> bool:
    """`six Nepalis were killed and three others injured`, `55 Armenians: 6 civilians …`: without people of its own."""
    if not scene.link.frame.people:
        return False
    if scene.action.sides is None:
        words = {scene.view.lower(i) for i in range(scene.link.counted.first)}
        return ":" in words and owner_of(scene, Roles(actor=None, target=None)) is None
    return owner_of(scene, Roles(actor=None, target=None)) is None and (
        scene.link.counted.form != "noun" or is_others(scene.view, scene.link) or _is_joined(scene)
    )


def _is_joined(scene: Scene) -> bool:
    """`five Turkish soldiers and three workers`: the second of two that one verb has."""
    first, last = scene.link.counted.first, scene.link.counted.last
    head = scene.view.top(first, last)
    return head.dep == "conj" and scene.view.tokens[head.head].tag in {"NNS", "NN"} and head.head < first


def _keep(named: Named | None, name: str | None) -> Named | None:
    if named is not None and named.name == name:
        return named
    return Named(name=name) if name else None


def cell_roles(story: Story, link: Link, row: Sequence[int], sentence: int, memory: Memory) -> Roles:
    """Return the roles of a table cell: its row, heading or stem names the people, the rest comes from the story."""
    named = [e.side for at in row for e in story.by_sentence.get(at, ()) if e.side in story.countries]
    people = "nationality" in link.action.target
    told = story.pair(sentence, link.action.nouns + link.action.causes)
    sides = memory.fill(link, link.action, (None, named[0] if named and people else None), told=told)
    sides = from_story(story, link.action, sentence, sides)
    return Roles(actor=_keep(None, sides[0]), target=_keep(None, sides[1]))


def from_story(story: Story, action: Action, sentence: int, sides: Sides) -> Sides:
    """Fill what is still missing by what the story as a whole is about: its opponents, its country, whom it blames."""
    actor, target = sides
    if actor == "both":
        return sides
    if actor is None and "nationality" in action.actor:
        actor = target  # people who come home with nobody named as the doer: their own side
    if "captors" in action.actor and (holder := story.holder) is not None and target != holder:
        actor = actor or holder
        target = target or (story.other_side(holder) if actor == holder else None)
    if target is None and "other_side" in action.target:
        target = story.other_side(actor)
    if target is None and "place" in action.target:
        target = _whose(story, action, sentence, actor)
    if actor is None and "cause" in action.actor and (blamed := story.culprit(sentence, action.causes, but=target)):
        actor = blamed
    if actor is None and "other_side" in action.actor:
        actor = story.other_side(target)
    if actor is None and "place" in action.actor:
        but = target if action.sides else None
        actor = story.country_before(sentence, but=but) or story.main_country(but=but)
    return actor, target


def _whose(story: Story, action: Action, sentence: int, actor: str | None) -> str | None:
    """The country whose people are meant where none is named: not the attacker's; its own who holds or frees them."""
    if action.sides is None and actor in story.countries:
        return actor
    blamed = actor or (story.culprit(sentence, action.causes, but=None) if action.causes else None)
    return story.country_before(sentence, but=blamed) or story.main_country(but=blamed)

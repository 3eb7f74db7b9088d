"""Those who fight for a group: when they are counted they are its people, and their own attack has not killed them."""

from __future__ import annotations

from tallywire.claims.doers import Named
from tallywire.claims.people import person_item
from tallywire.claims.scene import Scene

_COMBATANTS = frozenset(
    {
        "militant", "insurgent", "fighter", "gunman", "attacker", "assailant", "terrorist", "militiaman", "rebel", "bomber",
        "suicide bomber", "separatist",
    }
)  # fmt: skip
_BACK = 3
"""sentences from fighters to the name of their group"""


def are_combatants(scene: Scene) -> bool:
    """Tell whether the counted fight for some group: `50 insurgents`, `eight attackers`."""
    return scene.link.frame.people and scene.action.sides == "attack" and scene.link.item in _COMBATANTS


def group_of(scene: Scene, actor: str | None) -> Named | None:
    """Return the group that fighters belong to: the one named in their sentence, else shortly before; not who killed them."""
    sentence = scene.view.sentence
    for at in range(sentence.index, sentence.index - 1 - _BACK, -1):
        told = scene.story.annotated.sentences[at] if at >= 0 else None
        if told is None or told.block != sentence.block:
            return None
        for entity in scene.story.by_sentence.get(at, ()):
            linked = told.text[entity.span.end - told.span.start :].startswith("-")  # `the al-Qaeda-linked group X`
            if entity.kind == "group" and entity.name != actor and not linked:
                return Named(name=entity.name, span=entity.span if told is sentence else None)
    return None


def are_of_one_kind(actor: str | None, item: str | None) -> bool:
    """Tell whether a doer of earlier sentences is of the counted: police have not killed `five police officers`."""
    if actor is None or item is None:
        return False
    return person_item(actor.split()[-1]) == item

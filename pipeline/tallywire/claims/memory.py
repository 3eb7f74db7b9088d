"""What an article has said of the sides so far: later claims that name nobody take it up."""

from __future__ import annotations

from collections import Counter

from tallywire.claims.doers import Named
from tallywire.claims.frames import Action
from tallywire.claims.linking import Link

OF_STEM = "carried from the stem of the list"
"""the relation of an item of a list to the action of its stem"""
Sides = tuple[str | None, str | None]


class Memory:
    """Actor and target of earlier claims of one article, by claim type and action, and who attacked whom."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], Sides] = {}
        self._first: dict[tuple[str, str], Sides] = {}
        self._made: dict[str, Sides] = {}
        self._attacks: list[Sides] = []
        self._holders: dict[str, Sides] = {}
        self._latest: tuple[str, int, Sides] = ("", -1, (None, None))
        self._size = 0.0

    def note(self, link: Link, action: Action, sides: Sides, sentence: int) -> None:
        """Remember who did what to whom; `five of them Ukrainians` are a part, and say nothing of the others."""
        actor, target = sides
        part = self._is_part(link, action, sentence) and (link.frame.name, action.name) in self._last
        if link.counted.quantity.value == 0:
            return  # `lost none of its own men`
        if (actor or target) and not part:
            self._last[(link.frame.name, action.name)] = sides
            if "both" not in sides:
                self._first.setdefault((link.frame.name, action.name), sides)
            if not link.frame.people:
                self._made[action.name] = sides  # who makes drones makes missiles
        if actor and "both" not in sides and action.sides is None and not part:
            self._holders[link.frame.name] = sides
        self._latest = (link.frame.name, sentence, sides)
        self._size = link.counted.quantity.value or 0
        if (actor or target) and actor != target and "both" not in sides and action.sides:
            self._attacks.append((actor, target) if action.sides == "attack" else (target, actor))

    def _is_part(self, link: Link, action: Action, sentence: int) -> bool:
        """`five of them Ukrainians`, `250 people, 12 Americans among them`: less than the number before it."""
        frame, where, _ = self._latest
        less = 0 < (link.counted.quantity.value or 0) < self._size
        return link.counted.form == "partitive" or (less and where == sentence and frame == link.frame.name)

    def shared(self, link: Link, sentence: int) -> Named | None:
        """Return the target of the number before in the same sentence: those of `others` are of the same people."""
        frame, where, (_, target) = self._latest
        return Named(name=target) if target and where == sentence and frame == link.frame.name else None

    def is_mutual(self, link: Link, sentence: int) -> bool:
        """Tell whether the number before in the sentence was of both sides: `240 each: 200 soldiers, 40 civilians`."""
        frame, where, (actor, _) = self._latest
        return actor == "both" and where == sentence and frame == link.frame.name

    def fill(self, link: Link, action: Action, sides: Sides, *, told: Sides | None) -> Sides:
        """Return actor and target, what is missing taken from earlier claims, or from what a heading tells.

        A claim whose action was carried over keeps the sides of the claim it leans on. One that names
        one side takes as the other whom the article has seen at it in an attack. Figures of a table and things
        merely counted are of the attack that the heading or most of the article is about.
        """
        actor, target = sides
        carried = link.relation.startswith("carried")
        plain = link.relation in {"table column", "counted only"}
        if action.sides and not (actor and target) and (plain or not carried):
            if told is not None and _agrees(sides, known := _turned(told, action)):
                return known
            if plain and (known := self._attack(action, sides, often=True)) != sides:
                return known
        before = self._last.get((link.frame.name, action.name)) or (self._made.get(action.name) if plain else None)
        if "nationality" in action.actor and (not carried or link.relation == OF_STEM):
            before = self._first.get((link.frame.name, action.name), before)  # a swap is told from the side that opens it
        carried |= plain
        if before and before[0] == "both" and not carried:
            before = None
        if before and not carried and action.actor == ("doer",) and not (before[0] or "").istitle():
            before = (None, before[1])  # the crew that brought some people out has not brought out the next
        if before and (carried or (actor is None and target is None)):
            return actor or before[0], target or before[1]
        if before and actor is None and target == before[1]:
            return before[0], target
        if action.sides and not (actor and target):
            return self._attack(action, sides, often=False)
        return self._held(link, action, sides) if action.sides is None and "nationality" in action.target else sides

    def _held(self, link: Link, action: Action, sides: Sides) -> Sides:
        """Who has freed some is the one that holds the others, of the same people."""
        actor, target = sides
        holder, people = self._holders.get(link.frame.name, (None, None))
        if actor is None and holder is not None and target in {None, people} and action.actor != ("doer",):
            return holder, people
        return (actor, people) if target is None and actor == holder else sides

    def _attack(self, action: Action, sides: Sides, *, often: bool) -> Sides:
        """The last attack that agrees with what is known, or for a table the one spoken of most."""
        ranked = [pair for pair, _ in Counter(self._attacks).most_common()] if often else reversed(self._attacks)
        for attacker, attacked in ranked:
            if _agrees(sides, known := _turned((attacker, attacked), action)):
                return known
        return sides


def _turned(attack: Sides, action: Action) -> Sides:
    """Actor and target of an action, of who attacked whom: who shoots down was attacked."""
    return attack if action.sides == "attack" else (attack[1], attack[0])


def _agrees(sides: Sides, known: Sides) -> bool:
    return all(not given or given == side for given, side in zip(sides, known, strict=True))

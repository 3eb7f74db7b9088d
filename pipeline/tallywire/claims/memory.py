"""What an article has said of the sides so far: later claims that name nobody take it up."""

from __future__ import annotations

from collections.abc import Mapping

Sides = tuple[str | None, str | None]


class Memory:
    """Actor and target of earlier claims of one article, by claim type and action."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], Sides] = {}
        self._attacks: list[tuple[str, str]] = []

    def note(self, claim_type: str, action: str, sides: Sides) -> None:
        """Remember who did what to whom."""
        actor, target = sides
        if actor or target:
            self._last[(claim_type, action)] = sides
        if actor and target and actor != target and "both" not in sides and action in {"launched", "killed", "hit"}:
            self._attacks.append((actor, target))

    def fill(self, claim_type: str, action: str, known: Mapping[str, str | None], *, carried: bool) -> Sides:
        """Return actor and target, what is missing taken from earlier claims.

        A claim whose action was carried over keeps the sides of the claim it leans on. One that names
        its target takes the actor that the article has seen attacking it.
        """
        actor, target = known.get("actor"), known.get("target")
        before = self._last.get((claim_type, action))
        if before and (carried or (actor is None and target is None)):
            return actor or before[0], target or before[1]
        if before and actor is None and target == before[1]:
            return before[0], target
        if actor is None and action in {"launched", "hit", "killed", "injured"}:
            attackers = [attacker for attacker, victim in self._attacks if target in {None, victim}]
            return (attackers[-1], target) if attackers else (actor, target)
        if action in {"intercepted", "lost"} and self._attacks and (actor is None or target is None):
            attacker, victim = self._attacks[-1]
            return (actor or victim, target or attacker) if actor in {None, victim} else (actor, target)
        return actor, target

"""What two claims of an article have in common: the count that they mention, the sides that they name."""

from __future__ import annotations

from tallywire.records import Claim


def is_same_count(one: Claim, other: Claim) -> bool:
    """Tell whether two claims may be mentions of one count: `over 200 injured` are not `200 officers`."""
    items = {None if claim.item == "person" else claim.item for claim in (one, other)}
    alike = len(items) == 1 or (None in items and one.quantity.qualifier == other.quantity.qualifier)
    return alike and _key(one) == _key(other)


def are_of_other_sides(one: Claim, other: Claim) -> bool:
    """Tell whether two claims name sides, and none in common: a blast in Nigeria, floods in Poland."""
    return bool(_sides(one) and _sides(other)) and not _sides(one) & _sides(other)


def _sides(claim: Claim) -> set[str]:
    return {side for side in (claim.actor, claim.target) if side}


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.claim_type, claim.action, claim.quantity.value

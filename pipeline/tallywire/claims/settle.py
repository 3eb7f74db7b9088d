"""Settle what was read: one claim for one number, and which claims repeat an earlier one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tallywire.claims.complements import AS_WELL
from tallywire.records import Claim


def settle_claims(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims in order of the text, of those that overlap the one most closely tied to its action."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (-c.weight, c.quote.start, c.claim_type, c.action)):
        if not any(_excludes(claim, other) for other in kept):
            kept.append(claim)
    return sorted(kept, key=lambda c: (c.quote.start, c.quote.end, c.claim_type, c.action))


def _excludes(one: Claim, other: Claim) -> bool:
    """Two claims of one number exclude each other, but `all nine that were fired were shot down` tells of both."""
    if not one.quantity.number.overlaps(other.quantity.number):
        return False
    both = AS_WELL in one.notes or AS_WELL in other.notes
    return not (both and one.quantity.number == other.quantity.number and one.action != other.action)


def mark_repeats(claims: Sequence[Claim], echoes: Sequence[bool] = ()) -> list[Claim]:
    """Return the claims, in order and dated, with the place of the first mention of the same count.

    `echoes` tells which of them stand in a paragraph that was said before: there the same number tells nothing new,
    whatever it is read as.
    """
    echoed = [*echoes, *[False] * (len(claims) - len(echoes))]
    return [
        replace(claim, repeats=_first_mention(claim, claims[:place], echoed=echoed[place]))
        for place, claim in enumerate(claims)
    ]


def _first_mention(claim: Claim, earlier: Sequence[Claim], *, echoed: bool) -> int | None:
    for place, other in enumerate(earlier):
        if _same_count(claim, other):
            return place
    if not echoed:
        return None
    return next((place for place, other in enumerate(earlier) if _same_number(claim, other)), None)


def _same_number(one: Claim, other: Claim) -> bool:
    numbers = [(c.quantity.value, c.quantity.low, c.quantity.high) for c in (one, other)]
    return numbers[0] == numbers[1] and one.item == other.item


def _same_count(one: Claim, other: Claim) -> bool:
    if (one.claim_type, one.action) != (other.claim_type, other.action) or one.quantity.value != other.quantity.value:
        return False
    if one.quantity.value is None and (one.quantity.low, one.quantity.high) != (
        other.quantity.low,
        other.quantity.high,
    ):
        return False
    if one.actor and other.actor and one.actor != other.actor:
        return False
    dates = [(claim.when.start, claim.when.end) for claim in (one, other) if claim.when]
    return len(dates) < 2 or dates[0] == dates[1]

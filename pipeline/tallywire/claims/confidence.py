"""How far to trust a claim: its weight and the signs of its reading, each worth some points, make a probability.

The points stand in confidence.toml and are fitted on gold; of claims given 0.9, nine in ten should be right.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from tallywire.claims.linking import Link
from tallywire.records import Claim, Sentence

HEAVIEST = 12.0
"""weight above which a link is as sure as can be; one below 0 is as unsure"""
LEAST, MOST = 0.01, 0.99
"""no reading is worthless, and none is certain"""
LONG = 30
"""words above which a sentence is long"""
BRIEF = 4
"""sentences up to which an article is an item of short news, which says more plainly what it says"""
_SPOKEN = 0.2
"""points that a sign must be worth to be told"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What the readings were worth on gold: log odds of a claim with no known sign, of each unit of weight, of each sign."""

    base: float
    weight: float
    signs: Mapping[str, Mapping[str, float]]
    """by kind of sign and sign; one that gold has not shown is worth nothing either way"""

    def confidence(self, weight: float, signs: Mapping[str, str]) -> float:
        """Return the probability that a claim is right, between 0 and 1, to two digits.

        >>> Points(base=1.0, weight=0.1, signs={"status": {"planned": -1.0}}).confidence(0, {"status": "planned"})
        0.5
        """
        bounded = min(HEAVIEST, max(0.0, weight))
        odds = math.fsum([self.base, self.weight * bounded, *self.of(signs).values()])
        return round(min(MOST, max(LEAST, (1 + math.tanh(odds / 2)) / 2)), 2)

    def of(self, signs: Mapping[str, str]) -> dict[str, float]:
        """Return the points of each kind of sign."""
        return {kind: self.signs.get(kind, {}).get(sign, 0.0) for kind, sign in signs.items()}


@cache
def fitted_points() -> Points:
    """Read the points that are shipped."""
    table = tomllib.loads(files("tallywire.claims").joinpath("confidence.toml").read_text(encoding="utf-8"))
    return Points(base=table["odds"]["base"], weight=table["odds"]["weight"], signs=table["points"])


def rate_claim(claim: Claim, link: Link, sentence: Sentence, *, sentences: int) -> Claim:
    """Return a claim with its confidence and what that rests on; `sentences` is how many the article has."""
    signs = _signs(claim, link, sentence) | {"article": "brief" if sentences <= BRIEF else "long"}
    return replace(claim, weight=link.weight, signs=signs, confidence=fitted_points().confidence(link.weight, signs))


def _signs(claim: Claim, link: Link, sentence: Sentence) -> dict[str, str]:
    return {
        "relation": link.relation,
        "noun": link.counted.form,
        "number": claim.quantity.form,
        "section": sentence.role,
        "claim": f"{claim.claim_type}.{claim.action}",
        "status": claim.status,
        "sentence": "long" if len(sentence.text.split()) > LONG else "short",
    }


def reasons(signs: Mapping[str, str]) -> str:
    """Say in a few words what raised (+) or lowered (-) a confidence, the weightiest first.

    >>> reasons({"relation": "nobody knows this one"})
    ''
    """
    points = fitted_points().of(signs)
    told = sorted((kind for kind in signs if abs(points[kind]) >= _SPOKEN), key=lambda kind: -abs(points[kind]))
    return ", ".join(f"{kind} {signs[kind]} ({'+' if points[kind] > 0 else '-'})" for kind in told)

"""Numbers, ordinals and years for made-up sentences."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from training.news.trees import Node

_WORDS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
]


def _count(rng: Random) -> Node:
    """A count of two or more in digits or words: `7`, `1,280`, `four`."""
    kind = rng.random()
    if kind < 0.35:
        return Node(str(rng.randint(2, 99)), "CD")
    if kind < 0.55:
        return Node(str(rng.randint(100, 999)), "CD")
    if kind < 0.75:
        return Node(f"{rng.randint(1000, 99999):,}", "CD")
    if kind < 0.78:
        return Node(f"~{rng.randint(2, 99) * 10:,}", "CD")
    return Node(rng.choice(_WORDS), "CD")


def _few(rng: Random) -> Node:
    return Node(str(rng.randint(2, 60)) if rng.random() < 0.6 else rng.choice(_WORDS), "CD")


def _ordinal(rng: Random) -> Node:
    number = rng.randint(2, 130)
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Node(f"{number}{ending}" if rng.random() < 0.7 else rng.choice(["second", "third", "fifth", "tenth"]), "JJ")


def _range(rng: Random) -> Node:
    low = rng.randint(2, 90) * rng.choice([1, 10, 100])
    high = low + rng.randint(1, 9) * rng.choice([1, 10, 100])
    if rng.random() < 0.5:
        between = Node(f"{low:,}", "CD", left=[("quantmod", Node("between", "IN"))])
        between.right = [("cc", Node("and", "CC")), ("conj", Node(f"{high:,}", "CD"))]
        return between
    if rng.random() < 0.5:
        return Node(f"{low}-{high}", "CD")
    return Node(f"{high:,}", "CD", left=[("quantmod", Node(f"{low:,}", "CD")), ("quantmod", Node("to", "IN"))])


FIGURES: dict[str, Callable[[Random], Node]] = {
    "count": _count,
    "few": _few,
    "ordinal": _ordinal,
    "range": _range,
    "day": lambda rng: Node(str(rng.randint(1, 31)), "CD"),
    "year": lambda rng: Node(str(rng.randint(1990, 2027)), "CD"),
    "age": lambda rng: Node(str(rng.randint(3, 90)), "CD"),
    "hours": lambda rng: Node(str(rng.choice([12, 24, 48, 72])), "CD"),
    "share": lambda rng: Node(str(rng.randint(2, 98)), "CD"),
}

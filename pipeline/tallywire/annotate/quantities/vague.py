"""Read counts without a figure: `several`, `dozens`, `tens of thousands`."""

from __future__ import annotations

from tallywire.annotate.quantities.numerals import SCALES

_BOUND = {"several": 3, "few": 3, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6}
VAGUE = (
    r"(?:tens of thousands|hundreds of thousands|tens of millions|hundreds of millions|several tens of thousands"
    r"|(?:several|a few|some) (?:dozens?|hundreds?|thousands?|millions?)"
    r"|several|a few|dozens|scores|hundreds|thousands|millions)"
)


def vague_bound(text: str) -> float:
    """Return the least number that a vague count can mean, as the gold guide sets it.

    >>> vague_bound("several thousand"), vague_bound("tens of thousands"), vague_bound("dozens")
    (3000, 20000, 24)
    """
    words = text.lower().split()
    if words[0] == "tens":
        return 20 * (1000 if words[-1] == "thousands" else 10**6)
    if words[0] == "hundreds" and len(words) > 1:
        return 200 * (1000 if words[-1] == "thousands" else 10**6)
    if words[-1].rstrip("s") in SCALES:
        return 3 * SCALES[words[-1].rstrip("s")] if len(words) > 1 else _BOUND.get(words[-1], 3)
    return _BOUND.get(words[-1], 3)

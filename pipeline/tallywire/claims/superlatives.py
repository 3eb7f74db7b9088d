"""What the text makes of a number: a record, the highest since, the largest, the first, the lowest."""

from __future__ import annotations

from tallywire.claims.linking import Link
from tallywire.claims.view import View

_BEFORE, _AFTER = 6, 9
"""words around a number in which such a word is about it, if no other number stands between"""
_LARGEST = frozenset(
    {"largest", "biggest", "heaviest", "deadliest", "highest", "greatest", "worst", "bloodiest", "most"}
)
_FIGURES = frozenset({"number", "total", "figure", "high", "toll", "count"})
_LOWEST = frozenset({"lowest", "smallest", "fewest"})
_RECORD = frozenset({"record", "unprecedented"})


def read_superlative(view: View, link: Link) -> str | None:
    """Return record, highest_since, largest, first or lowest; None where the text makes nothing of the number."""
    near = _near(view, link)
    words = [view.lower(i) for i in near]
    if any(_is_record(view, link, i) for i in near):
        return "record"
    if top := [i for i in near if _is_top(view, i)]:
        return "highest_since" if _since(view, top[-1]) else "largest"
    if set(words) & _LOWEST:
        return "lowest"
    return "first" if view.lower(link.counted.first - 1) == "first" else None


def _is_record(view: View, link: Link, index: int) -> bool:
    """`a record 479 drones`, `479 drones, a record`; no `record levels` of something else."""
    after = view.tokens[index + 1] if index + 1 < len(view.tokens) else None
    own = index + 1 in range(link.counted.first, link.counted.last)
    plain = own or after is None or after.pos != "NOUN" or after.lower in _FIGURES
    return view.lower(index) in _RECORD and view.tokens[index].pos != "VERB" and plain


def _is_top(view: View, index: int) -> bool:
    """`most of them` is no superlative; `the most since March` is."""
    word = view.lower(index)
    return word in _LARGEST and (word != "most" or (view.lower(index - 1) == "the" and view.lower(index + 1) != "of"))


def _since(view: View, index: int) -> bool:
    return "since" in {view.lower(i) for i in range(index, min(index + 8, len(view.tokens)))}


def _near(view: View, link: Link) -> list[int]:
    """Tokens around the number, in its clause, up to the next number."""
    first, last = view.clause_bounds(link.counted.first)
    before: list[int] = []
    for i in range(link.counted.first - 1, max(first, link.counted.first - _BEFORE) - 1, -1):
        if view.tokens[i].tag == "CD":
            break
        before.append(i)
    after: list[int] = []
    for i in range(link.counted.number_end, min(last, link.counted.last + _AFTER)):
        if view.tokens[i].tag == "CD" or (view.lower(i - 1) == "," and view.tokens[i].tag == "VBG"):
            break
        after.append(i)
    return [*reversed(before), *after]

"""What is said twice: a lead as summary, a caption as paragraph, a whole article once more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_WORDS = re.compile(r"[^\W\d_]+|\d+")
_RUN = 4
"""words"""
_SHORT = 20
"""characters; shorter texts repeat by chance"""
_SHARE = 0.8
"""of its runs of words, for a text to count as said before"""


def find_repeats(texts: Iterable[str]) -> list[int | None]:
    """Return for each text the number of an earlier one that says the same, in nearly the same words.

    Texts whose figures differ say different things: `Toll rises to 14` is no repeat of `Toll rises to 12`.

    >>> find_repeats(["Twelve were freed from the camp today.", "TWELVE were freed, from the camp today", "12 died."])
    [None, 0, None]
    """
    found: list[int | None] = []
    whole: dict[str, int] = {}
    runs: dict[str, int] = {}
    figures: list[set[str]] = []
    for number, text in enumerate(texts):
        words = _WORDS.findall(text.lower())
        own = [" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
        figures.append({word for word in words if word.isdigit()})
        key = " ".join(words)
        earlier = whole.get(key) if len(key) > _SHORT else None
        if earlier is None and len(own) > _RUN:
            earlier = _most_alike(own, runs, figures)
        found.append(earlier)
        whole.setdefault(key, number)
        for run in own:
            runs.setdefault(run, number)
    return found


def _most_alike(own: list[str], runs: dict[str, int], figures: list[set[str]]) -> int | None:
    seen = Counter(runs[run] for run in own if run in runs)
    if not seen or seen.total() < _SHARE * len(own):
        return None
    told = set().union(*(figures[number] for number in seen))
    return min(number for number, count in seen.items() if count == max(seen.values())) if figures[-1] <= told else None

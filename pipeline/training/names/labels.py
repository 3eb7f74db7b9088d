"""Labels of names: what sort of place, and which words are demonyms."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
WORDS: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _WORDS.items()}
TITLES = WORDS["titles"]
_DEMONYMS = WORDS["demonyms"] | {f"{word}s" for word in WORDS["demonyms"] if word.endswith(("an", "i", "ch"))}

_FIRST_OF_LAND = frozenset(["mount", "lake", "gulf", "bay", "mt.", "river", "sea", "strait", "cape"])
_FIRST_OF_BUILT = frozenset(["museum", "university", "house", "church"])
_DEMONYM_TAGS = frozenset({"JJ", "NNP", "NNPS", "NN", "NNS"})

Mention = tuple[int, int, str]
"""first token, token after the last, label"""


def place_label(words: Sequence[str]) -> str:
    """Sort of place: `Lake Chad` LOC, `Erez Crossing` GPE, `Karlov Bridge` FAC, anything else GPE.

    >>> place_label(["Charles", "Bridge"]), place_label(["Black", "Sea"]), place_label(["Mali"])
    ('FAC', 'LOC', 'GPE')
    """
    lower = [word.lower() for word in words]
    if " ".join(lower) in WORDS["lands"] or lower[-1] in WORDS["land_heads"] or lower[0] in _FIRST_OF_LAND:
        return "LOC"
    if len(lower) > 1 and (lower[-1] in WORDS["built_heads"] or lower[0] in _FIRST_OF_BUILT):
        return "FAC"
    return "GPE"


def is_demonym(word: str) -> bool:
    """Whether a lone word names a people: `Syrian`, `Kurds`."""
    return word.lower() in _DEMONYMS


def with_demonyms(mentions: Sequence[Mention], words: Sequence[str], tags: Sequence[str] | None) -> list[Mention]:
    """The mentions and, outside of them, each capitalised demonym as NORP; tags narrow it to nouns and adjectives."""
    taken = {index for start, end, _ in mentions for index in range(start, end)}
    added = [
        (index, index + 1, "NORP")
        for index, word in enumerate(words)
        if index not in taken
        and is_demonym(word)
        and word.lower() not in WORDS["no_demonyms"]
        and word[0].isupper()
        and (tags is None or tags[index] in _DEMONYM_TAGS)
    ]
    return [*mentions, *added]


def trimmed(start: int, end: int, words: Sequence[str], dropped: frozenset[str] = frozenset({"the"})) -> Mention | None:
    """The mention without leading words such as `the`; None when nothing is left. Its label is still empty."""
    while start < end and words[start].lower() in dropped:
        start += 1
    return (start, end, "") if start < end else None


def longest(mentions: Sequence[Mention]) -> list[Mention]:
    """Of mentions that overlap the longest, then the first; of labels for one span places go before persons."""
    taken: set[int] = set()
    kept = []
    for start, end, label in sorted(set(mentions), key=lambda mention: (mention[0] - mention[1], mention)):
        if not taken & set(range(start, end)):
            taken |= set(range(start, end))
            kept.append((start, end, label))
    return kept


def title_words(identity: str) -> list[str]:
    """Words of a Wikipedia title: `Sumy_(city)` is `Sumy`."""
    return re.sub(r"_\(.*\)$", "", identity).split("_")

"""Word class and morphology for words of which the tag is known, as the treebanks have them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc

_COPULA = frozenset(["be", "is", "are", "was", "were", "am", "been", "being"])


class Morphs:
    """The commonest class and morphology of a tag, and of a word with that tag, in documents that have both."""

    def __init__(self, docs: Iterable[Doc]) -> None:
        self._seen: defaultdict[tuple[str, ...], Counter[tuple[str, str]]] = defaultdict(Counter)
        for doc in docs:
            for token in doc:
                seen = token.pos_, str(token.morph)
                for key in _keys(token.lower_, token.tag_, token.dep_):
                    self._seen[key][seen] += 1
        self._common = {key: counts.most_common(1)[0][0] for key, counts in self._seen.items()}

    def of(self, word: str, tag: str, dep: str) -> tuple[str, str]:
        """Class and morphology: `were VBD auxpass` is `AUX`, `Mood=Ind|Number=Plur|…`; `X` and none for an unknown tag."""
        return next((self._common[key] for key in _keys(word.lower(), tag, dep) if key in self._common), ("X", ""))


def _keys(lower: str, tag: str, dep: str) -> list[tuple[str, ...]]:
    helps = "aux" if dep in {"aux", "auxpass"} or lower in _COPULA else "mark" if dep == "mark" else ""
    return [(lower, tag, helps), (tag, helps), (tag,)]

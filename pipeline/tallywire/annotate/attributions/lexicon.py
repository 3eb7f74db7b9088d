"""The cue words by what they take, read from lexicon.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("lexicon.toml")
_LEMMAS = {
    "hop": "hope",
    "rat": "rate",
    "nee": "need",
    "worried": "worry",
    "wondered": "wonder",
    "preferred": "prefer",
}
"""what the lemmatiser makes of `hoping`, `rated`, `needs` …"""


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def kinds(table: str) -> dict[str, str]:
    """Return the words of a table with their kind; of two kinds the first in the file.

    >>> kinds("clause")["believe"]
    'thought'
    """
    words: dict[str, str] = {}
    for kind, text in _tables()[table].items():
        for word in text.split():
            words.setdefault(word, kind)
    return words


@lru_cache(maxsize=64)
def words(table: str, key: str = "words") -> frozenset[str]:
    """Return one list of a table."""
    return frozenset(_tables()[table][key].split())


def verb(lemma: str) -> str:
    """Return the lemma as the lexicon spells it."""
    return _LEMMAS.get(lemma, lemma)

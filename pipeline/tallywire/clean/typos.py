"""Typos that can be nothing else, from a short list; no dictionary corrects names into words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_TYPOS = {
    "teh": "the", "thay": "they", "adn": "and", "taht": "that", "thier": "their", "wich": "which", "untill": "until",
    "recieved": "received", "goverment": "government", "govenment": "government", "occured": "occurred", "becuase": "because",
    "peopel": "people", "poeple": "people", "killled": "killed", "woudned": "wounded", "wonded": "wounded",
    "injurred": "injured", "prisioners": "prisoners", "prisoneers": "prisoners", "misile": "missile", "misiles": "missiles",
    "missles": "missiles", "soliders": "soldiers", "evacuted": "evacuated",
}  # fmt: skip
_TYPO = re.compile(rf"\b(?:{'|'.join(sorted({*_TYPOS, *(typo.capitalize() for typo in _TYPOS)}))})\b")


def find_typos(raw: str, within: Span) -> Iterator[Edit]:
    """Yield the words of the list, with the right spelling, capital kept."""
    for match in _TYPO.finditer(raw, *within):
        word = match.group()
        if right := _TYPOS.get(word.lower()):
            yield Edit(span=Span(*match.span()), new=right.capitalize() if word[0].isupper() else right, cleaner="typo")

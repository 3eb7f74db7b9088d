"""Captions of pictures and their credits, which carry other dates than the text."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"^\W*(?:(?:file )?photo(?:graph|s)?|image|picture|pic|video|caption|illustration|graphic|pictured)\b\s*"
    r"(?:by\b|\d|:|credits?\b|courtesy\b|source\b|caption\b)|^\W*(?:media|image|photo|picture) (?:caption|source|credit)\b"
    r"|^\W*FILE\s*[-–—]|^\W*(?:photo )?credits?\s*:|^\W*file (?:photo|image|picture)\W*$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\((?:(?:AP|[Ff]ile|[Hh]andout) )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?(?: by|:| courtesy|/)[^()\n]{0,80}\)\W*$"
    r"|(?:\bAP Photo|\bREUTERS|\bGetty Images|\bEPA-EFE|\bAFP)/[A-Z][\w .-]{2,40}\W*$|\bvia (?:AP|REUTERS|Getty Images)\)?\W*$"
)
"""at the end of the caption itself: `Rescuers in Odesa. (AP Photo/A. Person)`"""
_LONGEST = 400
"""characters"""
_AGENCIES = ("hoto", "REUTERS", "Getty", "EPA", "AFP", "(Image", "(Picture")


def is_caption(text: str) -> bool:
    """Tell whether a line is the caption of a picture or its credit.

    >>> is_caption("Photo: Example Agency"), is_caption("Photographers saw 12 bodies.")
    (True, False)
    """
    return _LABEL.match(text) is not None or _is_credited(text)


def _is_credited(text: str) -> bool:
    named = len(text) <= _LONGEST and any(agency in text for agency in _AGENCIES)
    return named and _CREDIT.search(text) is not None

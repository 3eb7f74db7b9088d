"""Text decoded with the wrong encoding: `mayorâ€™s`. ftfy finds the steps, we keep the positions."""

from __future__ import annotations

import re
from collections.abc import Iterator

import ftfy

from tallywire.spans import Edit, Span

_FOREIGN = re.compile("[^\x00-\x7f](?:[^\x00-\x7f]| (?=[^\x00-\x7f]))*")
_PLAIN = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "}
_CUT = "\u00e2\u20ac"
"""a closing quotation mark whose last byte cp1252 does not know, and which the scrape lost"""


def find_mojibake(raw: str, within: Span) -> Iterator[Edit]:
    """Replace each wrongly decoded stretch by what it was, quotes written plainly.

    >>> [edit.new for edit in find_mojibake("the mayorâ€™s office", Span(0, 20))]
    ["'"]
    """
    for match in _FOREIGN.finditer(raw, *within):
        fixed = ftfy.fix_encoding(match.group())
        if fixed != match.group() and len(fixed) < len(match.group()):
            new = "".join(_PLAIN.get(character, character) for character in fixed)
            yield Edit(span=Span(*match.span()), new=new, cleaner="mojibake")
        elif match.group() == _CUT:
            yield Edit(span=Span(*match.span()), new='"', cleaner="mojibake")

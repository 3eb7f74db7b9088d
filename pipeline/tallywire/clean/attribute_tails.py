"""The tail of an attribute whose head was cut off: a meta description that ends in `"/>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_TAIL = re.compile(r"[\"”]\s*/(?:>|&gt;)")
_HEAD = re.compile(r"^[ \t]*(?:<meta[^>\n\"]{0,80}content=|content=|alt=|title=)[\"“]", re.MULTILINE)
_ENDS = re.compile(r"[\"”]\s*/(?:>|&gt;)$")


def find_attribute_tails(raw: str, within: Span) -> Iterator[Edit]:
    """Drop what is left of the markup around a description.

    >>> raw = 'Learn about the details."/>'
    >>> [raw[slice(*edit.span)] for edit in find_attribute_tails(raw, Span(0, len(raw)))]
    ['"/>']
    """
    if raw.find("/>", *within) < 0 and raw.find("/&gt;", *within) < 0:
        return
    for pattern in (_TAIL, _HEAD):
        for match in pattern.finditer(raw, *within):
            yield Edit(span=Span(*match.span()), new="", cleaner="attribute_tail")


def is_attribute_tail(text: str) -> bool:
    """Tell whether a text is such a description; it is a summary, and the title may stand below it."""
    return text.endswith((">", "&gt;")) and _ENDS.search(text) is not None

"""Left over from markup in plain text: entities, the tail of a cut attribute, a few known typos."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10});")
_TAIL = re.compile(r"\"\s*/>")
_TAG = re.compile(r"</?(?:b|i|em|strong|p|br|span|div|a|u|h\d|ul|li)\b[^<>\n]{0,200}>", re.IGNORECASE)
_EMPHASIS = re.compile(
    r"\*\*(?=\S)|(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)"
)
_FOOTNOTE = re.compile(r"(?<=[\w.,;:!?\"'”’)])\[(?:\^\w{1,4}|\d{1,3}|[a-z]|note \d{1,2}|citation needed)\](?!\()")
"""`carried off.[^1]`, `the toll[12] rose`"""
_TYPOS = {"teh": "the", "Teh": "The", "Thay": "They", "thay": "they", "adn": "and", "taht": "that"}
_TYPO = re.compile(rf"\b(?:{'|'.join(_TYPOS)})\b")


def find_leftovers(raw: str, within: Span, *, media: str) -> Iterator[Edit]:
    """Decode entities, drop leftover tags and emphasis marks, mend typos of a short list."""
    for match in _ENTITY.finditer(raw, *within):
        new = html.unescape(match.group())
        if new != match.group():
            plain = {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\u00ad": ""}
            yield Edit(span=Span(*match.span()), new=plain.get(new, new), cleaner="entity")
    for match in _TYPO.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new=_TYPOS[match.group()], cleaner="typo")
    for match in _FOOTNOTE.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new="", cleaner="footnote")
    if media == "html":
        return
    for match in _TAIL.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new="", cleaner="attribute_tail")
    for match in _TAG.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new="", cleaner="leftover_tag")
    if media == "markdown":
        for match in _EMPHASIS.finditer(raw, *within):
            yield Edit(span=Span(*match.span()), new="", cleaner="emphasis")

"""Left over from markup in plain text: tags, marks of emphasis, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_TAG = re.compile(r"</?(?:b|i|em|strong|p|br|span|div|a|u|h\d|ul|li)\b[^<>\n]{0,200}>", re.IGNORECASE)
_EMPHASIS = re.compile(
    r"\*\*(?=\S)|(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)"
)
_FOOTNOTE = re.compile(r"\[(?<=[\w.,;:!?\"'”’)].)(?:\^\w{1,4}|\d{1,3}|[a-z]|note \d{1,2}|citation needed)\](?!\()")
"""`carried off.[^1]`, `the toll[12] rose`"""


def find_leftovers(raw: str, within: Span, *, media: str) -> Iterator[Edit]:
    """Drop footnote marks and, outside of HTML, leftover tags; in markdown the marks of emphasis too."""
    for match in _FOOTNOTE.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new="", cleaner="footnote")
    if media == "html":
        return
    for match in _TAG.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new="", cleaner="leftover_tag")
    if media == "markdown":
        for match in _EMPHASIS.finditer(raw, *within):
            yield Edit(span=Span(*match.span()), new="", cleaner="emphasis")

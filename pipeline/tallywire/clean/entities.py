"""Entities of markup in text: `&nbsp;`, `&#8217;`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10});")
_PLAIN = {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\u00ad": ""}


def find_entities(raw: str, within: Span) -> Iterator[Edit]:
    """Decode entities, those encoded twice too; quotes and no-break spaces are written plainly.

    >>> [edit.new for edit in find_entities("Q&amp;A&amp;nbsp;here", Span(0, 20))]
    ['&', ' ']
    """
    for match in _ENTITY.finditer(raw, *within):
        new = html.unescape(html.unescape(match.group()))
        if new != match.group():
            yield Edit(span=Span(*match.span()), new=_PLAIN.get(new, new), cleaner="entity")

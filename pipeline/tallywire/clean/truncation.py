"""Where a text was cut off: `… [...]`, `[+1234 chars]`, `soldi…`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_REST = re.compile(r"\s*\[\s*\+\s*\d+\s*(?:chars|characters|words)\s*\]")
_MORE = re.compile(
    r"(?<=[.…\]])\s*(?:\.\.\.\s*)?(?:Read more|Read More|READ MORE|Continue reading|Continue Reading)\s*(?:»|→|>>|…|\.\.\.)?(?=\s*$|\s*\n)"
)


def find_cuts(raw: str, within: Span) -> Iterator[Edit]:
    """Write each mark of a cut as one: what it counts is no figure of the news.

    >>> [edit.new for edit in find_cuts("Twelve died in… [+1234 chars]", Span(0, 29))]
    [' […]']
    """
    for pattern in (_REST, _MORE) if raw.find("[", *within) >= 0 or raw.find("ore", *within) >= 0 else ():
        for match in pattern.finditer(raw, *within):
            if match.group().strip():
                yield Edit(span=Span(*match.span()), new=" […]", cleaner="cut_mark")

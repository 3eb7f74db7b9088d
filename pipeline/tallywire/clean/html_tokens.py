"""An HTML page as a stream of tags and texts, each with its raw place; one pass of one pattern."""

from __future__ import annotations

import html
import re
from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

from tallywire.spans import Span

_TAG = re.compile(
    r"""<(?:(/?)([A-Za-z][^\s/>]*)((?:[^>"']++|"[^"]*+"|'[^']*+'){0,500}+)>"""
    r"""|!--.*?(?:-->|\Z)|[!?/][^<>]*+>|(/?)([A-Za-z][\w-]*)([^<>]*+)>)""",
    re.DOTALL,
)
"""a tag whose quotation marks do not pair ends at the next `>`; the limits keep a page of nothing but open quotes readable"""
_OPAQUE = frozenset({"script", "style", "noscript", "template", "iframe", "svg", "textarea", "math"})
"""their content is no text of the page, and may hold what looks like tags"""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});?")


class Token(NamedTuple):
    """A tag (`name`, lower case) or a stretch of text (no name)."""

    start: int
    end: int
    name: str = ""
    closes: bool = False
    attributes: str = ""


def find_tokens(raw: str, names: Container[str]) -> Iterator[Token]:
    """Yield texts and the tags of these names in order; what scripts and the like hold is passed over."""
    at, match = 0, _TAG.search(raw)
    unclosed: set[str] = set()
    while match:
        if match.start() > at:
            yield Token(at, match.start())
        at = match.end()
        end, name, attributes, *loose = match.groups()
        if name is None:
            end, name, attributes = loose
        name = name.lower() if name else ""
        if name in _OPAQUE and not end:
            if name not in unclosed and (closing := _closing(name).search(raw, at)):
                at = closing.end()
            else:
                unclosed.add(name)  # an element that nothing closes is taken for empty
        elif name in names:
            yield Token(match.start(), at, name, bool(end), attributes)
        match = _TAG.search(raw, at)
    if at < len(raw):
        yield Token(at, len(raw))


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE)


def find_pieces(raw: str, token: Token) -> Iterator[tuple[Span, str]]:
    """Cut a stretch of text into plain pieces and character references, with what these stand for.

    >>> [new for _, new in find_pieces("12 &amp; 9", Token(0, 10))]
    ['12 ', '&', ' 9']
    """
    at = token.start
    for match in _ENTITY.finditer(raw, token.start, token.end) if "&" in raw[at : token.end] else ():
        new = html.unescape(match.group())
        if new == match.group():
            continue
        if match.start() > at:
            yield Span(at, match.start()), raw[at : match.start()]
        yield Span(*match.span()), new
        at = match.end()
    if at < token.end:
        yield Span(at, token.end), raw[at : token.end]

"""Raw stretches on their way to become blocks: lines, put together where a page width cut them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tallywire.clean.headings import is_title_case, looks_like_heading
from tallywire.clean.line_breaks import continues, is_wrapped
from tallywire.clean.lines import line_role
from tallywire.spans import Span

_MATTER = re.compile(r"\ufeff?---\s*\n.*?\n---[^\n]*\n", re.DOTALL)
_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_TEXT = frozenset({"body", "list_item", "quote"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A raw stretch with a first guess of its role."""

    span: Span
    role: str
    text: str
    lead: int = 0
    """blank characters before the text"""


def find_pieces(raw: str) -> Iterator[Piece]:
    """Yield the lines of a text, those that a page width cut put together, each with the role of its look."""
    matter = _MATTER.match(raw) if raw.startswith(("---", "\ufeff---")) else None
    at = matter.end() if matter else 0
    if matter:
        yield Piece(Span(0, at), "stamp", "")
    yield from _joined(raw, [Span(*match.span()) for match in _LINE.finditer(raw, at)])


def _joined(raw: str, spans: list[Span]) -> Iterator[Piece]:
    lines = [raw[span.start : span.end] for span in spans]
    roles = [line_role(line) for line in lines]
    wrapped = is_wrapped([line.rstrip() for line in lines])
    number, started = 0, False
    while number < len(lines):
        first, role = number, roles[number]
        headline = not started and role == "body" and _is_headline(lines, number)
        started |= role == "body"
        block = lines[number]
        while not headline and role in _TEXT and number + 1 < len(lines):
            below = number + 1
            # a counter alone on its line is one only where no sentence wants its figure: `had risen to` / `12`
            below_role = "body" if wrapped and lines[below].strip().isdigit() else roles[below]
            if not continues(lines[number], lines[below], below_role, wrapped=wrapped):
                break
            number = below
            block += lines[number]
        yield Piece(Span(spans[first].start, spans[number].end), role, block.strip(), len(block) - len(block.lstrip()))
        number += 1


def _is_headline(lines: list[str], number: int) -> bool:
    """A headline does not break off in mid-sentence; in Title Case it is one though a lost capital follows."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return looks_like_heading(lines[number]) and not (below[:1].islower() and not is_title_case(lines[number]))

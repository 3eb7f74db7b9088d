"""An HTML page as runs of text with raw offsets, cut at the tags that begin a new block."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from tallywire.clean.html_roles import BREAKING, CELLS, IMPLIED, TELLING, VOID, role_of_tag
from tallywire.clean.html_tables import Cell, Tables
from tallywire.clean.html_tokens import Token, find_pieces, find_tokens
from tallywire.spans import Span

_TOLD = BREAKING | {"a", "br"}
"""tags that say something of the text; the others are passed over"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text between two breaking tags: its pieces with raw spans, and what the tags around it tell."""

    tag: str
    """the innermost tag that tells what the text is: li, td, h2, p …"""
    role: str
    pieces: tuple[tuple[Span, str], ...]
    text: str
    """the decoded words, blanks folded"""
    span: Span
    """raw, from the first to the last character that is no blank"""
    cell: Cell | None = None
    linked: int = 0
    """how many of its characters are the text of links"""


class _Open(NamedTuple):
    """An open tag, and what holds for the text inside it."""

    name: str
    role: str
    telling: str
    cell: Cell | None = None


@dataclass(slots=True)
class _Draft:
    inside: _Open
    pieces: list[tuple[Span, str]] = field(default_factory=list)
    linked: int = 0

    def run(self) -> Run | None:
        text = " ".join("".join(new for _, new in self.pieces).split())
        if not text:
            return None
        return Run(
            tag=self.inside.telling,
            role=self.inside.role,
            pieces=tuple(self.pieces),
            text=text,
            span=_solid(self.pieces),
            cell=self.inside.cell,
            linked=self.linked,
        )


def _solid(pieces: list[tuple[Span, str]]) -> Span:
    """The raw span of what is no blank; a character reference is taken whole."""
    solid = [(span, new) for span, new in pieces if new.strip()]
    (first, start), (last, end) = solid[0], solid[-1]
    before = len(start) - len(start.lstrip()) if len(start) == first.end - first.start else 0
    after = len(end) - len(end.rstrip()) if len(end) == last.end - last.start else 0
    return Span(first.start + before, last.end - after)


class Stream:
    """The runs of a page in order, and its tables."""

    def __init__(self, raw: str) -> None:
        self.tables = Tables()
        self._raw = raw
        self._stack = [_Open("", "body", "body")]
        self._depth: Counter[str] = Counter()
        self._drafts: list[_Draft] = []
        self._broken = True
        self._in_link = False
        for token in find_tokens(raw, _TOLD):
            if not token.name:
                self._text(token)
            elif token.closes:
                self._end(token)
            else:
                self._start(token)
        self.runs = [run for draft in self._drafts if (run := draft.run())]

    def _text(self, token: Token) -> None:
        blank = self._raw[token.start : token.end].isspace()
        if blank and self._broken:
            return
        if self._broken:
            self._drafts.append(_Draft(self._stack[-1]))
            self._broken = False
        draft = self._drafts[-1]
        draft.pieces += find_pieces(self._raw, token)
        if self._in_link:
            draft.linked += token.end - token.start

    def _start(self, token: Token) -> None:
        name = token.name
        if name == "a":
            self._in_link = True
        elif name == "br":
            self._line(token)
        elif name == "hr":
            self._broken = True
        elif name in BREAKING and name not in VOID:
            self._open(token)

    def _line(self, token: Token) -> None:
        """One `<br>` ends a line, two a block."""
        if self._broken:
            return
        pieces = self._drafts[-1].pieces
        last = next((new for _, new in reversed(pieces) if new == "\n" or not new.isspace()), "")
        if last == "\n":
            self._broken = True
        else:
            pieces.append((Span(token.start, token.end), "\n"))

    def _open(self, token: Token) -> None:
        name = token.name
        while self._stack[-1].name in IMPLIED.get(name, IMPLIED[""]):
            self._close(self._stack[-1].name)
        around = self._stack[-1]
        cell = around.cell
        if name == "table":
            self.tables.begin()
            cell = None
        elif name == "tr":
            self.tables.begin_row()
        elif name in CELLS:
            cell = self.tables.begin_cell(token)
        role = role_of_tag(name, token.attributes) or around.role
        telling = name if name in TELLING else around.telling
        self._stack.append(_Open(name, role, telling, cell))
        self._depth[name] += 1
        self._broken = True

    def _end(self, token: Token) -> None:
        name = token.name
        if name == "a":
            self._in_link = False
        elif name in BREAKING:
            self._broken = True
            if self._depth[name]:
                self._close(name)

    def _close(self, name: str) -> None:
        """Leave the tag and all that was left open inside it."""
        while True:
            left = self._stack.pop().name
            self._depth[left] -= 1
            if left == "table":
                self.tables.end()
            if left == name:
                return

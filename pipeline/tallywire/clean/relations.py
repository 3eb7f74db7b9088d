"""Which block belongs to which: to its heading, its stem, the head of its table, the block that it repeats."""

from __future__ import annotations

import re
from itertools import pairwise

from tallywire.clean.pieces import Piece
from tallywire.clean.repeats import find_repeats
from tallywire.records import Block
from tallywire.spans import Span

_RULE = re.compile(r"[|\s:\-]+")
_BAR = re.compile(r"(?<!\\)\|")
_STEMS = frozenset({"body", "heading", "title", "box", "summary"})


def relate(pieces: list[Piece]) -> list[Block]:
    """Make blocks of pieces, each with what it belongs to."""
    blocks: list[Block] = []
    heading: int | None = None
    stem: int | None = None
    header: int | None = None
    repeats = find_repeats(piece.text for piece in pieces)
    for number, piece in enumerate(pieces):
        role = "markup" if piece.role == "table_row" and _RULE.fullmatch(piece.text) else piece.role
        if piece.role == "table_row":
            header = number if header is None else header
        elif role != "markup":
            header = None
        rows = role == "table_row"
        blocks.append(
            Block(
                span=piece.span,
                role=role,
                dup_of=repeats[number],
                cells=_cells(piece) if rows else (),
                header=header if rows and header != number else None,
                stem=stem if rows or role == "list_item" else None,
                heading=heading if role != "heading" else None,
            )
        )
        if role in {"heading", "title"}:
            heading = number
        if role in _STEMS:
            stem = number
    return blocks


def _cells(piece: Piece) -> tuple[Span, ...]:
    start = piece.span.start + piece.lead
    bars = [match.start() for match in _BAR.finditer(piece.text)]
    return tuple(Span(start + left + 1, start + right) for left, right in pairwise(bars))

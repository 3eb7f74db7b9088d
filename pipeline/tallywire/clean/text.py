"""Blocks of plain text and markdown: lines grouped, each block with its role and its relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tallywire.clean.attribute_tails import is_attribute_tail
from tallywire.clean.datelines import dateline_length
from tallywire.clean.headings import looks_like_heading, may_be_title
from tallywire.clean.list_marks import is_list_item, marker_length
from tallywire.clean.pieces import Piece, find_pieces
from tallywire.clean.related import may_be_link, opens_links
from tallywire.clean.relations import relate
from tallywire.records import Block
from tallywire.spans import Span

_NO_CONTENT = frozenset({"markup", "stamp", "share", "byline"})
_NUMBERED = re.compile(r"\d+[.)]\s*")


def find_blocks(raw: str) -> list[Block]:
    """Cut plain text or markdown into blocks that partition it."""
    pieces = list(_with_links(find_pieces(raw)))
    return relate(list(_split_heads(_with_context(pieces))))


def _with_links(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Take the headlines below `Related articles` for links, up to the first sentence."""
    linked = False
    for piece in pieces:
        if piece.role in {"body", "list_item"} and linked and may_be_link(piece.text):
            yield Piece(piece.span, "related", piece.text, piece.lead)
            continue
        if piece.role != "markup":
            linked = piece.role == "related" and opens_links(piece.text)
        yield piece


def _with_context(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Roles that depend on the neighbours: title, headings, list items, boxes."""
    title = _title([p for p in pieces if p.role not in _NO_CONTENT and not is_attribute_tail(p.text)])
    after_box = False
    below = _below(pieces)
    for piece, following in zip(pieces, below, strict=True):
        role = piece.role
        if title is not None and (piece is title or piece.text == title.text):
            role = "title"
        elif role == "body":
            role = _role_of_text(piece, following, after_box=after_box)
        if piece.text:
            after_box = role == "box" and piece.role == "box"
        yield Piece(piece.span, role, piece.text, piece.lead)


def _below(pieces: Sequence[Piece]) -> list[Piece | None]:
    """Return for each piece the next one that has words."""
    found: list[Piece | None] = []
    following: Piece | None = None
    for piece in reversed(pieces):
        found.append(following)
        following = piece if piece.role != "markup" else following
    return found[::-1]


def _role_of_text(piece: Piece, following: Piece | None, *, after_box: bool) -> str:
    if is_list_item(piece.text + "\n"):
        return "heading" if following and _is_numbered_heading(piece, following) else "list_item"
    if is_attribute_tail(piece.text):
        return "summary"
    heads = looks_like_heading(piece.text) and following is not None and len(following.text) > len(piece.text)
    if heads or piece.text.startswith("#"):
        return "heading"
    return "box" if after_box else "body"


def _is_numbered_heading(piece: Piece, following: Piece) -> bool:
    """`1. What happened`, with text below it."""
    number = _NUMBERED.match(piece.text)
    short = len(piece.text.split()) <= 4 and not is_list_item(following.text)
    return bool(number) and short and looks_like_heading(_NUMBERED.sub("", piece.text, count=1))


def _title(content: Sequence[Piece]) -> Piece | None:
    first = content[0] if len(content) > 1 else None
    return first if first and first.role == "body" and may_be_title(first.text) else None


def _split_heads(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Cut datelines and list markers off, so that the sentence begins where its words begin."""
    for piece in pieces:
        head = _head_length(piece)
        if not head or head >= len(piece.text):
            yield piece
            continue
        at = piece.span.start + piece.lead + head
        tagged = "dateline" if piece.role in {"body", "summary"} else "markup"
        yield Piece(Span(piece.span.start, at), tagged, "")
        yield Piece(Span(at, piece.span.end), piece.role, piece.text[head:])


def _head_length(piece: Piece) -> int:
    if piece.role == "list_item":
        return marker_length(piece.text)
    if piece.role in {"heading", "title"} and piece.text.startswith("#"):
        return len(piece.text) - len(piece.text.lstrip("# "))
    if piece.role == "quote":
        return len(piece.text) - len(piece.text.lstrip("> "))
    return dateline_length(piece.text) if piece.role in {"body", "summary"} else 0

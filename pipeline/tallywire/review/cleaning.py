"""A cleaned article cut into pieces: what each block keeps, leaves out and repairs, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tallywire.records import READ_ROLES, Block, CleanArticle

ROLES = {
    "title": "headline", "summary": "summary or standfirst", "body": "running text", "heading": "heading inside the text",
    "table_row": "row of a table", "list_item": "item of a list", "box": "box beside the text", "caption": "caption",
    "quote": "quotation", "dateline": "place, agency and date before the text", "byline": "who wrote it",
    "stamp": "date or clock of the page", "share": "buttons, counters, notices", "related": "links to other pages",
    "comments": "comments of readers", "code": "scripts, styles, addresses", "after_article": "after the article's end",
    "markup": "tags and blanks, no words", "tags": "keywords",
}  # fmt: skip
"""in a few words, what stands in a block of each role"""

LAYOUT = frozenset({"tag", "blanks", "line_break", "cell", "newline", "entity"})
"""cleaners that undo what a page does between words; their edits are counted, not marked"""
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of raw text and what became of it."""

    raw: str
    new: str
    cleaner: str | None = None
    """None where it stays as it is"""
    number: int | None = None
    """index of its edit"""


def is_read(block: Block) -> bool:
    """Tell whether claims are looked for in a block."""
    return block.role in READ_ROLES


def pieces_of(clean: CleanArticle) -> Iterator[tuple[Block, list[Piece]]]:
    """Yield each block with its pieces in order; an edit belongs to the block that it begins in."""
    raw, edits, number, at = clean.article.raw, clean.edited.edits, 0, 0
    for block in clean.blocks:
        pieces, at = [], max(at, block.span.start)
        while number < len(edits) and edits[number].span.start < block.span.end:
            edit = edits[number]
            if edit.span.start > at:
                pieces.append(Piece(raw=raw[at : edit.span.start], new=raw[at : edit.span.start]))
            pieces.append(
                Piece(raw=raw[edit.span.start : edit.span.end], new=edit.new, cleaner=edit.cleaner, number=number)
            )
            at, number = edit.span.end, number + 1
        if block.span.end > at:
            pieces.append(Piece(raw=raw[at : block.span.end], new=raw[at : block.span.end]))
            at = block.span.end
        yield block, pieces


def visible(text: str) -> str:
    """Make characters that steer a terminal or turn the direction of writing visible.

    >>> visible("a\\x1b[31mb")
    'a␛[31mb'
    """
    return _CONTROLS.sub(lambda match: chr(0x2400 + ord(match[0])) if ord(match[0]) < 0x20 else "�", text)


def summary(clean: CleanArticle) -> dict[str, object]:
    """Count blocks by role and edits by cleaner, and name the dates and the language."""
    article = clean.article
    dates = [
        {
            "day": one.day.isoformat(),
            "basis": one.basis,
            "text": one.text,
            "span": list(one.span) if one.span else None,
        }
        for one in article.published_candidates
    ]
    return {
        "roles": dict(sorted(Counter(block.role for block in clean.blocks).items())),
        "cleaners": dict(sorted(Counter(edit.cleaner for edit in clean.edited.edits).items())),
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "published_candidates": dates,
        "warnings": list(article.warnings),
        "lang": clean.lang,
    }


def cleaning_object(clean: CleanArticle) -> dict[str, object]:
    """Return all that cleaning did to an article, for JSON; spans are raw, relations are indices of blocks."""
    blocks = [
        {
            "role": block.role,
            "read": is_read(block),
            "start": block.span.start,
            "end": block.span.end,
            "dup_of": block.dup_of,
            "heading": block.heading,
            "stem": block.stem,
            "header": block.header,
            "cells": [list(cell) for cell in block.cells],
        }
        for block in clean.blocks
    ]
    edits = [
        {"start": edit.span.start, "end": edit.span.end, "new": edit.new, "cleaner": edit.cleaner}
        for edit in clean.edited.edits
    ]
    known = {"path": clean.article.path, "doc_id": clean.article.id, "title": clean.title}
    return {**known, **summary(clean), "blocks": blocks, "edits": edits, "text": clean.edited.text}

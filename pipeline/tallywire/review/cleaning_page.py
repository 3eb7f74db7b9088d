"""A cleaned article as one page without a network: raw beside clean, linked."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path

from tallywire.records import READ_ROLES, Block, CleanArticle
from tallywire.review.cleaning import ROLES, Piece, is_read, pieces_of, summary, visible

_HERE = Path(__file__).parent
_Row = tuple[int, Block, list[Piece]]


def cleaning_page(clean: CleanArticle) -> str:
    """Return the page; nothing of the article can run in it: all is escaped, and only its own script is allowed."""
    style, script = (
        (_HERE / name).read_text(encoding="utf-8").replace("\r\n", "\n") for name in ("cleaning.css", "cleaning.js")
    )
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    name = _text(clean.article.path)
    body = "\n".join((*_head(clean), *_rows(clean)))
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\n'
        f"<title>{name}: raw and clean</title>\n<style>{style}</style></head>\n<body>\n<h1>{name}</h1>\n{body}\n"
        f"<script>{script}</script></body></html>\n"
    )


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _text(value: object) -> str:
    return escape(visible(str(value)))


def _head(clean: CleanArticle) -> Iterator[str]:
    known, dates = summary(clean), clean.article.published_candidates
    said = ", ".join(f"{one.day} ({one.basis})" for one in dates) or "none stated"
    repairs = ", ".join(f"{name} {count}" for name, count in dict(known["cleaners"]).items())  # type: ignore[call-overload]
    yield f"<p>Language {_text(clean.lang or 'not known')}. Dates: {_text(said)}. Edits: {_text(repairs or 'none')}.</p>"
    yield "<p>Hover or click on either side to find it on the other; j and k go from block to block, n and p from edit to edit, o opens what is left out.</p>"
    legend = (
        f'<li class="{_class(role)}" title="{_text(ROLES.get(role, ""))}">{_text(role)} {count}'
        f"{'' if role in READ_ROLES else ' (left out)'}</li>"
        for role, count in dict(known["roles"]).items()  # type: ignore[call-overload]
    )
    yield f'<ul class="legend">{"".join(legend)}</ul>'
    yield '<div class="row names"><b>raw</b><b>clean</b></div>'


def _class(role: str) -> str:
    return f"role-{role}" if role in ROLES else "role-other"


def _rows(clean: CleanArticle) -> Iterator[str]:
    rows = ((number, block, pieces) for number, (block, pieces) in enumerate(pieces_of(clean)))
    for read, group in groupby(rows, key=lambda row: is_read(row[1])):
        found = list(group)
        yield "\n".join(map(_row, found)) if read else _folded(found)


def _folded(rows: list[_Row]) -> str:
    roles = ", ".join(sorted({block.role for _, block, _ in rows}))
    quiet = ' class="quiet"' if roles == "markup" else ""  # between any two paragraphs of a page stand a few tags
    length = sum(block.span.end - block.span.start for _, block, _ in rows)
    inside = "\n".join(map(_row, rows))
    return f"<details{quiet}><summary>left out: {_text(roles)} ({length:,} characters)</summary>\n{inside}\n</details>"


def _row(row: _Row) -> str:
    number, block, pieces = row
    raw = "".join(_piece(piece, piece.raw) for piece in pieces)
    label = f"{number} {block.role}" + ("" if block.dup_of is None else f", repeats {block.dup_of}")
    new = "".join(_piece(piece, piece.new) for piece in pieces) if is_read(block) else "<i>left out</i>"
    return (
        f'<div class="row {_class(block.role)}" data-block="{number}" tabindex="0">'
        f'<div class="raw">{raw}</div><div class="clean"><small>{_text(label)}</small>{new}</div></div>'
    )


def _piece(piece: Piece, text: str) -> str:
    if piece.number is None:
        return _text(text)
    return f'<mark data-edit="{piece.number}" title="{_text(piece.cleaner)}">{_text(text)}</mark>'

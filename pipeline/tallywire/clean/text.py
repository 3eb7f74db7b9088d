"""Blocks of plain text and markdown: lines grouped, each block with its role and its relations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tallywire.clean.lines import is_list_item, line_role, looks_like_heading, marker_length
from tallywire.records import Block
from tallywire.spans import Edit, Span

_DATELINE = re.compile(
    r"\**(?:\([A-Z][A-Z .]+\)\s*[—–-]+\s*|[A-Z][A-Z'. -]{2,24}(?:,[^—–:\n.]{0,30})?(?:\s*\([^)\n]{2,30}\))?\s*\**\s*(?:—|–|--|-|:)\s+|[A-Z][a-z]+ \([A-Z][^)\n]{2,25}\)(?:\s*[—–-]+)?\s+)"
)
_TAIL = re.compile(r"\"\s*/>$")
_WRAPPED = 50
"""a line at least so long may have been cut by the width of the page"""
_TORN = re.compile(
    r"(?:ing|ings|ed|tion|tions|sion|sions|ment|ments|ers?|ly|ness|able|ible|ies|ity|ance|ence|ous|ive|ians?|ors?|als?|ers?|men|ple|dren|diers?)\b"
)
"""the rest of a word that a line end has torn: `miss-` `ing`"""
_BROKEN = 30
"""a line at least so long may have been broken in mid-sentence"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A raw stretch with a first guess of its role."""

    span: Span
    role: str
    text: str
    lead: int = 0
    """blank characters before the text"""


def find_blocks(raw: str) -> list[Block]:
    """Cut plain text or markdown into blocks that partition it."""
    pieces = list(_split_heads(_with_context(list(_joined(raw)))))
    return _related(pieces)


def find_line_breaks(raw: str, blocks: list[Block]) -> Iterator[Edit]:
    """Turn the newlines inside a block into spaces; after a hyphen they vanish."""
    for block in blocks:
        body = raw[block.span.start : block.span.end].rstrip()
        for match in re.finditer(r"\s*\r?\n\s*(?:>\s*)?", body):
            span = Span(block.span.start + match.start(), block.span.start + match.end())
            if re.search(r"[a-z]{2}-$", body[: match.start()]) and _TORN.match(body, match.end()):
                yield Edit(span=Span(span.start - 1, span.end), new="", cleaner="line_break")
                continue
            hyphen = re.search(r"\w-$", body[: match.start()]) is not None
            yield Edit(span=span, new="" if hyphen else " ", cleaner="line_break")


def _joined(raw: str) -> Iterator[Piece]:
    """Lines, those that a page width cut put together again."""
    matter = re.match(r"\ufeff?---\s*\n.*?\n---[^\n]*\n", raw, re.DOTALL)
    at = matter.end() if matter else 0
    if matter:
        yield Piece(Span(0, at), "stamp", "")
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\n|[^\n]+$", raw[at:])]
    wrapped = _is_wrapped([raw[start + at : end + at].rstrip() for start, end in lines])
    number, started = 0, False
    while number < len(lines):
        start, end = lines[number][0] + at, lines[number][1] + at
        role = line_role(raw[start:end])
        below = raw[lines[number + 1][0] + at : lines[number + 1][1] + at] if number + 1 < len(lines) else ""
        # a headline does not break off in mid-sentence; in Title Case it is one though a lost capital follows
        goes_on = below[:1].islower() and not _is_title_case(raw[start:end])
        headline = not started and role == "body" and looks_like_heading(raw[start:end]) and not goes_on
        started |= role == "body"
        while (
            not headline
            and role in {"body", "list_item", "quote"}
            and number + 1 < len(lines)
            and _continues(
                raw[start:end],
                raw[lines[number + 1][0] + at : lines[number + 1][1] + at],
                raw[lines[number][0] + at : end],
                wrapped=wrapped,
            )
        ):
            number += 1
            end = lines[number][1] + at
        line = raw[start:end]
        yield Piece(Span(start, end), role, line.strip(), len(line) - len(line.lstrip()))
        number += 1


def _is_title_case(line: str) -> bool:
    words: list[str] = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether a page width cut the lines: several long ones, none much longer than the others."""
    long = [len(line) for line in lines if len(line) >= _WRAPPED and not line.lstrip().startswith("|")]
    return len(long) >= 3 and sorted(long)[-max(1, len(long) // 10)] <= 140


def _continues(block: str, following: str, line: str, *, wrapped: bool) -> bool:
    """Tell whether the next line goes on with the sentence of this one; where no page width cut it, it is plain to see."""
    last, text = line.rstrip(), following.strip()
    if not text or is_list_item(following) or line_role(following) not in {"body", "quote"}:
        return False
    if not wrapped:
        return len(last) >= _BROKEN and bool(re.match("[a-z]", text) and re.search(r"[\w,-]$", last))
    if re.search(r"[.!?:;…][\"'”’)]*$", last) and len(last) < 4000:
        return (
            len(last) >= _WRAPPED + 10
            and len(last) <= 130
            and len(text) >= 20
            and block.count("\n") >= 1
            and text[0].islower()
        )
    return (len(last) >= _WRAPPED and len(last) <= 130) or text[0].islower()


def _with_context(pieces: list[Piece]) -> Iterator[Piece]:
    """Roles that depend on the neighbours: title, headings, list items, boxes."""
    content = [p for p in pieces if p.role not in {"markup", "stamp", "share", "byline"} and not _is_tail(p)]
    title = _title(content)
    after_box = False
    for number, piece in enumerate(pieces):
        role = piece.role
        following = next((p for p in pieces[number + 1 :] if p.role != "markup"), None)
        if piece is title or (title is not None and piece.text == title.text):
            role = "title"
        elif role == "body" and is_list_item(piece.text + "\n"):
            short = (
                looks_like_heading(re.sub(r"^\d+[.)]\s*", "", piece.text))
                and len(piece.text.split()) <= 4
                and re.match(r"\d+[.)]", piece.text)
            )
            role = "heading" if short and following and not is_list_item(following.text) else "list_item"
        elif role == "body" and piece.text.endswith('"/>'):
            role = "summary"
        elif (role == "body" and piece.text.startswith("#")) or (
            role == "body" and looks_like_heading(piece.text) and following and len(following.text) > len(piece.text)
        ):
            role = "heading"
        elif role == "body" and after_box:
            role = "box"
        if piece.text:
            after_box = role == "box" and piece.role == "box"
        yield Piece(piece.span, role, piece.text, piece.lead)


def _is_tail(piece: Piece) -> bool:
    """A meta description whose head was cut off; the title may stand below it."""
    return _TAIL.search(piece.text) is not None


def _title(content: list[Piece]) -> Piece | None:
    if len(content) < 2 or content[0].role not in {"body"}:
        return None
    first = content[0]
    ended = re.search(r"[.!…]$", first.text) is not None
    return first if len(first.text.split()) <= 25 and not ended and len(first.text) < 200 else None


def _split_heads(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Cut datelines and list markers off, so that the sentence begins where its words begin."""
    for piece in pieces:
        head = 0
        if piece.role == "list_item":
            head = marker_length(piece.text)
        elif piece.role == "heading" and piece.text.startswith("#"):
            head = len(piece.text) - len(piece.text.lstrip("# "))
        elif piece.role == "body" and (match := _DATELINE.match(piece.text)):
            head = match.end()
        elif piece.role == "title" and piece.text.startswith("#"):
            head = len(piece.text) - len(piece.text.lstrip("# "))
        elif piece.role == "quote":
            head = len(piece.text) - len(piece.text.lstrip("> "))
        yield from _cut(piece, head)


def _cut(piece: Piece, head: int) -> Iterator[Piece]:
    if not head or head >= len(piece.text):
        yield piece
        return
    at = piece.span.start + piece.lead + head
    yield Piece(Span(piece.span.start, at), "dateline" if piece.role == "body" else "markup", "")
    yield Piece(Span(at, piece.span.end), piece.role, piece.text[head:])


def _related(pieces: list[Piece]) -> list[Block]:
    """Blocks with their heading, their stem, their table head and what they repeat."""
    blocks: list[Block] = []
    heading: int | None = None
    stem: int | None = None
    header: int | None = None
    seen: dict[str, int] = {}
    for number, piece in enumerate(pieces):
        role = piece.role
        cells: tuple[Span, ...] = ()
        if role == "table_row":
            cells, ruled = _cells(piece), re.fullmatch(r"[|\s:\-]+", piece.text) is not None
            role = "markup" if ruled else role
            header = number if header is None else header
        elif role != "markup":
            header = None
        key = re.sub(r"\W+", " ", piece.text.lower()).strip()
        blocks.append(
            Block(
                span=piece.span,
                role=role,
                dup_of=seen.get(key) if len(key) > 20 else None,
                cells=cells if role == "table_row" else (),
                header=header if role == "table_row" and header != number else None,
                stem=stem if role in {"list_item", "table_row"} else None,
                heading=heading if role != "heading" else None,
            )
        )
        seen.setdefault(key, number)
        if role in {"heading", "title"}:
            heading = number
        if role in {"body", "heading", "title", "box", "summary"}:
            stem = number
    return blocks


def _cells(piece: Piece) -> tuple[Span, ...]:
    start = piece.span.start + piece.lead
    bars = [match.start() for match in re.finditer(r"(?<!\\)\|", piece.text)]
    return tuple(Span(start + left + 1, start + right) for left, right in pairwise(bars))

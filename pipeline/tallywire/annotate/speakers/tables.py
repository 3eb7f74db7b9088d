"""Tables: a row is said by its column of sources, all of them by what the words around the table name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.annotate.entities import key_of, side_of
from tallywire.annotate.speakers.names import short_name
from tallywire.records import CleanArticle, Saying, Sentence
from tallywire.spans import Span

_SOURCE = re.compile(r"^(?:sources?|according to|reported by|who says|claimed by|reporter)\b", re.IGNORECASE)
_NAMED = r"(?:the )?(?P<who>[^\W\d_][^.,;:()|\n]{2,60}?)"
_ENDED = r"(?= (?:puts?|gives?|gave|publish\w*|issues?|releas\w*|post(?:s|ed)|sends?|as of|for|on|in|until|to)\b|\s*[.,;:()|*]|\s*$)"
_CREDIT = re.compile(
    rf"\b(?:sources?|data|figures)\s*:\s*{_NAMED}{_ENDED}"
    rf"|\b(?:(?:as )?(?:reported|counted|compiled|published|given|announced|released|collected|recorded)(?: by)|according to)"
    rf" {_NAMED.replace('who', 'by')}{_ENDED}"
    rf"|\b(?:reports|figures|data|bulletins|numbers|statements|counts|tallies|summaries) (?:which|that|of|from|by) {_NAMED.replace('who', 'of')}{_ENDED}",
    re.IGNORECASE,
)
"""`Source: Civic Docket, 2025`; `As reported by the regional administrations`"""
_AROUND = 2
"""blocks before and after a table that may tell whose figures it holds"""


def row_sayings(clean: CleanArticle, sentences: Sequence[Sentence]) -> Iterator[Saying]:
    """Yield one saying for each row under a head with a `Source` column; its content is the whole row."""
    for number, block in enumerate(clean.blocks):
        column = _source_column(clean, block.header) if block.cells and block.header not in {None, number} else None
        if column is None or column >= len(block.cells):
            continue
        row, cell = clean.edited.to_clean(block.span), clean.edited.to_clean(block.cells[column])
        name = short_name(clean.edited.text[cell.start : cell.end])
        first = next((s.index for s in sentences if s.block == number), None)
        if name and first is not None:
            yield _said(first, name, cell, row)


def table_sayings(clean: CleanArticle, sentences: Sequence[Sentence]) -> Iterator[Saying]:
    """Yield one saying for each table whose caption, foot or introduction names whose figures they are."""
    blocks = clean.blocks
    rows = [number for number, block in enumerate(blocks) if block.cells]
    for first, last in _stretches(rows):
        near = [*range(first - 1, max(-1, first - 1 - 2 * _AROUND), -1), *range(last + 1, last + 1 + 2 * _AROUND)]
        words = [clean.edited.to_clean(blocks[n].span) for n in near if n < len(blocks) and blocks[n].role != "markup"]
        credit = next((found for span in words if (found := _credit(clean, span))), None)
        index = next((s.index for s in sentences if first <= s.block <= last), None)
        if credit is not None and index is not None:
            start, end = (clean.edited.to_clean(blocks[n].span) for n in (first, last))
            yield _said(index, credit[0], credit[1], Span(start.start, end.end))


def _stretches(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last block of each table; the rules and blanks between rows are blocks too."""
    start = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place] - rows[place - 1] > _AROUND:
            yield rows[start], rows[place - 1]
            start = place


def _credit(clean: CleanArticle, span: Span) -> tuple[str, Span] | None:
    match = _CREDIT.search(clean.edited.text, span.start, span.end)
    if match is None:
        return None
    group = next(name for name in ("who", "by", "of") if match[name])
    name = short_name(match[group])
    return (name, Span(*match.span(group))) if name else None


def _said(sentence: int, name: str, words: Span, content: Span) -> Saying:
    return Saying(
        sentence=sentence,
        cue=None,
        speaker=name,
        speaker_span=words,
        content=content,
        stance="says",
        side=side_of(name),
        key=key_of(name),
    )


def _source_column(clean: CleanArticle, header: int | None) -> int | None:
    if header is None:
        return None
    for number, cell in enumerate(clean.blocks[header].cells):
        span = clean.edited.to_clean(cell)
        if _SOURCE.match(clean.edited.text[span.start : span.end].strip()):
            return number
    return None

"""A table with a column of sources: each row is said by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.annotate.entities import key_of, side_of
from tallywire.annotate.speakers.names import short_name
from tallywire.records import CleanArticle, Saying, Sentence
from tallywire.spans import Span

_SOURCE = re.compile(r"^(?:sources?|according to|reported by|who says|claimed by|reporter)\b", re.IGNORECASE)


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
            yield Saying(
                sentence=first,
                cue=None,
                speaker=name,
                speaker_span=cell,
                content=Span(row.start, row.end),
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

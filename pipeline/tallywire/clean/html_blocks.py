"""The runs of a page as blocks that partition it, with the edits that undo its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tallywire.clean.html_stream import Run, Stream
from tallywire.clean.html_tables import Cell, is_head
from tallywire.records import READ_ROLES, Block
from tallywire.spans import Edit, Span

_BLANKS = re.compile(r"\s*[\n\r\t]\s*|\s{2,}")
_PLAIN = str.maketrans("\u2019\u2018\u201c\u201d\u00a0\n", "''\"\"  ", "\u00ad")


def assemble(raw: str, stream: Stream, roles: Sequence[str]) -> tuple[list[Block], list[Edit]]:
    """Return the blocks of a page, given the role of each run, and the edits inside those that are read."""
    builder = _Builder(stream)
    for group in _groups(stream.runs, roles):
        builder.add([stream.runs[number] for number in group], roles[group[0]])
    return builder.finished(len(raw)), builder.edits


def _groups(runs: Sequence[Run], roles: Sequence[str]) -> Iterator[list[int]]:
    """The cells of one table row stand in one block, all else alone."""
    def key(number: int) -> tuple[bool, int]:
        cell = runs[number].cell
        return (True, cell.row) if cell and roles[number] == "table_row" else (False, number)

    for _, group in groupby(range(len(runs)), key=key):
        yield list(group)


class _Builder:
    def __init__(self, stream: Stream) -> None:
        self.edits: list[Edit] = []
        self._rows = stream.tables.rows
        self._blocks: list[Block] = []
        self._at = 0
        self._heading: int | None = None
        self._stem: int | None = None
        self._heads: dict[int, int] = {}
        """the block of the head row of each table"""
        self._only_heads: set[int] = set()
        """blocks of rows that hold nothing but head cells"""

    def add(self, runs: Sequence[Run], role: str) -> None:
        """Add the block of a run, or of the runs of one table row."""
        cells = self._cells(runs) if role == "table_row" else ()
        span = Span(cells[0].start if cells else runs[0].span.start, runs[-1].span.end)
        if span.start > self._at:
            self._blocks.append(Block(span=Span(self._at, span.start), role="markup"))
        index = len(self._blocks)
        header = self._header(runs[0].cell, index) if cells and runs[0].cell else None
        self._blocks.append(
            Block(
                span=span,
                role=role,
                cells=cells,
                header=header,
                heading=self._heading,
                stem=self._stem if role in {"list_item", "table_row"} else None,
            )
        )
        if role in READ_ROLES:
            self.edits += _edits(runs)
        if role in {"heading", "title"}:
            self._heading = index
        if role in {"heading", "title", "body", "box"} or runs[0].tag == "caption":
            self._stem = index
        self._at = span.end

    def finished(self, length: int) -> list[Block]:
        if self._at < length:
            self._blocks.append(Block(span=Span(self._at, length), role="markup"))
        return self._blocks

    def _cells(self, runs: Sequence[Run]) -> tuple[Span, ...]:
        """The cells of a row, one for each column: a wide one several times, empty where a cell above reaches down."""
        filled = {cell: (found[0], found[-1]) for cell, found in _by_cell(runs)}
        spans: list[Span] = []
        at = runs[0].span.start
        for cell in self._rows[runs[0].cell.row] if runs[0].cell else ():
            spans += [Span(at, at)] * (cell.column - len(spans))
            if cell in filled:
                first, last = filled[cell]
                span, at = Span(first.span.start, last.span.end), last.span.end
            else:
                span = Span(at, at)
            spans += [span] * cell.columns
        return tuple(spans)

    def _header(self, cell: Cell, index: int) -> int | None:
        """The block of the row that heads the columns: the last of the head rows, else the first row."""
        known = self._heads.get(cell.table)
        if known is None or (is_head(self._rows[cell.row]) and known in self._only_heads):
            self._heads[cell.table] = index
            if is_head(self._rows[cell.row]):
                self._only_heads.add(index)
            return known
        return known


def _by_cell(runs: Sequence[Run]) -> Iterator[tuple[Cell, list[Run]]]:
    for cell, found in groupby(runs, key=lambda run: run.cell):
        if cell is not None:
            yield cell, list(found)


def _edits(runs: Sequence[Run]) -> Iterator[Edit]:
    """What undoes the markup in the runs of a block and between them."""
    for run in runs:
        yield from _markup_edits(run)
    for before, after in pairwise(runs):
        gap = Span(before.span.end, after.span.start)
        if gap.end > gap.start:
            yield Edit(span=gap, new=" " if before.cell == after.cell else "\n", cleaner="cell")


def _markup_edits(run: Run) -> Iterator[Edit]:
    """Tags between the pieces vanish, entities become what they stand for, runs of blanks become one."""
    at = run.span.start
    for place, new in run.pieces:
        start, end = max(place.start, run.span.start), min(place.end, run.span.end)
        if start >= end:
            continue
        if start > at:
            yield Edit(span=Span(at, start), new="", cleaner="tag")
        if new == "\n":
            yield Edit(span=place, new=" ", cleaner="line_break")
        elif place.end - place.start != len(new):
            yield Edit(span=place, new=new.translate(_PLAIN), cleaner="entity")
        else:
            for match in _BLANKS.finditer(new, start - place.start, end - place.start):
                yield Edit(span=Span(place.start + match.start(), place.start + match.end()), new=" ", cleaner="blanks")
        at = end

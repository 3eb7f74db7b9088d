"""The tables of a page: which column each cell stands in, also where others reach over several rows or columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tallywire.clean.html_tokens import Token

_MOST = 100
"""columns or rows that one cell may take"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table, numbered from 0 within the page (table, row) and within its row (column)."""

    table: int
    row: int
    column: int
    columns: int
    """how many columns it takes"""
    start: int
    """raw position after its opening tag"""
    head: bool


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = 0
    hanging: dict[int, int] = field(default_factory=dict)
    """columns that a cell above reaches into, with the rows that are left of it"""


class Tables:
    """Hands out the cells of a page while it is read; tables may stand in one another."""

    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []
        self._open: list[_Table] = []
        self._tables = 0

    def begin(self) -> None:
        """Enter a table."""
        self._open.append(_Table(self._tables))
        self._tables += 1

    def end(self) -> None:
        """Leave the innermost table."""
        if self._open:
            self._open.pop()

    def begin_row(self) -> None:
        """Go on to the next row of the innermost table; one that no table holds is a table of its own."""
        if not self._open:
            self.begin()
        table = self._open[-1]
        table.row, table.column = len(self.rows), 0
        self.rows.append([])
        table.hanging = {column: left - 1 for column, left in table.hanging.items() if left > 0}

    def begin_cell(self, token: Token) -> Cell:
        """Make the next cell of the row."""
        if not self._open or self._open[-1].row < 0:
            self.begin_row()
        table = self._open[-1]
        while table.hanging.get(table.column, 0) > 0:
            table.column += 1
        cell = Cell(
            table=table.number,
            row=table.row,
            column=table.column,
            columns=_reach(token.attributes, "colspan"),
            start=token.end,
            head=token.name == "th",
        )
        table.column += cell.columns
        if (rows := _reach(token.attributes, "rowspan")) > 1:
            table.hanging |= dict.fromkeys(range(cell.column, table.column), rows)
        self.rows[table.row].append(cell)
        return cell


def _reach(attributes: str, name: str) -> int:
    """Read how many rows or columns a cell takes; 1 where nothing sensible is said.

    >>> _reach(' colspan="2"', "colspan"), _reach(' colspan="0"', "colspan"), _reach("", "rowspan")
    (2, 1, 1)
    """
    match = re.search(rf"\b{name}\s*=\s*[\"']?\s*(\d{{1,4}})", attributes, re.IGNORECASE)
    return min(max(int(match[1]), 1), _MOST) if match else 1


def is_head(row: Sequence[Cell]) -> bool:
    """Tell whether a row holds nothing but head cells."""
    return bool(row) and all(cell.head for cell in row)

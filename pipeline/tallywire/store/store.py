"""The fact store: what is known now, what was known, and what people said of it."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from tallywire.errors import UsageError
from tallywire.records import Fact
from tallywire.store.database import naming, open_for_reading, open_for_writing, store_file
from tallywire.store.rows import from_row
from tallywire.store.schema import BLOCK_COLUMNS, DOCUMENT_COLUMNS, DOCUMENT_JSON, fact_columns, quoted
from tallywire.store.writer import RunInfo, RunWriter

if TYPE_CHECKING:
    import pandas as pd

_ORDER = 'path, "start", claim_type, action, "end", fact_id'
_FIRST_DAY, _LAST_DAY = "coalesce(event_start, event_end, published)", "coalesce(event_end, event_start, published)"
_COLUMNS = ", ".join(map(quoted, fact_columns()))


def open_store(path: Path | str, *, write: bool = False) -> Store:
    """Open the store of an output folder (or the .db file itself); with `write`, make it if it is not there.

    Raises StoreError, in one line, for a file that is no store or is from a newer version.
    """
    file = store_file(Path(path))
    return Store(open_for_writing(file) if write else open_for_reading(file), file)


class Store:
    """An open fact store; a context manager that closes it."""

    def __init__(self, database: sqlite3.Connection, file: Path) -> None:
        self._database, self.file = database, file

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def facts(
        self,
        *,
        types: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        after_run: int | None = None,
        where: str | None = None,
        by_date: bool = False,
        limit: int | None = None,
    ) -> Iterator[Fact]:
        """Yield the current facts by path and place, or by date.

        `types` are claim types; `since` keeps what happened, or else was published, on that day or later, `until` on
        that day or earlier; `after_run` what came after a run; `where` is an SQL condition over the columns (`"end"` needs its quotes).
        Raises UsageError for a condition that SQLite does not take.
        """
        conditions, values = _conditions(types, since, until, after_run)
        if where is not None:
            self._check_condition(where)
            conditions.append(f"({where}\n)")
        order = f"{_FIRST_DAY} IS NULL, {_FIRST_DAY}, {_ORDER}" if by_date else _ORDER
        query = f"SELECT {_COLUMNS} FROM facts_current WHERE {' AND '.join(conditions) or '1'} ORDER BY {order}"
        query += "" if limit is None else f" LIMIT {limit:d}"
        with naming(self.file):
            for row in self._database.execute(query, values):
                yield from_row(row)

    def _check_condition(
        self, where: str, *, table: str = "facts_current", example: str = "value > 100 AND actor = 'Russia'"
    ) -> None:
        try:
            self._database.execute(f"EXPLAIN SELECT 1 FROM {table} WHERE ({where}\n)").close()
        except (sqlite3.Error, sqlite3.Warning) as fault:
            advice = f'write an SQL condition over the columns, such as "{example}"'
            raise UsageError(f"--where: {fault}; {advice}") from None

    def fact(self, fact_id: str) -> Fact | None:
        """Return the fact of an id, the current one or else the one that was current last; a beginning will do.

        Raises UsageError when several facts begin so.
        """
        with naming(self.file):
            rows = self._database.execute(
                f"SELECT {_COLUMNS} FROM facts WHERE substr(fact_id, 1, ?) = ? "
                f"ORDER BY run_to IS NULL DESC, run_to DESC, {_ORDER}",
                (len(fact_id), fact_id),
            ).fetchall()
        ids = list(dict.fromkeys(row[0] for row in rows))
        if len(ids) > 1:
            raise UsageError(f"{fact_id}: {len(ids)} facts begin so, such as {ids[0]} and {ids[1]}; give more digits")
        return from_row(rows[0]) if rows else None

    def run_of(self, fact: Fact) -> dict[str, Any]:
        """Return the run that last entered this fact as it is: where its corpus lies, its packs and its model."""
        query = (
            "SELECT runs.* FROM runs JOIN facts ON run_id = run_from WHERE fact_id = ? AND path = ? "
            "ORDER BY run_id DESC LIMIT 1"
        )
        return self._runs(query, fact.fact_id, fact.path)[0]

    def is_current(self, fact_id: str) -> bool:
        """Tell whether the last run over its document still found this fact."""
        with naming(self.file):
            return bool(self._database.execute("SELECT 1 FROM facts_current WHERE fact_id = ?", (fact_id,)).fetchone())

    def claim_types(self) -> list[str]:
        """List the claim types of the current facts."""
        return [row["claim_type"] for row in self._rows("SELECT DISTINCT claim_type FROM facts_current ORDER BY 1")]

    def documents(
        self,
        *,
        since: date | None = None,
        until: date | None = None,
        where: str | None = None,
        by_date: bool = False,
        limit: int | None = None,
    ) -> list[dict[str, Any]]:
        """List the current documents by path, or by date of publication.

        `since` and `until` are about that date; `where` is an SQL condition over the columns. `published_candidates`
        (a list), `warnings` (a list) and `roles` (blocks by role) are None where an older version read the document.
        Raises UsageError for a condition that SQLite does not take.
        """
        conditions, values = ["1"], []
        for limit_day, sign in ((since, ">="), (until, "<=")):
            if limit_day is not None:
                conditions.append(f"published {sign} ?")
                values.append(limit_day.isoformat())
        if where is not None:
            self._check_condition(where, table="documents_current", example="lang = 'en' AND n_facts > 0")
            conditions.append(f"({where}\n)")
        query = (
            f"SELECT {', '.join(DOCUMENT_COLUMNS)}, near_duplicate FROM documents_current "
            f"WHERE {' AND '.join(conditions)} ORDER BY {'published IS NULL, published, ' if by_date else ''}path"
        )
        query += "" if limit is None else f" LIMIT {limit:d}"
        return [_decoded(row) for row in self._rows(query, *values)]

    def blocks(self, path: str) -> list[dict[str, Any]]:
        """List the blocks of a current document that hold words: role, raw offsets, relations by `number`."""
        names = ", ".join(map(quoted, BLOCK_COLUMNS))
        rows = self._rows(f"SELECT {names} FROM blocks WHERE path = ? ORDER BY number", path)
        return [{**row, "cells": json.loads(row["cells"] or "[]")} for row in rows]

    def readings(self) -> dict[str, str]:
        """Return by path the name of the reading that the current facts of a document came from."""
        return {row["path"]: row["key"] for row in self._rows('SELECT path, "key" FROM readings')}

    def counts(self) -> dict[str, Counter[tuple[str, str]]]:
        """Count the current facts by (claim type, action), for each path that has any."""
        counted: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        query = "SELECT path, claim_type, action, count(*) AS facts FROM facts_current GROUP BY 1, 2, 3"
        for row in self._rows(query):
            counted[row["path"]][row["claim_type"], row["action"]] = row["facts"]
        return dict(counted)

    def paths_from(self, corpus: str) -> list[str]:
        """List the paths of the current documents that came from a folder, as runs name it."""
        query = "SELECT path FROM documents_current JOIN runs ON run_id = run_from WHERE corpus = ? ORDER BY path"
        return [row["path"] for row in self._rows(query, corpus)]

    def failures(self) -> list[dict[str, Any]]:
        """List the documents that gave nothing when they were last read, by path."""
        return self._rows("SELECT path, kind, message FROM failures_current ORDER BY path")

    def runs(self) -> list[dict[str, Any]]:
        """List the runs that changed something, in order."""
        return self._runs("SELECT * FROM runs ORDER BY run_id")

    def _runs(self, query: str, *values: str) -> list[dict[str, Any]]:
        return [{**row, "packs": json.loads(row["packs"])} for row in self._rows(query, *values)]

    def _rows(self, query: str, *values: str) -> list[dict[str, Any]]:
        with naming(self.file):
            cursor = self._database.execute(query, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def frame(self, *, types: Sequence[str] = (), since: date | None = None, where: str | None = None) -> pd.DataFrame:
        """Return the current facts as a table for people; takes the options of `facts`."""
        import pandas as pd

        columns = list(fact_columns())
        rows = [[getattr(fact, name) for name in columns] for fact in self.facts(types=types, since=since, where=where)]
        return pd.DataFrame(rows, columns=columns)

    def begin_run(self, info: RunInfo) -> RunWriter:
        """Return the writer of a new run."""
        return RunWriter(self._database, self.file, info)


def _decoded(row: dict[str, Any]) -> dict[str, Any]:
    return {name: json.loads(value) if name in DOCUMENT_JSON and value else value for name, value in row.items()}


def _conditions(
    types: Sequence[str], since: date | None, until: date | None, after_run: int | None
) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    if types:
        conditions.append(f"claim_type IN ({', '.join('?' for _ in types)})")
        values += types
    if since is not None:
        conditions.append(f"{_LAST_DAY} >= ?")
        values.append(since.isoformat())
    if until is not None:
        conditions.append(f"{_FIRST_DAY} <= ?")
        values.append(until.isoformat())
    if after_run is not None:
        conditions.append("run_from > ?")
        values.append(after_run)
    return conditions, values

"""Write one run into the store: only what changed, each group of documents in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

from tallywire.records import Article, Block, Fact
from tallywire.store.database import naming
from tallywire.store.rows import Mention, Row, Sketch, block_rows, document_row, fact_digest, mention_row, to_row
from tallywire.store.schema import BLOCK_COLUMNS, DOCUMENT_COLUMNS, fact_columns, quoted
from tallywire.store.sketches import Sketches


@dataclass(frozen=True, slots=True, kw_only=True)
class RunInfo:
    """What a run was made with, as kept in the table `runs`."""

    extractor: str | Callable[[], str]
    """or what tells it, if the run comes to change something"""
    corpus: str
    """relative to the store's folder"""
    packs: tuple[str, ...] = ()
    model: str | None = None


@dataclass(slots=True, kw_only=True)
class Changes:
    """How many rows a run has changed so far."""

    documents: int = 0
    new: int = 0
    closed: int = 0
    failures: int = 0

    def any(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.documents or self.new or self.closed or self.failures)


class RunWriter:
    """Saves the outcomes of one run; a run that changes nothing leaves no trace."""

    def __init__(self, database: sqlite3.Connection, file: Path, info: RunInfo) -> None:
        self._database, self._file, self._info = database, file, info
        self._run: int | None = None
        self.changes = Changes()
        self.sketches = Sketches(database, self._run_id)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Save what happens inside together: all of it or nothing."""
        with naming(self._file):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._note_changes()
            except BaseException:
                self._database.rollback()
                raise
            self._database.commit()

    def save_document(
        self,
        article: Article,
        facts: Sequence[Fact],
        mentions: Sequence[Mention] | None = None,
        *,
        blocks: Sequence[Block] = (),
        sketch: Sketch | None = None,
        reading: str | None = None,
    ) -> None:
        """Make the store say of this path just what was found now; without `mentions` those stored stay.

        `reading` names what was read and what read it, so that a later run can pass over the same.
        """
        self._close_failure(article.path)
        self._save_reading(article.path, reading)
        self._save_mentions(article, mentions)
        self._save_blocks(article, blocks)
        self.sketches.save(article, sketch)
        row = document_row(article, facts, blocks)
        if self._current("documents", "digest", article.path) == [row[DOCUMENT_COLUMNS.index("digest")]]:
            return
        self._close("documents", article.path)
        self._insert("documents", DOCUMENT_COLUMNS, [row])
        self.changes.documents += 1
        self._save_facts(article.path, facts)

    def _save_reading(self, path: str, key: str | None) -> None:
        rows = self._database.execute('SELECT "key" FROM readings WHERE path = ?', (path,)).fetchall()
        if rows == ([(key,)] if key else []):
            return
        self._database.execute("DELETE FROM readings WHERE path = ?", (path,))
        if key:
            self._database.execute("INSERT INTO readings VALUES (?, ?)", (path, key))

    def _save_facts(self, path: str, facts: Sequence[Fact]) -> None:
        new = {(fact.fact_id, fact_digest(fact)): fact for fact in facts}
        old = set(self._pairs(path))
        for fact_id, digest in sorted(old - new.keys()):
            self._close("facts", path, "fact_id = ? AND digest = ?", fact_id, digest)
            self.changes.closed += 1
        added = [(*to_row(fact), key[1]) for key, fact in new.items() if key not in old]
        self._insert("facts", [*fact_columns(), "digest"], added)
        self.changes.new += len(added)

    def _pairs(self, path: str) -> Iterable[tuple[str, str]]:
        return self._database.execute(
            "SELECT fact_id, digest FROM facts WHERE path = ? AND run_to IS NULL", (path,)
        ).fetchall()

    def _save_blocks(self, article: Article, blocks: Sequence[Block]) -> None:
        names, marks = ", ".join(map(quoted, BLOCK_COLUMNS)), ", ".join("?" for _ in BLOCK_COLUMNS)
        query = f"SELECT {names} FROM blocks WHERE path = ? ORDER BY number"
        rows = block_rows(article, blocks)
        if rows != self._database.execute(query, (article.path,)).fetchall():
            self._database.execute("DELETE FROM blocks WHERE path = ?", (article.path,))
            self._database.executemany(f"INSERT INTO blocks ({names}) VALUES ({marks})", rows)

    def _save_mentions(self, article: Article, mentions: Sequence[Mention] | None) -> None:
        columns = 'path, doc_id, kind, "start", "end", text, data'
        stored = self._database.execute(
            f"SELECT {columns} FROM mentions WHERE path = ? ORDER BY rowid", (article.path,)
        ).fetchall()
        if mentions is None:
            rows = stored if stored and stored[0][1] == article.id else []
        else:
            rows = [mention_row(article, mention) for mention in mentions]
        if rows != stored:
            self._database.execute("DELETE FROM mentions WHERE path = ?", (article.path,))
            self._database.executemany(f"INSERT INTO mentions ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def save_failure(self, path: str, kind: str, message: str) -> None:
        """Note that an article could not be read or broke us; what is known of it from before stays."""
        self._save_reading(path, None)
        stored = self._database.execute(
            "SELECT kind, message FROM failures WHERE path = ? AND run_to IS NULL", (path,)
        ).fetchall()
        if stored != [(kind, message)]:
            self._close("failures", path)
            self._insert("failures", ("path", "kind", "message"), [(path, kind, message)])
            self.changes.failures += 1

    def _close_failure(self, path: str) -> None:
        if self._current("failures", "path", path):
            self._close("failures", path)
            self.changes.failures += 1

    def close_failures(self, paths: Iterable[str]) -> None:
        """Note that nothing is wrong at these paths any more."""
        for path in paths:
            self._close_failure(path)

    def forget_others(self, paths: Collection[str]) -> list[str]:
        """Close what is known of documents whose path is not among these; return their paths."""
        rows = self._database.execute(
            "SELECT path FROM documents_current UNION SELECT path FROM failures_current ORDER BY path"
        ).fetchall()
        gone = [path for (path,) in rows if path not in paths]
        for path in gone:
            self.changes.closed += len(list(self._pairs(path)))
            for table in ("documents", "facts", "failures"):
                self._close(table, path)
            self._save_reading(path, None)
            self.sketches.forget(path)
            for table in ("mentions", "blocks"):
                self._database.execute(f"DELETE FROM {table} WHERE path = ?", (path,))
            self.changes.documents += 1
        return gone

    def closed_by_pack(self) -> dict[str, int]:
        """Count the facts that this run has closed, by the pack that once read them."""
        query = "SELECT substr(rule, 1, instr(rule, '.') - 1), count(*) FROM facts WHERE run_to = ? GROUP BY 1"
        return dict(self._database.execute(query, (self._run,)).fetchall())

    def _current(self, table: str, column: str, path: str) -> list[object]:
        rows = self._database.execute(f"SELECT {column} FROM {table} WHERE path = ? AND run_to IS NULL", (path,))
        return [value for (value,) in rows]

    def _close(self, table: str, path: str, condition: str = "1", *values: object) -> None:
        self._database.execute(
            f"UPDATE {table} SET run_to = ? WHERE path = ? AND run_to IS NULL AND {condition}",
            (self._run_id(), path, *values),
        )

    def _insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        if not rows:
            return
        names = ", ".join(f'"{name}"' for name in (*columns, "run_from"))
        marks = ", ".join(repeat("?", len(columns) + 1))
        values = [(*row, self._run_id()) for row in rows]
        self._database.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)

    def _run_id(self) -> int:
        """Return this run's number; the run is entered when it first changes something."""
        if self._run is None:
            info = self._info
            cursor = self._database.execute(
                "INSERT INTO runs (extractor, corpus, packs, model) VALUES (?, ?, ?, ?)",
                (
                    info.extractor() if callable(info.extractor) else info.extractor,
                    info.corpus,
                    json.dumps(info.packs),
                    info.model,
                ),
            )
            self._run = cursor.lastrowid
        assert self._run is not None
        return self._run

    def _note_changes(self) -> None:
        if self._run is not None:
            changes = self.changes
            self._database.execute(
                "UPDATE runs SET n_documents = ?, n_new = ?, n_closed = ?, n_failures = ? WHERE run_id = ?",
                (changes.documents, changes.new, changes.closed, changes.failures, self._run),
            )

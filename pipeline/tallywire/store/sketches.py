"""The sketches of the current documents, and which of them are near duplicates."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping

from tallywire.records import Article
from tallywire.store.rows import Sketch

_CURRENT = "SELECT path, near_duplicate FROM near_duplicates WHERE run_to IS NULL"


class Sketches:
    """Keeps what articles are compared by; `run` tells the number of the run, and enters it if need be."""

    def __init__(self, database: sqlite3.Connection, run: Callable[[], int]) -> None:
        self._database, self._run = database, run

    def save(self, article: Article, sketch: Sketch | None) -> None:
        """Keep the sketch of an article; the groups are to be found anew where it is another."""
        stored = self._database.execute(
            "SELECT doc_id, signature, numbers FROM sketches WHERE path = ?", (article.path,)
        ).fetchall()
        rows = [(article.id, sketch.signature, json.dumps(sorted(sketch.numbers)))] if sketch else []
        if rows != stored:
            self._drop(article.path)
            self._database.executemany(
                "INSERT INTO sketches VALUES (?, ?, ?, ?, 0)", [(article.path, *row) for row in rows]
            )

    def forget(self, path: str) -> None:
        """Drop the sketch of a document and its group; those that were in it are compared anew."""
        self._drop(path)
        if path in self._groups():
            self._close(path)

    def _drop(self, path: str) -> None:
        self._database.execute("DELETE FROM sketches WHERE path = ?", (path,))
        self._database.execute(
            "UPDATE sketches SET grouped = 0 WHERE path IN (SELECT path FROM near_duplicates WHERE run_to IS NULL "
            "AND near_duplicate IN (SELECT near_duplicate FROM near_duplicates WHERE path = ? AND run_to IS NULL))",
            (path,),
        )

    def are_grouped(self) -> bool:
        """Tell whether nothing has changed since the groups were found."""
        return self._database.execute("SELECT 1 FROM sketches WHERE grouped = 0 LIMIT 1").fetchone() is None

    def all(self) -> dict[str, tuple[str, Sketch]]:
        """Return the doc_id and the sketch of each current document, by path."""
        rows = self._database.execute("SELECT path, doc_id, signature, numbers FROM sketches ORDER BY path")
        return {
            path: (doc_id, Sketch(signature=signature, numbers=frozenset(json.loads(numbers))))
            for path, doc_id, signature, numbers in rows
        }

    def save_groups(self, groups: Mapping[str, str]) -> None:
        """Make the store name the group of each path just so; what changed is closed, not deleted."""
        stored = self._groups()
        for path in sorted(stored.keys() | groups.keys()):
            if stored.get(path) != groups.get(path):
                self._close(path)
                self._open(path, groups.get(path))
        self._database.execute("UPDATE sketches SET grouped = 1 WHERE grouped = 0")

    def _groups(self) -> dict[str, str]:
        return dict(self._database.execute(_CURRENT).fetchall())

    def _close(self, path: str) -> None:
        # a group that this same run has named is no history
        self._database.execute("DELETE FROM near_duplicates WHERE path = ? AND run_from = ?", (path, self._run()))
        self._database.execute(
            "UPDATE near_duplicates SET run_to = ? WHERE path = ? AND run_to IS NULL", (self._run(), path)
        )

    def _open(self, path: str, group: str | None) -> None:
        if group is not None:
            self._database.execute("INSERT INTO near_duplicates VALUES (?, ?, ?, NULL)", (path, group, self._run()))

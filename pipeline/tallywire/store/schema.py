"""The tables of the fact store. A row holds from the run `run_from` until the run `run_to`; null is still."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Final

from tallywire.errors import StoreError
from tallywire.records import Fact

VERSION: Final = 1
"""of the tables; kept in the file's user_version"""
APPLICATION: Final = 0x54414C59
"""`TALY`, kept in the file's application_id"""

JSON_COLUMNS = frozenset({"slots", "warnings"})
DATE_COLUMNS = frozenset({"event_start", "event_end", "published"})
INTEGER_COLUMNS = frozenset({"start", "end", "sentence_start", "sentence_end"})
REAL_COLUMNS = frozenset({"value", "low", "high", "confidence"})

DOCUMENT_COLUMNS: Final = (
    "doc_id", "path", "title", "publisher", "url", "published", "published_basis", "encoding", "lang", "n_chars",
    "n_facts", "digest",
)  # fmt: skip


def fact_columns() -> Mapping[str, str]:
    """Return the SQL type of each column of the fact table, in order."""
    return {field.name: _sql_type(field.name) for field in fields(Fact)}


def _sql_type(name: str) -> str:
    if name in INTEGER_COLUMNS:
        return "INTEGER"
    return "REAL" if name in REAL_COLUMNS else "TEXT"


def quoted(name: str) -> str:
    """Quote a column name; `end` is a keyword of SQL."""
    return f'"{name}"'


_HISTORY = "run_from INTEGER NOT NULL REFERENCES runs, run_to INTEGER REFERENCES runs"
_FACT_COLUMNS = ", ".join(f"{quoted(name)} {kind}" for name, kind in fact_columns().items())
_FACT_NAMES = ", ".join(map(quoted, fact_columns()))

READINGS: Final = """CREATE TABLE IF NOT EXISTS readings (path TEXT PRIMARY KEY, "key" TEXT NOT NULL) STRICT"""
"""names, by path, what was read and what read it; stores of before get the table when they are next written to"""

_TABLES = f"""
CREATE TABLE runs (
    run_id INTEGER PRIMARY KEY, extractor TEXT, corpus TEXT, packs TEXT, model TEXT,
    n_documents INTEGER NOT NULL DEFAULT 0, n_new INTEGER NOT NULL DEFAULT 0, n_closed INTEGER NOT NULL DEFAULT 0,
    n_failures INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE documents (
    doc_id TEXT NOT NULL, path TEXT NOT NULL, title TEXT, publisher TEXT, url TEXT, published TEXT,
    published_basis TEXT, encoding TEXT, lang TEXT, n_chars INTEGER, n_facts INTEGER, digest TEXT NOT NULL,
    {_HISTORY}, PRIMARY KEY (path, run_from)
) STRICT;
CREATE TABLE facts ({_FACT_COLUMNS}, digest TEXT NOT NULL, {_HISTORY}, PRIMARY KEY (path, fact_id, run_from)) STRICT;
CREATE INDEX facts_by_id ON facts (fact_id);
CREATE TABLE mentions (
    path TEXT NOT NULL, doc_id TEXT NOT NULL, kind TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE INDEX mentions_by_place ON mentions (path, "start");
CREATE TABLE reviews (
    review_id INTEGER PRIMARY KEY, fact_id TEXT NOT NULL, fact_digest TEXT NOT NULL, path TEXT, quote TEXT,
    verdict TEXT NOT NULL, corrections TEXT, note TEXT, reviewer TEXT, reviewed_at TEXT
) STRICT;
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are append only'); END;
CREATE TRIGGER reviews_stand BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are append only'); END;
CREATE TABLE failures (
    path TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL, {_HISTORY}, PRIMARY KEY (path, run_from)
) STRICT;
{READINGS};
CREATE VIEW facts_current AS SELECT {_FACT_NAMES}, digest, run_from FROM facts WHERE run_to IS NULL;
CREATE VIEW documents_current AS SELECT {", ".join(DOCUMENT_COLUMNS)}, run_from FROM documents WHERE run_to IS NULL;
CREATE VIEW failures_current AS SELECT path, kind, message, run_from FROM failures WHERE run_to IS NULL;
"""


def create_tables(database: sqlite3.Connection) -> None:
    """Make the tables in a new, empty database, all or none."""
    database.executescript(
        f"BEGIN IMMEDIATE; {_TABLES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
    )


def check_version(database: sqlite3.Connection, file: Path) -> None:
    """Raise StoreError if the file is no fact store or a newer Tallywire wrote it."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise StoreError(f"{file}: not a fact store; give the output folder of 'tallywire run', or another one")
    if version > VERSION:
        raise StoreError(
            f"{file}: written by a newer tallywire (tables of version {version}, this one knows {VERSION}); "
            "upgrade tallywire, or give another output folder"
        )

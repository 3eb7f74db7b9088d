"""The tables of the fact store. A row holds from the run `run_from` until the run `run_to`; null is still."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Final

from tallywire.errors import StoreError
from tallywire.records import Fact

VERSION: Final = 2
"""of the tables; kept in the file's user_version"""
APPLICATION: Final = 0x54414C59
"""`TALY`, kept in the file's application_id"""

JSON_COLUMNS = frozenset({"slots", "warnings"})
DATE_COLUMNS = frozenset({"event_start", "event_end", "published"})
INTEGER_COLUMNS = frozenset({"start", "end", "sentence_start", "sentence_end"})
REAL_COLUMNS = frozenset({"value", "low", "high", "confidence"})

DOCUMENT_COLUMNS: Final = (
    "doc_id", "path", "title", "publisher", "url", "published", "published_basis", "encoding", "lang", "n_chars",
    "n_facts", "digest", "published_candidates", "warnings", "roles",
)  # fmt: skip
DOCUMENT_JSON: Final = frozenset({"published_candidates", "warnings", "roles"})
BLOCK_COLUMNS: Final = ("path", "doc_id", "number", "role", "start", "end", "dup_of", "heading", "stem", "header", "cells")


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

_SINCE_2 = f"""
CREATE TABLE IF NOT EXISTS blocks (
    path TEXT NOT NULL, doc_id TEXT NOT NULL, number INTEGER NOT NULL, role TEXT NOT NULL, "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL, dup_of INTEGER, heading INTEGER, stem INTEGER, header INTEGER, cells TEXT,
    PRIMARY KEY (path, number)
) STRICT;
CREATE TABLE IF NOT EXISTS sketches (
    path TEXT PRIMARY KEY, doc_id TEXT NOT NULL, signature BLOB NOT NULL, numbers TEXT NOT NULL,
    grouped INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS near_duplicates (
    path TEXT NOT NULL, near_duplicate TEXT NOT NULL, {_HISTORY}, PRIMARY KEY (path, run_from)
) STRICT;
"""
"""of blocks and sketches the current ones alone are kept; `grouped` is 0 until a run has compared the sketch"""

_VIEWS = f"""
CREATE VIEW facts_current AS SELECT {_FACT_NAMES}, digest, run_from, (
    SELECT near_duplicate FROM near_duplicates AS n WHERE n.path = facts.path AND n.run_to IS NULL
) AS near_duplicate FROM facts WHERE run_to IS NULL;
CREATE VIEW documents_current AS SELECT {", ".join(DOCUMENT_COLUMNS)}, run_from, (
    SELECT near_duplicate FROM near_duplicates AS n WHERE n.path = documents.path AND n.run_to IS NULL
) AS near_duplicate FROM documents WHERE run_to IS NULL;
"""

_TO_2 = f"""
ALTER TABLE documents ADD COLUMN published_candidates TEXT;
ALTER TABLE documents ADD COLUMN warnings TEXT;
ALTER TABLE documents ADD COLUMN roles TEXT;
{_SINCE_2}
DROP VIEW facts_current;
DROP VIEW documents_current;
{_VIEWS}
"""
"""from version 1; what is new is null until the document is read again"""

_AS_2 = f"""
CREATE TEMP VIEW facts_current AS
    SELECT {_FACT_NAMES}, digest, run_from, NULL AS near_duplicate FROM main.facts WHERE run_to IS NULL;
CREATE TEMP VIEW documents_current AS
    SELECT {", ".join(DOCUMENT_COLUMNS[:12])}, NULL AS published_candidates, NULL AS warnings, NULL AS roles, run_from,
    NULL AS near_duplicate FROM main.documents WHERE run_to IS NULL;
CREATE TEMP TABLE blocks ({", ".join(map(quoted, BLOCK_COLUMNS))});
"""
"""shows a store of version 1 that is only read as one of version 2"""

_TABLES = f"""
CREATE TABLE runs (
    run_id INTEGER PRIMARY KEY, extractor TEXT, corpus TEXT, packs TEXT, model TEXT,
    n_documents INTEGER NOT NULL DEFAULT 0, n_new INTEGER NOT NULL DEFAULT 0, n_closed INTEGER NOT NULL DEFAULT 0,
    n_failures INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE documents (
    doc_id TEXT NOT NULL, path TEXT NOT NULL, title TEXT, publisher TEXT, url TEXT, published TEXT,
    published_basis TEXT, encoding TEXT, lang TEXT, n_chars INTEGER, n_facts INTEGER, digest TEXT NOT NULL,
    {_HISTORY},
    published_candidates TEXT, warnings TEXT, roles TEXT, PRIMARY KEY (path, run_from)
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
{_SINCE_2}
{_VIEWS}
CREATE VIEW failures_current AS SELECT path, kind, message, run_from FROM failures WHERE run_to IS NULL;
"""


def create_tables(database: sqlite3.Connection) -> None:
    """Make the tables in a new, empty database, all or none."""
    database.executescript(
        f"BEGIN IMMEDIATE; {_TABLES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
    )


def version_of(database: sqlite3.Connection) -> int:
    """Return the version of a store's tables."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(database: sqlite3.Connection) -> None:
    """Bring the tables of an older version up to this one, all or none."""
    if version_of(database) == VERSION:
        return
    try:
        database.executescript(f"BEGIN IMMEDIATE; {_TO_2} PRAGMA user_version = {VERSION}; COMMIT;")
    except sqlite3.OperationalError:
        database.rollback()
        if version_of(database) != VERSION:  # else another run did it at the same moment
            raise


def show_as_current(database: sqlite3.Connection) -> None:
    """Let a store of an older version be read as one of this version, without a change of its file."""
    if version_of(database) < VERSION:
        database.executescript(_AS_2)


def check_version(database: sqlite3.Connection, file: Path) -> None:
    """Raise StoreError if the file is no fact store or a newer Tallywire wrote it."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    version = version_of(database)
    if application != APPLICATION:
        raise StoreError(f"{file}: not a fact store; give the output folder of 'tallywire run', or another one")
    if version > VERSION:
        raise StoreError(
            f"{file}: written by a newer tallywire (tables of version {version}, this one knows {VERSION}); "
            "upgrade tallywire, or give another output folder"
        )

"""Open the SQLite file, and say in one line what is wrong with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tallywire.errors import StoreError
from tallywire.store.schema import READINGS, check_version, create_tables, migrate, show_as_current

FILE_NAME = "facts.db"
PATIENCE = 30.0
"""seconds to wait for another run that writes"""


_HINTS = {
    "locked": "; another run is writing to it; wait for it, or give another output folder",
    "readonly": "; its folder may not be written to: allow it, or give another output folder",
    "unable to open": "; its folder may not be written to: allow it, or give another output folder",
}


def store_file(path: Path) -> Path:
    """Return the store's file: the path itself, or `facts.db` in the folder that it names."""
    return path if path.suffix == ".db" or path.is_file() else path / FILE_NAME


def open_for_writing(file: Path) -> sqlite3.Connection:
    """Open a store, or make one with its folder. Raises StoreError when that cannot be."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreError(f"{file.parent}: cannot be made ({fault.strerror}); give a folder to write to") from None
    with naming(file):
        database = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
        try:
            _prepare(database, file)
        except BaseException:
            database.close()
            raise
    return database


def _prepare(database: sqlite3.Connection, file: Path) -> None:
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables == 0:
        database.execute("PRAGMA journal_mode = WAL")
        _create_once(database)
    check_version(database, file)
    migrate(database)
    database.execute(READINGS)
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("PRAGMA foreign_keys = ON")


def _create_once(database: sqlite3.Connection) -> None:
    try:
        create_tables(database)
    except sqlite3.OperationalError as fault:
        database.rollback()
        if "already exists" not in str(fault):  # else another run made them at the same moment
            raise


def open_for_reading(file: Path) -> sqlite3.Connection:
    """Open a store that is there, for reading only. Raises StoreError when that cannot be."""
    if not file.is_file():
        raise StoreError(f"{file}: no such fact store; 'tallywire run CORPUS --out FOLDER' makes one")
    with naming(file):
        database = _connect_for_reading(file)
        check_version(database, file)
        show_as_current(database)
        database.execute("PRAGMA query_only = ON")
    return database


def _connect_for_reading(file: Path) -> sqlite3.Connection:
    place = file.resolve().as_uri()
    # not mode=ro: a connection that may not write leaves the files of the log behind
    database = sqlite3.connect(f"{place}?mode=rw", uri=True, timeout=PATIENCE, isolation_level=None)
    try:
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as fault:
        database.close()
        if "locked" in str(fault):
            raise
        # a folder that cannot be written has no place for the index of the log
        database = sqlite3.connect(f"{place}?immutable=1", uri=True, isolation_level=None)
    return database


@contextmanager
def naming(file: Path) -> Iterator[None]:
    """Turn SQLite's faults into a StoreError that names the file."""
    try:
        yield
    except sqlite3.OperationalError as fault:
        hint = next((hint for words, hint in _HINTS.items() if words in str(fault)), "")
        raise StoreError(f"{file}: {fault}{hint}") from None
    except sqlite3.DatabaseError as fault:
        raise StoreError(f"{file}: not a fact store ({fault}); give the output folder of 'tallywire run'") from None

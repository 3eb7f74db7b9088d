"""A store of an older version is read as it is, and brought up when it is written to; nothing of it is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tallywire.records import Article, Block, DateCandidate
from tallywire.spans import Span
from tallywire.store import RunInfo, open_store
from tallywire.store.schema import APPLICATION, VERSION

OLD = Path(__file__).parent / "version_1.sql"


@pytest.fixture
def old_store(tmp_path: Path) -> Path:
    """A store that a program of version 1 made: one document with one fact, and one review."""
    with closing(sqlite3.connect(tmp_path / "facts.db")) as database:
        database.executescript(OLD.read_text(encoding="utf-8"))
        database.executescript(f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = 1;")
    return tmp_path


def rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(folder / "facts.db")) as database:
        tables = ("runs", "facts", "reviews", "failures", "readings")
        kept = {table: database.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
        documents = database.execute("SELECT doc_id, path, published, digest, run_from, run_to FROM documents")
        return {**kept, "documents": documents.fetchall()}


def version(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "facts.db")) as database:
        return int(database.execute("PRAGMA user_version").fetchone()[0])


def test_an_older_store_is_brought_up_without_loss(old_store: Path) -> None:
    before = rows(old_store)
    assert all(before[table] for table in ("runs", "facts", "reviews", "documents"))
    open_store(old_store, write=True).close()
    assert version(old_store) == VERSION
    assert rows(old_store) == before


def test_an_older_store_is_read_as_it_is(old_store: Path) -> None:
    before = (old_store / "facts.db").read_bytes()
    with open_store(old_store) as store:
        (document,) = store.documents(where="near_duplicate IS NULL")
        assert (document["path"], document["roles"]) == ("a.txt", None)
        assert [fact.quote for fact in store.facts(where="near_duplicate IS NULL")] == ["61 drones"]
        assert store.blocks("a.txt") == []
    assert (old_store / "facts.db").read_bytes() == before


def test_a_brought_up_store_takes_what_is_new(old_store: Path) -> None:
    candidate = DateCandidate(day=date(2025, 6, 9), basis="stamp", text="9 June", span=Span(0, 6))
    article = Article(id="x", path="b.txt", raw="9 June", published_candidates=(candidate,), warnings=("date_conflict",))
    with open_store(old_store, write=True) as store:
        writer = store.begin_run(RunInfo(extractor="new", corpus="news"))
        with writer.transaction():
            writer.save_document(article, [], blocks=[Block(span=Span(0, 6), role="stamp")])
        saved = store.documents()[1]
        assert saved["published_candidates"] == [{"day": "2025-06-09", "basis": "stamp", "text": "9 June", "span": [0, 6]}]
        assert (saved["warnings"], saved["roles"]) == (["date_conflict"], {"stamp": 1})
        assert [(block["role"], block["start"], block["end"]) for block in store.blocks("b.txt")] == [("stamp", 0, 6)]


def test_a_brought_up_store_has_the_tables_of_a_new_one(old_store: Path, tmp_path: Path) -> None:
    open_store(old_store, write=True).close()
    open_store(tmp_path / "new", write=True).close()

    def columns(folder: Path) -> dict[str, set[str]]:
        with closing(sqlite3.connect(folder / "facts.db")) as database:
            names = database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
            return {name: {row[1] for row in database.execute(f"PRAGMA table_info({name})")} for (name,) in names}

    assert columns(old_store) == columns(tmp_path / "new")

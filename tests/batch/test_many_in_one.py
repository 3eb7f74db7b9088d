"""Files of many articles in a batch: streamed, passed over when known, each fault a row."""

from __future__ import annotations

import gzip
import hashlib
import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tallywire.batch import Outcome, find_works, process, run
from tallywire.batch.expanding import each_article
from tallywire.batch.report import Repeat
from tallywire.extractor import Recipe
from tallywire.store import open_store

DRONES = "Russia launched 61 drones at Ukraine, the Ukrainian air force said on Monday."
FLOOD = "At least 12 people were killed in the flood, police said."
MUSEUM = "The museum opened a new wing with 40 paintings."


def lines(*records: dict[str, object] | str) -> str:
    return "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in records)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    (made / "n.jsonl").write_text(lines({"text": DRONES}, "{broken", {"text": FLOOD, "published": "2025-06-09"}))
    (made / "a.txt").write_text(MUSEUM)
    return made


def said(out: Path) -> list[tuple[str, str, float | None]]:
    with open_store(out) as store:
        return [(fact.path, fact.action, fact.low) for fact in store.facts()]


def failures(out: Path) -> list[str]:
    with open_store(out) as store:
        return [row["path"] for row in store.failures()]


def read_again(folder: Path, out: Path, **options: object) -> list[str]:
    read: list[str] = []
    run(folder, out, watch=lambda outcome: read.append(outcome.path) if outcome.article else None, **options)  # type: ignore[arg-type]
    return read


def test_records_are_articles(folder: Path, tmp_path: Path) -> None:
    report = run(folder, tmp_path / "out")
    assert (report.documents, report.facts, report.undated) == (3, 2, 2)
    assert said(tmp_path / "out") == [("n.jsonl#1", "launched", 61), ("n.jsonl#3", "killed", 12)]
    (failure,) = report.failures.values()
    assert failure.kind == "article"
    assert failure.message.startswith("n.jsonl#2: line 2: no JSON (")
    with open_store(tmp_path / "out") as store:
        (fact,) = [fact for fact in store.facts() if fact.path == "n.jsonl#3"]
    assert FLOOD[fact.start : fact.end] == fact.quote
    assert fact.doc_id == hashlib.sha256(FLOOD.encode()).hexdigest()
    assert fact.published == date(2025, 6, 9)


def test_a_known_record_is_passed_over(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    before = (tmp_path / "out" / "facts.db").read_bytes()
    assert read_again(folder, tmp_path / "out") == []
    assert (tmp_path / "out" / "facts.db").read_bytes() == before
    with (folder / "n.jsonl").open("a") as file:
        file.write(lines({"text": MUSEUM}))
    assert read_again(folder, tmp_path / "out") == ["n.jsonl#4"]
    (folder / "metadata.csv").write_text("file,title\nn.jsonl#3,Toll\n")
    assert read_again(folder, tmp_path / "out") == ["n.jsonl#3"]
    (folder / "metadata.csv").write_text("file,title\nn.jsonl#3,Toll\nn.jsonl,News\n")
    assert read_again(folder, tmp_path / "out") == ["n.jsonl#1", "n.jsonl#3", "n.jsonl#4"]


def test_what_is_mended_fails_no_more(folder: Path, tmp_path: Path) -> None:
    packed = gzip.compress(lines({"text": DRONES}).encode())
    (folder / "p.jsonl.gz").write_bytes(packed[:-4])
    run(folder, tmp_path / "out")
    assert failures(tmp_path / "out") == ["n.jsonl#2", "p.jsonl.gz"]
    (folder / "p.jsonl.gz").write_bytes(packed)
    (folder / "n.jsonl").write_text(lines({"text": DRONES}))
    report = run(folder, tmp_path / "out")
    assert (report.failures, failures(tmp_path / "out")) == ({}, [])
    assert report.gone == {"n.jsonl#3": 1}
    assert run(folder, tmp_path / "out", forget=True).forgotten == ["n.jsonl#3"]


@pytest.mark.slow
def test_several_processes_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "one")
    run(folder, tmp_path / "two", jobs=2)
    assert (tmp_path / "one" / "facts.db").read_bytes() == (tmp_path / "two" / "facts.db").read_bytes()


def test_records_are_read_as_the_batch_comes_to_them(tmp_path: Path) -> None:
    file = tmp_path / "n.jsonl"
    file.write_text(lines(*({"text": MUSEUM} for _ in range(3))) + 100_000 * lines({"text": MUSEUM}))
    works = each_article(find_works(file))
    assert [next(works).source.path for _ in range(2)] == ["n.jsonl#1", "n.jsonl#2"]
    outcomes = process(works, Recipe())
    assert next(iter(outcomes)).path == "n.jsonl#3"


def test_articles_that_share_something_are_named(tmp_path: Path) -> None:
    records = [
        {"text": DRONES, "url": "https://a.example/1", "id": 7},
        {"text": FLOOD, "url": "https://a.example/1", "id": 8},
        {"text": MUSEUM, "id": 7},
        {"text": DRONES, "id": 9},
    ]
    (tmp_path / "n.jsonl").write_text(lines(*records))
    (tmp_path / "o.jsonl").write_text(lines({"text": "Another text.", "id": 7}))
    report = run(tmp_path, tmp_path / "out")
    assert report.documents == 5
    repeats = [
        Repeat("n.jsonl#2", "n.jsonl#1", "address"),
        Repeat("n.jsonl#3", "n.jsonl#1", "id"),
        Repeat("n.jsonl#4", "n.jsonl#1", "text"),
    ]
    assert report.repeats == repeats
    again = run(tmp_path, tmp_path / "out").repeats
    assert again == [repeat for repeat in repeats if repeat.what != "id"]  # ids are not stored


def test_an_interrupted_file_goes_on_where_it_stood(folder: Path, tmp_path: Path) -> None:
    def interrupt(outcome: Outcome) -> None:
        if outcome.path == "n.jsonl#1":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(folder, tmp_path / "out", watch=interrupt)
    assert read_again(folder, tmp_path / "out") == ["n.jsonl#3"]


@pytest.mark.parametrize("name", ["a.txt", "n.jsonl#3"])
def test_a_failure_is_a_row_of_the_store(folder: Path, tmp_path: Path, name: str) -> None:
    (folder / "a.txt").write_bytes(b"")
    (folder / "n.jsonl").write_text(lines({"text": DRONES}, "", {"title": "no text"}))
    run(folder, tmp_path / "out")
    with closing(sqlite3.connect(tmp_path / "out" / "facts.db")) as database:
        rows = database.execute("SELECT kind, message FROM failures WHERE path = ?", (name,)).fetchall()
    assert [(kind, message.startswith(f"{name}: ")) for kind, message in rows] == [("article", True)]

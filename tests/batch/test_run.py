"""A folder becomes facts: the same ones in any order, in any number of processes, and with faults beside them."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import tallywire.clean
from tallywire.batch import Outcome, find_works, process, run
from tallywire.errors import PackError, UsageError
from tallywire.extractor import Recipe
from tallywire.records import Article, CleanArticle
from tallywire.store import open_store

TEXTS = {
    "a.txt": "Russia launched 61 drones at Ukraine overnight, the Ukrainian air force said on Monday.",
    "deep/b.md": "# Toll rises\n\nAt least 12 people were killed in the flood, police said.",
    "c.html": "<html><body><article><p>Ukraine and Russia exchanged 84 prisoners of war on Friday.</p></article></body></html>",
    "d.txt": "The museum opened a new wing with 40 paintings.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "news", TEXTS)


def write(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def contents(out: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in out.iterdir()}


def said(out: Path) -> list[tuple[str, str, float | None]]:
    with open_store(out) as store:
        return [(fact.path, fact.action, fact.value) for fact in store.facts()]


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no articles"):
        run(tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_broken_pack_stops_the_run_before_the_first_article(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("[pack]\nname = 'own'\n")
    with pytest.raises(PackError, match=r"own\.toml"):
        run(folder, tmp_path / "out", recipe=Recipe(packs=(str(tmp_path / "own.toml"),)))


def test_facts_of_a_folder(folder: Path, tmp_path: Path) -> None:
    report = run(folder, tmp_path / "out", published=date(2025, 6, 9))
    assert (report.documents, report.facts, report.failures) == (4, 3, {})
    assert said(tmp_path / "out") == [
        ("a.txt", "launched", 61),
        ("c.html", "exchanged", 84),
        ("deep/b.md", "killed", 12),
    ]
    assert sorted(contents(tmp_path / "out")) == ["facts.csv", "facts.db", "facts.parquet"]


def test_running_again_writes_nothing(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    before = contents(tmp_path / "out")
    assert not run(folder, tmp_path / "out").changes.any()
    assert contents(tmp_path / "out") == before


@pytest.mark.slow
def test_several_processes_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "one")
    run(folder, tmp_path / "two", jobs=2)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_facts_of_two_folders_are_their_union(tmp_path: Path) -> None:
    names = list(TEXTS)
    for part, chosen in (("x", names[:2]), ("y", names[2:])):
        write(tmp_path / "both" / part, {name: TEXTS[name] for name in chosen})
        run(tmp_path / "both" / part, tmp_path / f"out_{part}")
    run(tmp_path / "both", tmp_path / "out")
    parts = [(f"{part}/{path}", *rest) for part in "xy" for path, *rest in said(tmp_path / f"out_{part}")]
    assert said(tmp_path / "out") == sorted(parts)


def test_order_of_the_articles_has_no_effect(folder: Path) -> None:
    works = find_works(folder)
    forth, back = list(process(works, Recipe())), list(process(works[::-1], Recipe()))
    assert forth == back[::-1]


def test_a_changed_article_closes_its_old_facts(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    write(folder, {"a.txt": TEXTS["a.txt"].replace("61", "73")})
    changes = run(folder, tmp_path / "out").changes
    assert (changes.documents, changes.new, changes.closed) == (1, 1, 1)
    assert said(tmp_path / "out")[0] == ("a.txt", "launched", 73)


def read_again(folder: Path, out: Path, **options: Any) -> list[str]:
    """Which articles a further run reads."""
    read: list[str] = []
    run(folder, out, watch=lambda outcome: read.append(outcome.path) if outcome.article else None, **options)
    return read


def test_what_has_not_changed_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    first = run(folder, tmp_path / "out")
    assert read_again(folder, tmp_path / "out") == []
    again = run(folder, tmp_path / "out")
    assert (again.documents, again.unchanged, again.facts, again.by_action) == (4, 4, 3, first.by_action)


@pytest.mark.parametrize(
    ("options", "read"),
    [
        ({"published": date(2025, 6, 9)}, sorted(TEXTS)),
        ({"recipe": Recipe(packs=("prisoners", "air_attacks"))}, sorted(TEXTS)),
        ({"mentions": True}, sorted(TEXTS)),
    ],
)
def test_what_is_read_otherwise_is_read_again(
    folder: Path, tmp_path: Path, options: dict[str, Any], read: list[str]
) -> None:
    run(folder, tmp_path / "out")
    assert read_again(folder, tmp_path / "out", **options) == read


def test_what_its_table_says_anew_is_read_again(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    (folder / "metadata.csv").write_text("file,published\na.txt,2025-06-09\n")
    assert read_again(folder, tmp_path / "out") == ["a.txt"]
    (folder / "a.txt").write_text(TEXTS["a.txt"].replace("61", "73"))
    assert read_again(folder, tmp_path / "out") == ["a.txt"]
    assert read_again(folder, tmp_path / "out") == []


def test_what_failed_is_read_again(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    (folder / "a.txt").write_bytes(b"")
    assert run(folder, tmp_path / "out").failures.keys() == {"a.txt"}
    (folder / "a.txt").write_text(TEXTS["a.txt"])
    assert read_again(folder, tmp_path / "out") == ["a.txt"]
    with open_store(tmp_path / "out") as store:
        assert store.failures() == []


def test_a_removed_article_stays_unless_asked(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    (folder / "a.txt").unlink()
    run(folder, tmp_path / "out")
    assert len(said(tmp_path / "out")) == 3
    assert run(folder, tmp_path / "out", forget=True).forgotten == ["a.txt"]
    assert len(said(tmp_path / "out")) == 2


def test_an_article_that_cannot_be_read_is_noted_and_passed_by(folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").write_bytes(b"\x00\x01\x02")
    report = run(folder, tmp_path / "out")
    assert {path: failure.kind for path, failure in report.failures.items()} == {"b.txt": "article"}
    assert len(said(tmp_path / "out")) == 3


def test_an_article_that_breaks_us_is_noted_with_the_place(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean_article = tallywire.clean.clean_article

    def clean(article: Article) -> CleanArticle:
        return clean_article(article) if article.path != "a.txt" else {}["no such key"]

    monkeypatch.setattr(tallywire.clean, "clean_article", clean)
    report = run(folder, tmp_path / "out")
    assert report.failures["a.txt"].kind == "crash"
    assert report.failures["a.txt"].message.startswith("KeyError: 'no such key' (extractor.py:")
    assert len(said(tmp_path / "out")) == 2
    monkeypatch.undo()
    run(folder, tmp_path / "out")
    with open_store(tmp_path / "out") as store:
        assert store.failures() == []


def test_an_interrupted_run_keeps_what_is_done(folder: Path, tmp_path: Path) -> None:
    def interrupt(outcome: Outcome) -> None:
        if outcome.path == "c.html":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(folder, tmp_path / "out", watch=interrupt)
    assert said(tmp_path / "out") == [("a.txt", "launched", 61), ("c.html", "exchanged", 84)]
    assert sorted(contents(tmp_path / "out")) == ["facts.csv", "facts.db", "facts.parquet"]
    assert read_again(folder, tmp_path / "out") == ["d.txt", "deep/b.md"]


def test_mentions_are_stored_when_asked(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out", mentions=True)
    with closing(sqlite3.connect(tmp_path / "out" / "facts.db")) as database:
        rows = database.execute("SELECT path, text FROM mentions WHERE kind = 'quantity'").fetchall()
    assert ("d.txt", "40") in rows


def test_times_are_stored_with_their_timex_value(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("GENEVA, June 3, 2024 - Since May 2024 it has burnt for two weeks.\n")
    run(folder, tmp_path / "out", mentions=True)
    with closing(sqlite3.connect(tmp_path / "out" / "facts.db")) as database:
        rows = database.execute("SELECT kind, text, data FROM mentions ORDER BY start, kind").fetchall()
    values = [
        (text, json.loads(data)["type"], json.loads(data)["value"]) for kind, text, data in rows if kind == "time"
    ]
    assert values == [
        ("June 3, 2024", "DATE", "2024-06-03"),
        ("May 2024", "DATE", "2024-05"),
        ("two weeks", "DURATION", "P2W"),
    ]
    assert [text for kind, text, _ in rows if kind == "period"] == ["Since May 2024"]


def test_a_saying_is_stored_with_raw_places(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    raw = "The&nbsp;mayor told them that “nobody” was hurt."
    (folder / "a.txt").write_text(raw)
    run(folder, tmp_path / "out", mentions=True)
    with closing(sqlite3.connect(tmp_path / "out" / "facts.db")) as database:
        ((text, data),) = database.execute("SELECT text, data FROM mentions WHERE kind = 'saying'").fetchall()
    places = json.loads(data)
    assert text == "told"
    assert {role: [raw[a:b] for a, b in places[role]] for role in ("source", "cue", "content")} == {
        "source": ["The&nbsp;mayor"],
        "cue": ["told"],
        "content": ["that “nobody” was hurt"],
    }


@pytest.mark.skipif(os.name == "nt", reason="names there are text")
def test_a_name_that_is_no_text_is_stored_as_well_as_can_be(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    try:
        (folder / os.fsdecode(b"toll\xff.txt")).write_text(TEXTS["a.txt"])
    except OSError:
        pytest.skip("this file system takes no such name")
    run(folder, tmp_path / "out")
    assert said(tmp_path / "out") == [("toll\ufffd.txt", "launched", 61)]

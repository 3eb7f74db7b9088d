"""The store keeps what is known and what was known, and writes only what changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tallywire.errors import StoreError, UsageError
from tallywire.records import Article, Fact
from tallywire.store import Changes, Mention, RunInfo, Store, open_store

Make = Callable[..., Fact]
INFO = RunInfo(extractor="tallywire test", corpus="../corpus", packs=("air_attacks",))


def article(path: str = "a.txt", words: str = "one") -> Article:
    return Article(id=words, path=path, raw=words, published=date(2025, 6, 9))


def save(folder: Path, *documents: tuple[Article, Sequence[Fact]], mentions: Sequence[Mention] | None = None) -> Changes:
    with open_store(folder, write=True) as store:
        writer = store.begin_run(INFO)
        with writer.transaction():
            for saved, facts in documents:
                writer.save_document(saved, facts, mentions)
        return writer.changes


def dump(folder: Path) -> str:
    with closing(sqlite3.connect(folder / "facts.db")) as database:
        return "\n".join(database.iterdump())


def test_facts_come_back_as_they_went(tmp_path: Path, make_fact: Make) -> None:
    fact = make_fact(event_start=date(2025, 6, 8), warnings=("box",), high=None, source="Лубінець ’")
    save(tmp_path, (article(), [fact]))
    with open_store(tmp_path) as store:
        assert list(store.facts()) == [fact]
        assert store.documents()[0]["n_facts"] == 1


def test_facts_come_by_path_and_place(tmp_path: Path, make_fact: Make) -> None:
    facts = [make_fact(path="b.txt"), make_fact(path="a.txt", start=30), make_fact(path="a.txt", start=3)]
    save(tmp_path, (article("b.txt"), facts[:1]), (article("a.txt"), facts[1:]))
    with open_store(tmp_path) as store:
        assert [(fact.path, fact.start) for fact in store.facts()] == [("a.txt", 3), ("a.txt", 30), ("b.txt", 26)]


def test_saving_the_same_again_writes_nothing(tmp_path: Path, make_fact: Make) -> None:
    save(tmp_path, (article(), [make_fact()]))
    before = (tmp_path / "facts.db").read_bytes()
    assert not save(tmp_path, (article(), [make_fact()])).any()
    assert (tmp_path / "facts.db").read_bytes() == before


def test_a_new_version_that_reads_the_same_writes_nothing(tmp_path: Path, make_fact: Make) -> None:
    save(tmp_path, (article(), [make_fact()]))
    assert not save(tmp_path, (article(), [make_fact(extractor="newer", rule_digest="1" * 64)])).any()


def test_what_is_no_longer_said_is_closed_not_deleted(tmp_path: Path, make_fact: Make) -> None:
    first, second = make_fact(), make_fact(start=3, value=20.0)
    save(tmp_path, (article(), [first]))
    changes = save(tmp_path, (article(words="two"), [second]))
    assert (changes.new, changes.closed) == (1, 1)
    with open_store(tmp_path) as store:
        assert list(store.facts()) == [second]
        assert store.fact(first.fact_id) == first
        assert not store.is_current(first.fact_id)
        assert len(store.runs()) == 2


def test_a_fact_read_otherwise_has_a_history(tmp_path: Path, make_fact: Make) -> None:
    save(tmp_path, (article(), [make_fact()]))
    save(tmp_path, (article(), [make_fact(actor="Russia")]))
    with closing(sqlite3.connect(tmp_path / "facts.db")) as database:
        rows = database.execute("SELECT actor, run_from, run_to FROM facts ORDER BY run_from").fetchall()
    assert rows == [(None, 1, 2), ("Russia", 2, None)]


def test_two_files_of_the_same_words_keep_their_own_facts(tmp_path: Path, make_fact: Make) -> None:
    facts = [make_fact(path=path, fact_id="1" * 16) for path in ("a.txt", "b.txt")]
    save(tmp_path, (article("a.txt"), facts[:1]), (article("b.txt"), facts[1:]))
    with open_store(tmp_path) as store:
        assert list(store.facts()) == facts


def test_failures_are_kept_until_the_article_is_read(tmp_path: Path, make_fact: Make) -> None:
    save(tmp_path, (article(), [make_fact()]))
    with open_store(tmp_path, write=True) as store:
        for expected in (1, 0):
            writer = store.begin_run(INFO)
            with writer.transaction():
                writer.save_failure("a.txt", "article", "a.txt: binary data")
            assert writer.changes.failures == expected
        assert [failure["path"] for failure in store.failures()] == ["a.txt"]
        assert len(list(store.facts())) == 1
    save(tmp_path, (article(), [make_fact()]))
    with open_store(tmp_path) as store:
        assert store.failures() == []


def test_missing_documents_are_forgotten_only_when_asked(tmp_path: Path, make_fact: Make) -> None:
    save(tmp_path, (article("a.txt"), [make_fact()]), (article("b.txt"), [make_fact(path="b.txt")]))
    save(tmp_path, (article("a.txt"), [make_fact()]))
    with open_store(tmp_path, write=True) as store:
        assert len(list(store.facts())) == 2
        writer = store.begin_run(INFO)
        with writer.transaction():
            assert writer.forget_others({"a.txt"}) == ["b.txt"]
        assert [fact.path for fact in store.facts()] == ["a.txt"]


def test_nothing_of_a_broken_transaction_stays(tmp_path: Path, make_fact: Make) -> None:
    with open_store(tmp_path, write=True) as store:
        writer = store.begin_run(INFO)
        with pytest.raises(AttributeError), writer.transaction():
            writer.save_document(article(), [make_fact(), "no fact"])  # type: ignore[list-item]
    with open_store(tmp_path) as store:
        assert (store.documents(), list(store.facts()), store.runs()) == ([], [], [])


def test_mentions_stay_until_the_article_changes(tmp_path: Path) -> None:
    mention = Mention(kind="quantity", start=0, end=3, text="479", data={"value": 479.0})
    save(tmp_path, (article(), []), mentions=[mention])
    before = dump(tmp_path)
    save(tmp_path, (article(), []))
    save(tmp_path, (article(), []), mentions=[mention])
    assert dump(tmp_path) == before
    assert '"value":479.0' in before
    save(tmp_path, (article(words="two"), []))
    assert '"value":479.0' not in dump(tmp_path)


@pytest.mark.parametrize("statement", ["DELETE FROM reviews", "UPDATE reviews SET verdict = 'wrong'"])
def test_reviews_are_append_only(tmp_path: Path, statement: str) -> None:
    save(tmp_path, (article(), []))
    with closing(sqlite3.connect(tmp_path / "facts.db")) as database:
        database.execute("INSERT INTO reviews (fact_id, fact_digest, verdict) VALUES ('1', '2', 'right')")
        with pytest.raises(sqlite3.IntegrityError, match="append only"):
            database.execute(statement)


def _stored(tmp_path: Path, make_fact: Make) -> Store:
    facts = [make_fact(), make_fact(start=3, claim_type="missile_count", value=20.0, event_end=date(2025, 1, 2))]
    save(tmp_path, (article(), facts))
    return open_store(tmp_path)


@pytest.mark.parametrize(
    ("options", "values"),
    [
        ({"types": ["body_count"]}, []),
        ({"where": "value > 1000"}, []),
        ({"since": date(2025, 1, 3)}, []),
        ({"after_run": 1}, []),
        ({"after_run": 0}, [20, 479]),
        ({"types": ["missile_count"]}, [20]),
        ({"since": date(2025, 1, 2)}, [20]),
        ({"where": 'value > 100 OR "end" < 0'}, [479]),
        ({"where": "value > 100 -- a remark"}, [479]),
    ],
)
def test_facts_can_be_chosen(tmp_path: Path, make_fact: Make, options: dict[str, object], values: list[int]) -> None:
    with _stored(tmp_path, make_fact) as store:
        assert [fact.value for fact in store.facts(**options)] == values  # type: ignore[arg-type]


@pytest.mark.parametrize("where", ["value >", "no_such > 1", "1; DROP TABLE facts", "1) --", ""])
def test_a_wrong_condition_is_named(tmp_path: Path, make_fact: Make, where: str) -> None:
    with _stored(tmp_path, make_fact) as store, pytest.raises(UsageError, match="--where: "):
        list(store.facts(where=where))


def test_reading_cannot_write(tmp_path: Path, make_fact: Make) -> None:
    with _stored(tmp_path, make_fact) as store:
        writer = store.begin_run(INFO)
        with pytest.raises(StoreError, match="readonly"), writer.transaction():
            writer.save_document(article("c.txt"), [])


def test_a_beginning_of_an_id_will_do_where_it_is_clear(tmp_path: Path, make_fact: Make) -> None:
    facts = [make_fact(fact_id="abc" + "0" * 13), make_fact(fact_id="abd" + "0" * 13, start=3)]
    save(tmp_path, (article(), facts))
    with open_store(tmp_path) as store:
        assert store.fact("abc") == facts[0]
        assert store.fact("zzz") is None
        assert store.fact("%") is None
        with pytest.raises(UsageError, match="2 facts begin so"):
            store.fact("ab")


def test_no_store_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such fact store"):
        open_store(tmp_path / "nowhere")


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "facts.db").write_text("not a database at all, but long enough to look like one" * 20)
    for write in (False, True):
        with pytest.raises(StoreError, match="not a fact store"):
            open_store(tmp_path, write=write)


def test_a_database_of_someone_else(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "facts.db")) as database:
        database.execute("CREATE TABLE recipes (name TEXT)")
        database.commit()
    for write in (False, True):
        with pytest.raises(StoreError, match="not a fact store"):
            open_store(tmp_path, write=write)


def test_a_store_of_a_newer_version(tmp_path: Path) -> None:
    save(tmp_path, (article(), []))
    with closing(sqlite3.connect(tmp_path / "facts.db")) as database:
        database.execute("PRAGMA user_version = 99")
    for write in (False, True):
        with pytest.raises(StoreError, match=r"newer tallywire .*99"):
            open_store(tmp_path, write=write)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be made"):
        open_store(tmp_path / "file" / "out", write=True)


def test_frame_has_a_row_a_fact(tmp_path: Path, make_fact: Make) -> None:
    with _stored(tmp_path, make_fact) as store:
        assert list(store.frame(types=["missile_count"])["value"]) == [20.0]

"""Exports carry the columns of the fact table, null as null, text to the letter; nothing to run where asked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.errors import StoreError
from tallywire.export import csv_lines, export_file, jsonl_lines, write_parquet
from tallywire.facts import COLUMNS, fact_row
from tallywire.records import Fact

Make = Callable[..., Fact]


def read_csv(facts: list[Fact], *, guarded: bool = False) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(csv_lines(facts, guarded=guarded)), newline="")))


@pytest.mark.parametrize("quote", ["=1+1", "+44 drones", "-5", "@SUM(A1)", "\t=1", "\r=1", "'90"])
def test_csv_carries_the_quote_to_the_letter(make_fact: Make, quote: str) -> None:
    assert read_csv([make_fact(quote=quote)])[0]["quote"] == quote


@pytest.mark.parametrize("source", ["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_guarded_csv_runs_nothing(make_fact: Make, source: str) -> None:
    assert read_csv([make_fact(source=source)], guarded=True)[0]["source"] == "'" + source


@pytest.mark.parametrize("source", ["Ministry", "it's", "a=b", 'the "Ministry"', "one, two", "two\nlines", "Лубінець"])
def test_guarded_csv_leaves_plain_words_alone(make_fact: Make, source: str) -> None:
    assert read_csv([make_fact(source=source)], guarded=True)[0]["source"] == source


@given(source=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_text_breaks_a_line_of_csv_or_json(make_fact: Make, source: str) -> None:
    fact = make_fact(source=source)
    assert read_csv([fact])[0]["source"] == source
    (line,) = jsonl_lines([fact])
    assert line.count("\n") == 1
    assert json.loads(line)["source"] == source


def test_csv_writes_null_as_nothing_and_whole_numbers_without_a_point(make_fact: Make) -> None:
    (row,) = read_csv([make_fact(high=None, event_start=date(2025, 6, 8))])
    assert tuple(row) == COLUMNS
    assert (row["value"], row["high"], row["actor"], row["event_start"]) == ("479", "", "", "2025-06-08")
    assert json.loads(row["slots"]) == {"value": [26, 29]}


def test_jsonl_is_the_row_a_line(make_fact: Make) -> None:
    facts = [make_fact(), make_fact(start=3, source="\u2028")]
    assert [json.loads(line) for line in jsonl_lines(facts)] == [fact_row(fact) for fact in facts]


def test_parquet_is_typed_and_says_its_version(make_fact: Make, tmp_path: Path) -> None:
    write_parquet([make_fact(high=None, published=date(2025, 6, 9))], tmp_path / "facts.parquet")
    table = pq.read_table(tmp_path / "facts.parquet")
    assert tuple(table.column_names) == COLUMNS
    assert table.schema.metadata[b"tallywire.schema_version"] == b"1"
    (row,) = table.to_pylist()
    assert (row["value"], row["high"], row["start"], row["published"]) == (479.0, None, 26, date(2025, 6, 9))
    assert json.loads(row["warnings"]) == []


def test_no_facts_make_an_empty_table(tmp_path: Path) -> None:
    write_parquet([], tmp_path / "facts.parquet")
    assert pq.read_table(tmp_path / "facts.parquet").num_rows == 0
    assert read_csv([]) == []


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_file_is_written_only_when_it_changes(make_fact: Make, tmp_path: Path, form: str) -> None:
    file = tmp_path / "deep" / f"facts.{form}"
    assert export_file([make_fact()], file, form=form)
    inode = file.stat().st_ino
    assert not export_file([make_fact()], file, form=form)
    assert file.stat().st_ino == inode
    assert export_file([], file, form=form)
    assert [other.name for other in file.parent.iterdir()] == [file.name]


def test_a_failed_export_leaves_the_old_file(make_fact: Make, tmp_path: Path) -> None:
    file = tmp_path / "facts.csv"
    export_file([make_fact()], file, form="csv")
    before = file.read_bytes()

    def broken() -> object:
        yield make_fact()
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        export_file(broken(), file, form="csv")  # type: ignore[arg-type]
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_a_place_that_cannot_be_written_is_named(make_fact: Make, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be written"):
        export_file([make_fact()], tmp_path / "file" / "facts.csv", form="csv")

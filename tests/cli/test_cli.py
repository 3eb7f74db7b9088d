"""The command: data on stdout, one line on stderr for a person's mistake, exit codes that mean something."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import time
from contextlib import redirect_stderr
from pathlib import Path

import pytest

import tallywire
from tallywire import __version__
from tallywire.cli import run_command

TEXT = "KYIV - Russia launched 61 drones at Ukraine overnight, the Ukrainian air force said on Monday.\n\nIt cost $5 million."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(TEXT)
    return tmp_path


@pytest.fixture
def stored(folder: Path) -> Path:
    with redirect_stderr(io.StringIO()):
        assert run_command(["run", "news", "--published", "2025-06-09"]) == 0
    return folder


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ("rnu news", 2, "Did you mean 'run'"),
        ("run", 2, "CORPUS"),
        ("run news --ouf x", 2, "--out"),
        ("run news --jobs many", 2, "--jobs"),
        ("run news --jobs 0", 2, "--jobs"),
        ("run nowhere", 2, "nowhere: no such file or folder"),
        ("run empty", 2, "empty: holds no articles"),
        ("run news --pack prisonrs", 2, "did you mean 'prisoners'"),
        ("run news --pack own.toml", 2, "own.toml:2: unknown"),
        ("run news --published Monday", 2, "--published Monday: not a date; write it as 2025-06-09"),
        ("run news/a.txt --forget", 2, "would forget all other documents"),
        ("run news --engine cloud", 2, "--engine cloud: not one of local"),
        ("run news --model no_such_model", 2, "--model no_such_model"),
        ("run news --out news/a.txt/out", 4, "cannot be made"),
        ("run news --out news/a.txt", 2, "--out news/a.txt: not a folder"),
        ("run news --out facts.db", 2, "--out facts.db: not a folder"),
        ("facts", 4, "no such fact store"),
        ("facts news/a.txt", 4, "not a fact store"),
        ("facts --format tabel", 2, "did you mean 'table'"),
        ("facts --since June", 2, "--since June: not a date; write it as 2025-06-09, 2025-06 or 2025"),
        ("facts --until 2025-13", 2, "--until 2025-13: not a date"),
        ("facts --format csv --json", 2, "--json and --format csv: one or the other"),
        ("facts --sort dates", 2, "did you mean 'date'"),
        ("facts --limit 0", 2, "--limit"),
        ("export nowhere --format csv", 4, "no such fact store"),
        ("export nowhere --format cvs", 2, "did you mean 'csv'"),
        ("export nowhere", 2, "--format"),
        ("explain", 2, "either a FACT_ID or --why-not"),
        ("explain abc", 4, "no such fact store"),
        ("explain --why-not news/a.txt", 2, "a file and a character offset"),
        ("explain --why-not news/b.txt:3", 2, "there is no file"),
        ("explain --why-not news/a.txt:999", 2, "news/a.txt has 115 characters; give an offset before that"),
        ("packs tset", 2, "Did you mean 'test'"),
        ("packs show nothing", 2, "no pack named 'nothing'"),
        ("packs test --fail-on error", 2, "not one of examples, all, none"),
        ("evaluate nowhere", 2, "no such folder"),
        ("evaluate nowhere --fail-under 99", 2, "--fail-under 99: F1 lies between 0 and 1"),
        ("evaluate news", 2, "holds no gold documents"),
        ("evaluate news --show eror", 2, "did you mean 'errors'"),
    ],
)
def test_a_mistake_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: str, code: int, message: str
) -> None:
    (folder / "empty").mkdir()
    (folder / "own.toml").write_text("[pack]\nnam = 'own'\n")
    assert run_command(arguments.split()) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.count("\n") == 1
    assert err.startswith("tallywire: ")


def test_where_that_is_no_sql_is_one_line(stored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["facts", "--where", "value >"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("fact_id", "message"), [("zz", "no such fact in outputs/facts.db (its ids look like "), ("", "facts begin so")]
)
def test_an_unknown_fact_is_one_line(
    stored: Path, capsys: pytest.CaptureFixture[str], fact_id: str, message: str
) -> None:
    if fact_id == "":
        (stored / "news" / "b.txt").write_text(TEXT.replace("61", "62"))
        assert run_command(["run", "news"]) == 0
        capsys.readouterr()
    assert run_command(["explain", fact_id]) == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1


def test_summary_goes_to_stderr(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["run", "news"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "drone_count  launched      1" in err
    assert "1 fact in 1 document, 0 failed" in err
    assert "1 fact new" in err


def test_summary_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["run", "news", "--json"]) == 0
    summary = json.loads(capsys.readouterr().out)
    assert (summary["documents"], summary["facts"], summary["failures"]) == (1, 1, [])


def test_some_documents_failed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "news" / "b.txt").write_bytes(b"")
    assert run_command(["run", "news"]) == 3
    assert "tallywire: b.txt: the file is empty" in capsys.readouterr().err


def test_a_dry_run_prints_and_stores_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")  # a narrow screen leaves the noun out
    assert run_command(["run", "news", "--dry-run"]) == 0
    assert "61 drones" in capsys.readouterr().out
    assert not (folder / "outputs").exists()
    assert run_command(["run", "news", "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == 61


def test_facts_in_every_form(stored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["facts"]) == 0
    assert "2025-06-08/09" in capsys.readouterr().out
    assert run_command(["facts", "--format", "jsonl", "--type", "drone_count"]) == 0
    assert json.loads(capsys.readouterr().out)["quote"] == "61 drones"
    assert run_command(["facts", "--format", "csv"]) == 0
    assert [row["value"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))] == ["61"]
    assert run_command(["facts", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == 61
    assert run_command(["facts", "--json", "--type", "body_count"]) == 0
    assert capsys.readouterr() == ("", "no facts\n")


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "spreadsheet"])
def test_export_to_a_file_and_to_stdout_are_the_same(
    stored: Path, capsysbinary: pytest.CaptureFixture[bytes], form: str
) -> None:
    assert run_command(["export", "outputs", "--format", form]) == 0
    out = capsysbinary.readouterr().out
    assert run_command(["export", "outputs", "--format", form, "--output", f"x.{form}"]) == 0
    assert (stored / f"x.{form}").read_bytes() == out
    if form in {"csv", "parquet"}:
        assert (stored / "outputs" / f"facts.{form}").read_bytes() == out


def test_explain_shows_the_words_the_rule_and_the_date(stored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_command(["facts", "--format", "jsonl"])
    fact_id = json.loads(capsys.readouterr().out)["fact_id"]
    assert run_command(["explain", fact_id[:6]]) == 0
    out = capsys.readouterr().out
    assert "[launched|action] [[61|value] [drones|item]|quote] at [Ukraine|target] [overnight|time]" in out
    assert "air_attacks.drone_count.launched, air_attacks.toml:" in out
    assert "'overnight' + published 2025-06-09 (given) = 2025-06-08 to 2025-06-09, precision night" in out


def test_explain_says_when_the_article_has_changed(stored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_command(["facts", "--format", "jsonl"])
    fact_id = json.loads(capsys.readouterr().out)["fact_id"]
    (stored / "news" / "a.txt").write_text("Nothing was launched.")
    assert run_command(["explain", fact_id, "--json"]) == 0
    assert "has changed since" in json.loads(capsys.readouterr().out)["note"]
    run_command(["run", "news"])
    capsys.readouterr()
    assert run_command(["explain", fact_id, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["history"].startswith("closed")


@pytest.mark.parametrize(
    ("words", "message"),
    [("$5", "money, not a count"), ("61", "is read as drone_count launched"), ("KYIV", "taken for 'dateline'")],
)
def test_why_not(stored: Path, capsys: pytest.CaptureFixture[str], words: str, message: str) -> None:
    assert run_command(["explain", "--why-not", f"news/a.txt:{TEXT.index(words)}"]) == 0
    assert message in capsys.readouterr().out


def test_packs_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["packs", "list"]) == 0
    assert "air_attacks  drone_count" in capsys.readouterr().out
    assert run_command(["packs", "list", "--json", "prisoners"]) == 0
    assert [pack["name"] for pack in json.loads(capsys.readouterr().out)] == ["prisoners"]
    assert run_command(["packs", "show", "casualties"]) == 0
    assert "counts people of every kind" in capsys.readouterr().out


def test_packs_without_examples_are_a_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own.toml").write_text(
        "[pack]\nname = 'own'\n[frame.case_count]\ncounted = {case = ['case']}\n"
        "[frame.case_count.action.seen]\nverbs = ['see', 'note']\n"
    )
    assert run_command(["packs", "test", "own.toml"]) == 1
    out, err = capsys.readouterr()
    assert "own.toml:5: own.case_count.seen: only 0 'finds'; give at least 3" in out
    assert "own.case_count.seen: no example needs 2 words (--words lists them)" in out
    assert err == "0 examples do not hold, 2 lists are too short, 3 words unneeded\n"
    run_command(["packs", "test", "own.toml", "--words"])
    assert "no example needs see, note" in capsys.readouterr().out


def test_evaluate_the_corpus_it_came_with(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = sorted(file.stem for file in (corpus / "gold").glob("*.json"))[0]
    assert run_command(["evaluate", str(corpus / "gold"), "--only", name, "--json", "--show", "misses"]) == 0
    assert json.loads(capsys.readouterr().out)["bad_spans"] == 0
    line = ["evaluate", str(corpus / "gold"), "--only", name, "--facts", os.devnull, "--fail-under", "0.5"]
    assert run_command(line) == 1


PACKAGE = Path(tallywire.__file__).parent.parent
HERE = os.environ | {"PYTHONPATH": str(PACKAGE)}


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "tallywire", *arguments]
    return subprocess.run(line, capture_output=True, text=True, check=False, env=HERE)


def test_help_is_quick_and_names_the_commands() -> None:
    command("--help")  # once, so that all is compiled
    before = time.perf_counter()
    done = command("--help")
    assert time.perf_counter() - before < 0.9, "0.06 s where nothing else runs"
    assert all(name in done.stdout for name in ("run", "facts", "export", "explain", "packs", "evaluate"))


def test_version() -> None:
    assert command("--version").stdout == f"tallywire {__version__}\n"


def test_the_package_loads_nothing_heavy_for_help() -> None:
    heavy = ("spacy", "pandas", "pyarrow", "trafilatura", "rich", "sqlite3")
    code = f"import sys, tallywire.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=HERE)
    assert done.stdout == "[]\n"


def test_a_reader_that_leaves_early_is_no_fault(stored: Path) -> None:
    for form in ("csv", "table", "jsonl"):
        shell = f"set -o pipefail; {sys.executable} -m tallywire facts --format {form} | true"
        done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False, env=HERE)
        assert (done.returncode, done.stderr) == (0, "")

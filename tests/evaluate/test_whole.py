"""From files to figures: a stored run, exported, is judged as `evaluate` judges it in memory."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tallywire.cli import run_command
from tallywire.evaluate import read_gold


def copy_corpus(gold: Path, folder: Path) -> Path:
    """The raw files alone, with a metadata.csv that says what the gold documents know beforehand."""
    folder.mkdir()
    rows = [["file", "published", "title"]]
    for document in read_gold(gold):
        shutil.copy(document.file, folder)
        rows.append([document.name, document.published.isoformat() if document.published else "", document.title or ""])
    with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as table:
        csv.writer(table).writerows(rows)
    return folder


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("name", ["dev", "open", "bullets"])
def test_the_shared_judge_agrees_on_a_stored_run(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    gold = shared / "gold" / name
    corpus, export = copy_corpus(gold, tmp_path / "corpus"), tmp_path / "facts.jsonl"
    assert run_command(["run", str(corpus), "--out", str(tmp_path / "out")]) == 0
    assert run_command(["export", str(tmp_path / "out"), "--format", "jsonl", "--output", str(export)]) == 0
    capsys.readouterr()
    assert run_command(["evaluate", str(gold), "--json"]) == 0
    ours = json.loads(capsys.readouterr().out)
    judge = [sys.executable, str(shared / "gold" / "score.py"), str(gold), str(export), "--json"]
    theirs = json.loads(subprocess.run(judge, capture_output=True, check=True, text=True).stdout)
    theirs["near_misses"] = sum(theirs["near_misses"].values())
    assert {key: ours[key] for key in theirs} == theirs
    assert ours["bad_spans"] == 0

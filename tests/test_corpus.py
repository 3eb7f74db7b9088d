"""The corpus is whole: every article has its metadata and its gold, every quote is there."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tallywire.evaluate import read_gold, run_in_memory, score_facts
from tallywire.extractor import Recipe

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
GOLD = sorted((CORPUS / "gold").glob("*.json"))


def raw_text(stem: str) -> str:
    (path,) = (p for p in (CORPUS / "raw").glob(f"{stem}.*"))
    data, text = path.read_bytes(), ""
    while data:
        try:
            return text + data.decode()
        except UnicodeDecodeError as fault:
            text += data[: fault.start].decode() + data[fault.start : fault.start + 1].decode("cp1252", "replace")
            data = data[fault.start + 1 :]
    return text


def test_each_article_has_metadata_and_gold() -> None:
    raw = {p.name for p in (CORPUS / "raw").iterdir()} - {"metadata.csv"}
    with (CORPUS / "raw" / "metadata.csv").open(encoding="utf-8", newline="") as table:
        rows = {row["file"]: row for row in csv.DictReader(table)}
    assert set(rows) == raw
    assert {Path(name).stem for name in raw} == {p.stem for p in GOLD}


def test_metadata_and_gold_give_the_same_date() -> None:
    with (CORPUS / "raw" / "metadata.csv").open(encoding="utf-8", newline="") as table:
        dates = {Path(row["file"]).stem: row["published"] or None for row in csv.DictReader(table)}
    assert dates == {p.stem: json.loads(p.read_text(encoding="utf-8"))["published"] for p in GOLD}


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_every_quote_is_in_the_raw_text(path: Path) -> None:
    gold, raw = json.loads(path.read_text(encoding="utf-8")), raw_text(path.stem)
    marked = gold["facts"] + gold["traps"] + gold.get("ignore", [])
    assert not [m["quote"] for m in marked if raw.count(m["quote"]) < 1 or m.get("nth", 1) < 1]


def test_the_figures_have_not_fallen() -> None:
    """A ratchet: whoever raises them writes the new ones into corpus/figures.json."""
    documents = read_gold(CORPUS / "gold")
    summary = score_facts(documents, run_in_memory(documents, Recipe()).rows).summary()
    recorded = json.loads((CORPUS / "figures.json").read_text(encoding="utf-8"))
    measured = {"all": summary["all"]["f1"], "core": summary["core"]["f1"], "slots": summary["slots_mean"]}
    assert {name: share for name, share in measured.items() if share < recorded[name] - 0.0005} == {}
    assert summary["trap_hits"] <= recorded["traps"]
    assert summary["bad_spans"] == 0


@pytest.mark.shared
def test_corpus_is_the_development_set_without_the_seed(shared: Path) -> None:
    dev = {p.name: p.read_bytes() for p in (shared / "gold" / "dev").iterdir() if p.stem != "seed"}
    here = {p.name: p.read_bytes() for folder in ("raw", "gold") for p in (CORPUS / folder).iterdir()}
    del here["metadata.csv"]
    assert here == dev

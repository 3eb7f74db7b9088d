"""The corpus is whole: every article has its metadata and its gold, every quote is there."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tallywire.evaluate import read_gold, run_in_memory, score_facts
from tallywire.extractor import Recipe

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SETS = {"first": CORPUS, "second": CORPUS / "second", "third": CORPUS / "third"}
GOLD = [path for folder in SETS.values() for path in sorted((folder / "gold").glob("*.json"))]


def raw_text(gold: Path) -> str:
    (path,) = (p for p in (gold.parent.parent / "raw").glob(f"{gold.stem}.*"))
    data, text = path.read_bytes(), ""
    while data:
        try:
            return text + data.decode()
        except UnicodeDecodeError as fault:
            text += data[: fault.start].decode() + data[fault.start : fault.start + 1].decode("cp1252", "replace")
            data = data[fault.start + 1 :]
    return text


def metadata(folder: Path) -> dict[str, str | None]:
    with (folder / "raw" / "metadata.csv").open(encoding="utf-8", newline="") as table:
        return {row["file"]: row["published"] or None for row in csv.DictReader(table)}


@pytest.mark.parametrize("folder", SETS.values(), ids=SETS)
def test_each_article_has_metadata_and_gold(folder: Path) -> None:
    raw = {p.name for p in (folder / "raw").iterdir()} - {"metadata.csv"}
    assert set(metadata(folder)) == raw
    assert {Path(name).stem for name in raw} == {p.stem for p in (folder / "gold").iterdir()}


@pytest.mark.parametrize("folder", SETS.values(), ids=SETS)
def test_metadata_and_gold_give_the_same_date(folder: Path) -> None:
    dates = {Path(name).stem: day for name, day in metadata(folder).items()}
    gold = {p.stem: json.loads(p.read_text(encoding="utf-8"))["published"] for p in (folder / "gold").iterdir()}
    assert dates == gold


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_every_quote_is_in_the_raw_text(path: Path) -> None:
    gold, raw = json.loads(path.read_text(encoding="utf-8")), raw_text(path)
    marked = gold["facts"] + gold["traps"] + gold.get("ignore", [])
    assert not [m["quote"] for m in marked if raw.count(m["quote"]) < 1 or m.get("nth", 1) < 1]


@pytest.mark.parametrize("name", SETS)
def test_the_figures_have_not_fallen(name: str) -> None:
    """A ratchet: whoever raises them writes the new ones into corpus/figures.json."""
    documents = read_gold(SETS[name] / "gold")
    summary = score_facts(documents, run_in_memory(documents, Recipe()).rows).summary()
    recorded = json.loads((CORPUS / "figures.json").read_text(encoding="utf-8"))[name]
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

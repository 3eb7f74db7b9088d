"""Scores over gold documents; where the judge of the shared data is there, both must say the same."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from tallywire.errors import UsageError
from tallywire.evaluate import read_export, read_gold, score_facts
from tallywire.evaluate.compare import changes, read_mistakes, summary_line
from tallywire.evaluate.report import mistake_lines, score_lines, sentence_at
from tallywire.spans import Span

RAW = "Raiders sent 31 drones.\n\nOf these, 28 fell; 205 men came home for 205 others. It took 12 minutes."
SENT = {
    "quote": "31 drones", "nth": 1, "claim_type": "drone_count", "action": "launched", "value": 31, "low": 31, "high": 31,
    "qualifier": "exact", "per": "total", "item": "drone", "actor": "raiders", "status": "asserted",
}  # fmt: skip
FELL = {**SENT, "quote": "28", "action": "intercepted", "value": 28, "low": 28, "high": 28}
SWAP = {**SENT, "quote": "205 men", "claim_type": "exchange_count", "action": "exchanged", "value": 205, "per": "each_side"}
TWIN = {**SWAP, "quote": "205 others"}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    write_document(folder, [SENT, FELL, SWAP, TWIN])
    return folder


def write_document(folder: Path, facts: list[dict[str, object]], *, raw_folder: Path | None = None) -> None:
    document = {"published": "2025-06-09", "title": "t", "facts": facts, "traps": [{"quote": "12 minutes", "why": ""}]}
    (folder / "swap.json").write_text(json.dumps(document))
    ((raw_folder or folder) / "swap.txt").write_text(RAW)


def found(**given: object) -> dict[str, object]:
    row = {**SENT, "path": "raw/swap.txt", "quote": "31 drones", **given}
    row["start"] = RAW.index(str(row["quote"]))
    return {**row, "end": int(str(row["start"])) + len(str(row["quote"])), **given}


def export(folder: Path, rows: list[dict[str, object]]) -> Path:
    file = folder / "facts.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_nothing_found_is_all_missed(gold: Path) -> None:
    summary = score_facts(read_gold(gold), {}).summary()
    assert summary["all"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "gold": 3, "predicted": 0}


def test_figures(gold: Path) -> None:
    rows = [
        found(actor="Atlantis"),
        found(quote="28", value=28, low=28, high=28),
        found(quote="205 others", claim_type="exchange_count", action="exchanged", value=205),
        found(quote="12 minutes", value=12),
        found(quote="12", value=12, status="withheld"),
        found(quote="12", value=12, claim_type="cases"),
        found(start=3, end=9, value=7),
    ]
    score = score_facts(read_gold(gold), read_export(export(gold.parent, rows)).rows)
    assert (score.right.total(), score.extra.total(), score.missed.total()) == (1, 3, 2)
    assert (score.trap_hits, score.bad_spans, score.near_misses) == (1, 1, 1)
    assert score.slots_right["actor"] == 0
    kinds = [mistake.kind for mistake in score.mistakes]
    assert sorted(kinds) == ["extra", "extra", "extra", "miss", "miss", "slot", "span", "trap"]


def test_a_document_that_gold_does_not_know_is_extra(gold: Path) -> None:
    assert score_facts(read_gold(gold), {"other.txt": [found()]}).extra.total() == 1


def test_raw_articles_may_lie_in_a_folder_beside(tmp_path: Path) -> None:
    for name in ("gold", "raw"):
        (tmp_path / name).mkdir()
    write_document(tmp_path / "gold", [SENT], raw_folder=tmp_path / "raw")
    assert [document.name for document in read_gold(tmp_path / "gold")] == ["swap.txt"]


def test_each_mistake_is_shown_with_its_sentence(gold: Path) -> None:
    documents = read_gold(gold)
    score = score_facts(documents, {"swap.txt": [found(actor="Atlantis")]})
    why = {("swap.txt", Span(RAW.index("28"), RAW.index("28") + 2)): "'28' has no noun"}
    lines = "\n".join([*mistake_lines(score.mistakes, documents, kinds={"miss", "slot"}, why=why), *score_lines(score)])
    assert "drone_count/intercepted swap.txt:35 '28': gold 28\n      Of these, »28« fell; 205" in lines
    assert "why not: '28' has no noun" in lines
    assert "actor: Atlantis, gold raiders" in lines
    assert "Raiders sent »31 drones«." in lines


@pytest.mark.parametrize(
    ("raw", "words", "sentence"),
    [
        ("One. Two 5 men! Three.", "5 men", "Two »5 men«!"),
        ("a\nb 5 men\nc\n\nd", "5 men", "a b »5 men« c"),
        ("<p>All <b>5 men</b> fled</p><p>No</p>", "5 men", "All »5 men« fled"),
        ("In sum 5 men.One fled.Two", "5 men", "In sum »5 men«."),
        ("- one\n- 5 men\n- two", "5 men", "- »5 men«"),
    ],
)
def test_sentence_around_a_span(raw: str, words: str, sentence: str) -> None:
    at = raw.index(words)
    assert sentence_at(raw, Span(at, at + len(words))) == sentence


def break_gold(gold: Path, how: str) -> None:
    if how == "empty":
        (gold / "swap.json").unlink()
    elif how == "no raw":
        (gold / "swap.txt").unlink()
    elif how == "no json":
        (gold / "swap.json").write_text("{")
    elif how == "no quote":
        write_document(gold, [{**SENT, "nth": 2}])
    else:
        write_document(gold, [{"quote": "28"}])


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ("empty", "holds no gold documents"),
        ("no raw", "no raw article swap.txt"),
        ("no json", "swap.json: not a gold document"),
        ("no quote", "'31 drones' does not occur 2 times"),
        ("no slots", "a fact without claim_type"),
    ],
)
def test_broken_gold_is_named(gold: Path, how: str, message: str) -> None:
    break_gold(gold, how)
    with pytest.raises(UsageError, match=message):
        read_gold(gold)


def test_an_unknown_name_is_named(gold: Path) -> None:
    with pytest.raises(UsageError, match="did you mean 'swap'"):
        read_gold(gold, only=["swop"])


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"path": "a.txt"}'])
def test_a_file_that_is_no_export_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "facts.jsonl").write_text(line)
    with pytest.raises(UsageError, match=r"facts.jsonl:1: not a fact"):
        read_export(tmp_path / "facts.jsonl")


def guesses(folder: Path) -> Iterator[dict[str, object]]:
    """Facts as a middling extractor might find them: the gold ones bent here and there, and some traps."""
    chance = random.Random(7)
    for document in read_gold(folder):
        for fact in document.facts:
            row = {**fact.row, "path": document.name, "start": fact.span.start, "end": fact.span.end}
            bend = chance.choice(["", "", "", "drop", "action", "value", "slots", "span", "vague"])
            row |= {"action": {"action": "hit"}, "value": {"value": 7}, "vague": {"value": None, "qualifier": "vague"}}.get(
                bend, {}
            )
            row |= {"actor": None, "location": "Kyiv", "source": "the police"} if bend == "slots" else {}
            row["start"] += bend == "span"
            if bend != "drop":
                yield row
        for span in (*document.traps[::3], *document.ignored):
            yield {**SENT, "path": document.name, "start": span.start, "end": span.end, "quote": document.raw[slice(*span)]}


@pytest.mark.shared
@pytest.mark.parametrize("name", ["dev", "bullets", "open"])
def test_the_shared_judge_says_the_same(shared: Path, tmp_path: Path, name: str) -> None:
    folder = shared / "gold" / name
    file = export(tmp_path, list(guesses(folder)))
    judge = [sys.executable, str(shared / "gold" / "score.py"), str(folder), str(file), "--json"]
    theirs = json.loads(subprocess.run(judge, capture_output=True, check=True, text=True).stdout)
    ours = score_facts(read_gold(folder), read_export(file).rows).summary()
    assert 0.2 < theirs["all"]["f1"] < 0.9
    assert ours["near_misses"] == sum(theirs.pop("near_misses").values())
    assert {key: ours[key] for key in theirs} == theirs


def test_what_changed_since_the_figures_were_kept(gold: Path, tmp_path: Path) -> None:
    documents = read_gold(gold)
    before = score_facts(documents, {"swap.txt": [found(actor="Atlantis"), found(quote="12 minutes", value=12)]})
    kept = [asdict(mistake) for mistake in before.mistakes]
    (tmp_path / "kept.json").write_text(json.dumps({"mistakes": kept}))
    assert read_mistakes(tmp_path / "kept.json") == before.mistakes
    now = score_facts(documents, {"swap.txt": [found(location="Kyiv", actor="Lemuria")]})
    new, gone = changes(before.mistakes, now.mistakes)
    assert [(mistake.kind, mistake.detail) for mistake in new] == [("slot", "location: Kyiv, gold None")]
    assert [mistake.kind for mistake in gone] == ["extra", "trap"]
    assert summary_line(new, gone) == "against before: trap +0 -1, extra +0 -1, slot +1 -0"
    assert summary_line([], []) == "against before: nothing has changed"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"mistakes": [1]}', '{"mistakes": [{"kind": "miss"}]}'])
def test_a_file_that_holds_no_kept_figures_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "kept.json").write_text(text)
    with pytest.raises(UsageError, match=r"--against .*kept.json: not kept figures"):
        read_mistakes(tmp_path / "kept.json")

"""Artifacts put into clean articles at known places: cleaning gives the same facts, at the same words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.artifacts import ARTIFACTS, inject
from tallywire.clean import clean_article
from tallywire.evaluate import GoldDocument, read_gold, run_in_memory, score_facts
from tallywire.extractor import Recipe, article_from_text
from tallywire.records import READ_ROLES
from tallywire.spans import Span

ALL = tuple(ARTIFACTS)
LEAST = 0.97
"""of the F1 of the clean text"""


@pytest.fixture(scope="module")
def documents(corpus: Path) -> list[GoldDocument]:
    return [one for one in read_gold(corpus / "gold") if one.file.suffix != ".html"]


def f1(documents: list[GoldDocument], folder: Path) -> float:
    written = []
    for one in documents:
        file = folder / one.name
        file.write_bytes(one.raw.encode())
        written.append(replace(one, file=file))
    score = score_facts(written, run_in_memory(written, Recipe()).rows)
    assert score.bad_spans == 0
    return score.rates({*score.right, *score.extra, *score.missed})["f1"]


@pytest.mark.slow
def test_with_all_artifacts_at_once_nearly_the_same_is_read(documents: list[GoldDocument], tmp_path: Path) -> None:
    clean = f1(documents, tmp_path)
    assert f1([inject(one, ALL).document for one in documents], tmp_path) >= LEAST * clean


@pytest.mark.parametrize("name", ARTIFACTS)
def test_an_artifact_changes_the_text_and_moves_the_marks(documents: list[GoldDocument], name: str) -> None:
    made = [inject(one, [name]).document for one in documents]
    assert any(one.raw != before.raw for one, before in zip(made, documents, strict=True))
    for one in made:
        assert all(0 <= fact.span.start < fact.span.end <= len(one.raw) for fact in one.facts)


@pytest.mark.parametrize("name", ["related links", "furniture", "code"])
def test_what_was_put_in_is_not_read(documents: list[GoldDocument], name: str) -> None:
    read = [
        one.document.raw[span.start : span.end].strip()
        for one in (inject(document, [name]) for document in documents)
        for span in one.added
        if _is_read(one.document.raw, span)
    ]
    assert read == []


def _is_read(raw: str, span: Span) -> bool:
    blocks = clean_article(article_from_text(raw)).blocks
    return any(
        block.role in READ_ROLES and block.span.overlaps(span) and raw[slice(*block.span)].strip() for block in blocks
    )

"""Processes may die; the batch does not."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from tallywire.batch import Outcome, Work, engine
from tallywire.extractor import Recipe
from tallywire.read import Source


def work(name: str) -> Work:
    return Work(source=Source(path=name, file=Path(name), metadata={}))


def test_a_death_costs_at_most_the_article_that_caused_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pool and lone process are played: `deadly` kills whatever reads it."""

    def pooled(
        waiting: deque[Work], works: Iterator[Work], recipe: Recipe, *, jobs: int, mentions: bool
    ) -> Iterator[tuple[Work, Outcome]]:
        waiting.extend(works)
        for one in list(waiting):
            if one.source.path == "deadly":
                raise BrokenProcessPool
            yield one, Outcome(path=one.source.path)

    tried: list[str] = []

    def alone(one: Work, recipe: Recipe, *, mentions: bool) -> Outcome:
        tried.append(one.source.path)
        return Outcome(path=one.source.path)

    monkeypatch.setattr(engine, "_pooled", pooled)
    monkeypatch.setattr(engine, "_alone", alone)
    names = ["a", "deadly", "b", "c", "deadly", "d"]
    outcomes = engine.process(map(work, names), Recipe(), jobs=2)
    assert [outcome.path for outcome in outcomes] == names
    assert tried == ["deadly", "deadly"]

"""A folder of articles -> the fact store, with `facts.csv` and `facts.parquet` beside it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from tallywire.batch.engine import process
from tallywire.batch.work import Failure, Outcome, Work
from tallywire.errors import UsageError
from tallywire.export import write_beside
from tallywire.extractor import Recipe
from tallywire.store import Changes, RunInfo, RunWriter, open_store

GROUP = 16
"""articles saved in one transaction"""


@dataclass(slots=True, kw_only=True)
class Report:
    """What a run found, and what it changed in the store."""

    documents: int = 0
    facts: int = 0
    by_action: Counter[tuple[str, str]] = field(default_factory=Counter)
    """facts by (claim type, action)"""
    failures: dict[str, Failure] = field(default_factory=dict)
    """by path"""
    forgotten: list[str] = field(default_factory=list)
    """paths that are no longer in the folder, where asked to forget them"""
    changes: Changes = field(default_factory=Changes)
    store: Path | None = None

    def note(self, outcome: Outcome) -> None:
        """Count one more article."""
        self.documents += 1
        if outcome.failure:
            self.failures[outcome.path] = outcome.failure
        self.facts += len(outcome.facts)
        self.by_action.update((fact.claim_type, fact.action) for fact in outcome.facts)


def run(
    corpus: Path | str,
    out: Path | str = "outputs",
    *,
    recipe: Recipe | None = None,
    jobs: int = 1,
    published: date | None = None,
    mentions: bool = False,
    forget: bool = False,
    watch: Callable[[Outcome], None] | None = None,
) -> Report:
    """Extract from every article of a folder and bring the store in `out` up to date.

    `published` dates the articles that have no date of their own; `forget` closes the facts of documents that are
    no longer in the folder; `watch` is called with each outcome. Raises TallywireError for a person's mistake.
    A KeyboardInterrupt passes, once what was found is saved.
    """
    recipe = recipe or Recipe()
    works = find_works(Path(corpus), published=published)
    if forget and Path(corpus).is_file():
        raise UsageError(f"{corpus}: --forget would forget all other documents; give the whole folder with it")
    with open_store(out, write=True) as store:
        root = _relative_root(Path(corpus), store.file)
        info = RunInfo(extractor=recipe.extractor().name, corpus=root, packs=recipe.packs, model=recipe.model)
        writer, report = store.begin_run(info), Report(store=store.file)
        try:
            _save_all(writer, report, process(works, recipe, jobs=jobs, mentions=mentions), watch)
            if forget:
                with writer.transaction():
                    report.forgotten = writer.forget_others({work.source.path for work in works})
        finally:
            report.changes = writer.changes
            write_beside(store)
    return report


def find_works(corpus: Path, *, published: date | None = None) -> list[Work]:
    """List the articles of a folder, or the one of a file, as work. Raises UsageError when there is none."""
    from tallywire.read import find_sources

    sources = find_sources(corpus)
    if not sources:
        raise UsageError(f"{corpus}: holds no articles; give a folder of .txt, .md or .html files")
    return [Work(source=replace(source, path=_printable(source.path)), published=published) for source in sources]


def _printable(path: str) -> str:
    """A path whose bytes are no UTF-8 cannot be stored; its odd bytes are shown as question marks."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _relative_root(corpus: Path, store: Path) -> str:
    """Return the folder that paths are relative to, as seen from the store: the two may be moved together."""
    root = (corpus.parent if corpus.is_file() else corpus).resolve()
    try:
        return Path(os.path.relpath(root, store.resolve().parent)).as_posix()
    except ValueError:  # on another drive
        return root.as_posix()


def _save_all(
    writer: RunWriter, report: Report, outcomes: Iterable[Outcome], watch: Callable[[Outcome], None] | None
) -> None:
    group: list[Outcome] = []
    try:
        for outcome in outcomes:
            group.append(outcome)
            report.note(outcome)
            if watch:
                watch(outcome)
            if len(group) >= GROUP:
                _save(writer, group)
                group = []
    finally:
        _save(writer, group)


def _save(writer: RunWriter, group: list[Outcome]) -> None:
    with writer.transaction():
        for outcome in group:
            if outcome.failure:
                writer.save_failure(outcome.path, outcome.failure.kind, outcome.failure.message)
            elif outcome.article:
                writer.save_document(outcome.article, outcome.facts, outcome.mentions)

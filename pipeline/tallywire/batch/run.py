"""A folder of articles -> the fact store, with `facts.csv` and `facts.parquet` beside it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from pathlib import Path

from tallywire.batch.engine import process
from tallywire.batch.expanding import printable
from tallywire.batch.flow import Flow
from tallywire.batch.report import Report
from tallywire.batch.unchanged import Reader, reader_of
from tallywire.batch.work import Outcome, Work
from tallywire.errors import UsageError
from tallywire.export import write_beside
from tallywire.extractor import Extractor, Recipe
from tallywire.records import Article
from tallywire.store import RunInfo, RunWriter, Store, open_store

GROUP = 16
"""articles saved in one transaction"""


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

    Articles of which the store holds this very reading are passed over, unless `mentions` are asked for.
    `published` dates the articles that have no date of their own; `forget` closes the facts of documents that are
    no longer in the folder; `watch` is called with each outcome. Raises TallywireError for a person's mistake.
    A KeyboardInterrupt passes, once what was found is saved.
    """
    _check_folder(Path(out))
    recipe = recipe or Recipe()
    works = find_works(Path(corpus), published=published)
    if forget and Path(corpus).is_file():
        raise UsageError(f"{corpus}: --forget would forget all other documents; give the whole folder with it")
    reader, extractor = reader_of(recipe), recipe.extractor()
    with open_store(out, write=True) as store:
        root = _relative_root(Path(corpus), store.file)
        info = RunInfo(extractor=lambda: extractor.name, corpus=root, packs=recipe.packs, model=recipe.model)
        writer, report = store.begin_run(info), Report(store=store.file)
        flow = Flow(works, reader, {} if mentions else store.readings(), watch)
        changed = flow.changed()
        first = list(islice(changed, 1))
        if first:
            extractor.language  # noqa: B018 - a model that cannot be loaded is complained of before anything is written
        try:
            outcomes = process(chain(first, changed), recipe, jobs=jobs, mentions=mentions)
            _save_all(_Saver(writer, reader), report, outcomes, watch)
            with writer.transaction():
                writer.close_failures(flow.mended(store.failures(), report.failures))
                report.forgotten = writer.forget_others(flow.seen) if forget else []
        finally:
            _group(writer)
            _note_kept(report, store, flow.kept)
            report.changes = writer.changes
            write_beside(store)
        report.left_out = _left_out(writer, extractor)
        report.gone = _gone(store, root, flow.seen) if Path(corpus).is_dir() else {}
    return report


def _group(writer: RunWriter) -> None:
    """Find the near duplicates among all documents of the store, where these have changed."""
    if writer.sketches.are_grouped():
        return
    from tallywire.batch.near_duplicates import find_groups

    with writer.transaction():
        writer.sketches.save_groups(find_groups(writer.sketches.all()))


def _check_folder(out: Path) -> None:
    if out.is_file() or out.suffix == ".db":
        raise UsageError(f"--out {out}: not a folder; give one for facts.db, facts.csv and facts.parquet to lie in")


def _note_kept(report: Report, store: Store, paths: Collection[str]) -> None:
    by_action: Counter[tuple[str, str]] = Counter()
    for path, counted in store.counts().items() if paths else ():
        if path in paths:
            by_action += counted
    rows = [row for row in store.documents() if row["path"] in paths] if paths else []
    for row in rows:
        report.note_marks(row["path"], text=row["doc_id"], address=row["url"])
    undated = sum(row["published"] is None for row in rows)
    report.note_unchanged(len(paths), undated=undated, by_action=by_action, langs=[row["lang"] for row in rows])


def _left_out(writer: RunWriter, extractor: Extractor) -> dict[str, int]:
    loaded = {pack.name for pack in extractor.packs}
    return {name: count for name, count in writer.closed_by_pack().items() if name not in loaded}


def _gone(store: Store, root: str, there: Collection[str]) -> dict[str, int]:
    counts = store.counts()
    return {path: counts[path].total() if path in counts else 0 for path in store.paths_from(root) if path not in there}


def find_works(corpus: Path, *, published: date | None = None, note: Callable[[str], None] | None = None) -> list[Work]:
    """List the files of a folder, or the one given, as work. Raises UsageError when there is none.

    `note` takes a line for each thing that was left out or looks wrong and stops nothing.
    """
    from tallywire.read import FORMATS, find_sources

    sources = find_sources(corpus, note=note)
    if not sources:
        raise UsageError(f"{corpus}: holds no articles; give a folder of {FORMATS} files")
    return [Work(source=replace(source, path=printable(source.path)), published=published) for source in sources]


def _relative_root(corpus: Path, store: Path) -> str:
    """Return the folder that paths are relative to, as seen from the store: the two may be moved together."""
    root = (corpus.parent if corpus.is_file() else corpus).resolve()
    try:
        return Path(os.path.relpath(root, store.resolve().parent)).as_posix()
    except ValueError:  # on another drive
        return root.as_posix()


class _Saver:
    """Saves outcomes, each with the name of its reading."""

    def __init__(self, writer: RunWriter, reader: Reader) -> None:
        self._writer, self._reader = writer, reader

    def save(self, group: Sequence[Outcome]) -> None:
        with self._writer.transaction():
            for outcome in group:
                if outcome.failure:
                    self._writer.save_failure(outcome.path, outcome.failure.kind, outcome.failure.message)
                elif outcome.article:
                    self._save_document(outcome, outcome.article)

    def _save_document(self, outcome: Outcome, article: Article) -> None:
        reading = self._reader.key(outcome.made_of) if outcome.made_of else None
        self._writer.save_document(
            article, outcome.facts, outcome.mentions, blocks=outcome.blocks, sketch=outcome.sketch, reading=reading
        )


def _save_all(
    saver: _Saver, report: Report, outcomes: Iterable[Outcome], watch: Callable[[Outcome], None] | None
) -> None:
    group: list[Outcome] = []
    try:
        for outcome in outcomes:
            group.append(outcome)
            report.note(outcome)
            if watch:
                watch(outcome)
            if len(group) >= GROUP:
                saver.save(group)
                group = []
    finally:
        saver.save(group)

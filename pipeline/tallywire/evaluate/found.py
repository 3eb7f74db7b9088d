"""Where the facts to be scored come from: a run in memory, or an export."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tallywire.batch.engine import process
from tallywire.batch.work import Failure, Work
from tallywire.errors import UsageError
from tallywire.evaluate.gold import GoldDocument, Row
from tallywire.evaluate.score import Score
from tallywire.explain import Tracer
from tallywire.extractor import Recipe
from tallywire.facts import fact_row
from tallywire.read import Source, read_article
from tallywire.spans import Span

Place = tuple[str, Span]
"""name of a document and raw span"""

NEEDED = frozenset({"path", "claim_type", "action", "value", "quote", "start", "end"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Found facts as rows, by the file name of their document, and what failed."""

    rows: Mapping[str, Sequence[Row]]
    failures: Mapping[str, Failure] = field(default_factory=dict)


def run_in_memory(documents: Sequence[GoldDocument], recipe: Recipe, *, jobs: int = 1) -> Found:
    """Extract from the raw files of gold documents, with the date and title that the gold gives."""
    rows: dict[str, list[Row]] = {}
    failures: dict[str, Failure] = {}
    for outcome in process(map(work_of, documents), recipe, jobs=jobs):
        if outcome.failure:
            failures[outcome.path] = outcome.failure
        rows[outcome.path] = [fact_row(fact) for fact in outcome.facts]
    return Found(rows=rows, failures=failures)


def work_of(document: GoldDocument) -> Work:
    """Return a gold document as work for the batch; its path is the bare file name."""
    published = document.published.isoformat() if document.published else None
    known = {name: value for name, value in (("published", published), ("title", document.title)) if value}
    return Work(source=Source(path=document.name, file=document.file, metadata=known))


def reasons_for_misses(score: Score, documents: Sequence[GoldDocument], recipe: Recipe) -> dict[Place, str]:
    """Say for each miss why the engine read nothing there, by document name and raw span."""
    missed: dict[str, list[Span]] = {}
    for mistake in score.mistakes:
        if mistake.kind == "miss":
            missed.setdefault(mistake.document, []).append(mistake.span)
    extractor = recipe.extractor()
    reasons: dict[Place, str] = {}
    for document in documents:
        if document.name in missed:
            tracer = Tracer(extractor.annotate(read_article(work_of(document).source)), extractor)
            for span in missed[document.name]:
                reasons[document.name, span] = tracer.reason_at(span)
    return reasons


def read_export(file: Path, *, only: Collection[str] | None = None) -> Found:
    """Read facts that `tallywire export --format jsonl` wrote, or those of the named files only.

    Raises UsageError for a file that holds anything else.
    """
    rows: dict[str, list[Row]] = {}
    for row in _read_lines(file):
        name = PurePosixPath(str(row["path"])).name
        if only is None or name in only:
            rows.setdefault(name, []).append(row)
    return Found(rows=rows)


def _read_lines(file: Path) -> Iterator[Row]:
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as fault:
        raise UsageError(f"{file}: cannot be read ({fault}); give what 'export --format jsonl' wrote") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict) or not row.keys() >= NEEDED:
            raise UsageError(f"{file}:{number}: not a fact; give what 'tallywire export --format jsonl' wrote")
        yield row

"""`tallywire run`: a folder of articles into the fact store."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.progress import progress
from tallywire.cli.screen import a_date, complain, one_of, remark, say, say_json
from tallywire.cli.table import fact_lines, table_lines

if TYPE_CHECKING:
    from tallywire.batch import Report
    from tallywire.extractor import Recipe
    from tallywire.records import Fact

SOME_FAILED = 3
FAILURES_SHOWN = 10


def run(
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS", help="Folder of articles, or one article.")],
    *,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder for the store, facts.csv and facts.parquet.")] = Path("outputs"),
    pack: Annotated[list[str], typer.Option(metavar="NAME|FILE", help="Claim pack to read with: a name or a file; repeatable.")] = [],  # noqa: B006
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Processes to work in.")] = 1,
    engine: Annotated[str, typer.Option(metavar="NAME", help="Where to work: local.")] = "local",
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date of the articles that have none.")
    ] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="spaCy pipeline to parse with: a package or a path.")] = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Also store every number, time, name and speaker found.")
    ] = False,
    forget: Annotated[
        bool, typer.Option("--forget", help="Close the facts of documents that are no longer in the folder.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the facts and store nothing.")] = False,
    gate: Annotated[bool, typer.Option("--gate/--no-gate", hidden=True)] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary (or the facts) as JSON.")] = False,
) -> int:
    """Read a folder of articles into the fact store.

    Running again over unchanged articles writes nothing; what a changed article no longer says is closed, not deleted.
    """
    from tallywire.extractor import Recipe

    one_of(engine, "--engine", ["local"])
    day = a_date(published, "--published")
    recipe = Recipe(packs=tuple(pack), model=model, gate=gate)
    if dry_run:
        return _show_only(corpus, recipe, day, jobs=jobs, as_json=as_json)
    from tallywire import batch

    total = len(batch.find_works(corpus))
    with progress(total) as watch:
        report = batch.run(
            corpus, out, recipe=recipe, jobs=jobs, published=day, mentions=mentions, forget=forget, watch=watch
        )
    _print(report, as_json=as_json)
    return SOME_FAILED if report.failures else 0


def _show_only(corpus: Path, recipe: Recipe, published: date | None, *, jobs: int, as_json: bool) -> int:
    from tallywire import batch
    from tallywire.export import jsonl_lines

    works, report = batch.find_works(corpus, published=published), batch.Report()
    facts: list[Fact] = []
    with progress(len(works)) as watch:
        for outcome in batch.process(works, recipe, jobs=jobs):
            report.note(outcome)
            facts += outcome.facts
            if watch:
                watch(outcome)
    say((line.rstrip("\n") for line in jsonl_lines(facts)) if as_json else fact_lines(facts))
    _print_summary(report)
    return SOME_FAILED if report.failures else 0


def _print(report: Report, *, as_json: bool) -> None:
    if as_json:
        say_json(_as_object(report))
    _print_summary(report)
    changes = report.changes
    if changes.any():
        remark(f"store {report.store}: {changes.new} facts new, {changes.closed} closed")
    else:
        remark(f"store {report.store}: nothing new")


def _print_summary(report: Report) -> None:
    rows = [[name, action, str(count)] for (name, action), count in sorted(report.by_action.items())]
    for line in table_lines(["claim_type", "action", "facts"], rows, right={2}):
        remark(line)
    remark(f"{report.facts} facts in {report.documents} documents, {len(report.failures)} failed")
    for path in list(report.failures)[:FAILURES_SHOWN]:
        message = report.failures[path].message
        complain(message if message.startswith(path) else f"{path}: {message}")
    if len(report.failures) > FAILURES_SHOWN:
        complain(f"… and {len(report.failures) - FAILURES_SHOWN} more; the store lists them under failures")


def _as_object(report: Report) -> dict[str, object]:
    actions = [{"claim_type": t, "action": a, "facts": n} for (t, a), n in sorted(report.by_action.items())]
    failures = [{"path": p, "kind": f.kind, "message": f.message} for p, f in report.failures.items()]
    changes = report.changes
    return {
        "store": str(report.store),
        "documents": report.documents,
        "facts": report.facts,
        "by_action": actions,
        "new": changes.new,
        "closed": changes.closed,
        "forgotten": report.forgotten,
        "failures": failures,
    }



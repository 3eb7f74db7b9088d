"""`tallywire run`: a folder of articles into the fact store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.options import Packs
from tallywire.cli.progress import progress
from tallywire.cli.screen import a_date, complain, many, one_of, remark, say, say_json
from tallywire.cli.table import fact_lines, screen_width, table_lines

if TYPE_CHECKING:
    from tallywire.batch import Report, Work
    from tallywire.batch.report import Repeat
    from tallywire.extractor import Recipe
    from tallywire.records import Fact

SOME_FAILED = 3
FAILURES_SHOWN = 10


def run(
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS", help="Folder of articles, or one file.")],
    *,
    out: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Folder for the store, facts.csv and facts.parquet.")
    ] = Path("outputs"),
    pack: Packs = [],  # noqa: B006 - typer reads the default and never changes it
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Processes to work in.")] = 1,
    engine: Annotated[str, typer.Option(metavar="NAME", help="Where to work: local.")] = "local",
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date of the articles that have none.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="spaCy pipeline to parse with: a package or a path.")
    ] = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Also store every number, time, name and speaker found.")
    ] = False,
    forget: Annotated[
        bool, typer.Option("--forget", help="Close the facts of documents that are no longer in the folder.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the facts and store nothing.")] = False,
    gate: Annotated[bool, typer.Option("--gate/--no-gate", hidden=True)] = True,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary as JSON; with --dry-run the facts as JSON lines.")
    ] = False,
) -> int:
    """Read a folder of articles into the fact store.

    Reads .txt, .md, .html; .json, .jsonl records; .warc archives; .rss, .atom, .xml feeds (all of these also .gz); .zip
    of any of them. Other files are listed and left out.

    Running again over unchanged articles writes nothing; what a changed article no longer says is closed, not deleted.
    """
    from tallywire.extractor import Recipe

    one_of(engine, "--engine", ["local"])
    day = a_date(published, "--published")
    recipe = Recipe(packs=tuple(pack), model=model, gate=gate)
    if dry_run:
        return _show_only(corpus, recipe, day, jobs=jobs, as_json=as_json)
    from tallywire import batch

    with progress(_total(batch.find_works(corpus, note=complain))) as watch:
        report = batch.run(
            corpus, out, recipe=recipe, jobs=jobs, published=day, mentions=mentions, forget=forget, watch=watch
        )
    _print(report, as_json=as_json)
    return SOME_FAILED if report.failures else 0


def _show_only(corpus: Path, recipe: Recipe, published: date | None, *, jobs: int, as_json: bool) -> int:
    from tallywire import batch
    from tallywire.export import jsonl_lines

    works, report = batch.find_works(corpus, published=published, note=complain), batch.Report()
    facts: list[Fact] = []
    with progress(_total(works)) as watch:
        for outcome in batch.process(works, recipe, jobs=jobs):
            report.note(outcome)
            facts += outcome.facts
            if watch:
                watch(outcome)
    say((line.rstrip("\n") for line in jsonl_lines(facts)) if as_json else fact_lines(facts, width=screen_width()))
    _print_summary(report)
    return SOME_FAILED if report.failures else 0


def _total(works: Sequence[Work]) -> int | None:
    """How many articles there are; not known where a file holds many."""
    return None if any(work.source.holds_records for work in works) else len(works)


def _print(report: Report, *, as_json: bool) -> None:
    if as_json:
        say_json(_as_object(report))
    _print_summary(report)
    _print_changes(report)


def _print_changes(report: Report) -> None:
    changes = report.changes
    said = f"{many(changes.new, 'fact')} new, {changes.closed} closed" if changes.any() else "nothing new"
    remark(f"store {report.store}: {said}")
    for pack, count in report.left_out.items():
        remark(f"{many(count, 'fact')} of the pack '{pack}' closed, because this run was without it (--pack)")
    if report.gone:
        remark(_gone_line(report.gone))
    if report.forgotten:
        remark(f"{many(len(report.forgotten), 'document')} forgotten")


def _gone_line(gone: Mapping[str, int]) -> str:
    facts = many(sum(gone.values()), "fact")
    if len(gone) == 1:
        return f"1 article is no longer in the folder ({min(gone)}); --forget closes its {facts}"
    return f"{len(gone)} articles are no longer in the folder ({min(gone)}, …); --forget closes their {facts}"


def _print_summary(report: Report) -> None:
    rows = [[name, action, str(count)] for (name, action), count in sorted(report.by_action.items())]
    for line in table_lines(["claim_type", "action", "facts"], rows, right={2}):
        remark(line)
    unchanged = f" ({report.unchanged} unchanged)" if report.unchanged else ""
    remark(
        f"{many(report.facts, 'fact')} in {many(report.documents, 'document')}{unchanged}, {len(report.failures)} failed"
    )
    if report.undated:
        have = "article has" if report.undated == 1 else "articles have"
        remark(f"{report.undated} {have} no publication date; relative dates stay open (--published)")
    if report.foreign:
        remark(_foreign_line(report.foreign))
    if report.conflicts:
        remark(_conflicts_line(report.conflicts))
    if report.repeats:
        remark(_repeats_line(report.repeats))
    for path in list(report.failures)[:FAILURES_SHOWN]:
        message = report.failures[path].message
        complain(message if message.startswith(path) else f"{path}: {message}")
    if len(report.failures) > FAILURES_SHOWN:
        complain(f"… and {len(report.failures) - FAILURES_SHOWN} more; the store lists them under failures")


def _foreign_line(foreign: Counter[str]) -> str:
    total = foreign.total()
    give = "document is not in English and gives" if total == 1 else "documents are not in English and give"
    langs = ", ".join(
        f"{lang} {count}" for lang, count in sorted(foreign.items(), key=lambda item: (-item[1], item[0]))
    )
    return f"{total} {give} no facts: {langs}"


def _conflicts_line(conflicts: Mapping[str, str]) -> str:
    path, days = next(iter(conflicts.items()))
    give = "article gives" if len(conflicts) == 1 else "articles give"
    return f"{len(conflicts)} {give} dates of publication more than a day apart, the surest was taken ({path}: {days})"


def _repeats_line(repeats: Sequence[Repeat]) -> str:
    path, of, what = repeats[0]
    if len(repeats) == 1:
        return f"{path} has the {what} of {of}; both are read"
    return f"{len(repeats)} articles have the text, address or id of one before ({path}: the {what} of {of}, …); all are read"


def _as_object(report: Report) -> dict[str, object]:
    actions = [{"claim_type": t, "action": a, "facts": n} for (t, a), n in sorted(report.by_action.items())]
    failures = [{"path": p, "kind": f.kind, "message": f.message} for p, f in report.failures.items()]
    changes = report.changes
    return {
        "store": str(report.store),
        "documents": report.documents,
        "unchanged": report.unchanged,
        "undated": report.undated,
        "not_in_english": dict(sorted(report.foreign.items())),
        "date_conflicts": report.conflicts,
        "facts": report.facts,
        "by_action": actions,
        "new": changes.new,
        "closed": changes.closed,
        "forgotten": report.forgotten,
        "gone": [{"path": path, "facts": facts} for path, facts in report.gone.items()],
        "left_out": [{"pack": pack, "facts": facts} for pack, facts in report.left_out.items()],
        "repeats": [{"path": path, "of": of, "what": what} for path, of, what in report.repeats],
        "failures": failures,
    }

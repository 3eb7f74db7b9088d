"""`tallywire facts` and `tallywire export`: what the store holds."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.screen import a_period, one_of, pour, reader_may_leave, remark, say
from tallywire.cli.table import fact_lines, screen_width
from tallywire.errors import UsageError
from tallywire.records import Fact

if TYPE_CHECKING:
    from tallywire.store import Store

DEFAULT_STORE = Path("outputs")


def facts(
    store: Annotated[
        Path, typer.Argument(metavar="STORE", help="Output folder of a run, or its .db file.")
    ] = DEFAULT_STORE,
    *,
    kind: Annotated[list[str], typer.Option("--type", metavar="TYPE", help="Only this claim type; repeatable.")] = [],  # noqa: B006
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what happened (or else was published) then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="… then or earlier. A DATE is 2025-06-09, 2025-06 or 2025.")
    ] = None,
    where: Annotated[
        str | None, typer.Option(metavar="SQL", help="Only where it holds, such as \"value > 100 AND item = 'drone'\".")
    ] = None,
    sort: Annotated[str, typer.Option(metavar="BY", help="article or date.")] = "article",
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the first N.")] = None,
    form: Annotated[
        str | None, typer.Option("--format", metavar="FORMAT", help="table (as wide as the terminal), csv or jsonl.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON lines, as --format jsonl.")] = False,
) -> int:
    """Print the current facts of a store."""
    from tallywire.store import open_store

    form = chosen_form(form, as_json=as_json)
    one_of(sort, "--sort", ["article", "date"])
    first, last = a_period(since, "--since"), a_period(until, "--until")
    with open_store(store) as opened:
        chosen = opened.facts(
            types=_known_types(opened, kind),
            since=first[0] if first else None,
            until=last[1] if last else None,
            where=where,
            by_date=sort == "date",
            limit=limit,
        )
        if not _show(chosen, form):
            remark("no facts")
    return 0


def chosen_form(form: str | None, *, as_json: bool) -> str:
    """Return the form to print in; raise UsageError for one that is not known, or for two."""
    if form is None:
        return "jsonl" if as_json else "table"
    one_of(form, "--format", ["table", "csv", "jsonl"])
    if as_json and form != "jsonl":
        raise UsageError(f"--json and --format {form}: one or the other; --json is --format jsonl")
    return form


def _show(chosen: Iterator[Fact], form: str) -> bool:
    """Print facts; tell whether there were any."""
    from tallywire.export import csv_lines, jsonl_lines

    first = next(chosen, None)
    facts = chain([first], chosen) if first else chosen
    if form == "table":
        say(fact_lines(facts, width=screen_width()))
    else:
        pour(csv_lines(facts) if form == "csv" else jsonl_lines(facts))
    return first is not None


def _known_types(store: Store, asked: list[str]) -> list[str]:
    """Refuse a claim type that neither the store nor a shipped pack knows: it is a slip, not an empty answer."""
    known = set(store.claim_types())
    if not known.issuperset(asked):
        from tallywire.claims import load_packs

        known |= {frame.name for pack in load_packs() for frame in pack.frames}
    return [one_of(name, "--type", sorted(known)) for name in asked]


def export(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="Output folder of a run, or its .db file.")],
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="csv, jsonl, parquet, or spreadsheet: CSV whose texts no formula can start in.",
        ),
    ],
    since: Annotated[
        int | None, typer.Option(metavar="RUN", min=0, help="Only facts that came after the run of this number.")
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to this file instead of stdout.")] = None,
) -> int:
    """Write the facts of a store for other programs.

    The columns are those of the fact table; null is null in JSON and Parquet, and an empty cell in CSV. CSV carries
    texts to the letter; in 'spreadsheet' those that begin with + - = or @ get an apostrophe before them.
    """
    from tallywire.export import FORMATS, export_file
    from tallywire.store import open_store

    one_of(form, "--format", FORMATS)
    with open_store(store) as opened:
        chosen = opened.facts(after_run=since)
        if output is not None:
            changed = export_file(chosen, output, form=form)
            remark(f"{output}: {'written' if changed else 'unchanged'}")
        else:
            _to_stdout(chosen, form)
    return 0


def _to_stdout(chosen: Iterable[Fact], form: str) -> None:
    from tallywire.export import csv_lines, jsonl_lines, write_parquet

    if form in {"csv", "spreadsheet"}:
        pour(csv_lines(chosen, guarded=form == "spreadsheet"))
    elif form == "jsonl":
        pour(jsonl_lines(chosen))
    elif sys.stdout.isatty():
        raise UsageError("--format parquet: not for a terminal; give --output FILE")
    else:
        with reader_may_leave():
            write_parquet(chosen, sys.stdout.buffer)

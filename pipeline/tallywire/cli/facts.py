"""`tallywire facts` and `tallywire export`: what the store holds."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.screen import a_date, one_of, remark, say, say_json
from tallywire.cli.table import fact_lines
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
    kind: Annotated[
        list[str], typer.Option("--type", metavar="TYPE", help="Only this claim type; repeatable.")
    ] = [],  # noqa: B006
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what happened (or else was published) then or later.")
    ] = None,
    where: Annotated[
        str | None, typer.Option(metavar="SQL", help="Only where it holds, such as \"value > 100 AND item = 'drone'\".")
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="table, csv or jsonl.")] = "table",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list.")] = False,
) -> int:
    """Print the current facts of a store."""
    from tallywire.export import csv_lines, jsonl_lines
    from tallywire.facts import fact_row
    from tallywire.store import open_store

    one_of(form, "--format", ["table", "csv", "jsonl"])
    day = a_date(since, "--since")
    with open_store(store) as opened:
        chosen = opened.facts(types=_known_types(opened, kind), since=day, where=where)
        if as_json:
            say_json([fact_row(fact) for fact in chosen])
        elif form == "table":
            say(fact_lines(chosen))
        else:
            _pour(csv_lines(chosen) if form == "csv" else jsonl_lines(chosen))
    return 0


def _known_types(store: Store, asked: list[str]) -> list[str]:
    """Refuse a claim type that neither the store nor a shipped pack knows: it is a slip, not an empty answer."""
    known = set(store.claim_types())
    if not known.issuperset(asked):
        from tallywire.claims import load_packs

        known |= {frame.name for pack in load_packs() for frame in pack.frames}
    return [one_of(name, "--type", sorted(known)) for name in asked]


def _pour(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.buffer.write(line.encode())


def export(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="Output folder of a run, or its .db file.")],
    *,
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="csv, jsonl or parquet.")],
    since: Annotated[
        int | None, typer.Option(metavar="RUN", min=0, help="Only facts that came after the run of this number.")
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to this file instead of stdout.")] = None,
) -> int:
    """Write the facts of a store for other programs.

    The columns are those of the fact table; null is null in JSON and Parquet, and an empty cell in CSV.
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

    if form == "csv":
        _pour(csv_lines(chosen))
    elif form == "jsonl":
        _pour(jsonl_lines(chosen))
    elif sys.stdout.isatty():
        raise UsageError("--format parquet: not for a terminal; give --output FILE")
    else:
        write_parquet(chosen, sys.stdout.buffer)

"""`tallywire documents`: the documents of a store, with what is known of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from tallywire.cli.facts import DEFAULT_STORE, chosen_form
from tallywire.cli.screen import a_period, one_of, pour, remark, say
from tallywire.cli.table import table_lines

_HEAD = ("article", "published", "basis", "lang", "publisher", "title", "facts", "group", "warnings")
_WIDEST = {"article": 40, "publisher": 20, "title": 48}


def documents(
    store: Annotated[
        Path, typer.Argument(metavar="STORE", help="Output folder of a run, or its .db file.")
    ] = DEFAULT_STORE,
    *,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was published then or later.")] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="… then or earlier. A DATE is 2025-06-09, 2025-06 or 2025.")
    ] = None,
    where: Annotated[
        str | None, typer.Option(metavar="SQL", help="Only where it holds, such as \"near_duplicate IS NOT NULL\".")
    ] = None,
    sort: Annotated[str, typer.Option(metavar="BY", help="article or date.")] = "article",
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the first N.")] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="table, csv or jsonl.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON lines, as --format jsonl.")] = False,
) -> int:
    """List the current documents of a store: dates with all candidates, language, blocks by role, near duplicates."""
    from tallywire.store import open_store

    form = chosen_form(form, as_json=as_json)
    one_of(sort, "--sort", ["article", "date"])
    first, last = a_period(since, "--since"), a_period(until, "--until")
    with open_store(store) as opened:
        rows = opened.documents(
            since=first[0] if first else None,
            until=last[1] if last else None,
            where=where,
            by_date=sort == "date",
            limit=limit,
        )
    _show(rows, form)
    if not rows:
        remark("no documents")
    return 0


def _show(rows: Sequence[Mapping[str, Any]], form: str) -> None:
    from tallywire.export import table_csv_lines, table_jsonl_lines

    if form == "table":
        say(table_lines(_HEAD, [list(_cells(row)) for row in rows], right={_HEAD.index("facts")}))
    else:
        pour(table_csv_lines(rows) if form == "csv" else table_jsonl_lines(rows))


def _cells(row: Mapping[str, Any]) -> Iterator[str]:
    group = (row["near_duplicate"] or "")[:8]
    named = (row["path"], row["published"], row["published_basis"], row["lang"], row["publisher"], row["title"])
    values = (*named, row["n_facts"], group, " ".join(row["warnings"] or ()))
    for head, value in zip(_HEAD, values, strict=True):
        text, widest = " ".join(str("" if value is None else value).split()), _WIDEST.get(head, 24)
        if len(text) <= widest:
            yield text
        else:
            yield "…" + text[1 - widest :] if head == "article" else text[: widest - 1] + "…"

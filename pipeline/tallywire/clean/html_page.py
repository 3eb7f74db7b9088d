"""Blocks of an HTML page: trafilatura chooses what is main text, the raw page gives the offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import trafilatura

from tallywire.clean.html_stream import Run, Stream
from tallywire.clean.lines import line_role
from tallywire.records import Block
from tallywire.spans import Edit, Span

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SOLID = re.compile(r"\W+")


def find_page_blocks(raw: str) -> tuple[list[Block], list[Edit]]:
    """Cut a page into blocks that partition it, and list the edits that undo its markup."""
    runs = Stream(raw).runs
    roles = _roles(runs, _chosen(raw, runs))
    blocks, edits = _assemble(raw, runs, roles)
    return blocks, edits


def _chosen(raw: str, runs: list[Run]) -> set[int]:
    """Numbers of the runs that stand in trafilatura's main text, all prose where it finds little."""
    text = trafilatura.extract(raw, favor_precision=True, include_comments=False, include_tables=True) or ""
    solid = _SOLID.sub("", text)
    prose = [n for n, run in enumerate(runs) if run.role in {"body", "box"} and run.tag != "title"]
    found = {n for n in prose if len(_SOLID.sub("", runs[n].text)) > 3 and _SOLID.sub("", runs[n].text) in solid}
    wanted = sum(len(runs[n].text) for n in prose)
    if sum(len(runs[n].text) for n in found) < 0.5 * wanted:
        return {n for n in prose if len(runs[n].text.split()) > 8} | found
    return found


def _roles(runs: list[Run], chosen: set[int]) -> list[str]:
    """The role of each run: what is chosen, what stands between it, and the page's title."""
    first, last = min(chosen, default=len(runs)), max(chosen, default=-1)
    roles = []
    for number, run in enumerate(runs):
        inside = first <= number <= last or (run.tag in _HEADINGS and first - 3 <= number < first)
        if run.role not in {"body", "box"}:
            roles.append(run.role)
        elif run.tag == "h1" or (run.tag in _HEADINGS and number < first and "title" not in roles):
            roles.append("title")
        elif not inside and not (
            run.tag in {"p", "li", "td", "div", "blockquote"} and number > last and len(run.text.split()) > 12
        ):
            roles.append("markup")
        else:
            roles.append(_inner_role(run))
    return roles


def _inner_role(run: Run) -> str:
    if run.tag in _HEADINGS:
        return "heading"
    role = {
        "li": "list_item",
        "td": "table_row",
        "th": "table_row",
        "figcaption": "caption",
        "blockquote": "quote",
    }.get(run.tag, "body")
    seen = line_role(run.text)
    if run.row is not None and run.tag in {"td", "th"} and len(run.text) > 120:
        role = "body"
    if role == "body" and run.role == "box":
        role = "box"
    return (
        seen
        if seen in {"share", "related", "byline", "stamp", "tags"} and role in {"body", "list_item", "box"}
        else role
    )


def _assemble(raw: str, runs: list[Run], roles: list[str]) -> tuple[list[Block], list[Edit]]:
    blocks: list[Block] = []
    edits: list[Edit] = []
    at, number = 0, 0
    heading: int | None = None
    stem: int | None = None
    header: int | None = None
    while number < len(runs):
        group = _row_group(runs, roles, number)
        span = Span(runs[group[0]].span.start, runs[group[-1]].span.end)
        if span.start > at:
            blocks.append(Block(span=Span(at, span.start), role="markup"))
        index, role = len(blocks), roles[number]
        cells = tuple(runs[n].span for n in group) if role == "table_row" else ()
        header = (index if header is None else header) if cells else None
        blocks.append(
            Block(
                span=span, role=role, cells=cells, header=header if cells and header != index else None,
                heading=heading, stem=stem if role in {"list_item", "table_row"} else None,
            )
        )  # fmt: skip
        for member in group:
            edits += _markup_edits(runs[member])
        edits += [
            Edit(span=Span(runs[a].span.end, runs[b].span.start), new="\n", cleaner="cell")
            for a, b in pairwise(group)
            if runs[b].span.start > runs[a].span.end
        ]
        if role in {"heading", "title"}:
            heading = index
        if role in {"heading", "title", "body", "box"}:
            stem = index
        at, number = span.end, group[-1] + 1
    if at < len(raw):
        blocks.append(Block(span=Span(at, len(raw)), role="markup"))
    return blocks, edits


def _row_group(runs: list[Run], roles: list[str], number: int) -> list[int]:
    """The cells of one table row stand in one block."""
    group = [number]
    if roles[number] != "table_row":
        return group
    while (
        group[-1] + 1 < len(runs)
        and roles[group[-1] + 1] == "table_row"
        and runs[group[-1] + 1].row == runs[number].row
    ):
        group.append(group[-1] + 1)
    return group


def _markup_edits(run: Run) -> Iterator[Edit]:
    """Tags between the pieces vanish, entities become what they stand for, runs of blanks become one."""
    span = run.span
    at = span.start
    for place, new in run.pieces:
        if place.end <= span.start or place.start >= span.end:
            continue
        if place.start > at:
            yield Edit(span=Span(at, place.start), new="", cleaner="tag")
        if new == "\n" or (place.end - place.start) != len(new):
            yield Edit(
                span=place, new=_plain(" " if new == "\n" else new), cleaner="entity" if new != "\n" else "line_break"
            )
        else:
            yield from (
                Edit(span=Span(place.start + m.start(), place.start + m.end()), new=" ", cleaner="blanks")
                for m in re.finditer(r"\s*[\n\r\t]\s*|\s{2,}", new)
                if place.start + m.start() >= span.start and place.start + m.end() <= span.end
            )
        at = place.end


def _plain(text: str) -> str:
    return text.translate(str.maketrans("\u2019\u2018\u201c\u201d\u00a0", "''\"\" ", "\u00ad"))

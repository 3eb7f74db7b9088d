"""Blocks of an HTML page: trafilatura chooses what is main text, the raw page gives the offsets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, pairwise, takewhile

import trafilatura

from tallywire.clean.html_stream import Run, Stream
from tallywire.clean.lines import line_role
from tallywire.records import Block
from tallywire.spans import Edit, Span

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ITEMS = _HEADINGS | {"li", "td", "th", "dd", "dt", "figcaption", "caption"}
_OPEN = frozenset({"body", "box"})
_LITTLE = 200
"""characters; with less of it found, all prose is read"""
_GAP = 4
"""as far as this one chosen run may be from the next, for what stands between to be read with them"""
_SOLID = re.compile(r"\W+")


def find_page_blocks(raw: str) -> tuple[list[Block], list[Edit]]:
    """Cut a page into blocks that partition it, and list the edits that undo its markup."""
    runs = Stream(raw).runs
    roles = _roles(runs, _chosen(raw, runs))
    blocks, edits = _assemble(raw, runs, roles)
    return blocks, edits


def _chosen(raw: str, runs: list[Run]) -> set[int]:
    """Numbers of the runs that stand in trafilatura's main text, all prose where it finds next to nothing."""
    text = trafilatura.extract(raw, favor_precision=True, include_comments=False, include_tables=True) or ""
    aligned = _aligned(text, runs)
    wanted = _wanted(runs, aligned)
    found = {number for number in aligned if runs[number].role in wanted and runs[number].tag != "title"}
    if sum(len(runs[number].text) for number in found) < _LITTLE:
        return found | {n for n, run in enumerate(runs) if run.role in _OPEN and len(run.text.split()) > 8}
    return found


def _wanted(runs: list[Run], aligned: set[int]) -> frozenset[str]:
    """The roles of main text; where much of it stands in one of another name (`<div class="top-nav-wrap">`), that too."""
    lengths: Counter[str] = Counter()
    for number in aligned:
        lengths[runs[number].role] += len(runs[number].text)
    return _OPEN | {role for role, length in lengths.items() if length > 0.3 * lengths.total()}


def _aligned(text: str, runs: list[Run]) -> set[int]:
    """Numbers of the runs of which at least half stands in the lines of a text, blanks and marks apart."""
    solids = [_SOLID.sub("", run.text) for run in runs]
    starts = list(accumulate((len(solid) for solid in solids), initial=0))
    covered: Counter[int] = Counter()
    for line in _find_lines(text, "".join(solids)):
        for number in range(bisect_right(starts, line.start) - 1, bisect_left(starts, line.end)):
            covered[number] += min(line.end, starts[number + 1]) - max(line.start, starts[number])
    return {number for number, length in covered.items() if length and length >= len(solids[number]) / 2}


def _find_lines(text: str, stream: str) -> Iterator[Span]:
    """Find the lines of a text again, forward from a cursor: the same line may stand on a page twice."""
    cursor = 0
    for line in filter(None, (_SOLID.sub("", line) for line in text.splitlines())):
        at = stream.find(line, cursor)
        if at < 0 and len(line) > 20:
            at = stream.find(line)
        if at >= 0:
            cursor = max(cursor, at + len(line))
            yield Span(at, at + len(line))


def _roles(runs: list[Run], chosen: set[int]) -> list[str]:
    """The role of each run: what is chosen, what stands close between it, and the page's title."""
    inside = _with_neighbours(runs, chosen)
    roles: list[str] = []
    for number, run in enumerate(runs):
        if run.role not in _OPEN and number not in inside:
            roles.append(run.role)
        elif run.tag == "h1" or (run.tag in _HEADINGS and number < min(inside, default=0) and "title" not in roles):
            roles.append("title")
        else:
            roles.append(_inner_role(run) if number in inside else "markup")
    return roles


def _with_neighbours(runs: list[Run], chosen: set[int]) -> set[int]:
    """What is chosen with its headings, and what stands in a short gap between: a caption, an item, a cell."""
    inside = set(chosen)
    for before, after in pairwise(sorted(chosen)):
        near = after - before <= _GAP
        inside.update(
            n
            for n in range(before, after)
            if runs[n].role in _OPEN and ((near and not _is_card(runs[n])) or _is_item(runs[n]))
        )
    inside.update(takewhile(lambda n: _is_item(runs[n]), range(max(chosen, default=len(runs)) + 1, len(runs))))
    first = min(chosen, default=0)
    heads = (n for n in range(max(0, first - 3), first) if runs[n].tag in _HEADINGS)
    return inside | {n for n in heads if runs[n].role in _OPEN or runs[n].tag == "h1"}


def _is_card(run: Run) -> bool:
    """`300 prisoners freed: the faces` as nothing but a link leads to another page."""
    return run.tag not in _HEADINGS and 10 * run.linked >= 9 * len(run.text)


def _is_item(run: Run) -> bool:
    """An item, a cell or a heading that is the page's own words, not links elsewhere: selectors drop short lists."""
    return run.tag in _ITEMS and run.role in _OPEN and 2 * run.linked < len(run.text)


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

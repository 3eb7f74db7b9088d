"""Blocks of an HTML page: trafilatura chooses what is main text, the raw page gives the offsets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from tallywire.clean.html_blocks import assemble
from tallywire.clean.html_roles import HEADINGS, ITEMS
from tallywire.clean.html_selection import main_text, runs_in
from tallywire.clean.html_stream import Run, Stream
from tallywire.clean.lines import line_role
from tallywire.records import Block
from tallywire.spans import Edit

_OPEN = frozenset({"body", "box"})
_LITTLE = 200
"""characters; with less of it found, all prose is read"""
_GAP = 2
"""as far as this one chosen run may be from the next, for what stands between to be read with them"""
_PROSE_GAP = 4
"""the same for what ends as a sentence does"""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$|[\"”]$")


def find_page_blocks(raw: str) -> tuple[list[Block], list[Edit]]:
    """Cut a page into blocks that partition it, and list the edits that undo its markup."""
    stream = Stream(raw)
    return assemble(raw, stream, _roles(stream.runs, _chosen(raw, stream.runs)))


def _chosen(raw: str, runs: Sequence[Run]) -> set[int]:
    """Numbers of the runs that stand in trafilatura's main text, all prose where it finds next to nothing."""
    aligned = {number for number, share in runs_in(main_text(raw), runs).items() if share >= 0.5}
    wanted = _wanted(runs, aligned)
    found = {number for number in aligned if runs[number].role in wanted and runs[number].tag != "title"}
    if sum(len(runs[number].text) for number in found) < _LITTLE:
        return found | {n for n, run in enumerate(runs) if run.role in _OPEN and len(run.text.split()) > 8}
    return found


def _wanted(runs: Sequence[Run], aligned: set[int]) -> frozenset[str]:
    """The roles of main text; where much of it stands in one of another name (`<div class="top-nav-wrap">`), that too."""
    lengths: Counter[str] = Counter()
    for number in aligned:
        lengths[runs[number].role] += len(runs[number].text)
    return _OPEN | {role for role, length in lengths.items() if length > 0.3 * lengths.total()}


def _roles(runs: Sequence[Run], chosen: set[int]) -> list[str]:
    """The role of each run: what is chosen, what stands close between it, and the page's title."""
    inside = _with_neighbours(runs, chosen)
    roles: list[str] = []
    for number, run in enumerate(runs):
        if run.role not in _OPEN and number not in inside:
            roles.append(run.role)
        elif run.tag == "h1" or (run.tag in HEADINGS and number < min(inside, default=0) and "title" not in roles):
            roles.append("title")
        else:
            roles.append(_inner_role(run) if number in inside else "markup")
    return roles


def _with_neighbours(runs: Sequence[Run], chosen: set[int]) -> set[int]:
    """What is chosen with its headings, and what stands in a short gap between: a caption, an item, a cell."""
    inside = set(chosen)
    for before, after in pairwise(sorted(chosen)):
        inside.update(n for n in range(before + 1, after) if _goes_with_them(runs[n], after - before))
    inside.update(takewhile(lambda n: _is_item(runs[n]), range(max(chosen, default=len(runs)) + 1, len(runs))))
    first = min(chosen, default=0)
    heads = (n for n in range(max(0, first - 3), first) if runs[n].tag in HEADINGS)
    return inside | {n for n in heads if runs[n].role in _OPEN or runs[n].tag == "h1"}


def _goes_with_them(run: Run, gap: int) -> bool:
    near = gap <= _GAP or (gap <= _PROSE_GAP and _SENTENCE_END.search(run.text) is not None)
    return run.role in _OPEN and ((near and not _is_card(run)) or _is_item(run))


def _is_card(run: Run) -> bool:
    """`300 prisoners freed: the faces` as nothing but a link leads to another page."""
    return run.tag not in HEADINGS and 10 * run.linked >= 9 * len(run.text)


def _is_item(run: Run) -> bool:
    """An item, a cell or a heading that is the page's own words, not links elsewhere: selectors drop short lists."""
    return run.tag in ITEMS and run.role in _OPEN and 2 * run.linked < len(run.text)


def _inner_role(run: Run) -> str:
    if run.tag in HEADINGS:
        return "heading"
    role = {
        "li": "list_item",
        "td": "table_row",
        "th": "table_row",
        "figcaption": "caption",
        "caption": "caption",
        "blockquote": "quote",
    }.get(run.tag, "body")
    seen = line_role(run.text)
    if run.cell is not None and len(run.text) > 120:
        role = "body"
    if role == "body" and run.role == "box":
        role = "box"
    return (
        seen
        if seen in {"share", "related", "byline", "stamp", "tags"} and role in {"body", "list_item", "box"}
        else role
    )



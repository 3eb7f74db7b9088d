"""The lines that a reader sees, each with its place in the raw text; of a page those around its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_TAG = re.compile(r"<(?:(?P<end>/?)(?P<name>[A-Za-z][\w-]*)[^<>]*>|!--)")
_OPAQUE = frozenset({"script", "style", "noscript", "template", "svg", "select", "textarea", "title"})
_INLINE = frozenset({"a", "abbr", "b", "em", "font", "i", "mark", "small", "strong", "sub", "sup", "u", "wbr"})
_BLANK = re.compile(r"&(?:nbsp|#160|#xa0|thinsp|ensp|emsp|#8239);", re.IGNORECASE)
_HEADLINE = re.compile(r"<h1\b[^<>]*>")
_BEFORE, _AFTER = 4, 12
_FIRST, _LAST = 14, 4
_NEAR, _FAR = 5_000, 15_000
"""characters of a page to look at before and after its headline"""


class Line(NamedTuple):
    """A line without blanks at its ends; tags in it are blotted out with as many blanks."""

    start: int
    text: str


def lines_of_text(raw: str) -> list[Line]:
    """Return the first and the last lines of a text that are not blank."""
    lines = list(_lines(raw))
    return lines if len(lines) <= _FIRST + _LAST else lines[:_FIRST] + lines[-_LAST:]


def lines_of_page(raw: str) -> list[Line]:
    """Return the lines of a page that stand around its headline, the first ones where it has none."""
    match = _HEADLINE.search(raw)
    start, end = _around(raw, match.start()) if match else (0, min(len(raw), 2 * _FAR))
    lines = [Line(start + line.start, line.text) for line in _lines(_blotted(raw[start:end]))]
    if match is None:
        return lines[:_FIRST]
    at = sum(line.start < match.start() for line in lines)
    return lines[max(0, at - _BEFORE) : at + _AFTER]


def _around(raw: str, at: int) -> tuple[int, int]:
    start = raw.find("<", max(0, at - _NEAR), at)
    return start if start >= 0 else at, min(len(raw), at + _FAR)


def _lines(text: str) -> Iterator[Line]:
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        if stripped := line.strip():
            yield Line(match.start() + len(line) - len(line.lstrip()), stripped)


def _blotted(raw: str) -> str:
    """Blot out tags, scripts and comments, so that every other character stays where it is."""
    pieces: list[str] = []
    at = 0
    unclosed: set[str] = set()
    while match := _TAG.search(raw, at):
        name = (match["name"] or "!--").lower()
        end = match.end()
        if name in _OPAQUE | {"!--"} and not match["end"] and name not in unclosed:
            if closing := _closing(name).search(raw, end):
                end = closing.end()
            else:
                unclosed.add(name)
        mark = "" if name in _INLINE or name == "!--" else "\n"
        pieces += [raw[at : match.start()].replace("\n", " "), mark.ljust(end - match.start())]
        at = end
    pieces.append(raw[at:].replace("\n", " "))
    return _BLANK.sub(lambda blank: " " * len(blank.group()), "".join(pieces))


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile("-->" if name == "!--" else rf"</{name}\b[^<>]*>", re.IGNORECASE)

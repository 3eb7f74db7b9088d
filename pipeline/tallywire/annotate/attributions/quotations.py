"""Where the quotation marks of a paragraph open and close."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tallywire.records import Sentence
from tallywire.spans import Span

_MARK = re.compile(r"[\"“”]|''|``")
_INCHES = re.compile(r"\d$")


def quotations(sentences: Sequence[Sentence]) -> list[Span]:
    """List the clean spans in quotation marks, marks included; one that is not closed runs to the end of its block."""
    found: list[Span] = []
    for _, block in groupby(sentences, key=lambda sentence: sentence.block):
        inside = list(block)
        start = inside[0].span.start
        text = "".join(_padded(inside))
        found += (Span(start + a, start + b) for a, b in _pairs(text))
    return found


def _padded(sentences: Sequence[Sentence]) -> Iterator[str]:
    """The text of sentences with the spaces between them."""
    end = sentences[0].span.start
    for sentence in sentences:
        yield " " * (sentence.span.start - end)
        yield sentence.text
        end = sentence.span.end


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where quotations start and end.

    >>> list(_pairs('"We won," she said. “So'))
    [(0, 9), (20, 23)]
    """
    opened: int | None = None
    for mark in _MARK.finditer(text):
        if opened is None:
            if not _closes(text, mark):
                opened = mark.start()
        elif _opens(text, mark):
            yield opened, mark.start()
            opened = mark.start()
        else:
            yield opened, mark.end()
            opened = None
    if opened is not None:
        yield opened, len(text)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark can only open: `“`, or `"` after a space and before a letter."""
    if mark[0] in {"“", "``"}:
        return True
    before, after = text[: mark.start()][-1:], text[mark.end() : mark.end() + 1]
    return mark[0] != "”" and before in {" ", "(", "\n"} and after.isalnum()


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark that finds nothing open is no mark at all: `6'2"`, a stray `”`."""
    after = text[mark.end() : mark.end() + 1]
    return mark[0] == "”" or (mark.start() > 0 and not text[mark.start() - 1].isspace() and not after.isalnum())

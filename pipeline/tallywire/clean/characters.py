"""Repairs of single characters: invisible ones, curly quotes, odd spaces, Windows newlines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f]+")
_REPLACED = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u00a0": " ",
}  # fmt: skip
_NEWLINE = re.compile("\r\n?")
_REPLACEABLE = re.compile("[" + "".join(_REPLACED) + "]")


def find_odd_characters(raw: str, within: Span) -> Iterator[Edit]:
    """Drop invisible characters; write quotes and no-break spaces plainly; one newline for two.

    Thin spaces inside numbers stay: `1 000` is legitimate and the number reader knows it.
    """
    for match in _INVISIBLE.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new="", cleaner="invisible")
    for match in _REPLACEABLE.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new=_REPLACED[match.group()], cleaner="plain_character")
    for match in _NEWLINE.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new="\n", cleaner="newline")

"""Lost spaces: `2022.The`, `Name,the`, `9,2025`, `16,000civilians`, `down;20`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_STOP = re.compile(
    r"[.!?”»](?:(?<=[a-z0-9)\"'’”][.!?])(?=“?[A-Z][a-z]|[\"“][a-z]|[A-Z] [a-z])|(?<=[.!?][”»])(?=[A-Z][a-z])"
    r"|(?<=[a-z]{3}[.!?])(?=(?:the|a|in|on|it|he|she|they|we|but|and)\b)|(?<=\d{4}[.])(?=[A-Z]))"
)
_COMMA = re.compile(
    r"[,;:](?:(?<=[^\W\d_].)(?=[^\W\d_]{2}|[^\W\d_] )|(?<=[^\W\d_][,;])(?=\d)|(?<=[a-z]{3}:)(?=\d)"
    r"|(?<=\d[,;])(?=[^\W\d_]{2})|(?<=\d;)(?=\d)|(?:(?<=\b\d,)|(?<=\b\d\d,))(?=(?:19|20)\d\d\b(?!,)))"
)
_UNIT = re.compile(
    r"\d(?<=[\d,\u2009\u202f\u00a0]\d\d\d)(?=(?!km|kg|mm|th\b|st\b|nd\b|rd\b|bn\b|mn\b|kph|mph)[a-z]{4,})"
)
_WEB = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|\b[\w-]{1,63}\.(?:com|org|net|gov|co|io|info|ru|ua|uk)\b(?:/\S*)?"
)
_LOOKS_GLUED = re.compile(r"\w+\.(?:[A-Z]|the\b|in\b|co\b)")
_LONGEST = 200
"""characters of an address on each side of a mark"""


def find_glued(raw: str, within: Span) -> Iterator[Edit]:
    """Put back a space that was lost after punctuation or between a number and a word.

    A repair replaces the mark itself (`.` becomes `. `), so that no edit is empty in the raw text.
    """
    for cleaner, pattern in (("glued_sentence", _STOP), ("glued_punctuation", _COMMA)):
        for match in pattern.finditer(raw, *within):
            if not _is_in_web(raw, within, match.start()):
                yield Edit(span=Span(*match.span()), new=match.group() + " ", cleaner=cleaner)
    for match in _UNIT.finditer(raw, *within):
        yield Edit(span=Span(*match.span()), new=match.group() + " ", cleaner="glued_number")


def _is_in_web(raw: str, within: Span, at: int) -> bool:
    """Tell whether a mark is one of a web or mail address: `example.org/Toll,rises`."""
    before = raw[max(within.start, at - _LONGEST) : at].split()
    start = at - len(before[-1]) if before and not raw[at - 1].isspace() else at
    end = min(within.end, at + _LONGEST)
    for match in _WEB.finditer(raw, start, end):
        if match.start() > at:
            return False
        if match.end() > at and not _LOOKS_GLUED.match(match.group()):
            return True
    return False

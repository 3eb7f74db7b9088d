"""Lost spaces: `2022.The`, `Name,the`, `9,2025`, `16,000civilians`, `down;20`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from tallywire.spans import Edit, Span

_STOP = re.compile(
    r"(?<=[a-z0-9)\"'’”])([.!?])(?=“?[A-Z][a-z]|[\"“][a-z]|[A-Z] [a-z])|(?<=[.!?])([”»])(?=[A-Z][a-z])|(?<=[a-z]{3})([.!?])(?=(?:the|a|in|on|it|he|she|they|we|but|and)\b)|(?<=\d{4})([.])(?=[A-Z])"
)
_COMMA = re.compile(
    r"(?<=[^\W\d_])([,;:])(?=[^\W\d_]{2}|[^\W\d_] )|(?<=[^\W\d_])([,;])(?=\d)|(?<=[a-z]{3})(:)(?=\d)|(?<=\d)([,;])(?=[^\W\d_]{2})|(?<=\d)(;)(?=\d)|(?<=\b\d)(,)(?=(?:19|20)\d\d\b(?!,))|(?<=\b\d\d)(,)(?=(?:19|20)\d\d\b(?!,))"
)
_UNIT = re.compile(r"(?<=[\d,\u2009\u202f\u00a0]\d\d\d)()(?=(?!km|kg|mm|th\b|st\b|nd\b|rd\b|bn\b|mn\b|kph|mph)[a-z]{4,})")
_WEB = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|\b[\w-]{1,63}\.(?:com|org|net|gov|co|io|info|ru|ua|uk)\b(?:/\S*)?")
_LOOKS_GLUED = re.compile(r"\w+\.(?:[A-Z]|the\b|in\b|co\b)")


def find_glued(raw: str, within: Span) -> Iterator[Edit]:
    """Put back a space that was lost after punctuation or between a number and a word.

    A repair replaces the mark itself (`.` becomes `. `), so that no edit is empty in the raw text.
    """
    webs = [Span(*match.span()) for match in _WEB.finditer(raw, *within) if not _LOOKS_GLUED.match(match.group())]
    starts = [web.start for web in webs]
    for cleaner, pattern in (("glued_sentence", _STOP), ("glued_punctuation", _COMMA)):
        for match in pattern.finditer(raw, *within):
            web = bisect_right(starts, match.start()) - 1
            if web < 0 or match.start() >= webs[web].end:
                yield Edit(span=Span(*match.span()), new=match.group() + " ", cleaner=cleaner)
    for match in _UNIT.finditer(raw, *within):
        span = Span(match.start() - 1, match.start())
        yield Edit(span=span, new=raw[span.start] + " ", cleaner="glued_number")

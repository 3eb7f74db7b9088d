"""Quotations that run over several sentences; whoever is cited at one end said all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.records import Saying, Sentence
from tallywire.spans import Span

_MARK = re.compile(r"[\"“”„«»]")
_OPENS_BEFORE = re.compile(r"(?:^|[\s(\[—–-])$")


def quotations(sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Yield the clean spans between quotation marks that hold more than one sentence; an open end runs to the block's end."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    for inside in by_block.values():
        yield from _of_block(inside)


def _of_block(sentences: Sequence[Sentence]) -> Iterator[Span]:
    opened: int | None = None
    for sentence in sentences:
        for match in _MARK.finditer(sentence.text):
            at = sentence.span.start + match.start()
            if opened is None and _is_opening(sentence.text, match):
                opened = at
            elif opened is not None and match.group() != "“":
                if not sentence.span.holds(Span(opened, opened)):
                    yield Span(opened, at)
                opened = None
    if opened is not None and len(sentences) > 1:
        yield Span(opened, sentences[-1].span.end)


def _is_opening(text: str, match: re.Match[str]) -> bool:
    return match.group() in "“„«" or (match.group() == '"' and bool(_OPENS_BEFORE.search(text[: match.start()])))


def said_in(quotation: Span, sayings: Sequence[Saying], before: Sequence[Sentence]) -> Saying | None:
    """Return the attribution of a quotation: after its end, before its beginning, or that of the sentence before."""
    first, last = before[0], before[-1]
    after = [s for s in sayings if s.sentence == last.index and s.cue and s.cue.start >= quotation.end]
    ahead = [s for s in sayings if s.sentence == first.index and s.cue and s.cue.end <= quotation.start]
    inside = [s for s in sayings if first.index <= s.sentence <= last.index and s.cue and not quotation.holds(s.cue)]
    if after or ahead or inside:
        return (after or ahead[-1:] or inside)[0]
    return next((s for s in reversed(sayings) if s.sentence in {first.index - 1, first.index - 2}), None)

"""Quotations that go on: over sentences, and into the next paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tallywire.records import Attribution, Sentence
from tallywire.spans import Span

_NEAR = 60
"""characters from the end of a quotation to the cue of a sentence that has nothing else: `“How many?” Lee asked.`"""
_GAP = 3
"""characters from a colon to the quotation that it leads to, perhaps in the next paragraph"""
_LONG = 25
"""characters from which words in quotation marks are speech, not a name or a doubtful word"""


def over_quotations(
    sentences: Sequence[Sentence], found: Sequence[Attribution], quoted: Sequence[Span]
) -> list[Attribution]:
    """Return the attributions with the quotations that belong to them in full."""
    content = [list(one.content) for one in found]
    block = {sentence.index: sentence.block for sentence in sentences}
    starts = [sentence.span.start for sentence in sentences]
    for quotation in quoted:
        touched = [n for n, spans in enumerate(content) if not spans and _stands_by(found[n].cue, quotation)]
        touched = touched or [n for n, spans in enumerate(content) if any(s.overlaps(quotation) for s in spans)]
        if touched and any(s.holds(quotation) for n in touched for s in content[n]):
            continue
        of = touched[-1] if touched else None
        if of is None and quotation.end - quotation.start >= _LONG:
            at = sentences[max(0, bisect_right(starts, quotation.start) - 1)]
            of = _speaker_of(quotation, at, found, block)
        if of is not None:
            content[of].append(quotation)
    return [replace(one, content=_joined(spans)) for one, spans in zip(found, content, strict=True) if spans]


def _stands_by(cue: Sequence[Span], quotation: Span) -> bool:
    """Tell whether a cue without content stands right after a quotation, or right before it: `Lee added:`."""
    return 0 <= cue[0].start - quotation.end < _NEAR or 0 <= quotation.start - cue[-1].end <= _GAP


def _speaker_of(quotation: Span, at: Sentence, found: Sequence[Attribution], block: dict[int, int]) -> int | None:
    """The attribution that a loose quotation belongs to: the last before it, if that stands near."""
    speech = [n for n, one in enumerate(found) if one.kind == "speech"]
    here = [n for n in speech if block[found[n].sentence] == at.block]
    before = [n for n in here if found[n].cue[0].start < quotation.start]
    if before:
        return before[-1]
    opens = quotation.start - at.span.start < 3
    past = [n for n in speech if found[n].cue[0].start < quotation.start and at.block - block[found[n].sentence] <= 2]
    return past[-1] if past and opens else (here[0] if here else None)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap or touch as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)

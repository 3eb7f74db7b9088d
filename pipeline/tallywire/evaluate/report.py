"""The score as lines for people."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from tallywire.evaluate.found import Place
from tallywire.evaluate.gold import GoldDocument
from tallywire.evaluate.score import Mistake, Score
from tallywire.spans import Span

SHOWN = {
    "errors": frozenset({"miss", "extra", "slot", "trap", "span"}),
    "misses": frozenset({"miss"}),
    "extras": frozenset({"extra"}),
    "slots": frozenset({"slot"}),
    "traps": frozenset({"trap"}),
    "spans": frozenset({"span"}),
}
"""what `--show` can ask for"""
_HEADS = {"span": "BAD SPANS", "miss": "MISSES", "extra": "EXTRAS", "trap": "TRAPS HIT", "slot": "WRONG SLOTS"}
_BLOCK_TAG = r"</?(?:p|h\d|li|td|th|div|br|title|ul|ol|tr|table)\b[^>]*>"
_GLUED_STOP = r"(?<=[a-z\d]{2})[.!?](?=[A-Z][a-z])"
_BREAK = re.compile(rf"[.!?][\"”')]*\s|{_GLUED_STOP}|\n\s*\n|\n(?=[-*•|#])|{_BLOCK_TAG}")
_TAG = re.compile(r"<[^<>]*>")
WIDTH = 320
"""longest sentence shown, in characters"""


def score_lines(score: Score) -> Iterator[str]:
    """Yield the figures: all types, each type, each slot, traps and spans."""
    summary: dict[str, Any] = score.summary()
    yield f"{'':20} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6} {'found':>6}"
    for name, rates in (("all", summary["all"]), ("core", summary["core"]), *summary["by_type"].items()):
        yield _rates_line(name, rates)
    shares = ", ".join(f"{slot} {share:.2f}" for slot, share in summary["slots"].items() if share is not None)
    yield f"slots {summary['slots_mean']:.3f}: {shares}"
    yield (
        f"traps hit {score.trap_hits} of {score.traps}, bad spans {score.bad_spans}, "
        f"missed but read as something else {score.near_misses}"
    )
    yield from _reliability_lines(summary["calibration"])


def _reliability_lines(calibration: Mapping[str, Any]) -> Iterator[str]:
    if calibration["bins"]:
        yield f"{'confidence':20} {'mean':>6} {'right':>6} {'found':>6}"
    for each in calibration["bins"]:
        name = f"{each['least']:.2f} to {each['most']:.2f}"
        yield f"{name:20} {each['confidence']:6.3f} {each['right']:6.3f} {each['found']:6d}"
    if calibration["bins"]:
        yield f"expected calibration error {calibration['error']:.3f}"


def _rates_line(name: str, rates: Mapping[str, float]) -> str:
    shares = " ".join(f"{rates[key]:6.3f}" for key in ("precision", "recall", "f1"))
    return f"{name:20} {shares} {rates['gold']:6d} {rates['predicted']:6d}"


def mistake_lines(
    mistakes: Iterable[Mistake], documents: Iterable[GoldDocument], *, kinds: Collection[str], why: Mapping[Place, str]
) -> Iterator[str]:
    """Yield each mistake of the kinds asked for with its sentence, grouped by kind, then claim type and action.

    `why` may give, for (document, span), the reason why the engine read nothing there.
    """
    raws = {document.name: document.raw for document in documents}
    chosen = [mistake for mistake in mistakes if mistake.kind in kinds]
    for kind, head in _HEADS.items():
        rows = [mistake for mistake in chosen if mistake.kind == kind]
        if rows:
            yield f"\n{head} ({len(rows)})"
            yield from _kind_lines(rows, raws, why)


def _kind_lines(rows: list[Mistake], raws: Mapping[str, str], why: Mapping[Place, str]) -> Iterator[str]:
    if rows[0].kind == "slot":
        rows = sorted(rows, key=lambda row: row.detail.split(":")[0])
    else:
        rows = sorted(rows, key=lambda row: (row.claim_type, row.action))
    for (document, span), group in groupby(rows, key=lambda row: (row.document, row.span)):
        for row in group:
            yield f"  {row.claim_type}/{row.action} {document}:{span.start} {row.quote!r}: {row.detail}"
        if document in raws:
            yield f"      {sentence_at(raws[document], span)}"
        if (document, span) in why and rows[0].kind == "miss":
            yield f"      why not: {why[document, span]}"


def sentence_at(raw: str, span: Span) -> str:
    """Cut the raw text around a span at ends of sentences and blocks, with the span between » and «."""
    first, last = max(0, span.start - WIDTH), min(len(raw), span.end + WIDTH)
    start = max((mark.end() for mark in _BREAK.finditer(raw, first, span.start)), default=first)
    end = next((_end_of(mark) for mark in _BREAK.finditer(raw, span.end, last)), last)
    before, after = (_TAG.sub("", part) for part in (raw[start : span.start], raw[span.end : end]))
    return " ".join(f"{before}»{raw[span.start : span.end]}«{after}".split())


def _end_of(mark: re.Match[str]) -> int:
    """A sentence keeps its full stop, but not the tag or the blank line after it."""
    return mark.start() if mark[0].startswith("<") else mark.end()

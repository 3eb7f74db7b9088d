"""Everything that was found in an article as flat rows, for `run --mentions`.

The kinds: `quantity`, `time`, `period`, `entity`, `saying` (who is said to say, think, want or show what), `nested_saying`
(the same inside what another says) and `citation` (whom the claims cite, carried over to lists and tables as well).
The row of a saying stands at its cue; its data give `source`, `cue` and `content` as lists of raw [start, end],
`source_text` and `content_text`, the `speaker` by name where a pronoun stands for one, and the `kind`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from tallywire.annotate.timex import find_timexes
from tallywire.annotate.timex.datelines import with_datelines
from tallywire.records import Annotated, Attribution, Entity, Quantity, Saying, When
from tallywire.spans import Span
from tallywire.store import Mention


def find_mentions(annotated: Annotated) -> Iterator[Mention]:
    """Yield the numbers, times, names, speakers and what they say, in order of the raw text.

    A `time` is one TIMEX3 expression with its value and type; a `period` is what dates a claim where it is worded
    otherwise: `since May`, `from July 2023 to March 2024`.
    """
    times = find_timexes(
        with_datelines(annotated.sentences, annotated.clean), published=annotated.clean.article.published
    )
    found = chain(
        map(_quantity, annotated.quantities),
        map(_time, times),
        map(_period, _other_periods(annotated.times, times)),
        map(_entity, annotated.entities),
        map(_citation, annotated.sayings),
        (_saying(annotated, one) for one in annotated.attributions),
    )
    rows = [_mention(annotated, *row) for row in found]
    yield from sorted(rows, key=lambda row: (row.start, row.end, row.kind, row.text))


Row = tuple[str, Span, Mapping[str, object]]


def _quantity(quantity: Quantity) -> Row:
    names = ("value", "low", "high", "qualifier", "bound", "kind", "unit", "amount", "form", "per")
    return "quantity", quantity.span, {name: getattr(quantity, name) for name in names}


def _time(when: When) -> Row:
    return "time", when.span, {"value": when.value, "type": when.type, **_days(when)}


def _period(when: When) -> Row:
    return "period", when.span, _days(when)


def _days(when: When) -> Mapping[str, object]:
    dates = {"start": when.start and when.start.isoformat(), "end": when.end and when.end.isoformat()}
    return {**dates, "precision": when.precision, "basis": when.basis, "kind": when.kind}


def _other_periods(periods: Iterable[When], times: Iterable[When]) -> Iterator[When]:
    known = {when.span for when in times}
    return (when for when in periods if (when.start or when.end) and when.span not in known)


def _entity(entity: Entity) -> Row:
    return "entity", entity.span, {name: getattr(entity, name) for name in ("name", "kind", "key", "side")}


def _citation(saying: Saying) -> Row:
    names = ("speaker", "stance", "side", "key")
    return "citation", saying.cue or saying.content, {name: getattr(saying, name) for name in names}


def _saying(annotated: Annotated, said: Attribution) -> Row:
    parts = {"source": said.source, "cue": said.cue, "content": said.content}
    cited = next((s for s in annotated.sayings if s.cue and any(s.cue.overlaps(cue) for cue in said.cue)), None)
    source = _words(annotated, said.source)
    data = {
        **{role: [list(annotated.clean.edited.to_raw(span)) for span in spans] for role, spans in parts.items()},
        "source_text": source or None,
        "content_text": _words(annotated, said.content),
        "speaker": cited.speaker if cited else source or None,
        "stance": cited.stance if cited else None,
        "kind": said.kind,
        "depth": said.depth,
    }
    return "nested_saying" if said.depth else "saying", Span(said.cue[0].start, said.cue[-1].end), data


def _words(annotated: Annotated, spans: Sequence[Span]) -> str:
    return " … ".join(annotated.clean.edited.text[span.start : span.end] for span in spans)


def _mention(annotated: Annotated, kind: str, span: Span, data: Mapping[str, object]) -> Mention:
    raw = annotated.clean.edited.to_raw(span)
    text = annotated.clean.edited.text[span.start : span.end]
    return Mention(kind=kind, start=raw.start, end=raw.end, text=text, data=data)

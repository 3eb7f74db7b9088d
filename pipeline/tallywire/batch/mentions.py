"""Everything that was found in an article as flat rows, for `run --mentions`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from tallywire.records import Annotated, Entity, Quantity, Saying, When
from tallywire.spans import Span
from tallywire.store import Mention


def find_mentions(annotated: Annotated) -> Iterator[Mention]:
    """Yield the numbers, times, names and speakers of an article in order of the raw text."""
    found = chain(
        map(_quantity, annotated.quantities),
        map(_time, annotated.times),
        map(_entity, annotated.entities),
        map(_saying, annotated.sayings),
    )
    rows = [_mention(annotated, *row) for row in found]
    yield from sorted(rows, key=lambda row: (row.start, row.end, row.kind, row.text))


Row = tuple[str, Span, Mapping[str, object]]


def _quantity(quantity: Quantity) -> Row:
    names = ("value", "low", "high", "qualifier", "form", "kind", "per")
    return "quantity", quantity.span, {name: getattr(quantity, name) for name in names}


def _time(when: When) -> Row:
    dates = {"start": when.start and when.start.isoformat(), "end": when.end and when.end.isoformat()}
    return "time", when.span, {**dates, "precision": when.precision, "basis": when.basis, "kind": when.kind}


def _entity(entity: Entity) -> Row:
    return "entity", entity.span, {name: getattr(entity, name) for name in ("name", "kind", "key", "side")}


def _saying(saying: Saying) -> Row:
    names = ("speaker", "stance", "side", "key")
    return "saying", saying.cue or saying.content, {name: getattr(saying, name) for name in names}


def _mention(annotated: Annotated, kind: str, span: Span, data: Mapping[str, object]) -> Mention:
    raw = annotated.clean.edited.to_raw(span)
    text = annotated.clean.edited.text[span.start : span.end]
    return Mention(kind=kind, start=raw.start, end=raw.end, text=text, data=data)

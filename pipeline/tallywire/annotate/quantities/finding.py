"""Find the numbers of a sentence with the bounds that their words give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.annotate.quantities.amounts import is_amount
from tallywire.annotate.quantities.bounds import find_bound, limits
from tallywire.annotate.quantities.kinds import kind_and_unit
from tallywire.annotate.quantities.ranges import Range, before_change, read_range
from tallywire.annotate.quantities.reading import START, Numeral, read_numeral
from tallywire.annotate.quantities.signs import minus_before, true_value
from tallywire.annotate.quantities.units import Unit, sign_before, unit_after
from tallywire.annotate.quantities.vague import vague_bound
from tallywire.annotate.quantities.zones import Zone, find_zones
from tallywire.records import Quantity, Sentence
from tallywire.spans import Span

_JOINED = re.compile(r"(?: and | or | & | to )\Z")
_BARE = frozenset({"count", "measure"})
"""kinds of a number without a unit of its own: `20`, `1.2`"""
_LISTED = re.compile(r", \Z")
_SHARED = frozenset({"section", "age", "date"})
"""kinds that a second number shares over `and`: `reactors 3 and 4`, `aged 17 and 19`"""
_OWN_NOUN = re.compile(
    r"[ -](?!(?:and|or|in|on|at|to|as|by|of|for|from|with|who|which|that|were|was|are|is|will|may|can|have|has|had)\b)[A-Za-z]"
)
_WRITTEN = {"ratio": "fraction", "fold": "words"}


def find_quantities(sentences: Sequence[Sentence]) -> list[Quantity]:
    """List all numbers of all sentences, counts and others, in order of the text."""
    return [quantity for sentence in sentences for quantity in _of_sentence(sentence)]


def _of_sentence(sentence: Sentence) -> Iterator[Quantity]:
    text, at = sentence.text, 0
    zones: list[Zone] | None = None
    last: Quantity | None = None
    while (start := START.search(text, at)) is not None:
        if zones is None:
            zones = find_zones(text)
        at = start.start()
        zone = next((zone for zone in zones if zone.start <= at < zone.end), None)
        if zone is not None:
            yield _zone(zone, sentence)
            at = zone.end
            continue
        numeral = read_numeral(text, at)
        if numeral is None:
            at = _past(text, start)
            continue
        last = _read(numeral, sentence, last)
        yield last
        at = max(last.number.end - sentence.span.start, at + 1)


def _past(text: str, start: re.Match[str]) -> int:
    """Step over what opened no numeral: `a` of `a thousandfold`, but all of `second`."""
    return start.start() + 1 if start.group()[-1:] == " " else start.end()


def _read(numeral: Numeral, sentence: Sentence, last: Quantity | None) -> Quantity:
    if numeral.form in {"digits", "words"} and (found := read_range(sentence.text, numeral)) is not None:
        return _range(found, sentence)
    return _one(numeral, sentence, last)


def _zone(zone: Zone, sentence: Sentence) -> Quantity:
    span = Span(sentence.span.start + zone.start, sentence.span.start + zone.end)
    return Quantity(
        sentence=sentence.index,
        span=span,
        number=span,
        value=None,
        low=None,
        high=None,
        qualifier="exact",
        form="other",
        kind=zone.kind,
        amount=False,
    )


def _range(found: Range, sentence: Sentence) -> Quantity:
    text, offset = sentence.text, sentence.span.start
    start, end = found.between if found.between is not None else found.start, found.end
    about = find_bound(text, found.start, end, unit_end=end, kind=found.kind)
    span = Span(offset + start, offset + _mark_end(text, found.unit, end))
    return Quantity(
        sentence=sentence.index,
        span=span,
        number=Span(offset + start, offset + end),
        value=None,
        low=found.low,
        high=found.high,
        qualifier="range",
        form="range",
        kind=found.kind,
        unit=found.unit and found.unit.name,
        bound="~" if about.sign == "~" else "=",
        amount=is_amount(text, found.start, end, form="range", kind=found.kind),
    )


def _one(numeral: Numeral, sentence: Sentence, last: Quantity | None) -> Quantity:
    text, offset = sentence.text, sentence.span.start
    start, end, form = numeral.start, numeral.end, _WRITTEN.get(numeral.form, numeral.form)
    kind, unit = _kind(numeral, text)
    if kind in _BARE and unit is None and (changed := before_change(text, numeral)) is not None:
        numeral, kind, unit = numeral._replace(value=changed.low), changed.kind, changed.unit
    if kind == "count" and last is not None and _shares_kind(text, start, end, last, offset):
        kind = last.kind
    value = true_value(numeral, text, kind)
    first = unit.end if unit is not None and unit.end <= start else start
    if value is not None and (minus := minus_before(text, first, kind)) is not None:
        first, value = minus, -value
    unit_end = unit.end if unit is not None and unit.end > end else end
    bound = find_bound(text, first, end, unit_end=unit_end, kind=kind)
    low, high = limits(value, bound.qualifier)
    qualifier, sign = bound.qualifier, bound.sign
    if form == "vague":
        low, high, qualifier, sign = vague_bound(text[start:end]), None, "vague", ">"
    return Quantity(
        sentence=sentence.index,
        span=Span(offset + bound.start, offset + max(bound.end, _mark_end(text, unit, end))),
        number=Span(offset + start, offset + end),
        value=value,
        low=low,
        high=high,
        qualifier=qualifier,
        form=form,
        kind=kind,
        per="each_side" if form == "each" else "total",
        unit=unit and unit.name,
        bound=sign,
        amount=is_amount(text, start, end, form=form, kind=kind),
    )


def _kind(numeral: Numeral, text: str) -> tuple[str, Unit | None]:
    """Name the kind of a number and find its unit; a fraction has the kind of its unit, else its own."""
    form = numeral.form
    if form in {"ordinal", "ratio"}:
        return form, None
    if form == "fold":
        return "multiple", None
    if form == "each":
        return "count", None
    if form == "fraction":
        unit = sign_before(text, numeral.start) or unit_after(text, numeral.start, numeral.end, part=True)
        unit = unit or _inner_unit(text, numeral)
        return (unit.kind, unit) if unit else ("count" if (numeral.value or 0) > 1000 else "fraction", None)
    return kind_and_unit(text, numeral.start, numeral.end, words=form != "digits")


def _inner_unit(text: str, numeral: Numeral) -> Unit | None:
    """`year` in `a year and a half`."""
    article = re.match(r"(?:an?|one)(?= \w+ and )", text[numeral.start : numeral.end], re.IGNORECASE)
    return unit_after(text, numeral.start, numeral.start + article.end()) if article else None


def _shares_kind(text: str, start: int, end: int, last: Quantity, offset: int) -> bool:
    between = text[last.number.end - offset : start]
    is_joined = _JOINED.fullmatch(between) or (last.kind == "age" and _LISTED.fullmatch(between))
    return last.kind in _SHARED and bool(is_joined) and not _OWN_NOUN.match(text, end)


def _mark_end(text: str, unit: Unit | None, end: int) -> int:
    """A per cent sign belongs to the number that it stands behind."""
    return unit.end if unit is not None and unit.end > end and text[unit.end - 1] == "%" else end

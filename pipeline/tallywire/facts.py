"""Claims -> Facts: raw spans, the verbatim quote, a stable id; the flat rows of the fact table."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date

from tallywire.records import Annotated, Claim, Fact, Quantity, When
from tallywire.spans import Span

SCHEMA_VERSION = 1
"""raised when a name or a meaning of a column changes"""
COLUMNS = tuple(field.name for field in fields(Fact))
"""names of the fact table, in order"""
CONTEXT = 32
"""raw characters before and after the quote"""

_MARKUP_BEFORE = re.compile(r"(?:\s|<[^<>]*>)+")
_MARKUP_AFTER = re.compile(r"(?:\s|<[^<>]*>)+\Z")
_ROLE_WARNINGS = {"box": "box", "caption": "caption"}


def to_facts(annotated: Annotated, claims: Sequence[Claim], *, extractor: str) -> list[Fact]:
    """Return one row for each claim, in order of the raw text.

    `raw[fact.start:fact.end] == fact.quote` holds for each of them. Two claims of one type and
    action over the same raw characters are one row, the surer of the two.
    """
    spans = [_quote_span(annotated, claim) for claim in claims]
    ids = [_fact_id(annotated, claim, span) for claim, span in zip(claims, spans, strict=True)]
    rows: dict[str, Fact] = {}
    for place in sorted(range(len(claims)), key=lambda place: -claims[place].confidence):
        repeats = _first_mention(ids, claims[place], ids[place])
        fact = _fact(annotated, claims[place], spans[place], extractor=extractor, repeats=repeats)
        rows.setdefault(fact.fact_id, fact)
    return sorted(rows.values(), key=lambda fact: (fact.start, fact.end, fact.claim_type, fact.action))


def _first_mention(ids: Sequence[str], claim: Claim, own: str) -> str | None:
    first = ids[claim.repeats] if claim.repeats is not None else None
    return first if first != own else None


def fact_row(fact: Fact) -> dict[str, object]:
    """Return a fact as one JSON object: dates as ISO text, whole numbers without a point, columns in order."""
    return {name: _plain(getattr(fact, name)) for name in COLUMNS}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    return value


def _quote_span(annotated: Annotated, claim: Claim) -> Span:
    return _raw_span(annotated, claim.quote, claim.sentence)


def _raw_span(annotated: Annotated, span: Span, sentence: int | None = None) -> Span:
    """Follow a clean span to the raw text, without blanks or tags at its edges, inside its block."""
    edited = annotated.clean.edited
    start, end = span
    while start < end and edited.text[start].isspace():
        start += 1
    while start < end and edited.text[end - 1].isspace():
        end -= 1
    raw = edited.to_raw(Span(start, end))
    if sentence is not None:
        block = annotated.clean.blocks[annotated.sentences[sentence].block].span
        raw = Span(max(raw.start, block.start), min(raw.end, block.end))
    return _without_markup(edited.raw, raw)


def _without_markup(raw: str, span: Span) -> Span:
    before = _MARKUP_BEFORE.match(raw, span.start, span.end)
    start = before.end() if before else span.start
    after = _MARKUP_AFTER.search(raw[start : span.end])
    end = start + after.start() if after else span.end
    return Span(start, end) if start < end else span


def _fact_id(annotated: Annotated, claim: Claim, span: Span) -> str:
    key = (annotated.clean.article.id, claim.claim_type, claim.action, str(span.start), str(span.end))
    return hashlib.sha256("\0".join(key).encode()).hexdigest()[:16]


def _fact(annotated: Annotated, claim: Claim, span: Span, *, extractor: str, repeats: str | None) -> Fact:
    article = annotated.clean.article
    sentence = annotated.sentences[claim.sentence]
    sentence_span = _raw_span(annotated, sentence.span, sentence.index)
    when = claim.when if claim.when and (claim.when.start or claim.when.end) else None
    quantity = claim.quantity
    return Fact(
        fact_id=_fact_id(annotated, claim, span),
        doc_id=article.id,
        path=article.path,
        claim_type=claim.claim_type,
        action=claim.action,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        value_text=_clean_text(annotated, quantity.number) or "",
        per=claim.per,
        item=claim.item,
        item_text=_clean_text(annotated, claim.item_span),
        superlative=claim.superlative,
        actor=claim.actor,
        target=claim.target,
        location=claim.location,
        actor_id=claim.actor_id,
        target_id=claim.target_id,
        source_id=claim.source_id,
        source=claim.source,
        source_text=claim.source_text,
        stance=claim.stance,
        status=claim.status,
        event_start=when.start if when else None,
        event_end=when.end if when else None,
        date_precision=when.precision if when else "none",
        date_basis=when.basis if when else "none",
        time_text=claim.when.text or None if claim.when else None,
        quote=article.raw[span.start : span.end],
        start=span.start,
        end=span.end,
        prefix=article.raw[max(0, span.start - CONTEXT) : span.start],
        suffix=article.raw[span.end : span.end + CONTEXT],
        sentence=sentence.text,
        sentence_start=sentence_span.start,
        sentence_end=sentence_span.end,
        slots=dict(_slots(annotated, claim)),
        section=sentence.role,
        duplicate_of=repeats,
        origin=_origin(claim, when),
        rule=claim.rule,
        rule_digest=claim.rule_digest,
        confidence=claim.confidence,
        warnings=tuple(_warnings(claim, sentence.role, repeats)),
        title=annotated.clean.title,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        published_basis=article.published_basis,
        lang=annotated.clean.lang,
        extractor=extractor,
    )


def _clean_text(annotated: Annotated, span: Span | None) -> str | None:
    return annotated.clean.edited.text[span.start : span.end].strip() or None if span else None


def _slots(annotated: Annotated, claim: Claim) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the raw offsets of each slot that came from words, by name."""
    spans = {"value": claim.quantity.number, **claim.slots}
    if claim.item_span:
        spans["item"] = claim.item_span
    if claim.when and claim.when.text:
        spans["time"] = claim.when.span
    for name, span in sorted(spans.items()):
        if span.start < span.end:
            raw = _raw_span(annotated, span)
            yield name, (raw.start, raw.end)


def _origin(claim: Claim, when: When | None) -> str | None:
    """Name the statement behind a claim, the same in every outlet that passes it on.

    None without a source or a date: two such claims may be two statements.
    """
    source = claim.source_id or claim.source
    if source is None or when is None:
        return None
    dates = f"{when.start or ''}..{when.end or ''}"
    source = " ".join(source.casefold().removeprefix("the ").split())
    return "|".join((source, dates, f"{claim.claim_type}.{claim.action}", _number(claim.quantity)))


def _number(quantity: Quantity) -> str:
    if quantity.value is not None:
        return f"{quantity.value:.15g}"
    bounds = (f"{bound:.15g}" if bound is not None else "" for bound in (quantity.low, quantity.high))
    return "-".join(bounds)


def _warnings(claim: Claim, role: str, repeats: str | None) -> Iterator[str]:
    codes = dict.fromkeys(claim.warnings)
    if role in _ROLE_WARNINGS:
        codes[_ROLE_WARNINGS[role]] = None
    if role == "table_row" and repeats is not None:
        codes["table_repeat"] = None
    yield from codes

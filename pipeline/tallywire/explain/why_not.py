"""Say of every number of a sentence what became of it: the fact that it gave, or why it gave none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tallywire.extractor import Extractor
from tallywire.records import READ_ROLES, Annotated, Article, Quantity, Sentence
from tallywire.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A number of a sentence, and what became of it."""

    text: str
    """as written"""
    span: Span
    """raw"""
    kind: str
    """count, year, money …"""
    fact_id: str | None
    why: str


def why_not(article: Article, offset: int, extractor: Extractor) -> tuple[str, list[Reason]]:
    """Return the sentence at a raw offset and what became of each of its numbers, nearest first.

    The sentence is empty, and one reason says why, where the place is not read at all.
    """
    annotated = extractor.annotate(article)
    sentence = _sentence_at(annotated, offset)
    if sentence is None:
        return "", [_place_reason(annotated, offset)]
    found = list(Tracer(annotated, extractor).reasons(sentence))
    return sentence.text, sorted(found, key=lambda reason: _distance(reason.span, offset))


def _distance(span: Span, offset: int) -> int:
    return max(span.start - offset, offset - span.end + 1, 0)


def _sentence_at(annotated: Annotated, offset: int) -> Sentence | None:
    edited = annotated.clean.edited
    return next((s for s in annotated.sentences if Span(offset, offset + 1).overlaps(edited.to_raw(s.span))), None)


def _place_reason(annotated: Annotated, offset: int) -> Reason:
    block = next((b for b in annotated.clean.blocks if b.span.start <= offset < b.span.end), None)
    if not annotated.clean.is_read:
        why = f"the article is in another language ({annotated.clean.lang}); only English is read"
    elif block is None:
        why = f"the article has {len(annotated.clean.article.raw)} characters; give an offset before that"
    elif block.role in READ_ROLES:
        why = f"no words here; the {block.role} around it holds no sentence at this place"
    else:
        read = ", ".join(sorted(READ_ROLES))
        why = f"this part is left out: it was taken for '{block.role}', and claims are read from {read}"
    return Reason(text="", span=block.span if block else Span(offset, offset), kind="", fact_id=None, why=why)


class Tracer:
    """Says of each number of one article what became of it."""

    def __init__(self, annotated: Annotated, extractor: Extractor) -> None:
        self.annotated = annotated
        self.facts = extractor.to_facts(annotated, extractor.claims(annotated))
        self._readings = {r.quantity.number: r for r in extractor.trace(annotated)}

    def reasons(self, sentence: Sentence) -> Iterator[Reason]:
        """Yield each number of a sentence with its reason; one without a number if there is none."""
        numbers = [quantity for quantity in self.annotated.quantities if quantity.sentence == sentence.index]
        edited = self.annotated.clean.edited
        if not numbers:
            why = "no number is seen in this sentence"
            yield Reason(text="", span=edited.to_raw(sentence.span), kind="", fact_id=None, why=why)
        for quantity in numbers:
            text = edited.text[quantity.span.start : quantity.span.end]
            fact_id, why = self._why(quantity, sentence)
            yield Reason(text=text, span=edited.to_raw(quantity.span), kind=quantity.kind, fact_id=fact_id, why=why)

    def reason_at(self, span: Span) -> str:
        """Say in one line what became of the numbers in a raw span."""
        sentence = _sentence_at(self.annotated, span.start)
        if sentence is None:
            return _place_reason(self.annotated, span.start).why
        near = [reason for reason in self.reasons(sentence) if reason.span.overlaps(span)]
        if not near:
            return "the number itself is not seen"
        return "; ".join(f"'{reason.text}' {reason.why}" for reason in near)

    def _why(self, quantity: Quantity, sentence: Sentence) -> tuple[str | None, str]:
        raw = self.annotated.clean.edited.to_raw(quantity.number)
        for fact in self.facts:
            if raw.overlaps(Span(fact.start, fact.end)):
                return fact.fact_id, f"is read as {fact.claim_type} {fact.action}"
        reading = self._readings.get(quantity.number)
        if reading is not None and reading.link is None:
            return None, reading.reason
        if reading is not None and reading.link is not None:
            link = f"{reading.link.frame.name} {reading.link.action.name}"
            return None, f"could be {link}, but the words suppose or negate it, or a surer claim takes its place"
        if quantity.kind not in {"count", "ordinal"}:
            return None, f"is a number of another kind: {quantity.kind}"
        if not sentence.tokens:
            return None, "is not looked at: the article holds no word of the loaded packs"
        if sentence.role == "table_row":
            return None, "stands in a table whose head names nothing that is counted"
        return None, "gave no claim"

"""Say where the sides, the place and the day of a fact came from, when its own sentence does not name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tallywire.records import Annotated, Block, Fact
from tallywire.spans import Span

_SLOTS = ("actor", "target", "location")
_LONGEST = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOrigin:
    """Where the value of one slot came from."""

    slot: str
    value: str
    why: str
    words: str | None = None
    """as written, where words gave it"""
    start: int | None = None
    """raw"""
    sentence: str | None = None
    """the one that those words stand in"""

    def __str__(self) -> str:
        return f"{self.slot} {self.value}: {self.why}"


def slot_origins(fact: Fact, annotated: Annotated) -> Iterator[SlotOrigin]:
    """Yield, for each side, place and time that is no word of the sentence, where it came from."""
    inside = Span(fact.sentence_start, fact.sentence_end)
    for slot in (*_SLOTS, "time"):
        value = fact.time_text if slot == "time" else getattr(fact, slot)
        span = fact.slots.get(slot)
        if value is None or (span and inside.holds(Span(*span))):
            continue
        if span:
            yield _from_words(slot, value, Span(*span), annotated)
        elif slot != "time" and not _names(annotated, value, inside):
            yield _from_article(slot, value, inside, annotated)


def _from_words(slot: str, value: str, span: Span, annotated: Annotated) -> SlotOrigin:
    words = annotated.clean.article.raw[span.start : span.end]
    sentence = _sentence_at(annotated, span)
    around = f", in '{_short(sentence)}'" if sentence else ""
    why = f"carried over from '{words}' at {span.start}{around}"
    return SlotOrigin(slot=slot, value=value, why=why, words=words, start=span.start, sentence=sentence)


def _from_article(slot: str, value: str, inside: Span, annotated: Annotated) -> SlotOrigin:
    if value == "both":
        return SlotOrigin(slot=slot, value=value, why="each side does it to the other")
    why = "not in this sentence; read from the article as a whole"
    spans = [span for span in _named(annotated, value) if span.start < inside.start]
    if not spans:
        return SlotOrigin(slot=slot, value=value, why=why)
    last = max(spans)
    sentence = _sentence_at(annotated, last)
    words = annotated.clean.article.raw[last.start : last.end]
    why += f" (last named before at {last.start}{f', in {_short(sentence)!r}' if sentence else ''})"
    return SlotOrigin(slot=slot, value=value, why=why, words=words, start=last.start, sentence=sentence)


def _names(annotated: Annotated, value: str, inside: Span) -> bool:
    return any(inside.holds(span) for span in _named(annotated, value))


def _named(annotated: Annotated, value: str) -> Iterator[Span]:
    """Yield the raw spans of the names that stand for a value: `Ukraine`, `Kyiv's`, `Ukrainian`."""
    for entity in annotated.entities:
        if value in {entity.name, entity.side}:
            yield annotated.clean.edited.to_raw(entity.span)


def _sentence_at(annotated: Annotated, raw: Span) -> str | None:
    edited = annotated.clean.edited
    return next((s.text for s in annotated.sentences if edited.to_raw(s.span).overlaps(raw)), None)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"


def table_place(fact: Fact, annotated: Annotated) -> dict[str, str] | None:
    """Return the heads of the row and the column that a table cell stands in."""
    block = next((b for b in annotated.clean.blocks if b.cells and b.span.start <= fact.start < b.span.end), None)
    if block is None:
        return None
    column = next((n for n, cell in enumerate(block.cells) if cell.start <= fact.start < cell.end), None)
    if column is None:
        return None
    heads = {"row": _cell(annotated, block, 0) if column else ""}
    if block.header is not None:
        heads["column"] = _cell(annotated, annotated.clean.blocks[block.header], column)
    return {name: text for name, text in heads.items() if text}


def _cell(annotated: Annotated, block: Block, column: int) -> str:
    if column >= len(block.cells):
        return ""
    edited = annotated.clean.edited
    span = edited.to_clean(block.cells[column])
    return " ".join(edited.text[span.start : span.end].split())

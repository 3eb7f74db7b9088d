"""Say how a fact came about: its words, its rule, its date, and what cleaning did to its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tallywire.claims.confidence import reasons
from tallywire.errors import ArticleError
from tallywire.explain.slots import slot_origins, table_place
from tallywire.extractor import Extractor
from tallywire.facts import fact_row
from tallywire.records import Annotated, Claim, Fact
from tallywire.spans import Span

if TYPE_CHECKING:
    from tallywire.claims.frames import Pack


_DATE_FIELDS = (
    "event_start", "event_end", "date_precision", "date_basis", "time_text", "published", "published_basis",
)  # fmt: skip
_BASES = {"published": "the publication date", "context": "the dates of the text around it"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """The article of a fact read once more, with the claim that makes the fact, if it still does."""

    annotated: Annotated
    claim: Claim | None


def reread(fact: Fact, file: Path, extractor: Extractor) -> Reread | None:
    """Read the article of a fact again; None where the file is gone or holds other bytes by now."""
    from tallywire.read import find_source, read_article

    found = find_source(file)
    if found is None or found.fault:
        return None
    published = fact.published.isoformat() if fact.published else None
    known = {"published": published, "title": fact.title, "url": fact.url, "publisher": fact.publisher}
    source = replace(found, path=fact.path, metadata={name: value for name, value in known.items() if value})
    try:
        article = read_article(source)
    except ArticleError:
        return None
    if article.id != fact.doc_id:
        return None
    annotated = extractor.annotate(article)
    claims = extractor.claims(annotated)
    ids = ((extractor.to_facts(annotated, [replace(claim, repeats=None)])[0].fact_id, claim) for claim in claims)
    return Reread(annotated=annotated, claim=next((claim for fact_id, claim in ids if fact_id == fact.fact_id), None))


def explain_fact(fact: Fact, read: Reread | None, packs: Sequence[Pack]) -> dict[str, Any]:
    """Return, by heading, how a fact was read; the headings are what `tallywire explain` prints."""
    explained: dict[str, Any] = {
        "fact": f"{fact.fact_id}  {fact.claim_type} {fact.action}",
        "place": f"{fact.path}, characters {fact.start} to {fact.end}, {fact.section}",
        "sentence": marked_sentence(fact, read.annotated) if read else fact.sentence,
        "number": _number_line(fact),
        "rule": rule_line(fact, packs),
        "read by": "; ".join(read.claim.notes) if read and read.claim and read.claim.notes else None,
        "date": date_line(fact),
        "source": _source_line(fact),
        "status": fact.status,
        "confidence": _confidence_line(fact, read.claim if read else None),
        "warnings": ", ".join(fact.warnings) or None,
        "repeats": fact.duplicate_of,
        "table": _table_line(fact, read.annotated) if read else None,
        "from where": [str(origin) for origin in slot_origins(fact, read.annotated)] if read else None,
        "cleaning": list(edits_at(fact, read.annotated)) if read else None,
        "extractor": fact.extractor,
        "note": _note(read),
    }
    return {name: value for name, value in explained.items() if value not in (None, [])}


def explain_fields(fact: Fact, read: Reread | None, packs: Sequence[Pack]) -> dict[str, Any]:
    """Return the same as fields for programs: offsets as numbers, dates as ISO text, None for what is not known."""
    row = fact_row(fact)
    known = read.annotated if read else None
    return {
        **{name: row[name] for name in ("fact_id", "claim_type", "action")},
        "place": {name: row[name] for name in ("path", "start", "end", "section")},
        "sentence": {"text": fact.sentence, "marked": marked_sentence(fact, known) if known else None},
        "table": table_place(fact, known) if known else None,
        "number": {name: row[name] for name in ("quote", "value_text", "value", "low", "high", "qualifier", "per")},
        "rule": {"name": fact.rule, "place": rule_line(fact, packs).partition(", ")[2] or None},
        "read_by": list(read.claim.notes) if read and read.claim else [],
        "slots": {name: row[name] for name in ("item", "actor", "target", "location")},
        "origins": [asdict(origin) for origin in slot_origins(fact, known)] if known else [],
        "date": {name: row[name] for name in _DATE_FIELDS},
        "source": {name: row[name] for name in ("source", "source_text", "source_id", "stance")},
        **{name: row[name] for name in ("status", "confidence", "warnings", "duplicate_of", "extractor")},
        "cleaning": list(edits_at(fact, known)) if known else [],
        "note": _note(read),
    }


def _table_line(fact: Fact, annotated: Annotated) -> str | None:
    heads = table_place(fact, annotated) or {}
    return ", ".join(f"{name} '{text}'" for name, text in heads.items()) or None


def _note(read: Reread | None) -> str | None:
    if read is None:
        return "the article is gone or has changed since: this is what the store keeps (--corpus says where it is)"
    return None if read.claim else "the rules as they are now no longer read this fact"


def marked_sentence(fact: Fact, annotated: Annotated) -> str:
    """Return the clean sentence with each slot as `[words|slot]`; slots may stand in one another."""
    edited = annotated.clean.edited
    origin = edited.to_clean(Span(fact.sentence_start, fact.sentence_end))
    inside = Span(fact.sentence_start, fact.sentence_end)
    slots = {"quote": (fact.start, fact.end), **fact.slots}
    spans = [(edited.to_clean(Span(*span)), name) for name, span in slots.items() if inside.holds(Span(*span))]
    opening = sorted(((span.start, -span.end) for span, _ in spans), reverse=True)
    closing = sorted((span.end, -span.start, name) for span, name in spans)
    pieces = []
    for at in range(origin.start, origin.end + 1):
        pieces += [f"|{name}]" for end, _, name in closing if end == at]
        pieces += ["[" for start, _ in opening if start == at]
        pieces.append(edited.text[at : at + 1] if at < origin.end else "")
    return " ".join("".join(pieces).split())


def edits_at(fact: Fact, annotated: Annotated) -> Iterator[str]:
    """Yield the cleaning edits that touch the sentence of a fact."""
    edited, inside = annotated.clean.edited, Span(fact.sentence_start, fact.sentence_end)
    for edit in edited.edits:
        if edit.span.overlaps(inside):
            old = edited.raw[edit.span.start : edit.span.end]
            yield f"{edit.cleaner} at {edit.span.start}: {old!r} became {edit.new!r}"


def _confidence_line(fact: Fact, claim: Claim | None) -> str:
    """`0.74: relation people so called (-), claim detainee_estimate.held (-)`."""
    why = reasons(claim.signs) if claim else ""
    return f"{fact.confidence:.2f}" + (f": {why}" if why else "")


def _number_line(fact: Fact) -> str:
    bounds = (f"{name} {bound:,.15g}" for name, bound in (("from", fact.low), ("to", fact.high)) if bound is not None)
    value = f"{fact.value:,.15g}" if fact.value is not None else "no single value"
    each = ["on each side"] if fact.per == "each_side" else []
    return f"'{fact.value_text}' in '{fact.quote}' = {value} ({', '.join([fact.qualifier, *bounds, *each])})"


def rule_line(fact: Fact, packs: Sequence[Pack]) -> str:
    """Name the rule that made a fact, with the line of its pack where it stands."""
    for pack in packs:
        for frame in pack.frames:
            for action in frame.actions:
                if f"{pack.name}.{frame.name}.{action.name}" == fact.rule:
                    changed = "" if pack.digest == fact.rule_digest else " (the pack has changed since)"
                    return f"{fact.rule}, {pack.path}:{action.line}{changed}"
    return f"{fact.rule} (in none of the packs loaded; name its file with --pack)"


def date_line(fact: Fact) -> str:
    """Write out how the words became dates."""
    if fact.time_text is None and (fact.event_start or fact.event_end):
        return f"no words give it; {_span_line(fact)}, from {_BASES.get(fact.date_basis, fact.date_basis)}"
    if fact.time_text is None:
        return "the text gives none"
    if fact.event_start is None and fact.event_end is None:
        return f"'{fact.time_text}' could not be resolved"
    known_from = f"published {fact.published} ({fact.published_basis})"
    against = {"published": f" + {known_from}", "context": f" + the date before it in the text, {known_from}"}
    return f"'{fact.time_text}'{against.get(fact.date_basis, '')} = {_span_line(fact)}"


def _span_line(fact: Fact) -> str:
    return f"{fact.event_start or '…'} to {fact.event_end or '…'}, precision {fact.date_precision}"


def _source_line(fact: Fact) -> str:
    if fact.source is None:
        return "none named: the article says it in its own voice"
    words = f"'{fact.source_text.strip()}' = " if fact.source_text else ""
    key = f" ({fact.source_id})" if fact.source_id else ""
    return f"{words}{fact.source}{key}, {fact.stance or 'says'}"

"""Facts, documents and mentions as rows of the store, and back."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tallywire.records import Article, Block, DateCandidate, Fact
from tallywire.store.schema import DATE_COLUMNS, DOCUMENT_COLUMNS, JSON_COLUMNS, fact_columns

_PROVENANCE = frozenset({"extractor", "rule_digest"})
"""columns that say how a fact was made, not what it says: a new version of a pack alone changes no fact"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something found in an article, claim or not: a number, a time, a name, a speaker; raw offsets."""

    kind: str
    """quantity, time, entity, saying"""
    start: int
    end: int
    text: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What stands for the words of an article where articles are compared with one another."""

    signature: bytes
    """of its shingles; empty where it has too few words"""
    numbers: frozenset[str]
    """the figures in it"""


Row = tuple[object, ...]
NOTHING = "markup"
"""role of the blocks that hold no words; they are not stored, the others leave them over"""


def to_row(fact: Fact) -> Row:
    """Return a fact as a row of the table `facts`, without digest and runs."""
    return tuple(_to_sql(name, getattr(fact, name)) for name in fact_columns())


def _to_sql(name: str, value: object) -> object:
    if name in JSON_COLUMNS:
        return _json(value)
    return value.isoformat() if isinstance(value, date) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_row(row: Sequence[Any]) -> Fact:
    """Return the fact that a row of the table `facts` holds."""
    values: dict[str, Any] = dict(zip(fact_columns(), row, strict=True))
    for name in DATE_COLUMNS:
        values[name] = date.fromisoformat(values[name]) if values[name] is not None else None
    values["slots"] = {slot: (start, end) for slot, (start, end) in json.loads(values["slots"]).items()}
    values["warnings"] = tuple(json.loads(values["warnings"]))
    return Fact(**values)


def fact_digest(fact: Fact) -> str:
    """Return a short hash of what a fact says; two versions of a pack that read the same give the same."""
    pairs = zip(fact_columns(), to_row(fact), strict=True)
    return _digest([value for name, value in pairs if name not in _PROVENANCE])


def document_row(article: Article, facts: Sequence[Fact], blocks: Sequence[Block] = ()) -> Row:
    """Return a row of the table `documents`, without runs; its digest covers the facts as well."""
    known: dict[str, object] = {
        "doc_id": article.id,
        "path": article.path,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "encoding": article.encoding,
        "lang": article.lang,
        "n_chars": len(article.raw),
        "n_facts": len(facts),
    }
    known |= {
        "published_candidates": _json([_candidate(one) for one in article.published_candidates]),
        "warnings": _json(article.warnings),
        "roles": _json(Counter(block.role for block in blocks if block.role != NOTHING)),
    }
    known["digest"] = _digest([*known.values(), *((fact.fact_id, fact_digest(fact)) for fact in facts)])
    return tuple(known[name] for name in DOCUMENT_COLUMNS)


def _candidate(candidate: DateCandidate) -> dict[str, object]:
    return {
        "day": candidate.day.isoformat(),
        "basis": candidate.basis,
        "text": candidate.text,
        "span": list(candidate.span) if candidate.span else None,
    }


def block_rows(article: Article, blocks: Sequence[Block]) -> list[Row]:
    """Return the blocks that hold words as rows of the table `blocks`; `number` is what relations refer to."""
    return [
        (
            article.path, article.id, number, block.role, *block.span, block.dup_of, block.heading, block.stem,
            block.header, _json(block.cells) if block.cells else None,
        )
        for number, block in enumerate(blocks)
        if block.role != NOTHING
    ]  # fmt: skip


def mention_row(article: Article, mention: Mention) -> Row:
    """Return a row of the table `mentions`."""
    return (article.path, article.id, mention.kind, mention.start, mention.end, mention.text, _json(mention.data))


def _digest(value: object) -> str:
    return hashlib.sha256(_json(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]

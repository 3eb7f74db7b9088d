"""Score found facts against gold documents: precision, recall, slots, traps, and every error with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from tallywire.evaluate.calibration import Rated, calibration_error, reliability
from tallywire.evaluate.gold import GoldDocument, Row
from tallywire.evaluate.matching import SLOTS, is_slot_right, match_facts, span_of, touches
from tallywire.spans import Span

CORE = frozenset(
    {"drone_count", "missile_count", "exchange_count", "exchange_ordinal", "detainee_estimate", "body_count"}
)
SCORED = CORE | {"casualty_count", "displaced_count"}
"""claim types that gold documents mark; facts of other types count neither way"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One miss, extra, wrong slot, trap hit or bad span."""

    kind: str
    """miss, extra, slot, trap, span"""
    document: str
    span: Span
    claim_type: str
    action: str
    quote: str
    detail: str


@dataclass(slots=True, kw_only=True)
class Score:
    """Counts over all documents scored so far."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    slots: Counter[str] = field(default_factory=Counter)
    slots_right: Counter[str] = field(default_factory=Counter)
    traps: int = 0
    trap_hits: int = 0
    bad_spans: int = 0
    near_misses: int = 0
    """misses whose span was found with another type, action or number"""
    rated: list[Rated] = field(default_factory=list)
    """of each fact that was judged its confidence, where it has one, and whether it is right"""
    mistakes: list[Mistake] = field(default_factory=list)

    def summary(self) -> dict[str, object]:
        """Return the figures as one JSON object; shares are between 0 and 1."""
        types = sorted({*self.right, *self.extra, *self.missed})
        bins = reliability(self.rated)
        slots = {slot: _share(self.slots_right[slot], self.slots[slot]) for slot in SLOTS}
        return {
            "all": self.rates(types),
            "core": self.rates(CORE),
            "by_type": {name: self.rates({name}) for name in types},
            "slots": slots,
            "slots_mean": round(self.slots_right.total() / max(1, self.slots.total()), 4),
            "traps": self.traps,
            "trap_hits": self.trap_hits,
            "bad_spans": self.bad_spans,
            "near_misses": self.near_misses,
            "calibration": {"error": calibration_error(bins), "bins": [asdict(each) for each in bins]},
        }

    def rates(self, types: Collection[str]) -> dict[str, float]:
        """Return precision, recall and F1 over some claim types, with the counts behind them."""
        right, extra, missed = (sum(count[name] for name in types) for count in (self.right, self.extra, self.missed))
        precision, recall = right / max(1, right + extra), right / max(1, right + missed)
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        return {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(f1, 4),
            "gold": right + missed,
            "predicted": right + extra,
        }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def score_facts(documents: Sequence[GoldDocument], found: Mapping[str, Sequence[Row]]) -> Score:
    """Score found facts, given as rows by the file name of their document; those of other files are extras."""
    score = Score()
    for document in documents:
        _score_document(score, document, scored_rows(found.get(document.name, ())))
    for name in sorted(found.keys() - {document.name for document in documents}):
        for row in scored_rows(found[name]):
            score.extra[str(row["claim_type"])] += 1
            score.mistakes.append(_mistake("extra", name, row, detail="not a gold document"))
    return score


def scored_rows(rows: Iterable[Row]) -> list[Row]:
    """Keep the rows that gold can judge: of a shipped family, and not those that withhold the number."""
    return [row for row in rows if row["claim_type"] in SCORED and row.get("status") != "withheld"]


def _score_document(score: Score, document: GoldDocument, rows: Sequence[Row]) -> None:
    pairs = match_facts(document, rows)
    spare = [row for place, row in enumerate(rows) if place not in set(pairs.values())]
    judged = judged_rows(document, rows, pairs)
    score.rated += [
        (float(str(row["confidence"])), right) for row, right in judged if row.get("confidence") is not None
    ]
    _score_spans(score, document, rows)
    for place in range(len(document.facts)):
        if place in pairs:
            _score_match(score, document, place, rows[pairs[place]])
        else:
            _score_miss(score, document, place, rows)
    for row in spare:
        if not _is_ignored(row, document):
            score.extra[str(row["claim_type"])] += 1
            score.mistakes.append(_mistake("extra", document.name, row, detail=f"value {number_text(row)}"))
    _score_traps(score, document, spare)


def _is_ignored(row: Row, document: GoldDocument) -> bool:
    """Tell whether a found fact stands where the gold document counts neither way."""
    return any(touches(row, span) for span in document.ignored)


def judged_rows(document: GoldDocument, rows: Sequence[Row], pairs: Mapping[int, int]) -> Iterator[tuple[Row, bool]]:
    """Yield each found fact that counts, and whether it is right; `pairs` as `match_facts` gives them."""
    matched = set(pairs.values())
    for place, row in enumerate(rows):
        if place in matched or not _is_ignored(row, document):
            yield row, place in matched


def _score_spans(score: Score, document: GoldDocument, rows: Iterable[Row]) -> None:
    for row in rows:
        span = span_of(row)
        stands = document.raw[span.start : span.end] if 0 <= span.start < span.end <= len(document.raw) else ""
        if not stands or stands != row["quote"]:
            score.bad_spans += 1
            score.mistakes.append(_mistake("span", document.name, row, detail=f"the raw text has {stands!r}"))


def _score_match(score: Score, document: GoldDocument, place: int, row: Row) -> None:
    gold = document.facts[place]
    score.right[gold.claim_type] += 1
    for slot in SLOTS:
        score.slots[slot] += 1
        if is_slot_right(slot, row, gold.row):
            score.slots_right[slot] += 1
        else:
            detail = f"{slot}: {row.get(slot)!s}, gold {gold.row.get(slot)!s}"
            score.mistakes.append(_mistake("slot", document.name, row, detail=detail))


def _score_miss(score: Score, document: GoldDocument, place: int, rows: Sequence[Row]) -> None:
    gold = document.facts[place]
    score.missed[gold.claim_type] += 1
    near = [row for row in rows if touches(row, gold.span)]
    score.near_misses += bool(near)
    read = "; ".join(f"{row['claim_type']}/{row['action']} {number_text(row)}" for row in near)
    detail = f"gold {number_text(gold.row)}" + (f", read as {read}" if near else "")
    placed = {**gold.row, "start": gold.span.start, "end": gold.span.end}
    score.mistakes.append(_mistake("miss", document.name, placed, detail=detail))


def _score_traps(score: Score, document: GoldDocument, spare: Sequence[Row]) -> None:
    score.traps += len(document.traps)
    for trap in document.traps:
        hits = [row for row in spare if touches(row, trap)]
        if hits:
            score.trap_hits += 1
            words = document.raw[trap.start : trap.end]
            score.mistakes.append(_mistake("trap", document.name, hits[0], detail=f"trap {words!r}"))


def _mistake(kind: str, document: str, row: Row, *, detail: str) -> Mistake:
    return Mistake(
        kind=kind,
        document=document,
        span=span_of(row),
        claim_type=str(row["claim_type"]),
        action=str(row["action"]),
        quote=str(row["quote"]),
        detail=detail,
    )


def number_text(row: Row) -> str:
    """Write the number of a fact in short: `479`, `>=16000 more_than`, `20..30`."""
    value, low, high, qualifier = (row.get(name) for name in ("value", "low", "high", "qualifier"))
    if value is not None:
        return f"{value}" if qualifier in {None, "exact"} else f"{value} {qualifier}"
    bounds = f"{'' if low is None else low}..{'' if high is None else high}"
    return f"{bounds} {qualifier}"

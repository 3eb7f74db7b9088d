"""Gold documents: a raw article and, in a JSON file of the same stem, the facts that a reader found in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from tallywire.errors import UsageError
from tallywire.read import decode
from tallywire.spans import Span

RAW_SUFFIXES = (".txt", ".html", ".htm", ".md")
TWIN_GAP = 25
"""characters between the two halves of `205 for 205`, which count once"""
_NEEDED = ("claim_type", "action", "value", "qualifier")

Row = Mapping[str, object]
"""a fact as one JSON object, found or gold"""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFact:
    """A count that the reader marked; `row` holds its slots."""

    span: Span
    row: Row

    @property
    def claim_type(self) -> str:
        """Its family, as in the fact table."""
        return str(self.row["claim_type"])


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """A raw article with all its facts, its traps, and the stretches that count neither way."""

    file: Path
    raw: str
    published: date | None
    title: str | None
    facts: tuple[GoldFact, ...]
    traps: tuple[Span, ...]
    ignored: tuple[Span, ...]

    @property
    def name(self) -> str:
        """File name of the raw article; found facts are matched to documents by it."""
        return self.file.name


def read_gold(folder: Path, *, only: Sequence[str] = ()) -> list[GoldDocument]:
    """Read a folder of gold documents, sorted by name; `only` picks some by their stem.

    The raw article stands beside its JSON file or in `../raw`. Raises UsageError, in one line, for what is amiss.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder; give a folder of gold documents, such as corpus/gold")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise UsageError(f"{folder}: holds no gold documents; each is a raw article and a .json of the same name")
    return [_read_document(file) for file in _pick(files, only)]


def _pick(files: list[Path], only: Sequence[str]) -> Iterator[Path]:
    if not only:
        yield from files
        return
    stems = {file.stem: file for file in files}
    for name in only:
        stem = Path(name).stem if Path(name).suffix in {*RAW_SUFFIXES, ".json"} else name
        picked = [stem] if stem in stems else [other for other in stems if other.startswith(stem)]
        if not picked:
            near = get_close_matches(stem, stems, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"it holds {', '.join(list(stems)[:3])} …"
            raise UsageError(f"--only {name}: no such gold document ({hint})")
        yield from (stems[other] for other in picked)


def _read_document(file: Path) -> GoldDocument:
    try:
        gold = json.loads(file.read_text(encoding="utf-8"))
        raw_file = _raw_file(file)
        raw, _ = decode(raw_file.read_bytes())
        facts, twins = _without_twins([_gold_fact(raw, row) for row in gold["facts"]])
        return GoldDocument(
            file=raw_file,
            raw=raw,
            published=date.fromisoformat(gold["published"]) if gold.get("published") else None,
            title=gold.get("title"),
            facts=tuple(facts),
            traps=tuple(_find(raw, trap) for trap in gold.get("traps", [])),
            ignored=(*twins, *(_find(raw, stretch) for stretch in gold.get("ignore", []))),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        what = f"{type(fault).__name__}: {fault}"
        raise UsageError(f"{file}: not a gold document ({what}); see corpus/README.md") from None


def _gold_fact(raw: str, row: Row) -> GoldFact:
    missing = [name for name in _NEEDED if name not in row]
    if missing:
        raise ValueError(f"a fact without {missing[0]}")
    return GoldFact(span=_find(raw, row), row=row)


def _raw_file(file: Path) -> Path:
    for folder in (file.parent, file.parent.parent / "raw"):
        for suffix in RAW_SUFFIXES:
            if (raw := folder / (file.stem + suffix)).is_file():
                return raw
    raise UsageError(f"{file}: no raw article {file.stem}.txt, .html or .md beside it or in ../raw")


def _find(raw: str, marked: Row) -> Span:
    """Return where the nth occurrence of a quote stands."""
    quote, at = str(marked["quote"]), -1
    for _ in range(int(str(marked.get("nth", 1)))):
        at = raw.find(quote, at + 1)
        if at < 0:
            raise ValueError(f"'{quote}' does not occur {marked.get('nth', 1)} times in the raw article")
    return Span(at, at + len(quote))


def _without_twins(facts: Sequence[GoldFact]) -> tuple[list[GoldFact], list[Span]]:
    """Set aside the second half of `205 for 205`: found or not, it counts neither way."""
    kept: list[GoldFact] = []
    twins: list[Span] = []
    for fact in facts:
        if any(_are_twins(other, fact) for other in kept):
            twins.append(fact.span)
        else:
            kept.append(fact)
    return kept, twins


def _are_twins(first: GoldFact, second: GoldFact) -> bool:
    return (
        first.claim_type == second.claim_type
        and first.row["value"] == second.row["value"]
        and second.row.get("per") == "each_side"
        and 0 <= second.span.start - first.span.end <= TWIN_GAP
    )

"""What a run found, what it left alone, and what it changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tallywire.batch.work import Failure, Outcome
from tallywire.records import Article
from tallywire.store import Changes


class Repeat(NamedTuple):
    """Two articles that may be one."""

    path: str
    of: str
    """path of the one before"""
    what: str
    """that they share: text, address, id"""


@dataclass(slots=True, kw_only=True)
class Report:
    """What a run found, and what it changed in the store."""

    documents: int = 0
    """read or passed over; without those that failed"""
    unchanged: int = 0
    """of these, the ones passed over because nothing about them had changed"""
    facts: int = 0
    by_action: Counter[tuple[str, str]] = field(default_factory=Counter)
    """facts by (claim type, action)"""
    failures: dict[str, Failure] = field(default_factory=dict)
    """by path"""
    undated: int = 0
    """documents without a publication date"""
    foreign: Counter[str] = field(default_factory=Counter)
    """documents that are not in English and therefore give no facts, by language"""
    conflicts: dict[str, str] = field(default_factory=dict)
    """by path, the days of articles whose dates of publication lie more than a day apart: `json_ld 2025-06-09, url 2025-06-02`"""
    gone: dict[str, int] = field(default_factory=dict)
    """facts by path, of documents that are no longer in the folder but still in the store"""
    forgotten: list[str] = field(default_factory=list)
    """paths that are no longer in the folder, where asked to forget them"""
    left_out: dict[str, int] = field(default_factory=dict)
    """facts that were closed because their pack was not loaded, by pack"""
    repeats: list[Repeat] = field(default_factory=list)
    """articles that share text, address or id with one before; each is read all the same"""
    changes: Changes = field(default_factory=Changes)
    store: Path | None = None
    _first: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)
    """path of the first article with a text, an address or an id of its own"""

    def note(self, outcome: Outcome) -> None:
        """Count one more article."""
        if outcome.failure:
            self.failures[outcome.path] = outcome.failure
            return
        self.documents += 1
        if outcome.article:
            self._note_dates(outcome.article)
            self._note_languages([outcome.article.lang])
            article = outcome.article
            self.note_marks(article.path, text=article.id, address=article.url, key=article.key)
        self.facts += len(outcome.facts)
        self.by_action.update((fact.claim_type, fact.action) for fact in outcome.facts)

    def _note_dates(self, article: Article) -> None:
        self.undated += article.published is None
        if "date_conflict" in article.warnings:
            days: dict[date, str] = {}
            for candidate in article.published_candidates:
                days.setdefault(candidate.day, candidate.basis)
            self.conflicts[article.path] = ", ".join(f"{basis} {day}" for day, basis in days.items())

    def _note_languages(self, langs: Iterable[str | None]) -> None:
        self.foreign.update(lang for lang in langs if lang not in {None, "en"})

    def note_unchanged(
        self,
        documents: int,
        *,
        undated: int,
        by_action: Mapping[tuple[str, str], int],
        langs: Iterable[str | None] = (),
    ) -> None:
        """Count the articles that were passed over, with what the store holds of them."""
        self._note_languages(langs)
        self.documents += documents
        self.unchanged += documents
        self.undated += undated
        self.facts += sum(by_action.values())
        self.by_action.update(by_action)

    def note_marks(self, path: str, *, text: str, address: str | None, key: str | None = None) -> None:
        """Note where an article has the text, the address or, within one file, the id of another."""
        file = path.partition("#")[0]
        marks = {"text": text, "address": address, "id": key and f"{file}#{key}"}
        known = ((what, self._first.setdefault((what, mark), path)) for what, mark in marks.items() if mark)
        repeated = [Repeat(path, of, what) for what, of in known if of != path]
        self.repeats += repeated[:1]

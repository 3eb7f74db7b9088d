"""Article -> Facts: the stages joined into one."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tallywire import __version__
from tallywire.errors import UsageError
from tallywire.facts import to_facts
from tallywire.records import Annotated, Article, Claim, Fact

if TYPE_CHECKING:
    from spacy.language import Language

    from tallywire.claims.frames import Pack
    from tallywire.claims.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What an extractor is made from; small, and can be sent to another process."""

    packs: tuple[str, ...] = ()
    """names of shipped packs, to use only these of them; files of other packs, to use them as well"""
    model: str | None = None
    """name or path of a spaCy pipeline; none means the shipped one"""
    gate: bool = True
    """False parses every sentence, for tests"""

    def extractor(self) -> Extractor:
        """Load the packs and make the extractor; the language model is loaded when first needed.

        Raises PackError for a broken or unknown pack.
        """
        from tallywire.claims import packs_to_use

        return Extractor(packs_to_use(self.packs), model=self.model, gate=self.gate)


class Extractor:
    """Reads facts out of articles with one set of packs and one language model."""

    def __init__(
        self, packs: Sequence[Pack], language: Language | None = None, *, model: str | None = None, gate: bool = True
    ) -> None:
        from tallywire.claims import gate_words

        self.packs = tuple(packs)
        self.gate = gate
        self._triggers = gate_words(self.packs)
        self._given, self._model = language, model

    @cached_property
    def language(self) -> Language:
        """The spaCy pipeline that parses."""
        from tallywire.annotate import load_language

        return self._given or load_language(self._model)

    @cached_property
    def name(self) -> str:
        """Versions of package, model and packs, as they go into the fact table."""
        meta = self.language.meta
        packs = (f"{pack.name}@{pack.digest[:8]}" for pack in self.packs)
        return " ".join((f"tallywire {__version__}", f"{meta['lang']}_{meta['name']} {meta['version']}", *packs))

    def annotate(self, article: Article, *, mentions: bool = False) -> Annotated:
        """Clean an article and find numbers, times, names and speakers in it.

        With `mentions`, every sentence is parsed and all attributions are found, those that no claim needs as well.
        """
        from tallywire.annotate import annotate_article
        from tallywire.clean import clean_article

        clean = clean_article(article)
        return annotate_article(clean, language=self.language, triggers=self._triggers, gate=self.gate, mentions=mentions)

    def claims(self, annotated: Annotated) -> list[Claim]:
        """List the claims of an annotated article in order of the text."""
        from tallywire.claims import find_claims

        return find_claims(annotated, self.packs)

    def trace(self, annotated: Annotated) -> list[Reading]:
        """List every number looked at, with what it was tied to or the reason that it gave no claim."""
        from tallywire.claims import trace_claims

        return trace_claims(annotated, self.packs)

    def to_facts(self, annotated: Annotated, claims: Sequence[Claim]) -> list[Fact]:
        """Turn claims into rows of the fact table."""
        return to_facts(annotated, claims, extractor=self.name)

    def facts(self, article: Article) -> list[Fact]:
        """List the facts of an article in order of the text."""
        annotated = self.annotate(article)
        return self.to_facts(annotated, self.claims(annotated))


def extract(
    text: str | Article,
    *,
    published: date | str | None = None,
    title: str | None = None,
    packs: Sequence[str] = (),
    model: str | None = None,
) -> list[Fact]:
    """List the facts of a text or an article, read with `packs` as `tallywire run --pack` takes them.

    `published` is what relative dates such as `overnight` are counted from; without it they stay open.
    Raises UsageError for a `published` that is neither a date nor written as `2025-06-09`.
    """
    day = _day(published)
    article = article_from_text(text, published=day, title=title) if isinstance(text, str) else text
    return _extractor(Recipe(packs=tuple(packs), model=model)).facts(article)


def _day(published: date | str | None) -> date | None:
    """Take a date or an ISO date; the time of day is left out.

    >>> _day("2024-10-02T08:00:00Z")
    datetime.date(2024, 10, 2)
    """
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    try:
        return date.fromisoformat(published[:10])
    except (TypeError, ValueError):
        raise UsageError(f"published={published!r}: not a date; give a date or '2025-06-09'") from None


@lru_cache(maxsize=4)
def _extractor(recipe: Recipe) -> Extractor:
    return recipe.extractor()


def article_from_text(
    text: str, *, published: date | None = None, title: str | None = None, path: str = "text"
) -> Article:
    """Make an article of a string that is at hand."""
    return Article(
        id=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        path=path,
        raw=text,
        title=title,
        published=published,
        published_basis="given" if published else None,
    )

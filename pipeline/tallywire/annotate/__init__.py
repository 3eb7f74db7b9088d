"""CleanArticle -> Annotated: sentences, syntax, numbers, times, names and speakers."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from tallywire.annotate.attributions import find_attributions
from tallywire.annotate.entities import find_entities
from tallywire.annotate.gate import sentences_to_parse
from tallywire.annotate.language import load_language, parse_sentences
from tallywire.annotate.quantities import find_quantities
from tallywire.annotate.sentences import find_sentences
from tallywire.annotate.speakers import find_sayings
from tallywire.annotate.times import find_times
from tallywire.records import Annotated, CleanArticle

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["annotate_article", "find_attributions", "load_language"]


def annotate_article(
    clean: CleanArticle,
    *,
    language: Language,
    triggers: Collection[str] | None = None,
    gate: bool = True,
    mentions: bool = False,
) -> Annotated:
    """Find everything that claims are read from; with `mentions` also what no claim needs.

    `triggers` are the words of the loaded packs; an article that holds none of them is
    not parsed; in one that is not in English nothing is found. With `gate=False` or `mentions` every sentence is parsed; the claims are the same.
    `mentions` fills `attributions`: who is said to say, think or want what.
    """
    gate = gate and not mentions
    sentences = tuple(find_sentences(clean)) if clean.is_read else ()
    quantities = tuple(find_quantities(sentences))
    times = tuple(find_times(sentences, published=clean.article.published))
    chosen = sentences_to_parse(sentences, quantities, times, triggers) if gate else set(range(len(sentences)))
    sentences = parse_sentences(sentences, language, only=chosen)
    entities = tuple(find_entities(sentences))
    return Annotated(
        clean=clean,
        sentences=sentences,
        quantities=quantities,
        times=times,
        entities=entities,
        sayings=tuple(find_sayings(sentences, entities, clean)),
        attributions=tuple(find_attributions(sentences, nested=True)) if mentions else (),
    )

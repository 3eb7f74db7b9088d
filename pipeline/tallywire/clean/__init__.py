"""Article -> CleanArticle: repairs as edits, blocks with roles; raw text is never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tallywire.clean.attribute_tails import find_attribute_tails
from tallywire.clean.characters import find_odd_characters
from tallywire.clean.damaged_numbers import find_damaged_numbers
from tallywire.clean.entities import find_entities
from tallywire.clean.glue import find_glued
from tallywire.clean.html_page import find_page_blocks
from tallywire.clean.language import TELLING, find_language
from tallywire.clean.leftovers import find_leftovers
from tallywire.clean.line_breaks import find_line_breaks
from tallywire.clean.mojibake import find_mojibake
from tallywire.clean.text import find_blocks
from tallywire.clean.truncation import find_cuts
from tallywire.clean.typos import find_typos
from tallywire.records import READ_ROLES, Article, Block, CleanArticle
from tallywire.spans import Edit, EditedText, Span

__all__ = ["clean_article"]


def clean_article(article: Article) -> CleanArticle:
    """Cut an article into blocks and list the repairs of its text."""
    raw = article.raw
    if article.media == "html":
        blocks, first = find_page_blocks(raw)
    else:
        blocks = find_blocks(raw)
        first = list(find_line_breaks(raw, blocks))
    places = (
        [block.span for block in blocks if block.role in READ_ROLES] if article.media == "html" else [Span(0, len(raw))]
    )
    edits = [*first, *(edit for place in places for edit in _repairs(raw, place, article.media))]
    edited = EditedText(raw, settle_edits(edits))
    lang = find_language(_main_text(edited, blocks), declared=article.lang)
    return CleanArticle(article=article, edited=edited, blocks=tuple(blocks), lang=lang)


def _main_text(edited: EditedText, blocks: Sequence[Block]) -> str:
    """The words that are read, each block once, as far as they tell a language."""
    pieces: list[str] = []
    for block in blocks:
        if block.role in READ_ROLES and block.dup_of is None:
            span = edited.to_clean(block.span)
            pieces.append(edited.text[span.start : span.end])
        if sum(map(len, pieces)) > TELLING:
            break
    return "\n".join(pieces)


def _repairs(raw: str, within: Span, media: str) -> Iterator[Edit]:
    yield from find_mojibake(raw, within)
    yield from find_entities(raw, within)
    yield from find_typos(raw, within)
    if media != "html":
        yield from find_attribute_tails(raw, within)
    yield from find_leftovers(raw, within, media=media)
    yield from find_odd_characters(raw, within)
    yield from find_damaged_numbers(raw, within)
    yield from find_cuts(raw, within)
    yield from find_glued(raw, within)


def settle_edits(edits: Iterable[Edit]) -> list[Edit]:
    """Sort edits; of those that overlap the one that was asked for first stays."""
    taken: list[Edit] = []
    for _, edit in sorted(enumerate(edits), key=lambda pair: (pair[1].span.start, pair[0])):
        if taken and edit.span.start < taken[-1].span.end:
            continue
        if edit.span.end > edit.span.start:
            taken.append(edit)
    return taken

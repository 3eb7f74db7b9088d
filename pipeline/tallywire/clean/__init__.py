"""Article -> CleanArticle: repairs as edits, blocks with roles; raw text is never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tallywire.clean.characters import find_odd_characters
from tallywire.clean.glue import find_glued
from tallywire.clean.html_page import find_page_blocks
from tallywire.clean.leftovers import find_leftovers
from tallywire.clean.mojibake import find_mojibake
from tallywire.clean.text import find_blocks, find_line_breaks
from tallywire.records import READ_ROLES, Article, CleanArticle
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
    places = [block.span for block in blocks if block.role in READ_ROLES] if article.media == "html" else [Span(0, len(raw))]
    edits = [*first, *(edit for place in places for edit in _repairs(raw, place, article.media))]
    return CleanArticle(article=article, edited=EditedText(raw, settle_edits(edits)), blocks=tuple(blocks))


def _repairs(raw: str, within: Span, media: str) -> Iterator[Edit]:
    yield from find_mojibake(raw, within)
    yield from find_leftovers(raw, within, media=media)
    yield from find_odd_characters(raw, within)
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

"""What holds for every article: nothing is lost, nothing moves, and any text can be cleaned."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.clean import clean_article, settle_edits
from tallywire.read import find_sources, read_article
from tallywire.records import READ_ROLES, Article, CleanArticle
from tallywire.spans import Edit, EditedText, Span

ROLES = READ_ROLES | {
    "dateline",
    "byline",
    "stamp",
    "share",
    "related",
    "comments",
    "code",
    "tags",
    "question",
    "markup",
}
MEDIA = st.sampled_from(["text", "markdown", "html"])
TEXTS = st.one_of(
    st.text(max_size=80),
    st.text(alphabet='aB 1,.\n\r|-#>*_&;<p/"â€™’\u00ad\u2009\u00a0', max_size=120),
)


def cleaned(raw: str, media: str = "text") -> CleanArticle:
    return clean_article(Article(id="x", path="a", raw=raw, media=media))


def check(clean: CleanArticle) -> None:
    """The blocks partition the raw text; cells and relations stay inside it."""
    raw, blocks = clean.article.raw, clean.blocks
    assert "".join(raw[block.span.start : block.span.end] for block in blocks) == raw
    assert all(before.span.end == after.span.start for before, after in pairwise(blocks))
    for number, block in enumerate(blocks):
        assert block.role in ROLES
        assert all(block.span.holds(cell) for cell in block.cells)
        for other in (block.dup_of, block.header, block.stem, block.heading):
            assert other is None or 0 <= other < number


@given(TEXTS, MEDIA)
def test_any_text_can_be_cleaned(raw: str, media: str) -> None:
    clean = cleaned(raw, media)
    check(clean)
    assert clean.edited.raw == raw


@given(TEXTS, MEDIA)
def test_cleaning_is_the_same_each_time(raw: str, media: str) -> None:
    assert cleaned(raw, media).edited.text == cleaned(raw, media).edited.text


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5), st.sampled_from(["", "x", "yy"])), max_size=12))
def test_of_edits_that_overlap_one_stays(drafts: list[tuple[int, int, str]]) -> None:
    edits = [Edit(span=Span(start, start + length), new=new, cleaner="test") for start, length, new in drafts]
    settled = settle_edits(edits)
    EditedText("x" * 30, settled)
    for edit in edits:
        assert edit in settled or edit.span.start == edit.span.end or any(edit.span.overlaps(s.span) for s in settled)


def articles(folder: Path) -> Iterator[Article]:
    return (read_article(source) for source in find_sources(folder))


def test_the_articles_of_the_corpus(corpus: Path) -> None:
    for article in articles(corpus / "raw"):
        check(clean_article(article))


@pytest.mark.shared
@pytest.mark.parametrize("name", ["dev", "open", "bullets"])
def test_the_gold_articles(shared: Path, name: str) -> None:
    for article in articles(shared / "gold" / name):
        check(clean_article(article))


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("1\u2009000 people", "1\u2009000 people"),
        ("16,000 people", "16,000 people"),
        ("Kyivâ€™s toll:12 dead", "Kyiv's toll: 12 dead"),
        ("Kyiv&rsquo;s 16,000civilians", "Kyiv's 16,000 civilians"),
        ("It ended in 2022.The war,he said,goes on.", "It ended in 2022. The war, he said, goes on."),
        ("pris\u00adon\u200bers’ tales", "prisoners' tales"),
        ("<b>12</b> “died”", '12 "died"'),
    ],
)
def test_repairs_together(raw: str, clean: str) -> None:
    assert cleaned(raw).edited.text == clean


@pytest.mark.parametrize(
    ("raw", "media", "given", "title"),
    [
        ("Twelve people died in the fire, the mayor said.", "text", None, None),
        ("# Toll rises to 12\n\nTwelve people died in the fire, the mayor said.\n", "markdown", None, "Toll rises to 12"),
        ("# Toll rises to 12\n\nTwelve people died in the fire, the mayor said.\n", "markdown", "Fire", "Fire"),
        ("<h1>Toll rises\n to <b>12</b></h1><p>Twelve people died in the fire, the mayor said.</p>", "html", None, "Toll rises to 12"),
    ],
)  # fmt: skip
def test_the_title_is_the_given_one_else_the_headline(raw: str, media: str, given: str | None, title: str | None) -> None:
    assert clean_article(Article(id="x", path="a", raw=raw, media=media, title=given)).title == title

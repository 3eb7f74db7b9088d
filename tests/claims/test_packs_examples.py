"""Every example of every shipped pack, and of a pack from another field, read by the whole engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tallywire.claims.audit import check_examples
from tallywire.claims.frames import Pack
from tallywire.claims.packs import load_packs
from tallywire.records import Article, Block, Claim, CleanArticle
from tallywire.spans import EditedText, Span

annotate = pytest.importorskip("tallywire.annotate", exc_type=ImportError)

MONDAY = date(2025, 6, 9)
LAYOFFS = str(Path(__file__).parents[1] / "packs" / "layoffs.toml")


def clean(text: str) -> CleanArticle:
    article = Article(id=sha256(text.encode()).hexdigest(), path="example", raw=text, published=MONDAY)
    block = Block(span=Span(0, len(text)), role="body")
    return CleanArticle(article=article, edited=EditedText(text, ()), blocks=(block,))


@pytest.fixture(scope="module")
def reader() -> Callable[[Sequence[Pack]], Callable[[str], list[Claim]]]:
    from tallywire.claims.find import find_claims

    language = annotate.load_language()

    def build(packs: Sequence[Pack]) -> Callable[[str], list[Claim]]:
        return lambda text: find_claims(annotate.annotate_article(clean(text), language=language), packs)

    return build


@pytest.mark.parametrize("name", ["air_attacks", "casualties", "prisoners"])
def test_the_examples_of_the_shipped_packs_hold(
    name: str, reader: Callable[[Sequence[Pack]], Callable[[str], list[Claim]]]
) -> None:
    packs = load_packs()
    own = [pack for pack in packs if pack.name == name]
    assert [str(finding) for finding in check_examples(own, reader(packs))] == []


def test_a_pack_from_another_field_needs_no_code(
    reader: Callable[[Sequence[Pack]], Callable[[str], list[Claim]]],
) -> None:
    packs = load_packs([LAYOFFS])
    assert [str(finding) for finding in check_examples(packs, reader(packs))] == []


def test_a_pack_from_another_field_lives_beside_the_shipped_ones(
    reader: Callable[[Sequence[Pack]], Callable[[str], list[Claim]]],
) -> None:
    packs = load_packs([LAYOFFS, "air_attacks", "casualties", "prisoners"])
    assert [str(finding) for finding in check_examples(packs[:1], reader(packs))] == []

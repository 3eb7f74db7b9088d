"""How far a claim is to be trusted: between 0 and 1, more with more weight, and by what gold has shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.claims import load_packs
from tallywire.claims.confidence import HEAVIEST, Points, fitted_points, reasons
from tallywire.claims.settle import settle_claims
from tallywire.extractor import Extractor, article_from_text
from tallywire.records import Claim, Quantity
from tallywire.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language

Read = Callable[[str], list[Claim]]
POINTS = fitted_points()
KINDS = {"relation", "noun", "number", "section", "claim", "status", "sentence", "article"}


@pytest.fixture(scope="module")
def read(language: Language) -> Read:
    extractor = Extractor(load_packs(()), language)
    return lambda text: extractor.claims(extractor.annotate(article_from_text(text, published=date(2025, 6, 9))))


signs = st.fixed_dictionaries(
    {kind: st.sampled_from([*sorted(worth), "never seen"]) for kind, worth in sorted(POINTS.signs.items())}
)
weights = st.floats(-20, 40)


def test_a_sign_that_gold_has_not_shown_tells_nothing() -> None:
    assert POINTS.confidence(10, {"relation": "never seen", "moon": "full"}) == POINTS.confidence(10, {})
    assert reasons({"relation": "never seen", "moon": "full"}) == ""


@given(weight=weights, shown=signs)
def test_nothing_is_certain(weight: float, shown: dict[str, str]) -> None:
    assert 0 < POINTS.confidence(weight, shown) < 1


@given(light=weights, more=st.floats(0, 30), shown=signs)
def test_more_weight_is_no_less_sure(light: float, more: float, shown: dict[str, str]) -> None:
    assert POINTS.confidence(light, shown) <= POINTS.confidence(light + more, shown)


@given(weight=weights, shown=signs)
def test_the_order_of_the_signs_has_no_effect(weight: float, shown: dict[str, str]) -> None:
    turned = dict(reversed(shown.items()))
    assert POINTS.confidence(weight, turned) == POINTS.confidence(weight, shown)
    assert sorted(reasons(turned)) == sorted(reasons(shown))


@pytest.mark.parametrize("base", [-900.0, 900.0])
def test_even_the_surest_rule_keeps_a_doubt(base: float) -> None:
    assert Points(base=base, weight=0, signs={}).confidence(0, {}) in {0.01, 0.99}


def test_the_table_knows_the_kinds_of_signs_and_bounds_each() -> None:
    assert set(POINTS.signs) == KINDS
    assert 0 < POINTS.weight * HEAVIEST < 4
    assert all(abs(points) < 1.5 for worth in POINTS.signs.values() for points in worth.values())


@pytest.mark.parametrize(
    ("surer", "weaker"),
    [
        ("Shelling killed 12 people.", "The army lists 12 captives."),
        ("The sides exchanged 40 prisoners.", "The sides will exchange 40 prisoners."),
    ],
)
def test_the_plainer_words_are_trusted_more(read: Read, surer: str, weaker: str) -> None:
    (one,), (other,) = read(surer), read(weaker)
    assert 0.5 < other.confidence < one.confidence < 1
    assert set(one.signs) == KINDS


def test_what_moved_a_confidence_is_said(read: Read) -> None:
    (claim,) = read("The sides will exchange 40 prisoners.")
    assert "status planned (-)" in reasons(claim.signs)


def test_of_two_readings_of_a_number_the_heavier_wins_whatever_the_confidence() -> None:
    quantity = Quantity(
        sentence=0, span=Span(0, 2), number=Span(0, 2), value=12, low=12, high=12,
        qualifier="exact", form="digits", kind="count",
    )  # fmt: skip
    light, heavy = (
        Claim(
            claim_type="cases", action=action, quantity=quantity, quote=Span(0, 2), item=None, item_span=None,
            status="asserted", sentence=0, rule="", rule_digest="", weight=weight, confidence=confidence,
        )
        for action, weight, confidence in (("found", 4, 0.95), ("lost", 9, 0.6))
    )  # fmt: skip
    assert settle_claims([light, heavy]) == settle_claims([heavy, light]) == [heavy]

"""Reliability tables: bins of one size, of which each confidence is in one only."""

from __future__ import annotations

import importlib.util
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.evaluate.calibration import BINS, SMALLEST, calibration_error, reliability

TRAINING = Path(__file__).parents[2] / "pipeline" / "training" / "fit_confidence.py"


def test_of_nothing_there_is_nothing_to_tell() -> None:
    assert reliability([]) == []
    assert calibration_error([]) == 0


def test_few_facts_are_one_bin() -> None:
    assert [each.found for each in reliability([(place / 50, True) for place in range(2 * SMALLEST - 1)])] == [49]


def test_facts_of_one_confidence_stay_together() -> None:
    bins = reliability([(0.9, place % 10 > 0) for place in range(500)] + [(0.5, False)] * 60)
    assert [(each.least, each.most, each.found, each.right) for each in bins] == [
        (0.5, 0.5, 60, 0),
        (0.9, 0.9, 500, 0.9),
    ]
    assert calibration_error(bins) == round(60 * 0.5 / 560, 4)


def test_many_facts_fill_ten_bins() -> None:
    assert [each.found for each in reliability([(place / 1000, True) for place in range(1000)])] == [100] * BINS


@given(st.lists(st.tuples(st.sampled_from([0.2, 0.5, 0.7, 0.9, 0.97]), st.booleans()), max_size=300))
def test_each_fact_is_in_one_bin_in_any_order(rated: list[tuple[float, bool]]) -> None:
    bins = reliability(rated)
    assert sum(each.found for each in bins) == len(rated)
    assert len(bins) <= BINS
    assert all(one.most < other.least for one, other in pairwise(bins))
    assert reliability(list(reversed(rated))) == bins
    assert 0 <= calibration_error(bins) <= 1


@pytest.mark.shared
@pytest.mark.slow
def test_a_confidence_holds_on_documents_that_it_was_not_fitted_on(shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("fit_confidence", TRAINING)
    assert spec is not None
    assert spec.loader is not None
    training = sys.modules["fit_confidence"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(training)
    cases = training.read_cases([shared / "gold" / name for name in ("dev", "open", "bullets")])
    assert calibration_error(reliability(training.held_out(cases))) <= 0.05

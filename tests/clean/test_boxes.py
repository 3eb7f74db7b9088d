"""Heads of boxes set into an article."""

from __future__ import annotations

import pytest

from tallywire.clean.boxes import opens_box


@pytest.mark.parametrize(
    "line",
    [
        "Summary executions killed 12",
        "In summary trials, 12 protesters were jailed.",
        "Key points of the deal: 12 freed",
        "Highlights of the day: 12 drones lost",
        "By the numbers of the ministry, 12 died.",
        "Overview of 12 deaths",
    ],
)
def test_news(line: str) -> None:
    assert not opens_box(line)


@pytest.mark.parametrize(
    "line",
    [
        "Did You Know? …",
        "Pro Tip: …",
        "Key takeaways",
        "KEY POINTS",
        "At a glance:",
        "By the numbers",
        "TL;DR",
        "Fast facts",
    ],
)
def test_boxes(line: str) -> None:
    assert opens_box(line)

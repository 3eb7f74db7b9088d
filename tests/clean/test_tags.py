"""Key words and handles."""

from __future__ import annotations

import pytest

from tallywire.clean.tags import is_tags


@pytest.mark.parametrize(
    "line",
    [
        "Tags on 12 bodies bore no name.",
        "Topics of the talks were 1,000 prisoners.",
        "Labels put 12 on the list",
        "Number #12 on the list died.",
    ],
)
def test_news(line: str) -> None:
    assert not is_tags(line)


@pytest.mark.parametrize(
    "line",
    [
        "Tags: war, drones, 479",
        "Keywords: swap, 1000",
        "Filed under: War",
        "#Ukraine #drones",
        "@example_desk",
    ],
)
def test_tags(line: str) -> None:
    assert is_tags(line)

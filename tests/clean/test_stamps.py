"""When it was published or changed: metadata."""

from __future__ import annotations

import pytest

from tallywire.clean.stamps import is_stamp


@pytest.mark.parametrize(
    "line",
    [
        "Updated figures show 12 dead.",
        "Published figures put the toll at 12 dead.",
        "Posted near the front, 12 soldiers were killed.",
        "Dated figures from May give 12 dead.",
        "It was 16 hours ago that the first 12 drones came, he said.",
        "Two minutes later, 12 missiles fell.",
        "It took 5 minutes to free the 12 hostages.",
    ],
)
def test_news(line: str) -> None:
    assert not is_stamp(line)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 9 June 2025, 08:14",
        "Updated June 9, 2025",
        "Posted on 9 June 2025 at 12:00",
        "Posted by admin",
        "Updated 16 hours ago",
        "16 hours ago",
        "an hour ago",
        "5 min read",
        "Date: Mon 9 Jun",
    ],
)
def test_stamps(line: str) -> None:
    assert is_stamp(line)

"""Who wrote it, and whose it is."""

from __future__ import annotations

import pytest

from tallywire.clean.bylines import is_byline


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the toll had risen to 12.",
        "By nightfall 12 bodies had been found.",
        "Source: Unknown gunmen killed 12 people in the village.",
        "Reporting by 12 outlets put the toll at 40.",
        "This story of 12 men was published abroad, he said.",
        "Data: 12 killed, 40 injured in June",
        "With 12 dead, the town mourns",
        "Our correspondent saw 12 bodies.",
        "Rain contributed to 12 deaths.",
    ],
)
def test_news(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Olena Example",
        "By OLENA EXAMPLE and Petro Example",
        "(Reporting by Olena Example; editing by Petro Example)",
        "(Additional reporting by Olena Example)",
        "Additional reporting by Olena Example",
        "Our Correspondent",
        "Staff Reporter",
        "With inputs from agencies",
        "This article was originally published in Example Weekly.",
        "Olena Example contributed to this report.",
        "Source: Example Agency",
        "(Except for the headline, this story has not been edited by our staff.)",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)

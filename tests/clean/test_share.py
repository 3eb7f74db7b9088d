"""Lines that ask for something, or count those who did."""

from __future__ import annotations

import pytest

from tallywire.clean.share import is_share


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell after 12 people were killed.",
        "Shares of the blame: 12 dead",
        "Watch towers were hit and 12 guards killed.",
        "Contact was lost with 12 soldiers.",
        "Copyrighted drones: 12 lost",
        "Embedded with 12 soldiers",
        "Showing 12 bodies to reporters, he wept",
        "Previous attacks killed 12",
        "Viewers counted 12 drones",
        "1,022.",
        "12 people",
        "12K rounds were seized",
        "Swiped cards led to 12 arrests",
        "Printed lists named 12 dead",
        "Page 12 of the report lists 40 dead",
    ],
)
def test_news(line: str) -> None:
    assert not is_share(line)


@pytest.mark.parametrize(
    "line",
    [
        "2.3K shares",
        "Share this article! 23 shares",
        "Facebook 18",
        "312",
        "1.1K",
        "48.2K",
        "Story continues below",
        "Copy link",
        "Sponsored content",
        "Showing 1 to 10 of 24 entries",
        "Show 10 entries",
        "Swipe to see more",
        "Get the data",
        "Created with Datawrapper",
        "Previous 1 2 3 Next",
        "Page 2 of 3",
        "We and our 812 partners use cookies",
        "© 2025 Example News. All rights reserved.",
        "E-mail: desk@example.org",
    ],
)
def test_share(line: str) -> None:
    assert is_share(line)

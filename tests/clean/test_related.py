"""Links to other articles, in their many forms and with numbers in them."""

from __future__ import annotations

import pytest

from tallywire.clean.related import is_related


@pytest.mark.parametrize(
    "line",
    [
        "Related attacks killed 12 people.",
        "More on that day died than on any other.",
        "Read by 12 million, the post claimed 40 dead.",
        "Read: the minister said 12 had died.",
        "Explained by 12 officers, the plan failed.",
        "More: 12 died in the second wave, he said.",
        "Live fire killed 12",
        "Watched by 12 guards, they walked home.",
        "Trends show 12 dead a day.",
        "Photos of 12 bodies were shown.",
        "In pictures taken that day, 12 drones are seen.",
        "Recommendations: free the 12",
        "Also killed were 12 soldiers",
    ],
)
def test_news(line: str) -> None:
    assert not is_related(line)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: 12 killed in Odesa",
        ">> Read more: One in, one out: does it work?",
        "ALSO READ | 12 killed in Odesa",
        "Also read — 12 killed in Odesa",
        "READ | 12 killed in Odesa",
        "Read: 12 killed in Odesa",
        "[Read: 12 freed in swap]",
        "EXPLAINED | Why 300 prisoners came home",
        "Live updates: 40 missing after ferry sinks",
        "In pictures: 12 hours under fire",
        "Watch | 12 drones shot down over the sea",
        "MORE: 25 hostages freed in Nigeria",
        "Must read: 14 killed in Lima",
        "You might also like",
        "Editor's picks",
        "What to read next",
        "Don't miss: 12 freed in swap",
        "Continue Reading …",
        "Related articles",
    ],
)
def test_related(line: str) -> None:
    assert is_related(line)

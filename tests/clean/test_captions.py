"""Captions and credits of pictures."""

from __future__ import annotations

import pytest

from tallywire.clean.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "Photographers saw 12 bodies.",
        "Images show 12 dead.",
        "Video of 12 prisoners was shown.",
        "File photos of 12 men were found.",
        "Pictured on the wall were 12 men.",
        "Credit for the 12 releases went to Doha.",
        "Files on 12 men were lost.",
        "Reuters counted 12 dead.",
        "He told AFP 12 had died.",
    ],
)
def test_news(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Example Agency",
        "Image 1 of 6",
        "Image credit: A. Person / Example Agency",
        "File photo: Example Agency",
        "FILE - Rescuers in Odesa, May 2024.",
        "Rescuers in Odesa. (AP Photo/A. Person)",
        "Rescuers in Odesa. REUTERS/A. Person",
        "Rescuers in Odesa (Photo by A. Person/Example)",
        "Image caption Rescuers in Odesa",
        "Image source, Example",
        "Photo credit: A. Person",
        "Credit: Example",
        "Pictured: rescuers in Odesa",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)

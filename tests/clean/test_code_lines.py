"""Lines written for programs."""

from __future__ import annotations

import pytest

from tallywire.clean.code_lines import is_code


@pytest.mark.parametrize(
    "line",
    [
        "Twelve people died (see https://example.org/12).",
        "[Twelve] were killed, he wrote.",
        "The function of the office: count the dead.",
        "Let 12 go free, he said.",
        "Window panes fell on 12 people.",
    ],
)
def test_news(line: str) -> None:
    assert not is_code(line)


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/14-killed",
        '[caption id="attachment_14" align="left"]',
        "[/caption]",
        ".ad-300{width:300px}",
        "(function(){var dead=14;})();",
        "var dead = 14;",
        '{"@type": "NewsArticle", "headline": "14 killed"}',
        "<!-- 14 killed -->",
    ],
)
def test_code_lines(line: str) -> None:
    assert is_code(line)

"""What stands before an item of a list: hyphens, bullets, numbers, symbols."""

from __future__ import annotations

import re

_PICTURES = "\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
"""arrows, geometric shapes, symbols and emoji, which posts set before their lines"""
_MARKER = re.compile(rf"^\s*(?:[-*•◦‣·–—]+|(?:[{_PICTURES}]\uFE0F?){{1,3}}|\d{{1,2}}[.)]|\([a-z]\))\s+(?=\S)")
_COUNT_ITEM = re.compile(r"^\s*\d[\d,]*\s+[–-]\s+\w")


def marker_length(line: str) -> int:
    """Length of a list marker at the start of a line, 0 without one."""
    match = _MARKER.match(line)
    return match.end() if match else 0


def is_list_item(line: str) -> bool:
    """Tell whether a line is an item of a list: marked, or `7 – over Smolensk region`.

    >>> is_list_item("- 12 UAVs over Kursk"), is_list_item("64.")
    (True, False)
    """
    return bool(_MARKER.match(line) or _COUNT_ITEM.match(line))

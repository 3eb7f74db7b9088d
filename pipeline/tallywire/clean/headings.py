"""Headlines and headings of plain text."""

from __future__ import annotations

import re


def looks_like_heading(line: str) -> bool:
    """Tell whether a line is short and lacks the stop that ends a sentence.

    >>> looks_like_heading("What is next?"), looks_like_heading("He said:")
    (True, False)
    """
    text = line.strip()
    return (
        0 < len(text.split()) <= 12
        and not re.search(r"[.!,;:…\"]\s*$", text)
        and bool(re.match(r"[#\dA-Z\"'“«]", text))
    )


def may_be_title(text: str) -> bool:
    """Tell whether the first line of an article may be its headline."""
    return len(text.split()) <= 25 and not re.search(r"[.!…]$", text) and len(text) < 200


def is_title_case(line: str) -> bool:
    """Tell whether most longer words of a line are capitalised."""
    words: list[str] = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)

"""Key words of an article, and the heads of its comments."""

from __future__ import annotations

import re

_TAGS = re.compile(
    r"^\W*(?:tags?|keywords|topics|labels|category|filed under)\b\s*:|^(?:\s*#\w[\w-]*)+\s*$|^\W*@\w+", re.IGNORECASE
)
_COMMENTS = re.compile(r"^\W*(?:\d+ )?comments?\W*(?:\(?\d+\)?)?\W*$", re.IGNORECASE)


def is_tags(text: str) -> bool:
    """Tell whether a line lists key words or opens with a handle.

    >>> is_tags("Tags: war, drones, 479"), is_tags("Tags on 12 bodies bore no name.")
    (True, False)
    """
    return _TAGS.match(text) is not None


def opens_comments(text: str) -> bool:
    """Tell whether a line is the head of readers' comments: `Comments (14)`."""
    return _COMMENTS.match(text) is not None

"""Boxes set into an article: `Did you know?`, `Key takeaways`; they are read, and flagged."""

from __future__ import annotations

import re

_BOX = re.compile(
    r"^\W*(?:did you know|pro tips?|key (?:takeaways?|points|facts)|fast facts?|quick facts|at a glance|in brief|by the numbers"
    r"|points? of attention|in summary|summary|overview|for reference|recall|tl;?dr|highlights|good to know)\b\W*$",
    re.IGNORECASE,
)


def opens_box(text: str) -> bool:
    """Tell whether a line is the head of a box.

    >>> opens_box("Did You Know? …"), opens_box("Summary executions killed 12")
    (True, False)
    """
    return _BOX.match(text) is not None

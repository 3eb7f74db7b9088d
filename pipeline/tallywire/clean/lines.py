"""What a line of plain text is: table row, box, caption, text, or one of the page's furnishings."""

from __future__ import annotations

import re
from collections.abc import Callable

from tallywire.clean.boxes import opens_box
from tallywire.clean.bylines import is_byline
from tallywire.clean.captions import is_caption
from tallywire.clean.code_lines import is_code
from tallywire.clean.list_marks import is_list_item
from tallywire.clean.questions import is_question
from tallywire.clean.related import is_related
from tallywire.clean.share import is_share
from tallywire.clean.stamps import is_bare_date, is_stamp
from tallywire.clean.tags import is_tags, opens_comments

_ANY_LENGTH: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("box", opens_box),
    ("code", is_code),
    ("caption", is_caption),
)
_SHORT: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("question", is_question),
    ("comments", opens_comments),
    ("related", is_related),
    ("share", is_share),
    ("tags", is_tags),
    ("byline", is_byline),
    ("stamp", is_stamp),
)
"""in this order: the surest first"""
_FURNITURE_WORDS = 25
"""longer lines are never furniture"""


def line_role(line: str) -> str:
    """Name the role that a line has by its own look; `body` where nothing speaks against it.

    >>> line_role("Share this article! 23 shares"), line_role("Russia launched 479 drones.")
    ('share', 'body')
    """
    text = line.strip()
    if not text or re.fullmatch(r"[\W_]+", text):
        return "markup"
    if text.startswith("|"):
        return "table_row"
    words = len(text.split())
    for role, tells in (*_ANY_LENGTH, *_SHORT) if words <= _FURNITURE_WORDS else _ANY_LENGTH:
        if tells(text):
            return role
    if words <= _FURNITURE_WORDS and is_bare_date(text) and not is_list_item(line):
        return "stamp"
    return "quote" if text.startswith(">") else "body"

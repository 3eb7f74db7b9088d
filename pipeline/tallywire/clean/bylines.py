"""Who wrote it, and whose it is: bylines, `(Reporting by …)`, notices of syndication."""

from __future__ import annotations

import re

_BYLINE = re.compile(
    r"^\W*(?:by|written by|words by|story by|author:?|(?:additional )?reporting by|\(?writing by|editing by|reported by"
    r"|edited by) [A-Z][^.]{0,60}$",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"^\W*\((?:additional |with )?(?:writing|reporting|editing)\b|^\W*(?:source|data)\s*:[^\d]*$"
    r"|^\W*(?:our|special|staff) (?:foreign |diplomatic |staff )?(?:correspondents?|reporters?|writers?)\W*$",
    re.IGNORECASE,
)
_SYNDICATION = re.compile(
    r"^\W*(?:with (?:inputs?|reporting|files?) from\b|this (?:story|article|report|piece) (?:was|has been|is) "
    r"(?:first |originally |also )*(?:published|republished|produced|reproduced|translated|syndicated)\b"
    r"|\(?except for the headline, this (?:story|article) has not been edited"
    r"|republished (?:from|with)\b|originally published (?:by|on|in|at)\b)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"\bcontributed (?:reporting|to this (?:report|story|article|piece))\b")


def is_byline(text: str) -> bool:
    """Tell whether a line names who wrote, edited or first published the article.

    >>> is_byline("By Olena Example"), is_byline("By Monday the toll had risen to 12.")
    (True, False)
    """
    if any(pattern.match(text) for pattern in (_BYLINE, _CREDITS, _SYNDICATION)):
        return True
    return _CONTRIBUTED.search(text) is not None

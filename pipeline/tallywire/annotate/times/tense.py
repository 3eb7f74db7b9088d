"""Whether the clause around a time looks back or ahead, told from its words alone.

The gate leaves most sentences without a parse, and a time must not depend on that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tallywire.annotate.times.words import pattern

_AHEAD = pattern(
    r"\b(?:will|shall|going to|scheduled|planned|plans? to|due|set to|expected|hopes? to|aims? to|deadline|slated|is to|are to)\b"
)
_BACK = pattern(
    r"\b(?:said|says|told|wrote|announced|reported|added|stated|confirmed|was|were|had|did|has|have|took|came|began|ended)\b"
)


def looks_ahead(text: str, place: int) -> bool:
    """Tell whether the words nearest before a place, or else after it, speak of what is to come.

    >>> looks_ahead("The sides will meet on Friday.", 20), looks_ahead("It said on Friday they will meet.", 8)
    (True, False)
    """
    before = text[:place].rpartition(";")[2]
    ahead, back = _last(_AHEAD.finditer(before)), _last(_BACK.finditer(before))
    if ahead or back:
        return ahead > back
    after = text[place:].partition(";")[0][:90]
    first, past = _AHEAD.search(after), _BACK.search(after)
    return first is not None and (past is None or first.start() < past.start())


def _last(matches: Iterable[re.Match[str]]) -> int:
    return max((match.end() for match in matches), default=0)

"""Tell an amount from a number that names, ranks or dates."""

from __future__ import annotations

import re

NO_AMOUNT = frozenset(
    {"ordinal", "date", "year", "time", "model", "section", "phone", "handle", "code", "idiom", "score", "suspect"}
)
"""kinds of numbers that say how much of nothing"""
_WRITTEN = frozenset({"digits", "words", "fraction", "range"})
_NOUN = re.compile(
    r"[ -](?!(?:of|and|in|or|who|that|we|is|was|to|for|on|by|at|has|had|can|could|would|should|must|may|might|will|as|with|from|where|which|when|i|you|he|she|they|it|another|more|thing|day|night|point|stage|a|the|side|way|off|time|such|does|did|not|knows?|never|cannot|then|but)\b)[A-Za-z]",
    re.IGNORECASE,
)


def is_amount(text: str, start: int, end: int, *, form: str, kind: str) -> bool:
    """Tell whether the number at `text[start:end]` states how much or how many, in figures or number words.

    >>> is_amount("one man", 0, 3, form="words", kind="count"), is_amount("one of them", 0, 3, form="words", kind="count")
    (True, False)
    """
    if kind in NO_AMOUNT or form not in _WRITTEN or (text[start:end].lower() == "zero" and kind == "modifier"):
        return False
    if text[start:end].lower() == "one" and kind in {"count", "modifier"}:
        return kind == "count" and _NOUN.match(text, end) is not None
    return True

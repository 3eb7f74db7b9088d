"""The sign of a number, and the point that is no thousands mark: `-5°C`, `minus five degrees`, `4.125%`."""

from __future__ import annotations

import re

from tallywire.annotate.quantities.reading import Numeral

_MINUS = re.compile(r"(?:(?:^|(?<=[\s(]))[-−–]|\b(?:minus|negative) )\Z", re.IGNORECASE)
_SIGNED = frozenset({"temperature", "percent", "measure", "money"})
"""kinds that a bare dash may stand before; `-5 people` is an item of a list"""
_POINT = re.compile(r"\d{1,3}\.\d{3}(?!\d)")
_DECIMAL = frozenset({"percent", "temperature", "money", "measure"})


def minus_before(text: str, start: int, kind: str) -> int | None:
    """Return where the minus before a number starts, or None.

    >>> minus_before("at -5°C", 4, "temperature"), minus_before("- 5 dead", 2, "count")
    (3, None)
    """
    match = _MINUS.search(text, max(0, start - 10), start)
    if match is None or (len(match.group()) == 1 and kind not in _SIGNED):
        return None
    return match.start()


def true_value(numeral: Numeral, text: str, kind: str) -> float | None:
    """Return the value; `4.125%` has a decimal point where `1.200 people` has a thousands mark.

    >>> true_value(Numeral(0, 5, 4125.0, "digits"), "4.125%", "percent")
    4.125
    """
    digits = text[numeral.start : numeral.end]
    if kind in _DECIMAL and numeral.form == "digits" and _POINT.fullmatch(digits):
        return float(digits)
    return numeral.value

"""The patterns of units that stand alone: `the day`, `their best week`, `a difficult year`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.annotate.timex.amounts import length
from tallywire.annotate.timex.expressions import Expression, Plain, Same
from tallywire.annotate.timex.pieces import Rule, always

_UNIT = r"(?P<u>(?-i:day|week|month|year|decade|century))\b(?![-/])"
"""a capital makes a name of it: `Memorial Day`"""


def bare_unit_rules() -> Iterator[Rule]:
    """Yield the patterns of what is a time only where nothing longer is."""
    yield rf"\b(?:the|its|their|his|her|our) (?:(?-i:[a-z]+) )?{_UNIT}", _near
    yield r"\bthe (?P<u>quarter)\b(?! (?:of|final))(?!-)", _near
    yield r"(?<=\bmodel )year\b|(?<=\bschool )year\b|(?<=\bacademic )year\b|(?<=\bcalendar )year\b", always(None)
    yield rf"(?<![-/])\b(?:an? (?:(?-i:[a-z]+) )?)?{_UNIT}", _one


def _near(match: re.Match[str]) -> Expression:
    return Same(unit=match["u"].lower(), near=True)


def _one(match: re.Match[str]) -> Expression:
    return Plain(type="DURATION", value=length(1, match["u"]))

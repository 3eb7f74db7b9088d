"""Tell that a number is a year or a day of a month."""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?(?: of)?[ -](?!(?-i:may|mar|march)\b){MONTH}|(?:\s?[-–/]\s?\d{{1,2}}) {MONTH}|[./-]\d{{1,2}}[./-]\d{{2,4}}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?<!\d )(?<!\d\d )\b(?!(?-i:may|mar|march)\b){MONTH}(?:\s\d{{1,2}}\s?(?:[-–]|and|to))?\s(?:the )?\Z",
    re.IGNORECASE,
)
_NO_DAY = re.compile(r"(?!(?:19|20)\d\d\b)\d{3,}|\d+[,.\u00a0\u2009 ]\d{3}|3[2-9]|[4-9]\d")
"""`since January 650 have come home`"""
_IN_MONTH = re.compile(rf"\bin {MONTH}\s\Z", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|of|since|by|until|till|from|during|before|after|between|early|late|mid|spring|summer|autumn|winter|fall|the|and|to|year|around|circa|{MONTH})[\s,-]*"
    r"|[,(/©–-]\s?|\d{1,2},?\s|^)\Z",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"\s+(?!(?:and|or|in|on|at|to|the|a|as|by|of|for|from|with|when|which|that|has|had|have|was|were|is|are|will|war|election|edition|season|report|after|before|but|while|she|he|it|they)\b)[a-z]{3,}"
)
_SHORT = re.compile(r"(?:^|\s)['’‘]\Z")
"""`since '82`"""


def date_after(after: str) -> bool:
    """Tell whether a month follows: `9 June`, `8-9 June`, `9/6/2025`."""
    return _AFTER.match(after) is not None


def date_before(number: str, before: str, after: str) -> bool:
    """Tell whether a month stands before: `June 9`; not `in June 40 people died`."""
    if _NO_DAY.fullmatch(number) or (_IN_MONTH.search(before) and re.match(r"\s[a-z]{3,}", after)):
        return False
    return _BEFORE.search(before) is not None


def is_year(number: str, before: str, after: str) -> bool:
    """Tell a year from a count: `in 2023`, `the 1990s`; not `2,000`, not `2025 people`."""
    if _SHORT.search(before) and re.fullmatch(r"\d\d", number):
        return True
    if not re.fullmatch(r"(?:1[6-9]|20)\d\d", number):
        return False
    if re.match(r"s\b", after):
        return True
    return (
        not _NOUN_AFTER.match(after)
        if not _YEAR_BEFORE.search(before)
        else not re.match(r"\s+(?:people|drones|soldiers|missiles)", after)
    )

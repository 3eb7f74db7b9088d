"""Heads of dates, names and sums of money."""

from __future__ import annotations

import re

from training.clear.arcs import children, hang, take_place
from training.treebank import Word

_DAY = re.compile(r"\d{1,2}(st|nd|rd|th)?")
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sep.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_MONTH_DEPS = frozenset({"compound", "nmod:unmarked", "nmod", "obl:unmarked", "flat", "amod"})
_WITH_MONTH = frozenset(["case", "det", "punct", "cc", "conj", "nmod", "appos", "advmod", "acl", "amod", "mark", "obl"])
_CURRENCIES = frozenset({"$", "£", "€", "¥", "US$", "A$", "C$"})


def head_dates(words: list[Word]) -> None:
    """`5 May`, `May 5`: the month is the head, the day its number."""
    for day in words:
        if not _DAY.fullmatch(day.lower):
            continue
        months = [word for word in children(words, day) if word.lower in _MONTHS and word.dep in _MONTH_DEPS]
        if months:
            month = months[0]
            take_place(month, day)
            hang(day, month, "nummod")
            for child in children(words, day):
                if child.base in _WITH_MONTH:
                    child.head = month.index
    for month in words:
        if month.lower in _MONTHS:
            for child in children(words, month):
                if child.dep == "nmod:unmarked" and child.form.isdecimal():
                    child.dep = "nummod"


def head_names(words: list[Word]) -> None:
    """`Amina Bello`: the last word of a name is its head; titles before a name are compounds."""
    for first in list(words):
        rest = [child for child in children(words, first) if child.base == "flat"]
        if not rest:
            continue
        if first.pos == "NUM" or (rest[-1].pos == "NUM" and first.pos != "PROPN"):
            for child in rest:
                child.dep = "nummod" if child.pos == "NUM" else "compound"
            continue
        _hang_under_last(words, first, rest)
    for word in words:
        if word.dep == "nmod:desc":
            word.dep = "compound" if word.index < word.head else "appos"


def _hang_under_last(words: list[Word], first: Word, rest: list[Word]) -> None:
    last = rest[-1]
    take_place(last, first)
    for child in children(words, first):
        if child is last:
            continue
        child.head = last.index
        if child in rest:
            child.dep = "punct" if child.pos == "PUNCT" else "compound"
    hang(first, last, "compound")


def head_money(words: list[Word]) -> None:
    """`$5`: the number is the head, the sign its quantmod."""
    for sign in list(words):
        if not ((sign.pos == "SYM" and sign.form in _CURRENCIES) or sign.tag == "$"):
            continue
        numbers = [child for child in children(words, sign) if child.dep == "nummod"]
        if numbers:
            number = numbers[-1]
            take_place(number, sign)
            for child in children(words, sign):
                if child is not number:
                    child.head = number.index
            hang(sign, number, "quantmod")

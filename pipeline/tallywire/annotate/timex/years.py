"""The patterns of years, decades and centuries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tallywire.annotate.times.named_rules import is_year
from tallywire.annotate.times.words import DASH, YEAR, pattern
from tallywire.annotate.timex.expressions import Expression, Named, Plain
from tallywire.annotate.timex.pieces import Rule, always
from tallywire.annotate.timex.points import Point, containing

_CENTURIES = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
        ],
        1,
    )
}
_TENS = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970}
_TENS |= {"eighties": 1980, "nineties": 1990}
_LEAD = 40
"""letters before a year that tell what it is"""
_AGED = pattern(r"\b(?:his|her|their|my|your|our|age[ds]?)(?: (?:early|mid|late))?[ -](?:the )?$")
"""`a man in his late 70s`"""


def year_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield (
        rf"\b(?P<kind>(?:fiscal|financial)(?:[ -]year)?(?: (?:ending|ended|of|in))?|FY)[ -]?(?P<y>{YEAR})\b",
        lambda match: Plain(type="DATE", value=f"FY{match['y']}"),
    )
    yield (
        rf"\b(?:the )?(?P<y>{YEAR}) (?:fiscal|financial) year\b",
        lambda match: Plain(type="DATE", value=f"FY{match['y']}"),
    )
    yield r"\b(?:the )?(?P<y>(?:1[5-9]|20)\d0|[2-9]0)['\u2019]?s\b", _decade
    yield rf"\b(?:the )(?P<y>{'|'.join(_TENS)})\b", _decade
    ones = "|".join(sorted(_CENTURIES, key=len, reverse=True))
    yield rf"\b(?:the )?(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)|(?P<w>{ones}))[ -]century\b(?P<bc> BCE?)?", _century
    yield (
        r"\b(?:ca?\. ?)?(?P<n>\d{1,4}) (?:BCE?\b|B\.C\.)",
        lambda match: Plain(type="DATE", value=f"BC{int(match['n']):04d}"),
    )
    yield (
        r"\b(?-i:Resolution|Route|Highway|Flight|Section|Article|Channel|Operation|Windows|Room|Unit|Boeing|Airbus|Model|Nos?\.) (?:1[4-9]|20)\d\d\b",
        always(None),
    )
    yield rf"\b(?-i:U\.S\.C\.|C\.F\.R\.|disease) {YEAR}\b|/{YEAR}/\d\d?/", always(None)
    yield rf"\b{YEAR} (?-i:Index|Series)\b", always(None)
    yield rf"(?<=\d\d\d\d[-\u2013/])(?P<y>{YEAR})(?![\w-])", lambda match: _of_year(int(match["y"]))
    yield rf"(?:(?<=\bpre-)|(?<=\bpost-))(?P<y>{YEAR})(?![\w/-])", lambda match: _of_year(int(match["y"]))
    yield rf"(?<=\b[Ii]n )(?P<y>(?!\d\d\d0){YEAR})(?![\w/-])", lambda match: _of_year(int(match["y"]))
    yield rf"\b(?P<y>{YEAR})(?=(?:{DASH}|/)(?:{YEAR}|\d\d)(?![\d-]))", lambda match: _of_year(int(match["y"]))
    yield rf"(?:(?<=\bmid-)|(?<![\w.,:$\u20ac\u00a3#/-]))(?P<y>{YEAR})(?![\w/-])", _year
    yield r"(?<=\b[12]\d\d\d[-\u2013/])(?P<y>\d\d)(?![\d-])", _short_year
    yield r"(?<=\b(?:in|of) )['\u2019](?P<y>\d\d)\b(?![\d-])", _apostrophe


def _decade(match: re.Match[str]) -> Expression | None:
    said = match["y"].lower()
    if _AGED.search(match.string, max(0, match.start() - _LEAD), match.start()):
        return None
    first = _TENS.get(said) or (int(said) if len(said) == 4 else 1900 + int(said))
    return Named(point=Point(unit="decade", first=date(first, 1, 1)))


def _century(match: re.Match[str]) -> Expression | None:
    number = int(match["n"]) if match["n"] else _CENTURIES[match["w"].lower()]
    if match["bc"]:
        return Plain(type="DATE", value=f"BC{number - 1:02d}")
    if not 1 < number < 40:
        return None
    return Named(point=Point(unit="century", first=date((number - 1) * 100 + 1, 1, 1)))


def _of_year(number: int) -> Expression:
    return Named(point=containing("year", date(number, 1, 1)))


_EPITHET = pattern(
    r"\b(?:the|a|an|its|their|his|her|our|['\u2019]s) (?:(?-i:[a-z][a-z-]+) ){0,2}$|\b(?:later|earlier) than $"
)
"""`the failed 2017 uprising`, `no later than 2050`"""
_TREATY = re.compile(r"\b(?:Convention|Protocol|Treaty|Act|Agreement|Constitution|Law|Revolution|War)(?: [IVX]+)? of $")
"""`the Convention of 1949 lists` what it does"""
_PLURAL = re.compile(r" (?:people|men|women|children|[a-z-]+s)\b")


def _year(match: re.Match[str]) -> Expression | None:
    number, text = int(match["y"]), match.string
    if _TREATY.search(text, max(0, match.start() - _LEAD), match.start()):
        return _of_year(number)
    is_epithet = _EPITHET.search(text, max(0, match.start() - _LEAD), match.start()) and not _PLURAL.match(
        text, match.end()
    )
    return _of_year(number) if is_epithet or is_year(match) else None


def _short_year(match: re.Match[str]) -> Expression:
    century = match.string[match.start() - 5 : match.start() - 3]
    return _of_year(int(century + match["y"]))


def _apostrophe(match: re.Match[str]) -> Expression:
    short = int(match["y"])
    return _of_year(short + (2000 if short < 30 else 1900))

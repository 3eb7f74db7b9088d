"""Tell what a number measures by the unit beside it: money, per cent, age, time that passes, length, weight, warmth."""

from __future__ import annotations

import re
from typing import NamedTuple

from tallywire.annotate.quantities.unit_table import SIGNS, UNITS


class Unit(NamedTuple):
    """What stands beside a number: `km` in `1,200 km`, `$` in `$5`."""

    kind: str
    name: str
    end: int
    """offset behind the words of the unit; for a sign before the number, where the sign starts"""


_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?:US|C|CA|A|AU|HK|NZ|S|R|NT|MX)\$|(?<![\w])(?:USD|EUR|GBP|INR|UAH|NGN|CHF|CNY|JPY|RMB|AUD|CAD|RM|KSh|Rs|Sh)\.?|[$€£¥₴₽₹₩₦₱₺₪฿])\s?\Z"
)
_ADJECTIVE = (
    r"(?:more |further |other |additional |extra |consecutive |straight |successive |full |whole |working |calendar |long "
    r"|solid |entire |trading |business )?"
)
_AFTER = re.compile(
    rf"(?: and a half)?[ \u00a0\u202f-]?{_ADJECTIVE}(?P<words>%|°[CFcf]?\b|°|º[CFcf]?\b|º|[$€£¢]|(?P<one>[A-Za-z][A-Za-z/.²³]*\d?)(?:[ -](?P<two>[A-Za-z]+)(?: (?P<three>[A-Za-z]+))?)?)"
)
_PART_OF = re.compile(r"(?: of)?(?: an?| one)?(?= \w)|-(?=\w)")
"""between a fraction and its unit: `half an hour`, `a tenth of a percent`"""
_LETTER = re.compile(r"(?P<gap>[ \u00a0]?)(?P<letter>[CFmp])(?![\w'’])(?P<dot>\.?)")
_RUN = re.compile(
    r"\s+(?:final|race|sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|dash|swim|runner|champion|record"
    r"|tall|high|long|wide|deep|thick|below|above|away|from|underwater|north|south|east|west|ahead|apart)\b"
)
"""what makes metres of a bare `m`: `the 100m final`, `8,849m high`"""
_NO_LENGTH = re.compile(r" (?:north|south|east|west|latitude|longitude|angle|turn|view|of separation)\b|-(?:view|turn)")
_SECOND = re.compile(r"[- ](?:half|quarter|round|place|leg|period|division|home|grade|year)\b")
"""`four second-half goals`: the word ranks, it measures no time"""
_WON = re.compile(r"\d{3}|million|billion|trillion")
_WEIGHED = re.compile(
    r"\b(?:weigh\w*|lost|gain(?:ed|s)?|heavier|lighter|shed|lift\w*|bench|carr\w*)(?: \w+){0,3} \Z", re.IGNORECASE
)


def sign_before(text: str, start: int) -> Unit | None:
    """Find the sign of a currency before a number: `$` of `US$ 5`, `Rs` of `Rs 500`.

    >>> sign_before("US$ 40 billion", 4)
    Unit(kind='money', name='USD', end=0)
    """
    match = _BEFORE.search(text, max(0, start - 6), start)
    if match is None:
        return None
    return Unit("money", SIGNS.get(match.group().strip().lower().rstrip("."), "money"), match.start())


def unit_after(text: str, start: int, end: int, *, part: bool = False) -> Unit | None:
    """Find the unit behind the number at `text[start:end]`; a `part` has it behind `of a`.

    >>> unit_after("1,200 km long", 0, 5)
    Unit(kind='distance', name='kilometre', end=8)
    """
    if part and (gap := _PART_OF.match(text, end)) is not None and gap.group() != "-":
        end = gap.end()
    letter = _LETTER.match(text, end)
    if letter is not None and (unit := _by_letter(text, start, letter)) is not None:
        return unit
    match = _AFTER.match(text, end)
    if match is None:
        return None
    for last in ("three", "two", "one", "words"):
        if last != "words" and match[last] is None:
            continue
        words = text[match.start("words") : match.end(last)].lower()
        found = UNITS.get(words.replace("-", " ")) or UNITS.get(words) or UNITS.get(words.rstrip("."))
        if found is not None:
            return _checked(text, start, match, Unit(*found, match.end(last)))
    return None


def _by_letter(text: str, start: int, match: re.Match[str]) -> Unit | None:
    """`27C`, `100 m`, `50p`; not `5 C-130s`, not `5 m.`"""
    letter, end = match["letter"], match.end("letter")
    if letter in "CF" and (not match["gap"] or re.match(r"\s?(?:[,.;)]|$|on\b|in\b|at\b|and\b|\()", text[end:])):
        degrees = re.fullmatch(r"\d{1,2}(?:\.\d)?|1[0-3]\d", text[start : match.start()])
        if degrees is None or re.match(r"-|\.\w", text[end : end + 2]):
            return None
        return Unit("temperature", "degree Celsius" if letter == "C" else "degree Fahrenheit", end)
    if letter == "m" and not match["dot"]:
        return Unit("distance", "metre", end)
    if letter == "p" and not match["gap"] and not match["dot"]:
        return Unit("money", "penny", end)
    return None


def is_metres(text: str, start: int, end: int) -> bool:
    """Tell whether the `m` right behind the digits at `text[start:end]` means metres, not millions."""
    return bool(_RUN.match(text, end + 1)) or "," in text[start:end]


def _checked(text: str, start: int, match: re.Match[str], unit: Unit) -> Unit | None:
    """Leave out words that only look like a unit here, and mend those that mean another one."""
    rest = text[unit.end : unit.end + 20]
    if unit.name in {"KRW", "BRL"} and not _WON.search(text[start : match.start()]):
        return None
    if unit.name == "GBP" and _WEIGHED.search(text, max(0, start - 40), start):
        return unit._replace(kind="measure", name="pound")
    if unit.name == "degree":
        return unit if _NO_LENGTH.match(rest) else unit._replace(kind="temperature")
    if unit.name == "quarter":
        return None if re.match(r" of\b", rest) else unit
    if unit.name == "stone" and not re.match(r"[,.;]|$| in weight", rest):
        return None
    if unit.name == "second" and _SECOND.match(rest):
        return None
    if unit.kind == "duration" and re.match(r"[- ]olds?\b", rest):
        return unit._replace(kind="age", end=unit.end + 4)
    if unit.kind == "duration" and rest.startswith(" of age"):
        return unit._replace(kind="age", end=unit.end + 7)
    return unit

"""Read the one numeral that starts at a place: digits, words, a fraction, an ordinal, a vague count, `both`, `none`."""

from __future__ import annotations

import re
from typing import NamedTuple

from tallywire.annotate.quantities.fractions import read_fraction, read_ratio
from tallywire.annotate.quantities.numerals import DIGITS, ORDINAL, SCALE, WORDS, read_digits, read_ordinal, read_words
from tallywire.annotate.quantities.units import is_metres, sign_before
from tallywire.annotate.quantities.vague import VAGUE


class Numeral(NamedTuple):
    """A numeral, its value and the form it is written in."""

    start: int
    end: int
    value: float | None
    form: str
    """digits, words, fraction, ratio, fold, ordinal, vague, both, none, single, pair, another, each"""
    scaled: bool = False
    """written with a scale: `2.5 million`"""


_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER_WORD = rf"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|{_TENS}"
START = re.compile(
    r"(?:(?<!\w)\d|[½⅓⅔¼¾⅕⅙⅛⅜⅝⅞]"
    r"|\b(?:an? (?=hundred|thousand|million|billion|trillion|lakh|crore|dozen|single|pair|couple|few|half|third|quarter|fi|si|se|eighth|ninth|t|equal|same|like|year|hour|month|week|day|decade|century|mile|kilo|met|minute|ton|acre|inch)"
    r"|the (?=hundred|thousand|million|billion|trillion|lakh|crore|dozen|equal|same|like)|even (?:a single|one)|one|two|three|four|five|six|seven|eigh|nine|ninth|zero|half|quarter|first|second|third|fourth|fifth|ninth|ten|eleven|twel|thirt|fort|fift|twent"
    r"|both|none|nobody|no one|no-one|another|several|some (?=dozen|hundred|thousand|million)|dozens|scores|hundred|thousand|million))",
    re.IGNORECASE,
)
"""where a numeral may start; everything else is passed over"""
_ONE = re.compile(rf"(?<!\w)(?:(?P<digits>{DIGITS})(?P<scale>{SCALE})?|(?P<words>\b{WORDS}\b))", re.IGNORECASE)
_FOLD = re.compile(rf"\b(?P<words>{_NUMBER_WORD}|hundred|thousand)-?fold\b", re.IGNORECASE)
_OTHER = re.compile(
    r"(?P<each>\b(?:an|the) (?:equal|same|like) number\b(?: of\b)?)"
    rf"|(?P<vague>\b{VAGUE}\b(?: of thousands)?)|(?P<ordinal>(?<![\w-]){ORDINAL})",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"(?P<both>\bboth\b)|(?P<none>\b(?:none|nobody|no one|no-one)\b)|(?P<single>\b(?:a|even a|one) single\b|\beven one\b)|(?P<pair>\ba (?:pair|couple) of\b)"
    rf"|(?P<another>(?<!\bor )\banother\b(?!\s+(?:[$€£]|\d|(?:{_NUMBER_WORD})\b|few\b|dozen|hundred|thousand|several)))",
    re.IGNORECASE,
)
_STANDS_FOR = {"both": 2.0, "none": 0.0, "single": 1.0, "pair": 2.0, "another": 1.0}
_LETTER_SCALE = re.compile(r"(?:[bB]n?|[tT]n?|MM)(?!\w)")


def read_numeral(text: str, start: int) -> Numeral | None:
    """Read the numeral that starts here, the longest of all readings.

    >>> read_numeral("two thirds", 0).form, read_numeral("2.5 million", 0).value, read_numeral("nobody", 0).value
    ('fraction', 2500000.0, 0.0)
    """
    if (match := _OTHER.match(text, start)) is not None and match["ordinal"] is None:
        return Numeral(start, match.end(), None, str(match.lastgroup))
    if (found := _fraction(text, start)) is not None:
        return found
    if match is not None:
        return Numeral(start, match.end(), read_ordinal(match["ordinal"]), "ordinal")
    if (fold := _FOLD.match(text, start)) is not None:
        return Numeral(start, fold.end(), read_words(fold["words"]), "fold")
    if (one := read_cardinal(text, start)) is not None:
        return one
    if (match := _WORD.match(text, start)) is not None:
        return Numeral(start, match.end(), _STANDS_FOR[str(match.lastgroup)], str(match.lastgroup))
    return None


def _fraction(text: str, start: int) -> Numeral | None:
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    for form, read in (("ratio", read_ratio), ("fraction", read_fraction)):
        if (found := read(text, start)) is not None:
            return Numeral(start, found.end, found.value, form)
    return None


def read_cardinal(text: str, start: int) -> Numeral | None:
    """Read digits with their scale, or number words.

    >>> read_cardinal("$1.2B", 1).value, read_cardinal("100m final", 0).value, read_cardinal("5m people", 0).value
    (1200000000.0, 100.0, 5000000.0)
    """
    match = _ONE.match(text, start)
    if match is None:
        return None
    if match["words"] is not None:
        return Numeral(start, match.end(), read_words(match["words"]), "words", match["words"].lower().endswith("lion"))
    digits, scale, end = match["digits"], match["scale"] or "", match.end()
    signed = sign_before(text, start) is not None
    if scale in {"m", "M"} and not signed and is_metres(text, start, match.end("digits")):
        scale, end = "", match.end("digits")
    if not scale and (signed or "." in digits) and (letter := _LETTER_SCALE.match(text, match.end("digits"))):
        scale, end = {"mm": "m", "tn": "tn", "bn": "bn"}.get(letter.group().lower(), letter.group()), letter.end()
    return Numeral(start, end, read_digits(digits, scale), "digits", bool(scale))

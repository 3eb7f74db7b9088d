"""Read fractions: `a third`, `two-thirds`, `half`, `2½`, `two and a half`, `a quarter of a million`, `one in five`."""

from __future__ import annotations

import re
from typing import NamedTuple

from tallywire.annotate.quantities.numerals import SCALES, WORDS, read_digits, read_words

_PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "sixteenth": 16, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6,
}  # fmt: skip
_SIGNS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅙": 1 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_SMALL = "two|three|four|five|six|seven|eight|nine|ten"
_ONE = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth"
_BIG = "hundred|thousand|million|billion|trillion"
_REST = r"(?:half|third|quarter|fifth|(?:two|three)[ -](?:thirds|quarters|fifths))"
FRACTION = re.compile(
    rf"(?P<plural>\b(?:{_SMALL}|\d{{1,2}})[ -](?:thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths)\b)"
    rf"|(?P<one>\bone[ -](?:half|{_ONE}|fourth)\b(?!-))"
    rf"|(?P<part>\ban? (?:half|{_ONE})\b(?!-))"
    r"|(?P<bare>\b(?:half|quarter)\b(?!-(?!hour|mile|point|million|billion|percent)))"
    rf"|(?P<mixed>\b(?:{WORDS}|an?)(?:(?P<big> (?:{_BIG}))?(?: and (?:an? |one )?|-and-a-)(?P<rest>{_REST}))\b)"
    r"|(?P<mixed_unit>\b(?:an?|one) (?P<unit>year|hour|month|week|day|decade|century|mile|kilomet(?:re|er)|met(?:re|er)|minute|ton|tonne|acre|inch) and an? (?P<rest2>half|quarter|third)\b)"
    r"|(?P<digits>(?P<whole>\b\d{1,3}(?: |-| and ))?(?<![\d/.,])(?P<top>\d{1,2})/(?P<bottom>2|3|4|5|6|8|10|16)(?![\d/.,]\d|\d|/))"
    rf"|(?P<signed>(?P<before>\b\d{{1,4}} ?)?(?P<sign>[{''.join(_SIGNS)}]))"
    rf"|(?P<whole2>(?<![\d.,])\d{{1,3}}(?:\.\d+)?)(?P<big2> (?:{_BIG}))?(?: and a |-and-a-)(?P<rest3>half|quarter|third)\b",
    re.IGNORECASE,
)
RATIO = re.compile(
    r"(?P<top>\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,3}))(?: out of| in)(?: every)? "
    r"(?P<bottom>(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|(?:a|one) hundred|a thousand|\d{1,3}(?:,\d{3})*(?! \d))\b)"
    r"(?![-.,:/]\d|[%-]| ?(?:%|percent|per cent|million|thousand|billion|hundred|years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b)",
    re.IGNORECASE,
)
_SCALED = re.compile(r"(?: of)?(?: an?| one)?[ -](?P<scale>million|billion|trillion)\b", re.IGNORECASE)
_RANKED = re.compile(
    r"\b(?:first|second|third|fourth|other|latter|later|early|earlier|upper|lower|top|bottom|northern|southern|eastern|western|left"
    r"|right|opening|final|back|front|better|last|next|previous|this|that|each|either|the|closing|every|per|new|any|other|no)[ -]\Z",
    re.IGNORECASE,
)
"""`the first half`, `the other half`, `the third quarter`"""
_LEANS = re.compile(
    r"\b(?:by|in|than|over|about|around|nearly|almost|roughly|some|least|to|up|under|below|above|only|just|exactly|approximately|exceed(?:s|ed)|and|or|from|close to|within) (?:the )?\Z",
    re.IGNORECASE,
)
_OF = re.compile(
    r" of\b(?! (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b)",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"\s?(?:[.,;:?!)]|$)| (?:were|was|are|is|have|has|had|said|say|came|come|since|compared|less|more|higher|lower|larger|smaller|fewer|as (?:many|much)|in (?:a|the)|on (?:a|the)|from|to)\b"
)
_HALVES = re.compile(
    r"[ -](?:of|the|its|their|his|her|our|my|your|these|those|this|that|all|an?|hours?|year|mile|point|pint|percent|per cent|were|was|are|is"
    r"|have|has|had|who|as (?:many|much)|what)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[ -](?:an? )?(?:dozen|hundred|thousand|million|billion|trillion)\b", re.IGNORECASE)
"""`half a dozen` is a number word"""
_PERIOD = re.compile(
    r"\b(?:past|last|next|previous|first|final|for|in|over|consecutive|straight|of the) \Z", re.IGNORECASE
)


class Fraction(NamedTuple):
    """A fraction in a text."""

    start: int
    end: int
    value: float


def read_fraction(text: str, start: int) -> Fraction | None:
    """Read the fraction that starts here, if one does.

    >>> read_fraction("two-thirds of it", 0).value, read_fraction("2 1/2 hours", 0).value, read_fraction("a third man", 0)
    (0.6666666666666666, 2.5, None)
    """
    match = FRACTION.match(text, start)
    if match is None or not _is_fraction(text, match):
        return None
    value = _value(match)
    scaled = _SCALED.match(text, match.end())
    if scaled is None or match["mixed_unit"] or value > 100:
        return Fraction(start, match.end(), value)
    return Fraction(start, scaled.end(), value * SCALES[scaled["scale"].lower()])


def _is_fraction(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 24) : match.start()]
    if match["plural"]:
        quarters = match.group().lower().endswith("quarters")
        return not quarters or (_OF.match(text, match.end()) is not None or not _PERIOD.search(before))
    if match["part"] or match["one"]:
        return _is_part(text, match, before)
    if match["bare"]:
        return _is_bare(text, match, before)
    if match["digits"]:
        return _is_written(text, match)
    return not (match["mixed"] and match["mixed"].lower().startswith(("a and", "an and")))


def _is_part(text: str, match: re.Match[str], before: str) -> bool:
    """`a third of the men`, `by a fifth`; not `a third man`, not `a quarter ago`."""
    if re.match(r" (?:an?|million|billion)\b", text[match.end() :]) and match.group().lower().endswith(
        ("half", "quarter")
    ):
        return True
    if _OF.match(text, match.end()) or match.group().lower().startswith("one"):
        return True
    if match.group().lower().endswith("half"):
        return bool(_HALVES.match(text, match.end()) or (_LEANS.search(before) and _PREDICATE.match(text, match.end())))
    return bool(
        _PREDICATE.match(text, match.end())
        and (_LEANS.search(before) or re.match(r" (?:were|are|have|had)\b", text[match.end() :]))
    )


def _is_bare(text: str, match: re.Match[str], before: str) -> bool:
    """`half of them`, `more than half`, `half an hour`; not `the first half`, not `half-hearted`, not `half empty`."""
    if _RANKED.search(before) or re.search(r"[\w]-\Z|\band a \Z|\band-a-\Z", before):
        return False
    if match.group().lower() == "quarter":
        return bool(re.match(r"[ -](?:of an?|million|billion)\b", text[match.end() :]))
    if _NUMBER.match(text, match.end()):
        return False
    if _HALVES.match(text, match.end()):
        return True
    if re.search(r"\b(?:more|less) than \Z", before, re.IGNORECASE) and re.match(r" [a-z]", text[match.end() :]):
        return True  # `more than half voters`
    return bool(_LEANS.search(before)) and bool(_PREDICATE.match(text, match.end()))


def _is_written(text: str, match: re.Match[str]) -> bool:
    """`3/4 of an inch`, `2 1/2`; not `9/10` as a date, not `1/6`."""
    top, bottom = int(match["top"]), int(match["bottom"])
    return top < bottom and bool(match["whole"] or bottom in {2, 3, 4} or bottom == 8)


def _value(match: re.Match[str]) -> float:
    if match["sign"]:
        return float(match["before"] or 0) + _SIGNS[match["sign"]]
    if match["digits"]:
        whole = re.sub(r"\D", "", match["whole"] or "")
        return float(whole or 0) + int(match["top"]) / int(match["bottom"])
    if match["mixed_unit"]:
        return 1 + _part(match["rest2"])
    if match["rest3"]:
        return _mixed(read_digits(match["whole2"]), match["big2"], match["rest3"])
    if match["mixed"]:
        words = re.split(
            r"(?: and (?:an? |one )?|-and-a-)(?=half|third|quarter|fifth|two|three)",
            match["mixed"],
            flags=re.IGNORECASE,
        )[0]
        return _mixed(read_words(words) or 1.0, None, match["rest"])
    return _part(match.group())


def _mixed(whole: float, big: str | None, rest: str) -> float:
    """`two and a half` adds half of one, `two million and a half` half of a million."""
    scale = SCALES[big.strip().lower()] if big else next((s for s in (10**12, 10**9, 10**6, 1000) if whole >= s), 1)
    return whole * (scale if big else 1) + _part(rest) * scale


def _part(text: str) -> float:
    *over, part = re.split(r"[ -]", text.lower())
    top = over[-1] if over else "a"
    number = float(top) if top.isdigit() else (1.0 if top in {"a", "an"} else read_words(top))
    return number / _PARTS["half" if part == "halves" else part.removesuffix("s")]


def read_ratio(text: str, start: int) -> Fraction | None:
    """Read `one in five`, `nine out of ten`, `1 in 8`; of other counts `28 out of 31` stays two numbers.

    >>> read_ratio("nine out of ten men", 0).value, read_ratio("3 in custody", 0), read_ratio("28 out of 31", 0)
    (0.9, None, None)
    """
    match = RATIO.match(text, start)
    if match is None:
        return None
    top, bottom = _number(match["top"]), _number(match["bottom"])
    of_few = bottom in {3, 4, 5, 10} or (top == 1 and "," not in match["top"])
    if not top < bottom or not of_few or bottom > 1000:
        return None
    return Fraction(start, match.end(), top / bottom)


def _number(text: str) -> float:
    return read_digits(text) if text[0].isdigit() else read_words(text)

"""Read numerals: digits in every grouping, number words, dozens, ordinals."""

from __future__ import annotations

import re

_UNITS = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
_TENS = {
    word: 10 * (place + 2)
    for place, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "dozen": 12, "k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9,
    "b": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12, "t": 10**12, "mil": 10**6, "grand": 1000, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_ORDINAL_UNITS = (
    dict(
        zip(
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
            ],
            range(1, 20),
            strict=True,
        )
    )
    | {
        word: 10 * (place + 2)
        for place, word in enumerate(
            ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]
        )
    }
    | {"hundredth": 100, "thousandth": 1000}
)

_SPACE = r"[ \u00a0\u2009\u202f]"
DIGITS = (
    rf"(?:\d{{1,3}}(?:(?:,\d{{3}})+(?:\.\d+)?|(?:\.\d{{3}})+|(?:{_SPACE}\d{{3}})+|(?:['’]\d{{3}})+)(?!\d)"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)"
)
_WORD_SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_BIG = "thousand|million|billion|trillion|lakh|crore"
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(list(_UNITS)[1:10])})\b)?|{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
_HUNDREDS = rf"(?:(?:an?|the|another|{_SMALL})[ -]hundred\b(?:(?: and |-and-|[ -]){_SMALL}\b)?|{_SMALL})"
WORDS = (
    rf"(?:half[ -](?:a )?dozen|half[ -](?:an? )?(?:hundred|{_BIG})|{_SMALL}(?: and a |-and-a-)half (?:hundred|{_BIG})"
    rf"|(?:an?|the|another|{_HUNDREDS})[ -](?:{_BIG})\b(?:(?: and |-and-|[ -]){_HUNDREDS}\b(?:[ -](?:{_BIG})\b)?)*"
    rf"|(?:an?|the|another|{_SMALL})[ -]dozen|{_HUNDREDS})"
)
"""one numeral: `two` and `three` of `two and three` are two of them"""
SCALE = rf"(?:(?:{_SPACE}|-)?(?:million|billion|trillion|thousand|hundred|dozen|lakh|crore|bn|mn|bln|mln|tn|trn|tln|mil|grand(?! (?:slam|prix|piano|jur|old|child|son)))s?\b|[kKmM](?![\w]))"


def read_digits(text: str, scale: str = "") -> float:
    """Read digits with any grouping, times a scale word.

    >>> read_digits("16,000"), read_digits("1.200"), read_digits("1.5", "million"), read_digits("3,00,000")
    (16000.0, 1200.0, 1500000.0, 300000.0)
    """
    scale = scale.strip(" -\u00a0\u2009\u202f").lower().removesuffix("s")
    grouped = not scale and re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", text)  # `1.200`, not `0.125`
    digits = re.sub(r"[^\d]" if grouped else r"[^\d.]", "", text)
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    return round(float(digits) * SCALES.get(scale, 1), 6)


def read_words(text: str) -> float:
    """Read number words.

    >>> read_words("Twenty-seven"), read_words("two dozen"), read_words("half a dozen"), read_words("a thousand")
    (27.0, 24.0, 6.0, 1000.0)
    """
    if match := re.fullmatch(rf"(?:(.*) and a )?half(?: an?)? ({_WORD_SCALE})", text.lower().replace("-", " ")):
        return (read_words(match[1] or "zero") + 0.5) * SCALES[match[2]]
    total, current = 0.0, 0.0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, _TENS.get(word, 0))
        elif word in SCALES:
            scale = SCALES[word]
            current = max(current, 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
    return total + current


def read_ordinal(text: str) -> float | None:
    """Read `66th`, `third`, `twenty-first`; None where it is no ordinal."""
    text = text.lower()
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text):
        return float(match.group(1))
    *tens, last = re.split(r"[ -]", text)
    if last not in _ORDINAL_UNITS:
        return None
    return float(_ORDINAL_UNITS[last] + sum(_TENS.get(word, 0) for word in tens))


ORDINAL = rf"(?:\d+(?:st|nd|rd|th)\b|(?:(?:{'|'.join(_TENS)})[ -])?(?:{'|'.join(sorted(_ORDINAL_UNITS, key=len, reverse=True))})\b)"

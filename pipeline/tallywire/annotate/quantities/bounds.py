"""Read the words that bound a number: `more than 20`, `20 or fewer`, `nearly 600`, `up to $5 million`."""

from __future__ import annotations

import re
from typing import NamedTuple

_DEGREE = r"(?:slightly |well |far |just |(?:only )?a little |a bit |a good |considerably |significantly |much |way |even |still )?"
_MEASURED = "more|greater|larger|bigger|higher|longer|older|heavier|better|faster|taller|wider|deeper|farther|further"
_BELOW = "fewer|less|lower|smaller|shorter|younger|lighter|cheaper|slower"
_QUALIFIERS = (
    (
        "at_least",
        (
            r"(?:at (?:the very )?least|at a minimum|no fewer than|no less than|not fewer than|not less than|no lower than|a minimum of|minimum(?: of)?|equal to or (?:more|greater) than"
            r"|(?:more|greater|higher) than or equal to|as few as|as little as|as low as|(?:starting|starts|start|started) (?:at|from)|(?<![^\s(])(?:≥|>=))"
        ),
    ),
    (
        "at_most",
        (
            r"(?:(?:anything |anywhere )?up to|as many as|as much as|as high as|as long as|as large as|as big as|as far as|at (?:the very )?most|no (?:more|greater|larger|higher|longer|bigger|later|older) than"
            r"|(?:less|fewer|lower|smaller) than or equal to|not (?:more|longer|greater) than|a maximum of|maximum(?: of)?|not exceeding|(?:at )?or below|(?:capped|limited) (?:at|to)|(?<![^\s(])(?:≤|<=))"
        ),
    ),
    (
        "more_than",
        (
            rf"{_DEGREE}(?:over|(?:{_MEASURED}) than|above|beyond|upwards? of|in excess of|exceed(?:s|ed|ing)?|north of"
            r"|pass(?:es|ed)|surpass(?:es|ed|ing)?|tops|topped|topping|crossed|(?<![^\s(])>)"
        ),
    ),
    (
        "nearly",
        (
            r"(?:nearly|(?:very )?almost|close to|close on|(?:just|slightly|a little|marginally) (?:under|below|short of|shy of|less than)|not quite|approaching|nearing|virtually|shy of|short of|near(?= [$€£\d]))"
        ),
    ),
    ("less_than", rf"(?:{_DEGREE}(?:(?:{_BELOW}) than|under|below|beneath|south of|(?<![^\s(])<))"),
    (
        "approx",
        (
            r"(?:approximately|approx\.?|about|around|some|something like|roughly|an estimated|estimated(?: at)?|circa|ca\.|c\.|in the region of|in the order of|on the order of"
            r"|in the neighbou?rhood of|somewhere around|or so|an average of|more or less|give or take|~|≈)"
        ),
    ),
)
_FILLER = r"(?:another|an additional|an extra|a further|additional|an estimated|estimated|the|a record|a total of|a combined|about|some|around|roughly|only|the equivalent of)?"
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _QUALIFIERS)})\s*{_FILLER}\s*)\Z",
    re.IGNORECASE,
)
_LAST_WORDS = frozenset(
    re.findall(
        r"\S+",
        "over than above beyond of exceed exceeds exceeded exceeding passes passed surpass surpasses surpassed surpassing tops topped topping"
        " crossed least minimum maximum to as most below at from under nearly almost on approaching nearing quite virtually near beneath"
        " approximately approx approx. about around some like roughly estimated circa ca. c. so average less take another additional extra"
        " further equal the record combined only exceeding ~ ≈ > < ≥ ≤ >= <= many much high long large big far few little low",
    )
)
_WORD = re.compile(r"(?:[A-Za-z.]+|[~≈<>≤≥]=?)(?=\s*\Z)")
_PARTICLE = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|gave|giv(?:es?|en|ing)|pass(?:es|ed|ing)?|took|tak(?:es?|ing|en))(?: it| them| back)? \Z"
)
"""verbs whose `over` is a particle: `handed over four bodies`"""
_TOPIC = re.compile(
    r"\b(?:ask|complain|hear|inform|inquire|know|learn|lie|speak|talk|tell|think|worr|writ)\w*(?: \w+)? \Z|\b(?:heard|knew|spoke|told|wrote|information|news|questions|reports|details|concerns?) \Z",
    re.IGNORECASE,
)
"""words whose `about` names a topic: `they asked about 12 hostages`"""
_RISE = re.compile(
    r"\b(?:went|go(?:es)?|gone|rose|ris(?:es|en)|climb(?:s|ed)|drove it|brings?(?: \w+)*|brought(?: \w+)*|jump(?:s|ed)) \Z"
)
"""`the toll went up to 10` says ten, not at most ten"""
_LASTING = re.compile(
    r"\b(?:for|in|after|by|since|is|was|lasted|lasting|took|takes|taken|span(?:s|ned|ning)|of|with|than|and|been|within|every|to) \Z",
    re.IGNORECASE,
)
_LONG = re.compile(r"\s(?:ago|old|earlier|later|of experience|in (?:prison|jail))\b")
"""`for over 20 years` says more than twenty; `over three years` mostly how long something took"""
_ENDS = r"(?:\s?[.,;:)]|$| (?:are|were|is|was|will|can|have|has|to|in|at|on|who|should|must|may|for|would)\b)"
"""`60 and over are at risk`; not `12 and under the bridge`"""
_NO_MORE = r"(?! (?:than|[$€£~]?\d))"
_AFTER = (
    (
        "at_least",
        re.compile(
            rf"(?:,? (?:or|and(?=\s\w+{_ENDS})) (?:more|over|above|higher|greater|older|longer|better|up|upwards|beyond|larger|bigger)\b{_NO_MORE}| at (?:the very )?least\b(?=[.,;)]|$)| minimum\b(?= ?[.,;)]|$))",
            re.IGNORECASE,
        ),
    ),
    (
        "more_than",
        re.compile(
            r"\+|\s+and more\b(?! than)|\s+and some\b|-plus\b|\s+plus\b(?! \d)|-odd\b|[- ]something\b", re.IGNORECASE
        ),
    ),
    (
        "at_most",
        re.compile(
            rf"(?:,? (?:or|and(?=\s\w+{_ENDS})) (?:fewer|less|lower|below|under|younger|shorter|smaller)\b{_NO_MORE}| at (?:the very )?most\b(?=[.,;)]|$)| maximum\b(?= ?[.,;)]|$)| tops\b(?=[.,;)]|$))",
            re.IGNORECASE,
        ),
    ),
    ("approx", re.compile(r"\s+or so\b|-ish\b|,? or thereabouts\b|,? give or take\b|,? more or less\b", re.IGNORECASE)),
)
_STARTS_AFTER = re.compile(r",? ?(?:or|and|at|minimum|maximum|tops|plus|give|more)\b|[+-]| something")
_UNBOUND = frozenset({"score", "section", "model", "phone", "handle", "idiom", "suspect"})
"""kinds that have no more and no less: `passed 52-48`"""
_SIGNS = {
    "exact": "=", "range": "=", "approx": "~", "nearly": "~", "more_than": ">", "at_least": ">", "at_most": "<",
    "less_than": "<", "vague": ">",
}  # fmt: skip


class Bound(NamedTuple):
    """A qualifier and the stretch of text from it to the end of what it bounds."""

    start: int
    end: int
    qualifier: str
    sign: str
    """=, <, > or ~"""


def find_bound(text: str, start: int, end: int, *, unit_end: int, kind: str) -> Bound:
    """Find the words that bound the number at `text[start:end]`, before it or behind it or its unit.

    `start` is where its sign stands (`$5`), `unit_end` where its unit ends.

    >>> find_bound("at least $5", 9, 11, unit_end=11, kind="money")
    Bound(start=0, end=11, qualifier='at_least', sign='>')
    """
    for place in dict.fromkeys((end, unit_end)):
        if _STARTS_AFTER.match(text, place):
            for name, pattern in _AFTER:
                if match := pattern.match(text, place):
                    return Bound(start, match.end(), name, _SIGNS[name])
    before = text[max(0, start - 64) : start]
    found = _before(before, text[unit_end : unit_end + 24], kind)
    if found is None:
        return Bound(start, end, "exact", "=")
    name, words, place = found
    return Bound(start - len(before) + place, end, name, _sign(name, words))


def _before(before: str, after: str, kind: str) -> tuple[str, str, int] | None:
    last = _WORD.search(before[-16:])
    if last is None or last.group().lower() not in _LAST_WORDS:
        return None
    match = _BEFORE.search(before)
    if match is None:
        return None
    name = next(name for name, _ in _QUALIFIERS if match[name])
    words, lead = match[name].lower(), before[: match.start()]
    if _is_other_word(name, words, lead, kind, after):
        return None
    return name, words, match.start(name)


def _is_other_word(name: str, words: str, lead: str, kind: str, after: str) -> bool:
    """Tell whether the words bound nothing here: `handed over 4`, `asked about 12`, `went up to 10`, `over 3 years`."""
    if kind in _UNBOUND:
        return True
    if words == "over" and kind == "duration":
        return not (_LASTING.search(lead) or _LONG.match(after) or not lead.strip())
    if words.startswith(("crossed", "beyond", "start")) and kind not in {"money", "percent"}:
        return True
    return bool(
        (words == "over" and _PARTICLE.search(lead))
        or (name == "at_most" and words == "up to" and _RISE.search(lead))
        or (words == "about" and _TOPIC.search(lead))
    )


def _sign(name: str, words: str) -> str:
    if name == "nearly" and re.search(r"under|below|short|shy|less", words):
        return "<"
    return "=" if "average" in words else _SIGNS[name]


def limits(value: float | None, qualifier: str) -> tuple[float | None, float | None]:
    """Return the low and the high end that a qualifier gives to a value; None is open.

    >>> limits(20, "more_than"), limits(20, "nearly"), limits(20, "approx")
    ((20, None), (None, 20), (None, None))
    """
    if qualifier == "exact":
        return value, value
    if qualifier in {"more_than", "at_least"}:
        return value, None
    return (None, None) if qualifier == "approx" else (None, value)

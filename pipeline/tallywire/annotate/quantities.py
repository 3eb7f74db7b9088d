"""Find the numbers of a sentence with the bounds that their words give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.annotate.number_kinds import number_kind
from tallywire.annotate.numerals import (
    DIGITS,
    ORDINAL,
    SCALE,
    VAGUE,
    WORDS,
    read_digits,
    read_ordinal,
    read_words,
    vague_bound,
)
from tallywire.records import Quantity, Sentence
from tallywire.spans import Span

_QUALIFIERS = (
    ("more_than", r"(?:slightly |well |far |just |a little )?(?:over|more than|above|upwards of|in excess of|exceed(?:s|ed|ing)|greater than|north of|pass(?:es|ed)|surpass(?:es|ed)|tops|topped)"),
    ("at_least", r"(?:at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum)"),
    ("at_most", r"(?:up to|as many as|at most|no more than|not more than|a maximum of|maximum of|not exceeding)"),
    ("less_than", r"(?:(?:slightly |well )?(?:fewer than|less than|under|below))"),
    ("nearly", r"(?:nearly|almost|close to|just under|just short of|not quite|approaching|nearing)"),
    ("approx", r"(?:approximately|approx\.?|about|around|some|roughly|an estimated|estimated|circa|ca\.|in the region of|in the order of|or so|an average of|~|≈)"),
)  # fmt: skip
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _QUALIFIERS)})\s*(?:another|an additional|an estimated|the|a total of|some|about)?\s*)$",
    re.IGNORECASE,
)
_PARTICLE = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|gave|giv(?:es?|en|ing)|pass(?:es|ed|ing)?|took|tak(?:es?|ing|en))(?: it| them| back)? $"
)
"""verbs whose `over` is a particle: `handed over four bodies`"""
_TOPIC = re.compile(
    r"\b(?:ask|complain|hear|inform|inquire|know|learn|lie|speak|talk|tell|think|worr|writ)\w*(?: \w+)? $|\b(?:heard|knew|spoke|told|wrote|information|news|questions|reports|details|concerns?) $",
    re.IGNORECASE,
)
"""words whose `about` names a topic: `they asked about 12 hostages`"""
_RISE = re.compile(
    r"\b(?:went|go(?:es)?|gone|rose|ris(?:es|en)|climb(?:s|ed)|drove it|brings?(?: \w+)*|brought(?: \w+)*|jump(?:s|ed)) $"
)
"""`the toll went up to 10` says ten, not at most ten"""
_AFTER = (
    ("at_least", re.compile(r"\s+or more\b|\s+or over\b", re.IGNORECASE)),
    ("more_than", re.compile(r"\+|\s+and more\b|\s+and some\b|-plus\b|\s+plus\b(?! \d)|-odd\b", re.IGNORECASE)),
    ("at_most", re.compile(r"\s+or fewer\b|\s+or less\b", re.IGNORECASE)),
    ("approx", re.compile(r"\s+or so\b", re.IGNORECASE)),
)
_ONE = rf"(?:(?P<digits>{DIGITS})(?P<scale>{SCALE})?|(?P<words>\b{WORDS}\b))"
_TWO = rf"(?:(?P<digits2>{DIGITS})(?P<scale2>{SCALE})?|(?P<words2>\b{WORDS}\b))"
_FORM = re.compile(
    rf"(?P<range>(?:(?P<between>\bbetween\s+)|(?P<from>\bfrom\s+))?{_ONE}(?:\s?[-–]\s?|\s+to\s+|\s+(?P<and>and)\s+|\s+or\s+){_TWO})(?![\w-])".replace(
        "(?P<range>", "(?P<range>(?<![\\w.,-])", 1
    ),
    re.IGNORECASE,
)
_WHOLE = re.compile(rf"{WORDS}\b", re.IGNORECASE)
_SINGLE = re.compile(
    rf"(?P<each>\b(?:an|the) (?:equal|same|like) number\b(?: of\b)?)|(?P<vague>\b{VAGUE}\b(?: of thousands)?)|(?P<ordinal>(?<![\w-]){ORDINAL})|(?<![\w])(?P<tilde>~)?{_ONE}"
    r"|(?P<both>\bboth\b)|(?P<none>\b(?:none|nobody|no one|no-one)\b)|(?P<single>\b(?:a|even a|one) single\b|\beven one\b)|(?P<pair>\ba (?:pair|couple) of\b)"
    r"|(?P<another>(?<!\bor )\banother\b(?!\s+(?:[$€£]|\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|[a-z]+teen|[a-z]+ty\b|few\b|dozen|hundred|several)))",
    re.IGNORECASE,
)


def find_quantities(sentences: Sequence[Sentence]) -> list[Quantity]:
    """List all numbers of all sentences, counts and others, in order of the text."""
    return [quantity for sentence in sentences for quantity in _of_sentence(sentence)]


def _of_sentence(sentence: Sentence) -> Iterator[Quantity]:
    text, at = sentence.text, 0
    while at < len(text):
        ranged = _FORM.search(text, at)
        single = _SINGLE.search(text, at)
        if single is None:
            return
        if ranged and ranged.start() <= single.start() and _is_true_range(ranged, text):
            match, found = ranged, [_range(ranged, sentence)]
        else:
            match, found = single, list(_one(single, sentence))
        yield from found
        at = max(match.end(), at + 1)


def _is_true_range(match: re.Match[str], text: str) -> bool:
    """`20 to 30`, `150-200`, `between 5 and 7` with a rising pair; not `3-2`, not `two and three`."""
    if match["and"] and not match["between"]:
        return False
    if re.search(r"(?:from|voted?|won|by|lost) $", text[: match.start()]) and not match["between"]:
        return False
    if match["words"] and (whole := _WHOLE.match(text, match.start("words"))) and whole.end() > match.end("words"):
        return False  # `thirty-six thousand` is one numeral
    low, high = _value(match, ""), _value(match, "2")
    if number_kind(text, match.start(), match.end(), words=False) == "phone" or re.match(
        r"[-./:]\d", text[match.end() :]
    ):
        return False
    return low < high and not (match["digits"] or "").startswith("0")


def _value(match: re.Match[str], which: str) -> float:
    if match["digits" + which] is not None:
        return read_digits(match["digits" + which], match["scale" + which] or "")
    return read_words(match["words" + which])


def _range(match: re.Match[str], sentence: Sentence) -> Quantity:
    low, high = _value(match, ""), _value(match, "2")
    if match["scale2"] and not match["scale"] and low < high / 100:
        low = read_digits(match["digits"] or "0", match["scale2"])
    kind = number_kind(
        sentence.text,
        match.start("digits2") if match["digits2"] else match.start(),
        match.end(),
        words=not match["digits2"],
    )
    if kind in {"score", "date"} and re.match(r"\s+[a-z]{3,}", sentence.text[match.end() :]) and kind == "score":
        kind = "count"
    start, span = sentence.span.start, match.span("range")
    if not match["between"]:
        span = (match.start("digits") if match["digits"] else match.start("words"), span[1])
    first = (
        number_kind(sentence.text, match.start("digits"), match.end("digits"), words=False)
        if match["digits"]
        else "count"
    )
    if first in {"date", "model", "handle", "section", "time", "phone", "money", "year", "age"}:
        kind = first
    number = Span(start + span[0], start + span[1])
    return Quantity(
        sentence=sentence.index,
        span=number,
        number=number,
        value=None,
        low=low,
        high=high,
        qualifier="range",
        form="range",
        kind=kind,
    )


def _one(match: re.Match[str], sentence: Sentence) -> Iterator[Quantity]:
    text, offset = sentence.text, sentence.span.start
    form, value, kind = _form(match, text)
    start, end = match.span()
    if match["digits"] is not None:
        start = match.start("digits")
    number = Span(offset + start, offset + end)
    first, last, qualifier = _qualifier(text, match.start() if match["tilde"] else start, end)
    if match["tilde"]:
        first, qualifier = match.start("tilde"), "approx"
    low, high = _bounds(value, qualifier)
    if form == "vague":
        low, high, value, qualifier = vague_bound(match["vague"]), None, None, "vague"
    yield Quantity(
        sentence=sentence.index,
        span=Span(offset + first, offset + last),
        number=number,
        value=value,
        low=low,
        high=high,
        qualifier=qualifier,
        form=form,
        kind=kind,
        per="each_side" if form == "each" else "total",
    )


def _form(match: re.Match[str], text: str) -> tuple[str, float | None, str]:
    start, end = match.span()
    if match["digits"] is not None:
        value = read_digits(match["digits"], match["scale"] or "")
        return "digits", value, number_kind(text, match.start("digits"), end, words=False)
    if match["words"] is not None:
        return "words", read_words(match["words"]), number_kind(text, start, end, words=True)
    if match["ordinal"]:
        return "ordinal", read_ordinal(match["ordinal"]), "ordinal"
    if match["vague"]:
        return "vague", None, number_kind(text, start, end, words=True)
    for form, value in (("both", 2.0), ("none", 0.0), ("single", 1.0), ("pair", 2.0), ("another", 1.0)):
        if match[form]:
            return form, value, number_kind(text, start, end, words=True)
    return "each", None, "count"


def _qualifier(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Return the span with its qualifier, and the qualifier's name."""
    for name, pattern in _AFTER:
        if match := pattern.match(text, end):
            return start, match.end(), name
    before = _BEFORE.search(text[:start])
    if before is None or _PARTICLE.search(text[: before.start()]):
        return start, end, "exact"
    name = next(name for name, _ in _QUALIFIERS if before[name])
    if name == "at_most" and _RISE.search(text[: before.start()]):
        return start, end, "exact"
    if before[name].lower() == "about" and _TOPIC.search(text[: before.start()]):
        return start, end, "exact"
    return before.start(name), end, name


def _bounds(value: float | None, qualifier: str) -> tuple[float | None, float | None]:
    if qualifier == "exact":
        return value, value
    if qualifier in {"more_than", "at_least"}:
        return value, None
    return (None, None) if qualifier == "approx" else (None, value)

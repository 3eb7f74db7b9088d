"""The patterns of words for the present, the past and the future as such."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.annotate.timex.expressions import Coming, Plain
from tallywire.annotate.timex.pieces import Rule, always

_NEAR = "near|immediate|foreseeable|distant|not[ -]too[ -]distant"
_GOES_ON = "and|but|it|he|she|they|we|by|was|is|have|has|had|when|to|as|there"
_PRESENT = (
    r"(?:right |just |until |up to )?now\b(?! that\b|-)",
    r"current(?:ly)?\b(?! affairs)",
    r"presently\b",
    r"nowadays\b",
    r"at present\b",
    r"at the moment\b",
    r"(?:the )?present day\b",
    r"(?:for )?the time being\b",
    r"at this (?:time|point|moment)\b",
    r"(?<=\bto )date\b(?=[,.;:)]|$| (?:have|has|had|is|are|was|were|in|on|by)\b)(?<!up to date)",
    r"this time(?= around)\b",
)
_PAST = (
    r"(?:more |most |very |as )?recent(?:ly)?\b",
    r"lately\b",
    r"previously\b",
    rf"the (?:recent |distant )?past(?=[,.;:)\u2019'\u201d\"]|$| (?:{_GOES_ON})\b)",
    r"(?:(?<=\bwas )|(?<=\bhad )|(?<=\bwere )|(?<=\bhe )|(?<=\bthe ))once\b(?! (?:more|again|every|per|in|the|it|an? (?:day|week|month|year|decade|century|night|quarter|lifetime|fortnight|season))\b)",
)
_FUTURE = (
    rf"(?:the )?(?:(?:{_NEAR}) )?future\b",
    r"very soon\b",
    r"as soon as possible\b",
    r"the (?:near|short|long|medium)[ -]term\b",
)
_IF_COMING = (r"soon\b(?! (?:after|as|enough|before))", r"shortly\b(?! (?:after|before|thereafter)\b)")


def vague_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield r"(?<=[A-Za-z] )(?-i:Now)\b", always(None)
    for words, value in ((_PRESENT, "PRESENT_REF"), (_PAST, "PAST_REF"), (_FUTURE, "FUTURE_REF")):
        yield rf"\b(?:{'|'.join(words)})", always(Plain(type="DATE", value=value))
    yield rf"\b(?:{'|'.join(_IF_COMING)})", always(Coming())

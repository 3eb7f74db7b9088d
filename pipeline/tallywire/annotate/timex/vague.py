"""The patterns of words for the present, the past and the future as such."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.annotate.timex.expressions import Coming, Plain
from tallywire.annotate.timex.pieces import Rule, always

_PRESENT = always(Plain(type="DATE", value="PRESENT_REF"))
_PAST = always(Plain(type="DATE", value="PAST_REF"))
_FUTURE = always(Plain(type="DATE", value="FUTURE_REF"))


def vague_rules() -> Iterator[Rule]:
    """Yield the patterns, each with what makes the expression."""
    yield (
        r"\b(?:right |just |until |up to )?now\b(?! that\b|-)|\bcurrent(?:ly)?\b(?! affairs)|\bpresently\b|\bnowadays\b|\bat present\b|\bat the moment\b"
        r"|\b(?:the )?present day\b|\bfor the time being\b|\bthe time being\b|\bat this (?:time|point|moment)\b|\bthis time(?= around)\b|\bto date\b",
        _PRESENT,
    )
    yield (
        r"\b(?:more |most |very |as )?recent(?:ly)?\b|\blately\b|\bpreviously\b"
        r"|\bthe (?:recent |distant )?past(?=[,.;:)\u2019'\u201d\"]|$| (?:and|but|it|he|she|they|we|by|was|is|have|has|had|when|to|as|there)\b)"
        r"|(?:(?<=\bwas )|(?<=\bhad )|(?<=\bwere )|(?<=\bhe )|(?<=\bthe ))once\b(?! (?:more|again|a|an|every|per|in|the|it)\b)",
        _PAST,
    )
    yield (
        r"\b(?:the )?(?:near |immediate |foreseeable |not[ -]too[ -]distant )?future\b|\bvery soon\b|\bas soon as possible\b"
        r"|\bthe (?:near|short|long|medium)[ -]term\b",
        _FUTURE,
    )
    yield r"\bsoon\b(?! (?:after|as|enough|before))|\bshortly\b(?! (?:after|before|thereafter)\b)", always(Coming())

"""What the finders of cues return: a cue word, who speaks, and on which side of it the content lies."""

from __future__ import annotations

from dataclasses import dataclass

from tallywire.records import Sentence
from tallywire.spans import Span

LEAD = "lead"
"""`X said that …`: the content follows"""
TRAIL = "trail"
"""`…, X said`: the content goes before"""
AMID = "amid"
"""`…, X said, …`: the content lies on both sides"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One attribution inside a sentence; spans are clean."""

    span: Span
    who: Span
    form: str
    stance: str
    name: str
    """short form of the speaker, pronouns as they stand"""
    spoken: bool = True
    """by a verb of saying; False for `according to X` and for denials"""
    narrow: bool = False
    """covers only its own stretch between commas: `151 of them for life according to a source`"""


def words_of(sentence: Sentence, span: Span) -> str:
    """Return the words of a clean span of a sentence."""
    return sentence.text[max(0, span.start - sentence.span.start) : span.end - sentence.span.start]


def whole(cue: Cue) -> Span:
    """Return the stretch that cue and speaker fill together."""
    return Span(min(cue.span.start, cue.who.start), max(cue.span.end, cue.who.end))

"""How far each attribution of a sentence reaches: between semicolons, up to the next one, over a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.annotate.speakers.cue import AMID, LEAD, TRAIL, Cue, whole, words_of
from tallywire.records import Sentence
from tallywire.spans import Span

_OWN_AGAIN = re.compile(
    r"^[,\s]*(?:\w+ing\b|which (?:brings?|makes?|takes?)|after\b|as\b|because\b|since\b|when\b|although\b|though\b|where\b|whose\b)"
)
"""after `…, the air force said,` the article goes on by itself: `killing 12 people`"""
_SUMMED = re.compile(r", (?:which (?:brings?|takes?|makes?)|bringing|taking) (?:the|those|its|their|to)\b")
_NUMBER = (
    r"(?:(?:at least|more than|upwards of|well over|over|up to|as many as|nearly|almost|about|around|some|only|all) )?"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens"
    r"|hundreds|thousands|scores|several|a (?:dozen|hundred|thousand|few)|nobody|none|both)\b)"
)
_ADDS = re.compile(
    rf"^\s*(?:and )?(?:(?:another|a further|an additional)\b|of (?:these|them|those)\b|the (?:other|rest|remaining)\b|on the same\b|\w+: \d|{_NUMBER})",
    re.IGNORECASE,
)
"""what goes on after a semicolon under the same attribution: `…, the air force said; 26 missiles were downed as well`"""
_RELATIVE = re.compile(r"[^,\s] (?:who|which|that),\s*$")


def contents(sentence: Sentence, cues: Sequence[Cue]) -> Iterator[tuple[Cue, Span]]:
    """Yield each attribution with the clean span of what is said under it."""
    ordered = sorted(cues, key=whole)
    segments = list(_segments(sentence))
    for number, segment in enumerate(segments):
        inside = [cue for cue in ordered if segment.holds(whole(cue)) or segment.start <= cue.span.start < segment.end]
        stretch = _widened(sentence, segments, number, ordered)
        for place, cue in enumerate(inside):
            yield cue, _content(sentence, cue, inside, place, stretch)


def _segments(sentence: Sentence) -> Iterator[Span]:
    """The stretches between semicolons."""
    start = sentence.span.start
    at = 0
    for match in re.finditer(r";", sentence.text):
        yield Span(start + at, start + match.end())
        at = match.end()
    yield Span(start + at, sentence.span.end)


def _widened(sentence: Sentence, segments: Sequence[Span], number: int, cues: Sequence[Cue]) -> Span:
    """A segment with its neighbours that have no attribution of their own: `31 were sent; 28 never arrived, X said`."""
    first, last = number, number

    def is_free(place: int) -> bool:
        return not any(segments[place].start <= cue.span.start < segments[place].end for cue in cues)

    said = any(segments[number].start <= cue.span.start < segments[number].end and cue.spoken for cue in cues)
    while (
        said and last + 1 < len(segments) and is_free(last + 1) and _ADDS.match(words_of(sentence, segments[last + 1]))
    ):
        last += 1
    while first > 0 and all(is_free(place) for place in range(first)):
        first -= 1
    return Span(segments[first].start, segments[last].end)


def _content(sentence: Sentence, cue: Cue, inside: Sequence[Cue], place: int, stretch: Span) -> Span:
    own = whole(cue)
    later = [whole(other).start for other in inside[place + 1 :] if whole(other).start >= own.end]
    earlier = [
        whole(other).end for other in inside[:place] if other.form in {TRAIL, AMID} and whole(other).end <= own.start
    ]
    if cue.narrow:
        return Span(_chunk_start(sentence, own.start, stretch.start), own.end)
    if cue.form == LEAD:
        trailing = [
            whole(other).start for other in inside[place + 1 :] if other.form != LEAD and whole(other).start >= own.end
        ]
        return Span(_lead_start(sentence, own.start), _summed(sentence, own.end, min(trailing, default=stretch.end)))
    start = max(earlier, default=stretch.start)
    end = min(later, default=stretch.end)
    if cue.form == AMID:
        start = _relative_start(sentence, own.start, start)
        rest = sentence.text[own.end - sentence.span.start : end - sentence.span.start]
        return Span(start, own.end if _OWN_AGAIN.match(rest) else end)
    return Span(start, _after_trail(sentence, own.end, end))


def _lead_start(sentence: Sentence, at: int) -> int:
    """`810 drones, 747 of which it says were brought down`: the relative clause is said from its comma on."""
    text = sentence.text[: at - sentence.span.start]
    if not text.rstrip().endswith((" which", " whom", " who")):
        return at
    return sentence.span.start + text.rfind(",") + 1


def _relative_start(sentence: Sentence, at: int, start: int) -> int:
    """`a thousand people who, Moscow says, were its soldiers`: only what follows `who` is said."""
    match = _RELATIVE.search(sentence.text[: at - sentence.span.start])
    return sentence.span.start + match.start() + 2 if match else start


def _after_trail(sentence: Sentence, at: int, end: int) -> int:
    """A trailing attribution covers what follows a semicolon too, but not a clause of the article's own."""
    rest = sentence.text[at - sentence.span.start : end - sentence.span.start]
    comma = re.search(r"[,—–]", rest.split(";")[0])
    if comma and _OWN_AGAIN.match(rest[comma.start() :]):
        return at + comma.start()
    return end


def _summed(sentence: Sentence, at: int, end: int) -> int:
    match = _SUMMED.search(sentence.text, at - sentence.span.start, end - sentence.span.start)
    return sentence.span.start + match.start() if match else end


def _chunk_start(sentence: Sentence, at: int, first: int) -> int:
    """`…, 151 of them for life according to X` covers the words after the last comma, if a number is among them."""
    text = sentence.text[first - sentence.span.start : at - sentence.span.start]
    comma = max(text.rfind(", "), text.rfind(": "), text.rfind("("))
    return (
        first + comma + 1
        if comma >= 0 and re.search(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", text[comma:])
        else first
    )

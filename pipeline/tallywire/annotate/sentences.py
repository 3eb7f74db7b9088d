"""Cut the readable blocks of an article into sentences; a table row is cut into its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.records import READ_ROLES, Block, CleanArticle, Sentence
from tallywire.spans import Span

_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "cpl",
        "sen",
        "sens",
        "reps",
        "rep",
        "gov",
        "st",
        "no",
        "nos",
        "fig",
        "vs",
        "etc",
        "inc",
        "ltd",
        "co",
        "corp",
        "jr",
        "sr",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
        "approx",
        "est",
        "adm",
        "brig",
        "cmdr",
        "pres",
        "rev",
        "hon",
        "messrs",
        "al",
        "cf",
        "ed",
        "eds",
        "vol",
        "pp",
        "art",
        "sec",
        "para",
        "ft",
        "km",
        "mi",
    ]
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|\n+|[.!?…]+[\"'”’)\]]*$")
_STARTER = re.compile(
    r"(?:The|This|That|These|Those|It|He|She|They|We|You|His|Her|Its|Their|In|On|At|But|And|As|After|There|When|While)\b"
)
_LONGEST = 5000
"""characters"""
_NEAR = 100
"""characters around a stop that tell whether a sentence ends; all of a long line each time would take hours"""
_OF_THE_HOUR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['\u2019]s|\s+(?:was|is|will|saw|brought|marks|marked)\b)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)\s+\d"
    r"|(?:[ECMP][SD]?T|GMT|UTC|CES?T|EES?T|[BIJKM]ST|MSK|AES?T|WIB|SAST|EAT|PKT|HKT|SGT)\b"
    r"|(?:Eastern|Pacific|Central|Mountain)\s+(?:[Tt]ime|[Ss]tandard|[Dd]aylight)|[A-Z]\w+ time\b)"
)
"""what goes on after an hour: `at 3:40 p.m. Monday`, `5 p.m. EDT`, `8 a.m. Kyiv time`"""
_LAST_WORD = re.compile(r"([\w.]+)\W*$")


def find_sentences(clean: CleanArticle) -> list[Sentence]:
    """List the sentences of all blocks whose role is read, in order of the text.

    Spans are clean. Sentences never cross a block; each cell of a table row is one.
    """
    found: list[Sentence] = []
    for number, block in enumerate(clean.blocks):
        if block.role not in READ_ROLES:
            continue
        for span in _pieces(clean, block):
            text = clean.edited.text[span.start : span.end]
            found.append(Sentence(index=len(found), span=span, text=text, block=number, role=block.role))
    return found


def _pieces(clean: CleanArticle, block: Block) -> Iterator[Span]:
    if block.cells:
        for cell in dict.fromkeys(block.cells):  # a wide cell stands under several heads
            yield from _trimmed(clean.edited.text, clean.edited.to_clean(cell))
        return
    span = clean.edited.to_clean(block.span)
    for start, end in split_sentences(clean.edited.text[span.start : span.end]):
        yield from _trimmed(clean.edited.text, Span(span.start + start, span.start + end))


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if end > start:
        yield Span(start, end)


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence of a text.

    >>> [(s, e) for s, e in split_sentences("U.S. officials spoke at 5 p.m. on Monday. Nobody died.")]
    [(0, 41), (41, 54)]
    """
    start = 0
    for match in _END.finditer(text):
        if match.end() < len(text) and not _ends_here(text, match):
            continue
        yield from _readable(text, start, match.end())
        start = match.end()
    if text[start:].strip():
        yield from _readable(text, start, len(text))


def _readable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what no sentence can be, a page without a stop, into lengths that a parser takes; between words if it has any."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        cut = blank if blank > 0 else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _ends_here(text: str, match: re.Match[str]) -> bool:
    if "\n" in match.group():
        return True
    after = text[match.end() : match.end() + _NEAR].lstrip()
    if not after or not (after[0].isupper() or after[0].isdigit() or after[0] in "\"'“‘(«-–—•*"):
        return False
    if match.group()[0] != ".":
        return True
    if _STARTER.match(after):
        return True  # `in the U.S. It said so.`
    word = _LAST_WORD.search(text[max(0, match.start() - _NEAR) : match.start()])
    last = word.group(1).lower() if word else ""
    if last in _ABBREVIATIONS or re.fullmatch(r"(?:[a-z]\.)+[a-z]", last):
        return last in {"a.m", "p.m"} and after[0].isupper() and not _OF_THE_HOUR.match(after)
    # an initial (`J. Smith`), but not a plain `I.` or a sentence that ends in a letter name
    return not (len(last) == 1 and last.isalpha() and text[match.start() - 1].isupper())

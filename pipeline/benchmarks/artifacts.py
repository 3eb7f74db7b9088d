"""Injects the artifacts of scraping into clean articles, at known places: what a cleaner must undo or leave out.

Each artifact is a function of a text and a source of chance; it yields edits of the text. `inject` applies them, and
moves the marks of a gold document along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from tallywire.evaluate.gold import GoldDocument, GoldFact
from tallywire.spans import Edit, EditedText, Span

Artifact = Callable[[str, Random], Iterator[Edit]]

_PROSE = re.compile(r"^(?![|#>*\-–•\s\d])[^\n|]{80,}$", re.MULTILINE)
"""lines of plain prose, as paragraphs are; lists, tables and headings are left alone"""
_PARAGRAPH_END = re.compile(r"(?<=[.!?\"”])\n(?=\n*[A-Z“\"])")

RELATED = (
    "Also read: 14 killed as bus falls into ravine near Lima",
    "READ MORE: Rebels free 300 prisoners after talks in Doha",
    "Related: Navy shoots down 12 drones over the Red Sea",
    "See also: At least 40 missing after ferry sinks off Java",
    "You may also like: 25 hostages freed in Nigeria",
)
FURNITURE = (
    "Share this article",
    "Subscribe to our newsletter",
    "Follow us on Telegram",
    "2.3K shares",
    "Advertisement",
    "Comments (14)",
    "Log in to comment",
    "© 2025 All rights reserved.",
    "16 hours ago",
    "3 min read",
    "Tags: war, drones, 479",
)
CODE = (
    "(function(){var dead=14;window.injured=30;})();",
    ".ad-300{width:300px;height:250px}",
    '[caption id="attachment_14" align="alignnone" width="300"]',
    "https://www.example.org/world/14-killed-30-injured",
)
BOXES = ("Did you know?\nThe region lies on two rivers.", "Pro tip\nTurn on alerts for this topic.")
BYLINES = ("By Ana Person, Example News", "(Reporting by A. Person; editing by B. Other)", "Words by Ana Person")
MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
DATELINES = ("LIMA, Peru (EX) — ", "LIMA (EX) –", "Lima (Example Agency) - ")
CAPTIONS = ("Photo: Example Agency", "Image credit: A. Person / Example Agency")
QUESTIONS = ("What do you think? Tell us in the comments.", "Should the two sides talk? Vote below.")
MOJIBAKE = {"’": "â€™", "'": "â€™", "“": "â€œ", "–": "â€“", "—": "â€”", "é": "Ã©", "ü": "Ã¼"}
THIN = ("\u2009", "\u00a0", "\u202f")


def _replaced(pattern: str, new: str | Callable[[re.Match[str]], str], share: float) -> Artifact:
    """Make the artifact that replaces a share of what a pattern finds in prose."""
    compiled = re.compile(pattern)

    def artifact(text: str, chance: Random) -> Iterator[Edit]:
        for line in _PROSE.finditer(text):
            for match in compiled.finditer(text, *line.span()):
                if chance.random() < share:
                    yield Edit(
                        span=Span(*match.span()), new=new if isinstance(new, str) else new(match), cleaner="injected"
                    )

    return artifact


def _inserted(lines: Sequence[str], share: float) -> Artifact:
    """Make the artifact that puts lines between a share of the paragraphs."""

    def artifact(text: str, chance: Random) -> Iterator[Edit]:
        for match in _PARAGRAPH_END.finditer(text):
            if chance.random() < share:
                yield Edit(span=Span(*match.span()), new=f"\n\n{chance.choice(lines)}\n\n", cleaner="added")

    return artifact


def thin_spaces(text: str, chance: Random) -> Iterator[Edit]:
    """Write `16,000` with a thin space, the same throughout an article."""
    space = chance.choice(THIN)
    for match in re.finditer(r"(?<=\d),(?=\d{3}\b)", text):
        yield Edit(span=Span(*match.span()), new=space, cleaner="injected")


def windows_newlines(text: str, chance: Random) -> Iterator[Edit]:
    """End lines as Windows does, after a byte order mark."""
    if not text.startswith("\ufeff"):
        yield Edit(span=Span(0, 1), new="\ufeff" + text[0].replace("\n", "\r\n"), cleaner="injected")
    for match in re.finditer(r"(?<!\r)\n", text):
        if match.start():
            yield Edit(span=Span(*match.span()), new="\r\n", cleaner="injected")


def broken_lines(text: str, chance: Random) -> Iterator[Edit]:
    """Break the lines of each paragraph after some 72 characters."""
    for line in _PROSE.finditer(text):
        at = line.start()
        while (cut := text.rfind(" ", at, at + 72)) > at and line.end() - at > 72:
            yield Edit(span=Span(cut, cut + 1), new="\n", cleaner="injected")
            at = cut + 1


def repeated_summary(text: str, chance: Random) -> Iterator[Edit]:
    """Put the first paragraph before the article, as a meta description whose head was cut off."""
    if lead := _PROSE.search(text):
        yield Edit(span=Span(0, 1), new=f'{lead.group()}"/>\n\n{text[0]}', cleaner="repeated")


def dateline(text: str, chance: Random) -> Iterator[Edit]:
    """Begin the first paragraph with a place and an agency; nothing of the article happens there."""
    if lead := _PROSE.search(text):
        at = lead.start()
        yield Edit(span=Span(at, at + 1), new=chance.choice(DATELINES) + text[at], cleaner="injected")


def whole_twice(text: str, chance: Random) -> Iterator[Edit]:
    """Say the whole article again below itself."""
    if text.strip():
        end = len(text.rstrip())
        yield Edit(span=Span(end - 1, end), new=f"{text[end - 1]}\n\n{text.strip()}", cleaner="repeated")


def cut_end(text: str, chance: Random) -> Iterator[Edit]:
    """End as a preview does."""
    if text.strip():
        end = len(text.rstrip())
        yield Edit(span=Span(end - 1, end), new=f"{text[end - 1]}\n\nContinue Reading …", cleaner="injected")


ARTIFACTS: Mapping[str, Artifact] = {
    "glued sentences": _replaced(r"(?<=[a-z]{3})\. (?=[A-Z][a-z])", ".", 0.4),
    "glued words": _replaced(
        r"(?<=[a-z]{2}), (?=[a-z]{2})|(?<=[a-z] \d), (?=20\d\d)|(?<=[a-z] \d\d), (?=20\d\d)", ",", 0.3
    ),
    "glued numbers": _replaced(r"(?<=\d,\d{3}) (?=[a-z]{5})", "", 0.6),
    "mojibake": _replaced(f"(?<=[a-z])[{''.join(MOJIBAKE)}]|[“–—]", lambda match: MOJIBAKE[match.group()], 0.7),
    "entities": _replaced(
        r"&(?!\w+;)|\"|(?<=\d) (?=[a-z])",
        lambda match: {"&": "&amp;", '"': "&quot;", " ": "&nbsp;"}[match.group()],
        0.4,
    ),
    "invisible characters": _replaced(r"(?<=[a-z]{3})[a-z](?=[a-z]{3})", lambda match: f"{match.group()}\u00ad", 0.05),
    "tags": _replaced(r"(?<= )[a-z]{5,}(?= )", lambda match: f"<b>{match.group()}</b>", 0.04),
    "typos": _replaced(r"(?<= )the(?= )", "teh", 0.03),
    "lower-cased months": _replaced(rf"\b(?:{MONTHS})\b", lambda match: match.group().lower(), 0.5),
    "thin spaces": thin_spaces,
    "broken lines": broken_lines,
    "repeated summary": repeated_summary,
    "related links": _inserted(RELATED, 0.3),
    "furniture": _inserted(FURNITURE, 0.3),
    "bylines": _inserted(BYLINES, 0.1),
    "datelines": dateline,
    "captions": _inserted(CAPTIONS, 0.1),
    "code": _inserted(CODE, 0.15),
    "boxes": _inserted(BOXES, 0.1),
    "questions": _inserted(QUESTIONS, 0.1),
    "whole article twice": whole_twice,
    "cut end": cut_end,
    "windows newlines": windows_newlines,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Injected:
    """A gold document with artifacts, its marks moved along."""

    document: GoldDocument
    added: tuple[Span, ...]
    """what was put in, and holds no fact of the article"""


def inject(document: GoldDocument, names: Sequence[str], *, seed: int = 0) -> Injected:
    """Return a gold document with the named artifacts in it, the same for the same seed; a repeated lead counts neither way."""
    chance = Random(f"{seed} {document.name}")
    wanted = [edit for name in names for edit in ARTIFACTS[name](document.raw, chance)]
    edits = _disjoint(wanted)
    text = EditedText(document.raw, edits)
    added, repeated = (
        tuple(_solid(text.text, text.to_clean(edit.span)) for edit in edits if edit.cleaner == kind)
        for kind in ("added", "repeated")
    )
    facts = tuple(GoldFact(span=text.to_clean(fact.span), row=fact.row) for fact in document.facts)
    return Injected(
        document=replace(
            document,
            raw=text.text,
            facts=facts,
            traps=tuple(text.to_clean(span) for span in document.traps),
            ignored=(*(text.to_clean(span) for span in document.ignored), *repeated),
        ),
        added=added,
    )


def _solid(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))


def _disjoint(edits: Sequence[Edit]) -> list[Edit]:
    """Sort edits; of those that overlap the first in the text stays."""
    taken: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        if not taken or edit.span.start >= taken[-1].span.end:
            taken.append(edit)
    return taken

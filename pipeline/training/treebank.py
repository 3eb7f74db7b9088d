"""Read Universal Dependencies treebanks (CoNLL-U, plain or gzipped)."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

GUM_GENRES = frozenset(["academic", "bio", "court", "interview", "news", "speech", "textbook", "voyage"])
"""genres of GUM that are edited prose; their texts are CC BY, CC BY-SA or in the public domain"""

_FEATURES = frozenset(
    ["VerbForm", "Tense", "Number", "Person", "Degree", "Poss", "NumType", "PronType", "Mood", "Voice"]
)


@dataclass(eq=False)
class Word:
    """A token of a tree; `head` is an index in the sentence, -1 for the root. Conversion changes `head`, `dep` and `pos`."""

    index: int
    form: str
    lemma: str
    pos: str
    tag: str
    features: str
    head: int
    dep: str
    misc: str
    space: bool

    @property
    def lower(self) -> str:
        """The form in lower case."""
        return self.form.lower()

    @property
    def base(self) -> str:
        """The label without its subtype: `nsubj` of `nsubj:pass`."""
        return self.dep.partition(":")[0]


@dataclass
class Tree:
    """A sentence of a treebank and the document it stands in."""

    document: str
    words: list[Word]

    @property
    def genre(self) -> str:
        """Genre of a GUM document: `news` of `GUM_news_asylum`."""
        return self.document.split("_")[1] if self.document.startswith("GUM_") else ""


@dataclass
class _Block:
    document: str = ""
    text: str | None = None
    rows: list[list[str]] = field(default_factory=list)


def read_treebank(path: Path) -> Iterator[Tree]:
    """Yield the trees of a file in order, with the spaces their texts have."""
    block = _Block()
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if block.rows:
                    yield Tree(block.document, _words(block))
                block = _Block(document=block.document)
            elif line.startswith("# newdoc id = "):
                block.document = line.removeprefix("# newdoc id = ")
            elif line.startswith("# text = "):
                block.text = line.removeprefix("# text = ")
            elif line[0] != "#":
                row = line.split("\t")
                if row[0].isdigit():  # neither the range of a contraction nor an empty node
                    block.rows.append(row)


def _words(block: _Block) -> list[Word]:
    spaces = _spaces([row[1] for row in block.rows], [row[9] for row in block.rows], block.text)
    return [
        Word(
            index=int(row[0]) - 1,
            form=row[1],
            lemma=row[2],
            pos=row[3],
            tag=row[4],
            features="|".join(pair for pair in sorted(row[5].split("|")) if pair.partition("=")[0] in _FEATURES),
            head=int(row[6]) - 1,
            dep=row[7],
            misc=row[9],
            space=space,
        )
        for row, space in zip(block.rows, spaces, strict=True)
    ]


def _spaces(forms: Sequence[str], misc: Sequence[str], text: str | None) -> Iterator[bool]:
    """Whether a space follows, as the text of the sentence has it: within `don't` MISC does not say."""
    at = 0
    for form, notes in zip(forms, misc, strict=True):
        found = text.find(form, at, at + 7 + len(form)) if text is not None else -1
        if text is None or found < 0:
            yield "SpaceAfter=No" not in notes
            continue
        at = found + len(form)
        yield text[at : at + 1].isspace()
        at += len(text[at:]) - len(text[at:].lstrip())


def normal_characters(text: str) -> str:
    """The text without spaces, by which a sentence is found again in another edition."""
    return re.sub(r"\s", "", text)

"""Texts of other collections with their names: WikiGold, re3d and CrossNER politics."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from training.names.labels import Mention, place_label, trimmed, with_demonyms
from training.names.re3d import re3d_pieces

_NO_SPACE_BEFORE = frozenset([",", ".", ";", ":", ")", "'s", "n't", "?", "!", "’s", "]", "%", "'", "”", "''", "-"])
_NO_SPACE_AFTER = frozenset(["(", "$", "[", "“", "``", "-", "£"])
_LABELS = {
    "PER": "PERSON",
    "ORG": "ORG",
    "LOC": "place",
    "politician": "PERSON",
    "person": "PERSON",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "country": "GPE",
    "location": "place",
    "event": "EVENT",
    "election": "EVENT",
}


@dataclass(frozen=True)
class NamedText:
    """Words of a text, whether a space follows each, and its names; `source` tells which texts stand together."""

    source: str
    words: Sequence[str]
    spaces: Sequence[bool]
    mentions: Sequence[Mention]


def read_records(path: Path, source: str, split: str | None = None) -> Iterator[dict[str, Any]]:
    """Records of one source (and split) of `unified_ner.jsonl.gz`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["source"] == source and split in {None, record["split"]}:
                yield record


def named_texts(ner: Path, tokenizer: Language) -> dict[str, list[NamedText]]:
    """The texts of each collection under the folder `ner`."""
    unified = ner / "unified_ner.jsonl.gz"
    return {
        "wikigold": [_wikigold(record) for record in read_records(unified, "wikigold")],
        "politics": [
            text for part in ("train", "dev", "test") for text in _crossner(ner / "crossner_politics" / f"{part}.txt")
        ],
        "re3d": [
            NamedText(f"{record['doc']} {number}", *piece)
            for record in read_records(unified, "re3d")
            for number, piece in enumerate(re3d_pieces(record, tokenizer))
        ],
    }


def _wikigold(record: dict[str, Any]) -> NamedText:
    words = record["text"].split(" ")
    starts = {}
    ends = {}
    offset = 0
    for index, word in enumerate(words):
        starts[offset] = index
        ends[offset + len(word)] = index + 1
        offset += len(word) + 1
    mentions = [(starts[start], ends[end], label) for start, end, label in record["ents"]]
    return _named("wikigold", words, mentions)


def _crossner(path: Path) -> Iterator[NamedText]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.strip()]
        if rows:
            yield _named("politics", [row[0] for row in rows], _mentions_of_tags([row[-1] for row in rows]))


def _mentions_of_tags(tags: Iterable[str]) -> list[Mention]:
    mentions: list[Mention] = []
    start, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        if label and not (tag.startswith("I-") and tag[2:] == label):
            mentions.append((start, index, label))
            label = ""
        if tag != "O" and not label:
            start, label = index, tag[2:]
    return mentions


def _named(source: str, words: list[str], marked: Iterable[Mention]) -> NamedText:
    mentions = []
    for start, end, kind in marked:
        kept = trimmed(start, end, words)
        label = _LABELS.get(kind)
        if kept and label:
            start = kept[0]
            mentions.append((start, end, place_label(words[start:end]) if label == "place" else label))
    spaces = [
        word not in _NO_SPACE_AFTER and following not in _NO_SPACE_BEFORE
        for word, following in zip(words, [*words[1:], "."], strict=True)
    ]
    return NamedText(source, words, spaces, with_demonyms(mentions, words, None))

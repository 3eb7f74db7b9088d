"""Names of UNER English-EWT, found again in the trees of the treebank by their characters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from training.names.corpora import read_records
from training.names.labels import Mention, place_label, with_demonyms
from training.treebank import Word, normal_characters


class UnerNames:
    """The names of one split (dev or test) of `unified_ner.jsonl.gz`."""

    def __init__(self, path: Path, split: str) -> None:
        self._records: dict[str, dict[str, Any]] = {}
        for record in read_records(path, "UNER-EWT", split):
            self._records.setdefault(normal_characters(record["text"]), record)

    def of(self, words: Sequence[Word]) -> list[Mention]:
        """Names of a sentence. Raises KeyError when the split has no such sentence."""
        forms = [word.form for word in words]
        record = self._records[normal_characters("".join(forms))]
        ends = list(accumulate(len(normal_characters(form)) for form in forms))
        last = {end: index + 1 for index, end in enumerate(ends)}
        first = {0: 0, **{end: index + 1 for index, end in enumerate(ends)}}
        mentions = []
        for begin, finish, kind in record["ents"]:
            before = len(normal_characters(record["text"][:begin]))
            inside = len(normal_characters(record["text"][begin:finish]))
            start, end = first.get(before), last.get(before + inside)
            if start is not None and end is not None:
                mentions.append((start, end, _label(kind, forms[start:end])))
        return with_demonyms(mentions, forms, [word.tag for word in words])


def _label(kind: str, forms: Sequence[str]) -> str:
    return {"PER": "PERSON", "ORG": "ORG"}.get(kind) or place_label(forms)

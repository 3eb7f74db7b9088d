"""Which articles are copies of one another: cut, edited lightly, under another headline or agency's line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from datasketch import MinHash, MinHashLSH

from tallywire.records import READ_ROLES, CleanArticle
from tallywire.store import Sketch

_SHINGLE = 4
"""words; of fewer, articles that have no more than phrases in common share many"""
_FEWEST = 20
"""words; a shorter text is a copy only of the same words"""
_ALIKE = 0.35
"""share of common shingles: copies cut to two fifths have as many, articles by others on the same event below 0.05"""
_SAME_NUMBERS = 0.8
"""share of the figures of one that the other has: a daily report in the words of the day before has other ones"""
_HASHES, _BANDS, _ROWS = 128, 42, 3
_SCHEME = "affine32"
"""named, because stored signatures must be compared with those of later versions"""
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def sketch(clean: CleanArticle) -> Sketch:
    """Sum up the words that are read, without titles and repeats."""
    text = "\n".join(_texts(clean))
    words = _WORD.findall(text.casefold())
    numbers = frozenset(number.replace(",", "") for number in _NUMBER.findall(text))
    return Sketch(signature=_signature(words), numbers=numbers)


def _texts(clean: CleanArticle) -> Iterator[str]:
    for block in clean.blocks:
        if block.role in READ_ROLES and block.role != "title" and block.dup_of is None:
            span = clean.edited.to_clean(block.span)
            yield clean.edited.text[span.start : span.end]


def _signature(words: Sequence[str]) -> bytes:
    if not words:
        return b""
    size = _SHINGLE if len(words) >= _FEWEST else len(words)
    minhash = MinHash(num_perm=_HASHES, scheme=_SCHEME)
    minhash.update_batch(
        [" ".join(words[at : at + size]).encode("utf-8", "replace") for at in range(len(words) - size + 1)]
    )
    return np.asarray(minhash.hashvalues).astype("<u4").tobytes()


def find_groups(sketches: Mapping[str, tuple[str, Sketch]]) -> dict[str, str]:
    """Name by path the group of each article that has a copy; takes doc_id and sketch by path.

    A group is named by the least doc_id in it, so that neither the order of articles nor that of runs plays a part.
    """
    leaders = {path: path for path in sketches}
    for one, other in _pairs(sketches):
        first, second = _leader(leaders, one), _leader(leaders, other)
        leaders[max(first, second)] = min(first, second)
    members: dict[str, list[str]] = {}
    for path in sketches:
        members.setdefault(_leader(leaders, path), []).append(path)
    groups = [group for group in members.values() if len(group) > 1]
    return {path: min(sketches[member][0] for member in group)[:16] for group in groups for path in group}


def _leader(leaders: dict[str, str], path: str) -> str:
    while leaders[path] != path:
        leaders[path] = path = leaders[leaders[path]]
    return path


def _pairs(sketches: Mapping[str, tuple[str, Sketch]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that are copies; each article is held against those before that may be like it."""
    index = MinHashLSH(num_perm=_HASHES, params=(_BANDS, _ROWS))
    hashes = {path: _minhash(known) for path, (_, known) in sketches.items() if known.signature}
    for path, minhash in hashes.items():
        for other in index.query(minhash):
            if _are_copies(minhash, hashes[other], sketches[path][1].numbers, sketches[other][1].numbers):
                yield path, other
        index.insert(path, minhash)


def _minhash(known: Sketch) -> MinHash:
    values = MinHash(num_perm=_HASHES, scheme=_SCHEME).hashvalues
    stored = np.frombuffer(known.signature, dtype="<u4").astype(values.dtype)
    return MinHash(num_perm=_HASHES, scheme=_SCHEME, hashvalues=stored)


def _are_copies(one: MinHash, other: MinHash, figures: frozenset[str], others: frozenset[str]) -> bool:
    fewer = min(len(figures), len(others))
    return one.jaccard(other) >= _ALIKE and len(figures & others) >= _SAME_NUMBERS * fewer

"""Word vectors from the Brown clusters of spacy-lookups-data: words in clusters that share a path get like vectors."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import spacy_lookups_data
from spacy.vectors import Vectors

WIDTH, WORDS = 64, 80_000
_DEPTHS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 18)
"""lengths of the paths from the root of the cluster tree, in bits, that add to a vector"""
_LENGTH = 4.0
_RAREST = -25.0
_ALIKE = {
    "kyiv": "kiev",
    "lviv": "kiev",
    "odesa": "odessa",
    "zelensky": "putin",
    "zelenskyy": "putin",
    "shahed": "missile",
}
"""words that the clusters, made of older text, do not have, and a word of their kind"""


def write_vectors(path: Path) -> None:
    """Save an empty pipeline with the vectors to a folder."""
    clusters = _clusters()
    rows = {cluster: row for row, cluster in enumerate(sorted(set(clusters.values())))}
    language = spacy.blank("en")
    keys = [language.vocab.strings.add(word) for word in clusters]
    vectors = Vectors(strings=language.vocab.strings, data=_paths_as_vectors(list(rows)), attr="LOWER", name="brown")
    for key, cluster in zip(keys, clusters.values(), strict=True):
        vectors.add(key, row=rows[cluster])
    language.vocab.vectors = vectors
    language.to_disk(path)


def _clusters() -> dict[str, int]:
    """Cluster of the commonest words in lower case, of their commonest form."""
    found, frequency = _table("lexeme_cluster"), _table("lexeme_prob")
    best: dict[str, tuple[float, int]] = {}
    for word, cluster in found.items():
        seen = frequency.get(word, _RAREST)
        lower = word.lower()
        if cluster and (lower not in best or seen > best[lower][0]):
            best[lower] = seen, cluster
    common = sorted(best, key=lambda word: -best[word][0])[:WORDS]
    clusters = {word: best[word][1] for word in common}
    return clusters | {word: best[like][1] for word, like in _ALIKE.items() if word not in best and like in best}


def _table(name: str) -> Mapping[str, Any]:
    path = Path(spacy_lookups_data.__file__).parent / "data" / f"en_{name}.json.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        table: Mapping[str, Any] = json.load(file)
    return table


def _paths_as_vectors(clusters: list[int]) -> np.ndarray:
    rng = np.random.default_rng(0)
    steps: dict[tuple[int, int], np.ndarray] = {}
    rows = []
    for cluster in clusters:
        vector = np.zeros(WIDTH)
        for depth in _DEPTHS:
            step = depth, cluster & ((1 << depth) - 1)
            if step not in steps:
                steps[step] = rng.standard_normal(WIDTH)
            vector += steps[step]
        rows.append(_LENGTH * vector / np.linalg.norm(vector))
    return np.stack(rows).astype("float32")

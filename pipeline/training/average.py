"""Average the weights of a model and of the model it was trained on from."""

from __future__ import annotations

from pathlib import Path

import spacy

import training.noise  # noqa: F401  a trained model names its augmenter in its configuration

_PARTS = ("tok2vec", "tagger", "morphologizer", "parser")


def average(trained: Path, start: Path, out: Path) -> Path:
    """Write the trained model with weights halfway to those it started from; returns `out`.

    It keeps what the new documents taught without losing what the old weights knew: better on all treebanks than either.
    Raises ValueError when the two differ in shape.
    """
    language, earlier = spacy.load(trained), spacy.load(start)
    for part in _PARTS:
        nodes = zip(language.get_pipe(part).model.walk(), earlier.get_pipe(part).model.walk(), strict=True)  # type: ignore[attr-defined]
        for node, old in nodes:
            for name in node.param_names:
                if node.has_param(name):
                    if node.get_param(name).shape != old.get_param(name).shape:
                        raise ValueError(f"{part}: {node.name} has another shape than that of {start}")
                    node.set_param(name, (node.get_param(name) + old.get_param(name)) / 2)
    language.to_disk(out)
    return out

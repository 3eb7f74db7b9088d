"""The two stages of training: trees, then names; each from nothing or on from an earlier model."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import training.noise  # noqa: F401  the configurations name its augmenter

HERE = Path(__file__).parent
SYNTAX_STEPS, NAMES_STEPS = 5000, 3000
"""steps from nothing; trees had not gained after 4,000"""
SYNTAX_ONWARD, NAMES_ONWARD = 1500, 700
"""steps on from an earlier model"""
_SYNTAX_ONWARD = {
    "training.optimizer.learn_rate.initial_rate": 0.0006,
    "training.optimizer.learn_rate.warmup_steps": 100,
    "training.batcher.size.start": 800,
}
_NAMES_ONWARD = {
    "training.optimizer.learn_rate.initial_rate": 0.0005,
    "training.optimizer.learn_rate.warmup_steps": 50,
    "training.batcher.size.start": 600,
    "nlp.pipeline": ["ner"],
}


def train_syntax(
    docs: Sequence[Doc], watched: Sequence[Doc], work: Path, *, vectors: Path, start: Path | None, steps: int
) -> Path:
    """Train tagger, morphologizer and parser; returns the folder of the best model."""
    settings = {"paths.vectors": str(vectors), **(_SYNTAX_ONWARD if start else {})}
    return _run("syntax", docs, watched, work, steps=steps, start=start, settings=settings)


def train_names(
    docs: Sequence[Doc],
    watched: Sequence[Doc],
    work: Path,
    *,
    vectors: Path,
    syntax: Path,
    start: Path | None,
    steps: int,
) -> Path:
    """Train the recogniser; its network starts as that of the trees, or as it is in `start`. Returns the best model's folder."""
    settings = {"paths.vectors": str(vectors), "paths.syntax": str(syntax), **(_NAMES_ONWARD if start else {})}
    return _run("names", docs, watched, work, steps=steps, start=start, settings=settings)


def _run(
    name: str,
    docs: Sequence[Doc],
    watched: Sequence[Doc],
    work: Path,
    *,
    steps: int,
    start: Path | None,
    settings: Mapping[str, Any],
) -> Path:
    folder = work / name
    folder.mkdir(parents=True, exist_ok=True)
    for part, group in (("train", docs), ("watched", watched)):
        DocBin(docs=group).to_disk(folder / f"{part}.spacy")
    language = init_nlp(_config(name, folder, steps=steps, start=start, settings=settings))
    train(language, folder, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)
    return folder / "model-best"


def _config(name: str, folder: Path, *, steps: int, start: Path | None, settings: Mapping[str, Any]) -> Any:  # noqa: ANN401
    overrides = {
        "paths.train": str(folder / "train.spacy"),
        "paths.watched": str(folder / "watched.spacy"),
        "training.max_steps": steps,
        "training.optimizer.learn_rate.total_steps": round(steps * 1.05) + 1,
        **settings,
    }
    config = load_config(HERE / f"{name}.cfg", overrides=overrides, interpolate=False)
    config["training"]["eval_frequency"] = min(config["training"]["eval_frequency"], steps)
    if start is not None:
        config["components"] = {part: {"source": str(start), "component": part} for part in config["nlp"]["pipeline"]}
    return config

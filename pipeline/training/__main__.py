"""Train the language model, or measure models: `python -m training model|measure …`, with `pipeline` on the path.

    model SHARED OUT [--start MODEL] [--steps N] [--trial]     from treebanks to a pipeline, and its figures
    measure SHARED MODEL…                                    figures of pipelines on the test parts, as a table

It trains on one core; docs and figures are in README.md.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from spacy.tokens import Doc

from training.assemble import assemble
from training.average import average
from training.collect import collect, held_out_sets
from training.measure import as_table, measure
from training.stages import (
    NAMES_ONWARD,
    NAMES_STEPS,
    SYNTAX_ONWARD,
    SYNTAX_STEPS,
    train_names,
    train_syntax,
)
from training.vectors import write_vectors

_FEW = 80
"""sentences, or documents, of each kind in a trial"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="training", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    model = commands.add_parser("model", help="train a pipeline and measure it")
    model.add_argument("shared", type=Path, help="folder with data/treebanks and data/ner")
    model.add_argument("out", type=Path, help="folder for the pipeline")
    model.add_argument("--start", type=Path, help="train on from this pipeline; the trees are averaged with it")
    model.add_argument("--steps", type=int, help="batches for the trees, and as many for the names")
    model.add_argument("--trial", action="store_true", help=f"read only {_FEW} sentences of each kind")
    model.set_defaults(run=_model)
    measuring = commands.add_parser("measure", help="measure pipelines")
    measuring.add_argument("shared", type=Path)
    measuring.add_argument("models", nargs="+")
    measuring.set_defaults(run=_measure)
    given = parser.parse_args(arguments)
    given.run(given)
    return 0


def _model(given: argparse.Namespace) -> None:
    began = time.perf_counter()
    material = collect(given.shared / "data", few=_FEW if given.trial else None)
    steps = given.steps or (SYNTAX_ONWARD if given.start else SYNTAX_STEPS)
    names_steps = given.steps or (NAMES_ONWARD if given.start else NAMES_STEPS)
    with TemporaryDirectory() as folder:
        work = Path(folder)
        vectors = given.start or work / "vectors"
        if given.start is None:
            write_vectors(vectors)
        syntax = train_syntax(
            material.trees, material.trees_watched, work, vectors=vectors, start=given.start, steps=steps
        )
        if given.start is not None:
            syntax = average(syntax, given.start, work / "averaged")
        names = train_names(
            material.names,
            material.names_watched,
            work,
            vectors=vectors,
            syntax=syntax,
            start=given.start,
            steps=names_steps,
        )
        assemble(syntax, names, given.out)
    _print_figures(str(given.out), material.tests)
    print(f"\n{(time.perf_counter() - began) / 60:.0f} minutes")


def _measure(given: argparse.Namespace) -> None:
    tests = held_out_sets(given.shared / "data", spacy.blank("en").vocab)
    for model in given.models:
        _print_figures(model, tests)


def _print_figures(model: str, tests: dict[str, Sequence[Doc]]) -> None:
    language = spacy.load(model)
    figures = {name: measure(language, docs) for name, docs in tests.items()}
    size = sum(file.stat().st_size for file in Path(model).rglob("*") if file.is_file()) if Path(model).is_dir() else 0
    print(
        f"\n{Path(model).name}: {size / 1e6:.1f} MB, {max(row.speed for row in figures.values()):,.0f} tokens a second\n"
    )
    print(as_table(figures))


if __name__ == "__main__":
    raise SystemExit(main())

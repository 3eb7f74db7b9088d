"""`tallywire evaluate`: how good it is, against gold documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.screen import complain, one_of, say, say_json

if TYPE_CHECKING:
    from tallywire.evaluate import Found, GoldDocument, Score
    from tallywire.evaluate.found import Place

FINDINGS = 1
SOME_FAILED = 3


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of gold documents: a JSON file each.")],
    *,
    show: Annotated[
        list[str], typer.Option(help="Also list errors, misses, extras, slots, traps or spans; may be repeated.")
    ] = [],  # noqa: B006 - typer reads the default and never changes it
    only: Annotated[
        list[str], typer.Option(metavar="NAME", help="Only this document, or those whose name begins so; repeatable.")
    ] = [],  # noqa: B006
    facts: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Score this JSONL export instead of running the extraction.")
    ] = None,
    pack: Annotated[list[str], typer.Option(help="Claim pack to read with: a name or a file; repeatable.")] = [],  # noqa: B006
    model: Annotated[str | None, typer.Option(help="spaCy pipeline to parse with: a package name or a path.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to work in.")] = 1,
    gate: Annotated[bool, typer.Option("--gate/--no-gate", hidden=True)] = True,
    fail_under: Annotated[
        float | None, typer.Option(metavar="F1", help="Leave with 1 if F1 over all types is below this.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> int:
    """Print precision, recall and F1 by claim type, accuracy by slot, traps hit and bad spans."""
    from tallywire.evaluate import read_export, read_gold, reasons_for_misses, run_in_memory, score_facts
    from tallywire.evaluate.report import SHOWN
    from tallywire.extractor import Recipe

    kinds = frozenset[str]().union(*(SHOWN[one_of(kind, "--show", SHOWN)] for kind in show))
    documents = read_gold(gold, only=only)
    recipe = Recipe(packs=tuple(pack), model=model, gate=gate)
    names = {document.name for document in documents} if only else None
    found = read_export(facts, only=names) if facts else run_in_memory(documents, recipe, jobs=jobs)
    score = score_facts(documents, found.rows)
    why = {} if facts or "miss" not in kinds or found.failures else reasons_for_misses(score, documents, recipe)
    _print(score, documents, kinds, why, as_json=as_json)
    for path, failure in found.failures.items():
        complain(f"{path}: {failure.message}")
    return _exit_code(score, found, fail_under)


def _print(
    score: Score, documents: list[GoldDocument], kinds: frozenset[str], why: Mapping[Place, str], *, as_json: bool
) -> None:
    from tallywire.evaluate.report import mistake_lines, score_lines

    if as_json:
        listed = [
            {**asdict(mistake), "why": why.get((mistake.document, mistake.span))}
            for mistake in score.mistakes
            if mistake.kind in kinds
        ]
        say_json(score.summary() | ({"mistakes": listed} if kinds else {}))
        return
    say(mistake_lines(score.mistakes, documents, kinds=kinds, why=why))
    say(score_lines(score))


def _exit_code(score: Score, found: Found, fail_under: float | None) -> int:
    if found.failures:
        return SOME_FAILED
    f1 = score.rates(sorted({*score.right, *score.extra, *score.missed}))["f1"]
    return FINDINGS if fail_under is not None and f1 < fail_under else 0

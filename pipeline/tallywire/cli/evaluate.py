"""`tallywire evaluate`: how good it is, against gold documents."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.screen import complain, one_of, say, say_json

if TYPE_CHECKING:
    from tallywire.evaluate import Found, GoldDocument, Mistake, Score
    from tallywire.evaluate.found import Place
    from tallywire.extractor import Recipe

FINDINGS = 1
SOME_FAILED = 3


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of gold documents: a JSON file each.")],
    *,
    show: Annotated[
        list[str], typer.Option(metavar="KIND", help="Also list errors, misses, extras, slots, traps or spans; may be repeated.")
    ] = [],  # noqa: B006 - typer reads the default and never changes it
    only: Annotated[
        list[str], typer.Option(metavar="NAME", help="Only this document, or those whose name begins so; repeatable.")
    ] = [],  # noqa: B006
    facts: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Score this JSONL export instead of running the extraction.")
    ] = None,
    pack: Annotated[list[str], typer.Option(metavar="NAME|FILE", help="Claim pack to read with: a name or a file; repeatable.")] = [],  # noqa: B006
    model: Annotated[str | None, typer.Option(metavar="NAME", help="spaCy pipeline to parse with: a package or a path.")] = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Processes to work in.")] = 1,
    gate: Annotated[bool, typer.Option("--gate/--no-gate", hidden=True)] = True,
    against: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Show only what changed since '--json --show errors' wrote this file."),
    ] = None,
    fail_under: Annotated[
        float | None, typer.Option(metavar="F1", help="Leave with 1 if F1 over all types is below this.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> int:
    """Measure against hand-marked articles.

    Prints precision, recall and F1 by claim type, accuracy by slot, traps hit and bad spans.
    """
    from tallywire.evaluate import read_export, read_gold, run_in_memory, score_facts
    from tallywire.evaluate.compare import read_mistakes
    from tallywire.evaluate.report import SHOWN
    from tallywire.extractor import Recipe

    kinds = frozenset[str]().union(*(SHOWN[one_of(kind, "--show", SHOWN)] for kind in show))
    before = read_mistakes(against) if against else None
    documents = read_gold(gold, only=only)
    recipe = Recipe(packs=tuple(pack), model=model, gate=gate)
    names = {document.name for document in documents}
    found = read_export(facts, only=names if only else None) if facts else run_in_memory(documents, recipe, jobs=jobs)
    score = score_facts(documents, found.rows)
    why = _reasons(score, documents, recipe) if "miss" in kinds and not facts and not found.failures else {}
    listing = Listing(documents=documents, kinds=kinds, why=why, before=before)
    if as_json:
        say_json(_as_object(score, listing))
    else:
        say(_lines(score, listing))
    for path, failure in found.failures.items():
        complain(failure.message if failure.message.startswith(path) else f"{path}: {failure.message}")
    return _exit_code(score, found, fail_under)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Which mistakes are to be listed, and what is needed to show them."""

    documents: Sequence[GoldDocument]
    kinds: Collection[str]
    why: Mapping[Place, str]
    before: Sequence[Mistake] | None

    def changes(self, score: Score) -> tuple[list[Mistake], list[Mistake]]:
        """Return the mistakes that came and went since those kept, in the documents measured now."""
        from tallywire.evaluate.compare import changes

        names = {document.name for document in self.documents}
        return changes([mistake for mistake in self.before or () if mistake.document in names], score.mistakes)

    def lines(self, mistakes: Sequence[Mistake], kinds: Collection[str]) -> Iterator[str]:
        """Yield mistakes with their sentences."""
        from tallywire.evaluate.report import mistake_lines

        return mistake_lines(mistakes, self.documents, kinds=kinds, why=self.why)


def _reasons(score: Score, documents: Sequence[GoldDocument], recipe: Recipe) -> Mapping[Place, str]:
    from tallywire.evaluate import reasons_for_misses

    return reasons_for_misses(score, documents, recipe)


def _lines(score: Score, listing: Listing) -> Iterator[str]:
    from tallywire.evaluate.compare import summary_line
    from tallywire.evaluate.report import SHOWN, score_lines

    if listing.before is None:
        yield from listing.lines(score.mistakes, listing.kinds)
        yield from score_lines(score)
        return
    new, gone = listing.changes(score)
    for head, mistakes in (("NEW", new), ("GONE", gone)):
        yield f"{head} ({len(mistakes)})"
        yield from listing.lines(mistakes, listing.kinds or SHOWN["errors"])
    yield from score_lines(score)
    yield summary_line(new, gone)


def _as_object(score: Score, listing: Listing) -> dict[str, object]:
    chosen = [mistake for mistake in score.mistakes if mistake.kind in listing.kinds]
    listed = [{**asdict(mistake), "why": listing.why.get((mistake.document, mistake.span))} for mistake in chosen]
    figures = score.summary() | ({"mistakes": listed} if listing.kinds else {})
    if listing.before is None:
        return figures
    new, gone = listing.changes(score)
    return {**figures, "new": [asdict(mistake) for mistake in new], "gone": [asdict(mistake) for mistake in gone]}


def _exit_code(score: Score, found: Found, fail_under: float | None) -> int:
    if found.failures:
        return SOME_FAILED
    f1 = score.rates(sorted({*score.right, *score.extra, *score.missed}))["f1"]
    return FINDINGS if fail_under is not None and f1 < fail_under else 0

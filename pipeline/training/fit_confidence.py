"""Fit the points behind `confidence` on gold, and measure on documents held out how far they can be trusted.

    python pipeline/training/fit_confidence.py GOLD_FOLDER…

A logistic regression with a ridge: each sign of a reading gets points, drawn towards none the more, the rarer it is.
It writes claims/confidence.toml, the same for the same rules and gold.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from tallywire.claims.confidence import HEAVIEST, Points
from tallywire.evaluate import GoldDocument, read_gold
from tallywire.evaluate.calibration import Rated, calibration_error, reliability
from tallywire.evaluate.found import work_of
from tallywire.evaluate.matching import match_facts
from tallywire.evaluate.score import judged_rows, scored_rows
from tallywire.extractor import Extractor, Recipe
from tallywire.facts import fact_row
from tallywire.read import read_article
from tallywire.records import Claim

TABLE = Path(__file__).parents[1] / "tallywire" / "claims" / "confidence.toml"
FOLDS = 5
RIDGE = 6.0
"""how strongly points are drawn to none: as if each sign had been seen on some two dozen facts that show nothing"""
WEIGHT_RIDGE = 150.0
"""the same for the weight, which spans a dozen units: a steep slope seen on few facts does not hold on others"""
FREE, FIRM = 1e-3, 1e4
"""ridge of the base, and of what is only a matter of where zero lies"""
STEPS = 50

Sign = tuple[str, str]
"""kind of sign, sign"""
Table = np.ndarray


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A found fact: what is known of its reading, and whether gold has it."""

    folder: str
    document: str
    weight: float
    signs: Mapping[str, str]
    right: bool


def read_cases(folders: Sequence[Path]) -> list[Case]:
    """Read gold documents and judge what is found in them."""
    extractor = Recipe(packs=(), model=None, gate=True).extractor()
    return [
        Case(folder=folder.name, document=document.name, weight=claim.weight, signs=claim.signs, right=right)
        for folder in folders
        for document in read_gold(folder)
        for claim, right in _judged_claims(document, extractor)
    ]


def _judged_claims(document: GoldDocument, extractor: Extractor) -> Iterator[tuple[Claim, bool]]:
    annotated = extractor.annotate(read_article(work_of(document).source))
    claims = [replace(claim, repeats=None) for claim in extractor.claims(annotated)]
    by_id = {extractor.to_facts(annotated, [claim])[0].fact_id: claim for claim in claims}
    rows = scored_rows(fact_row(fact) for fact in extractor.to_facts(annotated, claims))
    for row, right in judged_rows(document, rows, match_facts(document, rows)):
        yield by_id[str(row["fact_id"])], right


def fit(cases: Sequence[Case]) -> Points:
    """Fit the points; those of a sign are against the average fact. Raises ValueError where weight would lower trust."""
    names = sorted({pair for case in cases for pair in case.signs.items()})
    shown = _shown(cases, names)
    found = _newton(shown, np.array([case.right for case in cases], dtype=float), _ridge(shown, names))
    if found[1] < 0:
        raise ValueError(f"a unit of weight is worth {found[1]:.3f}: heavier links were wrong more often")
    signs: dict[str, dict[str, float]] = {}
    for (kind, sign), points in zip(names, found[2:], strict=True):
        signs.setdefault(kind, {})[sign] = round(float(points), 2) + 0.0
    return Points(base=round(float(found[0]), 3), weight=round(float(found[1]), 4), signs=signs)


def _shown(cases: Sequence[Case], names: Sequence[Sign]) -> Table:
    """One row a case: 1, the weight, then 1 for each sign that it shows."""
    shown = np.zeros((len(cases), len(names) + 2))
    shown[:, 0] = 1.0
    shown[:, 1] = np.clip([case.weight for case in cases], 0.0, HEAVIEST)
    places = {pair: place for place, pair in enumerate(names, 2)}
    for row, case in enumerate(cases):
        shown[row, [places[pair] for pair in case.signs.items()]] = 1.0
    return shown


def _ridge(shown: Table, names: Sequence[Sign]) -> Table:
    """Draw each sign to none, and the mean of each kind over the facts to none: a sign not known is worth the average."""
    ridge = np.diag([FREE, WEIGHT_RIDGE, *[RIDGE] * len(names)])
    for kind in sorted({kind for kind, _ in names}):
        share = shown.mean(axis=0) * [False, False, *(own == kind for own, _ in names)]
        ridge += FIRM * np.outer(share, share)
    return ridge


def _newton(shown: Table, right: Table, ridge: Table) -> Table:
    points = np.zeros(shown.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-shown @ points))
        slope = shown.T @ (chance - right) + ridge @ points
        bend = (shown.T * (chance * (1 - chance))) @ shown + ridge
        points -= np.linalg.solve(bend, slope)
    return points


def held_out(cases: Sequence[Case]) -> list[Rated]:
    """Rate each case by points fitted without its document."""
    documents = sorted({(case.folder, case.document) for case in cases})
    fold = {document: place % FOLDS for place, document in enumerate(documents)}
    folds = [fold[case.folder, case.document] for case in cases]
    fitted = [fit([case for case, own in zip(cases, folds, strict=True) if own != part]) for part in range(FOLDS)]
    return [_rate(fitted[own], case) for case, own in zip(cases, folds, strict=True)]


def other_folders(cases: Sequence[Case]) -> Iterator[tuple[str, list[Rated]]]:
    """Yield each folder, rated by points fitted on the others alone."""
    for folder in sorted({case.folder for case in cases}):
        points = fit([case for case in cases if case.folder != folder])
        yield folder, [_rate(points, case) for case in cases if case.folder == folder]


def _rate(points: Points, case: Case) -> Rated:
    return points.confidence(case.weight, case.signs), case.right


def table_lines(points: Points, cases: Sequence[Case], error: float) -> Iterator[str]:
    """Yield the table with where it comes from."""
    folders = Counter(folder for folder, _ in {(case.folder, case.document) for case in cases})
    named = ", ".join(f"{count} of {folder}" for folder, count in sorted(folders.items()))
    yield "# Written by pipeline/training/fit_confidence.py; do not edit by hand."
    yield f"# Fitted on {len(cases)} facts, {sum(case.right for case in cases)} of them right, of gold documents that gave any: {named}."
    yield f"# Expected calibration error on documents held out ({FOLDS} folds): {error:.3f}."
    yield "# Confidence = 1 / (1 + exp(-odds)), odds = base + weight * (weight of the link, 0 to 12) + the points of each sign."
    yield ""
    yield "[odds]"
    yield f"base = {points.base}"
    yield f"weight = {points.weight}"
    for kind, signs in sorted(points.signs.items()):
        seen = Counter(case.signs[kind] for case in cases)
        yield ""
        yield f"[points.{kind}]"
        yield from (f'"{sign}" = {worth:.2f}  # seen {seen[sign]} times' for sign, worth in sorted(signs.items()))


def _report(name: str, rated: Sequence[Rated]) -> float:
    bins = reliability(rated)
    print(f"{name}: {len(rated)} facts, expected calibration error {calibration_error(bins):.4f}")
    for each in bins:
        between = f"{each.least:.2f} to {each.most:.2f}"
        print(f"  {between}: mean {each.confidence:.3f}, right {each.right:.3f} of {each.found}")
    return calibration_error(bins)


def main(folders: Sequence[str]) -> None:
    """Fit, measure, write."""
    cases = read_cases([Path(folder) for folder in folders])
    error = _report("held out, five folds by document", held_out(cases))
    for folder, rated in other_folders(cases):
        _report(f"{folder}, fitted on the others", rated)
    TABLE.write_text("\n".join(table_lines(fit(cases), cases, error)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

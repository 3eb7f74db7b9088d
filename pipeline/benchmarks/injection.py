"""Score gold documents with artifacts injected: each kind alone, then all at once, against the clean text.

PYTHONPATH=pipeline python pipeline/benchmarks/injection.py corpus/gold [--seed N] [--show NAME]
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from artifacts import ARTIFACTS, inject

from tallywire.evaluate import GoldDocument, read_gold, run_in_memory, score_facts
from tallywire.evaluate.score import Score
from tallywire.extractor import Recipe


def score_injected(documents: Sequence[GoldDocument], names: Sequence[str], seed: int) -> Score:
    """Score documents with the named artifacts in them."""
    with TemporaryDirectory() as folder:
        injected = []
        for document in documents:
            made = inject(document, names, seed=seed).document
            file = Path(folder) / document.name
            file.write_bytes(made.raw.encode("utf-8"))
            injected.append(replace(made, file=file))
        return score_facts(injected, run_in_memory(injected, Recipe()).rows)


def report(name: str, score: Score, clean: float) -> None:
    """Print one line of the table."""
    rates = score.rates({*score.right, *score.extra, *score.missed})
    slots = score.slots_right.total() / max(1, score.slots.total())
    share = rates["f1"] / clean if clean else 1.0
    print(
        f"{name:22} P {rates['precision']:.4f} R {rates['recall']:.4f} F1 {rates['f1']:.4f} ({share:.3f})"
        f" slots {slots:.3f} traps {score.trap_hits} bad spans {score.bad_spans}"
    )


def main() -> None:
    """Read the folder from the command line and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--show", help="print the mistakes with this artifact, or `all`, that the clean text does not have"
    )
    options = parser.parse_args()
    documents = [one for one in read_gold(options.folder) if one.file.suffix != ".html"]
    clean = score_injected(documents, (), options.seed)
    f1 = clean.rates({*clean.right, *clean.extra, *clean.missed})["f1"]
    report("clean", clean, f1)
    chosen = {options.show: ARTIFACTS if options.show == "all" else (options.show,)} if options.show else {}
    for name, names in (chosen or {**{name: (name,) for name in ARTIFACTS}, "all": tuple(ARTIFACTS)}).items():
        score = score_injected(documents, tuple(names), options.seed)
        report(name, score, f1)
        if options.show:
            known = {(m.kind, m.document, m.claim_type, m.action, m.detail) for m in clean.mistakes}
            for m in score.mistakes:
                if m.kind in {"miss", "extra"} and (m.kind, m.document, m.claim_type, m.action, m.detail) not in known:
                    print(f"  {m.kind} {m.document}:{m.span.start} {m.claim_type}/{m.action} {m.quote!r} {m.detail}")


if __name__ == "__main__":
    main()

"""Score the main text of pages by the rule of the article extraction benchmark, and time it against trafilatura alone.

    PYTHONPATH=pipeline python pipeline/benchmarks/pages.py DATA/html/article-extraction-benchmark [--worst N]

Prints, for both: precision, recall and F1 of bags of four words, each page counting alike; and seconds. Main text is
what is read for claims, without title and captions. Also: how many lines of the selected text were found again in the page.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import mean

from tallywire.clean import clean_article
from tallywire.clean.html_selection import lines_of, main_text, solid
from tallywire.clean.html_stream import Stream
from tallywire.extractor import article_from_text
from tallywire.records import READ_ROLES

_WORD = re.compile(r"\w+")


def read_text(raw: str) -> str:
    """Return what is read of a page, without title and captions."""
    clean = clean_article(replace(article_from_text(raw), media="html"))
    spans = [clean.edited.to_clean(b.span) for b in clean.blocks if b.role in READ_ROLES - {"title", "caption"}]
    return "\n".join(clean.edited.text[span.start : span.end] for span in spans)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the four words from each word on, as a bag."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def precision_and_recall(found: str, gold: str) -> tuple[float, float]:
    """Compare two texts by their shingles."""
    here, there = shingles(found), shingles(gold)
    common = (here & there).total()
    return common / max(1, here.total()), common / max(1, there.total())


def report(name: str, reader: Callable[[str], str], pages: Mapping[str, str], gold: Mapping[str, str], worst: int) -> None:
    """Print the score and the time of a reader."""
    reader(next(iter(pages.values())))  # what is loaded once is no matter of speed
    begun = time.process_time()
    texts = {key: reader(raw) for key, raw in pages.items()}
    seconds = time.process_time() - begun
    scores = {key: precision_and_recall(texts[key], gold[key]) for key in pages}
    precision, recall = (mean(score[n] for score in scores.values()) for n in (0, 1))
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{name:12} P {precision:.4f} R {recall:.4f} F1 {f1:.4f}  {seconds:.1f} s")
    for key in sorted(scores, key=lambda key: sum(scores[key]))[:worst]:
        print(f"  {key[:12]} P {scores[key][0]:.2f} R {scores[key][1]:.2f}")


def report_alignment(pages: Mapping[str, str]) -> None:
    """Print how many lines of the selected text stand in the page as it was read."""
    lines = found = 0
    for raw in pages.values():
        stream = "".join(solid(run.text) for run in Stream(raw).runs)
        selected = lines_of(main_text(raw))
        lines, found = lines + len(selected), found + sum(line in stream for line in selected)
    print(f"{found} of {lines} lines aligned ({found / lines:.2%})")


def main() -> None:
    """Read the folder from the command line and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0, help="also print so many of the worst pages")
    options = parser.parse_args()
    truth = json.loads((options.folder / "ground-truth.json").read_text("utf-8"))
    gold = {key: page["articleBody"] for key, page in truth.items()}
    pages = {
        key: gzip.decompress((options.folder / "html" / f"{key}.html.gz").read_bytes()).decode("utf-8", "replace")
        for key in gold
    }
    report("trafilatura", main_text, pages, gold, options.worst)
    report("tallywire", read_text, pages, gold, options.worst)
    report_alignment(pages)


if __name__ == "__main__":
    main()

"""Score the time expressions found against corpora with TIMEX3 marks, as TempEval-3 does.

    PYTHONPATH=pipeline python pipeline/benchmarks/timex.py DATA/temporal [--half even|odd] [--errors N]

Prints precision, recall and F1 of spans, strict (same ends) and relaxed (they overlap); the share of relaxed
matches with the right type and value; and `value F1`, the relaxed F1 times the share of right values. Work on the
even articles, and look at the odd ones only in figures.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timex_corpora import Text, Timex, read_meantime, read_wikiwars

from tallywire.annotate.sentences import find_sentences
from tallywire.annotate.timex import find_timexes
from tallywire.annotate.timex.datelines import with_datelines
from tallywire.clean import clean_article
from tallywire.extractor import article_from_text


@dataclass(slots=True)
class Score:
    """What was found in texts, against what is marked."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    types: int = 0
    values: int = 0
    errors: Counter[str] = field(default_factory=Counter)

    def f1(self, right: int) -> float:
        """Return the F1 of so many right."""
        return 2 * right / (self.gold + self.found) if self.gold + self.found else 0.0

    def __str__(self) -> str:
        precision, recall = self.relaxed / max(1, self.found), self.relaxed / max(1, self.gold)
        return (
            f"gold {self.gold:5} found {self.found:5} | strict F1 {self.f1(self.strict):.3f}"
            f" | relaxed P {precision:.3f} R {recall:.3f} F1 {self.f1(self.relaxed):.3f}"
            f" | type {self.types / max(1, self.relaxed):.3f} value {self.values / max(1, self.relaxed):.3f}"
            f" | value F1 {self.f1(self.values):.3f}"
        )


def timexes_of(text: Text) -> list[Timex]:
    """Return what is found in a text; spans are those of the text as it was given."""
    clean = clean_article(article_from_text(text.text, published=text.published))
    found = find_timexes(with_datelines(list(find_sentences(clean)), clean), published=text.published)
    spans = [clean.edited.to_raw(when.span) for when in found]
    return [
        Timex(start=span.start, end=span.end, type=when.type or "", value=when.value or "")
        for when, span in zip(found, spans, strict=True)
    ]


def score(texts: Iterable[Text]) -> Score:
    """Score all texts together; each marked expression is matched with one found, same ends first."""
    total = Score()
    for text in texts:
        found = [f for f in timexes_of(text) if not any(_overlap(f, own) for own in text.ignored)]
        total.gold, total.found = total.gold + len(text.gold), total.found + len(found)
        pairs = _matched(text.gold, found)
        for one, other in pairs:
            total.strict += (one.start, one.end) == (other.start, other.end)
            total.relaxed += 1
            total.types += one.type == other.type
            total.values += one.value == other.value
            if one.value != other.value:
                total.errors[_line("value", text, one, f"{one.value} not {other.value}")] += 1
        total.errors.update(_line("missed", text, g, g.value) for g in text.gold if not any(g is p for p, _ in pairs))
        total.errors.update(_line("false", text, f, f.value) for f in found if not any(f is q for _, q in pairs))
    return total


def _matched(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    pairs: list[tuple[Timex, Timex]] = []
    left = list(found)
    for same in (True, False):
        for one in gold:
            if any(one is done for done, _ in pairs):
                continue
            fits = [f for f in left if ((f.start, f.end) == (one.start, one.end) if same else _overlap(f, one))]
            if fits:
                pairs.append((one, fits[0]))
                left.remove(fits[0])
    return pairs


def _overlap(one: Timex, other: Timex) -> bool:
    return one.start < other.end and other.start < one.end


def _line(kind: str, text: Text, timex: Timex, what: str) -> str:
    before, after = text.text[max(0, timex.start - 50) : timex.start], text.text[timex.end : timex.end + 30]
    words = f"{before}[{text.text[timex.start : timex.end]}]{after}"
    return f"{kind:6} {what:26} {' '.join(words.split())} ({text.published})"


def main() -> None:
    """Print the scores of each corpus, and the errors where they are asked for."""
    parser = argparse.ArgumentParser(description="Score time expressions against TIMEX3 marks.")
    parser.add_argument("folder", type=Path, help="with meantime.tar.gz and wikiwars.tar.gz")
    parser.add_argument("--half", choices=("even", "odd"), help="only every second article")
    parser.add_argument("--corpus", choices=("meantime", "wikiwars"))
    parser.add_argument("--errors", type=int, default=0, help="how many errors to print")
    asked = parser.parse_args()
    for name, read in (("meantime", read_meantime), ("wikiwars", read_wikiwars)):
        if asked.corpus not in (None, name):
            continue
        texts = list(read(asked.folder))
        for half, first in (("even", 0), ("odd", 1)):
            if asked.half in (None, half):
                result = score(texts[first::2])
                print(f"{name:8} {half:4} {result}")
                if asked.errors:
                    print(*(f"  {n} {line}" for line, n in sorted(result.errors.items())[: asked.errors]), sep="\n")


if __name__ == "__main__":
    main()

"""Score who says what against hand-marked news: `python attribution.py SHARED_DATA [--half learn|report]`.

Reads `attribution/polnear-sample.tar.gz` (PolNeAR, Newell et al. 2018): texts with brat files of sources, cues and
contents. The files fall into two halves by the sha256 of their names: constructions and cue words are learnt from
one, the other is only measured. The token F1 of a role is that of all tokens marked in any attribution of a text,
summed over texts; the pair F1 asks for attributions whose cue and content both overlap.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import tarfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

ROLES = ("source", "cue", "content")
Parts = Mapping[str, Sequence[tuple[int, int]]]
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One text with its hand-marked attributions, raw offsets by role."""

    name: str
    text: str
    attributions: tuple[Parts, ...]


def half_of(name: str) -> str:
    """Return `learn` or `report`, by the sha256 of the file's name."""
    return "report" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 else "learn"


def read_marked(archive: Path) -> Iterator[Marked]:
    """Yield the texts of the archive with the first annotation file of each."""
    with tarfile.open(archive) as tar:
        files = {m.name: tar.extractfile(m).read().decode("utf-8") for m in tar if m.isfile()}  # type: ignore[union-attr]
    for path in sorted(name for name in files if "/text/" in name):
        stem = PurePosixPath(path).stem
        marks = sorted(name for name in files if "/attributions/" in name and PurePosixPath(name).stem.startswith(stem))
        yield Marked(
            name=PurePosixPath(path).name,
            text=files[path],
            attributions=tuple(read_brat(files[marks[0]])) if marks else (),
        )


def read_brat(text: str) -> Iterator[Parts]:
    """Yield the attributions of one brat file.

    >>> list(read_brat("T1\\tCue 4 8\\tsaid\\nT2\\tContent 9 11;14 16\\t…\\nE1\\tAttribution:T9 Cue:T1 Content:T2\\n"))
    [{'source': [], 'cue': [(4, 8)], 'content': [(9, 11), (14, 16)]}]
    """
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    for line in text.split("\n"):
        fields = line.split("\t")
        if line.startswith("T"):
            role, _, places = fields[1].partition(" ")
            spans[fields[0]] = role.lower(), [(int(a), int(b)) for a, b in (p.split() for p in places.split(";"))]
        elif line.startswith("E"):
            parts: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
            for _, mark in (item.split(":") for item in fields[1].split()):
                role, places_of = spans.get(mark, ("", []))
                if role in parts:
                    parts[role] += places_of
            yield parts


def tokens_in(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return the starts of the words and marks that the spans cover."""
    return {span_start + m.start() for span_start, end in spans for m in _TOKEN.finditer(text[span_start:end])}


class Tally:
    """Counts of right, found and wanted, by name."""

    def __init__(self) -> None:
        self.right, self.found, self.wanted = Counter[str](), Counter[str](), Counter[str]()

    def add(self, name: str, gold: set[int], got: set[int]) -> None:
        """Count two sets."""
        self.right[name] += len(gold & got)
        self.found[name] += len(got)
        self.wanted[name] += len(gold)

    def line(self, name: str) -> str:
        """Return precision, recall and F1 in one line."""
        p, r = self.right[name] / max(1, self.found[name]), self.right[name] / max(1, self.wanted[name])
        return f"{name:16s} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}   ({self.wanted[name]} wanted)"


def score(documents: Iterable[tuple[Marked, Sequence[Parts]]]) -> tuple[Tally, Counter[str], Counter[str]]:
    """Score found attributions; also how many of each construction were wanted and were found."""
    tally, wanted, met = Tally(), Counter[str](), Counter[str]()
    for marked, found in documents:
        for role in ROLES:
            gold = {t for a in marked.attributions for t in tokens_in(marked.text, a[role])}
            tally.add(role, gold, {t for a in found for t in tokens_in(marked.text, a[role])})
        pairs = list(_pairs(marked, found))
        tally.right["pair"] += len(pairs)
        tally.found["pair"] += len(found)
        tally.wanted["pair"] += len(marked.attributions)
        wanted.update(construction(marked.text, a) for a in marked.attributions)
        met.update(construction(marked.text, marked.attributions[g]) for g, _ in pairs)
    return tally, wanted, met


def _pairs(marked: Marked, found: Sequence[Parts]) -> Iterator[tuple[int, int]]:
    """Match each hand-marked attribution with the first free one whose cue and content overlap it."""
    free = set(range(len(found)))
    for g, gold in enumerate(marked.attributions):
        sides = [tokens_in(marked.text, gold[role]) for role in ("cue", "content")]
        for f in sorted(free):
            if all(
                side & tokens_in(marked.text, found[f][r]) for side, r in zip(sides, ("cue", "content"), strict=True)
            ):
                free.discard(f)
                yield g, f
                break


def construction(text: str, parts: Parts) -> str:
    """Name the construction of a hand-marked attribution by its words."""
    cue = " ".join(text[a:b] for a, b in sorted(parts["cue"])).lower()
    content = [text[a:b] for a, b in sorted(parts["content"])]
    if not cue or not content:
        return "without cue or content"
    if cue.startswith("according"):
        return "according to"
    first = content[0].lstrip()
    if first[:1] in "\"“'‘`":
        return "quotation"
    if min(parts["content"])[0] < min(parts["cue"])[0]:
        return "content before cue"
    word = first.split()[0].lower() if first.split() else ""
    named = {
        "that": "that",
        "to": "infinitive",
        "whether": "question",
        "if": "question",
        "how": "question",
        "what": "question",
    }
    return named.get(word, "clause or object")


def found_by(
    extract: Callable[[str], Iterable[Parts]], marked: Iterable[Marked]
) -> Iterator[tuple[Marked, list[Parts]]]:
    """Yield each text with what the finder gives for it."""
    for one in marked:
        yield one, list(extract(one.text))


def tallywire_finder() -> Callable[[str], Iterable[Parts]]:
    """Return the finder under test, reading the rows of the mentions table."""
    from tallywire.batch.mentions import find_mentions
    from tallywire.extractor import Recipe, article_from_text

    extractor = Recipe().extractor()

    def find(text: str) -> Iterator[Parts]:
        for row in find_mentions(extractor.annotate(article_from_text(text), mentions=True)):
            if row.kind == "saying":
                yield {role: row.data[role] for role in ROLES}  # type: ignore[misc]

    return find


def main() -> None:
    """Print the scores of one half."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path, help="folder that holds attribution/polnear-sample.tar.gz")
    options.add_argument("--half", choices=("learn", "report"), default="report")
    chosen = options.parse_args()
    archive = chosen.data / "attribution" / "polnear-sample.tar.gz"
    marked = [one for one in read_marked(archive) if half_of(one.name) == chosen.half]
    report(chosen.half, score(found_by(tallywire_finder(), marked)), texts=len(marked))


def report(half: str, scored: tuple[Tally, Counter[str], Counter[str]], *, texts: int) -> None:
    """Print token scores by role, the pair score, and recall by construction."""
    tally, wanted, met = scored
    print(f"half: {half}, {texts} texts")
    for name in (*ROLES, "pair"):
        print(tally.line(name))
    for name, count in wanted.most_common():
        print(f"  {name:24s} found {met[name]:5d} of {count:5d}")


if __name__ == "__main__":
    main()

"""Measure the number component: F1 of values, and of values with their bounds, on two public sets.

Run as `PYTHONPATH=pipeline python pipeline/benchmarks/quantities.py DATA`, where DATA holds
`quantities/recognizers-specs-english.tar.gz` (Microsoft Recognizers-Text, MIT) and
`temporal/meantime.tar.gz` (MEANTIME, CC BY 4.0). Neither was written for the news of today: the first asks
for `- 1 4/5` and `2.5^-1`, the second marks no bound and leaves out some numbers; they show what got worse.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tallywire.annotate.quantities import find_quantities
from tallywire.records import Quantity, Sentence
from tallywire.spans import Span

Amount = tuple[float, ...]
"""a value, or the two ends of a range; an open end is an infinity"""
_SPECS = {
    "Number/English/NumberModel.json": None,
    "Number/English/PercentModel.json": {"percent"},
    "NumberWithUnit/English/CurrencyModel.json": {"money"},
    "NumberWithUnit/English/DimensionModel.json": {"distance", "measure"},
    "NumberWithUnit/English/AgeModel.json": {"age"},
    "NumberWithUnit/English/TemperatureModel.json": {"temperature"},
}
_RANGES = "Number/English/NumberRangeModel.json"
_FORMS = {"digits", "words", "fraction", "range"}
_TIMES = {"duration", "age"}
"""MEANTIME marks them as times"""
_MARKED = 6
"""sentences of a MEANTIME article that were annotated"""


@dataclass
class Score:
    """True positives, expected and found."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def add(self, gold: Sequence[object], found: Sequence[object]) -> None:
        self.right += (Counter(gold) & Counter(found)).total()
        self.gold += len(gold)
        self.found += len(found)

    def __str__(self) -> str:
        precision, recall = self.right / max(self.found, 1), self.right / max(self.gold, 1)
        f1 = 2 * self.right / max(self.gold + self.found, 1)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({self.gold} marked)"


def main(data: Path) -> None:
    """Print the scores of both sets."""
    specs = dict(_read_specs(data / "quantities" / "recognizers-specs-english.tar.gz"))
    for name, kinds in _SPECS.items():
        print(f"{name.split('/')[-1]:<24} value         {_score_spec(specs[name], kinds)}")
    values, bounds = _score_ranges(specs[_RANGES])
    print(f"{'NumberRangeModel.json':<24} value         {values}\n{'':<24} value + bound {bounds}")
    values, bounds = _score_meantime(data / "temporal" / "meantime.tar.gz")
    print(f"{'MEANTIME VALUE':<24} value         {values}\n{'':<24} value + bound {bounds}")


def _quantities(text: str) -> list[Quantity]:
    sentence = Sentence(index=0, span=Span(0, len(text)), text=text, block=0, role="body")
    return [quantity for quantity in find_quantities([sentence]) if quantity.form in _FORMS]


def _values(quantity: Quantity) -> list[float]:
    ends = [quantity.value] if quantity.value is not None else [quantity.low, quantity.high]
    return [_rounded(end) for end in ends if end is not None]


def _rounded(value: float) -> float:
    return float(f"{value:.6g}")


def _read_specs(archive: Path) -> Iterator[tuple[str, list[dict[str, object]]]]:
    with tarfile.open(archive) as tar:
        for member in tar:
            if (file := tar.extractfile(member)) is not None:
                name = "/".join(Path(member.name).parts[-3:])
                yield name, json.loads(file.read().decode("utf-8-sig"))


def _score_spec(cases: Sequence[dict[str, object]], kinds: set[str] | None) -> Score:
    score = Score()
    for case in cases:
        found = [q for q in _quantities(str(case["Input"])) if kinds is None or q.kind in kinds]
        score.add(list(_resolved(case)), [value for quantity in found for value in _values(quantity)])
    return score


def _resolved(case: dict[str, object]) -> Iterator[float]:
    for result in _results(case):
        value = str((result.get("Resolution") or {}).get("value")).rstrip("%")
        if re.fullmatch(r"-?[\d.]+(?:E[+-]?\d+)?", value):
            yield _rounded(float(value))


def _results(case: dict[str, object]) -> list[dict[str, dict[str, str]]]:
    results = case["Results"]
    assert isinstance(results, list)
    return results


def _score_ranges(cases: Sequence[dict[str, object]]) -> tuple[Score, Score]:
    """Ends of ranges and limits as values; the ends in their places as values with bounds."""
    values, bounds = Score(), Score()
    for case in cases:
        gold = [_interval(str(result["Resolution"]["value"])) for result in _results(case)]
        found = [_ends(q) for q in _quantities(str(case["Input"])) if q.low != q.high and q.kind != "ordinal"]
        values.add(*([end for pair in side for end in pair if abs(end) < float("inf")] for side in (gold, found)))
        bounds.add(gold, found)
    return values, bounds


def _interval(text: str) -> Amount:
    low, high = text.strip("[]()").split(",")
    return float(low or "-inf"), float(high or "inf")


def _ends(quantity: Quantity) -> Amount:
    infinity = float("inf")
    return (
        -infinity if quantity.low is None else quantity.low,
        infinity if quantity.high is None else quantity.high,
    )


def _score_meantime(archive: Path) -> tuple[Score, Score]:
    values, bounds = Score(), Score()
    for sentence, spans in _read_meantime(archive):
        gold = [amount for text in spans for amount in _marked(text)]
        found = [q for q in _quantities(sentence) if q.amount and q.kind not in _TIMES]
        values.add([value for value, _ in gold], [value for q in found for value in _values(q)])
        known = {value for value, bound in gold if bound != "="}
        bounds.add(gold, [(value, q.bound if value in known else "=") for q in found for value in _values(q)])
    return values, bounds


def _read_meantime(archive: Path) -> Iterator[tuple[str, list[str]]]:
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda member: member.name):
            file = tar.extractfile(member) if "intra-doc" in member.name and member.name.endswith(".xml") else None
            if file is not None:
                yield from _sentences(ET.fromstring(file.read()))


def _sentences(document: ET.Element) -> Iterator[tuple[str, list[str]]]:
    tokens = {str(token.get("t_id")): token for token in document.iter("token")}
    marked: dict[int, set[str]] = {}
    for value in document.iter("VALUE"):
        for anchor in value.iter("token_anchor"):
            number = int(str(tokens[str(anchor.get("t_id"))].get("sentence")))
            marked.setdefault(number, set()).add(str(anchor.get("t_id")))
    for number in range(_MARKED):
        words = [token for token in tokens.values() if token.get("sentence") == str(number)]
        yield _joined(words), list(_runs(words, marked.get(number, set())))


def _runs(words: Sequence[ET.Element], marked: set[str]) -> Iterator[str]:
    """Yield the texts of neighbouring marked tokens; marks that overlap are one text."""
    for is_marked, run in groupby(words, key=lambda word: word.get("t_id") in marked):
        if is_marked:
            yield _joined(list(run))


def _joined(tokens: Sequence[ET.Element]) -> str:
    text = " ".join(str(token.text) for token in tokens)
    return re.sub(r"(?<=[$€£#(]) | (?=[%,.)])", "", text)


_WORDS = re.findall(
    r"\w+", "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
)
_NUMBERS = {word: float(value) for value, word in enumerate(_WORDS)} | {"twenty": 20.0, "sixty": 60.0, "half": 0.5}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9}
_NUMERAL = re.compile(
    rf"(?P<digits>(?:(?<![\w])-)?\d[\d,]*(?:\.\d+)?)|\b(?P<word>{'|'.join(_NUMBERS)})\b|\b(?P<quarter>a quarter)\b",
    re.IGNORECASE,
)
_BOUNDS = {
    ">": r"more than|over|above|at least",
    "<": r"up to|below|as much as|less than",
    "~": r"about|around|nearly|almost|approximately|some",
}


def _marked(text: str) -> Iterator[tuple[float, str]]:
    """Values of a marked span, read by a plain reader that shares nothing with the one that is measured."""
    bound = next((sign for sign, words in _BOUNDS.items() if re.search(rf"\b(?:{words}) (?!of)", text.lower())), "=")
    for place, match in enumerate(_NUMERAL.finditer(text)):
        scale = re.match(r"[ -]?(thousand|million|billion|bn)\b", text[match.end() :], re.IGNORECASE)
        value = (
            float(match["digits"].replace(",", ""))
            if match["digits"]
            else _NUMBERS.get((match["word"] or "").lower(), 0.25)
        )
        yield _rounded(value * (_SCALES[scale[1].lower()] if scale else 1)), bound if place == 0 else "="


if __name__ == "__main__":
    main(Path(sys.argv[1]))

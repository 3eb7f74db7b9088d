"""The audit of packs: examples that do not hold, and words that no example needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from tallywire.claims.audit import check_examples, few_examples, unneeded_words
from tallywire.claims.frames import Pack
from tallywire.claims.pack_edits import each_word, without_word
from tallywire.claims.pack_reader import read_pack
from tallywire.records import Claim, Quantity, When
from tallywire.spans import Span

PACK = """\
[pack]
name = "cases"
[frame.case_count]
counted = {{ case = ["case"], "mild case" = ["sniffle"] }}
[frame.case_count.action.reported]
verbs = ["report", "confirm", "log"]
finds = [{finds}]
skips = [{skips}]
misses = [{misses}]
[frame.case_count.action.cured]
verbs = ["cure"]
"""


def pack_of(finds: str = "", skips: str = "", misses: str = "") -> Pack:
    return read_pack(PACK.format(finds=finds, skips=skips, misses=misses).encode(), "cases.toml")


def reader(packs: Sequence[Pack]) -> Callable[[str], list[Claim]]:
    """Read `reported 31 cases` and the like: a toy engine that knows the past tense in -ed."""

    def read(text: str) -> list[Claim]:
        return [
            _claim(match, frame.name, action.name, item)
            for pack in packs
            for frame in pack.frames
            for action in frame.actions
            for item, nouns in frame.counted.items()
            for verb in action.verbs
            for noun in nouns
            for match in re.finditer(rf"\b{verb.removesuffix('e')}g?ed (\d+) {noun}s?\b", text)
        ]

    return read


def _claim(match: re.Match[str], frame: str, action: str, item: str) -> Claim:
    value, span = float(match[1]), Span(*match.span(1))
    quantity = Quantity(
        sentence=0,
        span=span,
        number=span,
        value=value,
        low=value,
        high=value,
        qualifier="exact",
        form="digits",
        kind="count",
    )
    when = When(
        sentence=0,
        span=span,
        text="x",
        start=date(2025, 6, 8),
        end=date(2025, 6, 9),
        precision="night",
        basis="published",
    )
    return Claim(
        claim_type=frame,
        action=action,
        quantity=quantity,
        quote=span,
        item=item,
        item_span=None,
        status="asserted",
        sentence=0,
        rule="x",
        rule_digest="x",
        actor="Peru",
        source="health ministry",
        when=when,
    )


@pytest.mark.parametrize(
    ("finds", "skips", "misses"),
    [
        ("{ text = 'Peru reported 31 cases.', value = 31 }", "'Peru confirmed 31 votes.'", ""),
        ("{ text = 'reported 31 cases', value = 31, item = 'case', actor = 'peru', status = 'asserted' }", "", ""),
        ("{ text = 'reported 31 cases', value = 31, source = 'the health ministry', quote = '31' }", "", ""),
        ("{ text = 'reported 31 cases', value = 31, start = 2025-06-08, precision = 'night' }", "", ""),
        ("{ text = 'reported 31 cases, confirmed 4 cases', value = 31, also = [{ value = 4 }] }", "", ""),
        ("{ text = 'reported 31 cases, cured 4 cases', value = 31, also = [{ action = 'cured', value = 4 }] }", "", ""),
        ("", "'Peru cured 31 cases.'", "{ text = 'a report of 31 cases', value = 31, why = 'nouns are not read' }"),
    ],
)
def test_examples_that_hold(finds: str, skips: str, misses: str) -> None:
    packs = [pack_of(finds, skips, misses)]
    assert check_examples(packs, reader(packs)) == []


@pytest.mark.parametrize(
    ("finds", "skips", "misses", "message"),
    [
        ("{ text = 'No news.', value = 31 }", "", "", "found nothing for reported 31 in 'No news.'"),
        (
            "{ text = 'reported 31 cases', value = 30 }",
            "",
            "",
            "value is 31.0, not 30; low is 31.0, not 30; high is 31.0, not 30 in 'reported 31 cases'",
        ),
        (
            "{ text = 'reported 31 cases', value = 31, low = 31, qualifier = 'at_least' }",
            "",
            "",
            "qualifier is exact, not at_least in 'reported 31 cases'",
        ),
        (
            "{ text = 'reported 31 cases', value = 31, actor = 'Chile', target = 'Peru' }",
            "",
            "",
            "actor is Peru, not Chile; target is None, not Peru in 'reported 31 cases'",
        ),
        (
            "{ text = 'reported 31 cases, cured 4 cases', value = 31 }",
            "",
            "",
            "found more than it should, case_count cured '4', in 'reported 31 cases, cured 4 cases'",
        ),
        (
            "",
            "'confirmed 31 cases'",
            "",
            "found case_count reported '31', which is to be skipped, in 'confirmed 31 cases'",
        ),
        (
            "",
            "",
            "{ text = 'reported 31 cases', value = 31, why = 'x' }",
            "no longer missed, move it to 'finds', in 'reported 31 cases'",
        ),
    ],
)
def test_examples_that_do_not_hold(finds: str, skips: str, misses: str, message: str) -> None:
    packs = [pack_of(finds, skips, misses)]
    (finding,) = check_examples(packs, reader(packs))
    assert str(finding).partition(": cases.case_count.reported: ")[2] == message
    assert str(finding).startswith("cases.toml:")


def test_too_few_examples_are_named() -> None:
    found = few_examples([pack_of("{ text = 'reported 31 cases', value = 31 }", "'a', 'b', 'c'")])
    assert [(finding.rule, finding.text) for finding in found] == [
        ("cases.case_count.reported", "finds"),
        ("cases.case_count.cured", "finds"),
        ("cases.case_count.cured", "skips"),
    ]
    assert found[0].message == "only 1 'finds'; give at least 3, each of another construction"


def test_words_that_no_example_needs() -> None:
    packs = [pack_of("{ text = 'They confirmed 4 cases and logged 2 cases.', value = 4, also = [{ value = 2 }] }")]
    found = unneeded_words(packs, reader)
    assert [(finding.text, finding.rule) for finding in found] == [
        ("sniffle", "cases.case_count"),
        ("report", "cases.case_count.reported"),
        ("cure", "cases.case_count.cured"),
    ]
    assert found[1].message == "no example needs 'report' in verbs; add one that does, or take the word out"


def test_only_examples_that_hold_the_word_are_read_again() -> None:
    packs = [pack_of("{ text = 'confirmed 4 cases', value = 4 }, { text = 'reported 31 cases', value = 31 }")]
    built: list[str] = []

    def counting(changed: Sequence[Pack]) -> Callable[[str], list[Claim]]:
        built.append(changed[0].digest)
        return reader(changed)

    unneeded_words(packs, counting)
    assert len(built) == len(set(built)) == 3  # case, report, confirm; nothing for sniffle, log and cure


def test_a_pack_without_a_word_is_the_pack_otherwise() -> None:
    pack = pack_of()
    words = list(each_word(pack))
    assert [word.text for word in words] == ["case", "sniffle", "report", "confirm", "log", "cure"]
    for word in words:
        less = without_word(pack, word)
        assert [other.text for other in each_word(less)] == [other.text for other in words if other is not word]
        assert replace(less, frames=pack.frames, digest=pack.digest) == pack
        assert less.digest != pack.digest

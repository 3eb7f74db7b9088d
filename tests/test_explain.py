"""Explanations: slots marked in the sentence, dates written out, the rule with its line, reasons for nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tallywire.claims import load_packs
from tallywire.explain import Reread, Tracer, explain_fact, reread, why_not
from tallywire.explain.fact import date_line, edits_at, marked_sentence, rule_line
from tallywire.extractor import Extractor, article_from_text
from tallywire.records import Annotated, Article, Block, CleanArticle, Fact
from tallywire.spans import Edit, EditedText, Span

Make = Callable[..., Fact]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_packs())


def annotated(raw: str, *edits: Edit) -> Annotated:
    article = Article(id="x", path="a.txt", raw=raw)
    block = Block(span=Span(0, len(raw)), role="body")
    clean = CleanArticle(article=article, edited=EditedText(raw, edits), blocks=(block,))
    return Annotated(clean=clean, sentences=(), quantities=(), times=(), entities=(), sayings=())


@pytest.mark.parametrize(
    ("slots", "marked"),
    [
        ({}, "Of these, [28|quote] fell."),
        ({"value": (10, 12)}, "Of these, [[28|quote]|value] fell."),
        ({"action": (13, 17)}, "Of these, [28|quote] [fell|action]."),
        ({"time": (40, 50)}, "Of these, [28|quote] fell."),
    ],
)
def test_slots_are_marked(make_fact: Make, slots: dict[str, tuple[int, int]], marked: str) -> None:
    raw = "Of these, 28 fell. Others went on, for three more hours."
    fact = make_fact(quote="28", start=10, sentence_start=0, sentence_end=18, slots=slots)
    assert marked_sentence(fact, annotated(raw)) == marked


def test_marks_stand_in_the_clean_sentence(make_fact: Make) -> None:
    raw = "First.Of <b>these</b>, 28fell."
    glue = Edit(span=Span(5, 6), new=". ", cleaner="glue")
    tags = [Edit(span=Span(9, 12), new="", cleaner="tags"), Edit(span=Span(17, 21), new="", cleaner="tags")]
    fact = make_fact(quote="28", start=23, sentence_start=6, sentence_end=30, slots={"action": (25, 29)})
    assert marked_sentence(fact, annotated(raw, glue, *tags)) == "Of these, [28|quote][fell|action]."
    assert list(edits_at(fact, annotated(raw, glue, *tags))) == [
        "tags at 9: '<b>' became ''",
        "tags at 17: '</b>' became ''",
    ]


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({}, "the text gives none"),
        ({"time_text": "once"}, "'once' could not be resolved"),
        (
            {"time_text": "overnight", "date_basis": "published"},
            "'overnight' + published 2025-06-09 (metadata) = 2025-06-08 to 2025-06-09, precision night",
        ),
        (
            {"time_text": "8-9 June 2025", "date_basis": "explicit"},
            "'8-9 June 2025' = 2025-06-08 to 2025-06-09, precision night",
        ),
    ],
)
def test_dates_are_written_out(make_fact: Make, given: dict[str, str], line: str) -> None:
    known = {"published": date(2025, 6, 9), "published_basis": "metadata", "date_precision": "night"}
    dates = {"event_start": date(2025, 6, 8), "event_end": date(2025, 6, 9)} if "date_basis" in given else {}
    assert date_line(make_fact(**known, **given, **dates)) == line


def test_a_rule_is_named_with_its_line(make_fact: Make) -> None:
    (pack,) = load_packs(["air_attacks"])
    line = next(f.action("launched") for f in pack.frames if f.name == "drone_count").line  # type: ignore[union-attr]
    rule = f"air_attacks.drone_count.launched, air_attacks.toml:{line}"
    assert rule_line(make_fact(rule_digest=pack.digest), [pack]) == rule
    assert rule_line(make_fact(), [pack]) == rule + " (the pack has changed since)"
    assert "none of the packs loaded" in rule_line(make_fact(rule="own.cases.found"), [pack])


def test_an_article_that_has_changed_is_not_read_again(make_fact: Make, extractor: Extractor, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Something else.")
    assert reread(make_fact(), tmp_path / "a.txt", extractor) is None
    assert reread(make_fact(), tmp_path / "gone.txt", extractor) is None
    assert "has changed since" in explain_fact(make_fact(), None, extractor.packs)["note"]


def test_a_fact_is_found_again(extractor: Extractor, tmp_path: Path) -> None:
    raw = "Overnight Russia launched 61 drones at Ukraine, the Ukrainian air force said."
    (tmp_path / "a.txt").write_text(raw)
    (fact,) = extractor.facts(article_from_text(raw, published=date(2025, 6, 9), path="a.txt"))
    read = reread(fact, tmp_path / "a.txt", extractor)
    assert isinstance(read, Reread)
    assert read.claim is not None
    assert "note" not in explain_fact(fact, read, extractor.packs)


def test_a_fact_that_the_rules_no_longer_read_is_said_to_be_so(make_fact: Make, extractor: Extractor) -> None:
    read = Reread(annotated=annotated("Overnight Russia launched 479 drones at Ukraine, the air force said."), claim=None)
    assert "no longer read" in explain_fact(make_fact(), read, extractor.packs)["note"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Share", "taken for 'share'"),
        ("Nothing", "no number is seen"),
        ("Nobody", "action of a pack"),
        ("600-mile", "distance, not a count"),
        ("40 paintings", ""),
        ("61 drones", "is read as drone_count launched"),
    ],
)
def test_why_not(extractor: Extractor, words: str, why: str) -> None:
    raw = (
        "Drones over the town\n\nRussia launched 61 drones along the 600-mile front on Sunday night, officials said.\n\n"
        "The museum there has 40 paintings.\n\nNobody slept. Nothing else is known.\n\nShare this article\n"
    )
    _, reasons = why_not(article_from_text(raw), raw.index(words), extractor)
    assert why in reasons[0].why
    assert (reasons[0].fact_id is not None) == ("is read" in why)


def test_an_offset_past_the_end(extractor: Extractor) -> None:
    assert "has 9 characters" in why_not(article_from_text("61 drones"), 9, extractor)[1][0].why


def test_an_article_without_a_word_of_the_packs_is_not_looked_at(extractor: Extractor) -> None:
    tracer = Tracer(extractor.annotate(article_from_text("It has 40 windows.")), extractor)
    assert "'40'" in tracer.reason_at(Span(7, 9))

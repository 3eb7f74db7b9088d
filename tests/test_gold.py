"""What must hold on the shared gold sets, and what the seed article must give."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tallywire.batch import find_works, process, run
from tallywire.extractor import Recipe
from tallywire.read import decode
from tallywire.records import Fact
from tallywire.store import open_store

pytestmark = pytest.mark.shared


@pytest.mark.slow
@pytest.mark.parametrize("name", ["dev", "open", "bullets"])
def test_every_quote_stands_in_the_raw_file(shared: Path, name: str) -> None:
    folder = shared / "gold" / name
    for outcome in process(find_works(folder), Recipe()):
        assert outcome.failure is None
        raw, _ = decode((folder / outcome.path).read_bytes())
        for fact in outcome.facts:
            assert raw[fact.start : fact.end] == fact.quote
            assert (
                raw[fact.start - len(fact.prefix) : fact.end + len(fact.suffix)]
                == fact.prefix + fact.quote + fact.suffix
            )
            assert all(0 <= start < end <= len(raw) for start, end in fact.slots.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", ["open", "bullets"])
def test_running_twice_writes_nothing_the_second_time(shared: Path, tmp_path: Path, name: str) -> None:
    run(shared / "gold" / name, tmp_path / "out")
    before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert not run(shared / "gold" / name, tmp_path / "out").changes.any()
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before


@pytest.mark.slow
def test_order_has_no_effect_and_two_folders_give_their_union(shared: Path, tmp_path: Path) -> None:
    works = find_works(shared / "gold" / "open")
    for part, chosen in (("x", works[::2]), ("y", works[1::2])):
        (tmp_path / part).mkdir()
        for work in chosen:
            shutil.copy(work.source.file, tmp_path / part)
    parts = {fact.fact_id: shape for part in "xy" for fact, shape in shaped(tmp_path / part)}
    whole = {fact.fact_id: shape for fact, shape in shaped(shared / "gold" / "open", backwards=True)}
    assert parts == whole


def shaped(folder: Path, *, backwards: bool = False) -> list[tuple[Fact, tuple[object, ...]]]:
    works = find_works(folder)
    outcomes = process(works[::-1] if backwards else works, Recipe())
    return [
        (fact, (fact.value, fact.actor, fact.target, fact.source, fact.event_start, fact.quote, fact.start))
        for outcome in outcomes
        for fact in outcome.facts
    ]


@pytest.fixture(scope="module")
def seed(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Fact]:
    """The facts of the seed article, as they are stored."""
    out = tmp_path_factory.mktemp("seed")
    run(shared / "seed", out)
    with open_store(out) as store:
        return list(store.facts())


def one(facts: list[Fact], claim_type: str, section: str = "body") -> Fact:
    (fact,) = (fact for fact in facts if (fact.claim_type, fact.section) == (claim_type, section))
    return fact


def test_seed_drones(seed: list[Fact]) -> None:
    fact = one(seed, "drone_count")
    assert (fact.action, fact.value, fact.item, fact.qualifier, fact.status) == (
        "launched", 479, "drone", "exact", "asserted")  # fmt: skip
    assert (fact.actor, fact.target, fact.source) == ("Russia", "Ukraine", "Ukrainian Air Force")
    assert (fact.event_start, fact.event_end, fact.date_precision) == (date(2025, 6, 8), date(2025, 6, 9), "night")


def test_seed_drones_are_a_record(seed: list[Fact]) -> None:
    assert one(seed, "drone_count").superlative == "record"


def test_seed_exchange_of_may(seed: list[Fact]) -> None:
    fact = one(seed, "exchange_count")
    assert (fact.action, fact.value, fact.low, fact.high, fact.qualifier) == ("exchanged", 1000, None, None, "approx")
    assert (fact.per, fact.actor, fact.item) == ("each_side", "both", "person")
    assert (fact.event_start, fact.event_end, fact.date_precision) == (date(2025, 5, 1), date(2025, 5, 31), "month")


def test_seed_timeline_repeats_the_exchange_of_may(seed: list[Fact]) -> None:
    row = one(seed, "exchange_count", "table_row")
    assert (row.value, row.qualifier, row.event_start) == (1000, "approx", date(2025, 5, 1))
    assert row.duplicate_of == one(seed, "exchange_count").fact_id


def test_seed_civilians(seed: list[Fact]) -> None:
    held = [fact for fact in seed if fact.claim_type == "detainee_estimate" and fact.action == "held"]
    (fact,) = (fact for fact in held if fact.status != "withheld")
    assert [other.value for other in held if other.status == "withheld"] == [None]
    assert (fact.value, fact.low, fact.high, fact.qualifier, fact.item) == (16000, 16000, None, "more_than", "civilian")
    assert (fact.actor, fact.target, fact.source, fact.status) == (
        "Russia",
        "Ukraine",
        "Ukrainian authorities",
        "estimated",
    )
    assert (fact.event_start, fact.event_end) == (date(2024, 12, 1), date(2024, 12, 31))


def test_seed_visits(seed: list[Fact]) -> None:
    fact = one(seed, "detainee_estimate", "box")
    assert (fact.action, fact.low, fact.high, fact.qualifier, fact.item) == (
        "visited",
        1400,
        None,
        "more_than",
        "prisoner of war",
    )
    assert fact.actor == "International Committee of the Red Cross"
    assert (fact.event_start, fact.event_end, fact.date_precision) == (date(2023, 1, 1), date(2023, 12, 31), "year")


def test_seed_exchange_is_the_66th(seed: list[Fact]) -> None:
    fact = one(seed, "exchange_ordinal")
    assert (fact.action, fact.value, fact.actor, fact.status) == ("occurred", 66, "both", "asserted")


def test_seed_exchange_is_dated(seed: list[Fact]) -> None:
    assert one(seed, "exchange_ordinal").event_start == date(2025, 6, 9)


@pytest.mark.parametrize("trap", ["under 25", "30-day", "Third Geneva Convention of 1949", "three years", "since 2022"])
def test_seed_traps(seed: list[Fact], shared: Path, trap: str) -> None:
    (file,) = (shared / "seed").iterdir()
    raw, _ = decode(file.read_bytes())
    at = raw.find(trap)
    assert at >= 0
    assert not [fact for fact in seed if fact.start < at + len(trap) and at < fact.end]


def test_seed_gives_nothing_else(seed: list[Fact]) -> None:
    numbers = [fact.value or fact.low for fact in seed if fact.status != "withheld"]
    assert sorted(set(numbers)) == [66, 479, 1000, 1400, 16000]

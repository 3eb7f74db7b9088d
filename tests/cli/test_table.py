"""The table of facts fits the terminal and says what, how many, who, when, by whom, in which article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tallywire.cli import run_command
from tallywire.cli.table import dates, fact_lines, number
from tallywire.records import Fact

Make = Callable[..., Fact]


@pytest.fixture
def long_fact(make_fact: Make) -> Fact:
    return make_fact(
        path="news/2025/june/attack-on-the-harbour.txt", actor="Russian Federation", target="Ukraine", location="Kremenchuk",
        source="Ukrainian Air Force", event_start=date(2025, 6, 8), event_end=date(2025, 6, 9), high=None, qualifier="more_than",
    )  # fmt: skip


def test_no_facts_no_table() -> None:
    assert list(fact_lines([], width=80)) == []


@pytest.mark.parametrize("width", [80, 81, 100, 120, 200])
def test_the_table_fits(long_fact: Fact, width: int) -> None:
    lines = list(fact_lines([long_fact], width=width))
    assert max(map(len, lines)) <= width
    for word in (long_fact.fact_id[:8], "arbour.txt", ">479", "2025-06-08/09", "Ukrainia"):
        assert word in lines[1]


def test_a_pipe_gets_every_column(long_fact: Fact) -> None:
    head, line = fact_lines([long_fact])
    assert head.split() == ["fact", "article", "what", "number", "who", "date", "source", "quote", "where", "status"]
    assert "Russian Federation → Ukraine" in line
    assert "2025-06-08/09" in line


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, ""),
        (date(2022, 1, 1), None, "2022-01-01/"),
        (date(2025, 6, 9), date(2025, 6, 9), "2025-06-09"),
        (date(2025, 6, 8), date(2025, 6, 9), "2025-06-08/09"),
        (date(2025, 5, 31), date(2025, 6, 1), "2025-05-31/2025-06-01"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2023, 1, 1), date(2024, 12, 31), "2023/2024"),
    ],
)
def test_dates(make_fact: Make, start: date | None, end: date | None, words: str) -> None:
    assert dates(make_fact(event_start=start, event_end=end)) == words


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({}, "479"),
        ({"value": 16000.0, "qualifier": "more_than"}, ">16,000"),
        ({"value": 1000.0, "per": "each_side"}, "1,000 each"),
        ({"value": None, "low": 20.0, "high": 30.0, "qualifier": "range"}, "20–30"),
        ({"value": None, "low": 24.0, "high": None, "qualifier": "vague"}, "≥24"),
        ({"value": None, "low": None, "high": None, "status": "withheld"}, "(withheld)"),
    ],
)
def test_numbers(make_fact: Make, columns: dict[str, object], words: str) -> None:
    assert number(make_fact(**columns)) == words


def test_facts_by_date_and_until_a_month(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(
        "Russia launched 61 drones on 9 June 2025. Russia launched 73 drones on 2 May 2025."
    )
    run_command(["run", "a.txt"])
    capsys.readouterr()

    def quotes(line: str) -> list[str]:
        run_command(["facts", *line.split()])
        return [row.split()[4] for row in capsys.readouterr().out.splitlines()[1:]]

    assert quotes("") == ["61", "73"]
    assert quotes("--sort date") == ["73", "61"]
    assert quotes("--sort date --limit 1") == ["73"]
    assert quotes("--since 2025-06") == ["61"]
    assert quotes("--until 2025-05") == ["73"]
    assert quotes("--until 2025") == ["61", "73"]

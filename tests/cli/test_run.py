"""What `tallywire run` says when it is done: what has no date, what is gone, what a missing pack closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallywire.cli import run_command

DRONES = "Russia launched 61 drones at Ukraine overnight, the Ukrainian air force said on Monday."
FLOOD = "# Toll rises\n\nAt least 12 people were killed in the flood, police said."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(DRONES)
    (tmp_path / "news" / "b.txt").write_text(FLOOD)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], line: str) -> list[str]:
    run_command(line.split())
    return capsys.readouterr().err.splitlines()


def test_a_dated_folder_is_not_said_to_have_no_dates(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "run news --published 2025-06-09")
    assert lines[-2:] == ["2 facts in 2 documents, 0 failed", "store outputs/facts.db: 2 facts new, 0 closed"]


def test_articles_without_a_date_are_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = "2 articles have no publication date; relative dates stay open (--published)"
    assert wanted in said(capsys, "run news")
    assert wanted in said(capsys, "run news"), "also of those that were passed over"


def test_unchanged_and_failed_ones_are_counted_apart(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "run news")
    (folder / "news" / "c.txt").write_bytes(b"")
    assert "2 facts in 2 documents (2 unchanged), 1 failed" in said(capsys, "run news")


def test_what_is_gone_from_the_folder_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "run news")
    (folder / "news" / "a.txt").unlink()
    gone = "1 article is no longer in the folder (a.txt); --forget closes its 1 fact"
    assert gone in said(capsys, "run news")
    assert said(capsys, "run news --forget")[-1] == "1 document forgotten"
    assert gone not in said(capsys, "run news")


def test_a_second_folder_makes_nothing_gone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "run news")
    (folder / "more").mkdir()
    (folder / "more" / "c.txt").write_text(DRONES)
    assert not [line for line in said(capsys, "run more") if "no longer" in line]


def test_facts_closed_for_want_of_their_pack_are_said_to_be(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "run news")
    lines = said(capsys, "run news --pack air_attacks")
    assert lines[-1] == "1 fact of the pack 'casualties' closed, because this run was without it (--pack)"
    assert lines[-2].endswith("0 facts new, 1 closed")


def test_a_pack_of_ones_own_closes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own.toml").write_text(
        "[pack]\nname = 'own'\n[frame.case_count]\ncounted = {case = ['case']}\n"
        "[frame.case_count.action.seen]\nverbs = ['see']\n"
    )
    said(capsys, "run news")
    assert said(capsys, "run news --pack own.toml")[-1].endswith("nothing new")


def test_articles_whose_dates_differ_are_named_in_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dates = "file,published,url\na.txt,2025-06-09,https://news.example/2025/06/02/raid\nb.txt,2025-06-09,https://news.example/2025/06/08/toll"
    (folder / "news" / "metadata.csv").write_text(dates)
    (folder / "news" / "a.txt").write_text(f"Raid\nPublished 9 June 2025\n\n{DRONES}")
    wanted = (
        "1 article gives dates of publication more than a day apart, the surest was taken "
        "(a.txt: metadata 2025-06-09, url 2025-06-02)"
    )
    assert [line for line in said(capsys, "run news") if "more than a day apart" in line] == [wanted]


def test_what_is_not_in_english_is_counted_and_gives_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    german = "Bei einem Angriff wurden 12 Menschen getötet und 30 verletzt, teilte die Polizei am Montag mit."
    for name in ("d.txt", "e.txt"):
        (folder / "news" / name).write_text(german)
    (folder / "news" / "f.txt").write_text("Загинули 28 людей, ще 134 дістали поранення.", encoding="utf-8")
    wanted = "3 documents are not in English and give no facts: de 2, uk 1"
    assert wanted in said(capsys, "run news --mentions")
    lines = said(capsys, "run news")
    assert wanted in lines, "also where they were passed over"
    assert "2 facts in 5 documents (5 unchanged), 0 failed" in lines

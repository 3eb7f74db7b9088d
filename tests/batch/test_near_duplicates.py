"""Copies are known as copies, other articles are not, whatever the order and the number of runs."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pytest

from tallywire.batch import run
from tallywire.batch.near_duplicates import find_groups, sketch
from tallywire.clean import clean_article
from tallywire.extractor import Recipe, article_from_text
from tallywire.read import find_sources, read_article
from tallywire.store import Sketch, open_store

FIRST = (
    "A ferry with 212 people aboard ran aground off the northern island before dawn, the coast guard said. All but "
    "two of the passengers were taken off by fishing boats. The captain told investigators that a sudden squall had "
    "pushed the ship onto the rocks near the lighthouse.\n\nRescuers searched the cold water until nightfall and will go "
    "on in the morning. The ministry of transport opened an inquiry and asked the owner for the log of the voyage.\n"
)
OTHER = (
    "Two people are missing after a passenger ship struck rocks near a lighthouse, officials in the capital said. The "
    "vessel carried 212 travellers, nearly all of whom reached land in small boats. Weather had been poor overnight "
    "and the crew reported strong gusts.\n\nDivers are to look for the missing at first light, and the company that runs the "
    "line promised to help with the investigation that has been announced.\n"
)


def group(texts: dict[str, str]) -> dict[str, str]:
    return find_groups({path: sketched(text) for path, text in texts.items()})


def sketched(text: str) -> tuple[str, Sketch]:
    article = article_from_text(text)
    return article.id, sketch(clean_article(article))


APART = {
    "another report of the same event": OTHER,
    "the report of another day in the same words": re.sub("212", "340", FIRST),
    "a quotation of one sentence": OTHER + FIRST.partition(". ")[0] + ".",
    "no words": "12:40 | 9 June 2025",
}
TOGETHER = {
    "the same": FIRST,
    "cut end": FIRST[: len(FIRST) * 6 // 10],
    "another headline": "Hundreds saved as ship runs aground\n\n" + FIRST,
    "agency line": "HARBOUR TOWN (Agency) — " + FIRST + "\n(Reporting by A. Writer; editing by B. Desk)",
    "one paragraph more": FIRST + "\nIt was the third such accident on this coast since the spring, when a barge was lost.",
    "light edits": FIRST.replace("before dawn", "early in the day").replace("told investigators", "said"),
    "capitals and quotation marks": FIRST.upper(),
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_are_no_copies(text: str) -> None:
    assert group({"a.txt": FIRST, "b.txt": text}) == {}


@pytest.mark.parametrize("text", TOGETHER.values(), ids=TOGETHER)
def test_are_copies(text: str) -> None:
    assert len(group({"a.txt": FIRST, "b.txt": text})) == 2


def test_the_name_of_a_group_is_that_of_its_least_document() -> None:
    texts = {"a.txt": FIRST, "b.txt": OTHER, "c.txt": FIRST + "\nMore to follow.", "d.txt": FIRST[:350]}
    least = min(sketched(texts[path])[0] for path in ("a.txt", "c.txt", "d.txt"))
    assert group(texts) == group(dict(reversed(texts.items()))) == dict.fromkeys(("a.txt", "c.txt", "d.txt"), least[:16])


CHANGES: dict[str, Callable[[str], str]] = {
    "cut": lambda text: text[: len(text) * 6 // 10],
    "headline": lambda text: "Another headline for this story\n\n" + text,
    "paragraph": lambda text: text + "\n\n" + FIRST,
}


def test_no_two_articles_of_the_corpus_are_copies_but_each_is_one_of_its_own(corpus: Path) -> None:
    articles = [read_article(one) for part in ("raw", "second/raw") for one in find_sources(corpus / part)]
    long = {one.path: (one.id, sketch(clean_article(one))) for one in articles if one.media == "text" and len(one.raw) > 800}
    assert find_groups(long) == {}
    copies = {
        f"{name} {one.path}": sketched(change(one.raw))
        for one in articles
        if one.path in long
        for name, change in CHANGES.items()
    }
    groups = find_groups({**long, **copies})
    missed = [path for path in copies if groups.get(path) is None or groups[path] != groups.get(path.split(" ", 1)[1])]
    assert len(missed) <= 0.03 * len(copies), missed
    assert not [(a, b) for a, b in combinations(long, 2) if a in groups and groups[a] == groups.get(b)]


def stored(out: Path) -> dict[str, str | None]:
    with open_store(out) as store:
        return {row["path"]: row["near_duplicate"] for row in store.documents()}


def test_groups_do_not_depend_on_the_steps_they_came_in(tmp_path: Path) -> None:
    news, step = tmp_path / "news", Recipe(packs=("air_attacks",))
    news.mkdir()
    for name, text in {"a.txt": FIRST, "b.txt": OTHER, "c.txt": FIRST + "\nMore follows.", "d.txt": FIRST[:350]}.items():
        (news / name).write_text(text, encoding="utf-8")
        run(news, tmp_path / "steps", recipe=step)
    run(news, tmp_path / "once", recipe=step)
    assert stored(tmp_path / "steps") == stored(tmp_path / "once")
    assert [path for path, name in stored(tmp_path / "once").items() if name is None] == ["b.txt"]


def test_a_group_that_dissolves_is_closed_not_deleted(tmp_path: Path) -> None:
    news, step = tmp_path / "news", Recipe(packs=("air_attacks",))
    news.mkdir()
    for name in ("a.txt", "b.txt"):
        (news / name).write_text(FIRST, encoding="utf-8")
    run(news, tmp_path / "out", recipe=step)
    (news / "b.txt").write_text(OTHER, encoding="utf-8")
    run(news, tmp_path / "out", recipe=step)
    assert stored(tmp_path / "out") == {"a.txt": None, "b.txt": None}
    with closing(sqlite3.connect(tmp_path / "out" / "facts.db")) as database:
        rows = database.execute("SELECT path, run_from, run_to FROM near_duplicates ORDER BY path").fetchall()
    assert rows == [("a.txt", 1, 2), ("b.txt", 1, 2)]


def test_a_copy_that_is_forgotten_leaves_its_group(tmp_path: Path) -> None:
    news, step = tmp_path / "news", Recipe(packs=("air_attacks",))
    news.mkdir()
    for name in ("a.txt", "b.txt"):
        (news / name).write_text(FIRST, encoding="utf-8")
    run(news, tmp_path / "out", recipe=step)
    (news / "b.txt").unlink()
    run(news, tmp_path / "out", recipe=step, forget=True)
    assert stored(tmp_path / "out") == {"a.txt": None}

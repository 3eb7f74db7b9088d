"""The articles of a folder, and what metadata.csv says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallywire.errors import UsageError
from tallywire.read import find_sources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.MD", "deep/c.htm", "deep/d.html", "notes.pdf", "README.md", "metadata.txt.bak"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("An article.", encoding="utf-8")
    return tmp_path


def describe(folder: Path, *lines: str | bytes) -> Path:
    data = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    (folder / "metadata.csv").write_bytes(data)
    return folder


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere: no such file or folder; give a folder of \.txt, \.md, \.html"):
        find_sources(tmp_path / "nowhere")


def test_articles_of_all_subfolders_in_order(folder: Path) -> None:
    assert [source.path for source in find_sources(folder)] == ["a.MD", "b.txt", "deep/c.htm", "deep/d.html"]


def test_a_readme_that_is_described_is_an_article(folder: Path) -> None:
    sources = find_sources(describe(folder, "file,published", "README.md,2025-06-09"))
    assert [source.path for source in sources if source.metadata] == ["README.md"]


def test_one_file_is_a_corpus_of_one(folder: Path) -> None:
    (source,) = find_sources(describe(folder, "file,title", "b.txt,Toll rises") / "b.txt")
    assert (source.path, dict(source.metadata)) == ("b.txt", {"file": "b.txt", "title": "Toll rises"})


@pytest.mark.parametrize(
    ("lines", "metadata"),
    [
        (["file,published", "other.txt,2025-06-09"], {}),
        (["file,published", "b.txt,"], {"file": "b.txt"}),
        (["file,published", "b.txt"], {"file": "b.txt"}),
        (["file,published", "b.txt, 2025-06-09 "], {"file": "b.txt", "published": "2025-06-09"}),
        (["published,file,own", "2025-06-09T08:00:00Z,b.txt,x"], {"published": "2025-06-09T08:00:00Z", "own": "x"}),
        (["\ufefffile,title", 'b.txt,"Kyiv: 12, says mayor"'], {"title": "Kyiv: 12, says mayor"}),
        (["file,title", "", "b.txt,x", ""], {"title": "x"}),
        (["file,title", "./b.txt,x"], {"title": "x"}),
        (["file,title", "b.txt,x,more"], {"title": "x"}),
        (["file,title\r", "b.txt,x\r"], {"title": "x"}),
        ([b"file,title", b"b.txt,Kyiv\x92s toll"], {"title": "Kyiv’s toll"}),
        (["file,title", ",", "b.txt,x", "b.txt,x"], {"title": "x"}),
    ],
)
def test_metadata(folder: Path, lines: list[str | bytes], metadata: dict[str, str]) -> None:
    (source,) = (source for source in find_sources(describe(folder, *lines)) if source.path == "b.txt")
    assert metadata.items() <= dict(source.metadata).items()
    assert bool(metadata) == bool(source.metadata)


def test_metadata_of_a_subfolder_names_files_beside_it(folder: Path) -> None:
    describe(folder / "deep", "file,title", "c.htm,x")
    describe(folder, "file,title", "deep/d.html,y")
    titles = {source.path: source.metadata.get("title") for source in find_sources(folder)}
    assert titles == {"a.MD": None, "b.txt": None, "deep/c.htm": "x", "deep/d.html": "y"}


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ([], r"metadata\.csv:1: no column 'file'; its columns are file, published, url, title, publisher"),
        (["name,published", "b.txt,2025-06-09"], r"metadata\.csv:1: no column 'file'"),
        (["file;published", "b.txt;2025-06-09"], r"metadata\.csv:1: separated by semicolons; separate by commas"),
        (["file\tpublished", "b.txt\t2025-06-09"], r"metadata\.csv:1: separated by tabs"),
        (["file,publised", "b.txt,2025-06-09"], r":1: unknown column 'publised' \(did you mean 'published'\?\)"),
        (["file,Published", "b.txt,2025-06-09"], r":1: unknown column 'Published' \(did you mean 'published'\?\)"),
        (["file,date", "b.txt,2025-06-09"], r":1: unknown column 'date' \(did you mean 'published'\?\)"),
        (["filename,title", "b.txt,x"], r":1: unknown column 'filename' \(did you mean 'file'\?\)"),
        (["file,title,title", "b.txt,x,y"], r":1: the column 'title' stands twice"),
        (["file,title", "b.txt,x", 'a.MD,"Toll', "deep/c.htm,y"], r":3: .*is a quotation mark left open\?"),
        (["file,title", 'b.txt,"The "big" toll"'], r":2: .*Inside a text it is written twice"),
        (["file,published", "b.txt,June 9"], r"metadata\.csv:2: published 'June 9' is no date; write it as 2025-06-09"),
        (["file,published", "b.txt,2025-02-30"], r"metadata\.csv:2: published '2025-02-30' is no date"),
        (["file,title", '"x', 'y",1', ",No name"], r"metadata\.csv:4: no file is named; "),
        (["file,published", "b.txt,2025-06-09", "b.txt,2025-06-10"], r"metadata\.csv:3: 'b\.txt' is described twice"),
        (["file,title", "b.txt," + 200_000 * "x"], r"metadata\.csv:\d: field larger than field limit"),
    ],
)
def test_faults_of_metadata_are_one_line(folder: Path, lines: list[str | bytes], fault: str) -> None:
    with pytest.raises(UsageError, match=fault) as caught:
        find_sources(describe(folder, *lines))
    assert "\n" not in str(caught.value)


def notes(folder: Path, *lines: str) -> list[str]:
    said: list[str] = []
    find_sources(describe(folder, *lines), note=said.append)
    return [line.split("metadata.csv:")[-1] for line in said if "metadata.csv:" in line]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["file,title", "b.txt,x"], []),
        (["file,title,own,date_seen", "b.txt,x,y,z"], []),
        (["file,title", "README.md,x", "notes.pdf,y"], []),
        (["file,title", "B2.txt,x"], ["2: there is no file 'B2.txt' (did you mean 'b.txt'?)"]),
        (["file,title", "c.htm,x"], ["2: there is no file 'c.htm' (did you mean 'deep/c.htm'?)"]),
        (["file,title", "deep\\c.htm,x"], ["2: there is no file 'deep\\c.htm' (did you mean 'deep/c.htm'?)"]),
        (["file,title,url", "", "b.txt,x"], ["3: has 2 of 3 cells; the others are taken as empty"]),
        (
            ["file,title", "b.txt,x,y"],
            ["2: has more cells than columns; put a text that holds a comma into quotation marks"],
        ),
    ],
)
def test_what_looks_wrong_is_said_and_stops_nothing(folder: Path, lines: list[str], said: list[str]) -> None:
    assert notes(folder, *lines) == said


def test_many_rows_without_a_file_are_summed_up(folder: Path) -> None:
    said = notes(folder, "file,title", *(f"gone{number}.txt,x" for number in range(9)))
    assert len(said) == 6
    assert said[-1] == " 4 more rows name files that are not there"


def test_what_is_left_out_is_summed_up_once(folder: Path) -> None:
    for name in (".draft.txt", ".trash/old.txt", "LICENSE"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("An article.")
    said: list[str] = []
    assert [source.path for source in find_sources(folder, note=said.append)] == [
        "a.MD",
        "b.txt",
        "deep/c.htm",
        "deep/d.html",
    ]
    (line,) = said
    assert line.endswith(
        "not read: 1 .bak files, 1 .pdf files, 1 README.md (a row in metadata.csv has it read), "
        "1 files without a suffix, 2 hidden files (a row in metadata.csv has one read)"
    )

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
        ([], r"metadata\.csv: no column 'file'; its columns are file, published, url, title, publisher"),
        (["name,published", "b.txt,2025-06-09"], r"metadata\.csv: no column 'file'"),
        (["file;published", "b.txt;2025-06-09"], r"metadata\.csv: no column 'file'"),
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

"""What cleaning did is shown in full and to the letter; a hostile article can neither run nor steer a terminal."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.clean import clean_article
from tallywire.cli import run_command
from tallywire.extractor import article_from_text
from tallywire.read import find_sources, read_article
from tallywire.records import CleanArticle
from tallywire.review import cleaning_object, cleaning_page
from tallywire.review.cleaning import pieces_of, visible

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "raw"
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><svg onload=alert(1)>",
    "</title></details><iframe src='javascript:alert(1)'></iframe>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "' onmouseover='alert(1)",
)


class Tags(HTMLParser):
    """Collects the tags of a page and the names of their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}


def tags_of(page: str) -> Tags:
    seen = Tags()
    seen.feed(page)
    return seen


def cleaned(text: str, path: str = "a.txt") -> CleanArticle:
    return clean_article(article_from_text(text, path=path))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("where", ["body", "path"])
def test_nothing_of_an_article_can_run(text: str, where: str) -> None:
    story = f"A headline for the story\n\nThe mayor said {text} on Monday.The council met.\n\n{text}\n"
    page = cleaning_page(cleaned(story) if where == "body" else cleaned("The mayor spoke.", text))
    seen = tags_of(page)
    assert seen.tags.count("script") == seen.tags.count("style") == 1
    assert not {"img", "svg", "iframe", "a", "link"} & set(seen.tags)
    assert not {name for name in seen.attributes if name.startswith("on") or name in {"style", "href", "src"}}


def test_a_page_needs_no_network_and_allows_only_its_own_script() -> None:
    page = cleaning_page(cleaned("The mayor spoke."))
    assert "default-src 'none'; style-src 'sha256-" in page
    assert "unsafe" not in page
    assert "http://" not in page


@given(st.text())
def test_the_pieces_are_the_raw_text_and_the_clean_text(text: str) -> None:
    clean = cleaned(text)
    pieces = [piece for _, found in pieces_of(clean) for piece in found]
    assert "".join(piece.raw for piece in pieces) == text
    assert "".join(piece.new for piece in pieces) == clean.edited.text


@pytest.mark.parametrize("file", sorted(CORPUS.glob("*.html"))[:3] + sorted(CORPUS.glob("*.txt"))[:3], ids=lambda f: f.name)
def test_each_block_and_each_edit_of_the_corpus_is_on_its_page(file: Path) -> None:
    clean = clean_article(read_article(find_sources(file)[0]))
    page = cleaning_page(clean)
    assert re.findall(r'data-block="(\d+)"', page) == [str(number) for number in range(len(clean.blocks))]
    assert set(re.findall(r'data-edit="(\d+)"', page)) == {str(number) for number in range(len(clean.edited.edits))}
    json.dumps(cleaning_object(clean))


@pytest.mark.parametrize(
    ("text", "shown"), [("a\x1b[2J", "a␛[2J"), ("a\u202eb", "a�b"), ("a\nb\tc", "a\nb\tc"), ("ordinary ’é", "ordinary ’é")]
)
def test_what_steers_a_terminal_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("A headline for the story\n\nThe mayor spoke.The council\x1b[2J met.\n\nShare this article!\n")
    return tmp_path


def test_the_command_shows_repairs_and_what_is_left_out(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["clean", "a.txt"]) == 0
    out = capsys.readouterr().out
    assert "⟨.→. " in out
    assert re.search(r"share +- Share this article!", out)
    assert "\x1b" not in out
    assert "date  none stated" in out


def test_the_command_as_json_and_as_a_page(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["clean", "a.txt", "--json"]) == 0
    known = json.loads(capsys.readouterr().out)
    assert {"share", "title", "body"} <= {block["role"] for block in known["blocks"]}
    assert run_command(["clean", "a.txt", "--html", "a.html"]) == 0
    assert (article / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("clean nowhere.txt", "nowhere.txt: no such file"),
        ("clean a.txt --json --html x.html", "one or the other"),
        ("clean a.txt --html a.txt", "that is the article itself"),
        ("clean a.txt --html no/where.html", "cannot be written"),
    ],
)
def test_a_mistake_is_one_line(article: Path, capsys: pytest.CaptureFixture[str], line: str, message: str) -> None:
    assert run_command(line.split()) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert message in err

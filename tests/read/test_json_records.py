"""JSON records by the names that others give them, and the places where there should have been one."""

from __future__ import annotations

import gzip
import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tallywire.errors import ArticleError
from tallywire.read import find_source, find_sources, read_article, records_of
from tallywire.records import Article

TEXT = "Twelve people died in the flood."


def articles(file: Path) -> dict[str, Article | str]:
    """What each record of a file gives: an article, or the line that says why not."""
    found: dict[str, Article | str] = {}
    for source in records_of(find_sources(file)[0]):
        try:
            found[source.path] = read_article(source)
        except ArticleError as fault:
            found[source.path] = str(fault)
    assert not [line for line in found.values() if isinstance(line, str) and "\n" in line]
    return found


def texts(file: Path) -> dict[str, str]:
    return {path: found.raw if isinstance(found, Article) else found for path, found in articles(file).items()}


def write(file: Path, *records: Any) -> Path:
    file.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in records), encoding="utf-8")
    return file


RECORDS = {
    "schema.org": {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Toll rises",
        "articleBody": TEXT,
        "datePublished": "2025-06-09T08:00:00+03:00",
        "dateModified": "2025-06-12",
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://news.example/1"},
        "publisher": {"@type": "NewsMediaOrganization", "name": "Example", "url": "https://news.example"},
        "inLanguage": "en-GB",
    },
    "news-please": {
        "title": "Toll rises",
        "title_page": None,
        "maintext": TEXT,
        "description": "Many died.",
        "date_publish": "2025-06-09 08:00:00",
        "date_download": "2025-07-01 00:00:00",
        "url": "https://news.example/1",
        "source_domain": "Example",
        "language": "en-GB",
    },
    "trafilatura": {
        "title": "Toll rises",
        "date": "2025-06-09",
        "filedate": "2025-07-01",
        "raw_text": "Twelve people",
        "text": TEXT,
        "source": "https://news.example/1",
        "source-hostname": "Example",
        "excerpt": "Many died.",
        "language": "en-GB",
    },
    "cc-news": {
        "title": "Toll rises",
        "text": TEXT,
        "domain": "Example",
        "date": "2025-06-09 08:00:00",
        "description": "Many died.",
        "url": "https://news.example/1",
        "image_url": "https://news.example/1.jpg",
        "language": "en-GB",
    },
    "newsapi": {
        "source": {"id": None, "name": "Example"},
        "title": "Toll rises",
        "description": "Many died.",
        "url": "https://news.example/1",
        "publishedAt": "2025-06-09T23:59:59Z",
        "content": TEXT,
        "lang": "en-GB",
    },
    "wordpress": {
        "title": {"rendered": "Toll rises"},
        "content": {"rendered": TEXT},
        "link": "https://news.example/1",
        "date": "2025-06-09T08:00:00",
        "meta": {"site_name": "Example"},
        "lang": "en-GB",
    },
    "elasticsearch": {
        "_id": "x1",
        "_source": {
            "headline": ["Toll rises"],
            "body": TEXT,
            "published": "Mon, 09 Jun 2025 23:00:00 -0400",
            "link": "https://news.example/1",
            "publisher": "Example",
            "language": {"@type": "Language", "name": "en-GB"},
        },
    },
    "ours": {
        "text": TEXT,
        "title": "Toll rises",
        "url": "https://news.example/1",
        "publisher": "Example",
        "published": 1749456000,
        "Language": "en-GB",
    },
}


@pytest.mark.parametrize("name", RECORDS)
def test_names_of_others(tmp_path: Path, name: str) -> None:
    (article,) = articles(write(tmp_path / "news.jsonl", RECORDS[name])).values()
    assert isinstance(article, Article)
    assert (article.raw, article.media, article.title) == (TEXT, "text", "Toll rises")
    assert (article.url, article.publisher, article.lang) == ("https://news.example/1", "Example", "en-GB")
    assert (article.published, article.published_basis) == (date(2025, 6, 9), "metadata")
    assert article.id == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize(
    ("record", "raw", "media"),
    [
        ({"text": " As\r\nit stands \n"}, " As\r\nit stands \n", "text"),
        ({"text": "", "html": "<p>Twelve died.</p>"}, "<p>Twelve died.</p>", "html"),
        ({"html": "<p>Twelve died.</p>", "text": TEXT}, TEXT, "text"),
        ({"content": "<div>Twelve <b>died</b>.</div>"}, "<div>Twelve <b>died</b>.</div>", "html"),
        ({"text": "AT&T <3 people, x<y>z"}, "AT&T <3 people, x<y>z", "text"),
        ({"paragraphs": ["One.", "Two."]}, "One.\n\nTwo.", "text"),
        ({"text": 12, "body": TEXT}, TEXT, "text"),
        ({"description": "Many died."}, "Many died.", "text"),
        ({"text": "half \ud83d a face"}, "half \ufffd a face", "text"),
        ({"text": "NUL \x00 here"}, "NUL \x00 here", "text"),
    ],
)
def test_the_text_stands_as_it_is(tmp_path: Path, record: dict[str, Any], raw: str, media: str) -> None:
    (article,) = articles(write(tmp_path / "news.jsonl", record)).values()
    assert isinstance(article, Article)
    assert (article.raw, article.media) == (raw, media)


@pytest.mark.parametrize(
    "published",
    ["not a date", "2025-02-30", "", None, True, [], {}, -1, 1e300, 12, "0001-01-01T00:00:00Z", {"a": 1}, "9" * 500],
)
def test_what_is_no_date_is_none(tmp_path: Path, published: Any) -> None:
    (article,) = articles(write(tmp_path / "news.jsonl", {"text": TEXT, "published": published})).values()
    assert isinstance(article, Article)
    assert article.published is None
    silent = published in ("", None, [], {}, {"a": 1}) or published is True
    assert article.warnings == (() if silent else ("date_unreadable",))


@pytest.mark.parametrize("known", [7, [], {"a": 1}, None, False, ["", {}], [[[[["x"]]]]]])
def test_values_of_wrong_types_say_nothing(tmp_path: Path, known: Any) -> None:
    record = {"text": TEXT, "title": known, "url": known, "publisher": known, "language": known}
    (article,) = articles(write(tmp_path / "news.jsonl", record)).values()
    assert isinstance(article, Article)
    assert (article.title, article.url, article.publisher) == (None, None, None)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"text": "cut', "no JSON (Unterminated string starting at, character 10); mend or remove it"),
        ("Twelve died.", "no JSON (Expecting value, character 1)"),
        ("[1, 2]", 'holds a list, no record; write it as {"text": …}'),
        ("17", "holds a number, no record"),
        ("{}", "the record has no text; it is empty"),
        ('{"title": "x", "toll": 12}', "the record has no text; put it under 'text' or 'html', it has 'title', 'toll'"),
        ('{"text": "  "}', "the record has no text"),
        ('{"text": ' + 5000 * "9" + "}", "no JSON (Exceeds the limit"),
        ('{"text": ' + 100_000 * "[" + 100_000 * "]" + "}", "nested too deep to be read"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, line: str, fault: str) -> None:
    found = texts(write(tmp_path / "news.jsonl", {"text": "One."}, "", line, {"text": "Two."}))
    assert list(found) == ["news.jsonl#1", "news.jsonl#3", "news.jsonl#4"]
    assert found["news.jsonl#3"].startswith(f"news.jsonl#3: line 3: {fault}")
    assert (found["news.jsonl#1"], found["news.jsonl#4"]) == ("One.", "Two.")


def test_a_line_without_measure_is_passed_over(tmp_path: Path) -> None:
    found = texts(write(tmp_path / "n.jsonl", {"text": "One."}, {"text": 10_000_000 * "x"}, {"text": "Two."}))
    assert found["n.jsonl#2"] == "n.jsonl#2: line 2 is longer than 10 MB; split the record"
    assert (found["n.jsonl#1"], found["n.jsonl#3"]) == ("One.", "Two.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_lines(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "n.jsonl").write_bytes('{"text": "One “x”."}\r\n{"text": "Two ‘y’."}\r\n'.encode(encoding))
    assert texts(tmp_path / "n.jsonl") == {"n.jsonl#1": "One “x”.", "n.jsonl#2": "Two ‘y’."}


def test_packed_lines_that_are_cut_off(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"{n}: {hashlib.sha256(b'%d' % n).hexdigest()}"}) + "\n" for n in range(2000))
    (tmp_path / "n.jsonl.gz").write_bytes(gzip.compress(lines.encode())[:-5000])
    found = texts(tmp_path / "n.jsonl.gz")
    assert found.popitem() == ("n.jsonl.gz", "n.jsonl.gz: is cut off: its packed data end too early; fetch it again")
    assert len(found) > 1500
    assert all(text.startswith(f"{number}: ") for number, text in enumerate(found.values()))


def test_a_packed_document_that_is_cut_off(tmp_path: Path) -> None:
    records = [{"text": f"{n}: {hashlib.sha256(b'%d' % n).hexdigest()}"} for n in range(2000)]
    (tmp_path / "n.json.gz").write_bytes(gzip.compress(json.dumps({"articles": records}).encode())[:-5000])
    found = texts(tmp_path / "n.json.gz")
    assert found.popitem() == ("n.json.gz", "n.json.gz: is cut off: its packed data end too early; fetch it again")
    assert len(found) > 1500


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ({"text": "One."}, {"n.json": "One."}),
        ([{"text": "One."}, {"text": "Two."}], {"n.json#1": "One.", "n.json#2": "Two."}),
        ({"status": "ok", "articles": [{"content": "One."}]}, {"n.json#1": "One."}),
        ({"response": {"results": [{"body": "One."}]}}, {"n.json#1": "One."}),
        ({"hits": {"total": 1, "hits": [{"_source": {"text": "One."}}]}}, {"n.json#1": "One."}),
        ({"text": "One.", "items": [{"text": "Two."}]}, {"n.json": "One."}),
        (
            {"@graph": [{"@type": "Organization", "name": "x"}, {"@type": "NewsArticle", "articleBody": "One."}]},
            {"n.json#2": "One."},
        ),
        ('{"text": "One."}\n{"text": "Two."}', {"n.json#1": "One.", "n.json#2": "Two."}),
        ('\ufeff[{"text": "One."},\n]', {"n.json#1": "One."}),
        (
            '[{"text": "One."}, {"text": "Tw',
            {
                "n.json#1": "One.",
                "n.json#2": "n.json#2: line 1, column 29: no JSON (Unterminated string starting at); what stands before is read",
            },
        ),
        (
            '{"n": 2, "articles": [{"text": "One."}, {"te',
            {
                "n.json#1": "One.",
                "n.json#2": "n.json#2: line 1, column 42: no JSON (Unterminated string starting at); what stands before is read",
            },
        ),
        (
            '[{"text": "One."}',
            {
                "n.json#1": "One.",
                "n.json": "n.json: is cut off after record 1: its list does not end; fetch it again",
            },
        ),
        ("", {"n.json": "n.json: the file is empty; remove it or put an article into it"}),
        (100_000 * "[", {"n.json#1": "n.json#1: line 1: nested too deep to be read"}),
        (
            "text\n",
            {"n.json": "n.json: line 1, column 1: no JSON (Expecting value); what stands before is read"},
        ),
    ],
)
def test_documents(tmp_path: Path, document: Any, found: dict[str, str]) -> None:
    assert texts(write(tmp_path / "n.json", document)) == found


def test_a_document_under_the_name_of_lines(tmp_path: Path) -> None:
    (tmp_path / "n.jsonl").write_text(json.dumps([{"text": "One."}, {"text": "Two."}], indent=1))
    assert texts(tmp_path / "n.jsonl") == {"n.jsonl#1": "One.", "n.jsonl#2": "Two."}


def test_a_table_may_speak_of_a_record_and_of_its_file(tmp_path: Path) -> None:
    record = {"text": TEXT, "title": "Own", "url": "https://news.example/1"}
    write(tmp_path / "n.jsonl", record, record)
    table = "file,title,publisher,published\nn.jsonl#2,Told,,2025-06-09\nn.jsonl,All,Example,\n"
    (tmp_path / "metadata.csv").write_text(table)
    said: list[str] = []
    (source,) = find_sources(tmp_path, note=said.append)
    first, second = map(read_article, records_of(source))
    assert (first.title, first.publisher, first.published) == ("Own", "Example", None)
    assert (second.title, second.publisher, second.published) == ("Told", "Example", date(2025, 6, 9))
    assert said == []


def test_a_record_is_found_by_its_place(tmp_path: Path) -> None:
    write(tmp_path / "n#1.jsonl", {"text": "One."}, {"text": "Two."})
    source = find_source(tmp_path / "n#1.jsonl#2")
    assert source is not None
    assert read_article(source).raw == "Two."
    assert find_source(tmp_path / "n#1.jsonl#3") is None
    assert find_source(tmp_path / "gone.jsonl#1") is None


@pytest.mark.parametrize(
    ("name", "text", "left_out"),
    [
        ("gold.json", '{"facts": [{"quote": "12", "item_text": "people"}]}', True),
        ("rows.jsonl", '{"quote": "12"}\n{"quote": "13"}\n', True),
        ("rows.jsonl", '{"quote": "12"}\n{"text": "13 died"}\n', False),
        ("story.json", '{"facts": [], "articleBody" : "12 died"}', False),
        ("broken.json", '{"facts": [', False),
        ("sitemap.xml", "<urlset><url>x</url></urlset>", True),
        ("news.xml", "<?xml version='1.0'?><rss><channel></channel></rss>", False),
        ("news.rss", "no XML at all", False),
    ],
)
def test_data_without_articles_are_left_out(tmp_path: Path, name: str, text: str, left_out: bool) -> None:
    (tmp_path / name).write_text(text)
    assert (find_sources(tmp_path) == []) == left_out

"""Web archives, feeds and .zip files: their articles, and what is whole where they are broken."""

from __future__ import annotations

import gzip
import io
import json
import struct
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from tallywire.errors import ArticleError
from tallywire.read import find_sources, read_article, records_of, streams
from tallywire.records import Article

PAGE = "<html><body><article><p>Twelve people died in the “flood”.</p></article></body></html>"


def articles(file: Path) -> dict[str, Article | str]:
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


def warc_record(kind: str, url: str, payload: bytes) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(payload)}\r\n\r\n"
    return head.encode() + payload + b"\r\n\r\n"


def answer(body: bytes, content: str = "text/html", status: str = "200 OK", **headers: str) -> bytes:
    fields = [("Content-Type", content), *((name.replace("_", "-"), value) for name, value in headers.items())]
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in fields if value)]
    payload = "\r\n".join([*lines, "", ""]).encode() + body
    return warc_record("response", f"https://news.example/{len(body)}", payload)


def archive(file: Path, *bodies: bytes, packed: bool = True, **headers: str) -> Path:
    records = [warc_record("warcinfo", "", b"software: test\r\n"), *(answer(body, **headers) for body in bodies)]
    file.write_bytes(b"".join(gzip.compress(record) if packed else record for record in records))
    return file


@pytest.mark.parametrize("packed", [True, False])
def test_pages_of_an_archive(tmp_path: Path, packed: bool) -> None:
    file = archive(tmp_path / ("a.warc.gz" if packed else "a.warc"), PAGE.encode(), b"<p>Two.</p>", packed=packed)
    first, second = articles(file).values()
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.path, first.raw, first.media) == (f"{file.name}#2", PAGE, "html")
    assert (first.url, first.published) == (f"https://news.example/{len(PAGE.encode())}", None)
    assert (second.path, second.raw) == (f"{file.name}#3", "<p>Two.</p>")


def test_an_archive_packed_as_a_whole(tmp_path: Path) -> None:
    plain = archive(tmp_path / "a.warc", PAGE.encode(), packed=False).read_bytes()
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(plain))
    assert texts(tmp_path / "b.warc.gz") == {"b.warc.gz#2": PAGE}


@pytest.mark.parametrize(
    ("headers", "body", "raw"),
    [
        ({"content": "image/png"}, b"\x89PNG", None),
        ({"content": "application/json"}, b'{"text": "x"}', None),
        ({"status": "404 Not Found"}, PAGE.encode(), None),
        ({"status": "301 Moved"}, b"<p>Moved.</p>", None),
        ({"content": ""}, b"GIF89a", None),
        ({"content": ""}, b"\n<!DOCTYPE html><p>Two.", "\n<!DOCTYPE html><p>Two."),
        ({"content": "text/html; charset=windows-1251"}, "Киев".encode("cp1251"), "Киев"),
        ({"content": "TEXT/HTML; Charset=utf-8"}, "Киев".encode(), "Киев"),
        ({"Content_Encoding": "gzip"}, gzip.compress(PAGE.encode(), mtime=0), PAGE),
        ({"Transfer_Encoding": "chunked"}, b"5\r\n<p>Tw\r\n3\r\no.\n\r\n0\r\n\r\n", "<p>Two.\n"),
    ],
)
def test_answers(tmp_path: Path, headers: dict[str, str], body: bytes, raw: str | None) -> None:
    assert list(texts(archive(tmp_path / "a.warc", body, packed=False, **headers)).values()) == ([raw] if raw else [])


def test_an_archive_that_is_cut_off(tmp_path: Path) -> None:
    for name, packed in (("a.warc.gz", True), ("a.warc", False)):
        file = archive(tmp_path / name, b"<p>One.</p>", PAGE.encode(), packed=packed)
        file.write_bytes(file.read_bytes()[:-30])
        found = texts(file)
        assert found.pop(f"{name}#2") == "<p>One.</p>"
        assert list(found) == [name]
        assert "is cut off" in found[name]


@pytest.mark.parametrize("data", [b"no archive\n", b"WARC/1.0\r\n", b"\x00\x01\x02", b"WARC/1.0\r\nContent-Length: x\r\n\r\nq"])
def test_what_is_no_archive(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.warc").write_bytes(data)
    assert len(texts(tmp_path / "a.warc")) <= 1
    assert capsys.readouterr().err == ""


def test_a_broken_answer_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(
        warc_record("response", "https://x.example/", b"no head at all")
        + warc_record("response", "https://x.example/", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        + answer(10_000_001 * b"x")
        + answer(b"<p>Two.</p>")
    )
    found = texts(tmp_path / "a.warc")
    assert found["a.warc#1"].startswith("a.warc#1: its answer cannot be read")
    assert found["a.warc#2"].startswith("a.warc#2: the file is empty")
    assert found["a.warc#3"].startswith("a.warc#3: longer than 10 MB")
    assert found["a.warc#4"] == "<p>Two.</p>"


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Example</title><language>en-GB</language>
<item><title>Toll rises</title><link>https://news.example/1</link><guid>g1</guid><pubDate>Mon, 09 Jun 2025 23:00:00 -0400</pubDate>
<description>Many died.</description>
<content:encoded><![CDATA[<p onclick="x()">Twelve&nbsp;people <a href="/2">died</a>.</p><script>1</script>]]></content:encoded></item>
<item><title>Two</title><description>Two &amp;lt;b&amp;gt;died&amp;lt;/b&amp;gt; &amp;amp; more.</description></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title>
<entry><id>g1</id><title>Toll rises</title><link href="https://news.example/1"/><updated>2025-06-09T08:00:00Z</updated>
<content type="html">&lt;p&gt;Twelve people died.&lt;/p&gt;</content></entry></feed>"""


def test_entries_of_a_feed(tmp_path: Path) -> None:
    (tmp_path / "f.rss").write_text(RSS)
    first, second = articles(tmp_path / "f.rss").values()
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    raw = '<p onclick="x()">Twelve&nbsp;people <a href="/2">died</a>.</p><script>1</script>'
    assert (first.path, first.raw, first.media) == ("f.rss#1", raw, "html")
    assert (first.title, first.url, first.publisher) == ("Toll rises", "https://news.example/1", "Example")
    assert (first.published, first.lang, first.key) == (date(2025, 6, 9), "en-GB", "g1")
    assert (second.path, second.title, second.published) == ("f.rss#2", "Two", None)


@pytest.mark.parametrize("name", ["f.atom", "f.xml", "f.atom.gz"])
def test_an_atom_feed(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(ATOM.encode()) if name.endswith("gz") else ATOM.encode())
    (entry,) = articles(tmp_path / name).values()
    assert isinstance(entry, Article)
    assert (entry.raw, entry.published) == ("<p>Twelve people died.</p>", date(2025, 6, 9))


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "f.rss: holds no entries of RSS or Atom"),
        (b"just text", "f.rss: "),
        (b"<rss><channel></channel></rss>", "f.rss: holds no entries of RSS or Atom"),
        (b"/etc/passwd", "f.rss: "),
        (RSS[: RSS.index("<item><title>Two")].encode(), "f.rss: no sound XML ("),
    ],
)
def test_faults_of_feeds(tmp_path: Path, data: bytes, fault: str) -> None:
    (tmp_path / "f.rss").write_bytes(data)
    found = texts(tmp_path / "f.rss")
    assert found["f.rss"].startswith(fault)
    assert len(found) == 1 + (b"<item>" in data)


def pack(file: Path, files: dict[str, bytes], method: int = ZIP_DEFLATED) -> Path:
    with ZipFile(file, "w", method) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return file


FILES = {
    "b.txt": b"One.",
    "in/2025-06-09-toll.html": PAGE.encode(),
    "in/rows.jsonl": b'{"text": "Two."}\nbroken\n',
    "in/story.json": b'{"text": "Three."}',
    "in/p.md.gz": gzip.compress(b"# Four"),
    "../../../up.txt": b"Five.",
    "pic.png": b"\x89PNG",
    "deep.zip": b"PK",
    "__MACOSX/._b.txt": b"x",
    ".hidden.txt": b"x",
    "README.md": b"x",
    "empty.txt": b"",
}


def test_articles_of_a_zip(tmp_path: Path) -> None:
    file = pack(tmp_path / "a.zip", FILES)
    found = articles(file)
    raws = {path: article.raw if isinstance(article, Article) else article for path, article in found.items()}
    assert raws == {
        "a.zip#../../../up.txt": "Five.",
        "a.zip#b.txt": "One.",
        "a.zip#empty.txt": "a.zip#empty.txt: the file is empty; remove it or put the article's text into it",
        "a.zip#in/2025-06-09-toll.html": PAGE,
        "a.zip#in/p.md.gz": "# Four",
        "a.zip#in/rows.jsonl#1": "Two.",
        "a.zip#in/rows.jsonl#2": "a.zip#in/rows.jsonl#2: line 2: no JSON (Expecting value, character 1); mend or remove it",
        "a.zip#in/story.json": "Three.",
    }
    page = found["a.zip#in/2025-06-09-toll.html"]
    assert isinstance(page, Article)
    assert (page.media, page.published, page.published_basis) == ("html", date(2025, 6, 9), "file_name")


def test_what_a_zip_holds_besides_is_said_once(tmp_path: Path) -> None:
    pack(tmp_path / "a.zip", FILES)
    said: list[str] = []
    find_sources(tmp_path, note=said.append)
    assert [line.partition("a.zip: ")[2] for line in said] == ["not read: 1 .png files, 1 .zip files, 3 hidden files"]


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
@pytest.mark.parametrize("streamed", [False, True])
def test_a_zip_that_is_cut_off(tmp_path: Path, method: int, streamed: bool) -> None:
    whole = io.BytesIO()
    if streamed:
        whole.seekable = lambda: False  # type: ignore[method-assign]  # sizes then stand behind the data
    with ZipFile(whole, "w", method) as made:
        for number in range(5):
            made.writestr(f"{number}.txt", f"Article {number}. " + 50 * "Twelve died. ")
    data = whole.getvalue()
    (tmp_path / "a.zip").write_bytes(data[: data.index(b"3.txt") + 12])
    found = texts(tmp_path / "a.zip")
    assert "no whole .zip" in found.pop("a.zip")
    if not (streamed and method == ZIP_STORED):  # without sizes nobody can tell where one ends
        assert [path.removeprefix("a.zip#") for path in found] == ["0.txt", "1.txt", "2.txt"]
    assert all(text == f"Article {n}. " + 50 * "Twelve died. " for n, text in enumerate(found.values()))


def test_a_member_that_is_damaged_leaves_the_others(tmp_path: Path) -> None:
    file = pack(tmp_path / "a.zip", {"a.txt": 90 * b"One. ", "b.txt": 90 * b"Two. "}, ZIP_STORED)
    file.write_bytes(file.read_bytes().replace(b"One. One.", b"One. 0ne."))
    found = texts(file)
    assert found["a.zip#a.txt"].startswith("a.zip#a.txt: its packed data are damaged (Bad CRC-32")
    assert found["a.zip#b.txt"] == 90 * "Two. "


def test_an_encrypted_member_is_said(tmp_path: Path) -> None:
    file = pack(tmp_path / "a.zip", {"a.txt": b"One."}, ZIP_STORED)
    data = bytearray(file.read_bytes())
    (at,) = struct.unpack("<I", data[-6:-2])
    data[at + 8] |= 1
    file.write_bytes(data)
    assert texts(file) == {"a.zip#a.txt": "a.zip#a.txt: is encrypted; unpack it with its password and give what is inside"}


def test_no_bomb_goes_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_FREE", 1_000_000)
    line = json.dumps({"text": "Twelve died. " * 100}).encode() + b"\n"
    for name, data in (("a.zip", b""), ("a.jsonl.gz", gzip.compress(line + 3_000_000 * b" "))):
        file = tmp_path / name
        file.write_bytes(data) if data else pack(file, {"a.jsonl": line + 3_000_000 * b"0"})
        sources = list(records_of(find_sources(file)[0]))
        assert [source.path for source in sources if source.data] == [name + ("#a.jsonl#1" if not data else "#1")]
        assert sources[-1].path == name
        assert "unpacks to more than 200 times its size" in str(sources[-1].fault)

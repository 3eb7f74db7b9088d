"""One file becomes one article, or one clear line says why not."""

from __future__ import annotations

import gzip
import hashlib
from datetime import date
from pathlib import Path

import pytest

from tallywire.errors import ArticleError
from tallywire.read import Source, read_article


def source(tmp_path: Path, data: bytes, name: str = "a.txt", **metadata: str) -> Source:
    (tmp_path / name).write_bytes(data)
    return Source(path=name, file=tmp_path / name, metadata=metadata)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "a.txt: the file is empty"),
        (b" \r\n\t\n", "a.txt: the file is empty"),
        (b"\xef\xbb\xbf\n", "a.txt: the file is empty"),
        (b"\x00\x01\x02", "a.txt: binary data"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.txt: binary data"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a.txt: binary data"),
        (b"\x1f\x8b\x08\x08\x11\x12\x13\x14" * 40, "a.txt: binary data"),
        (b"PK\x03\x04" + 40 * b"news", "a.txt: binary data"),
        (
            "Russia launched 61 drones.".encode("utf-16-le"),
            "a.txt: binary data, no text; give .txt, .md or .html in UTF-8",
        ),
        (10_000_001 * b"x", "a.txt: longer than 10 MB, too long for one article; split it"),
    ],
)
def test_files_that_are_no_articles(tmp_path: Path, data: bytes, fault: str) -> None:
    with pytest.raises(ArticleError, match=fault) as caught:
        read_article(source(tmp_path, data))
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"gone\.txt: cannot be read \(No such file"):
        read_article(Source(path="gone.txt", file=tmp_path / "gone.txt", metadata={}))


@pytest.mark.parametrize(
    "data", [b"\x0cPage 2\x0c of \x1b[1mthe\x1b[0m report", b"\xef\xbb\xbfKyiv\r\n", b"\x93Twelve dead\x94", b"7"]
)
def test_odd_files_that_are_articles(tmp_path: Path, data: bytes) -> None:
    article = read_article(source(tmp_path, data))
    assert article.id == hashlib.sha256(data).hexdigest()
    assert len(article.raw) == len(data.decode("utf-8", errors="replace"))


@pytest.mark.parametrize(
    ("data", "raw", "encoding"),
    [
        ("12 dead".encode("utf-16"), "\ufeff12 dead", "utf-16-le"),
        (b"\xfe\xff" + "12 dead 😀".encode("utf-16-be"), "\ufeff12 dead 😀", "utf-16-be"),
        ("12 dead".encode("utf-32"), "\ufeff12 dead", "utf-32-le"),
        ("12 dead".encode("utf-16") + b"x", "\ufeff12 dead\ufffd", "utf-16-le"),
        (b"12 dead and a lone \x00 in the middle of it", "12 dead and a lone \x00 in the middle of it", "utf-8"),
        (b"\xff12 dead", "ÿ12 dead", "utf-8+cp1252"),
    ],
)
def test_odd_encodings(tmp_path: Path, data: bytes, raw: str, encoding: str) -> None:
    article = read_article(source(tmp_path, data))
    assert (article.raw, article.encoding) == (raw, encoding)


@pytest.mark.parametrize(
    ("declared", "body", "raw", "encoding"),
    [
        ("windows-1251", "Киев".encode("cp1251"), "Киев", "cp1251"),
        ("GB2312", "“基辅”".encode("gb18030"), "“基辅”", "gb18030"),
        ("windows-1251", "Киев".encode(), "Киев", "utf-8"),
        ("iso-8859-1", b"caf\xe9", "café", "utf-8+cp1252"),
        ("shift_jis", b"caf\xe9", "café", "utf-8+cp1252"),
        ("base64", b"caf\xe9", "café", "utf-8+cp1252"),
        ("no-such", b"caf\xe9", "café", "utf-8+cp1252"),
    ],
)
def test_the_declared_charset_of_a_page(tmp_path: Path, declared: str, body: bytes, raw: str, encoding: str) -> None:
    page = b'<html><head><meta charset="' + declared.encode() + b'"></head><body>' + body + b"</body></html>"
    article = read_article(source(tmp_path, page, "a.html"))
    assert (article.raw.partition("<body>")[2].removesuffix("</body></html>"), article.encoding) == (raw, encoding)


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.MD.GZ"])
def test_a_packed_file_is_what_is_in_it(tmp_path: Path, name: str) -> None:
    article = read_article(source(tmp_path, gzip.compress(b"Twelve died.", mtime=0), name))
    assert (article.id, article.raw) == (hashlib.sha256(b"Twelve died.").hexdigest(), "Twelve died.")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (gzip.compress(5000 * b"Twelve died. ", mtime=0)[:-20], "a.txt.gz: is cut off: its packed data end too early"),
        (b"Twelve died.", r"a.txt.gz: its packed data are damaged \(Not a gzipped file"),
        (gzip.compress(10_000_001 * b"x", mtime=0), "a.txt.gz: longer than 10 MB"),
        (gzip.compress(b"", mtime=0), "a.txt.gz: the file is empty"),
    ],
)
def test_packed_files_that_are_no_articles(tmp_path: Path, data: bytes, fault: str) -> None:
    with pytest.raises(ArticleError, match=fault) as caught:
        read_article(source(tmp_path, data, "a.txt.gz"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "media"), [("a.txt", "text"), ("a.MD", "markdown"), ("a.htm", "html"), ("a.HTML", "html"), ("a", "text")]
)
def test_media(tmp_path: Path, name: str, media: str) -> None:
    assert read_article(source(tmp_path, b"Text.", name)).media == media


def test_metadata_becomes_part_of_the_article(tmp_path: Path) -> None:
    known = {"published": "2025-06-09", "url": "https://news.example/1", "title": "Toll rises", "publisher": "Example"}
    article = read_article(source(tmp_path, b"Twelve died.", **known))
    assert (article.published, article.published_basis) == (date(2025, 6, 9), "metadata")
    assert (article.url, article.title, article.publisher) == (known["url"], known["title"], known["publisher"])


@pytest.mark.parametrize(
    ("data", "published", "basis"),
    [
        (b"Twelve died.", date(2024, 1, 2), "given"),
        (b"Published: 9 June 2025\n\nTwelve died in the flood.", date(2025, 6, 9), "stamp"),
    ],
)
def test_a_date_from_outside_is_the_last_resort(tmp_path: Path, data: bytes, published: date, basis: str) -> None:
    article = read_article(source(tmp_path, data), published=date(2024, 1, 2))
    assert (article.published, article.published_basis) == (published, basis)

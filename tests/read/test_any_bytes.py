"""Any bytes under any name are articles or one clear line; nothing is lost, nothing crashes."""

from __future__ import annotations

import gzip
import io
import json
import tempfile
from functools import partial
from pathlib import Path
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from tallywire.batch import find_works, process
from tallywire.batch.article import attempt
from tallywire.batch.expanding import each_article
from tallywire.batch.work import Failure
from tallywire.clean import clean_article
from tallywire.extractor import Recipe
from tallywire.read import read_article
from tallywire.read.kinds import ARTICLES, RECORDS

TEXT = "At least 12 people were killed in Kharkiv, the governor said."


def zipped() -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as pack:
        pack.writestr("a.txt", TEXT)
        pack.writestr("b.jsonl", json.dumps({"text": TEXT}))
    return made.getvalue()


HTTP = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{TEXT}</p>".encode()
WARC = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n"
SPECIMENS = [
    TEXT.encode(),
    TEXT.encode("utf-16"),
    f"<html><body><table><tr><td>{TEXT}</td></tr></table></body></html>".encode(),
    json.dumps({"text": TEXT, "published": "2025-06-09", "publisher": {"name": "x"}}).encode(),
    json.dumps({"articles": [{"text": TEXT}, {"html": f"<p>{TEXT}</p>"}]}).encode(),
    2 * WARC % (len(HTTP), HTTP, len(HTTP), HTTP),
    f"<rss><channel><item><title>x</title><description>{TEXT}</description></item></channel></rss>".encode(),
    zipped(),
]
SPECIMENS += [gzip.compress(data, mtime=0) for data in SPECIMENS]
NAMES = st.sampled_from([f"a{suffix}{packed}" for suffix in (*ARTICLES, *RECORDS) for packed in ("", ".gz")])


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """A specimen with a piece cut out and another put in."""
    data = draw(st.sampled_from(SPECIMENS))
    at = draw(st.integers(0, len(data)))
    until = draw(st.integers(at, min(len(data), at + 40)) | st.just(len(data)))
    return data[:at] + draw(st.binary(max_size=9)) + data[until:]


BYTES = st.sampled_from(SPECIMENS) | broken() | st.binary(max_size=300)


@settings(max_examples=300)
@given(BYTES, NAMES)
def test_any_bytes_are_articles_or_one_clear_line(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(data)
        for work in each_article(find_works(Path(folder) / name)):
            article = attempt(partial(read_article, work.source))
            if isinstance(article, Failure):
                assert article.kind == "article", article.message
                assert article.message.startswith(f"{work.source.path}: ")
                assert "\n" not in article.message
                assert ".py:" not in article.message
            else:
                article.raw.encode()
                assert clean_article(article).edited.raw == article.raw


@settings(max_examples=30)
@given(BYTES, NAMES)
def test_no_bytes_crash_a_batch(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(data)
        outcomes = list(process(find_works(Path(folder) / name), Recipe()))
    assert not [outcome for outcome in outcomes if outcome.failure and outcome.failure.kind == "crash"]

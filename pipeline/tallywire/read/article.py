"""One source -> one Article, or one clear line that says why not."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tallywire.errors import ArticleError
from tallywire.read.decoding import decode
from tallywire.read.json_record import read_record
from tallywire.read.page_head import find_declared_language
from tallywire.read.published import find_published
from tallywire.read.source import Source
from tallywire.read.streams import all_of, opened
from tallywire.records import Article

_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x7f]")
_META_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
"""of UTF-16 and UTF-32"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The decoded text of a source, and what is known of it."""

    id: str
    raw: str
    encoding: str
    media: str
    known: Mapping[str, str]


def read_data(source: Source) -> bytes:
    """Return the bytes of an article, unpacked.

    Raises ArticleError, in one line, where they cannot be read or are too many for one article.
    """
    if source.data is not None:
        return source.data
    if source.holds_records:
        raise ArticleError(f"{source.path}: holds many articles; name one of them, such as {source.path}#1")
    try:
        with opened(source.file, source.kind) as stream:
            return all_of(stream)
    except ArticleError as fault:
        raise ArticleError(f"{source.path}: {fault}") from fault


def read_article(source: Source, *, published: date | None = None) -> Article:
    """Read one article; `published` is used where neither metadata nor the text states a date.

    Raises ArticleError, in one line, for an empty, binary or unreadable file, and for a record without a text.
    """
    if source.fault:
        raise ArticleError(source.fault)
    data = read_data(source)
    try:
        text = _record(source, data) if source.kind.name == "json" else _document(source, data)
    except ArticleError as fault:
        raise ArticleError(": ".join(filter(None, (source.path, source.place, str(fault))))) from fault
    known = text.known
    dates = find_published(
        text.raw,
        media=text.media,
        name=_name(source),
        given=known.get("published"),
        url=known.get("url"),
        otherwise=published,
    )
    return Article(
        id=text.id,
        path=source.path,
        raw=text.raw,
        encoding=text.encoding,
        media=text.media,
        title=known.get("title"),
        url=known.get("url"),
        publisher=known.get("publisher"),
        published=dates.chosen.day if dates.chosen else None,
        published_basis=dates.chosen.basis if dates.chosen else None,
        published_candidates=dates.candidates,
        warnings=dates.warnings,
        lang=known.get("lang") or (find_declared_language(text.raw) if text.media == "html" else None),
        key=known.get("id"),
    )


def _document(source: Source, data: bytes) -> _Text:
    _check(data)
    media = source.kind.name
    meta = _META_CHARSET.search(data, 0, 4096) if media == "html" else None
    raw, encoding = decode(data, source.around.get("charset") or (meta.group(1).decode() if meta else None))
    if not raw.strip("\ufeff \t\r\n\x0b\x0c"):
        raise ArticleError("the file is empty; remove it or put the article's text into it")
    known = {**source.around, **source.metadata}
    return _Text(id=hashlib.sha256(data).hexdigest(), raw=raw, encoding=encoding, media=media, known=known)


def _record(source: Source, data: bytes) -> _Text:
    record = read_record(data)
    return _Text(
        id=hashlib.sha256(record.raw.encode()).hexdigest(),
        raw=record.raw,
        encoding=record.encoding,
        media=record.media,
        known={**record.doubtful, **source.around, **record.known, **source.metadata},
    )


def _name(source: Source) -> str:
    """The name of a file may hold the date of its article; that of a file of records holds another one."""
    return source.name or "" if source.data is not None else source.file.stem


def _check(data: bytes) -> None:
    head = data[:4096]
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise ArticleError("the file is empty; remove it or put the article's text into it")
    if _is_binary(head) and not head.startswith(_MARKS):
        raise ArticleError("binary data, no text; give .txt, .md or .html in UTF-8")


def _is_binary(head: bytes) -> bool:
    """PDF files and the like begin as text; a stray control character is no fault."""
    return head.startswith((b"%PDF-", b"PK\x03\x04")) or len(_CONTROL.findall(head)) > len(head) / 20

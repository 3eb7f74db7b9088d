"""Files -> Articles."""

from __future__ import annotations

import codecs
import hashlib
import re
from datetime import date

from tallywire.errors import ArticleError
from tallywire.read.decoding import decode
from tallywire.read.folder import MEDIA, Source, find_sources
from tallywire.read.page_head import find_declared_language
from tallywire.read.published import find_published
from tallywire.records import Article

__all__ = ["Source", "decode", "find_published", "find_sources", "read_article"]


_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x7f]")


def read_article(source: Source, *, published: date | None = None) -> Article:
    """Read one file; `published` is used where neither metadata nor the text states a date.

    Raises ArticleError, in one line, for an empty, binary or unreadable file.
    """
    try:
        data = source.file.read_bytes()
    except OSError as error:
        raise ArticleError(f"{source.path}: cannot be read ({error.strerror})") from error
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise ArticleError(f"{source.path}: the file is empty; remove it or put the article's text into it")
    if _is_binary(data[:4096]):
        raise ArticleError(f"{source.path}: binary data, no text; give .txt, .md or .html in UTF-8")
    raw, encoding = decode(data)
    media = MEDIA.get(source.file.suffix.lower(), "text")
    known = source.metadata
    dates = find_published(
        raw,
        media=media,
        name=source.file.stem,
        given=known.get("published"),
        url=known.get("url"),
        otherwise=published,
    )
    return Article(
        id=hashlib.sha256(data).hexdigest(),
        path=source.path,
        raw=raw,
        encoding=encoding,
        media=media,
        title=known.get("title"),
        url=known.get("url"),
        publisher=known.get("publisher"),
        published=dates.chosen.day if dates.chosen else None,
        published_basis=dates.chosen.basis if dates.chosen else None,
        published_candidates=dates.candidates,
        warnings=dates.warnings,
        lang=known.get("lang") or (find_declared_language(raw) if media == "html" else None),
    )


def _is_binary(head: bytes) -> bool:
    """PDF files and the like begin as text; a stray control character is no fault."""
    return b"\x00" in head or head.startswith(b"%PDF-") or len(_CONTROL.findall(head)) > len(head) / 20

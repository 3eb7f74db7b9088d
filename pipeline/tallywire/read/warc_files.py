"""The pages of a web archive."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tallywire.errors import ArticleError
from tallywire.read.found import Fault, Record
from tallywire.read.streams import all_of

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord
    from warcio.statusandheaders import StatusAndHeaders

_PAGE = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)*(?:<!doctype html|<html\b|<head\b|<body\b)", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def warc_records(stream: io.BufferedReader) -> Iterator[Record | Fault]:
    """Yield the HTML pages of an archive that were answered with 200; numbers count all its records from 1."""
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for number, record in enumerate(_archive(stream), 1):
            yield from _page(str(number), record)
            if _is_cut(record):
                yield Fault("", f"is cut off: record {number} ends too early; what stands before is read")
                return
    except ArchiveLoadFailed as fault:
        yield Fault("", f"no web archive from record {number + 1} on ({_short(fault)}); what stands before is read")
    else:
        if not number:
            yield Fault("", "the file is empty; remove it")


class _Piecewise:
    """A stream that gives what it has: to read up to a size would lose what is whole before a fault."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.read = stream.read1


def _archive(stream: io.BufferedReader) -> Iterator[Any]:
    from warcio.archiveiterator import ArchiveIterator

    archive = ArchiveIterator(_Piecewise(stream), no_record_parse=True)
    archive.INC_RECORD = ""  # it would print to stderr
    return iter(archive)


def _page(name: str, record: ArcWarcRecord) -> Iterator[Record | Fault]:
    from warcio.statusandheaders import StatusAndHeadersParserException

    if record.rec_type not in {"response", "resource"}:
        return
    url = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("uri") or ""
    try:
        if record.rec_type == "response" and url.startswith("http"):
            record.http_headers = _http_headers(record)
        if not _is_wanted(record):
            return
        data = all_of(record.content_stream())
    except (StatusAndHeadersParserException, EOFError, ValueError) as fault:
        yield Fault(name, f"its answer cannot be read ({_short(fault)})")
        return
    except ArticleError as fault:
        if record.raw_stream.limit:  # not this page is too long, the file itself is broken
            raise
        yield Fault(name, str(fault))
        return
    content = _content_type(record)
    if not _is_cut(record) and ("html" in content or (not content and _PAGE.match(data))):
        charset = _CHARSET.search(content)
        known = {"url": url} | ({"charset": charset.group(1)} if charset else {})
        yield Record(name=name, data=data, media="html", known={key: value for key, value in known.items() if value})


def _http_headers(record: ArcWarcRecord) -> StatusAndHeaders:
    from warcio.statusandheaders import StatusAndHeadersParser

    headers = StatusAndHeadersParser([], verify=False).parse(record.raw_stream)
    if not headers.protocol.upper().startswith("HTTP/"):  # its own check knows no HTTP/2
        raise ValueError("no status line of HTTP")
    return headers


def _is_wanted(record: ArcWarcRecord) -> bool:
    """Redirects and errors are no articles, nor are pictures."""
    content = _content_type(record)
    status = record.http_headers.get_statuscode() if record.http_headers else ""
    return status in {"", "200"} and (not content or "html" in content)


def _content_type(record: ArcWarcRecord) -> str:
    if record.http_headers:
        return (record.http_headers.get_header("Content-Type") or "").lower()
    return (record.content_type or "").lower() if record.rec_type == "resource" else ""


def _is_cut(record: ArcWarcRecord) -> bool:
    """Read a record to its end, and tell whether it ends too early."""
    while record.raw_stream.read(1 << 16):
        pass
    return bool(getattr(record.raw_stream, "limit", 0))


def _short(fault: BaseException) -> str:
    return " ".join(str(fault).split())[:120] or type(fault).__name__

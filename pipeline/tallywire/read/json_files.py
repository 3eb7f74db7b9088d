"""The records of .jsonl and .json files, each as bytes of its own; only their bounds are looked for here."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from tallywire.errors import ArticleError
from tallywire.read.decoding import decode
from tallywire.read.found import Fault, Record
from tallywire.read.json_record import has_text, is_no_article
from tallywire.read.streams import LARGEST

_LISTS = (
    "articles", "items", "results", "records", "news", "posts", "stories", "documents", "docs", "entries", "data",
    "hits", "response", "@graph",
)  # fmt: skip
"""names under which a file keeps its articles"""
_MOST = 1_000_000_000
_BLANKS = re.compile(r"[\s\ufeff]*")
_BETWEEN = re.compile(r"[\s,\ufeff]*")
_LIST_AHEAD = re.compile(
    rf'\s*\{{\s*(?:"[^"\\]*"\s*:\s*(?:"[^"\\]*"|[-\w.]+)\s*,\s*)*"(?:{"|".join(_LISTS)})"\s*:\s*(?=\[)'
)
_DECODER = json.JSONDecoder()


def line_records(stream: io.BufferedReader) -> Iterator[Record | Fault]:
    """Yield the lines of a .jsonl, numbered from 1; a line without measure is passed over in pieces."""
    if stream.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        stream = io.BufferedReader(_Recoded(stream))
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        data = line.strip().removeprefix(codecs.BOM_UTF8)
        if len(line) > LARGEST and not line.endswith(b"\n"):
            yield Fault(str(number), f"line {number} is longer than {LARGEST // 1_000_000} MB; split the record")
            _pass_over_line(stream)
        elif number == 1 and data in {b"[", b"{"}:
            yield from _document(decode(line + stream.read(_MOST))[0])
            return
        elif data:
            yield Record(name=str(number), data=data, media="json", place=f"line {number}")
    if not number:
        yield Fault("", "the file is empty; remove it or put records into it, one a line")


class _Recoded(io.RawIOBase):
    """A UTF-16 stream as UTF-8."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # a buffer is what BufferedReader gives
        while data := self._stream.read1(len(buffer) // 3):
            if new := self._decoder.decode(data).encode("utf-8", "replace"):
                buffer[: len(new)] = new
                return len(new)
        return 0


def _pass_over_line(stream: io.BufferedReader) -> None:
    while (piece := stream.readline(1 << 20)) and not piece.endswith(b"\n"):
        pass


def document_records(stream: io.BufferedReader) -> Iterator[Record | Fault]:
    """Yield the records of a .json: its one object, the members of its list, or objects one after another."""
    data, broken = _whole_part(stream)
    if len(data) > _MOST:
        raise ArticleError(f"larger than {_MOST // 1_000_000} MB; write it as .jsonl, one record a line")
    text, _ = decode(data)
    del data
    if broken and text.strip():
        yield from _before_the_break(text, broken)
    elif broken:
        raise broken
    else:
        yield from _document(text)


def _whole_part(stream: io.BufferedReader) -> tuple[bytes, ArticleError | None]:
    """All of a file, or what is whole before its fault."""
    data = bytearray()
    try:
        while (piece := stream.read1(1 << 20)) and len(data) <= _MOST:
            data += piece
    except ArticleError as fault:
        return bytes(data), fault
    return bytes(data), None


def _before_the_break(text: str, broken: ArticleError) -> Iterator[Record | Fault]:
    yield from (found for found in _document(text) if isinstance(found, Record))
    yield Fault("", str(broken))


def _document(text: str) -> Iterator[Record | Fault]:
    at = _end(_BLANKS, text, 0)
    if at == len(text):
        yield Fault("", "the file is empty; remove it or put an article into it")
    elif text[at] == "[":
        yield from _members(text, at)
    else:
        yield from _objects(text, at)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _members(text: str, at: int) -> Iterator[Record | Fault]:
    """Yield the members of a list that begins here, as far as they are whole."""
    number, at = 0, _end(_BLANKS, text, at + 1)
    while at < len(text) and text[at] != "]":
        number += 1
        start = at
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as fault:
            yield Fault(str(number), _said(fault, text, at))
            return
        yield from _member(number, value, text[start:at])
        at = _end(_BETWEEN, text, at)
    if at >= len(text):
        yield Fault("", f"is cut off after record {number}: its list does not end; fetch it again")


def _member(number: int, value: object, text: str) -> Iterator[Record]:
    if not is_no_article(value):
        yield Record(name=str(number), data=text.encode("utf-8", "surrogatepass"), media="json")


def _objects(text: str, at: int) -> Iterator[Record | Fault]:
    """Yield the object of a file, or its objects where they follow one another."""
    number = 0
    while at < len(text):
        start, number = at, number + 1
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as fault:
            ahead = _LIST_AHEAD.match(text, start)
            if ahead:
                yield from _members(text, ahead.end())
            else:
                yield Fault(str(number) if number > 1 else "", _said(fault, text, at))
            return
        after = _end(_BLANKS, text, at)
        alone = number == 1 and after == len(text)
        found = _inner_list(value) if alone else None
        if found is not None:
            for place, member in enumerate(found, 1):
                yield from _member(place, member, json.dumps(member))
        else:
            name = "" if alone else str(number)
            yield Record(name=name, data=text[start:at].encode("utf-8", "surrogatepass"), media="json")
        at = after


def _inner_list(value: object, depth: int = 3) -> list[Any] | None:
    """The list of articles in an object that is none itself: `{"articles": [...]}`, `{"response": {"results": [...]}}`."""
    if not isinstance(value, dict) or has_text(value):
        return None
    for name in _LISTS:
        inner = value.get(name)
        if isinstance(inner, list):
            return inner
        if depth and isinstance(inner, dict) and (found := _inner_list(inner, depth - 1)) is not None:
            return found
    return None


def _said(fault: Exception, text: str, at: int) -> str:
    if isinstance(fault, RecursionError):
        return f"line {text.count(chr(10), 0, at) + 1}: nested too deep to be read"
    if isinstance(fault, json.JSONDecodeError):
        return f"line {fault.lineno}, column {fault.colno}: no JSON ({fault.msg}); what stands before is read"
    return f"line {text.count(chr(10), 0, at) + 1}: no JSON ({fault}); what stands before is read"

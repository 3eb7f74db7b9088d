"""The entries of RSS and Atom files."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import IO, Any

from tallywire.read.found import Fault, Record
from tallywire.read.streams import LARGEST, all_of

_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF|channel)\b", re.IGNORECASE)


def is_feed(head: bytes) -> bool:
    """Tell a feed from other XML by its beginning."""
    return _ROOT.search(head.replace(b"\x00", b"")) is not None


def feed_records(stream: IO[bytes]) -> Iterator[Record | Fault]:
    """Yield the entries of a feed as JSON records, numbered from 1.

    The text is the content of an entry, else its summary, as it stands there: nothing is sanitised, no address is
    resolved. Raises ArticleError for a feed of more than ten megabytes.
    """
    import feedparser

    # given as a stream: a text or bytes would be taken for the name of a file or an address
    feed = feedparser.parse(io.BytesIO(all_of(stream)), sanitize_html=False, resolve_relative_uris=False)
    around = _around(dict(feed.get("feed") or {}))
    number = 0
    for number, entry in enumerate(feed.get("entries") or (), 1):
        record = {**around, **_fields(dict(entry))}
        data = json.dumps({name: value for name, value in record.items() if value}).encode()
        yield Record(name=str(number), data=data[: LARGEST + 1], media="json", place=f"entry {number}")
    if feed.get("bozo") and _is_broken(feed["bozo_exception"]):
        yield Fault("", f"no sound XML ({_short(feed['bozo_exception'])}); {number} entries are read")
    elif not number:
        yield Fault("", "holds no entries of RSS or Atom; remove it or fetch it again")


def _is_broken(fault: BaseException) -> bool:
    """An encoding or a content type other than declared does no harm."""
    return type(fault).__name__ not in {"CharacterEncodingOverride", "NonXMLContentType", "UndeclaredNamespace"}


def _around(feed: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"publisher": feed.get("title"), "language": feed.get("language")}


def _fields(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    contents = [part.get("value") for part in entry.get("content") or () if part.get("value")]
    text = max(contents, key=len) if contents else entry.get("summary")
    return {
        "text": text,
        "title": entry.get("title"),
        "url": entry.get("link"),
        "published": entry.get("published") or entry.get("updated"),
        "id": entry.get("id"),
        **({"publisher": entry["source"].get("title")} if entry.get("source") else {}),
    }


def _short(fault: BaseException) -> str:
    return " ".join(str(fault).split())[:120] or type(fault).__name__

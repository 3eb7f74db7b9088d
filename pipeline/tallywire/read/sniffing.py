"""Whether a file of data holds articles at all: .json and .xml hold all sorts of things."""

from __future__ import annotations

import json
from pathlib import Path

from tallywire.errors import ArticleError
from tallywire.read.feeds import is_feed
from tallywire.read.json_names import TEXT_KEY
from tallywire.read.kinds import Kind, kind_of
from tallywire.read.streams import opened

_HEAD = 1_000_000


def why_no_articles(file: Path) -> str | None:
    """Name the kind of a file that holds no articles, though files of its name may; None where it may hold some.

    A file that is broken is not passed over here: what is wrong with it is said when its turn comes.
    """
    kind = kind_of(file.name)
    if kind is None or kind.name not in {"json", "json_lines", "feed"}:
        return None
    try:
        head = _head(file, kind)
    except ArticleError:
        return None
    if kind.name == "feed":
        known = is_feed(head) or not head.strip() or not file.name.lower().endswith((".xml", ".xml.gz"))
        return None if known else ".xml files that are no feeds"
    if TEXT_KEY.search(head.replace(b"\x00", b"")) or not _is_sound_json(head, kind):
        return None
    return f"{file.suffix.lower()} files without the text of an article"


def _head(file: Path, kind: Kind) -> bytes:
    with opened(file, kind) as stream:
        return stream.read(_HEAD)


def _is_sound_json(head: bytes, kind: Kind) -> bool:
    """Tell whether it is JSON as far as one can see."""
    if len(head) == _HEAD:
        return True
    try:
        for document in head.splitlines() if kind.name == "json_lines" else [head]:
            json.loads(document)
    except (ValueError, RecursionError):
        return False
    return bool(head.strip())

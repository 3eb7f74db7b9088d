"""Files as work -> each article as work of its own, one after another, while the batch goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tallywire.batch.article import attempt
from tallywire.batch.work import Failure, Work
from tallywire.read import records_of


def each_article(works: Iterable[Work]) -> Iterator[Work]:
    """Yield the articles of all works in order; a file of many is read as far as the batch has come.

    A fault of a file becomes work that fails by the file's own path.
    """
    for work in works:
        if work.source.holds_records:
            yield from _records(work)
        else:
            yield work


def _records(work: Work) -> Iterator[Work]:
    records = records_of(work.source)
    while True:
        found = attempt(lambda: next(records, None))
        if found is None:
            return
        if isinstance(found, Failure):
            yield replace(work, source=replace(work.source, fault=f"{work.source.path}: {found.message}"))
            return
        yield replace(work, source=replace(found, path=printable(found.path)))


def printable(path: str) -> str:
    """A path whose bytes are no UTF-8 cannot be stored; its odd bytes are shown as question marks."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

"""A file of many articles -> its records, each a source of its own; one after another, never all at once."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from tallywire.errors import ArticleError
from tallywire.read.feeds import feed_records
from tallywire.read.folder import find_sources
from tallywire.read.found import Fault, Record
from tallywire.read.json_files import document_records, line_records
from tallywire.read.places import file_at
from tallywire.read.source import Source
from tallywire.read.streams import BombError, all_of, opened
from tallywire.read.warc_files import warc_records
from tallywire.read.zip_files import Member, zip_members

_READERS: dict[str, Callable[[io.BufferedReader], Iterator[Record | Fault]]] = {
    "json": document_records,
    "json_lines": line_records,
    "warc": warc_records,
    "feed": feed_records,
}


def records_of(source: Source) -> Iterator[Source]:
    """Yield the articles of a source: itself, or those that its file holds.

    What cannot be read is a source with a fault: one record of it, or by the file's own path all the rest.
    """
    if not source.holds_records:
        yield source
        return
    try:
        for found in _found(source):
            yield _source(source, found)
    except ArticleError as fault:
        yield replace(source, fault=f"{source.path}: {fault}")


def _found(source: Source) -> Iterator[Record | Fault]:
    if source.kind.name == "zip":
        for member in zip_members(source.file):
            yield from _in_member(member) if isinstance(member, Member) else [member]
        return
    with opened(source.file, source.kind) as stream:
        yield from _READERS[source.kind.name](stream)


def _in_member(member: Member) -> Iterator[Record | Fault]:
    try:
        if not member.kind.holds_records:
            stem = PurePosixPath(member.name).stem
            data = all_of(member.stream)
            yield Record(name=member.name, data=data, media=member.kind.name, file_name=stem)
            return
        for found in _READERS[member.kind.name](member.stream):
            name = f"{member.name}#{found.name}" if found.name else member.name
            yield replace(found, name=name) if isinstance(found, Record) else found._replace(name=name)
    except BombError:
        raise
    except ArticleError as fault:
        yield Fault(member.name, str(fault))


def _source(around: Source, found: Record | Fault) -> Source:
    path = f"{around.path}#{found.name}" if found.name else around.path
    if isinstance(found, Fault):
        return replace(around, path=path, inside={}, fault=f"{path}: {found.message}")
    row = around.inside.get(found.name, {}) if found.name else around.metadata
    return Source(
        path=path,
        file=around.file,
        metadata=row,
        around={**(around.metadata if found.name else {}), **found.known},
        media=found.media,
        data=found.data,
        place=found.place,
        name=found.file_name if found.name else around.file.stem,
    )


def find_source(place: Path) -> Source | None:
    """Return the article at a place such as `news/rows.jsonl#17`; None where there is none."""
    found = file_at(place)
    if found is None:
        return None
    file, name = found
    path = f"{file.name}#{name}" if name else file.name
    return next((source for source in records_of(find_sources(file)[0]) if source.path == path), None)

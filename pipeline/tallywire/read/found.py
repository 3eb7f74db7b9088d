"""What a file of many articles yields: records, and the places where there should have been one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One article of a file."""

    name: str
    """a number from 1, or a path inside; empty for the only one"""
    data: bytes
    media: str
    """text, markdown, html, json"""
    known: Mapping[str, str] = field(default_factory=dict)
    """what stands around the article: url, charset"""
    place: str = ""
    """where it stands, for messages: `line 17`"""
    file_name: str | None = None
    """that of a file inside a .zip"""


class Fault(NamedTuple):
    """Something that cannot be read: a record by its name, or with no name all the rest of the file."""

    name: str
    message: str

"""The articles of a .zip, read where they lie: nothing is unpacked to disk, and so no path leads astray."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from tallywire.read.found import Fault
from tallywire.read.kinds import Kind, kind_of
from tallywire.read.streams import Allowance, guarded, unpacked
from tallywire.read.zip_rest import find_whole_files

_ENCRYPTED = 0x1
_NO_ZIP = (BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError)


class Member(NamedTuple):
    """An article, or a file of articles, inside a .zip."""

    name: str
    kind: Kind
    stream: io.BufferedReader


def zip_members(file: Path) -> Iterator[Member | Fault]:
    """Yield what can be read in a .zip, by name; of one without its table what is whole."""
    try:
        plain = file.open("rb")
    except OSError as fault:
        yield Fault("", f"cannot be read ({fault.strerror})")
        return
    with plain:
        allowance = Allowance(file.stat().st_size)
        try:
            pack = ZipFile(plain)
        except _NO_ZIP as fault:
            yield from _whole_members(plain, allowance, fault)
            return
        with pack:
            yield from _members(pack, allowance)


def _members(pack: ZipFile, allowance: Allowance) -> Iterator[Member | Fault]:
    for info in _by_name(pack):
        if info.flag_bits & _ENCRYPTED:
            yield Fault(info.filename, "is encrypted; unpack it with its password and give what is inside")
            continue
        try:
            stream = pack.open(info)
        except _NO_ZIP as fault:
            yield Fault(info.filename, f"cannot be unpacked ({fault})")
            continue
        with stream:
            yield from _member(info.filename, stream, allowance)


def _whole_members(file: IO[bytes], allowance: Allowance, fault: Exception) -> Iterator[Member | Fault]:
    number = 0
    for name, stream in find_whole_files(file):
        for member in _member(name, stream, allowance):
            number += 1
            yield member
    yield Fault("", f"no whole .zip ({fault}); what is whole in it is read: {number} of its files")


def _by_name(pack: ZipFile) -> list[ZipInfo]:
    """What may hold an article; of two of the same name the later one."""
    infos = {info.filename: info for info in pack.infolist() if not info.is_dir()}
    return [infos[name] for name in sorted(infos) if why_left_out(name) is None]


def why_left_out(name: str) -> str | None:
    """Name the kind of a file in a .zip that is no article; None for one that is."""
    path, kind = PurePosixPath(name), kind_of(name)
    if kind is None or kind.name == "zip":
        return f"{path.suffix.lower()} files" if path.suffix else "files without a suffix"
    hidden = any((part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in path.parts)
    return "hidden files" if hidden or path.name.lower() == "readme.md" else None


def names_in(file: Path) -> list[str]:
    """List the names of the files in a .zip; none where it has no table."""
    try:
        with ZipFile(file) as pack:
            return [info.filename for info in pack.infolist() if not info.is_dir()]
    except _NO_ZIP:
        return []


def _member(name: str, stream: IO[bytes], allowance: Allowance) -> Iterator[Member]:
    kind = kind_of(name)
    if kind is not None and why_left_out(name) is None:
        yield Member(name, kind, unpacked(stream, allowance) if kind.packed else guarded(stream, allowance))

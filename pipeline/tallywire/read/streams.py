"""Bytes of a file, packed or not; what is damaged or without measure is said in one line."""

from __future__ import annotations

import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import BadZipFile

from tallywire.errors import ArticleError
from tallywire.read.kinds import Kind

LARGEST = 10_000_000
"""bytes of one article; what is longer is no article, and would take hours and gigabytes"""
_FREE = 200_000_000
_TIMES = 200
"""what is packed may grow to so many bytes, or to so many times its size; prose shrinks to a third or a tenth"""
_DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError, BadZipFile, NotImplementedError, RuntimeError)


class BombError(ArticleError):
    """What is packed grows without measure: nothing more of the file is read."""


class Allowance:
    """How much may still be unpacked from one file."""

    def __init__(self, packed: int) -> None:
        self._left = max(_FREE, _TIMES * packed)

    def take(self, size: int) -> None:
        """Count what was unpacked. Raises BombError where it grows without measure."""
        self._left -= size
        if self._left < 0:
            raise BombError(
                f"unpacks to more than {_TIMES} times its size, as no news does (a bomb?); the rest is not read"
            )


class _Guarded(io.RawIOBase):
    """A stream whose faults are ArticleErrors, and which hands on all that is whole before a fault."""

    def __init__(self, stream: IO[bytes] | gzip.GzipFile, allowance: Allowance | None) -> None:
        self._read = getattr(stream, "read1", stream.read)  # read() would drop what came before the fault
        self._allowance = allowance

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # a buffer is what BufferedReader gives
        try:
            data: bytes = self._read(len(buffer))
        except _DAMAGED as fault:
            raise ArticleError(_said(fault)) from fault
        if self._allowance:
            self._allowance.take(len(data))
        buffer[: len(data)] = data
        return len(data)


def _said(fault: BaseException) -> str:
    if isinstance(fault, EOFError):
        return "is cut off: its packed data end too early; fetch it again"
    if isinstance(fault, OSError) and fault.strerror:
        return f"cannot be read ({fault.strerror})"
    return f"its packed data are damaged ({fault}); fetch it again"


def guarded(stream: IO[bytes] | gzip.GzipFile, allowance: Allowance | None = None) -> io.BufferedReader:
    """Return a stream that can be read by lines and whose faults are ArticleErrors."""
    return io.BufferedReader(_Guarded(stream, allowance), 1 << 16)


@contextmanager
def opened(file: Path, kind: Kind) -> Iterator[io.BufferedReader]:
    """Open a file, unpacked where it is packed. Raises ArticleError, without the path, where that cannot be."""
    try:
        plain = file.open("rb")
    except OSError as fault:
        raise ArticleError(_said(fault)) from fault
    with plain:
        if not kind.packed:
            yield guarded(plain)
            return
        yield unpacked(plain, Allowance(file.stat().st_size))


def unpacked(stream: IO[bytes], allowance: Allowance) -> io.BufferedReader:
    """Return what was packed with gzip."""
    return guarded(gzip.GzipFile(fileobj=stream), allowance)


def all_of(stream: IO[bytes]) -> bytes:
    """Read one article to its end. Raises ArticleError where it is too long to be one."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ArticleError(
            f"longer than {LARGEST // 1_000_000} MB, too long for one article; split it, or make it a .jsonl with a record for each article"
        )
    return data

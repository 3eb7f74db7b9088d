"""What is whole in a .zip that was cut off, and so has lost the table at its end."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import IO

_HEAD = struct.Struct("<4s5H3I2H")
"""the head that stands before each file: PKWARE's APPNOTE, 4.3.7"""
_SIGNATURE = b"PK\x03\x04"
_LATER = 0x8
"""sizes follow behind the data"""
_STORED, _DEFLATED = 0, 8
_UTF8 = 0x800
_MOST = 200_000_000


def find_whole_files(file: IO[bytes]) -> Iterator[tuple[str, IO[bytes]]]:
    """Yield name and content of each file, from the first on, as far as they are whole."""
    at = 0
    while True:
        file.seek(at)
        head = file.read(_HEAD.size)
        if len(head) < _HEAD.size or not head.startswith(_SIGNATURE):
            return
        _, _, flags, method, _, _, crc, packed, _, name_length, extra_length = _HEAD.unpack(head)
        name = file.read(name_length).decode("utf-8" if flags & _UTF8 else "cp437", "replace")
        start = at + _HEAD.size + name_length + extra_length
        file.seek(start)
        found = _deflated(file) if method == _DEFLATED else _stored(file, packed) if method == _STORED else None
        if found is None or (method == _STORED and flags & _LATER):
            return
        data, size = found
        if not flags & _LATER and zlib.crc32(data) != crc:
            return
        if not name.endswith("/"):
            yield name, io.BytesIO(data)
        at = start + size + (_behind(file, start + size) if flags & _LATER else 0)


def _stored(file: IO[bytes], size: int) -> tuple[bytes, int] | None:
    data = file.read(min(size, _MOST))
    return (data, size) if len(data) == size else None


def _deflated(file: IO[bytes]) -> tuple[bytes, int] | None:
    """The data up to the end that they name themselves, and their packed size."""
    unpacker, pieces, taken, length = zlib.decompressobj(-zlib.MAX_WBITS), list[bytes](), 0, 0
    while not unpacker.eof:
        packed = unpacker.unconsumed_tail or file.read(1 << 16)
        if not packed or length > _MOST:
            return None
        try:
            piece = unpacker.decompress(packed, 1 << 20)
        except zlib.error:
            return None
        taken += len(packed) - len(unpacker.unconsumed_tail) - len(unpacker.unused_data)
        length += len(piece)
        pieces.append(piece)
    return b"".join(pieces), taken


def _behind(file: IO[bytes], at: int) -> int:
    """The length of what tells the sizes behind the data, with or without a signature of its own."""
    file.seek(at)
    return 16 if file.read(4) == b"PK\x07\x08" else 12

"""Bytes to text without losing or moving a character."""

from __future__ import annotations

import codecs


def _stray_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.start + 1].decode("cp1252", errors="replace"), error.start + 1


codecs.register_error("tallywire-stray-byte", _stray_byte)


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    UTF-8; each byte that is not valid UTF-8 is read as cp1252, one character a byte.
    Newlines are not translated; a BOM counts as a character.

    >>> decode(b"Kyiv\\x92s toll")
    ('Kyiv’s toll', 'utf-8+cp1252')
    """
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="tallywire-stray-byte"), "utf-8+cp1252"

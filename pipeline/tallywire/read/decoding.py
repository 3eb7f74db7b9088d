"""Bytes to text without losing or moving a character."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHERS = re.compile(r"(?:windows-|cp)(?!1252)\d{3,4}|iso-?8859-(?!1$)\d{1,2}|koi8-[ru]|gb\w{3,6}|big5\S*|euc[-_]\w+|shift[-_]jis|mac\w+")
"""what else a page may declare; that it is Latin-1 or UTF-8 tells nothing that its bytes do not tell better"""


def _stray_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.start + 1].decode("cp1252", errors="replace"), error.start + 1


codecs.register_error("tallywire-stray-byte", _stray_byte)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    UTF-8; UTF-16 and UTF-32 where a byte order mark says so; else the declared encoding, if it is another one and
    fits throughout; else UTF-8 with each byte that is none read as cp1252, one character a byte.
    Newlines are not translated; a BOM counts as a character.

    >>> decode(b"Kyiv\\x92s toll")
    ('Kyiv’s toll', 'utf-8+cp1252')
    >>> decode(b"\\xff\\xfe1\\x002\\x00")
    ('\\ufeff12', 'utf-16-le')
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _declared(data, declared) or (data.decode("utf-8", errors="tallywire-stray-byte"), "utf-8+cp1252")


def _declared(data: bytes, declared: str | None) -> tuple[str, str] | None:
    name = (declared or "").strip().lower()
    if not _OTHERS.fullmatch(name):
        return None
    name = "gb18030" if name.startswith("gb") else name
    try:
        return data.decode(name), codecs.lookup(name).name
    except (LookupError, UnicodeError):
        return None

"""Bytes become text; no character is lost, moved or made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.read import decode


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        ("Zelenskyy’s 1\u202f000 “men” 😀".encode(), "Zelenskyy’s 1\u202f000 “men” 😀", "utf-8"),
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", "utf-8"),
        (b"\xef\xbb\xbfKyiv", "\ufeffKyiv", "utf-8"),
        (b"Kyiv\x92s toll", "Kyiv’s toll", "utf-8+cp1252"),
        (b"\x93dead\x94", "“dead”", "utf-8+cp1252"),
        (b"caf\xe9 \xe2\x80\x99", "café ’", "utf-8+cp1252"),
        (b"cut \xe2\x80", "cut â€", "utf-8+cp1252"),
        (b"\xed\xa0\x80", "í\u00a0€", "utf-8+cp1252"),
        (b"no such byte: \x81", "no such byte: \ufffd", "utf-8+cp1252"),
    ],
)
def test_decoding(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


@given(st.text())
def test_utf8_comes_back(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


@given(st.lists(st.one_of(st.text(max_size=5), st.sampled_from([b"\x92", b"\x80", b"\xff", b"\xc3", b"\xe9\x20"]))))
def test_stray_bytes_are_one_character_each(pieces: list[str | bytes]) -> None:
    data = b"".join(piece.encode() if isinstance(piece, str) else piece for piece in pieces)
    text, encoding = decode(data)
    valid = len(data.decode("utf-8", errors="ignore"))
    stray = len(data) - len(data.decode("utf-8", errors="ignore").encode())
    assert len(text) == valid + stray
    assert (encoding == "utf-8") == (stray == 0)


@given(st.binary())
def test_any_bytes_can_be_read(data: bytes) -> None:
    text, _ = decode(data)
    assert len(text) <= len(data)
    assert text.count("\n") == data.count(b"\n")
    assert text.count("\r") == data.count(b"\r")

"""Read single values of a pack: words, lists, tables, with a clear fault for each wrong type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tallywire.claims.pack_faults import Place

Table = Mapping[str, object]

_KINDS: dict[type, str] = {
    bool: "true/false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "a table",
}


def kind_of(value: object) -> str:
    """Name the TOML type of a value for a message."""
    return _KINDS.get(type(value), "a date")


def read_text(table: Table, key: str, at: Place, *, needed: bool = False) -> str:
    """Read a string that is not blank; empty when it may be left out."""
    if key not in table:
        if needed:
            at.fault(f"'{key}' is missing; write {key} = \"…\"")
        return ""
    value = table[key]
    if not isinstance(value, str):
        (at / key).fault(f"'{key}' must be a string, not {kind_of(value)}")
    if not value.strip():
        (at / key).fault(f"'{key}' is empty; write some words or leave the key out")
    return value


def read_flag(table: Table, key: str, at: Place) -> bool:
    """Read true or false; false when left out."""
    value = table.get(key, False)
    if not isinstance(value, bool):
        (at / key).fault(f"'{key}' must be true or false, not {kind_of(value)}")
    return value


def read_choice(table: Table, key: str, at: Place, choices: Sequence[str]) -> str | None:
    """Read a string that must be one of some words; None when left out."""
    word = read_text(table, key, at)
    if word:
        (at / key).check_word(word, key, choices)
    return word or None


def read_words(table: Table, key: str, at: Place, *, default: Sequence[str] = ()) -> tuple[str, ...]:
    """Read a list of words or phrases, lower-cased and single-spaced."""
    if key not in table:
        return tuple(default)
    here = at / key
    given = table[key]
    if isinstance(given, str):
        here.fault(f"'{key}' must be a list of strings; write {key} = [\"{given}\"]")
    if not isinstance(given, list):
        here.fault(f"'{key}' must be a list of strings, not {kind_of(given)}")
    words: dict[str, int] = {}
    for place, word in enumerate(given):
        plain = _plain_word(word, key, here / place)
        if plain in words:
            (here / place).fault(f"'{plain}' stands twice in '{key}'; once is enough")
        words[plain] = place
    return tuple(words)


def _plain_word(word: object, key: str, at: Place) -> str:
    if not isinstance(word, str):
        at.fault(f"'{key}' must hold strings, not {kind_of(word)}")
    plain = " ".join(word.lower().split())
    if not plain:
        at.fault(f"'{key}' holds an empty string; write a word or take it out")
    return plain


def read_table(table: Table, key: str, at: Place) -> Table:
    """Read a table; empty when left out."""
    value = table.get(key, {})
    if not isinstance(value, dict):
        (at / key).fault(f"'{key}' must be a table, not {kind_of(value)}")
    return value

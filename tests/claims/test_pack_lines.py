"""Lines of keys in TOML, found by a scan."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.claims.pack_lines import KeyPath, find_lines

TOML = """\
# a comment with [brackets] and a = sign
top = "x # no comment"

[pack]
name = "a"   # [not.a.table]
"odd key" = 'it'
many = \"\"\"
[fake]
k = 1
\"\"\"
[frame.one]
counted = { drone = ["a", "b"], "sea drone" = ["c"] }
people.deep = true
list = [
  "x", # first
  { text = "y ]", value = 1 }, # a bracket ] in a comment
  [1, 2],
]
[[rows]]
n = 1
[[rows]]
n = 2
when = 2025-06-09
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 2),
        (("pack",), 4),
        (("pack", "name"), 5),
        (("pack", "odd key"), 6),
        (("pack", "many"), 7),
        (("frame",), 11),
        (("frame", "one"), 11),
        (("frame", "one", "counted", "drone", 1), 12),
        (("frame", "one", "counted", "sea drone"), 12),
        (("frame", "one", "people", "deep"), 13),
        (("frame", "one", "list", 0), 15),
        (("frame", "one", "list", 1, "value"), 16),
        (("frame", "one", "list", 2, 1), 17),
        (("rows", 0, "n"), 20),
        (("rows", 1, "n"), 22),
        (("rows", 1, "when"), 23),
    ],
)
def test_line_of_a_key(path: KeyPath, line: int) -> None:
    tomllib.loads(TOML)
    assert find_lines(TOML)[path] == line


@pytest.mark.parametrize("toml", ["", "\n\n", "# only a comment", "a=1", "[a]"])
def test_small_files(toml: str) -> None:
    assert len(find_lines(toml)) <= 1


_KEYS = st.text("abc_-", min_size=1, max_size=4)
_TEXT = st.text(st.sampled_from("ab [](){}=#,.\"\\\n'"), max_size=8)
_VALUES = st.recursive(
    st.integers(0, 99) | st.booleans() | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)


def _write(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, list):
        return "[ " + " ,\n".join(_write(entry) for entry in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_write(entry)}" for key, entry in value.items()) + " }"
    return str(value)


def _paths(value: Any, path: KeyPath = ()) -> set[KeyPath]:
    pairs = list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())
    return {(*path, key) for key, _ in pairs}.union(*(_paths(entry, (*path, key)) for key, entry in pairs))


@given(st.dictionaries(_KEYS, _VALUES, max_size=4))
def test_every_key_has_a_line(table: dict[str, Any]) -> None:
    toml = "\n".join(f"{key} = {_write(value)}" for key, value in table.items())
    lines = find_lines(toml)
    assert tomllib.loads(toml) == table
    assert set(lines) == _paths(table)
    assert all(1 <= line <= toml.count("\n") + 1 for line in lines.values())

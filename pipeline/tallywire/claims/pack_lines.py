"""Find the line of every key in a TOML file, so that a fault in a pack can be pointed at."""

from __future__ import annotations

import re
from bisect import bisect_right

KeyPath = tuple[str | int, ...]

_BLANK = re.compile(r"(?:\s|#[^\n]*)*")
_STRING = re.compile(r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN_VALUE = re.compile(r"[^,\]}\n#]*")
_DOT = re.compile(r"[ \t]*\.[ \t]*")


def find_lines(toml: str) -> dict[KeyPath, int]:
    """Return the line (from 1) of each table, key and array element of a valid TOML text.

    >>> find_lines('[pack]\\nname = "x"\\n[frame.a]\\nverbs = ["go",\\n "come"]')[("frame", "a", "verbs", 1)]
    5
    """
    return _Scan(toml).document()


class _Scan:
    """A walk over text that tomllib has accepted; it needs to know only where keys and values begin."""

    def __init__(self, toml: str) -> None:
        self.toml = toml
        self.at = 0
        self.lines: dict[KeyPath, int] = {}
        self.tables: dict[KeyPath, int] = {}
        self.breaks = [match.start() for match in re.finditer("\n", toml)]

    def document(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        while self.skip_blank():
            if self.toml.startswith("[", self.at):
                table = self.table_head()
            else:
                self.pair(table)
        return self.lines

    def table_head(self) -> KeyPath:
        line, is_array = self.line(), self.toml.startswith("[[", self.at)
        self.at += 1 + is_array
        path = self.key()
        self.at += 1 + is_array
        if is_array:
            self.lines.setdefault(path, line)
            count = self.tables[path] = self.tables.get(path, -1) + 1
            path = (*path, count)
        self.mark(path, line)
        return path

    def pair(self, table: KeyPath) -> None:
        line = self.line()
        path = table + self.key()
        self.mark(path, line)
        self.skip_blank()
        self.at += 1  # the equals sign
        self.skip_blank()
        self.value(path)

    def value(self, path: KeyPath) -> None:
        start = self.toml[self.at]
        if start in "\"'":
            self.take(_STRING)
        elif start == "[":
            self.array(path)
        elif start == "{":
            self.inline_table(path)
        else:
            self.take(_PLAIN_VALUE)

    def array(self, path: KeyPath) -> None:
        self.at += 1
        count = 0
        while self.skip_blank() and self.toml[self.at] != "]":
            if self.toml[self.at] == ",":
                self.at += 1
                continue
            self.mark((*path, count), self.line())
            self.value((*path, count))
            count += 1
        self.at += 1

    def inline_table(self, path: KeyPath) -> None:
        self.at += 1
        while self.skip_blank() and self.toml[self.at] != "}":
            if self.toml[self.at] == ",":
                self.at += 1
            else:
                self.pair(path)
        self.at += 1

    def key(self) -> KeyPath:
        self.skip_blank()
        parts = [self.key_part()]
        while dot := _DOT.match(self.toml, self.at):
            self.at = dot.end()
            parts.append(self.key_part())
        self.skip_blank()
        return tuple(parts)

    def key_part(self) -> str:
        if self.toml[self.at] in "\"'":
            return self.take(_STRING)[1:-1]
        return self.take(_BARE_KEY)

    def mark(self, path: KeyPath, line: int) -> None:
        """Note the line of a path, and of the tables above it that have no head of their own."""
        for end in range(1, len(path)):
            self.lines.setdefault(path[:end], line)
        self.lines[path] = line

    def take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.toml, self.at)
        end = match.end() if match else len(self.toml)
        taken = self.toml[self.at : end]
        self.at = end
        return taken

    def skip_blank(self) -> bool:
        """Step over blanks and comments; tell whether anything is left."""
        self.take(_BLANK)
        return self.at < len(self.toml)

    def line(self) -> int:
        return bisect_right(self.breaks, self.at) + 1

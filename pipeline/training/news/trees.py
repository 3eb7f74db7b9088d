"""Trees of made-up sentences: nodes, and their tokens in order."""

from __future__ import annotations

from dataclasses import dataclass, field

_NO_SPACE_BEFORE = frozenset({",", ".", "'s", ":", ";", "%", ")", "-", "’s"})
_NO_SPACE_AFTER = frozenset({"(", "-", "$"})
_VOWELS = tuple("aeiouAEIO8")


@dataclass(frozen=True, eq=False)
class Name:
    """One mention of a name; its tokens hold the same object."""

    label: str


@dataclass
class Node:
    """A word with its dependants on either side, nearest last on the left and first on the right."""

    form: str
    tag: str
    left: list[tuple[str, Node]] = field(default_factory=list)
    right: list[tuple[str, Node]] = field(default_factory=list)
    name: Name | None = None

    def in_order(self) -> list[Node]:
        """The node and all under it, as they are written."""
        before = [node for _, child in self.left for node in child.in_order()]
        after = [node for _, child in self.right for node in child.in_order()]
        return [*before, self, *after]


@dataclass
class Line:
    """The columns of one sentence; heads are indices, the root is its own head."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    deps: list[str]
    names: list[Name | None]

    def without(self, dropped: set[int]) -> Line:
        """The line less some leaves."""
        kept = [index for index in range(len(self.words)) if index not in dropped]
        place = {old: new for new, old in enumerate(kept)}
        return Line(
            [self.words[i] for i in kept],
            [self.tags[i] for i in kept],
            [place[self.heads[i]] for i in kept],
            [self.deps[i] for i in kept],
            [self.names[i] for i in kept],
        )

    def spaces(self) -> list[bool]:
        """Whether a space follows each word."""
        following = [*self.words[1:], ""]
        return [
            bool(after)
            and after not in _NO_SPACE_BEFORE
            and word not in _NO_SPACE_AFTER
            and self.tags[index] != "``"
            and not (after == '"' and self.tags[index + 1] == "''")
            for index, (word, after) in enumerate(zip(self.words, following, strict=True))
        ]


def lay_out(root: Node) -> Line:
    """Write a tree as a line: one comma where two meet, `an` before a vowel, a capital at the start."""
    nodes = root.in_order()
    place = {id(node): index for index, node in enumerate(nodes)}
    line = Line(
        [node.form for node in nodes],
        [node.tag for node in nodes],
        list(range(len(nodes))),
        ["ROOT"] * len(nodes),
        [node.name for node in nodes],
    )
    for node in nodes:
        for dep, child in (*node.left, *node.right):
            line.heads[place[id(child)]] = place[id(node)]
            line.deps[place[id(child)]] = dep
    line = _single_commas(line)
    _begin(line)
    return line


def _single_commas(line: Line) -> Line:
    ends = {",", ".", ":"}
    following = [*line.words[1:], "."]
    before = ["", *line.words[:-1]]
    return line.without(
        {
            index
            for index, word in enumerate(line.words)
            if (word == "," and (index == 0 or following[index] in ends))
            or (word == "." and before[index].endswith("."))
        }
    )


def _begin(line: Line) -> None:
    for index, word in enumerate(line.words[:-1]):
        if word == "a" and line.words[index + 1].startswith(_VOWELS):
            line.words[index] = "an"
    first = next((i for i, tag in enumerate(line.tags) if tag not in {"``", "-LRB-"}), 0)
    word = line.words[first]
    line.words[first] = word[:1].upper() + word[1:]

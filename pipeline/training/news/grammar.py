"""A small grammar of sentences with known heads: its notation, and how sentences are drawn from it.

A rule is a name and its alternatives, one a line, a weight before those that come more often:

    clause:
        3 [nsubj {army}] launched|fired/VBD [dobj {weapons}] [prep? at/IN [pobj {city}]]

A bracket is a dependant with its label, the word outside of all brackets is the head; `a|b/VBD` is either word with its tag, `{army}` another
rule and `{#count}` a number from `figures`; `~when` are the dependants that a rule without a head lists. `?` makes optional. `@LOC` before an alternative makes a name of all it writes. A rule
with a label and tag in its head is a list of names: `city @GPE NNP: Kharkiv, Port Sudan`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from training.news.figures import FIGURES
from training.news.trees import Name, Node

_PIECE = re.compile(r"\[([a-z]+)(\?)?|\]|~(\w+)(\?)?|\{([#\w]+)\}|([^\s\[\]{}]+)/([^\s\[\]{}]+)")
_ALTERNATIVE = re.compile(r"(?:(?P<weight>\d+) )?(?:@(?P<label>[A-Z]+) )?(?P<rest>.+)")
_HEADER = re.compile(r"(?P<rule>\w+)(?: @(?P<label>[A-Z]*) (?P<tag>[A-Z$]+))?:(?P<words>.*)")


@dataclass(frozen=True)
class Part:
    """A dependant of an alternative (`dep`, `parts`), its head (a rule or words to choose from), or a rule to splice in."""

    dep: str = ""
    optional: bool = False
    spliced: str = ""
    parts: tuple[Part, ...] = ()
    rule: str = ""
    words: tuple[str, ...] = ()
    tag: str = ""


@dataclass(frozen=True)
class Alternative:
    """One way to write a rule."""

    weight: int
    label: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class WordList:
    """A rule that is a list of names or phrases of one label and tag."""

    label: str
    tag: str
    phrases: tuple[tuple[str, ...], ...]


class Grammar:
    """The rules of a grammar; sentences are drawn with the caller's randomness."""

    def __init__(self, text: str) -> None:
        self.rules: dict[str, list[Alternative] | WordList] = {}
        self._read(text)

    @classmethod
    def of_field(cls) -> Grammar:
        """The grammar of this field, from the files beside this one."""
        texts = (path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("*.grammar")))
        return cls("\n".join(texts))

    def write(self, rule: str, rng: Random) -> Node:
        """Draw one tree of a rule. Raises KeyError when there is no such rule."""
        found = self.rules[rule]
        if isinstance(found, WordList):
            return _name(rng.choice(found.phrases), found.label, found.tag)
        chosen = self._alternative(rule, rng)
        node = self._grow(chosen.parts, rng)
        if chosen.label:
            name = Name(chosen.label)
            for inner in node.in_order():
                inner.name = name
        return node

    def _grow(self, parts: tuple[Part, ...], rng: Random) -> Node:
        before: list[tuple[str, Node]] = []
        after: list[tuple[str, Node]] = []
        head: Node | None = None
        for part in self._chosen(parts, rng):
            if part.dep:
                (before if head is None else after).append((part.dep, self._grow(part.parts, rng)))
            else:
                head = self._head(part, rng)
        if head is None:
            raise ValueError(f"no head in {parts}")
        head.left[:0] = before
        head.right.extend(after)
        return head

    def _chosen(self, parts: tuple[Part, ...], rng: Random) -> Iterator[Part]:
        for part in parts:
            if part.optional and rng.random() < 0.5:
                continue
            if part.spliced:
                yield from self._chosen(self._alternative(part.spliced, rng).parts, rng)
            else:
                yield part

    def _alternative(self, rule: str, rng: Random) -> Alternative:
        found = self.rules[rule]
        if isinstance(found, WordList):
            raise TypeError(f"{rule} is a list of names, it has no dependants")
        return rng.choices(found, [alternative.weight for alternative in found])[0]

    def _head(self, part: Part, rng: Random) -> Node:
        if part.rule.startswith("#"):
            return FIGURES[part.rule[1:]](rng)
        if part.rule:
            return self.write(part.rule, rng)
        return Node(rng.choice(part.words), part.tag)

    def _read(self, text: str) -> None:
        current: list[Alternative] = []
        for line in text.splitlines():
            if not line.strip() or line.lstrip().startswith("# "):
                continue
            if line[0].isspace():
                current.append(_alternative(line.strip()))
                continue
            header = _HEADER.fullmatch(line)
            if header is None:
                raise ValueError(f"not a rule: {line!r}")
            if header["tag"]:
                phrases = tuple(tuple(words.split()) for words in header["words"].split(",") if words.strip())
                self.rules[header["rule"]] = WordList(header["label"], header["tag"], phrases)
            else:
                current = []
                self.rules[header["rule"]] = current


def _name(words: tuple[str, ...], label: str, tag: str) -> Node:
    name = Name(label) if label else None
    nodes = [Node(word, tag, name=name) for word in words]
    nodes[-1].left = [("compound", node) for node in nodes[:-1]]
    return nodes[-1]


def _alternative(line: str) -> Alternative:
    match = _ALTERNATIVE.fullmatch(line)
    if match is None:
        raise ValueError(f"not an alternative: {line!r}")
    rest = match["rest"]
    if "".join(_PIECE.sub("", rest).split()):
        raise ValueError(f"cannot read {_PIECE.sub('', rest).strip()!r} in {line!r}")
    pieces = list(_PIECE.finditer(rest))
    parts, used = _parts(pieces, 0)
    if used != len(pieces):
        raise ValueError(f"a bracket too many in {line!r}")
    return Alternative(int(match["weight"] or 1), match["label"] or "", parts)


def _parts(pieces: list[re.Match[str]], start: int) -> tuple[tuple[Part, ...], int]:
    parts: list[Part] = []
    index = start
    while index < len(pieces) and pieces[index].group() != "]":
        dep, optional, spliced, spliced_optional, rule, words, tag = pieces[index].groups()
        if dep:
            inner, end = _parts(pieces, index + 1)
            parts.append(Part(dep=dep, optional=bool(optional), parts=inner))
            index = end + 1
        elif spliced:
            parts.append(Part(spliced=spliced, optional=bool(spliced_optional)))
            index += 1
        else:
            parts.append(Part(rule=rule or "", words=tuple((words or "").split("|")), tag=tag or ""))
            index += 1
    return tuple(parts), index

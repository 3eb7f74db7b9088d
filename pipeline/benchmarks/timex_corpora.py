"""Texts with marked time expressions: MEANTIME (Wikinews) and WikiWars, read from their archives."""

from __future__ import annotations

import re
import tarfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path

from tallywire.annotate.times.absolute import read_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression with its TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text with its gold expressions."""

    name: str
    text: str
    published: date | None
    gold: tuple[Timex, ...]
    ignored: tuple[Timex, ...] = ()
    """the text's own date: it counts neither way"""


def read_meantime(folder: Path) -> Iterator[Text]:
    """Yield the 120 articles of MEANTIME, each up to the last sentence that is marked."""
    for name, data in _members(folder / "meantime.tar.gz", "/intra-doc_annotation/", ".xml"):
        root = ET.fromstring(data)
        tokens = {token.get("t_id", ""): token for token in root.iter("token")}
        last = max(int(tokens[a.get("t_id", "")].get("sentence", 0)) for a in root.iter("token_anchor"))
        text, places = _joined([token for token in tokens.values() if int(token.get("sentence", 0)) <= last])
        gold, own = [], []
        for mark in root.iter("TIMEX3"):
            ids = [a.get("t_id", "") for a in mark.iter("token_anchor")]
            if ids:
                spans = [places[i] for i in ids]
                start, end = min(s for s, _ in spans), max(e for _, e in spans)
                found = Timex(start=start, end=end, type=mark.get("type", ""), value=mark.get("value", ""))
                (own if mark.get("functionInDocument") == "CREATION_TIME" else gold).append(found)
        yield Text(name=name, text=text, published=_published(text, own), gold=tuple(gold), ignored=tuple(own))


def _published(text: str, own: list[Timex]) -> date | None:
    """The date of creation, as marked or, where that is broken, as written below the title."""
    for mark in own:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", mark.value):
            return date.fromisoformat(mark.value)
    return read_date(text.split("\n")[1], near=None)


_TIGHT = re.compile(r"[,.;:!?)\]%]|'s|'|n't|''")
_OPEN = frozenset("([$`") | {"``", "US$"}


def _joined(tokens: list[ET.Element]) -> tuple[str, dict[str, tuple[int, int]]]:
    """Put tokens together as they would have been written."""
    text, places = "", dict[str, tuple[int, int]]()
    sentence, before = "0", ""
    for token in tokens:
        word = token.text or ""
        if token.get("sentence") != sentence:
            text, sentence, before = text + "\n", token.get("sentence", ""), ""
        elif before and before not in _OPEN and not _TIGHT.fullmatch(word):
            text += " "
        places[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text, before = text + word, word
    return text, places


_MARK = re.compile(r"<TIMEX3([^>]*)>|</TIMEX3>")
_FIELD = re.compile(r'(\w+)="([^"]*)"')


def read_wikiwars(folder: Path) -> Iterator[Text]:
    """Yield the war histories of WikiWars; of nested expressions the outer one."""
    for name, data in _members(folder / "wikiwars.tar.gz", "/tml/", ".tml"):
        marked = data.decode()
        fields = dict(_FIELD.findall(marked[marked.index("<DCT>") : marked.index("</DCT>")]))
        body = marked[marked.index("<TEXT>") + 6 : marked.index("</TEXT>")]
        text, gold, opened, done = "", [], list[tuple[int, dict[str, str]]](), 0
        for match in _MARK.finditer(body):
            text, done = text + unescape(body[done : match.start()]), match.end()
            if match[1] is not None:
                opened.append((len(text), dict(_FIELD.findall(match[1]))))
                continue
            start, its = opened.pop()
            if not opened:
                gold.append(Timex(start=start, end=len(text), type=its["type"], value=its["value"]))
        text += unescape(body[done:])
        yield Text(name=name, text=text, published=date.fromisoformat(fields["value"]), gold=tuple(gold))


def _members(archive: Path, folder: str, ending: str) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as files:
        for member in sorted(files.getmembers(), key=lambda member: member.name):
            if folder in member.name and member.name.endswith(ending) and (file := files.extractfile(member)):
                yield Path(member.name).stem, file.read()

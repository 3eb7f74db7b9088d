"""Names among the entities of GUM, which marks every mention, nominal and pronominal ones too (MISC `Entity=`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from training.names.labels import TITLES, Mention, is_demonym, longest, place_label, title_words, with_demonyms
from training.treebank import Word

_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_BRACKET = re.compile(r"\([^()]*\)?|\d+\)|\)")
_KINDS = frozenset({"person", "organization", "place", "event"})
_LABELS = {"person": "PERSON", "organization": "ORG", "event": "EVENT"}
_JOINERS = frozenset({"-", "&"})
_ARTICLES = frozenset({"the", "a", "an"})
_SHORT_STATES = frozenset({"US", "USA", "UK", "UAE"})


@dataclass(frozen=True)
class Marked:
    """An entity as marked: its tokens, kind, tokens of its head, and Wikipedia title where it has one."""

    start: int
    end: int
    kind: str
    heads: tuple[int, ...]
    title: str


def gum_names(words: Sequence[Word]) -> list[Mention]:
    """Named mentions of a sentence, before its tree is converted; demonyms as NORP."""
    marked = list(_marked(words))
    kinds = {(entity.start, entity.end): entity.kind for entity in marked}
    names = [name for entity in marked if (name := _name(words, entity, kinds))]
    return with_demonyms(longest(names), [word.form for word in words], [word.tag for word in words])


def _marked(words: Sequence[Word]) -> Iterator[Marked]:
    open_: list[tuple[str, str, int]] = []
    for word in words:
        notes = _ENTITY.search(word.misc)
        for bracket in _BRACKET.findall(notes[1]) if notes else ():
            if bracket[0] == "(":
                body = bracket[1:].rstrip(")")
                open_.append((body.split("-")[0], body, word.index))
                if bracket.endswith(")"):
                    _, body, start = open_.pop()
                    yield _entity(body, start, word.index + 1)
            else:
                for place in range(len(open_) - 1, -1, -1):
                    if open_[place][0] == bracket.rstrip(")"):
                        _, body, start = open_.pop(place)
                        yield _entity(body, start, word.index + 1)
                        break


def _entity(body: str, start: int, end: int) -> Marked:
    """`5-place-new-cf1-…-2-coref-Sumy`: the sixth part counts the tokens of the head, the eighth is the title."""
    parts = body.split("-", 7)
    counted = parts[5].split(",") if len(parts) > 5 else []
    heads = tuple(start + int(number) - 1 for number in counted if number.isdigit() and start + int(number) - 1 < end)
    return Marked(start, end, parts[1], heads, parts[7] if len(parts) > 7 else "")


def _is_proper(word: Word) -> bool:
    return word.tag in {"NNP", "NNPS"}


def _name(words: Sequence[Word], entity: Marked, kinds: dict[tuple[int, int], str]) -> Mention | None:
    if entity.kind not in _KINDS or not (entity.title or any(_is_proper(words[head]) for head in entity.heads)):
        return None
    found = _by_title(words, entity) or _by_head(words, entity, kinds)
    return _labelled(words, entity, *found) if found else None


def _by_title(words: Sequence[Word], entity: Marked) -> tuple[int, int] | None:
    title = " ".join(title_words(entity.title)).lower().split()
    size = len(title)
    for start in range(entity.start, entity.end - size + 1):
        if title and [word.lower for word in words[start : start + size]] == title:
            return start, start + size
    return None


def _by_head(words: Sequence[Word], entity: Marked, kinds: dict[tuple[int, int], str]) -> tuple[int, int] | None:
    """The run of proper nouns about the head, with `of the Interior` after a body, place or event."""
    heads = [head for head in entity.heads if _is_proper(words[head])]
    if not heads:
        return None
    head = heads[-1]
    run = _Run(words, entity, head, _blocked(entity, head, kinds))
    start, end = run.about()
    while start < end and words[start].form in _JOINERS:
        start += 1
    while end > start and words[end - 1].form in _JOINERS:
        end -= 1
    return start, end


def _blocked(entity: Marked, head: int, kinds: dict[tuple[int, int], str]) -> set[int]:
    """Tokens of entities of another kind inside this one."""
    return {
        index
        for (start, end), kind in kinds.items()
        if entity.start <= start and end <= entity.end and (start, end) != (entity.start, entity.end)
        if kind != entity.kind and not start <= head < end
        for index in range(start, end)
    }


@dataclass(frozen=True)
class _Run:
    words: Sequence[Word]
    entity: Marked
    head: int
    blocked: set[int]

    def about(self) -> tuple[int, int]:
        start, end = self.head, self.head + 1
        while start > self.entity.start and self._belongs(start - 1):
            start -= 1
        end = self._onward(end)
        if self.entity.kind in {"organization", "event", "place"}:
            while self._continues(end):
                end += 1
                if self.words[end].lower == "the":
                    end += 1
                end = self._onward(end)
        return start, end

    def _onward(self, end: int) -> int:
        while end < self.entity.end and self._belongs(end):
            end += 1
        return end

    def _belongs(self, index: int) -> bool:
        if index in self.blocked or (index < self.head and not self._is_under_head(index)):
            return False
        return _is_proper(self.words[index]) or (self.words[index].form in _JOINERS and 0 < index < len(self.words) - 1)

    def _is_under_head(self, index: int) -> bool:
        at = self.words[index].head
        if at == self.head:
            return True
        if not self.entity.start <= at < self.entity.end:
            return False
        for _ in range(4):
            index = self.words[index].head
            if index == self.head:
                return True
            if index < 0:
                return False
        return False

    def _continues(self, end: int) -> bool:
        words = self.words
        if end >= self.entity.end - 1 or words[end].lower not in {"of", "for"}:
            return False
        after_article = end + 2 < self.entity.end and words[end + 1].lower == "the" and _is_proper(words[end + 2])
        return _is_proper(words[end + 1]) or after_article


def _labelled(words: Sequence[Word], entity: Marked, start: int, end: int) -> Mention | None:
    if entity.kind == "person":
        while end - start > 1 and (words[start].dep == "nmod:desc" or words[start].lower in TITLES):
            start += 1
    while start < end and words[start].lower in _ARTICLES:
        start += 1
    forms = [word.form for word in words[start:end]]
    if not any(_is_proper(word) for word in words[start:end]) or (len(forms) == 1 and is_demonym(forms[0])):
        return None
    if entity.kind == "person" and len(forms) == 1 and (words[start].tag == "NNPS" or forms[0].lower() in TITLES):
        return None
    return start, end, _LABELS.get(entity.kind) or place_label(_full_name(entity, forms))


def _full_name(entity: Marked, forms: list[str]) -> list[str]:
    """Words by which a place is judged: those of its title when the text has initials."""
    initials = re.match(r"[A-Z]{2,5}$", forms[-1]) and forms[-1] not in _SHORT_STATES
    return title_words(entity.title) if entity.title and initials else forms

"""The thread of an article: the counts read so far, which later numbers lean on."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.claims.frames import Frame
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View
from tallywire.records import Annotated

FIRM = 4.5
"""weight from which a link can lend its action to a later sentence"""
_REACH = 6
"""sentences over which a figure may lean on what came before in another paragraph"""
_TELLING = 20
"""a number from which its mere repetition tells that the same count is meant"""


class Thread:
    """Links by sentence, asked by what leans on them."""

    def __init__(self, annotated: Annotated) -> None:
        self._sentences, self._blocks = annotated.sentences, annotated.clean.blocks
        self._links: dict[int, list[Link]] = {}

    def note(self, sentence: int, link: Link) -> None:
        """Remember a link as read."""
        self._links.setdefault(sentence, []).append(link)

    def links(self, sentence: int) -> list[Link]:
        """List the links of a sentence in order."""
        return self._links.get(sentence, [])

    def stem(self, block: int) -> Link | None:
        """Return the last link of the words that introduce a list."""
        for sentence in reversed(self._sentences):
            if sentence.block == block and self.links(sentence.index):
                return self.links(sentence.index)[-1]
        return None

    def topic(self, view: View) -> Link | None:
        """Return the last firm link of the paragraph, of the heading, of the text just before, or of the title."""
        return next((firm[-1] for number in self._before(view) if (firm := self._firm(number))), None)

    def paragraph(self, view: View) -> Link | None:
        """Return the last firm link of the sentence before, within the same block."""
        number = view.sentence.index - 1
        together = number >= 0 and self._sentences[number].block == view.sentence.block
        return firm[-1] if together and (firm := self._firm(number)) else None

    def near(self, view: View, *, reach: int = 3, frame: Frame | None = None) -> Link | None:
        """Return the last firm link of the few sentences before, of a frame where one is asked for."""
        number = view.sentence.index
        near = (link for n in range(number - 1, number - 1 - reach, -1) for link in reversed(self._firm(n)))
        return next((link for link in near if frame is None or link.frame is frame), None)

    def told(self, view: View) -> list[Link]:
        """List the firm links of the last sentence before that has any, the largest number last."""
        number = view.sentence.index
        firm = next((firm for n in range(number - 1, number - 4, -1) if (firm := self._firm(n))), [])
        return sorted(firm, key=lambda link: link.counted.quantity.value or 0)

    def same_number(self, one: Counted, topic: Link | None) -> Link | None:
        """Return the link of another mention of the same number of the same things: `the 205 people`."""
        value = one.quantity.value
        if value is None or value < _TELLING:
            return None
        names = {frame.name for frame, _ in one.frames} or ({topic.frame.name} if topic else set())
        said = (link for links in self._links.values() for link in links)
        return next((o for o in said if o.counted.quantity.value == value and o.frame.name in names), None)

    def largest(self, like: Link) -> float | None:
        """Return the largest number so far that had the same action; None where none has a bound."""
        said = [o.counted.quantity for links in self._links.values() for o in links if o.action is like.action]
        return max((q.value or q.low or 0.0 for q in said), default=None) or None

    def _firm(self, sentence: int) -> list[Link]:
        return [link for link in self.links(sentence) if link.weight > FIRM and not link.action.ordinal]

    def _before(self, view: View) -> Iterator[int]:
        number, block = view.sentence.index, view.sentence.block
        if self._section(number - 1) == self._section(number):
            yield number - 1
        yield from (n for n in (number - 2, number - 3) if n >= 0 and self._sentences[n].block == block)
        heading = self._blocks[block].heading
        yield from (s.index for s in self._sentences if s.block == heading and s.index < number)
        yield from (n for n in range(number - 2, number - 2 - _REACH, -1) if self._section(n) == self._section(number))
        yield from (0, 1)
        yield from range(number - 1, number - 2 - _REACH, -1)

    def _section(self, number: int) -> int | None:
        """The heading that a sentence stands under: a new section does not lean on the last one."""
        return self._blocks[self._sentences[number].block].heading if number >= 0 else None

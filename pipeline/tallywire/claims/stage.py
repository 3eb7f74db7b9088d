"""Where the story plays, for claims whose own sentence names no place."""

from __future__ import annotations

from tallywire.claims.frames import Action
from tallywire.claims.story import Story
from tallywire.records import Entity, Sentence

_NEAR = 2
"""sentences of a paragraph over which a place carries"""


class Stage:
    """Where the story plays: the place of the claims right before, of the heading, of the title."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._last: tuple[Sentence, str] | None = None

    def location(self, sentence: Sentence, action: Action, place: Entity | None) -> str | None:
        """Return the name of the place of a claim, taken from the story where its own sentence has none."""
        if action.location == "none":
            return None
        if place is not None:
            self._last = (sentence, place.name)
            return place.name
        return self._carried(sentence, action) if action.location == "story" else None

    def _carried(self, sentence: Sentence, action: Action) -> str | None:
        if self._last is not None and _follows(sentence, self._last[0]):
            self._last = (sentence, self._last[1])
            return self._last[1]
        for before in range(sentence.index - 1, sentence.index - 1 - _NEAR, -1):
            if (name := self._story.place_in(before, sentence.block)) is not None:
                return name
        for above in self._story.above(sentence):
            if (name := self._story.scene_of(above, action.causes)) is not None:
                return name
        return None


def _follows(sentence: Sentence, earlier: Sentence) -> bool:
    return sentence.block == earlier.block and sentence.index - earlier.index <= _NEAR

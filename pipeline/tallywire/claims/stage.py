"""Where the story plays, for claims whose own sentence names no place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tallywire.claims.blame import act_forms
from tallywire.claims.frames import Action
from tallywire.claims.places import scenes_of
from tallywire.claims.story import Story
from tallywire.claims.view import View
from tallywire.records import Entity, Sentence

_NEAR = 2
"""sentences of a paragraph over which a place carries"""


class Stage:
    """Where the story plays: the place of the claims right before, of the title; a heading below it says less."""

    def __init__(self, story: Story, views: Mapping[int, View]) -> None:
        self._story = story
        self._views = views
        self._last: tuple[Sentence, list[str]] | None = None

    def location(self, view: View, action: Action, place: Entity | None) -> str | None:
        """Return the name of the place of a claim, taken from the story where its own sentence has none."""
        if action.location == "none":
            return None
        if place is not None:
            self._note(view.sentence, place.name)
            return place.name
        return self._carried(view.sentence, action) if action.location == "story" else None

    def _note(self, sentence: Sentence, name: str) -> None:
        if self._last is not None and self._last[0] is sentence:
            self._last[1].append(name)
        else:
            self._last = (sentence, [name])

    def _carried(self, sentence: Sentence, action: Action) -> str | None:
        for names in self._before(sentence, action):
            if names:
                return self._keep(sentence, names[0]) if len(set(names)) == 1 else None
        for title in self._story.titles:
            if (name := self._story.scene_of(title, action.causes)) is not None:
                return name
        return None

    def _before(self, sentence: Sentence, action: Action) -> Iterator[list[str]]:
        """The places of the claims right before, then of the sentences before; `two in Nakuru, one in Kiambu` are two."""
        if self._last is not None and _follows(sentence, self._last[0]):
            yield self._last[1]
        for before in range(sentence.index - 1, sentence.index - 1 - _NEAR, -1):
            view = self._views.get(before)
            if view is not None and view.sentence.block == sentence.block:
                yield scenes_of(view, self._story, act_forms(action.causes))

    def _keep(self, sentence: Sentence, name: str) -> str:
        self._last = (sentence, [name])
        return name


def _follows(sentence: Sentence, earlier: Sentence) -> bool:
    return sentence.block == earlier.block and sentence.index - earlier.index <= _NEAR

"""Every word of a pack in turn, and the pack without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tallywire.claims.frames import Action, Context, Frame, Pack
from tallywire.claims.inflection import noun_forms, verb_forms

ACTION_KEYS = ("verbs", "self_verbs", "nouns", "states")
CONTEXT_KEYS = ("verbs", "self_verbs", "nouns", "counts", "states")
_VERB_KEYS = ("verbs", "self_verbs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One entry of one list of a pack."""

    frame: str
    action: str
    """empty for counted words"""
    key: str
    """verbs, …; `in_context verbs`, …; `counted ITEM`"""
    text: str
    line: int

    @property
    def rule(self) -> str:
        """`frame.action`, or `frame` for counted words."""
        return f"{self.frame}.{self.action}" if self.action else self.frame

    def stands_in(self, text: str) -> bool:
        """Tell whether a form of the word's first part is in the text, in which case dropping it may matter."""
        first = self.text.split()[0]
        verb = self.key.removeprefix("in_context ") in _VERB_KEYS
        forms = set(verb_forms(first)) if verb else set(noun_forms(first))
        tokens = re.findall(r"[\w'-]+", text.lower())
        return not forms.isdisjoint(tokens)


def each_word(pack: Pack) -> Iterator[Word]:
    """Yield the words of a pack that can be dropped one by one, in file order of their lists."""
    for frame in pack.frames:
        for item, nouns in frame.counted.items():
            for noun in nouns:
                yield Word(frame=frame.name, action="", key=f"counted {item}", text=noun, line=frame.line)
        for action in frame.actions:
            yield from _action_words(frame, action)


def _action_words(frame: Frame, action: Action) -> Iterator[Word]:
    for key in ACTION_KEYS:
        for text in getattr(action, key):
            yield Word(frame=frame.name, action=action.name, key=key, text=text, line=action.line)
    if action.context:
        for key in CONTEXT_KEYS:
            for text in getattr(action.context, key):
                yield Word(
                    frame=frame.name, action=action.name, key=f"in_context {key}", text=text, line=action.context.line
                )


def without_word(pack: Pack, word: Word) -> Pack:
    """Return the pack with that one word taken out; its digest tells it from the whole one."""
    frames = tuple(_frame_without(frame, word) if frame.name == word.frame else frame for frame in pack.frames)
    return replace(pack, frames=frames, digest=f"{pack.digest} less {word.rule} {word.key} {word.text}")


def _frame_without(frame: Frame, word: Word) -> Frame:
    if not word.action:
        item = word.key.removeprefix("counted ")
        kept = tuple(noun for noun in frame.counted[item] if noun != word.text)
        return replace(frame, counted={**frame.counted, item: kept})
    actions = tuple(_action_without(action, word) if action.name == word.action else action for action in frame.actions)
    return replace(frame, actions=actions)


def _action_without(action: Action, word: Word) -> Action:
    key = word.key.removeprefix("in_context ")
    if key == word.key:
        return replace(action, **_shorter(action, key, word.text))
    if action.context is None:
        return action
    return replace(action, context=replace(action.context, **_shorter(action.context, key, word.text)))


def _shorter(holder: Action | Context, key: str, text: str) -> dict[str, Any]:
    return {key: tuple(word for word in getattr(holder, key) if word != text)}

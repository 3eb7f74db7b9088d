"""The field that an article speaks of around a sentence: the contexts that words need, the frames that are foreign."""

from __future__ import annotations

from tallywire.claims.frames import Action, Frame
from tallywire.claims.lexicon import Hit, Lexicon
from tallywire.claims.sifting import holds, is_told_in, without
from tallywire.claims.thread import Thread
from tallywire.claims.view import View
from tallywire.records import Annotated


def is_of_same_plan(before: Action, action: Action) -> bool:
    """`agreed to free 887 detainees. The rebels will let 181 go`: an action, or the plan of it."""
    return before is action or before.name == action.when_planned


class Field:
    """The words around the sentences of one article, asked for what they speak of."""

    def __init__(self, annotated: Annotated, lexicon: Lexicon, thread: Thread) -> None:
        self._sentences, self._thread = annotated.sentences, thread
        self._frames = [frame for pack in lexicon.packs for frame in pack.frames]

    def foreign(self, view: View) -> set[str]:
        """The names of the frames that count nothing here: the drones of a light show."""
        around = self.around(view)
        return {frame.name for frame in self._frames if holds(around, frame.not_near)}

    def spoken_of(self, view: View) -> list[Frame]:
        """The frames of whose field the text around a sentence speaks."""
        around = self.around(view)
        return [f for f in self._frames if (context := f.actions[0].context) is not None and holds(without(around, context.apart), context.words)]

    def in_context(self, hit: Hit, view: View) -> bool:
        """A word that needs its context has it in a word near by, or where the text speaks of such claims already."""
        context = hit.trigger.context
        if context is None:
            return True
        own = view.sentence.text.lower()
        if holds(own, context.unless) and not is_told_in(own, context):
            return False
        before = self._thread.near(view)
        known = before is not None and before.frame is hit.trigger.frame
        if before is not None and known and (is_of_same_plan(before.action, hit.trigger.action) or context.within == "sentence"):
            return True
        if context.within == "sentence":
            return holds(without(view.sentence.text.lower(), context.apart), context.words)
        if holds(view.sentence.text.lower(), context.sentence_words):
            return True
        return holds(without(self.around(view), context.apart), context.words)

    def around(self, view: View) -> str:
        """The words of a sentence, its neighbours and the first three of the article, in small letters."""
        number = view.sentence.index
        near = self._sentences[max(0, number - 2) : number + 2]
        return " ".join(s.text for s in (*near, *self._sentences[:3])).lower()

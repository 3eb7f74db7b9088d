"""Choose the trigger of a sentence that governs a number."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.claims.antecedents import Antecedents
from tallywire.claims.lexicon import Hit, Lexicon
from tallywire.claims.linking import THRESHOLD, Link, weigh
from tallywire.claims.nouns import Counted, Frames
from tallywire.claims.remaining import is_done_to
from tallywire.claims.thread import Thread
from tallywire.claims.view import View
from tallywire.claims.word_order import NEARNESS

_COHERENT = 0.5
"""what a trigger gains by naming again what the text speaks of"""


class Chooser:
    """Weighs the triggers of a sentence against each other, with what the text before spoke of."""

    def __init__(self, lexicon: Lexicon, thread: Thread, antecedents: Antecedents) -> None:
        self.lexicon, self.thread, self.antecedents = lexicon, thread, antecedents

    def best(
        self, view: View, one: Counted, hits: Sequence[Hit], others: Sequence[Counted], done: Sequence[Link]
    ) -> Link | None:
        """Return the link of the best trigger of the sentence for a number; none where no trigger is near enough."""
        if one.quantity.form == "ordinal":
            return _ordinal(view, one, self.antecedents.event(view, one))
        frames = self.antecedents.frames(view, one, others)
        best = None
        dead = self.antecedents.remains(view, one) is not None
        for hit in hits:
            frame = hit.trigger.frame
            if hit.trigger.kind == "count" and one.form in {"unknown", "noun"}:
                item: str | None = next((i for f, i in one.frames if f is frame), "person" if frame.people else None)
            elif frame.name in frames:
                item = frames[frame.name]
            else:
                continue
            weight, relation = weigh(view, one, hit, others)
            before = done[-1] if done else self.thread.near(view, frame=frame)
            if before is not None and before.frame is frame and before.action is hit.trigger.action:
                weight += _COHERENT * any(
                    o.first == hit.first and o.trigger.action is not hit.trigger.action for o in hits
                )
            same = bool(done) and done[-1].frame is frame and not frame.people
            if same and one.form in {"bare", "partitive"} and relation != NEARNESS:
                weight += _COHERENT  # `returned 900 bodies and took back 40 of its own`
            if dead and not frame.people:
                weight += _COHERENT  # `received the bodies of 44 servicemen`
            so_called = relation == "people so called" and hit.trigger.action.standing and one.quantity.form != "asked"
            if so_called and not self._is_held(view, one, hit):
                continue
            if weight >= THRESHOLD and (best is None or weight > best.weight):
                best = Link(
                    counted=one,
                    hit=hit,
                    frame=frame,
                    action=hit.trigger.action,
                    item=item,
                    weight=weight,
                    relation=relation,
                )
        return best

    def _is_held(self, view: View, one: Counted, hit: Hit) -> bool:
        """`350 captives` are held, unless they are bodies or the sentence before tells of their arrest or release."""
        before = self.thread.paragraph(view)
        other = before is not None and before.frame is hit.trigger.frame and before.action is not hit.trigger.action
        top = view.top(one.first, one.last)
        after = view.tokens[one.last] if one.last < len(view.tokens) else None
        flee = after is not None and after.tag in {"VBD", "VBN"} and not self.lexicon.is_outcome(after.lower)
        loose = {"large", "run"} & {
            view.lower(i) for i in range(one.last, one.last + 4)
        }  # `233 prisoners escaped, 95 are at large`
        acts = flee or loose or is_done_to(view, one) or (top.dep == "nsubj" and view.tokens[top.head].tag in {"VBD", "VBZ", "VBP"})
        acts = acts or top.dep == "nsubjpass" or (top.dep == "pobj" and view.lower(top.head) == "by")
        stand = view.tokens[top.head].lemma in {"be", "remain", "stay", "have"}
        still = stand and "still" in {view.lower(i) for i in range(top.head - 2, top.head + 2)}
        other = other and not still
        return self.antecedents.remains(view, one) is None and not other and ((stand and not loose) or not acts)

def _is_counted_event(view: View, one: Counted) -> bool:
    """`the 66th exchange`; small ordinals only where a series is named: `the first since the war began`, `this year's third`."""
    if (one.quantity.value or 0) > 4:
        return True
    after = {view.lower(i) for i in range(one.last, len(view.tokens))}
    return bool(after & {"since", "war", "year"}) or view.lower(one.first - 2) == "year"


def _ordinal(view: View, one: Counted, frames: Frames) -> Link | None:
    """`the 66th such exchange`."""
    for frame, item in frames:
        for action in frame.actions:
            if action.ordinal and _is_counted_event(view, one):
                return Link(
                    counted=one,
                    hit=None,
                    frame=frame,
                    action=action,
                    item=item,
                    weight=9.0,
                    relation="ordinal of the event",
                )
    return None

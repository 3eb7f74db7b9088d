"""What the text lends to a number whose own sentence says little: a trade, a deal of both sides, a state that stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tallywire.claims.fields import Field
from tallywire.claims.formulas import as_trade
from tallywire.claims.lexicon import Lexicon
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.claims.remaining import stays
from tallywire.claims.thread import Thread
from tallywire.claims.trades import as_each_sides, as_given_for
from tallywire.claims.view import View

WEAK = 5.0
"""weight below which a trigger only stands near the number"""
SURE = 9.0
"""weight from which a word of the sentence says more than the form of the numbers"""
_AT_ONCE = 2
"""tokens within which a trigger follows its number at once: `over 9,000 who are displaced`"""


class Lender:
    """Finds what the field and the thread of one article lend to a number."""

    def __init__(self, lexicon: Lexicon, thread: Thread, field: Field) -> None:
        self.lexicon, self.thread, self.field = lexicon, thread, field

    def traded(self, view: View, place: int, counted: Sequence[Counted]) -> Link | None:
        """`188 for 188`, where the text speaks of swaps."""
        return as_trade(view, place, counted, self.field.spoken_of(view))

    def given_for(self, view: View, place: int, counted: Sequence[Counted], link: Link | None) -> Link | None:
        """`freed 78 officers for 40 soldiers`: people given for people are exchanged, whatever the verb."""
        if link is not None and link.relation == "counted itself":
            return None
        return as_given_for(view, place, counted, link=link, frames=self.lexicon.people_frames)

    def each_sides(self, view: View, one: Counted, link: Link | None) -> Link | None:
        """`about 250 soldiers per side`, where the text speaks of swaps."""
        near = self.thread.near(view) or self.thread.topic(view)
        return as_each_sides(view, one, link, near=near, frames=self.field.spoken_of(view))

    def staying(self, view: View, one: Counted, link: Link | None) -> Link | None:
        """`Of the 250 taken, 58 remain in the hills`: those who remain are in the standing state of what is spoken of."""
        if one.form not in {"bare", "partitive"} or not stays(view, one):
            return None
        if link is not None and link.action.standing:
            return None
        before = self.thread.near(view) or self.thread.topic(view) if link is None or link.hit is None else link
        return self.standing(one, before)

    def standing(self, one: Counted, before: Link | None) -> Link | None:
        """The standing state that goes with what is spoken of, in its frame or another for people of its pack."""
        if before is None or not before.frame.people:
            return None
        frames = [before.frame, *(f for p in self.lexicon.packs if before.frame in p.frames for f in p.frames)]
        found = next(((f, a) for f in frames if f.people for a in f.actions if a.standing), None)
        if found is None:
            return None
        (frame, action), item = found, before.item
        return replace(
            before, counted=one, hit=None, frame=frame, action=action, item=item, weight=SURE, relation="what remains"
        )


def is_only_near(link: Link) -> bool:
    """Tell whether a verb merely stands somewhere near the number; a noun such as `toll` and what follows at once say more."""
    hit = link.hit
    if link.weight >= WEAK or hit is None or hit.trigger.kind not in {"verb", "self_verb", "state"}:
        return False
    return not 0 <= hit.first - link.counted.last <= _AT_ONCE


def is_epithet(view: View, link: Link) -> bool:
    """`including all six wrongfully detained Americans` names them by what was done to them before."""
    before = {view.lower(i) for i in range(link.counted.first - 2, link.counted.first)}
    return link.relation.startswith("participle ") and bool(before & {"including", "among"})

"""What is told by its complement: `all but 38 of them were downed`, `all twelve missiles fired at the port were stopped`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tallywire.claims.frames import Action, Frame
from tallywire.claims.lexicon import Hit
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

LEFT_OUT = "left out"
AS_WELL = "launched as well"
"""relation of the second claim that one number makes"""
_ALL = frozenset({"all", "every", "each", "everything", "both"})
_BUT = frozenset({"but", "except", "bar", "save", "barring", "excepting", "excluding"})
_BUT_FOR = frozenset({"apart from", "aside from", "except for", "save for", "bar for", "exception of"})
_LOOSE = frozenset({"the", "for", "some", "about", "just", "only", "a", "mere"})
_REACH = 7
"""words between `all` and the exception: `all of the 40 missiles except three`"""


def is_left_out(view: View, one: Counted) -> bool:
    """Tell whether a number is the exception: `all but 38 of them`, `every one except three`, `all save two`."""
    at = one.first - 1
    while at > 0 and view.lower(at) in _LOOSE:
        at -= 1
    excepted = view.lower(at) in _BUT or f"{view.lower(at - 1)} {view.lower(at)}" in _BUT_FOR
    return excepted and bool(_ALL & {view.lower(i) for i in range(max(0, at - _REACH), at)})


def of_the_rest(link: Link) -> Link | None:
    """Return the link of those left out: who was not shot down got through; None where nothing follows."""
    action = _opposite(link.frame, link.action)
    return replace(link, action=action, relation=LEFT_OUT) if action else None


def _opposite(frame: Frame, action: Action) -> Action | None:
    """The action of the same event that is of the other side: what was not intercepted hit."""
    return next((a for a in frame.actions if a.event and a.event == action.event and a.sides != action.sides), None)


def launched_as_well(view: View, link: Link, hits: Sequence[Hit]) -> Link | None:
    """`All twelve missiles fired at the port were shot down`: they are launched, and as many are stopped."""
    one, event = link.counted, link.frame.action(link.action.event)
    if event is None or link.action.sides != "defence" or not _is_of_all(view, one):
        return None
    fired = next((hit for hit in hits if hit.trigger.action is event and _tells_which(view, one, hit, link)), None)
    return replace(link, hit=fired, action=event, relation=AS_WELL) if fired else None


def _is_of_all(view: View, one: Counted) -> bool:
    return bool({"all", "both", "every", "each"} & {view.lower(i) for i in range(max(0, one.first - 1), one.last)})


def _tells_which(view: View, one: Counted, hit: Hit, link: Link) -> bool:
    """A relative clause or a participle between the noun and what became of it."""
    verb = view.tokens[hit.main]
    done = link.hit is not None and one.last <= hit.first and hit.last <= link.hit.first
    return done and verb.dep in {"relcl", "acl"} and hit.trigger.kind in {"verb", "self_verb"}

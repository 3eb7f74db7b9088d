"""People given for people: `got back 900 men for just five of theirs`, `let ten Americans go for 252 Venezuelans`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tallywire.claims.frames import Frame
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

_GIVING = frozenset(
    {
        "trade", "swap", "exchange", "give", "get", "free", "release", "liberate", "return", "hand", "let", "bring", "receive",
        "deliver", "surrender", "recover", "offer", "set", "repatriate", "obtain", "win", "turn",
    }
)  # fmt: skip
"""verbs whose object may be given for others"""
_BARELY = frozenset({"just", "only", "merely", "mere", "a", "some", "the", "about", "another", "its", "their"})
"""words between `for` and the number of the other side"""
_NEAR = 4
"""words between the verb and what it is done to"""
_ASIDE = 9
"""words between the two sides, with a part of the first: `78 officers, 12 of them from the marines, for 40 others`"""


def as_given_for(
    view: View, place: int, counted: Sequence[Counted], *, link: Link | None, frames: Iterable[Frame]
) -> Link | None:
    """Return the link of a number that belongs to either side of a trade of people for people, with the hit of the link it had."""
    if not any(place in _members(view, at, counted) for at in range(len(counted) - 1)):
        return None
    one = counted[place]
    for frame in frames:
        action = frame.actions[0]
        if action.actor[:1] == ("both",) and one.form != "unknown":
            item = next((item for own, item in one.frames if own is frame), "person")
            hit = link.hit if link is not None and link.hit is not None and link.hit.trigger.kind == "verb" else None
            return Link(counted=one, hit=hit, frame=frame, action=action, item=item, weight=9.6, relation="given for others")
    return None


def _members(view: View, at: int, counted: Sequence[Counted]) -> range:
    """The places of the numbers of a trade that begins with one of them; empty where it begins none."""
    one = counted[at]
    if not _is_people(one) or not _is_given(view, one):
        return range(0)
    other = next((place for place in range(at + 1, len(counted)) if _stands_for(view, counted[place])), None)
    if other is None or not _are_parts(view, counted[at : other + 1]):
        return range(0)
    last = other
    while last + 1 < len(counted) and _joins(view, counted[last], counted[last + 1]):
        last += 1
    return range(at, last + 1)


def _is_people(one: Counted) -> bool:
    return one.form == "noun" and any(frame.people for frame, _ in one.frames)


def _is_given(view: View, one: Counted) -> bool:
    """Tell whether a verb of giving or getting stands before a number, with nothing but small words between."""
    for index in range(one.first - 1, max(-1, one.first - 1 - _NEAR), -1):
        token = view.tokens[index]
        if token.lemma in _GIVING and token.pos == "VERB":
            return True
        if token.tag in {"CD", "NN", "NNS"} or token.text in {",", ";", ":"} or token.lower in {"to", "of", "for", "with"}:
            return False
    return False


def _stands_for(view: View, one: Counted) -> bool:
    index = one.first - 1
    while view.lower(index) in _BARELY:
        index -= 1
    theirs = one.form == "partitive" and view.lower(one.last - 1) in {"theirs", "ours", "its", "their", "our", "his"}
    return view.lower(index) == "for" and (_is_people(one) or theirs)


def _are_parts(view: View, members: Sequence[Counted]) -> bool:
    """Tell whether between the two sides there are only words about the first."""
    between = range(members[0].last, members[-1].first)
    verbs = any(view.is_finite(index) for index in between)
    return not verbs and len(between) <= _ASIDE + 5 * (len(members) > 2) and all(o.form != "unknown" for o in members[1:-1])


def _joins(view: View, one: Counted, other: Counted) -> bool:
    between = [view.lower(i) for i in range(one.last, other.first)]
    return _is_people(other) and between in (["and"], [","], [",", "and"], ["plus"])


_SIDES = ("from each side", "on each side", "per side", "from either side", "on either side", "from both sides", "each side")


def as_each_sides(view: View, one: Counted, link: Link | None, *, near: Link | None, frames: Iterable[Frame]) -> Link | None:
    """`no fewer than 1,200 prisoners from each side`: what both sides give is exchanged, or agreed where the text speaks of that.

    It takes the place of no link but that of people merely called captives.
    """
    if link is not None and link.relation != "people so called":
        return None
    after = " ".join(view.lower(i) for i in range(one.last, one.last + 3))
    if not _is_people(one) or not after.startswith(_SIDES):
        return None
    for frame in frames:
        action = frame.actions[0]
        if action.actor[:1] == ("both",) and (item := {f.name: i for f, i in one.frames}.get(frame.name)):
            agreed = near is not None and near.frame is frame and near.action is not action and not near.action.ordinal
            action = near.action if agreed and near is not None else action
            return Link(counted=one, hit=None, frame=frame, action=action, item=item, weight=9.0, relation="from each side")
    return None

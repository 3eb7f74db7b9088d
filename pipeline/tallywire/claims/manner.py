"""Verbs that say how somebody came to harm, and leave it to the text whether they lived: shot, burned, stabbed."""

from __future__ import annotations

from dataclasses import replace

from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

_MANNERS = frozenset({"shoot", "burn", "stab", "knife"})
_CAPTIVES = frozenset({"prisoner", "prisoner of war", "hostage", "captive", "detainee"})
_REST = frozenset({"other", "remaining"})


def as_deadly(view: View, one: Counted, link: Link | None, told: Link | None) -> Link | None:
    """Return the link as the event it belongs to, death, where it tells how some of the dead, or captives, died.

    `1,300 people were killed, 14 of them burned`, `the other seven had been shot`, `12 prisoners were shot`.
    """
    if link is None or link.hit is None or link.hit.trigger.words[0] not in _MANNERS or len(link.hit.trigger.words) > 1:
        return link
    death = link.frame.action(link.action.event or "")
    if death is None or death is link.action:
        return link
    rest = view.lower(one.first - 1) in _REST or (view.lower(one.first) == "the" and view.lower(one.first + 1) in _REST)
    part = told is not None and told.action is death and (one.form == "partitive" or rest)
    return replace(link, action=death) if part or link.item in _CAPTIVES else link

"""A state against an event: those who `are locked up` are held, those who `were locked up on Sunday` were detained."""

from __future__ import annotations

from dataclasses import replace

from tallywire.claims.linking import Link
from tallywire.claims.view import View

_CONFINING = frozenset({"lock", "shut", "intern", "incarcerate", "imprison", "confine", "chain"})
"""verbs whose participle says where people are rather than what was done to them"""
_STILL = frozenset({"still", "currently", "presently"})
_BEING = frozenset({"are", "is", "be", "'re", "remain", "remains", "stay", "sit"})
_SMALL = frozenset({"to", "all", "there", "now", "not"}) | _STILL | _BEING


def as_state(view: View, link: Link) -> Link:
    """Return the link with the standing action of its frame where its participle tells of a state."""
    standing = next((action for action in link.frame.actions if action.standing), None)
    if standing is None or link.action.standing or link.hit is None or not _is_state(view, link):
        return link
    return replace(link, action=standing)


def _is_state(view: View, link: Link) -> bool:
    hit = link.hit
    if hit is None or link.action.name != "detained" or hit.form not in {"participle", "past"}:
        return False
    start = hit.first
    while view.lower(start - 1) in _SMALL:
        start -= 1
    before = {view.lower(i) for i in range(start, hit.first)}
    if before & _STILL:
        return True
    confined = view.tokens[hit.main].lemma in _CONFINING and view.lower(hit.last) != "for"
    return confined and bool(before & _BEING)

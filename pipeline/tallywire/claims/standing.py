"""A state against an event: those who `are locked up` are held, those who `were locked up on Sunday` were detained."""

from __future__ import annotations

from dataclasses import replace

from tallywire.claims.linking import Link
from tallywire.claims.sifting import holds
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


_SEIZED = frozenset({"detainee", "arrestee"})
_UNREST = (
    "rally", "rallies", "protest", "demonstration", "demonstrators", "riot", "unrest", "march ", "marches", "clashes", "crackdown",
)  # fmt: skip
_KEPT = frozenset({"still", "remain", "remains", "await", "awaiting", "prison", "prisons", "jail", "held", "hold", "holds", "cells"})


def as_event(view: View, link: Link, around: str) -> Link:
    """`The lawyers count 150 detainees` after a rally: people called so who were seized at it are no standing number."""
    noun = view.tokens[link.counted.last - 1]
    seizing = next((action for action in link.frame.actions if action.name == "detained"), None)
    if link.relation != "people so called" or seizing is None or noun.lemma not in _SEIZED:
        return link
    kept = _KEPT & {token.lower for token in view.tokens}
    return link if kept or not holds(around, _UNREST) else replace(link, action=seizing)

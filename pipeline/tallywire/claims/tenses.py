"""What the words of a claim tell of its time: a standing state, a past without bounds, a part of one event."""

from __future__ import annotations

import re

from tallywire.records import Claim, Sentence
from tallywire.spans import Span

_STANDING = frozenset({"held"})
"""actions that go on at the time of writing"""
_ONGOING = re.compile(r"\b(?:now|still|currently|at present|presently|at the moment)\b", re.IGNORECASE)
PERFECT = re.compile(
    r"\b(?:has|have) (?:(?:also|now|already|since|only|so far|all) )*(?:been )?\w+(?:ed|en|n|ne|t|d|un|ung)\b"
)
_THAT_HAD = re.compile(r"\b(?:that|which|who) had (?:\w+ ){0,2}$")
"""`a strike that had killed 100 inmates`"""
_MODAL = re.compile(r"\b(?:may|might|could|should|would|must|will) (?:\w+ )?$")
_KIN = {
    "occurred": "exchanged", "returned": "exchanged", "intercepted": "launched", "lost": "launched", "hit": "launched",
    "injured": "killed", "missing": "killed",
}  # fmt: skip
"""actions that belong to one event: the drones launched and those shot down, the dead and the injured"""


def is_standing(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a claim holds on at the time of writing: `are still held`, `are now displaced`."""
    if claim.action in _STANDING:
        return True
    near = Span(claim.quote.start - sentence.span.start - 30, claim.quote.end - sentence.span.start + 40)
    words = sentence.text[max(0, near.start) : near.end]
    return claim.action in {"displaced", "evacuated"} and bool(_ONGOING.search(words))


def is_background(sentence: Sentence, claim: Claim) -> bool:
    """`Over 200 prisoners have died in captivity`: an unbounded past, unless it is the news itself."""
    if _THAT_HAD.search(sentence.text[: claim.quote.start - sentence.span.start]):
        return True
    found = PERFECT.search(sentence.text)
    return sentence.index > 4 and found is not None and not _MODAL.search(sentence.text[: found.start()])


def kin(claim: Claim) -> str:
    """Return the action that stands for all those of one event."""
    return _KIN.get(claim.action, claim.action)

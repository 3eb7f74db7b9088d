"""Lists of what the other side has lost: `enemy losses: … UAVs – 72,120 (+317)`, `losses of 870 men, 2 tanks and 1,309 UAVs`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from tallywire.claims.lexicon import Lexicon
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted, Frames
from tallywire.claims.view import View
from tallywire.records import Sentence

_LIST = re.compile(r"\b(?:enemy|russian|combat|opponent|invaders?|occupiers?)(?:['’]s?)? (?:combat )?losses\b", re.IGNORECASE)
_LABEL = re.compile(r"(?P<noun>[A-Za-z][\w’'/-]*(?: [A-Za-z][\w’'-]*){0,2})\s*[:‒–—-]\s*(?:about |approx\.? |≈ ?|~ ?)?\Z")
"""`operational-tactical UAVs ‒ `, `cruise missiles - `"""
_GROWN = re.compile(r"(?P<label>.*?)[\d.,\s]*\d\s*\(\s*\+?\s*\Z", re.DOTALL)
"""`cruise missiles - 3 864 (+`"""
_LINE = re.compile(r"[A-Za-z][^.;:!?]{1,50}? ?[:‒–—-] ?(?:about )?\d")
"""a line of such a list: `tanks – 11,278 (+4)`"""
_FAR = 60


def listed_losses(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the sentences that are lines of a list under a head such as `Combat losses of the enemy:`."""
    found, inside = set(), False
    for sentence in sentences:
        inside = (inside and _LINE.match(sentence.text) is not None) or _is_head(sentence.text)
        if inside:
            found.add(sentence.index)
    return frozenset(found)


def _is_head(text: str) -> bool:
    return _LIST.search(text) is not None and text.rstrip().endswith(":")


def as_loss(view: View, one: Counted, lexicon: Lexicon, lines: Collection[int]) -> Link | None:
    """Return the link of a weapon in a list of losses: what the enemy lost of them was shot down; None elsewhere."""
    before = view.sentence.text[: one.quantity.span.start - view.sentence.span.start]
    if view.sentence.index not in lines and _LIST.search(before) is None:
        return None
    frames = one.frames if one.form == "noun" else _labelled(before[-_FAR:], lexicon)
    for frame, item in frames:
        action = None if frame.people else frame.action("intercepted")
        if action is not None:
            return Link(counted=one, hit=None, frame=frame, action=action, item=item, weight=9.5, relation="list of losses")
    return None


def _labelled(before: str, lexicon: Lexicon) -> Frames:
    """The frames of the noun that stands before a dash and the number."""
    grown = _GROWN.match(before)
    label = _LABEL.search(grown["label"] if grown else before)
    words = label["noun"].split() if label else []
    found = (lexicon.items(" ".join(words[at:])) for at in range(len(words)))
    return next((tuple(frames) for frames in found if frames), ())

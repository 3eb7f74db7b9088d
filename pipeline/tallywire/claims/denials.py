"""Numbers that the text rejects: `did not fire 640 drones`, `reports that … are made up`, a claim with the verdict `False`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.claims.linking import Link
from tallywire.claims.view import View
from tallywire.records import Sentence

_RUMOURS = (
    r"\b(?:claims?|reports?|rumou?rs?|stories|story|allegations?|suggestions?|talk|posts?|messages?|assertions?|statements?|"
    r"videos?|headlines?|figures?|numbers?|accounts?|charges?|accusations?)\b"
)
_FALSE = (
    r"(?:false|untrue|not true|made[- ]up|fabricated|(?:a|an|pure|complete|total) (?:fabrication|lie|invention|hoax|fake|myth)|fake|"
    r"faked|invented|lies|baseless|unfounded|groundless|nonsense|wrong|bogus|denied|dismissed|rejected|refuted|debunked|disproved|"
    r"disproven|without foundation|retracted|withdrawn)\b"
)
_ARE_FALSE = re.compile(
    _RUMOURS + r" (?P<says>(?:that|of|about|according to which|saying|alleging|suggesting|claiming)\b[^;]{3,200}?)"
    r"\b(?:is|are|was|were|been|as)\b[^;.]{0,40}?\b" + _FALSE,
    re.IGNORECASE,
)
_LIE_THAT = re.compile(
    r"\b(?:lie|untrue|not true|nonsense|myth|invention|fabrication|hoax|false|wrong|fairy tale) "
    r"(?:(?:to (?:say|claim|suggest|write|allege) )|(?:is |being )?)that (?P<says>[^;.]+)",
    re.IGNORECASE,
)
_SAID_FALSE = re.compile(
    r"^(?P<says>[^;]+?)[\"”]?\s*(?:[-–—,]|[\"”])\s*(?:the|that|this|a|such a) (?:\w+ )?" + _RUMOURS + r"[^;.]{0,40}?\b(?:is|was)\b"
    r"[^;.]{0,20}?\b" + _FALSE,
    re.IGNORECASE,
)
_SHAPES = (_ARE_FALSE, _LIE_THAT, _SAID_FALSE)
_CLAIMED = re.compile(r"^\W*(?:the )?(?:claim|viral claim|rumou?r|allegation)\b(?:\s+\d+\b)?", re.IGNORECASE)
_VERDICT = re.compile(
    r"^\W*(?:our |the )?(?:verdict|rating|ruling|conclusion|finding|result|assessment)\b\W*(?:mostly |completely |this is )?"
    r"(?:false|fake|untrue|wrong|no evidence|made[- ]up|fabricated|debunked|misleading|pants on fire)\b",
    re.IGNORECASE,
)
_FAR = 4
"""sentences from a claim to the verdict on it"""
_WHOLE = frozenset({"all", "the", "any", "its", "their", "his", "our", "these", "those", "more", "even"})
"""words before a number whose negation says nothing of the number: `did not use all 40`"""


def is_rejected(view: View, link: Link) -> bool:
    """Tell whether the words of the sentence itself reject a number."""
    return says_not(view, link) or _is_called_false(view, link)


def says_not(view: View, link: Link) -> bool:
    """`Ukraine did not fire 640 drones`: a number of things is negated, not what became of a known number."""
    hit, one = link.hit, link.counted
    if hit is None or link.frame.people or hit.trigger.kind != "verb" or one.form != "noun" or one.first < hit.first:
        return False
    if (one.quantity.value or 0) < 2 or view.lower(one.first - 1) in _WHOLE or one.text.startswith("of the"):
        return False
    return _has_not(view, hit.main)


def corrects(view: View, link: Link) -> bool:
    """`did not launch 300 but 34`, `not 475 but 436`: the second number is the true one."""
    return view.lower(link.counted.first - 1) in {"but", "rather"} or (
        view.lower(link.counted.first - 2) == "but" and view.lower(link.counted.first - 1) in {"only", "just"}
    )


def _has_not(view: View, verb: int) -> bool:
    kids = view.children[verb]
    return any(view.tokens[kid].dep == "neg" and view.lower(kid) in {"not", "n't", "never"} for kid in kids)


def _is_called_false(view: View, link: Link) -> bool:
    text, start = view.sentence.text, view.sentence.span.start
    at = view.tokens[link.counted.first].span.start - start
    return any(m.start("says") <= at < m.end("says") for shape in _SHAPES for m in shape.finditer(text))


def has_verdict(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """`Claim: "…"`, and a little below `Verdict: False`."""
    if _CLAIMED.match(sentence.text) is None:
        return False
    for after in sentences[sentence.index + 1 : sentence.index + 1 + _FAR]:
        if _CLAIMED.match(after.text):
            return False
        if _VERDICT.match(after.text):
            return True
    return False

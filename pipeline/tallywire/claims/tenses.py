"""What a claim tells of its time: a standing state, a past without bounds, a part of one event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.claims.frames import Action, Pack
from tallywire.records import Claim, Sentence
from tallywire.spans import Span

_ONGOING = re.compile(r"\b(?:now|still|currently|at present|presently|at the moment)\b", re.IGNORECASE)
PERFECT = re.compile(
    r"\b(?:has|have) (?:(?:also|now|already|since|only|so far|all) )*(?:been )?\w+(?:ed|en|n|ne|t|d|un|ung)\b"
)
_THAT_HAD = re.compile(r"\b(?:that|which|who) had (?:\w+ ){0,2}$")
"""`a strike that had killed 100 inmates`"""
_MAY = re.compile(r"\b(?:could|may|might)(?: \w+ly| also| still| yet| soon)? (?:be )?$", re.IGNORECASE)
_MAY_AFTER = re.compile(r"^ (?:could|may|might) (?!(?:\w+ly |also |still |yet )?(?:have|be)\b)", re.IGNORECASE)
"""`some 1,000 could come out`"""
_IN_THE_WAKE = re.compile(r"^in the (?:wake|aftermath) of the \w+,", re.IGNORECASE)
_RATE = re.compile(r"^ (?:a|per|each|every) (?:day|week|month|year)\b|^ (?:daily|weekly|monthly|yearly|annually)\b")
_BEFORE = re.compile(
    r"^,? (?:\w+ ){0,2}(?:before (?:the|its|his|her|their) (?:[\w-]+ ){0,2}[a-z]{3,}(?=[,.;]| and\b)"
    r"|(?:on|in|during) (?:earlier|previous|past) [a-z]+s\b)"
)
_MODAL = re.compile(r"\b(?:may|might|could|should|would|must|will) (?:\w+ )?$")


class Tenses:
    """What the packs say of how long their actions last and of which event they are part."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._actions: dict[tuple[str, str], Action] = {
            (frame.name, action.name): action for pack in packs for frame in pack.frames for action in frame.actions
        }

    def is_standing(self, claim: Claim, sentence: Sentence) -> bool:
        """Tell whether a claim holds on at the time of writing: `are still held`, `are now displaced`."""
        action = self._action(claim)
        return action is not None and (action.standing or (action.lasting and _is_ongoing(claim, sentence)))

    def is_deal(self, claim: Claim) -> bool:
        """Tell whether a claim is of an agreement, which has a day of its own: `a swap of 30 was agreed`."""
        action = self._action(claim)
        return action is not None and action.status == "planned"

    def are_kin(self, one: Claim, other: Claim) -> bool:
        """Tell whether two claims are of one event: the drones launched and those shot down."""
        return self._event(one) == self._event(other)

    def _event(self, claim: Claim) -> str:
        action = self._action(claim)
        return (action.event if action else "") or claim.action

    def _action(self, claim: Claim) -> Action | None:
        return self._actions.get((claim.claim_type, claim.action))


def _is_ongoing(claim: Claim, sentence: Sentence) -> bool:
    near = Span(claim.quote.start - sentence.span.start - 30, claim.quote.end - sentence.span.start + 40)
    return bool(_ONGOING.search(sentence.text[max(0, near.start) : near.end]))


def clause_start(sentence: Sentence, claim: Claim) -> int:
    """Return where the clause of a claim begins if it tells of a time before: `a strike that had killed 30`."""
    found = _THAT_HAD.search(sentence.text[: claim.quote.start - sentence.span.start])
    return sentence.span.start + found.start() if found else 0


def is_ahead(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a claim may still come true: `1,000 could be freed`, not `ten may be under rubble`."""
    if _MAY_AFTER.search(sentence.text[claim.quote.end - sentence.span.start :]):
        return True
    action = claim.slots.get("action")
    if action is None or _MAY.search(sentence.text[: action.start - sentence.span.start]) is None:
        return False
    return not any(token.span.start == action.start and token.tag in {"IN", "JJ"} for token in sentence.tokens)


def is_before_an_event(sentence: Sentence, claim: Claim) -> bool:
    """`25 were seized before the invasion`, `seen on earlier visits`: a past that no day bounds."""
    return _BEFORE.match(sentence.text[_last(claim).end - sentence.span.start :]) is not None


def is_loose(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a claim is of no one day: of a rate (`60 a month`), or of a day after that told of."""
    after = sentence.text[claim.quote.end - sentence.span.start :]
    return bool(_RATE.search(after) or _IN_THE_WAKE.search(sentence.text))


def _last(claim: Claim) -> Span:
    return max(claim.quote, claim.slots.get("action", claim.quote), key=lambda span: span.end)


def is_background(sentence: Sentence, claim: Claim) -> bool:
    """`Over 200 prisoners have died in captivity`: an unbounded past, unless it is the news itself."""
    if _THAT_HAD.search(sentence.text[: claim.quote.start - sentence.span.start]):
        return True
    found = PERFECT.search(sentence.text)
    return sentence.index > 4 and found is not None and not _MODAL.search(sentence.text[: found.start()])


_IN_PASSING = re.compile(r"\b(?:when|in which|during which|after which) (?:[^\s,;]+ ){0,6}$", re.IGNORECASE)
_HAD_BEFORE = re.compile(r"\bhad (?:(?:also|already|earlier|previously) )?(?:been )?\w+(?:ed|en|n|ne|t|d|un|ung|put)\b")


def is_in_passing(sentence: Sentence, claim: Claim) -> bool:
    """`as in 2008, when 70,000 were killed`: the text goes on from what it told before that."""
    return _IN_PASSING.search(sentence.text[: claim.quote.start - sentence.span.start]) is not None


def is_flashback(sentence: Sentence) -> bool:
    """`In May the agency had counted 100 dead`: a day before those of which the story tells."""
    return _HAD_BEFORE.search(sentence.text) is not None

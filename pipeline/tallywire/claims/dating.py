"""Date the claims of an article: by their own words, else by what they carry on from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallywire.claims.times import Calendar, dates_events
from tallywire.records import Annotated, Claim, Sentence, When
from tallywire.spans import Span

_STANDING = frozenset({"held"})
"""actions that go on at the time of writing"""
_ONGOING = re.compile(r"\b(?:now|still|currently|at present|presently|at the moment)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:previously|earlier|recently)\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have) (?:(?:also|now|already|since|only|so far|all) )*(?:been )?\w+(?:ed|en|n|ne|t|d|un|ung)\b")
_HAD = re.compile(r"\bhad (?:been|held)\b")
_HEADS = frozenset({"title", "summary", "heading"})


def date_claims(claims: Sequence[Claim], annotated: Annotated) -> list[Claim]:
    """Return the claims, in order of the text, with the times that date them.

    A claim without a time of its own has that of a claim with the same count, else of the claim or the words that
    it carries on from; it has none where the text gives no basis.
    """
    return Dating(claims, annotated).dated()


@dataclass(frozen=True, slots=True)
class _Dated:
    """A claim with its time, and whether that is its own."""

    claim: Claim
    when: When | None
    own: bool = False


class Dating:
    """The claims of one article on their way to their dates."""

    def __init__(self, claims: Sequence[Claim], annotated: Annotated) -> None:
        self._claims, self._annotated = claims, annotated
        self._calendar = Calendar(annotated)
        self._own = [self._own_time(claim) for claim in claims]
        self._done: list[_Dated] = []

    def dated(self) -> list[Claim]:
        """Date the claims one after the other."""
        for place, claim in enumerate(self._claims):
            own = self._own[place]
            when = own or self._carried(place, claim)
            self._done.append(_Dated(claim, when, own is not None))
        return [_with_time(one) for one in self._done]

    def _sentence(self, claim: Claim) -> Sentence:
        return self._annotated.sentences[claim.sentence]

    def _own_time(self, claim: Claim) -> When | None:
        sentence = self._sentence(claim)
        block = self._annotated.clean.blocks[sentence.block]
        if block.cells:
            row = [s.index for s in self._annotated.sentences if s.block == sentence.block]
            return next((when for index in row for when in self._calendar.placed(index)), None)
        ordinal = claim.quantity.form == "ordinal"
        return self._calendar.own(sentence, _anchor(claim), standing=_is_standing(claim, sentence), ordinal=ordinal)

    def _carried(self, place: int, claim: Claim) -> When | None:
        sentence = self._sentence(claim)
        if (same := self._same_count(place, claim)) is not None:
            return same
        if self._calendar.says(sentence, claim.quote, _BEFORE):
            return None
        before = self._done[place - 1] if place else None
        if before and before.claim.sentence == claim.sentence and _may_follow(before.claim, claim):
            return before.when
        if _is_standing(claim, sentence):
            return self._today(claim, sentence)
        if claim.status in {"denied", "planned"}:
            return None
        if before and self._is_background(place, claim, sentence):
            return None
        return self._from_context(place, claim, sentence)

    def _same_count(self, place: int, claim: Claim) -> When | None:
        """The time of another mention of the same count that has one of its own."""
        if not claim.quantity.value or claim.quantity.value < 3:
            return None
        for other, when in zip(self._claims, self._own, strict=True):
            if when is not None and other is not claim and _key(other) == _key(claim):
                return when
        return None

    def _today(self, claim: Claim, sentence: Sentence) -> When | None:
        """What goes on holds on the day of publication; guesses and `had been held` are of no day."""
        published = self._annotated.clean.article.published
        if published is None or claim.status in {"estimated", "planned", "denied"} or _HAD.search(sentence.text):
            return None
        return _unworded(claim, sentence, published)

    def _is_background(self, place: int, claim: Claim, sentence: Sentence) -> bool:
        """`Over 200 prisoners have died in captivity`: an unbounded past, unless it is the news itself."""
        return sentence.index > 4 and bool(_PERFECT.search(sentence.text))

    def _from_context(self, place: int, claim: Claim, sentence: Sentence) -> When | None:
        block = self._annotated.clean.blocks[sentence.block]
        for number in (block.stem, block.heading):
            if number is not None and (when := self._last_in_block(number)):
                return when
        before = next((one for one in reversed(self._done) if _may_follow(one.claim, claim)), None)
        if (when := self._between(before, sentence)) is not None:
            return when
        if before is None:
            return self._ahead(place, claim, sentence)
        if self._sentence(before.claim).block == sentence.block:
            return before.when
        first = next((one for one in self._done if _kind(one.claim) == _kind(claim)), None)
        return first.when if first else before.when

    def _last_in_block(self, block: int) -> When | None:
        inside = [s for s in self._annotated.sentences if s.block == block]
        found = [when for s in inside for when in self._calendar.placed(s.index) if dates_events(s, when)]
        return found[-1] if found else None

    def _between(self, before: _Dated | None, sentence: Sentence) -> When | None:
        """A time in the words between the claim before and this one."""
        first = before.claim.sentence + 1 if before else max(0, sentence.index - 2)
        for earlier in reversed(self._annotated.sentences[first : sentence.index]):
            if earlier.block != sentence.block:
                continue
            found = [when for when in self._calendar.placed(earlier.index) if dates_events(earlier, when)]
            if found:
                return found[-1]
        return None

    def _ahead(self, place: int, claim: Claim, sentence: Sentence) -> When | None:
        """A headline is dated by the first claim of its kind below, or by the first sentences of the text."""
        if sentence.role not in _HEADS and sentence.index > 2:
            return None
        for other, when in zip(self._claims[place + 1 :], self._own[place + 1 :], strict=True):
            if when is not None and _kind(other) == _kind(claim) and when.kind == "time":
                return when
        for later in self._annotated.sentences[sentence.index + 1 : sentence.index + 4]:
            for when in self._calendar.placed(later.index):
                if dates_events(later, when):
                    return when
        return None


def _is_standing(claim: Claim, sentence: Sentence) -> bool:
    if claim.action in _STANDING:
        return True
    near = Span(claim.quote.start - sentence.span.start - 30, claim.quote.end - sentence.span.start + 40)
    words = sentence.text[max(0, near.start) : near.end]
    return claim.action in {"missing", "displaced", "evacuated"} and bool(_ONGOING.search(words))


def _may_follow(one: Claim, other: Claim) -> bool:
    """A claim of the past does not take the date of a standing state or of a plan."""
    return (one.action in _STANDING) == (other.action in _STANDING) and (one.status == "planned") <= (
        other.status == "planned"
    )


def _kind(claim: Claim) -> tuple[str, str]:
    return claim.claim_type, claim.action


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.claim_type, claim.action, claim.quantity.value


def _anchor(claim: Claim) -> Span:
    return claim.slots.get("action", claim.quote)


def _with_time(one: _Dated) -> Claim:
    if one.when is None:
        return one.claim
    slots = {**one.claim.slots, "time": one.when.span} if one.own else one.claim.slots
    return replace(one.claim, when=one.when, slots=slots)


def _unworded(claim: Claim, sentence: Sentence, day: date) -> When:
    """The publication day of a state that goes on, for which the text has no words."""
    place = claim.quote
    return When(
        sentence=sentence.index,
        span=Span(place.start, place.start),
        text="",
        start=day,
        end=day,
        precision="day",
        basis="published",
        kind="now",
    )

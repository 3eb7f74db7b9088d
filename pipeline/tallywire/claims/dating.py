"""Date the claims of an article: by their own words, else by what they carry on from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallywire.claims.frames import Pack
from tallywire.claims.nearness import Place, anchor_of
from tallywire.claims.sameness import are_of_other_sides, is_same_count
from tallywire.claims.surroundings import Surroundings
from tallywire.claims.tenses import PERFECT, Tenses, clause_start, is_ahead, is_background, is_before_an_event
from tallywire.claims.times import Calendar
from tallywire.claims.view import View
from tallywire.records import Annotated, Claim, Sentence, When
from tallywire.spans import Span

_HAD = re.compile(r"\bhad (?:been|held)\b")
_HEADS = frozenset({"title", "summary", "heading"})
_SHORT = 8
"""sentences of an article too short to have a headline of its own"""


def date_claims(claims: Sequence[Claim], annotated: Annotated, packs: Sequence[Pack]) -> list[Claim]:
    """Return the claims, in order of the text, with the times that date them; the packs tell what lasts.

    A claim without a time of its own has that of a claim with the same count, else of the claim or the words that
    it carries on from; it has none where the text gives no basis.
    """
    return Dating(claims, annotated, packs).dated()


@dataclass(frozen=True, slots=True)
class _Dated:
    """A claim with its time, and whether that is its own."""

    claim: Claim
    when: When | None
    own: bool = False
    standing: bool = False
    background: bool = False


class Dating:
    """The claims of one article on their way to their dates."""

    def __init__(self, claims: Sequence[Claim], annotated: Annotated, packs: Sequence[Pack]) -> None:
        self._claims, self._annotated = claims, annotated
        self._tenses = Tenses(packs)
        self._calendar = Calendar(annotated)
        self._around = Surroundings(annotated, self._calendar)
        self._own = [self._own_time(claim) for claim in claims]
        self._done: list[_Dated] = []

    def dated(self) -> list[Claim]:
        """Date the claims one after the other."""
        for place, claim in enumerate(self._claims):
            own = self._own[place]
            when = own or self._carried(place, claim)
            sentence = self._sentence(claim)
            background = when is None and is_background(sentence, claim)
            self._done.append(
                _Dated(claim, when, own is not None, self._tenses.is_standing(claim, sentence), background)
            )
        return [_with_time(one) for one in self._done]

    def _sentence(self, claim: Claim) -> Sentence:
        return self._annotated.sentences[claim.sentence]

    def _own_time(self, claim: Claim) -> When | None:
        sentence = self._sentence(claim)
        if self._annotated.clean.blocks[sentence.block].cells:
            row = [s.index for s in self._annotated.sentences if s.block == sentence.block]
            return next((when for index in row for when in self._calendar.placed(index)), None)
        if self._calendar.is_of_before(sentence, claim.quote) or is_before_an_event(sentence, claim):
            return None
        ordinal = claim.quantity.form == "ordinal"
        return self._calendar.own(self._place(claim, sentence), ordinal=ordinal, past=not _is_to_come(claim, sentence))

    def _place(self, claim: Claim, sentence: Sentence) -> Place:
        others = tuple(one.quote for one in self._claims if one.sentence == claim.sentence and one is not claim)
        return Place(
            view=View(sentence),
            anchor=anchor_of(claim, others),
            standing=self._tenses.is_standing(claim, sentence),
            others=others,
            first=clause_start(sentence, claim),
            cues=self._calendar.cues,
        )

    def _carried(self, place: int, claim: Claim) -> When | None:
        sentence = self._sentence(claim)
        if self._calendar.is_of_before(sentence, claim.quote) or is_before_an_event(sentence, claim):
            return None
        if claim.quantity.form == "ordinal" and claim.status == "asserted" and (when := self._of_the_event(claim)):
            return when
        if clause_start(sentence, claim):
            return None
        standing = self._tenses.is_standing(claim, sentence)
        before = self._done[place - 1] if place else None
        is_open = claim.status in {"denied", "planned"}
        free = not is_open or (before is not None and before.claim.status == claim.status)
        if before and free and before.claim.sentence == claim.sentence and before.standing == standing:
            return before.when
        if not standing and claim.status == "asserted" and (when := self._just_before(sentence)):
            return when
        if (same := self._same_count(claim)) is not None:
            return same
        if standing:
            return self._today(claim, sentence)
        if is_open or is_background(sentence, claim):
            return self._of_the_deal(claim, sentence) if self._tenses.is_deal(claim) else None
        return self._from_context(place, claim, sentence)

    def _just_before(self, sentence: Sentence) -> When | None:
        """The day named in the sentence before, where that holds no claim: `The raid began on Monday. It killed 5.`"""
        if not sentence.index or PERFECT.search(sentence.text) or self._counts(sentence.index - 1):
            return None
        before = self._annotated.sentences[sentence.index - 1]
        when = self._around.last_in([before]) if before.block == sentence.block else None
        return when if when and when.precision != "year" else None

    def _of_the_deal(self, claim: Claim, sentence: Sentence) -> When | None:
        """What was agreed has the day named last in the paragraph: `a deal was signed on 7 May. 30 are to go home`."""
        return self._around.last_above(sentence) if claim.status == "planned" else None

    def _counts(self, sentence: int) -> bool:
        """Tell whether a sentence holds a claim; its times are taken."""
        return any(claim.sentence == sentence for claim in self._claims)

    def _same_count(self, claim: Claim) -> When | None:
        """The time of another mention of the same count that has one of its own."""
        if not claim.quantity.value or claim.quantity.value < 3:
            return None
        found = [
            when
            for other, when in zip(self._claims, self._own, strict=True)
            if when is not None and other is not claim and is_same_count(other, claim)
        ]
        return min(found, key=lambda when: when.kind != "time", default=None)

    def _today(self, claim: Claim, sentence: Sentence) -> When | None:
        """What goes on holds on the day of publication; guesses and `had been held` are of no day."""
        published = self._annotated.clean.article.published
        if published is None or claim.status in {"estimated", "planned", "denied"} or _HAD.search(sentence.text):
            return None
        return _unworded(claim, sentence, published)

    def _from_context(self, place: int, claim: Claim, sentence: Sentence) -> When | None:
        near = [one for one in self._done if _may_follow(one, claim) and not self._is_apart(one, claim)]
        before = near[-1] if near else None
        block = self._annotated.clean.blocks[sentence.block]
        if block.stem is not None and (when := self._around.last_in_block(block.stem)):
            return when
        if (when := self._between(before, sentence)) is not None:
            return when
        if before and self._sentence(before.claim).block == sentence.block:
            return before.when
        if block.heading is not None and (when := self._around.last_in_block(block.heading)):
            return when
        apart = (one for one in self._done if self._tenses.are_kin(one.claim, claim) and _may_follow(one, claim))
        first = next((one for one in apart if not self._is_elsewhere(one, claim)), None)
        if first is not None:
            return first.when
        return before.when if before else self._ahead(place, claim, sentence)

    def _is_apart(self, one: _Dated, claim: Claim) -> bool:
        """Items of a list stand side by side: the day that one of them names is not that of the next."""
        other, sentence = self._sentence(one.claim), self._sentence(claim)
        listed = one.own and other.block != sentence.block and other.role == sentence.role == "list_item"
        return listed or self._is_elsewhere(one, claim)

    def _is_elsewhere(self, one: _Dated, claim: Claim) -> bool:
        """A paragraph on other countries tells of another day: `a blast in Lagos on Friday …`, `in Poland, floods …`."""
        return self._sentence(one.claim).block != self._sentence(claim).block and are_of_other_sides(one.claim, claim)

    def _of_the_event(self, claim: Claim) -> When | None:
        """`It was the 66th exchange` speaks of the one reported: the last before it, else that of the lead."""
        same = (one for one in self._done if self._tenses.are_kin(one.claim, claim) and not one.standing)
        before = [one.when for one in same if one.when]
        return before[-1] if before else self._around.lead_time()

    def _between(self, before: _Dated | None, sentence: Sentence) -> When | None:
        """A time in the words between the claim before and this one."""
        first = before.claim.sentence + 1 if before else max(0, sentence.index - 3)
        nearest = sentence.index - (1 if before else 3)
        for earlier in reversed(self._annotated.sentences[first : sentence.index]):
            if (earlier.block != sentence.block and earlier.index < nearest) or self._counts(earlier.index):
                continue
            if (when := self._around.last_in([earlier])) is not None:
                return when
        return None

    def _ahead(self, place: int, claim: Claim, sentence: Sentence) -> When | None:
        """A headline is dated by the first claim of its kind below, or by the first sentences of the text."""
        if sentence.role not in _HEADS and sentence.index > 2:
            return None
        for other, when in zip(self._claims[place + 1 :], self._own[place + 1 :], strict=True):
            near = other.sentence - claim.sentence < 6
            if when is not None and self._tenses.are_kin(other, claim) and (near or when.precision in {"day", "night"}):
                return when
        if sentence.role not in _HEADS and len(self._annotated.sentences) < _SHORT:
            return None
        below = self._annotated.sentences[sentence.index + 1 : sentence.index + 4]
        if (found := self._around.first_below(below)) is not None:
            return found
        published = self._annotated.clean.article.published
        if published and any(self._calendar.is_clocked(later) for later in [sentence, *below]):
            return _unworded(claim, sentence, published)
        return None


def _may_follow(one: _Dated, other: Claim) -> bool:
    """A claim of the past does not take the date of a standing state, of a plan, or of the background."""
    planned = one.claim.status == "planned" and other.status != "planned"
    return not (one.standing or planned or one.background)


def _is_to_come(claim: Claim, sentence: Sentence) -> bool:
    return claim.status == "planned" or (claim.status == "possible" and is_ahead(sentence, claim))


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

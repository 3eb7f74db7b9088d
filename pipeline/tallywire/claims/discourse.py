"""Where a claim without a time of its own goes on from: its paragraph, the same count, its heading, the story's event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tallywire.claims.dated import Dated, at_night, unworded
from tallywire.claims.sameness import are_of_other_sides, is_same_count
from tallywire.claims.surroundings import Surroundings
from tallywire.claims.tenses import PERFECT, Tenses, is_background, is_flashback
from tallywire.claims.times import Calendar
from tallywire.records import Annotated, Claim, Sentence, When

_HEADS = frozenset({"title", "summary", "heading"})
_SHORT = 8
"""sentences of an article too short to have a headline of its own"""
_NEAR = 6
"""sentences below a headline that still tell of what it announces"""


class Discourse:
    """The claims of an article dated so far, and the days that the text has named, as a reader has them in mind."""

    def __init__(
        self,
        claims: Sequence[Claim],
        own: Sequence[When | None],
        annotated: Annotated,
        *,
        tenses: Tenses,
        calendar: Calendar,
    ) -> None:
        self._claims, self._own, self._annotated = claims, own, annotated
        self._tenses, self._calendar = tenses, calendar
        self._around = Surroundings(annotated, calendar)
        self._done: list[Dated] = []

    def note(self, one: Dated) -> None:
        """Remember a claim as dated."""
        self._done.append(one)

    def before(self, claim: Claim) -> Dated | None:
        """Return the claim before in the same sentence."""
        last = self._done[-1] if self._done else None
        return last if last and last.claim.sentence == claim.sentence else None

    def dated(self) -> list[Claim]:
        """Return the claims with their times, in order of the text."""
        return [one.with_time() for one in self._done]

    def _sentence(self, claim: Claim) -> Sentence:
        return self._annotated.sentences[claim.sentence]

    def just_before(self, claim: Claim) -> When | None:
        """The day named in the sentence before, where that holds no claim: `The raid began on Monday. It killed 5.`"""
        sentence = self._sentence(claim)
        if not sentence.index or PERFECT.search(sentence.text) or self._counts(sentence.index - 1):
            return None
        before = self._annotated.sentences[sentence.index - 1]
        when = self._around.last_in([before]) if before.block == sentence.block else None
        return when if when and when.precision != "year" else None

    def of_the_paragraph(self, claim: Claim) -> When | None:
        """The day that the paragraph has named last: `The second came on 31 May. This time 30 were freed.`"""
        sentence = self._sentence(claim)
        if is_background(sentence, claim):
            return None
        before = next((one for one in reversed(self._done) if self._sentence(one.claim).block == sentence.block), None)
        first = before.claim.sentence + 1 if before else 0
        between = [s for s in self._annotated.sentences[first : sentence.index] if s.block == sentence.block]
        return self._around.last_in(between)

    def same_count(self, claim: Claim) -> When | None:
        """The time of another mention of the same count that has one of its own."""
        if not claim.quantity.value or claim.quantity.value < 3:
            return None
        found = [
            when
            for other, when in zip(self._claims, self._own, strict=True)
            if when is not None and other is not claim and is_same_count(other, claim)
        ]
        if found:
            return min(found, key=lambda when: when.kind != "time")
        return next((one.when for one in self._done if one.when and is_same_count(one.claim, claim)), None)

    def of_the_event(self, claim: Claim) -> When | None:
        """`It was the 66th exchange` speaks of the one reported: the last before it, else that of the lead."""
        same = (one for one in self._done if self._tenses.are_kin(one.claim, claim) and not one.standing)
        before = [one.when for one in same if one.when]
        return before[-1] if before else self._around.lead_time()

    def of_the_deal(self, claim: Claim) -> When | None:
        """What was agreed has the day named last in the paragraph: `a deal was signed on 7 May. 30 are to go home`."""
        return self._around.last_above(self._sentence(claim)) if claim.status == "planned" else None

    def of_the_story(self, claim: Claim) -> When | None:
        """The words and claims just before, in the paragraph, under the heading; else the story's first event."""
        sentence = self._sentence(claim)
        near = [one for one in self._done if one.may_lend(claim) and not self._is_apart(one, claim)]
        before = near[-1] if near else None
        block = self._annotated.clean.blocks[sentence.block]
        if block.stem is not None and (when := self._around.last_in_block(block.stem)):
            return when
        if (when := self._between(before, sentence)) is not None:
            return when
        if before and self._sentence(before.claim).block == sentence.block:
            return before.when
        kin = [one for one in self._done if self._tenses.are_kin(one.claim, claim) and one.may_lend(claim)]
        if block.heading is not None and (when := self._around.last_in_block(block.heading)):
            return at_night(when, kin)
        first = next((one for one in kin if not self._is_elsewhere(one, claim)), None)
        if first is not None:
            return at_night(first.when, kin)
        if near:
            return near[0].when
        return self._ahead(claim, sentence)

    def _is_apart(self, one: Dated, claim: Claim) -> bool:
        """Items of a list stand side by side: the day that one of them names is not that of the next."""
        other, sentence = self._sentence(one.claim), self._sentence(claim)
        listed = one.own and other.block != sentence.block and other.role == sentence.role == "list_item"
        return listed or self._is_elsewhere(one, claim)

    def _is_elsewhere(self, one: Dated, claim: Claim) -> bool:
        """A paragraph on other countries tells of another day: `a blast in Lagos on Friday …`, `in Poland, floods …`."""
        return self._sentence(one.claim).block != self._sentence(claim).block and are_of_other_sides(one.claim, claim)

    def _between(self, before: Dated | None, sentence: Sentence) -> When | None:
        """A time in the words between the claim before and this one."""
        first = before.claim.sentence + 1 if before else max(0, sentence.index - 3)
        nearest = sentence.index - (1 if before else 3)
        for earlier in reversed(self._annotated.sentences[first : sentence.index]):
            if (earlier.block != sentence.block and earlier.index < nearest) or self._counts(earlier.index):
                continue
            if (when := self._around.last_in([earlier])) is not None:
                return when
        return None

    def _counts(self, sentence: int) -> bool:
        """Tell whether a sentence holds a claim; its times are taken."""
        return any(claim.sentence == sentence for claim in self._claims)

    def _kin_below(self, claim: Claim) -> When | None:
        """The time of the first claim of the same event further down that has one."""
        place = len(self._done) + 1
        for other, when in zip(self._claims[place:], self._own[place:], strict=True):
            if when is None or is_flashback(self._sentence(other)) or not self._tenses.are_kin(other, claim):
                continue
            if other.sentence - claim.sentence < _NEAR or when.precision in {"day", "night"}:
                return when
        return None

    def _ahead(self, claim: Claim, sentence: Sentence) -> When | None:
        """A headline is dated by the first claim of its kind below, or by the first sentences of the text."""
        shock = self._around.shock(self._annotated.clean.article.published)
        if shock is not None and shock.basis != "clock":
            return shock
        return self._announced(claim, sentence) or (replace(shock, basis="published") if shock else None)

    def _announced(self, claim: Claim, sentence: Sentence) -> When | None:
        """What the first sentences below a headline name."""
        if sentence.role not in _HEADS and sentence.index > 2:
            return None
        kin = self._kin_below(claim)
        first = self._around.lead_today(self._annotated.clean.article.published)
        if kin is not None or first is not None:
            return kin if kin and (kin.sentence - claim.sentence < _NEAR or first is None) else first
        if (storm := self._around.storm(self._annotated.clean.article.published)) is not None:
            return storm
        if sentence.role not in _HEADS and len(self._annotated.sentences) < _SHORT:
            return None
        below = self._annotated.sentences[sentence.index + 1 : sentence.index + 4]
        if (found := self._around.first_below(below)) is not None:
            return found
        published = self._annotated.clean.article.published
        if published and any(
            self._calendar.is_clocked(later) for later in [sentence, *below] if later.role not in _HEADS
        ):
            return unworded(claim, sentence, published)
        return None

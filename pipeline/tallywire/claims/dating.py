"""Date the claims of an article: by their own words, else by what they carry on from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.claims.dated import Dated, unworded
from tallywire.claims.discourse import Discourse
from tallywire.claims.frames import Pack
from tallywire.claims.nearness import Place, anchor_of
from tallywire.claims.tables import head_of
from tallywire.claims.tenses import (
    Tenses,
    clause_start,
    is_ahead,
    is_background,
    is_before_an_event,
    is_in_passing,
    is_loose,
)
from tallywire.claims.times import Calendar
from tallywire.claims.view import View
from tallywire.records import Annotated, Claim, Sentence, When

_HAD = re.compile(r"\bhad (?:been|held)\b")


def date_claims(claims: Sequence[Claim], annotated: Annotated, packs: Sequence[Pack]) -> list[Claim]:
    """Return the claims, in order of the text, with the times that date them; the packs tell what lasts.

    A claim without a time of its own has that of its sentence, of its paragraph, of another mention of the same
    count, of its heading, or of the event that the story is about; none where the text gives no basis.
    """
    return Dating(claims, annotated, packs).dated()


class Dating:
    """The claims of one article on their way to their dates."""

    def __init__(self, claims: Sequence[Claim], annotated: Annotated, packs: Sequence[Pack]) -> None:
        self._claims, self._annotated = claims, annotated
        self._tenses = Tenses(packs)
        self._calendar = Calendar(annotated)
        self._own = [self._own_time(claim) for claim in claims]
        self._discourse = Discourse(claims, self._own, annotated, tenses=self._tenses, calendar=self._calendar)

    def dated(self) -> list[Claim]:
        """Date the claims one after the other."""
        for claim, own in zip(self._claims, self._own, strict=True):
            self._discourse.note(self._dated(claim, own))
        return self._discourse.dated()

    def _dated(self, claim: Claim, own: When | None) -> Dated:
        sentence = self._sentence(claim)
        when = own or (None if self._is_undated(claim, sentence) else self._carried(claim, sentence))
        aside = is_in_passing(sentence, claim) if own else when is None and is_background(sentence, claim)
        return Dated(claim, when, own is not None, self._tenses.is_standing(claim, sentence), aside)

    def _sentence(self, claim: Claim) -> Sentence:
        return self._annotated.sentences[claim.sentence]

    def _own_time(self, claim: Claim) -> When | None:
        sentence = self._sentence(claim)
        if self._annotated.clean.blocks[sentence.block].cells:
            row = [s.index for s in self._annotated.sentences if s.block == sentence.block]
            head = head_of(self._annotated, sentence)
            return next((when for i in (*row, *([head.index] if head else ())) for when in self._calendar.placed(i)), None)
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
            borrowed="action" not in claim.slots,
            first=clause_start(sentence, claim),
            cues=self._calendar.cues,
        )

    def _is_undated(self, claim: Claim, sentence: Sentence) -> bool:
        """Tell whether the words set a claim apart from the days of the text: a rate, a hope, a deed long ago."""
        if self._calendar.is_of_before(sentence, claim.quote) or is_before_an_event(sentence, claim):
            return True
        if is_loose(sentence, claim) or (claim.status == "possible" and is_ahead(sentence, claim)):
            return True
        place = self._place(claim, sentence)
        return any(place.is_of_aftermath(when) for when in self._calendar.placed(sentence.index))

    def _carried(self, claim: Claim, sentence: Sentence) -> When | None:
        text = self._discourse
        if claim.quantity.form == "ordinal" and claim.status == "asserted" and (when := text.of_the_event(claim)):
            return when
        if clause_start(sentence, claim):
            return None
        standing, is_open = self._tenses.is_standing(claim, sentence), claim.status in {"denied", "planned"}
        before = text.before(claim)
        if before and before.standing == standing and (not is_open or before.claim.status == claim.status):
            return before.when
        if standing:
            return text.same_count(claim) or self._today(claim, sentence)
        if is_open:
            deal = text.of_the_deal(claim) if self._tenses.is_deal(claim) else None
            return text.same_count(claim) or deal
        return self._of_the_text(claim, sentence)

    def _of_the_text(self, claim: Claim, sentence: Sentence) -> When | None:
        text, told = self._discourse, claim.status == "asserted"
        if (when := (text.just_before(claim) if told else None) or text.of_the_paragraph(claim)) is not None:
            return when
        if (same := text.same_count(claim)) is not None:
            return same
        return None if is_background(sentence, claim) else text.of_the_story(claim)

    def _today(self, claim: Claim, sentence: Sentence) -> When | None:
        """What goes on holds on the day of publication; guesses and `had been held` are of no day."""
        published = self._annotated.clean.article.published
        if published is None or claim.status in {"estimated", "planned", "denied"} or _HAD.search(sentence.text):
            return None
        return unworded(claim, sentence, published)


_TO_COME = re.compile(
    r"^ (?:\w+ ){0,3}?(?:will|are to|is to|are due to|is due to|are set to|are going to) (?!have\b)\w+"
)
"""`another 40 are to go tomorrow`"""


def _is_to_come(claim: Claim, sentence: Sentence) -> bool:
    if _TO_COME.search(sentence.text[claim.quote.end - sentence.span.start :]):
        return True
    return claim.status == "planned" or (claim.status == "possible" and is_ahead(sentence, claim))

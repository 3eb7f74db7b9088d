"""Read the counts of an article: tie every number to a noun and an action, or say why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tallywire.claims.animals import counts_animals
from tallywire.claims.antecedents import Antecedents
from tallywire.claims.carrying import NUMBER_BEFORE, Carrier, inherit
from tallywire.claims.choosing import Chooser
from tallywire.claims.complements import AS_WELL, is_left_out, launched_as_well, of_the_rest
from tallywire.claims.continuing import is_among_them, is_gapped
from tallywire.claims.fields import Field
from tallywire.claims.formulas import (
    WHOLE,
    as_equal_number,
    as_none,
    as_whole,
    each_side,
    is_part_of_unknown,
    is_whole_before,
    part_before,
)
from tallywire.claims.frames import Action
from tallywire.claims.idioms import is_correlative, is_counter, is_customer, is_idiom
from tallywire.claims.lending import SURE, WEAK, Lender, is_epithet, is_only_near
from tallywire.claims.lexicon import Hit, Lexicon
from tallywire.claims.linking import Link
from tallywire.claims.losses import as_loss, listed_losses
from tallywire.claims.manner import as_deadly
from tallywire.claims.nouns import Counted, read_counted
from tallywire.claims.questions import asked_in, asks_who_is_left, stem_of
from tallywire.claims.remaining import as_bare, tells_the_past
from tallywire.claims.sendings import is_other_sending
from tallywire.claims.sifting import (
    are_ages,
    as_stopped,
    is_conjunction,
    is_label,
    is_of_both,
    is_of_other_matter,
    is_otherwise,
    is_outside,
    is_part_of_measure,
    is_pronoun,
    is_ratio,
    is_these,
    longest,
    without_alternatives,
    without_frames,
)
from tallywire.claims.standing import as_event, as_state
from tallywire.claims.thread import Thread
from tallywire.claims.view import View
from tallywire.claims.wholes import part_told
from tallywire.claims.word_order import NEARNESS
from tallywire.records import Annotated, Entity, Quantity

_CELL = 6
"""tokens up to which a table cell is a figure under its head and no prose"""
_COUNTS = frozenset({"count", "ordinal"})
_NOT_COUNTED = (is_pronoun, is_these, is_ratio, is_otherwise, is_label, is_counter, is_correlative, is_customer, counts_animals, are_ages)
"""what tells that a number counts nothing that a pack could count"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A number, the link that was chosen for it, or the reason that there is none."""

    quantity: Quantity
    link: Link | None
    reason: str


class ArticleReader:
    """Reads the sentences of one article in order; later ones lean on earlier ones."""

    def __init__(self, annotated: Annotated, lexicon: Lexicon) -> None:
        self.annotated, self.lexicon = annotated, lexicon
        self.views = {s.index: View(s) for s in annotated.sentences if s.tokens}
        self.entities: dict[int, list[Entity]] = {}
        for entity in annotated.entities:
            self.entities.setdefault(entity.sentence, []).append(entity)
        self._quantities: dict[int, list[Quantity]] = {}
        for quantity in annotated.quantities:
            self._quantities.setdefault(quantity.sentence, []).append(quantity)
        self._losses = listed_losses(annotated.sentences)
        self.thread = Thread(annotated)
        self.carrier = Carrier(annotated, self.thread)
        self.antecedents = Antecedents(annotated, lexicon, self.thread)
        self.field = Field(annotated, lexicon, self.thread)
        self.lender = Lender(lexicon, self.thread, self.field)
        self.chooser = Chooser(lexicon, self.thread, self.antecedents)

    def read(self) -> Iterator[Reading]:
        """Yield a reading of every number in the article's parsed sentences."""
        for sentence in self.annotated.sentences:
            prose = sentence.role != "table_row" or len(sentence.tokens) > _CELL
            if sentence.index in self.views and prose:
                yield from self._read_sentence(self.views[sentence.index])

    def _read_sentence(self, view: View) -> Iterator[Reading]:
        number = view.sentence.index
        quantities = self._quantities.get(number, ())
        for quantity in quantities:
            if quantity.kind not in _COUNTS:
                yield Reading(quantity=quantity, link=None, reason=f"the number's kind is {quantity.kind}, not a count")
        names = self.entities.get(number, ())
        counts = [as_none(view, q) for q in quantities if q.kind in _COUNTS]
        counted = [as_bare(read_counted(view, q, self.lexicon, names)) for q in counts]
        wholes = {view.indices(q.span)[0] for q in quantities if q.kind not in _COUNTS}
        kept, hits = self._sift(view, [one for one in counted if not is_part_of_measure(view, one, wholes)])
        yield from self._links(view, kept, hits)
        self._note_question(view, hits, names)

    def _note_question(self, view: View, hits: Sequence[Hit], names: Sequence[Entity]) -> None:
        """`How many are still held?` sets what the numbers of the next sentences count."""
        asked = asked_in(view.sentence)
        if self.thread.links(view.sentence.index) or not (hits or asked):
            return
        if asked is None:
            self._note_stem(view, hits)
            return
        one = read_counted(view, asked, self.lexicon, names)
        if not hits:
            left = asks_who_is_left(view) and self.lender.standing(one, self.thread.near(view) or self.thread.topic(view))
            if left:
                self.thread.note(view.sentence.index, replace(left, counted=replace(one, form="bare")))
        elif (link := self.chooser.best(view, one, hits, [one], ())) is not None:
            self.thread.note(view.sentence.index, replace(link, weight=max(link.weight, WEAK)))

    def _note_stem(self, view: View, hits: Sequence[Hit]) -> None:
        """`Air defence stopped:` says what became of the items below it."""
        if view.sentence.text.rstrip().endswith(":") and (stem := stem_of(view, hits)) is not None:
            self.thread.note(view.sentence.index, stem)

    def _sift(self, view: View, counted: Sequence[Counted]) -> tuple[list[Counted], list[Hit]]:
        """Leave out what the field of the text, its context or its wording rules out."""
        foreign = self.field.foreign(view)
        found = [
            hit
            for hit in self.lexicon.find(view)
            if not hit.trigger.action.ordinal
            and hit.trigger.frame.name not in foreign
            and self.field.in_context(hit, view)
            and not is_outside(view, hit)
            and not is_idiom(view, hit)
            and not is_of_other_matter(view, hit, counted)
            and not is_other_sending(view, hit)
        ]
        known = as_stopped(view, longest(found))
        hits = list(without_alternatives(view, known))
        own = (without_frames(one, foreign) for one in counted)
        kept = [one for one in own if not is_of_both(one, known, hits) and not is_conjunction(view, one)]
        kept = [one for one in kept if not any(rule(view, one) for rule in _NOT_COUNTED)]
        self.antecedents.note(view, kept)
        return kept, hits

    def _links(self, view: View, counted: Sequence[Counted], hits: Sequence[Hit]) -> Iterator[Reading]:
        done: list[Link] = []
        for place, one in enumerate(counted):
            link = self._link(view, place, counted, hits, done)
            if link is not None and one.quantity.form == "each":
                link = as_equal_number(link, [*self.thread.told(view), *done])
            if link is not None and is_left_out(view, one):
                link = of_the_rest(link)
            if link is None or _too_thin(view, link):
                yield Reading(quantity=one.quantity, link=None, reason=_reason(one, hits))
                continue
            for each in (*self._as_well(view, place, counted, hits, link), link):
                done.append(each)
                self.thread.note(view.sentence.index, each)
                yield Reading(quantity=one.quantity, link=each, reason="")

    def _as_well(
        self, view: View, place: int, counted: Sequence[Counted], hits: Sequence[Hit], link: Link
    ) -> Iterator[Link]:
        """What a number tells beside its own link: `all nine fired were stopped`, `three rockets, all intercepted`."""
        if (fired := launched_as_well(view, link, hits)) is not None:
            yield fired
        part = part_told(view, place, counted, hits) if link.relation == WHOLE else None
        if part is not None and part.is_all and counted[min(place + 1, len(counted) - 1)].quantity.form != "both":
            yield replace(link, hit=part.hit, action=part.hit.trigger.action, relation=AS_WELL)

    def _link(
        self, view: View, place: int, counted: Sequence[Counted], hits: Sequence[Hit], done: Sequence[Link]
    ) -> Link | None:
        """The link of one number: of its own trigger, or lent by the text where that is surer or there is none."""
        one = counted[place]
        if (part := part_before(view, place, counted)) is not None:
            known = as_whole(one) or self.carrier.repeated(one, None)
            if known is not None or part.quantity.value != 1:  # `one of 14 people killed` counts the 14
                return known
        if is_part_of_unknown(view, place, counted) or _is_of_unknown_whole(view, place, counted):
            return None
        if (lost := as_loss(view, one, self.lexicon, self._losses)) is not None:
            return lost
        if done and _is_named_among(view, one) and (among := inherit(one, done[-1], NUMBER_BEFORE)) is not None:
            return among
        link = self.chooser.best(view, one, hits, counted, done)
        link = link and as_event(view, as_state(view, link), self.field.around(view))
        told = done[-1] if done else self.thread.paragraph(view)
        link = as_deadly(view, one, link, told)
        if link is not None and told is not None and told.action is not link.action and tells_the_past(view, one, link):
            return inherit(one, replace(told, hit=None), NUMBER_BEFORE)
        link = self.lender.given_for(view, place, counted, link) or link
        if link is None or link.weight < SURE:
            link = self.lender.traded(view, place, counted) or link
            link = self.lender.staying(view, one, link) or link
            link = self.lender.each_sides(view, one, link) or link
        if (link is None or link.relation in {NEARNESS, "verb with preposition"}) and is_whole_before(view, place, counted):
            whole = as_whole(one)
            if whole is None and link is not None and one.form == "bare" and link.relation != NEARNESS:
                return None  # `of the 41 aboard, 35 died`
            link = whole or link
        told_part = part_told(view, place, counted, hits)
        if told_part is not None and (link is None or link.hit is None or link.hit.first >= told_part.hit.first):
            link = as_whole(one) or link
        if link is not None and (is_only_near(link) or is_epithet(view, link)) and one.form != "unknown":
            link = self.carrier.surer(view, one, counted, done) or link
        return each_side(view, link or self.carrier.carried(view, one, counted, done), place, counted)


def _is_named_among(view: View, one: Counted) -> bool:
    """`40 killed, seven women and 15 children among them, and 121 injured`: whatever word follows, they are of the 40."""
    return one.form == "noun" and view.lower(one.last) != "included" and is_among_them(view, one)


def _is_of_unknown_whole(view: View, place: int, counted: Sequence[Counted]) -> bool:
    """`of the 86 silos 85 were blown up`: the part counts what the whole counts."""
    whole = counted[place - 1] if place else None
    bare = counted[place].form in {"bare", "partitive"}
    told = whole is not None and whole.form == "unknown" and whole.quantity.form != "ordinal"
    return told and bare and is_whole_before(view, place - 1, counted)


def _too_thin(view: View, link: Link) -> bool:
    """A pronoun-like number needs a close tie: `one of them`, `another`, `both`; not so `31 in Baku and one in the north`."""
    quantity = link.counted.quantity
    if quantity.form == "none" and link.relation == "counted itself":
        return True  # `none of the injuries is grave`
    if link.counted.form == "noun" or (link.relation == NUMBER_BEFORE and is_gapped(view, link.counted)):
        return False
    if quantity.form in {"another", "both", "single"}:
        return link.weight < 7.5
    if view.lower(link.counted.first) == "one" and link.action.standing and link.counted.form == "bare":
        return True  # `one had been in captivity since spring` tells of somebody, it counts nobody
    return quantity.form == "words" and quantity.value == 1 and link.weight < 6.5


def _reason(one: Counted, hits: Sequence[Hit]) -> str:
    if one.form == "unknown":
        return f"no pack counts '{one.text}'"
    return "no action of a pack governs the number" if hits else "the sentence holds no action of a pack"


def action_of(link: Link, status: str) -> Action:
    """Return the action that a plan turns into (`exchanged` -> `agreed`), else the action itself."""
    if status == "planned" and link.action.when_planned:
        return link.frame.action(link.action.when_planned) or link.action
    return link.action

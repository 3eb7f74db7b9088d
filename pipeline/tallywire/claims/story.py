"""What an article tells as a whole: which sides it speaks of, who fights whom, in what country a sentence is set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from tallywire.claims.blame import act_forms, find_claimants, find_culprits, find_pair
from tallywire.claims.frames import Action
from tallywire.records import Annotated, Entity, Sentence
from tallywire.spans import Span

Sides = tuple[str | None, str | None]
_NAMED_BY_ID = frozenset({"country", "organisation", "group"})
_COUNTRY_KINDS = frozenset({"country", "demonym", "place", "force", "agency"})
_IN_TITLE, _IN_LEAD, _IN_TEXT, _AS_SPEAKER = 3.0, 2.0, 1.0, 0.7
"""how much a mention says of whom the article is about"""
_ON_THE_WAY = 0.5
"""what is left of that where somebody only comes from there: `landed from Spain`"""
_LEAD = 4
"""sentences that open an article"""
_DIGEST = 3
"""countries with a heading of their own that make an article a digest of several stories"""
_FEW, _REACH = 4, 3
"""an article of more countries than that has several stories; blame then reaches only so many sentences"""
_GRIEVING = frozenset({"mourns", "grieves", "buries", "reels", "counts", "wakes", "mourning", "reeling", "grieving"})
"""what a city does after a disaster: `Kyiv mourns as toll reaches 28`"""
_CLAIM_REACH = 6
"""sentences between an attack and who claimed it"""
_OFFICES = frozenset({"envoy", "ambassador", "official", "officials", "minister", "president", "mediators", "diplomats"})
_OPENING = 6
"""characters before the subject of a sentence that opens it: `The`"""
_PARAGRAPH = 3
"""sentences over which a country carries to people of whom nothing is said"""
_POLICE = re.compile(r"\bpolice(?:men|man)?\b", re.IGNORECASE)


_CREDIT = re.compile(r"(?:^|[.!?”\"] ?)((?:\([^()]*\),? *)+)$")
_MAKER = re.compile(r"-(?:made|built|supplied|designed|manufactured|produced|donated|provided|developed|funded|brokered)\b")
_OF_WAR = re.compile(r"\b(?:prisoners? of war|POWs?|swaps?|prisoner exchanges?|captivity|invasion|occupied)\b", re.IGNORECASE)
_HOLDING = re.compile(r" (?:is|was|are|has been|still|now|also)? ?(?:\w+ )?(?:holding|holds|held|detains|detained|imprison\w+)\b")
_CUSTODY = re.compile(r" (?:\w+ )?(?:captivity|custody|prisons?|jails?|camps?|hands|detention|cells|colonies|captors)\b")
_ARMED_BODIES = frozenset({"NATO", "African Union"})


def _is_credit(sentence: Sentence, entity: Entity) -> bool:
    """Tell whether a name stands in the outlets credited at the end: `(AFP via South China Morning Post)`."""
    credit = _CREDIT.search(sentence.text.rstrip())
    return credit is not None and entity.span.start - sentence.span.start >= credit.start(1)


def _is_maker(annotated: Annotated, entity: Entity) -> bool:
    """`four U.S.-made rockets`: who made or gave them is no side of the story."""
    sentence = annotated.sentences[entity.sentence]
    return _MAKER.match(sentence.text, entity.span.end - sentence.span.start) is not None


def _is_city_of_state(entity: Entity) -> bool:
    """`Kyiv`, which may also stand for its country."""
    return entity.kind == "country" and entity.text.lower() != entity.name.lower()


class Story:
    """The sides and places of one article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.by_sentence: dict[int, list[Entity]] = {}
        for entity in annotated.entities:
            if not _is_credit(annotated.sentences[entity.sentence], entity) and not _is_maker(annotated, entity):
                self.by_sentence.setdefault(entity.sentence, []).append(entity)
        self.civil_bodies = {entity.name for entity in self._all() if entity.kind == "organisation"} - _ARMED_BODIES
        self._speakers = [saying.speaker_span for saying in annotated.sayings if saying.speaker_span]
        weights = self._weights()
        self.sides = [side for side, _ in weights.most_common(4)]
        self.countries = [side for side in weights if side in self._countries()]
        self.countries.sort(key=lambda side: -weights[side])
        self.keys = {e.name: e.key for e in self._all() if e.key and e.kind in _NAMED_BY_ID}
        groups = Counter(entity.name for entity in self._all() if entity.kind == "group")
        self.group = groups.most_common(1)[0][0] if groups else None
        self.one_group = len(groups) == 1
        self.speaks_of_police = any(_POLICE.search(sentence.text) for sentence in annotated.sentences)
        self._claimants = list(find_claimants(annotated.sentences, self.by_sentence))
        self._culprits: dict[tuple[str, ...], list[tuple[int, str]]] = {}

    def _all(self) -> Iterator[Entity]:
        return (entity for found in self.by_sentence.values() for entity in found)

    def _weights(self) -> Counter[str]:
        weights: Counter[str] = Counter()
        for entity in self._all():
            if entity.side:
                weights[entity.side] += self._weight(entity)  # type: ignore[assignment]
        return weights

    def _weight(self, entity: Entity) -> float:
        heads = self.annotated.sentences[entity.sentence].role == "title"
        weight = _IN_TITLE if heads else _IN_LEAD if entity.sentence < _LEAD else _IN_TEXT
        if self._text_before(entity).endswith((" from", " to")):
            weight *= _ON_THE_WAY
        return weight * _AS_SPEAKER if self.speaks(entity) else weight

    def _text_before(self, entity: Entity) -> str:
        sentence = self.annotated.sentences[entity.sentence]
        return sentence.text[: entity.span.start - sentence.span.start].rstrip().lower()

    def _countries(self) -> set[str]:
        return {entity.side for entity in self._all() if entity.side and entity.kind in _COUNTRY_KINDS}

    def other_side(self, side: str | None) -> str | None:
        """Return the opponent: the other of the article's two main sides."""
        if side is None or side not in self.sides[:3]:
            return None
        return next((other for other in self.sides[:2] if other != side), None)

    def main_country(self, *, but: str | None = None) -> str | None:
        """Return the country that the article speaks of most, other than one."""
        return next((side for side in self.countries if side != but), None)

    def country_before(self, sentence: int, *, but: str | None = None) -> str | None:
        """Return the country that the sentences of a paragraph before one are set in; None where they name none."""
        block = self.annotated.sentences[sentence].block
        for at in range(sentence - 1, sentence - 1 - _PARAGRAPH, -1):
            if at < 0 or self.annotated.sentences[at].block != block:
                return self._of_heading(sentence, but)
            named = list(dict.fromkeys(str(e.side) for e in self.by_sentence.get(at, ()) if self._may_be_scene(e)))
            if len(named) == 2 and self._opens(at, named[0]):
                return named[1] if named[1] != but else None  # `China tightened its grip on Hong Kong`
            if len(named) == 1:
                return named[0] if named[0] != but else None
        return self._of_heading(sentence, but)

    def _of_heading(self, sentence: int, but: str | None) -> str | None:
        side = self.heading_country(sentence)
        return side if side != but else None

    def heading_country(self, sentence: int) -> str | None:
        """Return the country of the heading above a sentence, in a digest that has a heading for each of its countries."""
        heading = self.annotated.clean.blocks[self.annotated.sentences[sentence].block].heading
        digest = len(set(self._headings.values())) >= _DIGEST
        return self._headings.get(heading) if heading is not None and digest else None

    @cached_property
    def _headings(self) -> dict[int, str]:
        """The country that each heading names, where it names one alone."""
        found: dict[int, set[str]] = {}
        for sentence in self.annotated.sentences:
            if sentence.role == "heading":
                sides = {e.side for e in self.by_sentence.get(sentence.index, ()) if e.side and self._leads(sentence, e)}
                found.setdefault(sentence.block, set()).update(sides)
        return {block: next(iter(sides)) for block, sides in found.items() if len(sides) == 1}

    def _leads(self, sentence: Sentence, entity: Entity) -> bool:
        """`Colombia: villagers let soldiers go`: it opens a heading."""
        start, after = entity.span.start - sentence.span.start, sentence.text[self._end(entity) :]
        return entity.kind in _COUNTRY_KINDS and start < _OPENING and (not after or after.lstrip()[:1] in ":–—-|")

    def _may_be_scene(self, entity: Entity) -> bool:
        """No speaker's country, nor that of an office: `the US envoy`."""
        sentence = self.annotated.sentences[entity.sentence]
        after = sentence.text[entity.span.end - sentence.span.start :].lower().split()[:1]
        official = entity.kind == "demonym" or entity.text.isupper()
        return entity.side in self.countries and not self.speaks(entity) and not (official and set(after) & _OFFICES)

    def _opens(self, sentence: int, side: str) -> bool:
        said = self.annotated.sentences[sentence]
        first = [e for e in self.by_sentence[sentence] if e.span.start - said.span.start < _OPENING]
        return any(e.side == side and e.kind == "country" for e in first)

    def country_of_place(self, name: str | None) -> str | None:
        """Return the country that a place of the article lies in, as far as it is known."""
        return next((e.side for e in self._all() if e.kind == "place" and e.name == name and e.side), None)

    def within(self, sentence: int, span: Span) -> list[Entity]:
        """List the entities of a sentence that touch a clean span."""
        return [entity for entity in self.by_sentence.get(sentence, ()) if span.overlaps(entity.span)]

    def speaks(self, entity: Entity) -> bool:
        """Tell whether an entity stands in the name of a speaker."""
        return any(span.overlaps(entity.span) for span in self._speakers)

    def above(self, sentence: Sentence) -> list[int]:
        """Indices of the sentences that lead a sentence: those of its stem and of its heading."""
        block = self.annotated.clean.blocks[sentence.block]
        leads = [number for number in (block.stem, block.heading) if number is not None]
        near = [s.index for number in leads for s in self.annotated.sentences if s.block == number]
        return [*near, *self.titles]

    @property
    def titles(self) -> list[int]:
        """Indices of the sentences of the title."""
        return [s.index for s in self.annotated.sentences if s.role == "title"]

    def scene_of(self, sentence: int, acts: tuple[str, ...]) -> str | None:
        """Return the city that a title is set in: the capital in `Madrid attack: toll climbs`; no sea, border or region."""
        said = self.annotated.sentences[sentence]
        for entity in self.by_sentence.get(sentence, ()):
            after = said.text[entity.span.end - said.span.start :].lower().split()[:1]
            if _is_city_of_state(entity) and set(after) & (act_forms(acts) | _GRIEVING):
                return entity.text
        return None

    def pair(self, sentence: int, words: tuple[str, ...]) -> tuple[str, str] | None:
        """Return attacker and attacked as the stem, the heading or the title above a sentence names them."""
        above = self.above(self.annotated.sentences[sentence])
        pairs = (find_pair(self.annotated.sentences[at], self.by_sentence.get(at, ()), words) for at in above)
        return next((pair for pair in pairs if pair), None)

    def claimant(self, sentence: int) -> str | None:
        """Return the group that claimed responsibility, in the sentence nearest to one; None where none did."""
        near = [(abs(at - sentence), at, name) for at, name in self._claimants if abs(at - sentence) <= _CLAIM_REACH]
        return min(near)[2] if near else None

    def attack_sides(self, action: Action, sentence: int, sides: Sides) -> Sides:
        """Fill the sides of weapons by who fires them in the article: `Russia sends 90 drones`, `from Kursk`."""
        if not action.sides or all(sides) or "cause" in action.actor:
            return sides
        actor, target = sides
        given = actor if action.sides == "attack" else target
        attacker = given or self.culprit(sentence, ("strike",), but=target if action.sides == "attack" else actor)
        attacked = self.other_side(attacker)
        known = (attacker, attacked) if action.sides == "attack" else (attacked, attacker)
        fits = all(not side or side == other for side, other in zip(sides, known, strict=True))
        return known if attacker and attacked and fits else sides

    @cached_property
    def holder(self) -> str | None:
        """The country that holds people of the other side: `Russia is holding`, `in Russian captivity`; None in peace."""
        if not any(_OF_WAR.search(sentence.text) for sentence in self.annotated.sentences):
            return None
        holders = Counter(entity.side for entity in self._all() if entity.side and self._holds(entity))
        most = holders.most_common(2)
        alone = len(most) == 1 or (len(most) == 2 and most[0][1] > 2 * most[1][1])
        return most[0][0] if alone else None

    def _holds(self, entity: Entity) -> bool:
        after = self.annotated.sentences[entity.sentence].text[self._end(entity) :]
        return bool((_HOLDING if entity.kind == "country" else _CUSTODY).match(after)) and entity.kind in _COUNTRY_KINDS

    def _end(self, entity: Entity) -> int:
        return entity.span.end - self.annotated.sentences[entity.sentence].span.start

    def culprit(self, sentence: int, words: tuple[str, ...], *, but: str | None) -> str | None:
        """Return the side that the article blames for such an act, in the sentence nearest to one; None where none."""
        if words not in self._culprits:
            self._culprits[words] = list(find_culprits(self.annotated.sentences, self.by_sentence, words))
        reach = _REACH if len(self.countries) > _FEW else len(self.annotated.sentences)
        blamed = [(abs(at - sentence), at, side) for at, side in self._culprits[words] if side != but]
        blamed = [one for one in blamed if one[0] <= reach]
        return min(blamed)[2] if blamed else None

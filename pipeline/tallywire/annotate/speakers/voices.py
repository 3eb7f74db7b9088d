"""Who spoke so far: pronouns and `the same agency` are resolved to them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tallywire.annotate.entities import key_of, side_of
from tallywire.annotate.speakers.cue import Cue, words_of
from tallywire.annotate.speakers.lexicon import DOCUMENTS, GROUP_NOUNS, TITLES
from tallywire.annotate.speakers.names import is_back_reference, is_person, is_pronoun
from tallywire.annotate.speakers.subjects import can_head
from tallywire.records import Sentence
from tallywire.spans import Span

_SHORT = re.compile(r"(?: in [A-Z][\w]+)? \((?P<short>[A-Z]{3,8})\)")
"""`the UN Human Rights Monitoring Mission in Ukraine (HRMMU)`"""
_OF_STATE = re.compile(
    r"\b(?:ministry|service|army|government|office|police|presidency|headquarters|court|council|administration)\b", re.I
)
_SUBJECT_TAGS = {"they": frozenset({"NNS", "NNPS"}), "it": frozenset({"NN"})}
REACH = 8
"""sentences after which a pronoun no longer finds its speaker"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One who speaks, as first named."""

    name: str
    words: str
    span: Span | None
    sentence: int
    person: bool
    side: str | None
    key: str | None


class Voices:
    """The speakers of one article in the order they came."""

    def __init__(self) -> None:
        self._heard: list[Voice] = []
        self._named: list[Voice] = []

    def voice_of(self, sentence: Sentence, cue: Cue) -> Voice | None:
        """Return who speaks in a cue, and remember them; None for a pronoun that finds nobody."""
        words = words_of(sentence, cue.who)
        if is_pronoun(cue.name):
            found = _in_sentence(sentence, cue) or self._taken_up(cue, sentence.index)
        elif (
            is_back_reference(words)
            and (found := _body_in_sentence(sentence, cue, words) or self._same(words, sentence.index)) is not None
        ):
            pass
        else:
            found = _new_voice(sentence, cue, words)
        if found is not None:
            self._heard.append(found)
        return found

    def note_people(self, sentence: Sentence) -> None:
        """Remember the people whom a sentence names; a later `he` may be one of them."""
        run: list[Span] = []
        for token in sentence.tokens:
            if token.name == "PERSON":
                run.append(token.span)
            elif run:
                self._named.append(_person(sentence, run))
                run = []
        if run:
            self._named.append(_person(sentence, run))

    def _taken_up(self, cue: Cue, sentence: int) -> Voice | None:
        pronoun = cue.name.lower()
        near = [voice for voice in reversed(self._heard) if sentence - voice.sentence <= REACH]
        if pronoun in {"he", "she", "his", "her", "him"}:
            people = [voice for voice in near if voice.person]
            return _named(people) or self._lately_named(cue, sentence)
        if pronoun in {"it", "its"}:
            return next((voice for voice in near if not voice.person), near[0] if near else None)
        return near[0] if near else None

    def _lately_named(self, cue: Cue, sentence: int) -> Voice | None:
        """The last person who was spoken of, if not long ago."""
        before = (v for v in reversed(self._named) if v.span and v.span.end <= cue.who.start)
        return next((voice for voice in before if sentence - voice.sentence <= 2), None)

    def _same(self, words: str, sentence: int) -> Voice | None:
        """`the same forces` are the last forces, `the statement` is that of who spoke in the sentence before."""
        head = words.lower().split()[-1]
        near = [voice for voice in reversed(self._heard) if sentence - voice.sentence <= REACH]
        alike = next((v for v in near if head in v.name.lower().split() or head in v.words.lower().split()), None)
        if alike is not None:
            return alike
        if head in DOCUMENTS:
            return next((voice for voice in near if sentence - voice.sentence <= 1), None)
        if head in GROUP_NOUNS:
            generic = head in {"group", "organisation", "organization", "charity", "watchdog", "ngo"}
            return next((v for v in near if not v.person and not (generic and _OF_STATE.search(v.words))), None)
        return _named([v for v in near if v.person]) if head in TITLES and words.lower().split()[1] == "same" else None


def _named(people: list[Voice]) -> Voice | None:
    """The last person, by name where `the minister` has one."""
    if not people:
        return None
    last = people[0]
    if last.name.islower():
        return next((v for v in people if not v.name.islower() and last.name.split()[-1] in v.words.lower()), last)
    return last


def _person(sentence: Sentence, run: list[Span]) -> Voice:
    span = Span(run[0].start, run[-1].end)
    name = words_of(sentence, span)
    return Voice(name=name, words=name, span=span, sentence=sentence.index, person=True, side=side_of(name), key=None)


def _body_in_sentence(sentence: Sentence, cue: Cue, words: str) -> Voice | None:
    """`47 employees of LG were held, that company said`: the body named before in the sentence."""
    if words.lower().split()[0] != "that":
        return None
    named = [token for token in sentence.tokens if token.name == "ORG" and token.span.end <= cue.who.start]
    if not named:
        return None
    first = last = named[-1]
    while first.index > 0 and sentence.tokens[first.index - 1].name == "ORG":
        first = sentence.tokens[first.index - 1]
    who = Span(first.span.start, last.span.end)
    name = words_of(sentence, who)
    return Voice(
        name=name, words=name, span=who, sentence=sentence.index, person=False, side=side_of(name), key=key_of(name)
    )


def _in_sentence(sentence: Sentence, cue: Cue) -> Voice | None:
    """`Western officials go further: …, they say`: the subject earlier in the sentence."""
    tags = _SUBJECT_TAGS.get(cue.name.lower(), frozenset())
    for token in sentence.tokens:
        if token.span.end <= cue.who.start and token.dep == "nsubj" and token.tag in tags and can_head(token):
            first = token.index
            while first > 0 and sentence.tokens[first - 1].tag in {"JJ", "NN", "NNP", "NNS"}:
                first -= 1
            who = Span(sentence.tokens[first].span.start, token.span.end)
            words = words_of(sentence, who)
            return Voice(
                name=words, words=words, span=who, sentence=sentence.index, person=False, side=side_of(words), key=None
            )
    return None


def _new_voice(sentence: Sentence, cue: Cue, words: str) -> Voice | None:
    if not cue.name:
        return None
    person = is_person(words, cue.name) or _is_named_person(sentence, cue.who)
    short = _SHORT.match(sentence.text, cue.who.end - sentence.span.start)
    return Voice(
        name=short["short"] if short and not person and len(cue.name.split()) > 3 else cue.name,
        words=words,
        span=cue.who,
        sentence=sentence.index,
        person=person,
        side=side_of(words) or side_of(cue.name),
        key=key_of(cue.name),
    )


def _is_named_person(sentence: Sentence, who: Span) -> bool:
    inside = [token for token in sentence.tokens if who.holds(token.span)]
    return bool(inside) and inside[-1].name == "PERSON"

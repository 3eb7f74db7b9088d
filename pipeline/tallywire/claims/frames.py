"""What a claim pack says: frames, their actions, and the examples that keep them honest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ExampleKind = Literal["finds", "skips", "misses"]

ROLE_SOURCES = (
    "doer", "cause", "owner", "nationality", "toward", "other_side", "speaker_side", "group", "receiver", "place", "both",
    "police", "captors", "base", "visitor", "giver",
    "taker",
)  # fmt: skip
"""Where an actor or target can be read from.

doer: the subject, by-agent or possessor of the action; cause: who did the act that brought it about, one of the
action's `causes`: `killed in a Russian air strike`; owner: the nationality or possessive of the thing counted;
nationality: of the people counted; group: the armed group that the article names, for hostages; receiver: with one of
the action's `giving` verbs the opponent of the actor, else the actor; toward: a phrase with one of the action's `toward` prepositions;
other_side: the opponent of the other role; speaker_side: the side that the speaker belongs to;
place: the country of the place; both: the two sides of a mutual deal; police: the police for an arrest, where the article speaks of them;
captors: who carried people off, as the article has named them; base: whose land weapons came from; visitor: the body whose staff it was;
giver: the opponent of those who are handed over; taker: the subject of a verb of taking, `get`, `receive`, who is then no doer.
"""

STATUSES = ("asserted", "estimated", "possible", "planned", "denied", "withheld")
QUALIFIERS = ("exact", "approx", "nearly", "at_least", "more_than", "at_most", "less_than", "range", "vague")
PLACES = ("sentence", "story", "none")
SIDES = ("attack", "defence")
REACHES = ("sentence", "neighbours")
TOWARD = ("at", "on", "against", "into", "over", "toward", "towards")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A specimen sentence of an action, read as if published on Monday 9 June 2025."""

    text: str
    kind: ExampleKind
    finds: tuple[Mapping[str, object], ...] = ()
    """the facts that the text gives: `claim_type` and `action` always, then the slots stated"""
    why: str = ""
    """why a known gap is a gap (misses only)"""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Words of an action that count only near one of `words`: in the sentence, a neighbouring one or the title."""

    words: tuple[str, ...]
    within: str = "neighbours"
    """where the words must stand: `sentence`, or `neighbours`, which takes in the sentences beside it and the title"""
    verbs: tuple[str, ...] = ()
    self_verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    sentence_words: tuple[str, ...] = ()
    """words that give the context as well, but to their own sentence only"""
    apart: tuple[str, ...] = ()
    """phrases in which one of `words` means something else: `exchange rate`"""
    unless: tuple[str, ...] = ()
    """words of another matter, beside which `words` must stand in the sentence itself: `pardon`"""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that can happen to what a frame counts, and the words that say so."""

    name: str
    verbs: tuple[str, ...] = ()
    """done to the counted, in base form: `shoot down`; the noun is object or passive subject"""
    self_verbs: tuple[str, ...] = ()
    """what the counted themselves do: `die`, `reach target`"""
    nouns: tuple[str, ...] = ()
    """event nouns with the counted in an of-phrase or as modifier: `launch` of drones, drone `barrage`"""
    counts: tuple[str, ...] = ()
    """nouns that are counted themselves: `death`, `arrest`"""
    states: tuple[str, ...] = ()
    """adjectives, participles and short phrases beside the number: `dead`, `in captivity`"""
    context: Context | None = None
    actor: tuple[str, ...] = ()
    """role sources, the first that gives something wins"""
    target: tuple[str, ...] = ()
    toward: tuple[str, ...] = TOWARD
    causes: tuple[str, ...] = ()
    """acts that bring it about, nouns and verbs in base form: an `air strike`, who `open fire`; for the `cause` role"""
    giving: tuple[str, ...] = ()
    """those of its verbs by which the actor gives the counted away: `hand over`; for the `receiver` role"""
    sides: str | None = None
    """attack: the actor attacks the target; defence: the target had attacked the actor"""
    location: str = "sentence"
    """sentence: the place that the sentence names; story: else the one the story speaks of; none: it has no place"""
    standing: bool = False
    """it goes on at the time of writing: `is holding`"""
    lasting: bool = False
    """its result may go on: with `now` or `still` beside it, it holds at the time of writing"""
    event: str = ""
    """name of what it is a part of, where that is not its own: what was `intercepted` had been `launched`"""
    status: str | None = None
    """status of the action where the sentence does not say another"""
    when_planned: str | None = None
    """name of the sibling action taken when the sentence speaks of a plan"""
    ordinal: bool = False
    """the number is an ordinal: `the 66th exchange`"""
    finds: tuple[Example, ...] = ()
    skips: tuple[Example, ...] = ()
    misses: tuple[Example, ...] = ()
    line: int = 0

    @property
    def examples(self) -> tuple[Example, ...]:
        """All examples in the order finds, skips, misses."""
        return self.finds + self.skips + self.misses


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A claim type: what is counted and what can happen to it."""

    name: str
    """the claim type"""
    pack: str
    counted: Mapping[str, tuple[str, ...]]
    """item (normalised singular) -> the noun phrases that name it, in base form"""
    people: bool = False
    """people of every kind are counted as well"""
    bare: bool = False
    """the number may stand without a noun: `14 killed`"""
    not_counted: tuple[str, ...] = ()
    """phrases whose counted noun is none: `drone maker`"""
    not_near: tuple[str, ...] = ()
    """words that tell of another field, in the sentence, beside it or in the title: `light show`"""
    actions: tuple[Action, ...] = ()
    line: int = 0

    def action(self, name: str) -> Action | None:
        """Return the action of that name, if the frame has it."""
        return next((action for action in self.actions if action.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A claim pack as loaded from one TOML file."""

    name: str
    version: int
    about: str
    path: str
    frames: tuple[Frame, ...]
    digest: str
    """sha256 of the bytes of the file, in hex digits"""

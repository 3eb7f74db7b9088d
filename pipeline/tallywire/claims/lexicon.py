"""The words of all loaded packs, ready to be found in a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallywire.claims.figures import FIGURES
from tallywire.claims.frames import Action, Context, Frame, Pack
from tallywire.claims.inflection import noun_forms, verb_forms
from tallywire.claims.people import person_item
from tallywire.claims.view import View

_YEAR = re.compile(r"(?:19|20)\d\d")
_OWNER = 3
"""words that may stand within a state: `in the kidnappers' hands`"""
_QUALIFYING = frozenset(
    {"at", "over", "more", "about", "around", "nearly", "almost", "some", "several", "dozens", "hundreds", "thousands"}
)
"""words that begin a count"""
_LINKING = frozenset({"of", "by", "from", "for", "on", "to", "with", "at"})
"""prepositions of noun phrases whose first word may be a plural: `hits by`, `arrivals of`"""
_NEGATIONS = {"not": ("not", "n't"), "never": ("never",)}
"""words that begin a phrase whose verb comes second: `not survive`, `haven't been found`, `never come home`"""
_LIVES = frozenset({"life", "lives"})
_WITHIN_BEING = frozenset({"RB", "RBR", "DT", "PDT", "PRP$"})
"""tags of words within `be still in hospital`; `are to be given back` is no `be back`"""
_OTHER_VERBS = {True: frozenset({"VBN"}), False: frozenset({"VB", "VBZ", "VBP", "MD"})}
"""tags of words over which a state (`still stuck there`) or a verb (`got to break out of`) does not reach"""
_PARTICLES = frozenset({"through", "past", "in", "on", "off", "down", "up", "back", "out", "away", "over", "into", "across"})
_NAMES_A_THING = frozenset({"NOUN", "NUM", "PROPN", "PRON"})
_GAP = 7
"""words that may stand between a verb and its particle: `shot all 12 of them down`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One word or phrase of one action."""

    pack: Pack
    frame: Frame
    action: Action
    kind: str
    """verb, self_verb, noun, count or state"""
    words: tuple[str, ...]
    context: Context | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A trigger found at tokens `first` up to `last`; `form` is the verb form."""

    trigger: Trigger
    first: int
    last: int
    main: int
    form: str = ""
    words: frozenset[int] = frozenset()
    """tokens of the phrase itself, without what stands in its gaps"""


class Lexicon:
    """All triggers and counted nouns of the packs, indexed by first word form."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self.packs = tuple(packs)
        self._triggers: dict[str, list[tuple[Trigger, str]]] = defaultdict(list)
        self.counted: dict[str, list[tuple[Frame, str]]] = defaultdict(list)
        self.people_frames = [frame for pack in packs for frame in pack.frames if frame.people]
        for pack in packs:
            for frame in pack.frames:
                self._add_frame(pack, frame)

    def _add_frame(self, pack: Pack, frame: Frame) -> None:
        for item, nouns in frame.counted.items():
            for noun in nouns:
                for form in noun_forms(noun):
                    self.counted[form.lower()].append((frame, item))
        for action in frame.actions:
            for kind, words, context in _phrases(action):
                trigger = Trigger(
                    pack=pack, frame=frame, action=action, kind=kind, words=tuple(words.split()), context=context
                )
                for form, name in _first_forms(trigger):
                    self._triggers[form].append((trigger, name))

    def items(self, phrase: str) -> list[tuple[Frame, str]]:
        """List the frames that count a noun phrase (longest known ending), with the item in each."""
        words = phrase.lower().replace(" - ", "-").split()
        found: list[tuple[Frame, str]] = []
        for start in range(len(words)):
            if found := list(self.counted.get(" ".join(words[start:]), ())):
                break
        if self.people_frames and (item := person_item(phrase)):
            known = {frame.name for frame, _ in found}
            found += [(frame, item) for frame in self.people_frames if frame.name not in known]
        return [(frame, item) for frame, item in found if not _is_excluded(frame, phrase)]

    def is_outcome(self, word: str) -> bool:
        """Tell whether a lower-case word says what happened to people by itself: `hurt`, `freed`, `missing`."""
        return any(
            len(trigger.words) == 1
            and trigger.frame.people
            and (
                trigger.kind == "state"
                or (trigger.kind == "verb" and form in {"participle", "past"})
                or (trigger.kind == "self_verb" and form == "base")  # `at least five die`
            )
            for trigger, form in self._triggers.get(word, ())
        )

    def is_deed(self, word: str) -> bool:
        """Tell whether a lower-case word says by itself what people do, as headlines have it: `46,000 flee raids`."""
        return any(
            len(trigger.words) == 1 and trigger.kind == "self_verb" and form == "base" and trigger.context is None
            for trigger, form in self._triggers.get(word, ())
        )

    def is_past_deed(self, word: str) -> bool:
        """Tell whether a lower-case word is the past of what things do by themselves: `struck`, `hit`, `vanished`."""
        return any(
            t.kind == "self_verb" and not t.frame.people and form in {"past", "participle"}
            for t, form in self._triggers.get(word, ())
        )

    def says(self, word: str, frame: Frame, action: Action) -> bool:
        """Tell whether one lower-case word alone says an action of a frame: `freed`."""
        return any(
            t.frame is frame and t.action is action and len(t.words) == 1 and t.context is None
            for t, _ in self._triggers.get(word, ())
        )

    def find(self, view: View) -> Iterator[Hit]:
        """Yield all triggers of a sentence."""
        for index, token in enumerate(view.tokens):
            for trigger, form in self._triggers.get(token.lower, ()):
                words = _match_words(view, index, trigger)
                if words and _fits(view, index, trigger, form):
                    last = words[-1] + 1
                    yield Hit(
                        trigger=trigger,
                        first=index,
                        last=last,
                        main=_main(words, trigger),
                        form=form,
                        words=frozenset(words),
                    )


def _is_excluded(frame: Frame, phrase: str) -> bool:
    lowered = phrase.lower()
    return any(lowered.endswith(form) for noun in frame.not_counted for form in noun_forms(noun.lower()))


def _phrases(action: Action) -> Iterator[tuple[str, str, Context | None]]:
    groups = [
        ("verb", action.verbs),
        ("self_verb", action.self_verbs),
        ("noun", action.nouns),
        ("count", action.counts),
        ("state", action.states),
    ]
    for kind, words in groups:
        yield from ((kind, word, None) for word in words)
    if (context := action.context) is not None:
        more = [
            ("verb", context.verbs),
            ("self_verb", context.self_verbs),
            ("noun", context.nouns),
            ("state", context.states),
        ]
        for kind, words in more:
            yield from ((kind, word, context) for word in words)


def _first_forms(trigger: Trigger) -> Iterator[tuple[str, str]]:
    first = trigger.words[0].lower()
    if first in _NEGATIONS:
        yield from ((form, "base") for form in _NEGATIONS[first])
    elif trigger.kind in {"verb", "self_verb"}:
        yield from verb_forms(first).items()
    elif trigger.kind in {"noun", "count"} and (len(trigger.words) == 1 or trigger.words[1] in _LINKING):
        yield from ((form, "") for form in noun_forms(first))
    else:
        yield first, ""


def _match_words(view: View, index: int, trigger: Trigger) -> list[int]:
    """Return the tokens of the phrase; none where the rest of it does not follow."""
    found, at = [index], index + 1
    for position, word in enumerate(trigger.words[1:], 1):
        forms = noun_forms(word.lower())
        reach = _reach(trigger, position)
        final, being = position == len(trigger.words) - 1, trigger.words[position - 1] == "be"
        for ahead in range(at, min(at + reach + 1, len(view.tokens))):
            joined = trigger.words[position - 1] == "and"  # `shot and killed`
            if view.lower(ahead) in forms or (view.tokens[ahead].lemma == word and (joined or not final)):
                found.append(ahead)
                at = ahead + 1
                break
            verb = view.tokens[ahead].tag in _OTHER_VERBS[trigger.kind == "state"]
            if verb or _ends_phrase(view, ahead) or (being and view.tokens[ahead].tag not in _WITHIN_BEING):
                return []
            if trigger.kind == "self_verb" and word in _PARTICLES and view.tokens[ahead].pos in _NAMES_A_THING:
                return []  # `got 900 drones through a fund`
        else:
            return []
    # `get home care` is no `get home`
    return [] if len(found) > 1 and view.tokens[found[-1]].dep == "compound" and trigger.kind != "count" else found


def _reach(trigger: Trigger, position: int) -> int:
    """Words that may stand before the next word of a phrase."""
    if trigger.kind in {"verb", "self_verb"}:
        return _GAP
    return _OWNER if trigger.kind == "state" else 0


def _ends_phrase(view: View, index: int) -> bool:
    """Tell whether a phrase does not reach over a word: a figure, a stop, the next number of a list."""
    token = view.tokens[index]
    if (
        token.lower == "and"
        and view.tokens[index - 1].tag != "CD"
        and "CD" in {t.tag for t in view.tokens[index + 1 : index + 2]}
    ):
        return True  # `leaves one dead and three in hospital`; but `cost 31 and 58 lives`
    return token.lower in FIGURES or (token.text in ",;:." and token.pos == "PUNCT")


def _fits(view: View, index: int, trigger: Trigger, form: str) -> bool:
    token = view.tokens[index]
    if trigger.words[0] in _NEGATIONS or (len(trigger.words) > 1 and trigger.words[-1] in _LIVES):
        return True  # whatever the tagger makes of `the wreck cost the lives of 73`
    if form == "participle" and view.lower(index - 1) == "-" and trigger.kind == "verb":
        return False  # `Iranian-provided drones` tells a kind of drone, not what happened to them
    if trigger.kind in {"verb", "self_verb"} and form in {"base", "third"} and _is_headline_verb(view, index):
        return True
    if trigger.kind == "self_verb" and form == "base" and trigger.context is None and view.lower(index - 1).replace(",", "").isdigit():
        return True  # `46,000 flee raids`
    if trigger.kind == "verb" and form == "participle" and token.tag in {"NN", "NNS"}:
        return False  # `at least one shot`
    if trigger.kind in {"verb", "self_verb"}:
        if token.tag.startswith("VB") or form in {"participle", "ing", "past"}:
            return not (form in {"base", "ing"} and token.tag in {"NN", "NNP", "JJ"})
        # a headline verb that the tagger takes for a plural noun: `Ukraine downs 28`
        return (
            form == "third"
            and token.tag in {"NNS", "NNPS"}
            and index > 0
            and view.tokens[index - 1].pos in {"PROPN", "NOUN"}
            and view.tokens[index].dep not in {"pobj", "compound"}
            and index + 1 < len(view.tokens)
            and view.tokens[index + 1].tag in {"CD", "DT", "JJ", "JJR", "IN", "RB", "PRP$", "NNS", "NNP", "RP"}
        )
    if trigger.kind in {"noun", "count"}:
        if _is_excluded(trigger.frame, f"{token.lower} {view.lower(index + 1)}"):
            return False  # `arrest warrants` are no arrests
        if token.tag == "VB" and view.lower(index - 1) == "to":
            return False  # `trained to arrest suspects`
        return not token.tag.startswith(("VBD", "VBZ", "VBP", "MD"))
    if view.lower(index + len(trigger.words)) == "-":
        return False  # `free-of-charge doses`
    return len(trigger.words) > 1 or not (_is_thing(view, index) or _is_part_of_noun(view, index))


def _is_part_of_noun(view: View, index: int) -> bool:
    """`nursing home residents`, `home care`: the first part of a noun."""
    return view.tokens[index].tag == "NN" and view.tokens[index].dep == "compound"


def _is_thing(view: View, index: int) -> bool:
    """`a care home` is a house, and nobody who lives there is `home` for that."""
    token = view.tokens[index]
    return (
        token.tag == "NN"
        and not token.lower.endswith("ed")
        and view.has_child(index, "det", "compound", "amod", "poss")
    )


def _is_headline_verb(view: View, index: int) -> bool:
    """`Rebels free 153 detainees`, `Ukraine swap 146`: between a name and a number, whatever the tagger says."""
    if not 0 < index < len(view.tokens) - 1:
        return False
    before, after = view.tokens[index - 1], view.tokens[index + 1]
    if before.lower in {"to", ",", "and"} and after.tag in {"CD", "NNS"}:
        return (
            True  # `to free thousands of captives`; `a bombing in Corinto, Cauca, wounds 16`; `kills two and wounds 16`
        )
    named = before.pos in {"NOUN", "PROPN"} or (before.text.istitle() and index == 1)
    if named and (after.lower == "another" or (after.lower == "a" and view.lower(index + 2) == "further")):
        return True  # `a strike on Kherson wounds a further 6`
    if before.tag == "CD":
        return before.text not in {"1", "one"} and after.tag not in {"NN", "NNS"}  # `at least five die after`
    return named and (after.tag == "CD" or after.lower in _QUALIFYING) and not _YEAR.fullmatch(after.text)


def _main(words: Sequence[int], trigger: Trigger) -> int:
    """The token that the syntax hangs on: of a compound noun the last, else the first."""
    if trigger.kind in {"noun", "count"} and "of" not in trigger.words:
        return words[-1]
    if trigger.words[0] in _NEGATIONS:
        return words[2] if len(words) > 2 and trigger.words[1] in {"be", "been"} else words[1]  # `not been found`
    return words[0]

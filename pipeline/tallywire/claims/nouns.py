"""Find what a number counts: the noun after it, `of them`, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallywire.claims.figures import FIGURES
from tallywire.claims.frames import Frame
from tallywire.claims.lexicon import Lexicon
from tallywire.claims.view import View
from tallywire.records import Entity, Quantity

_PRONOUNS = frozenset({"them", "whom", "which", "those", "these", "us", "theirs", "ours", "its", "their", "our", "his"})
_SKIPPED = frozenset(
    {
        "more",
        "other",
        "further",
        "additional",
        "extra",
        "such",
        "new",
        "fewer",
        "of",
        "the",
        "out",
        "all",
        "its",
        "their",
        "our",
        "his",
        "her",
        "own",
        "these",
        "those",
        "last",
        "first",
        "each",
    }
)
_TIME_NOUNS = frozenset(
    {
        "year",
        "month",
        "week",
        "last",
        "next",
        "this",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "overnight",
        "today",
        "yesterday",
        "tonight",
        "apiece",
        "tomorrow",
        "night",
        "morning",
        "evening",
        "afternoon",
    }
)
_REST = frozenset({"other", "remaining", "rest", "last", "others"})
"""words before a number that is what is left of those spoken of"""
_LATER = frozenset({"minutes", "hours", "days", "weeks", "months", "years"})
"""words that begin a time: `hours before`"""
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
_SMALL = frozenset({"of", "and", "in", "the", "al", "de", "for", ","})
_MODIFIERS = ("JJ", "NN", "VBN", "VBD", "VBG", "HYPH")
_NATION_ENDINGS = ("s", "ese", "ch", "sh", "ss", "men", "quis")
Frames = tuple[tuple[Frame, str], ...]
"""frames that count a noun, with the item in each"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The reading of a number's noun in a sentence; `first`, `last` are tokens of number and noun."""

    quantity: Quantity
    first: int
    number_end: int
    last: int
    noun: int | None
    """token of the noun; None where the number stands alone"""
    text: str
    frames: Frames
    form: str
    """noun, bare, partitive (of them), unknown (a noun that no pack counts)"""


def read_counted(view: View, quantity: Quantity, lexicon: Lexicon, entities: Sequence[Entity]) -> Counted:
    """Return what the quantity counts, as its own words say."""
    first, end = view.indices(quantity.span)
    at, partitive = _skip(view, end)
    if partitive and view.lower(at) in _PRONOUNS:
        return _reading(view, quantity, (first, end, at + 1), "partitive")
    phrase = _Phrase(view, at, lexicon, entities, single=quantity.value == 1)
    if (found := phrase.counted()) is not None:
        last, frames = found
        if (mixed := _mixed(view, last, lexicon)) is not None:
            return _reading(view, quantity, (first, end, last + 2), "noun", mixed)
        return _reading(view, quantity, (first, end, last), "noun", frames)
    if phrase.is_noun() and (_leaves(view, end, at) or phrase.is_deed(end)):
        return _reading(view, quantity, (first, end, end), "bare")
    if phrase.is_noun():
        return _reading(view, quantity, (first, end, phrase.end), "unknown")
    return _reading(view, quantity, (first, end, end), "partitive" if partitive else "bare")


def _leaves(view: View, end: int, at: int) -> bool:
    """`drove 2 million out of the country`: not a part of it, but away from it."""
    away = view.lower(end) == "out" and view.lower(end + 1) == "of"
    return away and (view.tokens[at].tag in {"NN", "NNP"} or view.lower(at - 1) in {"their", "its"})


class _Phrase:
    """The words after a number that may be its noun."""

    def __init__(self, view: View, at: int, lexicon: Lexicon, entities: Sequence[Entity], *, single: bool) -> None:
        self.single = single  # `at least one shot` counts shots
        self.view, self.at, self.lexicon, self.entities = view, at, lexicon, entities
        self.end = _run(view, at)

    def counted(self) -> tuple[int, Frames] | None:
        """Return the end of the counted noun and its frames: the longest by the tags, else the first by the words."""
        for last in range(self.end, self.at, -1):
            if frames := self._frames(last):
                return self._with_its_class(last, frames)
            if self._closes(last):
                break
        return next(((last, frames) for last in self._word_ends() if (frames := self._frames(last))), None)

    def _with_its_class(self, last: int, frames: Frames) -> tuple[int, Frames]:
        """`2,700 Geran-2 drones`: a model that the tagger parts from the noun behind it."""
        after = self.view.tokens[last] if last < len(self.view.tokens) else None
        model = self.view.tokens[last - 1].text[-1:].isdigit()
        longer = self._frames(last + 1) if model and after is not None and after.tag in {"NNS", "NNPS", "VBZ"} else ()
        return (last + 1, longer) if longer else (last, frames)

    def is_noun(self) -> bool:
        """Tell whether something else is counted: `5 locations`; not `531 hurt`, `46,000 flee raids`, whose noun is left out."""
        tokens = self.view.tokens[self.at : self.end]
        if tokens and not self.single and self.lexicon.is_deed(tokens[0].lower):
            return False
        return (
            any(token.pos in {"NOUN", "PROPN"} for token in tokens)
            and tokens[0].lower not in _TIME_NOUNS
            and (self.single or tokens[-1].tag == "NNS" or not self.lexicon.is_outcome(tokens[0].lower))
        )

    def is_deed(self, number_end: int) -> bool:
        """Tell whether the tagger takes a verb for the noun: `the other eight struck a warehouse`, `three hit open ground`."""
        token = self.view.tokens[self.at]
        if self.single or self.at != number_end or token.tag not in {"NN", "VBN", "VBD", "JJ"}:
            return False
        rest = bool(_REST & {self.view.lower(i) for i in range(max(0, number_end - 4), number_end)})
        alone = self.end == self.at + 1 and token.tag == "NN" and self.end < len(self.view.tokens)
        return (rest or alone) and self.lexicon.is_past_deed(token.lower)

    def _frames(self, last: int) -> Frames:
        token = self.view.tokens[last - 1]
        if token.lower in _TIME_NOUNS or token.pos not in _NOUN_LIKE or (self.single and token.tag == "VBZ"):
            return ()  # `one Korean remains in the country`
        frames = tuple(self.lexicon.items(" ".join(t.text for t in self.view.tokens[self.at : last])))
        if not frames and (_is_people_of_nation(self.view, self.entities, last - 1) or self._names_a_people(last)):
            return tuple((frame, "person") for frame in self.lexicon.people_frames)
        return frames

    def _names_a_people(self, last: int) -> bool:
        """`15 Tuaregs`: a plural name in running text, of which nothing else is known."""
        token = self.view.tokens[last - 1]
        running = any(t.text.islower() and t.pos in {"VERB", "AUX"} for t in self.view.tokens)
        named = token.tag in {"NNPS", "NNS"} and token.text.istitle() and token.name not in {"ORG", "GPE", "LOC"}
        if self.view.lower(self.at - 1) == "both":
            return False  # `across both Chambers`
        return named and running and all(t.tag.startswith(("JJ", "HYPH")) for t in self.view.tokens[self.at : last - 1])

    def _closes(self, last: int) -> bool:
        """A noun that no pack counts ends the search, unless it tells what happened: `100 Abducted Pupils Freed`."""
        token = self.view.tokens[last - 1]
        return token.pos in {"NOUN", "PROPN"} and not self.lexicon.is_outcome(token.lower)

    def _word_ends(self) -> Iterator[int]:
        """Yield ends of plural nouns whatever the tags between say: `almost 900 guided bombs`, `47 others pending trial`."""
        for last in range(self.at + 1, min(self.at + 10, len(self.view.tokens)) + 1):
            token = self.view.tokens[last - 1]
            after = self.view.tokens[last] if last < len(self.view.tokens) else None
            if token.tag in {"NNS", "NNPS", "VBZ"} and (
                token.lower == "others" or after is None or after.pos not in {"NOUN", "PROPN", "ADJ"}
            ):
                yield last
                return
            if self._joins_a_name(last - 1):
                continue
            model = token.tag == "CD" and last - 1 > self.at and self.view.lower(last - 2) == "-"
            if not (model or token.tag.startswith(_MODIFIERS) or token.lower.endswith("ly")):
                return

    def _joins_a_name(self, index: int) -> bool:
        """`55 Islamic State of Iraq and Syria insurgents`: the small words of a long name."""
        after = self.view.tokens[index + 1 : index + 3]
        small = self.view.lower(index) in _SMALL and index > self.at
        return small and self._is_capital(index - 1) and any(token.text[:1].isupper() for token in after)

    def _is_capital(self, index: int) -> bool:
        return self.view.tokens[index].text[:1].isupper() or self.view.lower(index) in _SMALL


def _is_people_of_nation(view: View, entities: Sequence[Entity], index: int) -> bool:
    """`two Canadians`, `six Lebanese`: the people of a state are people."""
    span, token = view.tokens[index].span, view.tokens[index]
    named = any(e.span.end == span.end and e.kind in {"demonym", "country"} for e in entities)
    return named and (token.lower.endswith(_NATION_ENDINGS) or token.tag in {"NNS", "NNPS"})


def _mixed(view: View, last: int, lexicon: Lexicon) -> Frames | None:
    """`200 missiles and drones`: two nouns under one number, where a pack names the pair."""
    if view.lower(last) != "and" or last + 1 >= len(view.tokens):
        return None
    pair = f"{view.tokens[last - 1].lemma} and {view.tokens[last + 1].lemma}"
    return tuple(lexicon.counted.get(pair, ())) or None


def _skip(view: View, at: int) -> tuple[int, bool]:
    """Step over `more`, `other`, `of the`, the bracket of a link; tell whether the number is part of a whole."""
    partitive = False
    if view.lower(at) == "the" and view.lower(at + 1) in FIGURES:
        return at, False  # `brought to 31 the number of`
    if at < len(view.tokens) and (view.tokens[at].text == "[" or _opens_quote(view, at)):
        at += 1  # `released several [studies](https://…)`, `held 20 "open house" meetings`
    while (view.lower(at) in _SKIPPED and view.tokens[at].pos != "NOUN") or view.lower(at) in {"of"}:
        partitive |= view.lower(at) == "of"
        at += 1
        if partitive and view.lower(at) in _PRONOUNS and view.lower(at + 1) != "own":
            if view.lower(at) in {"its", "their", "our", "his", "these", "those"} and view.tokens[
                min(at + 1, len(view.tokens) - 1)
            ].pos in {"NOUN", "ADJ", "PROPN"}:
                continue
            break
    return at, partitive


def _opens_quote(view: View, at: int) -> bool:
    marks = [token.index for token in view.tokens if token.text == '"']
    return at in marks and marks.index(at) % 2 == 0 and len(marks) > marks.index(at) + 1


def _run(view: View, at: int) -> int:
    """Return the end of the run of words that can be one noun phrase."""
    end = at
    while end < len(view.tokens):
        token = view.tokens[end]
        inside = token.pos in {"NOUN", "PROPN", "ADJ"} or (token.tag in {"VBN", "VBG"} and _leads_to_noun(view, end))
        if (
            token.lower == "of"
            and end > at
            and view.lower(end - 1) in {"prisoners", "prisoner", "members", "member", "citizens"}
        ):
            inside = True
        if token.text == "-" and end > at:
            inside = True
        if token.tag == "RB" and end + 1 < len(view.tokens) and view.tokens[end + 1].tag in {"VBN", "JJ"}:
            inside = token.lower.endswith("ly")
        if token.tag == "POS" and end > at:
            inside = True
        if end > at and view.tokens[end - 1].tag in {"NNS", "NNPS"} and token.tag in {"NN", "JJ"}:
            break  # `17 people hostage`, `seven people dead`: in a compound only the last noun is a plural
        if end > at and view.tokens[end - 1].tag == "NN" and token.tag == "JJ":
            break  # `one man dead`
        if end > at and view.tokens[end - 1].tag == "NNS" and token.lower in _LATER:
            break  # `37 people hours before the curfew`
        if not inside or (token.lower in _TIME_NOUNS and end > at):
            break
        end += 1
    return end


def _leads_to_noun(view: View, index: int) -> bool:
    after = view.tokens[index + 1] if index + 1 < len(view.tokens) else None
    if after is not None and after.text == "-":
        return True
    return (
        after is not None
        and after.pos in {"NOUN", "ADJ", "PROPN"}
        and view.tokens[index].dep in {"amod", "compound", "nmod"}
    )


def _reading(view: View, quantity: Quantity, tokens: tuple[int, int, int], form: str, frames: Frames = ()) -> Counted:
    first, end, last = tokens
    return Counted(
        quantity=quantity,
        first=first,
        number_end=end,
        last=last,
        noun=last - 1 if last > end else None,
        text=" ".join(token.text for token in view.tokens[end:last]),
        frames=frames,
        form=form,
    )

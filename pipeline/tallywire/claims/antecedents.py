"""What a number counts where its own noun does not say: the antecedent, the remains of the dead, the event numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.claims.lexicon import Lexicon
from tallywire.claims.nouns import Counted, Frames
from tallywire.claims.thread import Thread
from tallywire.claims.view import View
from tallywire.records import Annotated


class Antecedents:
    """The counted nouns of an article so far, asked by the numbers that stand for them."""

    def __init__(self, annotated: Annotated, lexicon: Lexicon, thread: Thread) -> None:
        self.annotated, self.lexicon, self.thread = annotated, lexicon, thread
        self._nouns: dict[int, list[tuple[int, Frames]]] = {}

    def note(self, view: View, counted: Sequence[Counted]) -> None:
        """Remember the counted nouns of a sentence."""
        named = [(one.noun, one.frames) for one in counted if one.noun is not None and one.form == "noun"]
        self._nouns[view.sentence.index] = _mentions(view, self.lexicon) or named

    def event(self, view: View, one: Counted) -> Frames:
        """The event that an ordinal numbers: its own noun, or one before it, `the exchange of 3 January, the 49th`."""
        if one.form != "bare" and view.lower(one.number_end) != "of":
            return one.frames
        before = (self.lexicon.items(view.lower(index)) for index in range(one.first - 1, -1, -1))
        return tuple(next((items for items in before if any(f.actions[0].ordinal for f, _ in items)), ()))

    def frames(self, view: View, one: Counted, others: Sequence[Counted]) -> dict[str, str]:
        """The frames that can count this number, with the item in each."""
        if (remains := self.remains(view, one)) is not None:
            return remains
        if one.form == "noun":
            named = {frame.name: item for frame, item in one.frames}
            return (self._people() | named) if self._is_outcome(view, one) else named
        if one.form == "unknown":
            return {}
        before = self._antecedent(view, one, others)
        named = {frame.name: item for frame, item in before}
        if view.lower(one.first) == "one" and before and not any(frame.people for frame, _ in before):
            return named  # `13 missiles were shot down and one was let go`
        return self._people() | named

    def _people(self) -> dict[str, str]:
        """The frames that count people without a noun."""
        frames = (frame for pack in self.lexicon.packs for frame in pack.frames)
        return {frame.name: "person" for frame in frames if frame.bare and frame.people}

    def _is_outcome(self, view: View, one: Counted) -> bool:
        """`found five more dead`: the noun is what became of them."""
        last = view.tokens[one.last - 1]
        return last.tag == "JJ" and self.lexicon.is_outcome(last.lower)

    def remains(self, view: View, one: Counted) -> dict[str, str] | None:
        """`the bodies of 757 soldiers` counts bodies: a counted phrase that ends in `of` takes what follows."""
        if one.form == "partitive" and re.fullmatch(r"of (?:its|their|our|his) (?:own )?(?:dead|fallen)", one.text.lower()):
            return {frame.name: item for frame, item in self.lexicon.items("fallen") if not frame.people}
        if view.lower(one.first - 1) != "of" and view.lower(one.first - 2) != "of":
            return None
        end = one.first if view.lower(one.first - 1) == "of" else one.first - 1
        for length in (2, 3, 4):
            phrase = " ".join(view.lower(i) for i in range(end - length, end))
            if found := self.lexicon.counted.get(phrase):
                bodies = {frame.name: item for frame, item in found}
                return bodies | {frame.name: item for frame, item in one.frames}
        return None

    def _antecedent(self, view: View, one: Counted, others: Sequence[Counted]) -> Frames:
        """The counted noun that a bare number stands for: `28 of 31 drones`, `of which 98`, `17 fell`."""
        if one.form == "partitive":
            after = [o for o in others if o.first >= one.number_end and o.first - one.number_end <= 4 and o.frames]
            if after:
                return after[0].frames
        number, thread = view.sentence.index, self.thread.near(view)
        before = [frames for index, frames in self._nouns.get(number, ()) if index < one.first]
        if before:
            return before[-2] if len(before) > 1 and _first_of_pair(view, one, others) else before[-1]
        later = [frames for index, frames in self._nouns.get(number, ()) if index > one.first]
        if later and one.form == "partitive":
            return later[0]
        if thread is not None and thread.item is not None:
            return (
                (thread.frame, thread.item),
                *((f, thread.item) for f in self.lexicon.people_frames if thread.frame.people),
            )
        for earlier in self._context(view):
            if found := self._nouns.get(earlier):
                return found[-1][1]
        return later[0] if later else ()

    def _context(self, view: View) -> list[int]:
        block = self.annotated.clean.blocks[view.sentence.block]
        stem = [s.index for s in self.annotated.sentences if s.block == block.stem] if block.stem is not None else []
        number = view.sentence.index
        return [*reversed(stem), *range(number - 1, max(-1, number - 3), -1)]


def _first_of_pair(view: View, one: Counted, others: Sequence[Counted]) -> bool:
    """`70 missiles and 145 drones, of which 48 and 64 were shot down`: the 48 are missiles."""
    text = view.sentence.text
    if not any(words in text for words in ("of which", "of whom", "respectively")):
        return False
    return any(o.form != "noun" and o.first - one.last == 1 and view.lower(one.last) == "and" for o in others)


def _mentions(view: View, lexicon: Lexicon) -> list[tuple[int, Frames]]:
    """The counted nouns of a sentence, with or without a number."""
    found: list[tuple[int, Frames]] = []
    for token in view.tokens:
        if token.pos not in {"NOUN", "PROPN"} or (
            token.index + 1 < len(view.tokens)
            and view.tokens[token.index + 1].pos in {"NOUN"}
            and view.tokens[token.index].dep == "compound"
        ):
            continue
        text = " ".join(t.text for t in view.tokens[max(0, token.index - 2) : token.index + 1])
        if (frames := lexicon.items(text)) and token.tag in {"NNS", "NNPS"} | (
            {token.tag} if token.lower in {"people", "personnel", "staff"} else set()
        ):
            found.append((token.index, tuple(frames)))
    return found

"""Find what a number counts: the noun after it, `of them`, or nothing at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tallywire.claims.frames import Frame
from tallywire.claims.lexicon import Lexicon
from tallywire.claims.view import View
from tallywire.records import Entity, Quantity

_PRONOUNS = frozenset({"them", "whom", "which", "those", "these", "us", "its", "their", "our", "his"})
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
        "tomorrow",
        "night",
        "morning",
        "evening",
        "afternoon",
    }
)
_BETWEEN_NOUNS = frozenset({"and", "or", "of", "-", "–", "'", '"'})


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
    frames: tuple[tuple[Frame, str], ...]
    form: str
    """noun, bare, partitive (of them), unknown (a noun that no pack counts)"""
    nation: Entity | None = None


def read_counted(view: View, quantity: Quantity, lexicon: Lexicon, entities: Sequence[Entity]) -> Counted:
    """Return what the quantity counts, as its own words say."""
    first, end = view.indices(quantity.span)
    at, partitive = _skip(view, end)
    if partitive and view.lower(at) in _PRONOUNS:
        return _reading(view, quantity, (first, end, at + 1), "partitive")
    run_end = _run(view, at)
    for last in range(run_end, at, -1):
        if view.lower(last - 1) in _TIME_NOUNS or view.tokens[last - 1].pos not in {
            "NOUN",
            "PROPN",
            "ADJ",
            "NUM",
            "VERB",
        }:
            continue
        text = " ".join(token.text for token in view.tokens[at:last])
        frames = tuple(lexicon.items(text))
        nation = _demonym(view, entities, last - 1)
        if (
            not frames
            and nation
            and view.tokens[last - 1].lower.endswith(("s", "ese", "ch", "sh", "ss", "men", "quis"))
            | (view.tokens[last - 1].tag in {"NNS", "NNPS"})
        ):
            frames = tuple((frame, "person") for frame in lexicon.people_frames)
        if frames:
            if (mixed := _mixed(view, last, lexicon)) is not None:
                return _reading(view, quantity, (first, end, last + 2), "noun", mixed)
            return _reading(view, quantity, (first, end, last), "noun", frames)
        if view.tokens[last - 1].pos in {"NOUN", "PROPN"}:
            break
    if (
        run_end > at
        and any(view.tokens[i].pos in {"NOUN", "PROPN"} for i in range(at, run_end))
        and view.lower(at) not in _TIME_NOUNS
    ):
        return _reading(view, quantity, (first, end, run_end), "unknown")
    return _reading(view, quantity, (first, end, end), "partitive" if partitive else "bare")


def _mixed(view: View, last: int, lexicon: Lexicon) -> tuple[tuple[Frame, str], ...] | None:
    """`200 missiles and drones`: two nouns under one number, where a pack names the pair."""
    if view.lower(last) != "and" or last + 1 >= len(view.tokens):
        return None
    pair = f"{view.tokens[last - 1].lemma} and {view.tokens[last + 1].lemma}"
    return tuple(lexicon.counted.get(pair, ())) or None


def _skip(view: View, at: int) -> tuple[int, bool]:
    """Step over `more`, `other`, `of the`; tell whether the number is part of a whole."""
    partitive = False
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


def _demonym(view: View, entities: Sequence[Entity], index: int) -> Entity | None:
    span = view.tokens[index].span
    return next((e for e in entities if e.span.end == span.end and e.kind in {"demonym", "country"}), None)


def _reading(
    view: View, quantity: Quantity, tokens: tuple[int, int, int], form: str, frames: tuple[tuple[Frame, str], ...] = ()
) -> Counted:
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

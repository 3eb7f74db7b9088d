"""Numbers that are read together: `28 of 31`, `1,000 for 1,000`, `an equal number`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tallywire.claims.frames import Frame
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View
from tallywire.records import Quantity
from tallywire.spans import Span

WHOLE = "whole of a part"


def as_none(view: View, quantity: Quantity) -> Quantity:
    """`not a single person`, `not one of the 35` counts nobody; `not one but two` does."""
    first, last = view.indices(quantity.span)
    one = quantity.form == "single" or (quantity.value == 1 and view.lower(first) == "one" and last - first == 1)
    if not one or view.lower(first - 1) != "not" or view.lower(last) in {"but", ",", "more", "another"}:
        return quantity
    span = Span(view.tokens[first - 1].span.start, quantity.span.end)
    return replace(quantity, span=span, number=span, value=0, low=0, high=0, form="none")


def part_before(view: View, place: int, counted: Sequence[Counted]) -> Counted | None:
    """The part whose whole this number is: `28 of 31 Russian drones`."""
    if place == 0:
        return None
    part, whole = counted[place - 1], counted[place]
    between = [view.lower(i) for i in range(part.number_end, whole.first)]
    if (
        between
        and between[-1] in {"of", "the", "all"}
        and "of" in between
        and len(between) <= 3
        and part.form in {"partitive", "bare"}
        and not any(view.is_finite(i) for i in range(part.number_end, whole.first))  # `at first spoke of twelve dead`
    ):
        return part
    return None


def is_whole_before(view: View, place: int, counted: Sequence[Counted]) -> bool:
    """Tell whether a number is the whole of the next one: `of 214 drones, 171 were destroyed`, `out of 31 missiles 28`."""
    one, part = counted[place], counted[place + 1] if place + 1 < len(counted) else None
    if part is None or part.form not in {"bare", "partitive"} or view.lower(one.first - 1) not in {"of", "the"}:
        return False
    start = one.first - 1 - (view.lower(one.first - 1) == "the")
    opens = start <= 1 or view.tokens[start - 1].text in {",", ";", ":"} or view.lower(start - 1) == "out"
    between = [view.lower(i) for i in range(one.last, part.first)]
    return view.lower(start) == "of" and opens and not {"and", "or", ";"} & set(between) and len(between) <= 8


def as_equal_number(link: Link, done: Sequence[Link]) -> Link | None:
    """`an equal number` takes the other side's value; it is no claim where none is stated."""
    other = next((o for o in reversed(done) if o.frame is link.frame and o.counted.quantity.value), None)
    if other is None:
        return None
    said = other.counted.quantity
    quantity = replace(link.counted.quantity, value=said.value, low=said.low, high=said.high, qualifier=said.qualifier)
    return replace(link, counted=replace(link.counted, quantity=quantity))


def each_side(view: View, link: Link | None, place: int, counted: Sequence[Counted]) -> Link | None:
    """`1,000 for 1,000` is one claim, of each side; `32 for 2` names two sides at once and is none."""
    one = counted[place]
    if place and _is_for(view, counted[place - 1], one):
        return link if _are_two_sides(counted[place - 1], one) else None
    after = counted[place + 1] if place + 1 < len(counted) else None
    if after is None or not _is_for(view, one, after) or _are_two_sides(one, after):
        return link if one.quantity.value != 1 or after is None or not _is_for(view, one, after) else None
    if one.quantity.value == 1:
        return None  # `swapped one for one`
    if after.quantity.value != one.quantity.value or link is None:
        return None
    quantity = replace(one.quantity, per="each_side")
    return replace(link, counted=replace(one, quantity=quantity))


def as_trade(view: View, place: int, counted: Sequence[Counted], frames: Iterable[Frame]) -> Link | None:
    """`188 for 188` is a trade of people by itself, where the text speaks of trades: both sides give as many."""
    if not _gives_as_many(view, place, counted) and not _names_both_sides(view, place, counted):
        return None
    one = counted[place]
    for frame in frames:
        action = frame.actions[0]
        if frame.people and action.actor[:1] == ("both",) and one.form in {"bare", "noun"}:
            item = next((item for own, item in one.frames if own is frame), "person")
            return Link(counted=one, hit=None, frame=frame, action=action, item=item, weight=9.0, relation="one for one")
    return None


def as_whole(one: Counted) -> Link | None:
    """Of `28 of 31 drones` the 31 have the frame's first action, launched; wholes of people are no claim."""
    for frame, item in one.frames:
        if not frame.people:
            return Link(
                counted=one,
                hit=None,
                frame=frame,
                action=frame.actions[0],
                item=item,
                weight=7.0,
                relation=WHOLE,
            )
    return None


def is_part_of_unknown(view: View, place: int, counted: Sequence[Counted]) -> bool:
    """`three of the four small boats`, `one of the five pillars`: the part counts what the whole counts."""
    part, whole = counted[place], counted[place + 1] if place + 1 < len(counted) else None
    if whole is None or whole.form != "unknown" or part.form not in {"bare", "partitive"}:
        return False
    between = [view.lower(i) for i in range(part.last, whole.first)]
    return "of" in between[:3] and len(between) <= 3


def _gives_as_many(view: View, place: int, counted: Sequence[Counted]) -> bool:
    one, after = counted[place], counted[place + 1] if place + 1 < len(counted) else None
    if after is None or (after.quantity.value or 0) < 2 or after.quantity.value != one.quantity.value:
        return False
    return _is_for(view, one, after)


def _names_both_sides(view: View, place: int, counted: Sequence[Counted]) -> bool:
    """`Exchange of 3 May: 215 fighters for 55 Russians`: a line without a verb."""
    pairs = [counted[at : at + 2] for at in (place - 1, place) if at >= 0 and at + 1 < len(counted)]
    sides = [pair for pair in pairs if _is_for(view, *pair) and _are_two_sides(*pair)]
    return bool(sides) and not any(view.is_finite(index) for index in range(*view.clause_bounds(sides[0][0].first)))


def _are_two_sides(one: Counted, other: Counted) -> bool:
    """`215 fighters for 55 Russians` names the people of both sides."""
    return one.form == other.form == "noun" and one.quantity.value != other.quantity.value


def _is_for(view: View, one: Counted, other: Counted) -> bool:
    between = [view.lower(i) for i in range(one.last, other.first)]
    return [word for word in between if word != "-"] == ["for"]

"""Read the rows of a table: the column head gives noun and action, a date cell dates the row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tallywire.claims.frames import Action, Frame
from tallywire.claims.inflection import noun_forms, verb_forms
from tallywire.claims.lexicon import Lexicon
from tallywire.claims.linking import Link
from tallywire.claims.nouns import Counted
from tallywire.records import Annotated, Quantity, Sentence

_WORD = re.compile(r"[a-z]+")
_FIGURE_HEADS = frozenset({"number", "numbers", "figure", "total", "count", "units", "quantity", "amount", "many"})
_PLACE_HEAD = re.compile(r"\b(?:regions?|oblasts?|provinces?|districts?|cit(?:y|ies)|towns?|places?|areas?|locations?|where|states?|raions?|over)\b")
_PLACE_NAME = re.compile(r"(?!(?i:all|total|other|together|sum|elsewhere)\b)[A-Z][^\W\d_]+(?:[ '’-][^\W\d_]+){0,3}")
_TO_COME = re.compile(r"\b(?:promised|pledged|planned|plans?|ordered|on order|targets?|forecast|projected|expected|due|to be \w+ed|outstanding)\b")
_OF_THEM = re.compile(r"(?:of them|of these|of those|of whom|of which|thereof|incl\.|including)\b")
"""heads that count a part of the column before them"""
_WAY = re.compile(r"\b(?:to|from) [a-z]")
_CELL_KINDS = frozenset({"count", "year", "ordinal"})
"""a figure under its head is a count though it looks like a year; a zero is one as well"""


def read_tables(annotated: Annotated, lexicon: Lexicon) -> Iterator[tuple[Sentence, Link]]:
    """Yield a link for each number cell under a head that names an action."""
    cells = [s for s in annotated.sentences if annotated.clean.blocks[s.block].cells]
    for sentence in cells:
        block = annotated.clean.blocks[sentence.block]
        if block.header is None or block.header == sentence.block:
            continue
        column = _column(annotated, sentence)
        head = _cell_text(annotated, block.header, column)
        quantity = _only_count(annotated, sentence)
        if quantity is None or head is None:
            continue
        if _OF_THEM.match(head) and column:
            head = f"{_cell_text(annotated, block.header, column - 1)} {head}"
        around = _surroundings(annotated, block.header, block.stem, block.heading)
        if quantity.kind == "ordinal":
            found = _event(head, around, lexicon)
        elif _of_a_people(annotated, block.header, head):
            found = _of_people(head, around, lexicon)
        else:
            found = _action(head, around, lexicon) or _of_kind(head, _row(annotated, sentence), around, lexicon)
            found = found or _handed(head, lexicon)
        if found is not None:
            frame, action, item = found
            counted = Counted(
                quantity=quantity, first=0, number_end=0, last=0, noun=None, text="", frames=(), form="bare"
            )
            yield (
                sentence,
                Link(
                    counted=counted,
                    hit=None,
                    frame=frame,
                    action=action,
                    item=item,
                    weight=8.0,
                    relation="table column",
                ),
            )


def place_of_row(annotated: Annotated, sentence: Sentence) -> str | None:
    """Return the place that the row of a cell is about: `| Kherson | 3 | 19 |` under `Region`."""
    block = annotated.clean.blocks[sentence.block]
    for column, cell in enumerate(block.cells):
        head = _cell_text(annotated, block.header, column) if block.header is not None else None
        if head and _PLACE_HEAD.search(head):
            span = annotated.clean.edited.to_clean(cell)
            name = annotated.clean.edited.text[span.start : span.end].strip()
            return name if _PLACE_NAME.fullmatch(name) else None
    return None


def head_of(annotated: Annotated, sentence: Sentence) -> Sentence | None:
    """Return the head over a cell: `Promised for 2026`."""
    header = annotated.clean.blocks[sentence.block].header
    if header is None or header == sentence.block:
        return None
    column = _column(annotated, sentence)
    return next((s for s in annotated.sentences if s.block == header and _column(annotated, s) == column), None)


def is_planned_cell(annotated: Annotated, sentence: Sentence) -> bool:
    """Tell whether the head over a cell or another cell of its row speaks of what is to come: `Promised`, `HUR, forecast`."""
    head = head_of(annotated, sentence)
    row = _row(annotated, sentence)
    return _TO_COME.search(f"{head.text if head else ''} {row}".lower()) is not None


def _column(annotated: Annotated, sentence: Sentence) -> int:
    block = annotated.clean.blocks[sentence.block]
    spans = [annotated.clean.edited.to_clean(cell) for cell in block.cells]
    return next((number for number, span in enumerate(spans) if span.holds(sentence.span)), -1)


def _cell_text(annotated: Annotated, block: int, column: int) -> str | None:
    cells = annotated.clean.blocks[block].cells
    if not 0 <= column < len(cells):
        return None
    span = annotated.clean.edited.to_clean(cells[column])
    return annotated.clean.edited.text[span.start : span.end].strip().lower()


def _only_count(annotated: Annotated, sentence: Sentence) -> Quantity | None:
    """The cell's number, where the cell holds hardly more than that."""
    found = [q for q in annotated.quantities if q.sentence == sentence.index and (q.kind in _CELL_KINDS or q.value == 0)]
    if not found or len(sentence.text) - (found[0].span.end - found[0].span.start) > 6:
        return None
    return found[0]


def _surroundings(annotated: Annotated, *blocks: int | None) -> str:
    spans = [annotated.clean.edited.to_clean(annotated.clean.blocks[b].span) for b in blocks if b is not None]
    title = next((s.text for s in annotated.sentences if s.role == "title"), annotated.sentences[0].text)
    return " ".join([*(annotated.clean.edited.text[s.start : s.end] for s in spans), title]).lower()


def _action(head: str, around: str, lexicon: Lexicon) -> tuple[Frame, Action, str] | None:
    """The frame and action that a column head names, its noun from the head, else from around the table."""
    for place in (head, around):
        for pack in lexicon.packs:
            for frame in pack.frames:
                item = _item_in(place, frame)
                if item is None and not (frame.bare and frame.people and place is around):
                    continue
                for action in frame.actions:
                    if _names(head, action):
                        return frame, action, item or "person"
    return None


def _event(head: str, around: str, lexicon: Lexicon) -> tuple[Frame, Action, str] | None:
    """What an ordinal numbers: `71st` under `Exchange`, `Round` in a table of exchanges."""
    place = head if "round" not in head else around
    for frame in (frame for pack in lexicon.packs for frame in pack.frames):
        for action in frame.actions:
            if action.ordinal and (item := _item_in(place, frame)) is not None:
                return frame, action, item
    return None


def _of_a_people(annotated: Annotated, header: int, head: str) -> bool:
    """Tell whether a head names the people of a side: `Ukrainians home`, `Russians`."""
    rows = {s.index for s in annotated.sentences if s.block == header}
    names = {e.text.lower() for e in annotated.entities if e.sentence in rows and e.kind == "demonym"}
    return any(f"{name} " in f"{head} " for name in names if name.endswith("s"))


def _of_people(head: str, around: str, lexicon: Lexicon) -> tuple[Frame, Action, str] | None:
    """What was done to the people whom a head names, where it says so: `Ukrainians home`, `Russians killed`."""
    frames = [frame for pack in lexicon.packs for frame in pack.frames if frame.people]
    actions = [(frame, action) for frame in frames for action in frame.actions]
    named = [pair for pair in actions if _names(head, pair[1])]
    told = [pair for pair in actions if pair[1].context and _names_in_context(head, around, pair[1])]
    found = next(iter(named + told), None)
    return (*found, "person") if found else None


def _names_in_context(head: str, around: str, action: Action) -> bool:
    """Tell whether a head has a state that counts where the words around speak of the action's field."""
    context = action.context
    if context is None or not context.states or not any(word in around for word in context.words):
        return False
    return _any_of(context.states).search(head) is not None


def _handed(head: str, lexicon: Lexicon) -> tuple[Frame, Action, str] | None:
    """`Bodies to Ukraine`: things that both sides hand over, with their way and no verb."""
    if _WAY.search(head) is None:
        return None
    for frame in (frame for pack in lexicon.packs for frame in pack.frames):
        action = frame.actions[0]
        if action.actor[:1] == ("both",) and not frame.people and not action.ordinal and (item := _item_in(head, frame)):
            return frame, action, item
    return None


def _of_kind(head: str, row: str, around: str, lexicon: Lexicon) -> tuple[Frame, Action, str] | None:
    """Under `Units` or `Number` a cell of the row names the kind, and the text around what was done: `built`."""
    if not set(_WORD.findall(head)) & _FIGURE_HEADS:
        return None
    for pack in lexicon.packs:
        for frame in pack.frames:
            if (item := None if frame.people else _item_in(row, frame)) is not None:
                named = (action for action in frame.actions if _tells(around, action))
                return frame, next(named, frame.actions[0]), item
    return None


def _row(annotated: Annotated, sentence: Sentence) -> str:
    return " ".join(s.text for s in annotated.sentences if s.block == sentence.block and s is not sentence).lower()


def _tells(around: str, action: Action) -> bool:
    """Tell whether the words around a table name an action by a single verb in any form."""
    forms = {form for verb in action.verbs if " " not in verb for form in verb_forms(verb)}
    return bool(forms & set(_WORD.findall(around)))


def _item_in(text: str, frame: Frame) -> str | None:
    for item, nouns in frame.counted.items():
        if _any_of(tuple(form for noun in nouns for form in sorted(noun_forms(noun.lower())))).search(text):
            return item
    return None


@lru_cache(maxsize=512)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(phrase.lower()) for phrase in phrases) + r")\b")


def _names(head: str, action: Action) -> bool:
    participles = [
        " ".join([form, *verb.split()[1:]])
        for verb in action.verbs + action.self_verbs
        for form, kind in verb_forms(verb.split()[0]).items()
        if kind in {"participle", "past"}
    ]
    words: Sequence[str] = [
        *participles,
        *action.states,
        *(form for noun in action.counts for form in noun_forms(noun)),
    ]
    return bool(words) and _any_of(tuple(words)).search(head) is not None

"""What is counted: the item of a number, from its own noun, its predicate, or the numbers before it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tallywire.claims.item_kinds import (
    CUSTODY,
    SPECIAL,
    ends_in_people,
    is_mixed,
    kind_of_nation,
    kind_of_number,
    kinds_by_number,
    takes_hostage,
    whole_before,
)
from tallywire.claims.linking import Link
from tallywire.claims.people import person_item
from tallywire.claims.view import View
from tallywire.records import Annotated
from tallywire.spans import Span

_ANYONE = "person"
_STATES = frozenset(
    {
        "dead", "killed", "injured", "wounded", "hurt", "missing", "detained", "arrested", "captured",
        "displaced", "deceased",
    }
)  # fmt: skip
_PARTS = frozenset({"child", "woman", "man", "girl", "boy", "minor", "baby", "infant", "officer", "teenager"})
"""items that are more often a part of those counted than all of them"""
_LOSSES = frozenset({"deaths", "killings", "casualties", "fatalities", "losses", "injuries", "arrests", "detentions", "abductions"})
_KIN = frozenset({"brother", "sister", "son", "daughter", "mother", "father", "parent", "cousin", "twin", "sibling", "neighbour", "relative"})
"""items of an anecdote"""
_SEXES = frozenset({"man", "woman"})
_FROM_THERE = frozenset({"nationals", "foreigners"})
"""nouns that say only where people are from"""
_CAPTIVES = ("prisoner", "hostage", "detainee", "captive")
"""words for people who are held"""
_OTHERS = frozenset({"other", "others", "more", "another", "further", "additional"})
_LEFT_OUT = _OTHERS | frozenset({"of", "the", "its", "their", "our", "all", "such", "these", "those", "own"})
_OF_WAR = re.compile(r"\b(?:prisoners? of war|POWs?)\b")
_JOINED = frozenset({",", "(", "-", "–", "being", "including", "among", "them"})
_EQUALS = frozenset({"is", "are", "was", "were"})


class Items:
    """The items of the claims of one article so far."""

    def __init__(self, annotated: Annotated, links: Iterable[Link] = ()) -> None:
        self._custody = _custody_of(annotated)
        self._captive = _closer_than_captive(annotated, self._custody)
        self._text = "\n".join(sentence.text for sentence in annotated.sentences)
        self._by_number = kinds_by_number(links)
        self._here: tuple[int, list[str]] = (-1, [])
        self._last: dict[str, str] = {}
        self._kinds: dict[str, set[str]] = {}
        self._spoken_of: tuple[int, str] = (-1, _ANYONE)

    def read(self, view: View, link: Link) -> str | None:
        """Return the item of a link, and remember it for the numbers that lean on it."""
        if not link.frame.people:
            return link.item
        if self._here[0] != view.sentence.index:
            self._here = (view.sentence.index, [])
        item = self._item(view, link)
        item = self._captive or item if item == "captive" else item
        item = _of_swap(link, item)
        if item is not None:
            self._here[1].append(item)
            if item not in _KIN and (link.counted.form != "partitive" or link.frame.name not in self._last):
                self._last[link.frame.name] = whole_before(view, link) or item
            if link.counted.form == "noun" and _is_of_custody(link) and item not in {_ANYONE} | _SEXES | _KIN:
                self._spoken_of = (view.sentence.block, item)
            says = not _is_nationality(view, link) or item != _ANYONE
            if link.counted.form == "noun" and says and item not in _PARTS | _KIN:
                self._kinds.setdefault(link.frame.name, set()).add(item)
        return item

    def of_cell(self, link: Link) -> str | None:
        """Return the item of a table cell, which names nobody: those that the article counts all along."""
        return self._only_kind(link) if link.item == _ANYONE else link.item

    def _item(self, view: View, link: Link) -> str | None:
        if (own := _own_noun(view, link)) is not None and not is_others(view, link):
            return own
        if (predicate := _predicate(view, link) or _modifier(view, link)) is not None:
            return predicate
        if takes_hostage(link):
            return "hostage"
        if link.counted.form == "noun" and not is_others(view, link):
            return self._named(view, link)
        if link.counted.form == "noun" and ends_in_people(link.counted.text):
            return _ANYONE  # `53 other people`
        same = self._same_number(link) if link.counted.form == "bare" and _is_of_custody(link) else None
        return same or self._leaned_on(view, link)

    def _named(self, view: View, link: Link) -> str | None:
        """The noun's own kind; of a people, of men and women in custody, what they are by other mentions."""
        if is_mixed(view, link):
            return _ANYONE
        if _is_nationality(view, link):
            return self._of_nation(view, link) or self._same_number(link) or self._only_kind(link)
        if link.item in _SEXES and _is_of_custody(link) and "both" in link.action.actor:
            return self._same_number(link) or (self._here[1][-1] if self._here[1] else None) or self._only_kind(link)
        return link.item

    def _of_nation(self, view: View, link: Link) -> str | None:
        """`two North Koreans`: what the article else calls them, by the same number or with the adjective alone."""
        text = view.sentence.text[
            view.tokens[link.counted.number_end].span.start - view.sentence.span.start : view.tokens[link.counted.last - 1].span.end
            - view.sentence.span.start
        ]
        return kind_of_number(self._text, link.counted.quantity.value) or kind_of_nation(self._text, text)

    def _same_number(self, link: Link) -> str | None:
        """`300 North Koreans killed`, later `about 300 soldiers`: the kind that another mention of the number tells."""
        kind = self._by_number.get((link.frame.name, link.action.name, link.counted.quantity.value or 0.0))
        return None if link.counted.form != "noun" and kind == _ANYONE else kind

    def _leaned_on(self, view: View, link: Link) -> str | None:
        """The kind of what a number leans on; in custody those of whom only their sex or state is told are captives."""
        item = self._whole(view, link)
        vague = {_ANYONE, "citizen"} | _SEXES | (CUSTODY if self._custody in SPECIAL else set())
        told = item in vague and _is_of_custody(link) and link.counted.form == "bare"
        if not told:
            return item
        return kind_of_number(self._text, link.counted.quantity.value) or self._custody or item

    def _whole(self, view: View, link: Link) -> str | None:
        """`one soldier died and seven were hurt`: the kind of the numbers before, where they are of one kind."""
        if (whole := whole_before(view, link)) is not None:
            return whole
        before = self._here[1]
        if before and is_others(view, link):
            before = [item for item in before if item not in _PARTS] or before  # `217 killed, 63 of them children; 90 others`
        if before:
            return before[-1] if len(set(before)) == 1 else _ANYONE
        if (whole := _counted_before(view, link)) is not None:
            return whole
        if link.frame.bare and link.counted.form == "bare":
            carried = link.relation.startswith("carried")
            if carried:
                return self._last.get(link.frame.name, _ANYONE)
            block, kind = self._spoken_of
            near = _is_of_custody(link) and block == view.sentence.block
            return kind if near else self._only_kind(link)
        return self._last.get(link.frame.name) or link.item

    def _only_kind(self, link: Link) -> str:
        """`60 prisoners of war … 32 Armenians … another 12`: the kind of people, where the article counts no other."""
        kinds = self._kinds.get(link.frame.name, set())
        if _is_of_custody(link) and len(kinds) > 1:
            kinds = kinds - {_ANYONE}  # `316 workers … 475 people … 310 Koreans`
        if len(kinds & SPECIAL) == 1 and "hostage" not in kinds:
            kinds = kinds - CUSTODY  # `123 prisoners … 1,110 political prisoners`
        if len(kinds) == 1:
            return next(iter(kinds))
        return self._custody if not kinds and self._custody and _is_of_custody(link) else _ANYONE


def _of_swap(link: Link, item: str | None) -> str | None:
    """Captives that are swapped are prisoners; residents that are held or swapped are civilians."""
    if item == "captive" and "nationality" in link.action.actor:
        return "prisoner"
    return "civilian" if item == "resident" and _is_of_custody(link) else item


def _custody_of(annotated: Annotated) -> str | None:
    """Return what an article calls the people it tells of, where that is a word for captives; the closest of them."""
    text = " ".join(sentence.text.lower() for sentence in annotated.sentences)
    named = {noun: len(re.findall(rf"\b{noun}s?\b", text)) for noun in _CAPTIVES}
    most = max(named, key=lambda noun: named[noun])
    if named[most] < 2:
        return None
    closer = [kind for kind in sorted(SPECIAL) if re.search(rf"\b{kind.split()[0]}s?{kind[len(kind.split()[0]) :]}s?\b", text)]
    return closer[0] if most == "prisoner" and len(closer) == 1 else most


def _closer_than_captive(annotated: Annotated, custody: str | None) -> str | None:
    """Return what captives are where the article has a closer word: prisoners of war, hostages."""
    if any(_OF_WAR.search(sentence.text) for sentence in annotated.sentences):
        return "prisoner of war"
    return custody if custody == "hostage" else None


def _is_of_custody(link: Link) -> bool:
    """Tell whether a frame counts captives: those are among its own words."""
    contexts = [action.context.words if action.context else () for action in link.frame.actions]
    words = {word for listed in contexts for phrase in listed for word in phrase.split()}
    return bool(words & {"prisoner", "prisoners"})


def _counted_before(view: View, link: Link) -> str | None:
    """`180 girls, of whom about 60`, `80 pupils freed, 95 still held`: a counted noun before the number."""
    for token in reversed(view.tokens[: link.counted.first]):
        if token.tag == "NNS" and any(view.tokens[child].tag == "CD" for child in view.children[token.index]):
            return person_item(token.lower)
    return None


def is_others(view: View, link: Link) -> bool:
    """Tell whether a number leans on those before: `nine others`, `seven other people`: of the kind just spoken of."""
    words = {view.lower(i) for i in range(link.counted.number_end, link.counted.last)}
    return bool(words) and words <= _OTHERS | {"of", "people", "persons"} and bool(words & _OTHERS)


def _own_noun(view: View, link: Link) -> str | None:
    """`eight militants dead`: the noun, not the state behind it."""
    last = link.counted.last
    while last > link.counted.number_end + 1 and view.lower(last - 1) in _STATES:
        last -= 1
    if last == link.counted.last:
        return None
    return person_item(" ".join(view.lower(i) for i in range(link.counted.number_end, last)))


def _modifier(view: View, link: Link) -> str | None:
    """`2,300 civilian deaths`, `nine police casualties`: whose deaths they are."""
    last = link.counted.last - 1
    if last <= link.counted.number_end or view.lower(last) not in _LOSSES:
        return None
    return person_item(view.lower(last - 1))


def _predicate(view: View, link: Link) -> str | None:
    """`five of them were women`, `three of the dead are children`, `six of them children`."""
    if link.counted.form == "bare" and view.lower(link.counted.last) in _EQUALS and whole_before(view, link):
        return _noun_at(view, link.counted.last + 1)  # `Of the soldiers, two are officers`
    all_of_them = view.lower(link.counted.last) == "," and view.lower(link.counted.last + 1) in {"all", "both"}
    if not (link.counted.form == "partitive" or _is_of_the_dead(view, link) or all_of_them):
        return None
    at = link.counted.last
    if view.lower(at) == "," and view.lower(at + 1) in {"all", "both"}:
        at += 2  # `seven Russians, all political prisoners`
    while view.lower(at) in _JOINED | _EQUALS or (view.lower(at) in _STATES and at < len(view.tokens)):
        at += 1
    return _noun_at(view, at)


def _noun_at(view: View, at: int) -> str | None:
    for last in range(min(at + 3, len(view.tokens)), at, -1):
        if view.tokens[last - 1].tag in {"NNS", "NNPS"}:
            return person_item(" ".join(view.lower(i) for i in range(at, last)))
    return None


def _is_of_the_dead(view: View, link: Link) -> bool:
    words = [view.lower(i) for i in range(link.counted.number_end, link.counted.last)]
    return len(words) >= 3 and words[0] == "of" and words[-1] in _STATES


def _is_nationality(view: View, link: Link) -> bool:
    """Tell whether the noun says only where people are from: `32 Armenians`."""
    last = view.lower(link.counted.last - 1)
    return link.item in {_ANYONE, last.rstrip("s")} and (last in _FROM_THERE or person_item(last) is None)


def item_span(view: View, link: Link) -> Span | None:
    """Return the clean span of the noun phrase as written; None for a bare number and for `dead`, `injured` alone."""
    counted = link.counted
    first, last = counted.number_end, counted.last
    if counted.form not in {"noun", "unknown"}:
        return None
    while last > first and view.lower(last - 1) in _STATES:
        last -= 1
    while first < last and view.lower(first) in _LEFT_OUT:
        first += 1
    return view.span(first, last) if first < last else None

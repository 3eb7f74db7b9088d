"""Which kind of people a count is of where its own noun does not tell: by its number, its whole, its verb."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tallywire.claims.linking import Link
from tallywire.claims.people import person_item
from tallywire.claims.view import View

SPECIAL = frozenset({"prisoner of war", "political prisoner"})
"""kinds of captives"""
CUSTODY = frozenset({"prisoner", "detainee", "captive", "inmate"})
"""captives of any kind"""
_TELLING = 10
"""a number from which its repetition tells that the same people are meant"""
_PEOPLE = frozenset({"people", "persons", "individuals"})
_VAGUE = frozenset({"others", "other", "more"})
_SAYING_LITTLE = frozenset({"man", "woman", "citizen", "foreigner"})
_GROUPS = frozenset(
    {"soldier", "prisoner", "hostage", "worker", "migrant", "student", "detainee", "captive", "miner", "sailor"} | SPECIAL
)
"""kinds that tell of a whole group of people of a nation"""
_GENERAL = frozenset({"person", "civilian", "man", "woman"})


def kinds_by_number(links: Iterable[Link]) -> dict[tuple[str, str, float], str]:
    """Return the kind of people that an article gives for a number, where all mentions with a noun agree."""
    found: dict[tuple[str, str, float], set[str]] = {}
    for link in links:
        value, text = link.counted.quantity.value or 0.0, link.counted.text
        if value < _TELLING or not link.frame.people or link.counted.form != "noun" or text.lower().split()[-1] in _VAGUE:
            continue
        if (kind := person_item(text)) is not None and kind not in _SAYING_LITTLE:
            found.setdefault((link.frame.name, link.action.name, value), set()).add(kind)
    return {key: next(iter(kinds)) for key, kinds in found.items() if len(kinds) == 1}


def kind_of_number(text: str, value: float | None) -> str | None:
    """Return the kind of people that a text elsewhere gives for a number in digits: `the 316 workers`."""
    if value is None or value < _TELLING:
        return None
    named = re.findall(rf"\b{value:,.0f} ((?:[a-z-]+ )?[a-z-]+s)\b", text)
    kinds = {kind for words in named if (kind := person_item(words)) in _GROUPS}
    return kinds.pop() if len(kinds) == 1 else None


def kind_of_nation(text: str, people: str) -> str | None:
    """Return what a text calls people of a nation, as `soldier` for `North Koreans` by `North Korean soldiers`."""
    adjective = re.escape(people.strip().removesuffix("s"))
    named = re.findall(rf"\b{adjective} ((?:[a-z-]+ (?:of )?)?[a-z-]+s)\b", text)
    kinds = Counter(kind for words in named if (kind := person_item(words)) in _GROUPS)
    return kinds.most_common(1)[0][0] if len(kinds) == 1 else None


def takes_hostage(link: Link) -> bool:
    """Tell whether the verb makes hostages of them: `250 people were taken hostage`."""
    return link.hit is not None and "hostage" in link.hit.trigger.words and link.item in _GENERAL


def ends_in_people(text: str) -> bool:
    """Tell whether a noun phrase says `people` outright."""
    return text.lower().split()[-1:] != [] and text.lower().split()[-1] in _PEOPLE


def is_mixed(view: View, link: Link) -> bool:
    """`150 politicians, activists and protesters`: people of several kinds under one number."""
    at, kinds = link.counted.last, 0
    while view.lower(at) in {",", "and", "or"}:
        at += 1
        while view.lower(at) in {",", "and", "or"}:
            at += 1
        if at >= len(view.tokens) or view.tokens[at].tag != "NNS" or not person_item(view.lower(at)):
            break
        kinds, at = kinds + 1, at + 1
    return kinds > 1


def whole_before(view: View, link: Link) -> str | None:
    """`Of the soldiers, 183 are privates`: the noun of the whole that opens the sentence."""
    if view.lower(0) not in {"of", "among"} or link.counted.form != "bare":
        return None
    for token in view.tokens[1 : min(link.counted.first, 8)]:
        if token.text == ",":
            return None
        if token.tag == "NNS" and token.lower not in _PEOPLE:
            kind = person_item(token.lower)
            return None if kind in _SAYING_LITTLE else kind
    return None

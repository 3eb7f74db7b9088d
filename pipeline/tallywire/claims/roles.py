"""Who did it, to whom, where: roles from syntax, possessives, nationality and the sides of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tallywire.claims.linking import Link
from tallywire.claims.view import View
from tallywire.records import Annotated, Entity
from tallywire.spans import Span

_SIDES = frozenset({"country", "demonym", "force", "agency", "organisation", "group", "person"})
_MUTUAL = ("each side", "both sides", "either side", "-for-", "per side", "each other", "two sides")
_PLACE_WORDS = frozenset(
    {"in", "at", "over", "near", "from", "outside", "around", "across", "off", "inside", "throughout", "of", "to"}
)


class Cast:
    """The sides and places of one article."""

    def __init__(self, annotated: Annotated) -> None:
        self.by_sentence: dict[int, list[Entity]] = {}
        for entity in annotated.entities:
            self.by_sentence.setdefault(entity.sentence, []).append(entity)
        sides = Counter(entity.side for entity in annotated.entities if entity.side)
        self.sides = [side for side, _ in sides.most_common(4)]
        self.keys = {
            entity.name: entity.key
            for entity in annotated.entities
            if entity.key and entity.kind in {"country", "organisation", "group"}
        }

    def other_side(self, side: str | None) -> str | None:
        """Return the opponent: the other of the article's two main sides."""
        if side is None or side not in self.sides[:3]:
            return None
        return next((other for other in self.sides[:2] if other != side), None)

    def main_side(self) -> str | None:
        """Return the country or group that the article speaks of most."""
        return self.sides[0] if self.sides else None

    def within(self, sentence: int, span: Span) -> list[Entity]:
        """List the entities of a sentence that lie in a clean span."""
        return [
            entity
            for entity in self.by_sentence.get(sentence, ())
            if span.holds(entity.span) or span.overlaps(entity.span)
        ]


def read_role(
    names: Sequence[str], view: View, link: Link, cast: Cast, known: dict[str, str | None]
) -> tuple[str | None, Span | None]:
    """Return the first side that one of the role sources gives, with its words."""
    for name in names:
        value, span = _source(name, view, link, cast, known)
        if value:
            return value, span
    return None, None


def _source(
    name: str, view: View, link: Link, cast: Cast, known: dict[str, str | None]
) -> tuple[str | None, Span | None]:
    if name == "doer":
        return _doer(view, link, cast, known)
    if name in {"owner", "nationality"}:
        return _owner(view, link, cast)
    if name == "toward":
        return _toward(view, link, cast)
    if name == "other_side":
        side = cast.other_side(known.get("actor") or known.get("target"))
        return side, None
    if name == "place":
        return known.get("place"), None
    if name == "speaker_side":
        return known.get("speaker_side"), None
    return ("both", None) if name == "both" and known.get("mutual") else (None, None)


def _doer(view: View, link: Link, cast: Cast, known: dict[str, str | None]) -> tuple[str | None, Span | None]:
    if link.hit is None:
        return None, None
    main = link.hit.main
    for index in _agents(view, main, link):
        if (entity := _entity_in(view, index, cast)) is not None:
            return entity.side or entity.name, entity.span
        token = view.tokens[index]
        if token.lower in {"it", "they", "we", "he", "she"} and known.get("speaker_side"):
            return known["speaker_side"], None
        if token.pos == "NOUN" and token.lower in {
            "gunmen",
            "police",
            "rebels",
            "militants",
            "insurgents",
            "court",
            "authorities",
            "attackers",
            "assailants",
            "troops",
            "bandits",
        }:
            return token.lower, token.span
    return None, None


def _agents(view: View, main: int, link: Link) -> list[int]:
    """Token indices that can be the doer: active subject, by-agent, possessor, subject of the verb above."""
    found: list[int] = []
    kind = link.hit.trigger.kind if link.hit else ""
    for child in view.children[main]:
        token = view.tokens[child]
        if token.dep == "agent" or (token.dep == "prep" and token.lower == "by"):
            found += [kid for kid in view.children[child] if view.tokens[kid].dep == "pobj"]
        elif (token.dep == "nsubj" and kind in {"verb"} and not view.is_passive(main)) or (
            token.dep in {"poss", "amod", "compound"} and kind == "noun"
        ):
            found.append(child)
    if kind in {"verb", "noun"} and not found:
        for above in list(view.ancestors(view.tokens[main]))[:3]:
            subject = view.child(above.index, "nsubj")
            if (
                subject is not None
                and not link.counted.first <= subject < link.counted.last
                and not view.is_passive(above.index)
                and above.lemma not in {"say", "report", "tell", "write", "announce", "claim"}
            ):
                found.append(subject)
                break
    return found


def _entity_in(view: View, index: int, cast: Cast) -> Entity | None:
    """The side named in the phrase of a token: head first, then what modifies it."""
    tokens = [index, *[i for i in sorted(view.subtree(index)) if abs(i - index) < 6]]
    for at in tokens:
        for entity in cast.within(view.sentence.index, view.tokens[at].span):
            if entity.kind in _SIDES or entity.side:
                return entity
    return None


def _owner(view: View, link: Link, cast: Cast) -> tuple[str | None, Span | None]:
    """`Russian drones`, `Ukraine's drones`, `31 of its soldiers`, `two Canadians`."""
    first = max(0, link.counted.first - 2)
    for index in range(link.counted.last - 1, first - 1, -1):
        for entity in cast.within(view.sentence.index, view.tokens[index].span):
            possessive = index + 1 < len(view.tokens) and view.tokens[index + 1].tag == "POS"
            if (
                entity.side
                and (index >= link.counted.number_end or possessive)
                and entity.kind in {"demonym", "country", "organisation", "group", "force"}
            ):
                return entity.side, entity.span
    return None, None


def _toward(view: View, link: Link, cast: Cast) -> tuple[str | None, Span | None]:
    """The side or place after `at`, `on`, `against`, `towards` …"""
    after = view.sentence.span.end
    for entity in cast.by_sentence.get(view.sentence.index, ()):
        first, _ = view.indices(entity.span)
        words = (
            {view.lower(first - 1), view.lower(first - 2), view.lower(first - 3)}
            if view.lower(first - 1) in {"the", "southern", "northern", "eastern", "western", "central"}
            else {view.lower(first - 1)}
        )
        if (
            entity.side
            and entity.span.start < after
            and words & set(link.action.toward)
            and entity.kind in {"country", "place", "demonym"}
        ):
            return entity.side, entity.span
    return None, None


def read_place(view: View, link: Link, cast: Cast) -> Entity | None:
    """Return the most specific place of the sentence, the one nearest to the number."""
    anchor = view.tokens[link.counted.first].span.start
    places = []
    for entity in cast.by_sentence.get(view.sentence.index, ()):
        if entity.kind != "place":
            continue
        first, _ = view.indices(entity.span)
        before = [view.lower(i) for i in range(max(0, first - 3), first)]
        if any(word in _PLACE_WORDS for word in before):
            between = view.sentence.text[
                min(entity.span.end, anchor) - view.sentence.span.start : max(entity.span.start, anchor)
                - view.sentence.span.start
            ]
            places.append((abs(entity.span.start - anchor) + 60 * between.count(";"), entity.span.start, entity))
    return min(places, key=lambda item: item[:2])[2] if places else None


def is_mutual(view: View, link: Link, cast: Cast) -> bool:
    """Tell whether both sides act: `each side`, `N for N`, `Russia and Ukraine swapped`, the ordinal of an exchange."""
    if link.action.ordinal or link.counted.quantity.per == "each_side":
        return True
    text = view.sentence.text.lower()
    if any(word in text for word in _MUTUAL):
        return True
    sides = {entity.side for entity in cast.by_sentence.get(view.sentence.index, ()) if entity.side}
    return link.hit is not None and link.hit.trigger.words[0] in {"exchange", "swap", "trade"} and len(sides) != 1

"""Whom an article blames: the sides that own an act in it, and those who claimed responsibility."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tallywire.claims.inflection import noun_forms, verb_forms
from tallywire.claims.people import acting_body
from tallywire.records import Entity, Sentence

_OWNED = 4
"""words that may stand between a side and the act that it owns: `Russian overnight drone and missile strike`"""
_CLAIM = re.compile(r"\b(?:claim(?:s|ed|ing)?|took|takes|taken) (?:the )?(?:sole |full )?responsibility\b")
_WEAPONS = r"(?:drones?|missiles?|rockets?|UAVs?|Shaheds?|shells|bombs|projectiles)"
_FIRES = re.compile(
    r"(?:'s (?:army|military|forces|air force|troops))?,? (?:[a-z]+ly )?(?:has |have |had |again )?"
    r"(?:sen[dt]s?|launch(?:es|ed)?|fir(?:es?|ed)|hurl(?:s|ed)?|lob(?:s|bed)?|rain(?:s|ed)?|unleash(?:es|ed)?|us(?:es|ed)|releas(?:es|ed)"
    r"|attack(?:s|ed)?|str(?:ikes?|uck)|hits?|pound(?:s|ed)?|pummel(?:s|led)?|hammer(?:s|ed)?|bombard(?:s|ed)?|batter(?:s|ed)?)\b"
    rf"[^.;:]{{0,70}}\b{_WEAPONS}\b"
)
"""`Russia sends 200 drones`: what stands behind who attacks"""
_BASE = re.compile(rf"\b{_WEAPONS}\b[^.;:]{{0,90}}\bfrom (?:the )?(?:[A-Z][\w'-]+(?: [a-z]+)?,? (?:and )?)*$")
_SUPPLY = re.compile(r"\b(?:deliver|buy|bought|order|receiv|suppl|donat|import|purchas|contract|got|produc)\w*", re.IGNORECASE)
_UNNAMED = re.compile(r"\b(?:[Nn]o|[Nn]obody|neither|not|den(?:ies|ied|ying))\b[^.;]*$")
_CALLED = re.compile(r"((?:[A-Z][\w'-]+[ -])+)(?:has |have |had |later |also |quickly |since |that |which )*$")


_OWNERS = frozenset({"country", "demonym", "group", "force", "agency"})


def find_claimants(sentences: Sequence[Sentence], entities: dict[int, list[Entity]]) -> Iterator[tuple[int, str]]:
    """Yield who claimed an attack, with the sentence: `IS has claimed responsibility`, `the Red Sun Brigade claimed …`."""
    for sentence in sentences:
        for match in _CLAIM.finditer(sentence.text):
            before = sentence.text[: match.start()]
            if _UNNAMED.search(before[-60:]):
                continue
            start = sentence.span.start
            groups = [
                e for e in entities.get(sentence.index, ()) if e.kind == "group" and e.span.end <= start + match.start()
            ]
            if groups and len(before) - (groups[-1].span.end - start) < 60:
                yield sentence.index, groups[-1].name
            elif (called := _CALLED.search(before)) is not None:
                yield sentence.index, called[1].strip()


def find_culprits(
    sentences: Sequence[Sentence], entities: dict[int, list[Entity]], words: tuple[str, ...]
) -> Iterable[tuple[int, str]]:
    """Sides that own an act in any sentence: `Russian missile strike`, `strikes by Israel`, `IS claimed responsibility`."""
    forms = act_forms(word for word in words if acting_body(word) != "arms")
    for sentence in sentences:
        for entity in entities.get(sentence.index, ()):
            owns = entity.kind in _OWNERS and _owns_act(sentence, entity, forms)
            if owns or ("strike" in forms and _fires(sentence, entity)):
                yield sentence.index, entity.name if entity.kind == "group" else entity.side or entity.name


def is_base(sentence: Sentence, entity: Entity) -> bool:
    """Tell whether weapons come from a place: `drones from Kursk, Orel`; not `drones bought from Poland`."""
    before = sentence.text[: entity.span.start - sentence.span.start]
    return entity.kind == "place" and bool(_BASE.search(before)) and not _SUPPLY.search(before)


def _fires(sentence: Sentence, entity: Entity) -> bool:
    after = sentence.text[entity.span.end - sentence.span.start :]
    fires = entity.kind in {"country", "group", "force"} and _FIRES.match(after) is not None
    return bool(entity.side) and (fires or is_base(sentence, entity))


def find_pair(sentence: Sentence, entities: Sequence[Entity], words: tuple[str, ...]) -> tuple[str, str] | None:
    """Return attacker and attacked as a heading names them: `From Iran to Israel`, `Russian drone raids on Ukraine`."""
    forms = act_forms(words)
    sides = [e for e in entities if e.side and e.kind in {"country", "demonym", "group", "force", "agency"}]
    lead = {e.span: sentence.text[: e.span.start - sentence.span.start].lower().split()[-1:] for e in sides}
    attackers = [e for e in sides if _owns_act(sentence, e, forms) or (lead[e.span] == ["from"] and len(sides) == 2)]
    attacked = [e for e in sides if lead[e.span] and lead[e.span][0] in {"on", "against", "to", "at"} and e.side]
    if not attackers or not attacked or attackers[0].side == attacked[0].side:
        return None
    return attackers[0].side or "", attacked[0].side or ""


def _owns_act(sentence: Sentence, entity: Entity, forms: frozenset[str]) -> bool:
    start, end = entity.span.start - sentence.span.start, entity.span.end - sentence.span.start
    before, after = sentence.text[:start].lower().split(), sentence.text[end:].lower()
    if entity.kind == "country" and entity.text.lower() != entity.name.lower() and not after.startswith("'s"):
        return False  # `Madrid attack`: a capital that is not said to own it was the place of it
    for stop in (",", ";", ".", ":", " in ", " on ", " by "):
        after = after.split(stop, 1)[0]
    words = after.replace("-led", " ").replace("'s", " ").split()[:_OWNED]
    if any(word in forms for word in words):
        return True
    return len(before) > 1 and before[-1] == "by" and before[-2] in forms


def act_forms(words: Iterable[str]) -> frozenset[str]:
    """Return every form of the last word of nouns and of the first of verbs: `air strikes`, `bombed`."""
    forms: set[str] = set()
    for word in words:
        if word.startswith("to "):
            continue  # a verb that is a noun of another kind: `Israeli targets` are no attack by Israel
        last = word.split()[-1]
        forms |= set(noun_forms(last)) | (set(verb_forms(word)) if " " not in word else set())
    return frozenset(forms)

"""The acts that a sentence tells of, `strike`, `opened fire`, and whose they are."""

from __future__ import annotations

from tallywire.claims.agents import by_agents, doers
from tallywire.claims.blame import act_forms
from tallywire.claims.doers import MISFORTUNES, SIDES, Named, common_name, doer_at, led_coalition, naming_tokens
from tallywire.claims.people import acting_body, person_item
from tallywire.claims.story import Story
from tallywire.claims.view import View


def acts_of(view: View, words: tuple[str, ...]) -> list[int]:
    """Token indices of the words of some acts: `strike`, `opened` fire, nearest the end last."""
    forms = act_forms(word for word in words if " " not in word)
    verbs = {word.removeprefix("to ") for word in words if word.startswith("to ")}
    phrases = [word.split() for word in words if " " in word]
    found = []
    for token in view.tokens:
        plain = token.lower in forms and token.pos in {"NOUN", "VERB", "PROPN", "ADJ"}
        longer = any(token.lemma == first and view.lower(token.index + 1) == rest[0] for first, *rest in phrases)
        if view.lower(token.index - 1) in MISFORTUNES:
            continue  # `a storm strikes the coast`
        if plain or longer or (token.pos == "VERB" and token.lemma in verbs):
            found.append(token.index)
    return found


def act_owner(view: View, act: int, story: Story) -> Named | None:
    """Return whose act it is: `a Russian air strike`, `an al-Shabaab-led assault`, `after police opened fire`."""
    kind = "verb" if view.tokens[act].pos == "VERB" else "noun"
    if (led := _led_by(view, act)) is not None:
        return led
    if kind == "verb":
        return next(doers(view, act, kind, story, None), None)
    named = _owner(view, act, story) or _headline_subject(view, act)
    return named or next((doer_at(view, at, story) or Named(name="") for at in by_agents(view, act)), None)


def _led_by(view: View, act: int) -> Named | None:
    """`US-led coalition airstrikes`, which taggers take for all sorts of things."""
    at = act - 1
    while at > 0 and view.tokens[at].pos in {"NOUN", "ADJ"} and view.lower(at) != "coalition":
        at -= 1
    return led_coalition(view, at)


def _headline_subject(view: View, act: int) -> Named | None:
    """`gunmen storm a prison`: a verb that the tagger takes for a noun, with its subject right before it."""
    before = view.tokens[act - 1] if act else None
    one = view.tokens[act].lower.endswith("s")
    if before is None or before.pos not in {"NOUN", "PROPN"} or (acting_body(before.lower) == "armed" and not one):
        return None
    if (before.tag in {"NNS", "NNPS"}) == one or (one and not _is_one(view, before.index)):
        return None  # `terrorist attacks` are a noun
    known = acting_body(before.lower) is not None or person_item(before.lower)
    return common_name(view, before.index) if known else None


def _is_one(view: View, index: int) -> bool:
    """`a young suicide bomber`: with an article before, however many words between."""
    return any(view.lower(i) in {"a", "an", "one"} for i in range(max(0, index - 9), index))


def _owner(view: View, act: int, story: Story) -> Named | None:
    """The side among the modifiers of a noun for an act."""
    for at in naming_tokens(view, act):
        if at == act or view.tokens[at].dep == "pobj":
            continue
        for entity in story.within(view.sentence.index, view.tokens[at].span):
            if entity.kind in SIDES:
                name = entity.name if entity.kind == "group" else entity.side or entity.name
                return Named(name=name, span=entity.span)
    return None

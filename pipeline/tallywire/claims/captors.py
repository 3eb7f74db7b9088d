"""Who holds people that were carried off: the gunmen, bandits or group that the article has spoken of last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.claims.scene import Scene
from tallywire.claims.story import Story

_TAKES = frozenset(
    {
        "kidnap", "abduct", "snatch", "carry", "march", "drive", "ride", "make", "take", "seize", "drag", "spirit",
        "bundle", "whisk", "herd", "lead", "abduction", "kidnapping", "flee", "cart", "hostage",
    }
)  # fmt: skip
"""first words of what captors do to people"""
_BY_LAW = re.compile(
    r"\b(?:custody|detention|questioning|prisons?|jails?|jailed|arrest\w*|police|court|bail|charges?|charged|sentence\w*"
    r"|convict\w*|authorities|government|pardon\w*|immigration|suspects?)\b",
    re.IGNORECASE,
)
_CAPTIVITY = re.compile(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captors?|ransom|carried off|gunmen|bandits|pirates"
    r"|(?:marched|dragged|taken|led|driven|herded) (?:off )?(?:in)?to (?:the )?(?:forests?|bush|hills|mountains|jungle|desert))\b",
    re.IGNORECASE,

)
_CAPTORS = re.compile(
    r"\b(?:gunmen|bandits|kidnappers|abductors|hostage-takers|pirates|militants|jihadists|insurgents|rebels|guerrillas"
    r"|guerillas|militiamen|armed men|assailants|attackers|hijackers)\b",
    re.IGNORECASE,
)
_VICTIMS = re.compile(r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|suspected|alleged|of the)) (?:\w+ )?$")
"""what stands before people who are counted or suspected, not before who did it"""
_REACH = 8
"""sentences over which captors stay those of the story"""


def captors_of(scene: Scene) -> str | None:
    """Return who carried off, holds or lets go the counted; None where the law may, or nobody of the kind is named."""
    hit, sentence = scene.link.hit, scene.view.sentence
    takes = scene.action.name == "detained"
    if takes and (hit is None or not _TAKES & set(hit.trigger.words)):
        return None
    if _BY_LAW.search(sentence.text) or not _speaks_of_captivity(scene.story):
        return None
    return next(_named_before(scene.story, sentence.index), None)


def _speaks_of_captivity(story: Story) -> bool:
    return any(_CAPTIVITY.search(sentence.text) for sentence in story.annotated.sentences)


def _named_before(story: Story, index: int) -> Iterator[str]:
    """Names of captors from a sentence backwards, the nearest first."""
    for at in range(index, max(-1, index - 1 - _REACH), -1):
        sentence = story.annotated.sentences[at]
        found = [
            (match.start(), match.group().lower())
            for match in _CAPTORS.finditer(sentence.text)
            if not _VICTIMS.search(sentence.text[: match.start()])
        ]
        found += [
            (entity.span.start - sentence.span.start, entity.name)
            for entity in story.by_sentence.get(at, ())
            if entity.kind == "group"
        ]
        yield from (name for _, name in sorted(found, reverse=True))

"""A linked number in its sentence, with all that bears on its roles, and the roles that come of it."""

from __future__ import annotations

from dataclasses import dataclass

from tallywire.claims.doers import Named
from tallywire.claims.frames import Action
from tallywire.claims.linking import Link
from tallywire.claims.story import Story
from tallywire.claims.view import View
from tallywire.records import Entity, Saying

OWNERS = frozenset({"demonym", "country", "organisation", "group", "force", "agency"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A linked number in its sentence, with all that bears on its roles."""

    view: View
    link: Link
    action: Action
    story: Story
    saying: Saying | None
    place: Entity | None
    ground: str | None = None
    """the country of the place that the story carries to the sentence"""
    earlier: View | None = None
    """the sentence before, where it belongs to the same paragraph"""

    @property
    def own_side(self) -> str | None:
        """The side of the speaker: who `we` are."""
        if self.saying is None or self.saying.side or self.saying.speaker_span is None:
            return self.saying.side if self.saying else None
        named = self.story.within(self.view.sentence.index, self.saying.speaker_span)
        return next((entity.side for entity in named if entity.kind in OWNERS and entity.side), None)

    def entities(self) -> list[Entity]:
        """Entities of the sentence."""
        return self.story.by_sentence.get(self.view.sentence.index, [])


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Actor and target with the words that name them, where words do."""

    actor: Named | None
    target: Named | None


def name_of(named: Named | None) -> str | None:
    """Return the name; None where nobody is named."""
    return named.name if named else None

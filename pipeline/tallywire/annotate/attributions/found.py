"""What the finders of attributions return, in token indices of one sentence."""

from __future__ import annotations

from dataclasses import dataclass

Indices = frozenset[int]
NONE: Indices = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One attribution inside a sentence."""

    head: int
    """the verb, noun, adjective or preposition that attributes"""
    cue: Indices
    source: Indices
    content: Indices
    kind: str
    """speech, thought, intention, evidence"""
    lemma: str
    speaks: bool = False
    """may go on over quotations: `"…," she said. "…"`"""

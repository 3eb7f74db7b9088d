"""Load claim packs, the shipped ones by name and a user's own by file."""

from __future__ import annotations

from tallywire.claims.frames import Action, Context, Example, Frame, Pack

__all__ = ["Action", "Context", "Example", "Frame", "Pack"]

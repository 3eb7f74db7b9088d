"""Find who is cited for what: cue, speaker, and the stretch that is said."""

from tallywire.annotate.speakers.finding import find_sayings
from tallywire.annotate.speakers.names import short_name

__all__ = ["find_sayings", "short_name"]

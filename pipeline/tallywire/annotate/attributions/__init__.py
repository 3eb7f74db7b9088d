"""Find all that is attributed: speech, thought, intention, judgement and evidence, with source, cue and content."""

from tallywire.annotate.attributions.finding import find_attributions

__all__ = ["find_attributions"]

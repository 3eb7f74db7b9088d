"""Sentences without an attribution of their own that go on with the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.annotate.speakers.voices import Voice, Voices
from tallywire.records import CleanArticle, Saying, Sentence

STEM_REACH = 5
"""sentences from the last speaker to a stem such as `Broken down:`"""
_LEANS = re.compile(
    r"^(?:of (?:these|those|them|the (?!rest))|another|a further|the (?:other|remaining|others)|among (?:them|those)"
    r"|in (?:all|total)|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of the|others?)\b)",
    re.IGNORECASE,
)


class Carrier:
    """Hands the last attribution on: to list items under their stem, to sentences that lean on the one before."""

    def __init__(self, sentences: Sequence[Sentence], clean: CleanArticle | None, voices: Voices) -> None:
        self._sentences, self._clean, self._voices = sentences, clean, voices
        self._governing: dict[int, Saying] = {}
        self._label: tuple[Voice, int] | None = None

    def note(self, sentence: Sentence, own: Sequence[Saying]) -> None:
        """Remember what governs a sentence at its end."""
        if own:
            self._governing[sentence.index] = own[-1]

    def carried(self, sentence: Sentence) -> list[Saying]:
        """Return the attribution that a sentence without one takes over, as a list of none or one."""
        source = self._of_list(sentence) if sentence.role == "list_item" else self._of_text(sentence)
        if source is None:
            return []
        saying = Saying(
            sentence=sentence.index,
            cue=None,
            speaker=source.speaker,
            speaker_span=None,
            content=sentence.span,
            stance=source.stance,
            side=source.side,
            key=source.key,
        )
        self._governing[sentence.index] = saying
        return [saying]

    def _of_list(self, sentence: Sentence) -> Saying | None:
        """`X's figures:` speaks for its items."""
        stem = self._clean.blocks[sentence.block].stem if self._clean else None
        above = [s for s in self._sentences if s.block == stem]
        if above and above[-1].text.rstrip().endswith(":"):
            return self._governing.get(above[-1].index)
        return None

    def _of_text(self, sentence: Sentence) -> Saying | None:
        """`Of these, 98 …`, or a stem such as `Broken down:`"""
        if sentence.index == 0:
            return None
        before = self._sentences[sentence.index - 1]
        if sentence.text.rstrip().endswith(":"):
            near = range(sentence.index - 1, max(-1, sentence.index - 1 - STEM_REACH), -1)
            return next((self._governing[n] for n in near if n in self._governing), None)
        if before.block == sentence.block and _LEANS.match(sentence.text):
            return self._governing.get(before.index)
        return None

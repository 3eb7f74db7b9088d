"""Sentences without an attribution of their own that go on with the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.annotate.speakers.voices import Voices
from tallywire.records import CleanArticle, Saying, Sentence

STEM_REACH = 5
"""sentences from the last speaker to a stem such as `Broken down:`"""
_LEANS = re.compile(
    r"^(?:of (?:these|those|them|(?:that|this) (?:number|total|figure)|the (?!rest))|the (?:dead|injured|wounded|victims|killed) includ|another|a further|the (?:other|remaining|others)|among (?:them|those)"
    r"|in (?:all|total)|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of the|others?)\b)",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    r"^of (?:these|those|them|the [a-z]+) (?:\w+ ){0,2}?(?:\d|\w+ (?:were|was|had|got)\b)", re.IGNORECASE
)
"""`Of the drones 139 were shot down` goes on with the statement, a new paragraph or not"""
_STOOD = re.compile(
    r"^(?:(?:in|by|at|on) [\w ]{3,20},? |a \w+ (?:ago|earlier),? |now )?(?:it|that|the (?:total|figure|number|count|tally))"
    r" (?:\w+ )?(?:stands|stood|rose|comes|came|was|had been) (?:at |to )?[\"“]?(?:(?:up to|over|about|some|nearly|only) )?\d",
    re.IGNORECASE,
)
"""`A year ago it stood at 23,000`: the figure spoken of before"""
_LABELLED = re.compile(r"^\W*(?:[A-Z][\w'’.-]+ ){0,4}[A-Z][\w'’-]+: \S")
_SUPERLATIVE = re.compile(
    r"^(?:it|this|that) (?:is|was) the (?:highest|lowest|largest|biggest|deadliest)\b[^.]*\b(?:figure|number|toll|total|count)\b",
    re.IGNORECASE,
)


class Carrier:
    """Hands the last attribution on: to list items under their stem, to sentences that lean on the one before."""

    def __init__(self, sentences: Sequence[Sentence], clean: CleanArticle | None, voices: Voices) -> None:
        self._sentences, self._clean, self._voices = sentences, clean, voices
        self._governing: dict[int, Saying] = {}

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
        if _goes_on(before, sentence) or self._is_labelled(sentence):
            return self._governing.get(before.index)
        return None


    def _is_labelled(self, sentence: Sentence) -> bool:
        """`Governor Hladkov: 62 drones came. One civilian died.`: a name and a colon speak for their paragraph."""
        first = next(s for s in self._sentences if s.block == sentence.block)
        return first is not sentence and _LABELLED.match(first.text) is not None


def _goes_on(before: Sentence, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with the figures of the one before."""
    if before.block != sentence.block:
        return before.role == sentence.role == "body" and _OF_THE.match(sentence.text) is not None
    return any(words.match(sentence.text) for words in (_LEANS, _STOOD, _SUPERLATIVE))

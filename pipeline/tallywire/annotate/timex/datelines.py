"""Lines that are not read for claims and yet name times: `GENEVA, March 22 -`, `Updated 8:30 p.m.`."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.records import CleanArticle, Sentence

_ROLES = frozenset({"dateline", "byline", "stamp"})


def with_datelines(sentences: Sequence[Sentence], clean: CleanArticle) -> list[Sentence]:
    """Return the sentences together with the datelines, bylines and stamps between them, in order of the text.

    Such a line counts as a sentence with the index -1.
    """
    lines = [
        Sentence(index=-1, span=b.span, text=clean.edited.text[b.span.start : b.span.end], block=number, role=b.role)
        for number, b in enumerate(clean.blocks)
        if b.role in _ROLES
    ]
    return sorted([*sentences, *lines], key=lambda sentence: sentence.span)

"""What makes a claim doubtful to a reader of the table: a number that was mended, a sentence cut off."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from tallywire.records import Annotated, Quantity, Sentence

_CUT_OFF = re.compile(r"(?:…|\.{3}|\[(?:…|\.{3})\])[\s\"'”’)]*\Z")


def find_doubts(annotated: Annotated, sentence: Sentence, quantity: Quantity) -> Iterator[str]:
    """Yield warning codes: num_suspect where cleaning changed the digits, truncated where the sentence breaks off."""
    if _digits(_raw(annotated, quantity)) != _digits(_clean(annotated, quantity)):
        yield "num_suspect"
    if _CUT_OFF.search(sentence.text):
        yield "truncated"


def _raw(annotated: Annotated, quantity: Quantity) -> str:
    span = annotated.clean.edited.to_raw(quantity.number)
    return html.unescape(annotated.clean.article.raw[span.start : span.end])


def _clean(annotated: Annotated, quantity: Quantity) -> str:
    return annotated.clean.edited.text[quantity.number.start : quantity.number.end]


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())

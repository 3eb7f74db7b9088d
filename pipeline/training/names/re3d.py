"""Names among the entities of re3d, which marks nominal mentions and whole noun phrases as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from training.names.labels import TITLES, WORDS, Mention, is_demonym, longest, place_label, with_demonyms

_LEAD = frozenset(["the", "a", "an", "mr", "mr.", "president", "minister", "secretary", "prime", "foreign"])
_SMALL = frozenset(["of", "the", "and", "for", "al", "to", "de", "bin"])
_OFFICES = frozenset({"Command", "Ambassador", "Commander", "Spokesman", "Spokesperson"})
_PIECE = 40
"""a text is cut at the first sentence end after so many tokens"""

Piece = tuple[Sequence[str], Sequence[bool], Sequence[Mention]]
"""words, spaces after them, mentions"""


def re3d_pieces(record: dict[str, Any], tokenizer: Language) -> Iterator[Piece]:
    """Pieces of a re3d text of about forty tokens."""
    doc = tokenizer.make_doc(record["text"])
    found = longest([mention for entity in record["ents"] for mention in _mentions(doc, *entity)])
    mentions = with_demonyms(found, [token.text for token in doc], None)
    start = 0
    for token in doc:
        ends = token.text in {".", "!", "?"} or "\n" in token.text
        inside = any(first <= token.i < end for first, end, _ in mentions)
        if (ends and token.i - start > _PIECE and not inside) or token.i == len(doc) - 1:
            yield _piece(doc, start, token.i + 1, mentions)
            start = token.i + 1


def _piece(doc: Doc, start: int, end: int, mentions: Sequence[Mention]) -> Piece:
    tokens = doc[start:end]
    inside = [(first - start, last - start, label) for first, last, label in mentions if start <= first and last <= end]
    return [token.text for token in tokens], [bool(token.whitespace_) for token in tokens], inside


def _mentions(doc: Doc, begin: int, finish: int, kind: str) -> Iterator[Mention]:
    span = doc.char_span(begin, finish, alignment_mode="contract")
    if span is None or kind not in {"Organisation", "Person", "Location", "Nationality"}:
        return
    start, end = _core(doc, span.start, span.end)
    words = [token.text for token in doc[start:end]]
    if words and _is_name(words, kind):
        label = _label(words, kind)
        if label:
            yield start, end, label


def _core(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while start < end and (doc[start].lower_ in _LEAD or not doc[start].text[0].isupper()):
        start += 1
    while end > start and not (
        doc[end - 1].text[0].isupper() or doc[end - 1].text[0].isdigit() or doc[end - 1].text == "'s"
    ):
        end -= 1
    if end > start and doc[end - 1].lower_ in {"'s", "’s"}:
        end -= 1
    return start, end


def _is_name(words: Sequence[str], kind: str) -> bool:
    if len(words) == 1 and words[0].lower() in WORDS["pronouns"]:
        return False
    if any(word.islower() and word.isalpha() and word not in _SMALL for word in words):
        return False
    joined = {word.lower() for word in words} & {"of", "'s", "’s", "and"}
    return not (kind == "Person" and (joined or words[-1] in _OFFICES))


def _label(words: Sequence[str], kind: str) -> str:
    alone = words[0].lower() if len(words) == 1 else ""
    if kind == "Nationality":
        return "NORP" if alone else ""
    if alone and is_demonym(alone):
        return ""
    if kind == "Person":
        return "" if alone in TITLES else "PERSON"
    if kind == "Organisation":
        return "GPE" if words[-1] in WORDS["countries"] else "ORG"
    return place_label(words)

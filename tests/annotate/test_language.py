"""The model is loaded once; sentences get tokens whose spans point into the clean text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tallywire.annotate.language import load_language, parse_sentences
from tallywire.errors import UsageError
from tallywire.records import Sentence
from tallywire.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language


def sentences(*texts: str) -> list[Sentence]:
    found, at = [], 100
    for number, text in enumerate(texts):
        found.append(Sentence(index=number, span=Span(at, at + len(text)), text=text, block=0, role="body"))
        at += len(text) + 1
    return found


def words(language: Language, text: str) -> list[str]:
    (parsed,) = parse_sentences(sentences(text), language, only=[0])
    return [token.text for token in parsed.tokens]


def test_no_such_model() -> None:
    with pytest.raises(
        UsageError, match="--model en_no_such: no such spaCy pipeline is installed; give a package name"
    ):
        load_language("en_no_such")


def test_a_model_without_a_parser(tmp_path_factory: pytest.TempPathFactory, language: Language) -> None:
    folder = tmp_path_factory.mktemp("model") / "en_tagger"
    language.to_disk(folder, exclude=["parser"])
    with pytest.raises(UsageError, match="--model"):
        load_language(str(folder))


def test_the_model_is_loaded_once(language: Language) -> None:
    assert load_language(None) is load_language(None) is language


def test_only_the_chosen_sentences_are_parsed(language: Language) -> None:
    parsed = parse_sentences(sentences("Twelve died.", "It rained.", "They left."), language, only=[2, 0])
    assert [bool(sentence.tokens) for sentence in parsed] == [True, False, True]


def test_a_parse_does_not_depend_on_the_others(language: Language) -> None:
    texts = ("Russia fired 12 missiles.", "Rebels freed 30 soldiers.")
    alone = parse_sentences(sentences(*texts), language, only=[1])[1]
    assert alone == parse_sentences(sentences(*texts), language, only=[0, 1])[1]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("It hit Russia.The army", ["It", "hit", "Russia", ".", "The", "army"]),
        ("1 000 people", ["1,000", "people"]),
        ("1\u2009000 people", ["1,000", "people"]),
        ("12\u00a0people\tdied", ["12", "people", "died"]),
        ("16,000 civilians", ["16,000", "civilians"]),
    ],
)
def test_tokens(language: Language, text: str, tokens: list[str]) -> None:
    assert words(language, text) == tokens


@pytest.mark.parametrize("text", ["Overnight, Russia’s 479 drones hit Ukraine.", "  1 000 men ", "A\u2009b — 12% (3)"])
def test_tokens_point_into_the_text(language: Language, text: str) -> None:
    (parsed,) = parse_sentences(sentences(text), language, only=[0])
    for number, token in enumerate(parsed.tokens):
        start, end = token.span.start - 100, token.span.end - 100
        assert token.index == number
        assert len(text[start:end]) == len(token.text)
        assert text[start:end] == token.text or token.text == "1,000"
        assert 0 <= token.head < len(parsed.tokens)

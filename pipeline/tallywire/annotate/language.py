"""The language model: loading it, and turning its parse into plain token records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy

from tallywire.annotate.labels import NEEDED, missing_parts, name_label, read_syntax
from tallywire.errors import UsageError
from tallywire.records import Sentence, Token
from tallywire.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_SHIPPED = Path(__file__).parent.parent / "model" / "en_news_small"
_GROUPING = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))")
_ODD_SPACE = re.compile(r"[\u00a0\u2000-\u200a\u202f\t\n\r]")


@lru_cache(maxsize=4)
def load_language(name: str | None = None) -> Language:
    """Load the shipped pipeline, or another English one by package name or path.

    Raises UsageError when there is no such pipeline, or it lacks a part that the engine reads.
    """
    try:
        language = spacy.load(name or _SHIPPED)
    except (OSError, ImportError, ValueError) as error:
        raise UsageError(
            f"--model {name}: no such spaCy pipeline is installed; give a package name or a path"
        ) from error
    if missing := missing_parts(language):
        raise UsageError(
            f"--model {name}: the pipeline has no {' and no '.join(missing)}; take one with {', '.join(NEEDED)}"
        )
    tokenizer: Any = language.tokenizer
    tokenizer.url_match = None  # `Russia.the` would become one token, a URL
    return language


def parse_sentences(sentences: Sequence[Sentence], language: Language, *, only: Iterable[int]) -> tuple[Sentence, ...]:
    """Return the sentences, those whose index is in `only` with tokens.

    Each is parsed alone, so that the parse does not depend on which others are.
    """
    chosen = sorted(set(only))
    docs = language.pipe((_readable(sentences[index].text) for index in chosen), batch_size=64)
    parsed = dict(zip(chosen, docs, strict=True))
    return tuple(
        replace(sentence, tokens=_tokens(parsed[sentence.index], sentence.span.start))
        if sentence.index in parsed
        else sentence
        for sentence in sentences
    )


def _readable(text: str) -> str:
    """A text of the same length that the model reads better: `1 000` as `1,000`, plain spaces."""
    return _ODD_SPACE.sub(" ", _GROUPING.sub(",", text))


def _tokens(doc: Doc, offset: int) -> tuple[Token, ...]:
    words = [token for token in doc if not token.is_space]
    index = {token.i: number for number, token in enumerate(words)}
    arcs = read_syntax(doc)
    return tuple(
        Token(
            index=number,
            span=Span(offset + token.idx, offset + token.idx + len(token)),
            text=token.text,
            lower=token.lower_,
            lemma=token.lemma_.lower() or token.lower_,
            pos=token.pos_,
            tag=token.tag_,
            dep=arcs[token.i][0],
            head=index.get(arcs[token.i][1], number),
            name=name_label(token.ent_type_),
        )
        for number, token in enumerate(words)
    )

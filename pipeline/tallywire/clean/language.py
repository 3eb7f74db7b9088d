"""Which language the main text of an article is in.

Two witnesses: words that every English text is full of, and py3langid, which knows the letters of a hundred languages.
Only if both deny that a text is English is it in another language; headlines, names and figures alone prove nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][a-z]+)?")
_LETTER = re.compile(r"[^\W\d_]")
_ENGLISH_WORDS = frozenset(
    re.findall(
        r"[\w-]+",
        "the of and that with from were has have had been which who after this his her their are said they would",
    )
)
"""frequent in English and rare in the languages that share its letters; not `to` (Polish), `in` (German), `by` (Czech)"""
_FULL = 0.08
"""share of such words in nine of ten news items of one sentence; above it English needs no other witness"""
_SOME = 0.2
"""of the letters; where so many belong to such a text, what else is on the page is quotations or a second version"""
_ENOUGH = 12
"""letters; fewer are a name or a unit"""
_MOST = 0.5
_PLAIN = 3
"""words without a capital that a text in Latin letters must have to be taken for another language: the others are names"""
TELLING = 4_000
"""characters that are looked at"""
_DENIED = 0.002
"""probability of English; above it were all of 48,000 English news items, below it 107 of 108 in twelve other languages"""
_DENIED_IF_DECLARED = 0.1
"""the same where the page itself names the other language"""
_NOT_NEWS = frozenset(
    re.findall(
        r"[\w-]+",
        "ace an arz ary as bcl br dz eo ext fuv gcf gcr gom grc gug guw hbo kab kik la lg lij ltg ln nso oc "
        "pcm qu sa sdh se st uzs vec wa wuu yue zxx",
    )
)
"""classes left out: pidgins and dialects that stand near English or another language, and `not a language`"""


def find_language(text: str, *, declared: str | None = None) -> str | None:
    """Return the code of the language of a text, None where it shows none.

    `declared` is what metadata or the page say; it never decides alone.

    >>> find_language("Mindestens 42 Tote nach Taifun auf den Philippinen"), find_language("| 12 | 9 June |")
    ('de', None)
    """
    text = text[:TELLING].lower() if text.isupper() else text[:TELLING]
    letters = len(_LETTER.findall(text))
    if letters < _ENOUGH:
        return None
    words = _LATIN.findall(text)
    latin = sum(map(len, words)) / letters
    telling = sum(word.lower() in _ENGLISH_WORDS for word in words)
    if telling >= _FULL * len(words) > 0 and latin >= _SOME:
        return ENGLISH
    lang = _by_letters(text, (declared or "").lower().partition("-")[0])
    only_names = latin > _MOST and sum(word.islower() for word in words) < _PLAIN
    return None if only_names and lang != ENGLISH else lang


def _by_letters(text: str, declared: str) -> str | None:
    scores = dict(_identifier().rank(text))
    best: str = max(scores, key=lambda lang: scores[lang])
    if best == ENGLISH:
        return ENGLISH
    limit = _DENIED_IF_DECLARED if declared == best else _DENIED
    if scores[ENGLISH] < limit:
        return best
    return ENGLISH if declared == ENGLISH else None


@cache
def _identifier() -> LanguageIdentifier:
    """Load the model when a text first needs it; it takes half a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([lang for lang in identifier.labels if lang not in _NOT_NEWS])
    return identifier

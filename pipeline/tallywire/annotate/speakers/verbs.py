"""Attributions by a verb: `X said that …`, `…, says X`, `X put the toll at …`, `X spoke of …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.annotate.speakers.cue import AMID, LEAD, TRAIL, Cue, words_of
from tallywire.annotate.speakers.lexicon import (
    DECLARED,
    FIGURE,
    FIGURE_NOUNS,
    NOT_SAID,
    OWN_TEXT,
    PERSONAL,
    SHOWN,
    STANCE,
    WITNESSED,
    WITNESSES,
)
from tallywire.annotate.speakers.names import is_pronoun, short_name
from tallywire.annotate.speakers.subjects import Phrase, lemma_of, subject_of
from tallywire.records import Sentence, Token
from tallywire.spans import Span

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|several|no|nobody|none|all|both)\b",
    re.IGNORECASE,
)
_GAP = r",? (?:and |while |but )?(?P<who>(?:the )?[\w.'’-]+(?: (?!of |at )[\w.'’-]+){0,4}?)(?: at one point| later| earlier)? "
_GAP_OF = re.compile(rf"(?:,|, and|, while) {_GAP[3:]}of (?=[^,;]{{0,20}}?\d)")
_GAP_AT = re.compile(rf"(?:,|, and|, while) {_GAP[3:]}at (?=[^,;]{{0,20}}?\d)")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def verb_cues(sentence: Sentence, *, own_voice: bool = False) -> Iterator[Cue]:
    """Yield the attributions that a verb makes; `own_voice` also reads `we` and `I` as speakers."""
    for token in sentence.tokens:
        stance = _stance(sentence, token)
        if stance is None:
            continue
        phrase = subject_of(sentence.tokens, token)
        if phrase is None or (not own_voice and _is_own(sentence, phrase)):
            continue
        if token.lemma in WITNESSED and not _is_witness(sentence, phrase):
            continue
        cue = _cue(sentence, token, phrase, stance)
        if cue.name.split()[-1:] and cue.name.split()[-1].lower() in OWN_TEXT:
            continue
        yield cue
        yield from _gapped(sentence, token, stance)


def _gapped(sentence: Sentence, verb: Token, stance: str) -> Iterator[Cue]:
    """`Washington spoke of 300 dead, and Kyiv of more than 3,000`: the verb is left out the second time."""
    if verb.lemma not in {"speak", "put"}:
        return
    after = sentence.text[verb.span.end - sentence.span.start :]
    for match in (_GAP_OF if verb.lemma == "speak" else _GAP_AT).finditer(after):
        who = Span(verb.span.end + match.start("who"), verb.span.end + match.end("who"))
        yield Cue(span=who, who=who, form=LEAD, stance=stance, name=short_name(match["who"]))


def _stance(sentence: Sentence, token: Token) -> str | None:
    """The stance of a token if it is a cue here, not merely a word that can be one."""
    lemma = lemma_of(token)
    if token.pos not in {"VERB", "AUX"} and not token.tag.startswith("VB") and not _is_misread(sentence, token):
        return None
    following = sentence.tokens[token.index + 1 : token.index + 4]
    if any(word.lower in NOT_SAID for word in following) or token.dep == "amod":
        return None
    if lemma == "declare" and any(
        word.lower in DECLARED for word in sentence.tokens[token.index + 1 : token.index + 5]
    ):
        return None
    if lemma in WITNESSED:
        return "says" if _near_number([word.lower for word in following]) else None
    if lemma in SHOWN and not _takes_clause(sentence, token):
        return None
    if lemma in {"put", "book"} and [word.lower for word in following[:1]] == ["it"]:
        return "says"
    if lemma in {"hold", "have"} and _has_words(sentence, token):
        return "says"
    if lemma in STANCE and (lemma not in FIGURE or lemma in {"say", "tell", "write", "warn", "estimate"}):
        return STANCE[lemma]
    if lemma in STANCE or (lemma in FIGURE and _has_figure(sentence, token)):
        return FIGURE.get(lemma) or STANCE[lemma]
    return None


_HOLDS = re.compile(
    r"(?:holds?|held) that\b|(?:ha[sd]|have) (?:it that\b|(?:the |\w+ )?(?:names?|records?|details|reports) (?:of|for) (?=\S*\d))"
)


def _has_words(sentence: Sentence, token: Token) -> bool:
    """`Delhi holds that …`, `several channels have it that …`, `the office has names for 1,200 captives`."""
    return _HOLDS.match(sentence.text[token.span.start - sentence.span.start :]) is not None


def _is_misread(sentence: Sentence, token: Token) -> bool:
    """`says` and `reports` before a comma or name are verbs whatever the tagger thinks."""
    if token.index == 0 or token.index + 1 >= len(sentence.tokens):
        return False
    before, after = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]
    if token.lower in {"says", "said"}:
        return True
    if token.lower in {"speak", "speaks"}:
        return after.lower == "of"
    if token.lower in {"books", "puts"}:
        return before.tag.startswith("N") and after.lower == "it"
    if token.lower == "fears":
        return before.tag.startswith("N") and (after.tag == "CD" or after.lower in {"as", "up", "more", "at", "that"})
    if token.lower in {"count", "counts", "report", "reports", "list", "lists"} and before.tag.startswith("N"):
        return (
            after.tag == "CD"
            or after.lower == "that"
            or (after.text in {",", "."} and sentence.tokens[token.index - 2].text == ",")
        )
    return False


def _takes_clause(sentence: Sentence, token: Token) -> bool:
    after = sentence.tokens[token.index + 1 : token.index + 4]
    nouns = {"figure", "claim", "report", "allegation", "number", "accusation", "toll", "reports", "claims", "figures"}
    return (
        any(word.lower == "that" or word.lower in nouns for word in after)
        or any(t.head == token.index and t.dep == "ccomp" and t.index > token.index for t in sentence.tokens)
        or token.tag == "VBN"
        or (bool(after) and after[0].text in {",", ".", '"', "”"})
    )


def _has_figure(sentence: Sentence, token: Token) -> bool:
    """`lists only 14 deaths`, `put the toll in the city at 16`, `knew of 227 abducted persons`."""
    after = sentence.tokens[token.index + 1 : token.index + 12]
    words = [word.lower for word in after]
    if lemma_of(token) == "hope":
        return _near_number(words[:4])
    if token.lemma in {"give", "keep", "set", "place", "update", "raise", "lower", "revise", "call", "talk", "name"}:
        if token.lemma == "give" and _GIVEN.match(sentence.text[token.span.end - sentence.span.start :]):
            return True
        return bool(set(words) & FIGURE_NOUNS) or (token.lemma in {"name", "talk"} and _near_number(words))
    if token.lemma in {"speak", "tell", "write", "warn", "know"}:
        return "of" in words[:4] and _near_number(words)
    if lemma_of(token) in {"reckon", "arrive", "guess"}:
        return words[:1] in (["with"], ["at"], ["on"]) and _near_number(words)
    if token.lemma == "put":
        return "at" in words and _near_number(words)
    return _near_number(words[:8])


_GIVEN = re.compile(r" (?:a (?:figure|toll|total|number|count) of |only |some |about )?\d[\d,. ]*(?=[,;.](?!\d)| (?:as|for|against|in all)\b)")
"""`the spokesman now gives 342, up from 287`"""


def _near_number(words: Sequence[str]) -> bool:
    return any(_NUMBER.fullmatch(word) or word[:1].isdigit() for word in words)


def _is_own(sentence: Sentence, phrase: Phrase) -> bool:
    first, end = phrase
    return end - first == 1 and sentence.tokens[first].lower in PERSONAL


def _is_witness(sentence: Sentence, phrase: Phrase) -> bool:
    return any(token.lower in WITNESSES for token in sentence.tokens[phrase[0] : phrase[1]])


def _cue(sentence: Sentence, verb: Token, phrase: Phrase, stance: str) -> Cue:
    first, end = phrase
    who = Span(sentence.tokens[first].span.start, sentence.tokens[end - 1].span.end)
    words = words_of(sentence, who)
    return Cue(
        span=verb.span,
        who=who,
        form=_form(sentence, verb, phrase),
        stance=stance,
        spoken=stance != "denies",
        name=words if is_pronoun(words) else short_name(words),
    )


def _form(sentence: Sentence, verb: Token, phrase: Phrase) -> str:
    """On which side of the cue what is said lies."""
    first, end = min(phrase[0], verb.index), max(phrase[1], verb.index + 1)
    before = [token for token in sentence.tokens[:first] if token.text not in {'"', "“", "”", "''", "``"}]
    rest = sentence.tokens[end:]
    if before and before[-1].lower == "as":
        before = before[:-1]
    if verb.tag == "VBN" and phrase[0] > verb.index and before and not _is_closed(before):
        return TRAIL
    if len(before) < 2 or not _is_closed(before):
        return LEAD
    stop = next(
        (n for n, token in enumerate(rest) if token.text in {",", ";", ".", ":", ")", "—", "–", '"', "“"}), len(rest)
    )
    if any(_opens_clause(token, verb) for token in rest[:stop]) or (stop < len(rest) and rest[stop].text == ":"):
        return LEAD
    if rest[:1] and rest[0].lower in {"that", "how", "whether"}:
        return LEAD
    if any(token.tag == "CD" for token in rest[:stop]) and verb.lemma in FIGURE and verb.lemma not in {"say", "tell"}:
        return LEAD
    tail = rest[stop + 1 :]
    if tail and not _holds_clause(before):
        return LEAD
    return AMID if tail and rest[stop].text in {",", "—", "–"} and _goes_on(tail) else TRAIL


def _is_closed(before: Sequence[Token]) -> bool:
    """The stretch before the speaker ends in a comma or the like, or in quotation marks that were left out."""
    return before[-1].text in {",", ";", ":", "—", "–", "-", ".", "!", "?", "…", ")", "("} or before[-1].tag in {
        "-RRB-",
        "CC",
    }


def _holds_clause(before: Sequence[Token]) -> bool:
    """What stands before the speaker says something: it has a verb or a number of its own."""
    opener = before[0].lower
    bound = next((n for n in range(len(before) - 1, -1, -1) if before[n].text == ";"), -1)
    stretch = before[bound + 1 :]
    if not any(token.text not in {",", "and", "but"} for token in stretch):
        return False
    verbs = any(token.tag in _FINITE for token in stretch)
    if opener in {"on", "in", "by", "after", "when", "as", "while", "although", "for", "since", "during", "separately"}:
        commas = sum(token.text == "," for token in stretch)
        return commas > 1 or (verbs and opener not in {"after", "when", "as", "while", "although", "since"})
    return verbs or any(token.tag == "CD" for token in stretch)


def _opens_clause(token: Token, verb: Token) -> bool:
    return token.tag in _FINITE or (token.head == verb.index and token.dep in {"ccomp", "mark"})


def _goes_on(tail: Sequence[Token]) -> bool:
    return any(token.text not in {".", '"', "”", "''"} for token in tail)

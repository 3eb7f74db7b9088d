"""Counts that somebody keeps back: `did not say how many prisoners were freed`, `the numbers will be named later`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallywire.claims.frames import Action, Frame
from tallywire.claims.lexicon import Lexicon
from tallywire.records import Annotated, Claim, Quantity, Saying, Sentence
from tallywire.spans import Span

_TELL = r"(?:say|tell|disclose|reveal|specify|state|name|give|release|publish|provide|announce|clarify|confirm|share|divulge)"
_TOLD = r"(?:said|told|disclosed|revealed|specified|stated|named|given|released|published|provided|announced|clarified|confirmed|made public)"
_KEPT = re.compile(
    rf"\b(?:(?:did|does|do|would|could) ?n[o']t|declined to|refused to|refuses to|declines to)"
    rf" (?:immediately |yet |publicly |officially )?{_TELL}\b"
    rf"|\b(?:ha(?:s|ve|d)) ?(?:not|n't)(?: yet| so far)? {_TOLD}\b|\bwithout (?:saying|disclosing|specifying|revealing|giving)\b",
    re.IGNORECASE,
)
"""words by which somebody keeps a number back, before it"""
_COUNT = re.compile(
    r"\b(?:how many|(?:the |an )?(?:exact |precise |total |final |overall )?(?:number|numbers|figure|figures) of) (?:the )?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\b(?:(?:was|were|is|are|has|have|had)(?: not|n't)(?: yet| immediately| so far)?(?: been)? {_TOLD}"
    rf"|(?:will|would|is to|are to) be {_TOLD} (?:later|in due course|afterwards|after|once|when))\b",
    re.IGNORECASE,
)
"""words that keep a number back, behind it"""
_BARE = re.compile(r"\b(?:the |exact |precise )*(?:numbers|figures|number|names and numbers)\b", re.IGNORECASE)
_WHO = re.compile(
    r"(?:^|[,;:] |\b(?:but|and|though|although|while) )(?P<who>(?:[Tt]he |[A-Z])[\w'’-]*(?: [\w'’-]+){0,5}) $"
)
"""`The army did not …`: whoever stands before the words of keeping back"""
_LEAD = re.compile(r"^(?:(?:On|In|At|By) \w+ )?(?:[Tt]he )?")
_NOBODY = frozenset({"it", "he", "she", "they", "we", "i", "that", "this", "there", "who", "which"})
_WORD = re.compile(r"[\w'’-]+")
_NEAR, _ACT, _BACK = 12, 70, 2
"""letters from the keeping to the number, from the number to the deed, sentences back to what is counted"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What is kept back in one sentence: its words, the number's words, and where what is counted begins."""

    quote: Span
    noun: int | None


def find_withheld(annotated: Annotated, claims: Sequence[Claim], lexicon: Lexicon) -> Iterator[Claim]:
    """Yield the claims whose number the text says is kept back; `claims` are those that it gives."""
    for sentence in annotated.sentences:
        for kept in () if sentence.text.rstrip().endswith("?") else _kept(sentence.text):
            meaning = _meaning(sentence.text, kept, lexicon) or _of_before(sentence, claims, lexicon, kept)
            if meaning is not None:
                yield _claim(annotated, sentence, kept, meaning)


def _kept(text: str) -> Iterator[_Kept]:
    for count in _COUNT.finditer(text):
        before = next((m for m in _KEPT.finditer(text) if 0 <= count.start() - m.end() <= _NEAR), None)
        after = _AFTER.search(text, count.end(), count.end() + 2 * _ACT)
        if before is not None:
            yield _Kept(quote=Span(before.start(), count.end()), noun=count.end())
        elif after is not None and "." not in text[count.end() : after.start()]:
            yield _Kept(quote=Span(count.start(), after.end()), noun=count.end())
    for bare in _BARE.finditer(text):
        after = _AFTER.match(text, bare.end() + 1)
        if after is not None:
            yield _Kept(quote=Span(bare.start(), after.end()), noun=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meaning:
    """What is counted, what was done with it, and the end of its noun phrase in the sentence."""

    frame: Frame
    action: Action
    item: str | None
    end: int
    like: Claim | None = None


def _meaning(text: str, kept: _Kept, lexicon: Lexicon) -> _Meaning | None:
    """What the words behind `how many` name: `how many prisoners were freed`."""
    if kept.noun is None:
        return None
    words = list(_WORD.finditer(text, kept.noun, kept.noun + _ACT))
    for last in range(min(4, len(words)), 0, -1):
        end = words[last - 1].end()
        for frame, item in lexicon.items(text[kept.noun : end]):
            action = _action(frame, [word.group().lower() for word in words[last:]], lexicon)
            if action is not None:
                return _Meaning(frame=frame, action=action, item=item, end=end)
    return None


def _action(frame: Frame, words: Sequence[str], lexicon: Lexicon) -> Action | None:
    """The first deed among some words: `were killed`."""
    for word in words:
        for action in frame.actions:
            if not action.ordinal and lexicon.says(word, frame, action):
                return action
    return None


def _of_before(sentence: Sentence, claims: Sequence[Claim], lexicon: Lexicon, kept: _Kept) -> _Meaning | None:
    """`The numbers will be named later`: of what the sentences before count."""
    if kept.noun is not None:
        return None
    near = [c for c in claims if c.quote.end <= sentence.span.start + kept.quote.start and _is_near(c, sentence)]
    if not near:
        return None
    like = near[-1]
    frames = [frame for pack in lexicon.packs for frame in pack.frames if frame.name == like.claim_type]
    action = next((action for frame in frames if (action := frame.action(like.action))), None)
    return _Meaning(frame=frames[0], action=action, item=like.item, end=0, like=like) if action else None


def _is_near(claim: Claim, sentence: Sentence) -> bool:
    return 0 <= sentence.index - claim.sentence <= _BACK


def _claim(annotated: Annotated, sentence: Sentence, kept: _Kept, meaning: _Meaning) -> Claim:
    start = sentence.span.start
    span = Span(start + kept.quote.start, start + max(kept.quote.end, meaning.end))
    source = _source(annotated.sayings, sentence, kept)
    frame, action = meaning.frame, meaning.action
    noun = Span(start + kept.noun, start + meaning.end) if kept.noun is not None else None
    return Claim(
        claim_type=frame.name,
        action=action.name,
        quantity=_no_number(sentence, span),
        quote=span,
        item=meaning.item,
        item_span=noun,
        status="withheld",
        sentence=sentence.index,
        rule=f"{frame.pack}.{frame.name}.{action.name}",
        rule_digest="",
        target=meaning.like.target if meaning.like else None,
        source=source,
        stance="withholds" if source else None,
        confidence=0.6,
        notes=("withheld",),
    )


def _source(sayings: Sequence[Saying], sentence: Sentence, kept: _Kept) -> str | None:
    """Who keeps it back: the subject of those words, else who speaks in the sentence."""
    who = _WHO.search(sentence.text[: kept.quote.start])
    if who is not None and who["who"].split()[0].lower() not in _NOBODY:
        return _LEAD.sub("", who["who"]) or None
    return next((saying.speaker for saying in sayings if saying.sentence == sentence.index), None)


def _no_number(sentence: Sentence, span: Span) -> Quantity:
    return Quantity(
        sentence=sentence.index,
        span=span,
        number=Span(span.start, span.start),
        value=None,
        low=None,
        high=None,
        qualifier="vague",
        form="withheld",
        kind="count",
    )

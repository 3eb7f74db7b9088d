"""Attributions without a verb: `according to X`, `by X's count`, `X: …`, `… - X`, `in a statement from X`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.annotate.entities import kind_of
from tallywire.annotate.speakers.cue import AMID, LEAD, TRAIL, Cue
from tallywire.annotate.speakers.lexicon import NEVER, PERSONAL
from tallywire.annotate.speakers.names import is_person, is_pronoun, short_name
from tallywire.records import Sentence
from tallywire.spans import Span

_ACCORDING = re.compile(
    r"\b(?:according to|as per|per|in the words of|citing|quoting|going by|if you believe|on the word of)\s+"
    r"(?!cent\b|day\b|capita\b|year\b|month\b|week\b|hour\b|side\b|person\b|head\b|night\b)",
    re.IGNORECASE,
)
_COUNTING = r"(?:count|tally|account|reckoning|estimate|estimates|figures|tallies|version|data|records|numbers)"
_BY_COUNT = re.compile(
    rf"\b(?:by|on|in|from) (?P<who>(?:the |an? )?(?:[\w.-]+ ){{0,6}}?(?:[\w.-]+['’]s?|its|his|her|their|[A-Z]\w+(?:ian|ese|ish|i|an))) (?:own |latest |official |daily )?{_COUNTING}\b"
    rf"|\b(?:by|in|on) the {_COUNTING} (?:of|from) (?P<in>(?:the )?[\w.'’-]+(?: (?!there\b|that\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b)[\w.'’-]+){{0,6}})"
    rf"|\bby (?:the )?{_COUNTING} (?:of|from) (?P<of>(?:the )?[\w.'’-]+(?: (?!there\b|that\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b)[\w.'’-]+){{0,6}})"
    rf"|\b(?:data|figures|numbers|statistics) (?:from|released by|published by|compiled by|provided by) (?P<data>(?:the )?[\w.'’-]+(?: (?!there\b|that\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b|should\b|can\b|could\b|may\b|must\b|will\b|show\b|shows\b|showed\b|suggest\b|suggests\b|indicate\b)[\w.'’-]+){{0,6}})",
    re.IGNORECASE,
)
_COLON = re.compile(
    r"^(?P<who>[A-Z][^:;.!?\"“”]{1,70}?)(?:['’]s? (?:version|figures?|count|reply|account|claim|tally|response))?:(?:\s+|$)"
)
_QUOTED = re.compile(r"^[\"“‘']")
_DASHED = re.compile(
    r"(?:,| [-–—]) (?P<who>(?:(?:the|[A-Z][\w'’.]*|officials?|reports?|police|ministry|military|army|governor|mayor|sources?|media)\s?){1,5})$"
)
_SAYERS = re.compile(
    r"\b(?:ministry|mod|officials?|police|army|military|air force|navy|general staff|governor|mayor|sources?|report|reports"
    r"|media|president|spokes\w+|kremlin|pentagon|headquarters|command|administration|government|agency|un|authorities"
    r"|prosecutors?|observatory|watchdog|ngo|group|minister|ombuds\w+|intelligence|study|monitors?|charity|service)\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(
    r"(?!UPDATE|WATCH|CLAIM|NOTE|BREAKING|VERDICT|FACT|READ|LIVE|VIDEO|PHOTO|MORE|TOLL|DEAD)[A-Z]{3,6}"
)
_WEAPONS_DOWNED = re.compile(
    r"\d[\d,. ]*(?: of \d+)? (?:[A-Z]?\w+ )?(?:drones?|uavs?|missiles?|rockets?)\b.*\b(?:downed|shot down|destroyed|intercepted|launched)\b",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    r"(?:(?:the|a|an|its|his|her|their|both) )?[\w.'’&-]+(?:,? (?!(?:said|says|say|who|which|were|was|is|are|had|has|have|and|but|while|that|on|when"
    r"|after|as|with|will|would|can|may|since|because|showed|shows|told|not|to|it|they|he|she|there|until|before|including|reported)\b)"
    r"(?!\d)[\w.'’&-]+){0,12}(?: and (?:the )?[A-Z][\w.'’&-]+(?: [A-Z][\w.'’&-]+)*)?"
)


def phrase_cues(sentence: Sentence, *, heads: bool = False) -> Iterator[Cue]:
    """Yield the verbless attributions of a sentence; `heads` reads `Ukraine: 28 drones downed` as a headline."""
    yield from _according(sentence)
    yield from _by_count(sentence)
    yield from _dashed(sentence)
    yield from _owned(sentence)
    yield from _colon(sentence, heads=heads)


def _according(sentence: Sentence) -> Iterator[Cue]:
    for match in _ACCORDING.finditer(sentence.text):
        phrase = speaker_at(sentence.text, match.end())
        who = Span(match.end(), match.end() + len(phrase))
        if not phrase or (match.group().strip().lower() == "per" and not _is_sayer(phrase)):
            continue
        before, after = sentence.text[: match.start()].rstrip(), sentence.text[who.end :].lstrip()
        if not before or before[-1] in ";:.":
            form = LEAD
        else:
            form = AMID if before[-1] == "," and after[:1] == "," and after[1:].strip() else TRAIL
        narrow = form == TRAIL and before[-1] not in ',;:)"”–—'
        yield _cue(sentence, Span(match.start(), match.end()), who, form, narrow=narrow)


def speaker_at(text: str, at: int) -> str:
    """Return the noun phrase that begins at an offset, as far as words of speech or time do not end it."""
    match = _PHRASE.match(text, at)
    if match is None:
        return ""
    phrase = re.split(r",\s(?![A-Z])", match.group())[0]
    return phrase.rstrip(".,")


def _by_count(sentence: Sentence) -> Iterator[Cue]:
    for match in _BY_COUNT.finditer(sentence.text):
        group = next(name for name in ("who", "in", "of", "data") if match[name])
        words = match[group].lower().removesuffix("'s").strip()
        if words in {"one", "the", "any", "some", "our", "my"}:
            continue
        before = sentence.text[: match.start()].rstrip()
        form = TRAIL if len(before.split()) > 2 else LEAD
        end = match.start(group) + len(match[group].rstrip(".,"))
        yield _cue(sentence, Span(*match.span()), Span(match.start(group), end), form)


_OWNED = re.compile(
    r"^(?P<who>(?:the )?(?:[\w.-]+ ){0,4}?(?:[\w.-]+(?=['’])|its\b|their\b))(?:['’]s?)? (?:own |latest |official |first |initial |daily ){0,2}"
    r"(?:figures?|estimates?|count|tally|assessment|reckoning)(?:,[^.;:]{1,90},)? (?:is|are|was|were|stands?|stood|comes?|came)\b",
    re.IGNORECASE,
)


def _owned(sentence: Sentence) -> Iterator[Cue]:
    """`Its own figure, put together from reports, is 1,900 dead`, `the ministry's latest count stands at 40`."""
    match = _OWNED.match(sentence.text)
    if match and (is_pronoun(match["who"]) or _is_sayer(match["who"])):
        yield _cue(sentence, Span(*match.span()), Span(*match.span("who")), LEAD)


def _dashed(sentence: Sentence) -> Iterator[Cue]:
    """`124 drones downed overnight - Ministry`"""
    match = _DASHED.search(sentence.text)
    if match and sentence.role in {"title", "heading", "summary"} and _is_sayer(match["who"]):
        yield _cue(sentence, Span(*match.span("who")), Span(*match.span("who")), TRAIL)


def _colon(sentence: Sentence, *, heads: bool) -> Iterator[Cue]:
    """`Kyiv's version: …`, `Its head Ma Jun, by phone: "26 dead"`, `Seoul: 300 killed`"""
    match = _COLON.match(sentence.text)
    if match is None:
        return
    who, rest = match["who"], sentence.text[match.end() :]
    quoted = bool(_QUOTED.match(rest)) and _starts_with_name(who) and not _has_verb(sentence, match.end("who"))
    versed = match.end("who") + 1 < match.end() - 1 and rest and "'" in match.group()
    if quoted or versed or _is_sayer(who) or (heads and _WEAPONS_DOWNED.search(rest) and kind_of(who) == "country"):
        yield _cue(sentence, Span(*match.span()), Span(*match.span("who")), LEAD)


def _starts_with_name(who: str) -> bool:
    first = who.split(",")[0]
    named = (
        re.search(r"[A-Z][\w'’-]+ (?:al-|bin )?[A-Z][\w'’-]+", first)
        or is_person(first, first)
        or first.lower() == "claim"
        or _is_sayer(first)
    )
    return (
        bool(named)
        and len(first.split()) <= 6
        and not re.search(r"\b(?:is|are|was|were|has|have|had|our|my|the following)\b", who, re.IGNORECASE)
    )


def _has_verb(sentence: Sentence, end: int) -> bool:
    stop = sentence.span.start + end
    return any(t.tag in {"VBD", "VBZ", "VBP", "MD"} and t.span.start < stop for t in sentence.tokens)


def _is_sayer(phrase: str) -> bool:
    """Tell whether a bare phrase can be cited: a body, an office, a capital that stands for its government."""
    words = phrase.strip().removesuffix("'s")
    last = words.split()[-1].lower() if words.split() else ""
    if (
        len(words.split()) > 7
        or last in NEVER | PERSONAL
        or re.search(r"\b(?:is|are|was|were|has|have|had|vs)\b", words)
    ):
        return False
    return bool(_SAYERS.search(words) or _ACRONYM.fullmatch(words)) or kind_of(words) in {
        "capital",
        "force",
        "agency",
        "organisation",
        "group",
    }


def _cue(sentence: Sentence, cue: Span, who: Span, form: str, *, narrow: bool = False) -> Cue:
    words = sentence.text[who.start : who.end]
    name = short_name(words) if not is_pronoun(words) else words
    start = sentence.span.start
    return Cue(
        span=Span(start + cue.start, start + cue.end),
        who=Span(start + who.start, start + who.end),
        form=form,
        stance="says",
        spoken=form == LEAD,
        name=name,
        narrow=narrow,
    )

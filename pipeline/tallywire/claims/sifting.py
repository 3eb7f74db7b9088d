"""Sift numbers and triggers of a sentence before they are weighed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tallywire.claims.frames import Context
from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.people import person_item
from tallywire.claims.view import View

_OUTSIDE = re.compile(
    r"\b(?:outside|separate(?:ly)? from|apart from|unrelated to|no part of|not part of) (?:of )?(?:the|this|any|that)\b",
    re.IGNORECASE,
)
_APART = frozenset({"political prisoner"})
"""people whose release is a matter of its own"""
_FOR_NOTHING = re.compile(
    r"\bwithout (?:\w+ing )?(?:anything|something|a thing) in (?:return|exchange)\b|\b(?:asked|got|received|demanded) nothing in (?:return|exchange)\b",
    re.IGNORECASE,
)
_DEALS = ("deal", "exchange", "swap", "agreement", "truce")
_FEW = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "2", "3", "4", "5", "6", "8", "10", "20"})
_OTHERWISE = frozenset({"infected", "recovered", "vaccinated", "tested", "unidentified", "unhurt"})
_REACHING = frozenset({"to", "for", "with", "from"})
_PARTICIPIAL = frozenset({"verb", "state", "count"})


def holds(text: str, words: Sequence[str]) -> bool:
    return bool(words) and _pattern(tuple(words)).search(text) is not None


def without(text: str, phrases: Sequence[str]) -> str:
    """Leave out the phrases in which a word means something else: `exchange rate`."""
    return _whole(tuple(phrases)).sub(" ", text) if phrases else text


def is_told_in(text: str, context: Context) -> bool:
    """Tell whether a sentence, in small letters, gives a context by itself."""
    return holds(text, context.sentence_words) or holds(without(text, context.apart), context.words)


def is_of_other_matter(view: View, hit: Hit, counted: Sequence[Counted]) -> bool:
    """`agreed to free 80 political prisoners` is of a swap only where its own sentence says so."""
    context = hit.trigger.context
    beside = [one for one in counted if one.form == "noun" and 0 <= one.first - hit.last <= 1]
    if context is None or not any(item in _APART for one in beside for _, item in one.frames):
        return False
    return not is_told_in(view.sentence.text.lower(), context)


@lru_cache(maxsize=256)
def _whole(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(phrase.lower()) for phrase in phrases) + r")\b")


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(word.lower()) for word in words) + ")")


def without_frames(one: Counted, foreign: set[str]) -> Counted:
    """Count nothing for frames whose field the text is not of: the drones of a light show."""
    frames = tuple((frame, item) for frame, item in one.frames if frame.name not in foreign)
    return (
        one if len(frames) == len(one.frames) else replace(one, frames=frames, form=one.form if frames else "unknown")
    )


def longest(hits: Sequence[Hit]) -> list[Hit]:
    """Drop a trigger whose words lie inside a longer one: `down` in `shot down`, `lost` in `lost their lives`."""
    return [h for h in hits if not any(h.words < o.words and _is_of_one_field(h, o) for o in hits)]


def _is_of_one_field(short: Hit, long: Hit) -> bool:
    """`shot` is no shooting in `shot down`; but people who `are home` may be home though bodies are `home` as well."""
    if short.trigger.pack is not long.trigger.pack and long.trigger.words[-1] in _REACHING:
        return False  # `shipped 60 drones to the front`, though bodies are `shipped to` their land
    return short.first == long.first or short.trigger.frame.people is long.trigger.frame.people


def without_alternatives(view: View, hits: Sequence[Hit]) -> Iterator[Hit]:
    """`killed or wounded`, `dead or missing`: a total of two actions is a claim of neither."""
    for hit in hits:
        twins = [o for o in hits if o.trigger.frame is hit.trigger.frame and o.trigger.action is not hit.trigger.action]
        joined = any(
            (o.first - hit.last == 1 and view.lower(hit.last) in {"or", "and"} and _same_kind(view, hit, o))
            or (hit.first - o.last == 1 and view.lower(o.last) in {"or", "and"} and _same_kind(view, hit, o))
            for o in twins
        )
        if not (joined and hit.trigger.frame.people):
            yield hit


def as_stopped(view: View, hits: Sequence[Hit]) -> list[Hit]:
    """`shot down or suppressed 88 UAVs`, `38 jammed or downed`: who counts both together counts what was stopped."""
    return [_stopped(view, hit, hits) for hit in hits]


def _stopped(view: View, hit: Hit, hits: Sequence[Hit]) -> Hit:
    if hit.trigger.action.name != "lost":
        return hit
    stopping = (o for o in hits if o.trigger.frame is hit.trigger.frame and o.trigger.action.name == "intercepted")
    joined = next((o for o in stopping if _are_joined(view, hit, o) or _are_joined(view, o, hit)), None)
    return replace(hit, trigger=replace(hit.trigger, action=joined.trigger.action)) if joined else hit


def _are_joined(view: View, one: Hit, other: Hit) -> bool:
    """`downed or jammed`, `downed/jammed`; a number or a comma between them parts them."""
    return other.first - one.last == 1 and view.lower(one.last) in {"or", "and", "/", "and/or"}


def is_outside(view: View, hit: Hit) -> bool:
    """`Outside the deal, five were freed`: what needs the deal for its context is said not to be of it."""
    context = hit.trigger.context
    if context is None or context.within == "sentence":
        return False
    if _FOR_NOTHING.search(view.sentence.text):
        return True
    return _OUTSIDE.search(view.sentence.text) is not None and holds(view.sentence.text.lower(), _DEALS)


def _same_kind(view: View, one: Hit, other: Hit) -> bool:
    if any(len(hit.words) < hit.last - hit.first for hit in (one, other)):
        return False  # `stabbed a guard to death and wounded two`: each has its own object
    if _is_plural(view, one) != _is_plural(view, other):
        return False  # `freed 60 hostages and arrested nine men`
    return one.trigger.kind in _PARTICIPIAL and other.trigger.kind in _PARTICIPIAL


def _is_plural(view: View, hit: Hit) -> bool:
    """`deaths` and `hostages` are nouns that are counted, `dead` and `killed` what became of those counted."""
    return hit.trigger.kind == "count" and view.tokens[hit.main].tag == "NNS"


def is_pronoun(view: View, one: Counted) -> bool:
    """`a losing one`, `hold one another to account`, `none of us`: `one` and `none` that count nobody."""
    if view.lower(one.number_end) == "of" and view.lower(one.number_end + 1) == "you":
        return True  # `3,112 of you were with us`: readers
    if view.lower(one.first) == "another" and view.lower(one.first - 1) == "one":
        return True  # `they were able to see one another`
    if _is_one_of_the_best(view, one) or _is_anyone(view, one):
        return True
    if one.form not in {"bare", "partitive"}:
        return False
    if one.quantity.form == "none":
        return view.lower(one.last - 1) == "us" or view.lower(one.last) == "us"
    if view.lower(one.first) == "one" and view.lower(one.first - 1) in {"every", "each", "any"}:
        return True
    before = view.tokens[one.first - 1] if one.first else None
    article = view.lower(one.first - 2) in {"a", "the", "any"}  # `a losing one`; but `killing one and wounding five`
    describing = {"JJ", "JJR", "JJS", "VBG"} if article else {"JJ", "JJR", "JJS"}
    pronoun = before is not None and (before.tag in describing or before.lower in {"a", "the"})
    return (
        view.lower(one.first) == "one"
        and one.number_end - one.first == 1
        and (view.lower(one.last) == "another" or (pronoun and one.form == "bare"))
    )


def _is_one_of_the_best(view: View, one: Counted) -> bool:
    """`the arrest of Ruiz, one of the largest producers` tells who he is."""
    after = view.tokens[one.number_end : one.number_end + 3]
    return view.lower(one.first) == "one" and view.lower(one.number_end) == "of" and any(t.tag in {"JJS", "RBS"} for t in after)


def _is_anyone(view: View, one: Counted) -> bool:
    """`when one dies`: anybody; `an operation, one that moved thousands`: a thing."""
    if view.lower(one.first) == "one" and one.form == "bare" and view.lower(one.last) in {"that", "which", "where"}:
        return True
    return view.lower(one.first) == "one" and one.form == "bare" and view.lower(one.first - 1) in {"when", "if", "once", "unless"}


def is_these(view: View, one: Counted) -> bool:
    """`bring these two people home`: those who have been spoken of, not a count."""
    told = view.lower(one.last) not in {"that", "who", "whom"}  # `these two men that have been captured` tells which
    return told and one.form == "noun" and view.lower(one.first - 1) == "these" and (one.quantity.value or 99) < 20


def is_ratio(view: View, one: Counted) -> bool:
    """`one soldier in five has gone unpaid` is a share, `a 10 to 1 ratio` a rate."""
    if {"ratio", "odds", "margin"} & {view.lower(i) for i in range(one.last, one.last + 5)} and view.lower(one.last) in {"to", "-"}:
        return True
    after = view.lower(one.last + 1) if one.last + 1 < len(view.tokens) else ""
    if one.quantity.value == 1 and view.lower(one.last) == "in" and after in _FEW:
        return True
    return view.lower(one.first - 1) == "in" and view.lower(one.first - 3) in {"one", "1"} and one.form == "bare"


def is_label(view: View, one: Counted) -> bool:
    """`visit Mill 19 for a tour`: a figure behind the capitalised name that it belongs to."""
    name = view.tokens[one.first - 1] if one.first else None
    if name is None or one.form != "bare" or not view.lower(one.first).isdigit() or name.tag != "NNP":
        return False
    governed = name.dep == "dobj" and name.name != "GPE"
    return governed and view.tokens[one.first].head == name.index and one.number_end - one.first == 1


def are_ages(view: View, one: Counted) -> bool:
    """`boys and girls between 12 and 17`, `12 and 17 years`: a range behind the people whom it gives the age of."""
    if one.quantity.qualifier != "range" or one.form != "bare" or view.lower(one.first) not in {"between", "from"}:
        return False
    before = view.tokens[one.first - 1] if one.first else None
    return before is not None and before.tag == "NNS" and person_item(before.lower) is not None


def is_part_of_measure(view: View, one: Counted, measures: Collection[int]) -> bool:
    """`for 23 of the 26 quarters`: a part of a time, a sum, a distance."""
    if view.lower(one.number_end) != "of":
        return False
    return bool({one.number_end + 1, one.number_end + 2} & set(measures))


def is_otherwise(view: View, one: Counted) -> bool:
    """`33,000 infected and 850 dead`, `73 bodies, 30 unidentified`: what they are is no action of a pack."""
    return one.form == "bare" and view.lower(one.last) in _OTHERWISE


def is_of_both(one: Counted, known: Sequence[Hit], hits: Sequence[Hit]) -> bool:
    """`dead or missing: more than 200`: the number of two actions together must not be carried either."""
    dropped = [hit for hit in known if hit not in hits]
    return any(-2 <= hit.first - one.last <= 3 or 0 <= one.first - hit.last <= 1 for hit in dropped)


def is_conjunction(view: View, one: Counted) -> bool:
    """`both in front of the hotel and beside it`, `both the aid and the loans` count nothing."""
    after = view.tokens[one.last].tag if one.last < len(view.tokens) else ""
    return (
        one.quantity.form == "both"
        and one.form in {"bare", "unknown"}
        and after in {"IN", "DT", "JJ", "PRP$", "TO", "$"}
    )

"""Tell a word of a pack from the same word in another sense, and a counter of a page from a count of news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.view import View

_HELD_DEAR = re.compile(
    r"\b(?:hold|holds|held|holding) (?:close |dear |tight )?in (?:our|my|your|his|her|their) (?:\w+ )?"
    r"(?:hearts?|thoughts?|prayers?|minds?|memory|memories)\b",
    re.IGNORECASE,
)
_FOR_WORK = re.compile(
    r"\b(?:leave|leaves|leaving|left) (?:their )?(?:home|homes|town|country|families) (?:each \w+ |every \w+ )?"
    r"(?:in search of|to look for|looking for|to find|to seek|for) (?:[\w-]+ ){0,3}?"
    r"(?:jobs?|work|wages|pay|opportunit(?:y|ies)|college|university|school|careers?|education)\b",
    re.IGNORECASE,
)
_BACK_TO = re.compile(
    r"\b(?:go|goes|went|gone|going|comes?|came|coming|gets?|got|getting|head(?:s|ed|ing)?|return(?:s|ed|ing)?|are|were|been?)(?: back)? to "
    r"(?:in-person |full-time |their |the |his |her |our )*(?:schools?|class(?:es|rooms?)?|college|university|campus|work|offices?|workplaces?|"
    r"workforce|labou?r force|jobs?|posts?|desks?|(?:negotiating )?table|fields?|pitch|polls|normal|courts?|white house|capitol|congress|"
    r"parliament|studio|stage|power|duty|orbit|earth|living|normal life|life as|business|basics|sleep)\b",
    re.IGNORECASE,
)
_SHOT_IN_ARM = re.compile(
    r"\b(?:get|gets|got|gotten|getting|receive[sd]?|receiving|have|has|had|take|takes|took|given|with|without|after|least|only|just) "
    r"(?:(?:at least|only|just|the|a|their|his|her|your) )?(?:one|two|three|first|second|another|single) shots?\b",
    re.IGNORECASE,
)
_CAUGHT = re.compile(
    r"\b(?:catch|catches|caught|catching) (?:up|off guard|between|in the middle|in (?:a |the )?(?:traffic|crossfire|queues?|snow|storm))\b",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\bout of (?:the |that |this |a |extreme |deep )*(?:workforce|labou?r (?:force|market)|work|jobs?|poverty|debt|business|office|school|"
    r"cycle|race|market|politics|recession|reach|control|print|town halls?|pocket)\b",
    re.IGNORECASE,
)
_IN_OFFICE = re.compile(
    r"\b(?:members?|senators?|justices?|judges?|commissioners?|directors?|governors?|councill?ors?|presidents?|trustees)\b[^.;]{0,30}"
    r"\bserv(?:e|es|ed|ing) (?:[\w-]+ ){0,3}terms?\b",
    re.IGNORECASE,
)
_TERM = re.compile(r"\b(?:life|years?|months?|decades?|terms?|sentences?)(?: each)? in (?:prison|jail|custody)\b", re.IGNORECASE)
_COUNTERS = frozenset(
    ["views", "view", "shares", "likes", "comments", "reads", "clicks", "followers", "downloads", "retweets"]
)
_CUSTOMERS = frozenset({"customers", "consumers", "subscribers", "users"})
_POWER = re.compile(r"\b(?:power|electricity|water|gas|heat|heating|light|lights|grid|energo|blackouts?|outages?|cut off|reconnected|internet)\b", re.IGNORECASE)
_POWER_TO = re.compile(
    r"\b(?:power|electricity|water|gas|heat|heating|lights?|energy|internet)(?: supply| supplies| service)?(?: off)? (?:to|for|from) "
    r"(?:(?:about|some|around|nearly|over|more than|almost|at least) )?\Z",
    re.IGNORECASE,
)
_REACTION = re.compile("[👁👀👍👎💬🔁🤡😁😂🤣😢😭😱🤬😡🤯🙏💔❤♥🤔🥰🎉💯]\ufe0f?\\s*$")
"""signs before which a channel's page counts views and reactions"""
_RECORDING = frozenset({"record", "register", "log", "detect", "track", "spot", "sight"})
_BLOWS = frozenset({"hit", "impact", "arrival", "strike", "downing", "fall", "crash", "loss", "interception"})
_MISSED = frozenset(
    [
        "meal", "meals", "school", "schools", "class", "classes", "lessons", "work", "shifts", "payments", "appointments",
        "deadlines", "vaccines", "doses", "shots", "limbs", "teeth", "paperwork", "documents",
    ]
)  # fmt: skip
_HOSPITALS = frozenset({"hospital", "hospitals", "morgue", "morgues", "mortuary", "clinic", "clinics"})
_TAKING_IN = frozenset(
    ["receive", "get", "take", "accept", "collect", "admit", "hold", "keep", "store", "return", "hand", "release", "give", "pass"]
)
"""what is done with bodies where the dead of a town are brought, and their families fetch them"""
_IDIOMS = (_HELD_DEAR, _FOR_WORK, _BACK_TO, _SHOT_IN_ARM, _CAUGHT, _IN_OFFICE)


def is_idiom(view: View, hit: Hit) -> bool:
    """`children missing meals`, `we hold in our hearts those who suffer`, `go back to school`, `sentenced to life in prison`."""
    term = hit.trigger.kind == "state" and _is_in(view, hit, (_TERM,))
    term |= hit.trigger.frame.people and _goes_on(view, hit, _OUT_OF)
    if hit.trigger.words == ("back",) and view.lower(hit.last) == "into":
        return True  # `pour troops back into the country`
    term |= _amounts_to(view, hit) or _records_hits(view, hit)
    return term or _misses_something(view, hit) or _is_in(view, hit, _IDIOMS) or _is_taken_in(view, hit)


def is_counter(view: View, one: Counted) -> bool:
    """`Views: 2,871`, `Shares 55`, `👁 18,3K 👍 214`: what a page counts of its readers."""
    if one.form in {"bare", "unknown"} and _REACTION.search(_text_before(view, one)):
        return True
    before = [view.lower(i) for i in range(one.first - 2, one.first)]
    return (
        one.form in {"bare", "unknown"}
        and bool(before)
        and (before[-1] in _COUNTERS or (before[-1] == ":" and before[0] in _COUNTERS))
    )


def is_customer(view: View, one: Counted) -> bool:
    """`28,400 customers had been cut off`, `cut power to tens of thousands`: those without power are no casualties."""
    if one.form == "noun" and one.text.split()[-1] in _CUSTOMERS and _POWER.search(view.sentence.text):
        return True
    start = one.quantity.span.start - view.sentence.span.start
    return one.form in {"bare", "partitive"} and _POWER_TO.search(view.sentence.text[max(0, start - 60) : start]) is not None


def _text_before(view: View, one: Counted) -> str:
    text, at = view.sentence.text, one.quantity.span.start - view.sentence.span.start
    return text[max(0, at - 4) : at]


def is_correlative(view: View, one: Counted) -> bool:
    """`both the captured fighters and their families` counts nobody; `killed both men and fled` does."""
    if one.quantity.form != "both" or one.last + 1 >= len(view.tokens):
        return False
    if view.lower(one.number_end + 1) == "and" and view.tokens[one.number_end].tag in {"JJ", "NNP", "NN"}:
        return True  # `under both red and blue presidents`
    if view.lower(one.last) != "and":
        return False
    return not view.tokens[one.last + 1].tag.startswith(("VB", "RB", "MD"))


def _misses_something(view: View, hit: Hit) -> bool:
    """Who misses meals or school is not missing."""
    return view.lower(hit.last - 1) == "missing" and view.lower(hit.last) in _MISSED


def _is_taken_in(view: View, hit: Hit) -> bool:
    """`the hospital received 14 bodies`: nobody hands them over, and they are not home."""
    taker = view.child(hit.main, "nsubj")
    if hit.trigger.frame.people or taker is None or view.tokens[hit.main].lemma not in _TAKING_IN:
        return False
    return view.lower(taker) in _HOSPITALS


def _goes_on(view: View, hit: Hit, idiom: re.Pattern[str]) -> bool:
    """`pushed millions out of work`, `lifted them out of poverty`: how the last words of a trigger go on."""
    starts = (view.tokens[i].span.start - view.sentence.span.start for i in (hit.last - 1, hit.last - 2))
    return any(idiom.match(view.sentence.text, start) for start in starts)


def _records_hits(view: View, hit: Hit) -> bool:
    """`Hits of 18 drones were recorded`: what is recorded are the hits, no launch."""
    verb = view.tokens[hit.main]
    if verb.lemma not in _RECORDING or hit.trigger.action.name != "launched" or len(hit.trigger.words) > 1:
        return False
    return any(
        view.tokens[kid].lemma in _BLOWS and view.tokens[kid].dep in {"nsubj", "nsubjpass", "dobj", "attr"}
        for kid in view.children[hit.main]
    )


def _amounts_to(view: View, hit: Hit) -> bool:
    """`That makes 436 drones` adds up, nothing is built."""
    if view.tokens[hit.main].lemma != "make" or len(hit.trigger.words) > 1:
        return False
    return view.lower(hit.main - 1) in {"that", "this", "it", "which", "together", "all", "these", "now"}


def _is_in(view: View, hit: Hit, idioms: Sequence[re.Pattern[str]]) -> bool:
    spans = [view.tokens[i].span for i in range(hit.first, hit.last)]
    offset = view.sentence.span.start
    return any(
        m.start() <= span.start - offset < m.end()
        for idiom in idioms
        for m in idiom.finditer(view.sentence.text)
        for span in spans
    )

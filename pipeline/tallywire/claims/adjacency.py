"""Weigh a trigger by what stands right beside the number or around it."""

from __future__ import annotations

from tallywire.claims.lexicon import Hit
from tallywire.claims.nouns import Counted
from tallywire.claims.people import people_nouns
from tallywire.claims.syntax import object_of
from tallywire.claims.view import View

_BETWEEN = frozenset(
    [
        "still",
        "seriously",
        "were",
        "was",
        "are",
        "have",
        "been",
        "had",
        "has",
        "is",
        "feared",
        "reported",
        "badly",
        "others",
        "being",
        "all",
        "also",
        "confirmed",
        "listed",
        "as",
        "presumed",
        "believed",
        "to",
        "be",
        "left",
        "more",
        "another",
    ]
)
"""words that may stand between a number and what became of it: `20 are still listed as missing`"""


_MEASURED_BY = frozenset(
    ["number", "numbered", "numbers", "total", "totalled", "totaled", "totals", "stand", "stood", "stands", "rose", "climbed", "reached", "had"]
)
"""verbs between what is counted and its number: `injuries numbered 70`, `deaths stood at 40`"""
_AUXILIARIES = frozenset(
    {"have", "has", "had", "been", "were", "was", "are", "is", "all", "now", "since", "also", "not"}
)
_ORDERING = frozenset({"order", "rule", "demand", "ask", "insist", "require", "decide", "request", "recommend", "direct", "urge"})
"""verbs after which `that … be` tells what is to be done"""
_OPENING = frozenset({"that", ":", ";", '"', "all", "least"})
"""words after which a clause opens with its number"""
_LEADING_AWAY = frozenset({"to", "with", "from", "in", "into", "by"})
"""prepositions whose number is not the object of the verb before them"""
_CLAUSAL = frozenset({",", ":", ".", "-LRB-", "-RRB-", "CC", "WP", "WDT", "WRB", "VBZ", "VBP", "MD", "PRP"})
"""tags that end a reduced clause"""


def as_count_noun(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    if counted.noun is not None and hit.first >= counted.number_end and hit.last == counted.last:
        # `350 captives` are held unless the sentence says what else became of them; `61 arrests` are arrests
        people = " ".join(hit.trigger.words) in people_nouns()
        return (4.0, "people so called") if people else (10.0, "counted itself")
    if counted.form in {"bare", "partitive"} and hit.last <= counted.first and hit.first >= counted.first - 3:
        between = [view.lower(i) for i in range(hit.last, counted.first)]
        if all(
            word in {":", "-", "–", "at", "to", "is", "were", "are", "of", "now", "("} | _MEASURED_BY for word in between
        ):
            return 8.5, "counted noun before"
    return -9.0, ""


def inside_phrase(counted: Counted, hit: Hit) -> tuple[float, str]:
    """`16 injured officers`, `273 verified dead`."""
    if (
        counted.number_end <= hit.first
        and hit.last <= counted.last
        and (hit.form in {"participle", "past", ""} and hit.trigger.kind in {"verb", "state"})
    ):
        return 7.5, "participle before the noun"
    if (
        counted.number_end <= hit.first
        and hit.last <= counted.last
        and hit.trigger.kind == "self_verb"
        and hit.form == "ing"
    ):
        return 9.0, "participle before the noun"
    return -9.0, ""


def around_number(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`leaves at least 10 dead`, `shot 12 of them down`: the phrase holds the number; not `go to one in the back`."""
    after_preposition = counted.first - 1 not in hit.words and view.lower(counted.first - 1) in _LEADING_AWAY
    if hit.first < counted.first and counted.last <= hit.last - 1 and not after_preposition:
        return 9.2, "number inside the phrase"
    if hit.first < counted.first and counted.noun in hit.words and hit.trigger.kind == "verb":
        return 9.2, "noun of the phrase"  # `cost seven lives`
    return -9.0, ""


def beside_number(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`42 dead`, `19 killed`, `20 still missing`, `28 drones shot down`, `missing: 21`."""
    gap = [view.lower(i) for i in range(counted.last, hit.first)]
    kind = hit.trigger.kind
    if (
        view.tokens[hit.main].tag in {"VBD", "VBN"}
        and not gap
        and _has_object_after(view, hit)
        and _takes_object(view, hit)
    ):
        return -9.0, ""  # `the two leaders held a call`
    if view.tokens[hit.main].tag == "VBD" and not gap and hit.trigger.words[-1] in {"for", "with"}:
        return -9.0, ""  # `a team of 60 dug for the missing`
    if hit.first >= counted.last and len(gap) <= 3 and all(word in _BETWEEN for word in gap):
        passive = hit.form in {"participle", "past"} and object_of(view, hit) is None
        if kind == "state" and not gap and counted.form == "bare" and len(hit.words) > 1:
            return 11.5, "state beside the number"  # `9 killed, 20 in hospital`, whatever the parse ties the 20 to
        if kind == "state":
            return 10.3 - 0.6 * min(1, len(gap)) - 0.2 * len(gap), "state beside the number"
        if kind == "verb" and passive and (gap or counted.form != "bare" or not _has_object_after(view, hit)):
            return 10.0 - 0.6 * min(1, len(gap)) - 0.2 * len(gap), "participle beside the number"
        if kind == "self_verb":
            return 9.2 - 0.2 * len(gap), "subject beside its verb"
    back = [view.lower(i) for i in range(hit.last, counted.first)]
    if hit.last <= counted.first and back == [":"] and kind in {"state", "verb", "noun"}:
        return 9.3, "label before the number"
    return -9.0, ""


def before_number(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`free 153 detainees`: an active verb right before the number has it for its object, whatever the parse says.

    So has a noun with its preposition: `in exchange for 8 individuals`.
    """
    if hit.trigger.kind == "noun" and hit.last == counted.first and hit.trigger.words[-1] in {"of", "for", "involving"}:
        return 10.0, "noun of"
    right_before = hit.trigger.kind == "verb" and hit.last == counted.first and len(hit.words) == hit.last - hit.first
    active = hit.form in {"base", "third", "past", "ing"} or view.tokens[hit.main].tag == "VBD"
    if right_before and active and not view.is_passive(hit.main):
        misread = view.tokens[hit.main].tag in {"NN", "NNS"}  # `kills four and wounds eleven`
        return (11.6 if misread else 9.4), "verb before the number"
    return -9.0, ""


def after_reduced_clause(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`49 hostages taken after the battle have been released`: the first participle only tells which, the last verb what."""
    start = hit.main
    while view.lower(start - 1) in _AUXILIARIES:
        start -= 1
    between = range(counted.last, start)
    if hit.trigger.kind not in {"verb", "self_verb"} or len(between) < 2 or not _is_finite_chain(view, start, hit):
        return -9.0, ""
    first = next((i for i in between if view.tokens[i].tag in {"VBN", "VBD"}), between[0])
    if view.tokens[first].tag not in {"VBN", "VBD"} or _is_cut_off(view, range(counted.last, first)) or any(
        view.tokens[i].tag in _CLAUSAL for i in range(first + 1, start)
    ):
        return -9.0, ""
    return 11.6, "verb after a reduced clause"


def _is_cut_off(view: View, between: range) -> bool:
    """Words between a number's noun and the participle that are not its own phrase: `eight residents of the region kept by …` are."""
    return any(view.tokens[i].tag in _CLAUSAL | {"MD", "VBD", "TO"} or view.tokens[i].dep in {"aux", "auxpass"} for i in between)


def across_an_aside(view: View, counted: Counted, hit: Hit) -> tuple[float, str]:
    """`Five tourists, four of whom were Americans, are killed`: the first number and the first verb after the aside."""
    start = hit.main
    while view.lower(start - 1) in _AUXILIARIES:
        start -= 1
    if _is_ordered(view, counted, hit):
        return 9.4, "verb across an aside"
    if hit.trigger.kind not in {"verb", "self_verb"} or not _is_finite_chain(view, start, hit):
        return -9.0, ""
    if _opens_as_whole(view, counted):
        return -9.0, ""
    if _has_parts_aside(view, counted, start):
        return 12.0, "verb across an aside"
    if counted.first and view.lower(counted.first - 1) not in _OPENING:
        return -9.0, ""
    between = range(counted.last, start)
    finite = any(view.is_finite(i) for i in between)
    relative = any(view.lower(i) in {"who", "whom", "which"} for i in between) and view.lower(start - 1) == ","
    broken = any(view.tokens[i].text in {";", ":", "."} or view.lower(i) in {"when", "after", "as"} for i in between)
    return (-9.0, "") if broken or (finite and not relative) or not between else (8.4, "verb across an aside")


def _is_ordered(view: View, counted: Counted, hit: Hit) -> bool:
    """`ordered that eight, kept in a container for six weeks, be released`."""
    asked = view.lower(counted.first - 1) == "that" and view.tokens[counted.first - 2].lemma in _ORDERING
    return asked and hit.trigger.kind == "verb" and view.lower(hit.first - 1) == "be" and hit.first > counted.last


def _opens_as_whole(view: View, counted: Counted) -> bool:
    """`Of four bombs that jets dropped, three exploded`: the verb is that of the part."""
    at = counted.first - 1 - (view.lower(counted.first - 1) == "the")
    return view.lower(at) == "of" and (at == 0 or view.tokens[at - 1].text in {",", ";", ":", '"'})


def _has_parts_aside(view: View, counted: Counted, verb: int) -> bool:
    """`three died and 17, two teenagers among them, were taken away`: the number, its parts, its verb."""
    inside = {view.lower(i) for i in range(counted.last, verb)}
    parts = inside & {"them", "whom", "which", "including", "included"}
    return bool(parts) and view.lower(counted.last) == "," and view.lower(verb - 1) == ","


def _is_finite_chain(view: View, start: int, hit: Hit) -> bool:
    """`have been released`, or an active verb that people do themselves: `go home`."""
    if start < hit.main:
        passive = hit.form in {"participle", "past"} or view.tokens[hit.main].tag == "VBN"
        return passive and view.lower(hit.main - 1) in {"been", "were", "was", "are", "is"}
    return hit.trigger.kind == "self_verb" and hit.form in {"base", "past"}


def _takes_object(view: View, hit: Hit) -> bool:
    after = view.tokens[hit.last]
    return after.tag in {"DT", "PRP$"} and view.tokens[after.head].dep in {"dobj", "obj"}


def _has_object_after(view: View, hit: Hit) -> bool:
    after = view.tokens[hit.last] if hit.last < len(view.tokens) else None
    return (
        after is not None
        and after.pos in {"DET", "PROPN", "NUM", "PRON", "ADJ", "NOUN"}
        and after.lower
        not in {"overnight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    )

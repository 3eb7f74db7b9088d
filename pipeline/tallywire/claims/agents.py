"""Find who did it: the subject, by-agent or possessor of an act."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.claims.doers import Named, doer_at
from tallywire.claims.lexicon import Hit
from tallywire.claims.people import person_item
from tallywire.claims.story import Story
from tallywire.claims.view import View

_SAYING = frozenset({"say", "report", "tell", "write", "announce", "claim", "confirm", "state", "admit", "estimate"})
_ACCUSING = frozenset(
    {"suspect", "accuse", "convict", "charge", "confess", "want", "arrest", "indict", "sentence", "jail"}
)
"""verbs by which somebody is said to have done what follows"""
_ACCIDENTS = frozenset(
    {"crash", "collide", "capsize", "sink", "derail", "overturn", "plunge", "collapse", "veer", "skid"}
)
"""what happens to a vehicle or a building, whose owner has killed nobody: `an army helicopter crashed, killing two`"""
_TIMES = frozenset({"day", "night", "morning", "evening", "week", "month", "year"})
_MANNERS = frozenset({"force", "surprise", "mistake", "night", "day", "stealth", "ruse", "trickery"})
"""how something is done, not by whom: `taken by force`"""
_TALLIES = frozenset({"tally", "tallies", "count", "account", "accounts", "estimate", "estimates", "figures", "data", "reports"})
"""what is not done but reckoned by somebody: `251 hostages, by Israeli tallies`"""
_CLIMB = 5


def doers(view: View, main: int, kind: str, story: Story, own_side: str | None) -> Iterator[Named]:
    """Yield who can have done an act: by-agent, active subject, possessor, the subject of the verb above.

    `kind` is verb, noun, or toll for a noun that has only a by-agent: no `Ghana mourns as toll rises`.
    """
    for index in _agents(view, main, kind, story):
        if (found := doer_at(view, index, story, own_side)) is not None:
            yield found


def _agents(view: View, main: int, kind: str, story: Story) -> Iterator[int]:
    yield from _accused(view, main)
    yield from by_agents(view, main)
    if kind == "toll":
        return
    if kind == "noun":
        yield from (child for child in view.children[main] if view.tokens[child].dep in {"poss", "amod", "compound"})
        yield from (child for child in view.children[main] if view.tokens[child].dep == "nmod")
    elif kind == "verb" and not view.is_passive(main) and (subject := _subject(view, main)) is not None:
        yield subject
        return
    if kind == "noun" or not (view.is_passive(main) or _is_attribute(view, main)):  # `named 16 injured officers`
        yield from _above(view, main, story)


def _is_attribute(view: View, main: int) -> bool:
    return view.tokens[main].dep == "amod" and view.tokens[main].tag == "VBN"


def _subject(view: View, main: int) -> int | None:
    """The subject nearest to a verb: `three officers wounded after militants ambushed them` may be given two."""
    found = [kid for kid in view.children[main] if view.tokens[kid].dep == "nsubj" and kid < main]
    subject = found[-1] if found else view.child(main, "nsubj")
    if subject is None:
        return None
    if view.lower(subject) in _TIMES:
        return view.tokens[main].head if view.tokens[main].dep in {"acl", "relcl"} else None  # `its raid that day used 117`
    said = next((i for i in (subject - 1, subject - 2) if i > 0 and view.tokens[i].lemma in _SAYING), None)
    if said is not None and subject < main - 1 and view.lower(said - 1) == ",":
        return view.child(said, "nsubj")  # `Russia, said the spokesman, turns out 200 a month`
    return subject


def _accused(view: View, main: int) -> Iterator[int]:
    """`Roe is suspected of killing nine`, `confessed to seven murders`, `police arrest Roe for the murders of three`."""
    leads = (above for _, above in zip(range(_CLIMB), view.ancestors(view.tokens[main]), strict=False))
    verb = next((token for token in leads if token.pos == "VERB"), None)
    if verb is None or verb.lemma not in _ACCUSING or not _under(view, main, verb.index):
        return
    passive = view.is_passive(verb.index) or not view.has_child(verb.index, "dobj")  # `Roe, wanted for the murders of`
    labels = ("nsubjpass", "nsubj") if passive or verb.lemma == "confess" else ("dobj",)
    if (found := view.child(verb.index, *labels)) is not None:
        yield found
    elif passive and view.lower(verb.index - 1) == "," and view.tokens[verb.index - 2].pos == "PROPN":
        yield verb.index - 2


def _under(view: View, main: int, verb: int) -> bool:
    """Tell whether an act hangs on a verb by a preposition: suspected `of`, confessed `to`, wanted `for`."""
    return any(above.head == verb and above.pos in {"ADP", "SCONJ"} for above in view.ancestors(view.tokens[main]))


def by_agents(view: View, main: int) -> Iterator[int]:
    """The by-agent, of a passive without one that of the verb joined to it: `two are shot and one is hurt by police`."""
    found = list(_own_agents(view, main))
    if not found and view.is_passive(main):
        joined = [kid for kid in view.children[main] if view.tokens[kid].dep == "conj" and view.is_passive(kid)]
        found = [agent for verb in joined for agent in _own_agents(view, verb)]
    yield from found


def _own_agents(view: View, main: int) -> Iterator[int]:
    for child in view.children[main]:
        if view.tokens[child].dep == "agent" or (view.tokens[child].dep == "prep" and view.lower(child) == "by"):
            by = [kid for kid in view.children[child] if view.tokens[kid].dep == "pobj"]
            yield from (_whole(view, kid) for kid in by if view.lower(kid) not in _TALLIES | _MANNERS)
            doing = [kid for kid in view.children[child] if view.tokens[kid].dep == "pcomp"]
            yield from (kid for verb in doing for kid in view.children[verb] if view.tokens[kid].dep == "dobj")


def _whole(view: View, index: int) -> int:
    """`attacks by Salafi jihadists`: the people behind a name that the parser takes for all of the agent."""
    name = view.tokens[index].pos in {"PROPN", "ADJ"} and index + 1 < len(view.tokens)
    return index + 1 if name and view.tokens[index + 1].tag == "NNS" and person_item(view.lower(index + 1)) else index


def _above(view: View, main: int, story: Story) -> Iterator[int]:
    """The subject of the verb that the act hangs on: `opened fire, killing 12`; `ordered the release of 500`."""
    token = view.tokens[main]
    for _, above in zip(range(_CLIMB), view.ancestors(token), strict=False):
        if above.pos not in {"VERB", "AUX"}:
            if token.dep == "acl" and token.tag == "VBG" and not _is_place(view, above.index, story):
                yield above.index  # `a strike killing 12`
            if token.dep in {"acl", "relcl"}:
                return
            token = above
            continue
        if view.is_passive(above.index):
            yield from by_agents(view, above.index)
            return
        subject = view.child(above.index, "nsubj")
        if subject is not None:
            if above.lemma in _ACCIDENTS:
                return
            if (
                (above.lemma not in _SAYING or token.dep == "xcomp")
                and subject != main
                and main not in view.subtree(subject)
            ):
                yield subject
            return
        token = above


def _is_place(view: View, index: int, story: Story) -> bool:
    """`A quake struck the Arequipa Region, killing 30`: no region has killed."""
    named = story.within(view.sentence.index, view.tokens[index].span)
    return any(entity.kind == "place" for entity in named)


def before_verb(view: View, hit: Hit, story: Story) -> Named | None:
    """`Houthis free 153`, `rebels on Saturday let go 153`: the noun before a verb to which the parser gives no subject."""
    if hit.trigger.kind != "verb" or view.is_passive(hit.first) or view.has_child(hit.main, "nsubj"):
        return None
    at = hit.first - 1
    let = view.lower(at) == "to"  # `allowing the rebels to free 30`
    at -= let
    while at > 0 and (view.tokens[at].pos in {"ADV", "AUX"} or _is_day(view, at)):
        at -= 1
    if at < 0 or (
        view.tokens[at].pos not in {"NOUN", "PROPN"} and not story.within(view.sentence.index, view.tokens[at].span)
    ):
        return None
    first = _phrase_start(view, at)
    if view.lower(first - 1) in {"in", "of"} and story.within(view.sentence.index, view.tokens[at].span):
        at = first - 2  # `a court in Malaysia sentences five men`
        first = _phrase_start(view, at)
    barred = {"ADP", "SCONJ"} if let else {"ADP", "VERB", "SCONJ"}
    return None if first > 0 and view.tokens[first - 1].pos in barred else doer_at(view, at, story)


def _phrase_start(view: View, at: int) -> int:
    while at > 0 and view.tokens[at - 1].pos in {"NOUN", "PROPN", "ADJ", "DET", "PART", "NUM"}:
        at -= 1
    return at


def _is_day(view: View, at: int) -> bool:
    """`on Saturday`"""
    return view.lower(at).endswith("day") or (view.lower(at) == "on" and view.lower(at + 1).endswith("day"))

"""The ways by which a role is read from a sentence: doer, cause, owner, place, speaker and the rest."""

from __future__ import annotations

from collections.abc import Callable

from tallywire.claims.acts import act_owner, acts_of
from tallywire.claims.agents import before_verb, by_agents, doers
from tallywire.claims.blame import is_base
from tallywire.claims.captors import captors_of
from tallywire.claims.countries import country_of
from tallywire.claims.doers import Named, doer_at
from tallywire.claims.linking import Link
from tallywire.claims.owners import owner_of
from tallywire.claims.scene import Roles, Scene, name_of
from tallywire.claims.takers import is_taking, is_watching, taker_of
from tallywire.claims.view import View
from tallywire.records import Entity

_MUTUAL = (
    "each side", "both sides", "either side", "- for -", "per side", "each other", "two sides", "changed hands",
    "two countries", "both countries", "two governments", "both governments", "both camps", "two neighbours", "both parties",
    "the parties", "each party",
)  # fmt: skip
_ARRESTS = frozenset(
    {
        "arrest", "arrested", "detain", "detained", "apprehend", "rearrest", "re-arrest", "round", "round-up", "roundup",
        "pick", "haul", "nab", "collar", "bust", "net", "detention", "apprehension", "sweep", "book", "recapture", "behind",
    }
)  # fmt: skip
"""first words of what police do to people"""
NAMELESS = frozenset(
    {
        "gunmen", "gunman", "attackers", "attacker", "bomber", "bombers", "assailants", "assailant", "militants", "militant",
        "insurgents", "fighters", "terrorists", "extremists", "men", "man", "jihadists", "rebels",
    }
)  # fmt: skip
"""attackers of whom it is not said whose they are"""
_OFFICERS = frozenset(
    {"officers", "detectives", "troopers", "constables", "policemen", "officer", "detective", "investigators", "patrols"}
)
_HANDS = frozenset({"hand", "turn", "give", "pass", "transfer", "deliver"})
_SWAPS = frozenset({"exchange", "swap", "trade"})
_TOWARD_GAP = frozenset({"the", "southern", "northern", "eastern", "western", "central", "occupied"})


_FIGHTS = frozenset(
    {"clash", "confrontation", "gunfight", "shootout", "shoot-out", "firefight", "battle", "fight", "fighting", "skirmish"}
)
_HELP = frozenset({"help", "mediation", "support", "assistance", "backing", "mediators"})
_OPENING = 6
"""words that open a sentence"""
_ELSEWHERE = frozenset({"separate", "separately", "elsewhere", "another", "meanwhile", "earlier", "unrelated", "previous"})
"""what tells that the sentence before was about something else"""

_NOBODY = Roles(actor=None, target=None)


def first_of(scene: Scene, names: tuple[str, ...], known: Roles) -> Named | None:
    """Return the first side that one of some role sources finds in the sentence."""
    found = (_SOURCES[name](scene, known) for name in names if name in _SOURCES)
    return next((named for named in found if named is not None and named.name), None)


def _doer(scene: Scene, known: Roles) -> Named | None:
    hit = scene.link.hit
    if hit is None:
        return _agent_of_whole(scene)
    if (is_taking(hit) and "taker" in scene.action.target) or is_watching(hit):
        return None
    if hit.trigger.kind not in {"verb", "noun"} or _only_finds(scene) or "lose" in hit.trigger.words:
        return None  # `Russia lost 300 soldiers`
    inside = range(scene.link.counted.first, scene.link.counted.last)
    toll = hit.trigger.kind == "noun" and scene.link.frame.people and scene.action.sides == "attack"
    for named in doers(scene.view, hit.main, "toll" if toll else hit.trigger.kind, scene.story, scene.own_side):
        first = scene.view.indices(named.span)[0] if named.span else -1
        if first not in inside and _may_act(scene, named) and not _only_speaks(scene, named):
            return _as_police(scene, named)
    leading = before_verb(scene.view, hit, scene.story) if scene.link.counted.first > hit.first else None
    return leading if leading is not None and _may_act(scene, leading) else None


def _only_speaks(scene: Scene, named: Named) -> bool:
    """`officials have spoken of 8,000 soldiers in Russian hands`: the subject of the verb of saying holds nobody."""
    saying = scene.saying
    if saying is None or saying.cue is None or named.span is None or named.sort != "people" or scene.link.hit is None:
        return False
    after = scene.view.indices(named.span)[1]
    verb = scene.view.indices(saying.cue)[0]
    return after <= verb <= after + _TO_VERB and scene.link.hit.main > verb


_TO_VERB = 3
"""words from a subject to its verb: `officials have now spoken`"""


def _as_police(scene: Scene, named: Named) -> Named:
    """`officers arrested`, `detectives detained`: the police, where the article speaks of them."""
    of_law = named.sort == "people" and named.name.split()[-1] in _OFFICERS and scene.action.name == "detained"
    return Named(name="police", span=named.span, sort="people") if of_law and scene.story.speaks_of_police else named


def _agent_of_whole(scene: Scene) -> Named | None:
    """`Of the men freed by Baku, 31 were soldiers`: who did it to the whole that a number without a verb is part of."""
    view, verbs = scene.view, {verb.split()[0] for verb in scene.action.verbs}
    acts = [t.index for t in view.tokens[: scene.link.counted.first] if t.tag == "VBN" and t.lemma in verbs]
    return next((named for act in acts for at in by_agents(view, act) if (named := doer_at(view, at, scene.story))), None)


def _only_finds(scene: Scene) -> bool:
    """Who recovers bodies has not killed: the verb is one of the counted bodies, or counts only near such words."""
    assert scene.link.hit is not None
    trigger = scene.link.hit.trigger
    things = {noun for nouns in scene.link.frame.counted.values() for noun in nouns}
    return scene.action.sides == "attack" and (bool(trigger.context) or trigger.words[-1] in things)


def _may_act(scene: Scene, named: Named) -> bool:
    """Where one state acts on another, or for its country, no crew and no president is the doer, but their side."""
    hit, sources = scene.link.hit, scene.action.actor
    if scene.action.sides and named.name in scene.story.civil_bodies:
        return False  # `the Observatory reports air strikes that killed 50`
    if named.sort == "side" or "taker" in scene.action.target:
        return True
    if "other_side" in sources or (hit is not None and hit.trigger.kind == "noun"):
        return False
    return named.sort == "people" or scene.action.sides == "attack"


def _cause(scene: Scene, known: Roles) -> Named | None:
    """`killed in a Russian air strike`, `after police opened fire`: whose act it was, the nearest one first."""
    return _owner_of_act(scene, scene.view, known) or _opponent(scene)


def cause_before(scene: Scene, known: Roles) -> Named | None:
    """`Attackers target a school. Three guards are killed.`: whose act the sentence before tells of, if it goes on."""
    words = {token.lower for token in scene.view.tokens[:_OPENING]}
    if scene.earlier is None or words & _ELSEWHERE or not scene.link.frame.people:
        return None
    return _owner_of_act(scene, scene.earlier, known)


def _owner_of_act(scene: Scene, view: View, known: Roles) -> Named | None:
    at = scene.link.counted.first if view is scene.view else len(view.tokens)
    acts = sorted(acts_of(view, scene.action.causes), key=lambda act: abs(act - at))
    owned = (act_owner(view, act, scene.story) for act in acts)
    target = known.target.name if known.target else None
    return next(
        (one for one in owned if one and one.name not in {"", target} | scene.story.civil_bodies and one.sort != "person"),
        None,
    )


def _opponent(scene: Scene) -> Named | None:
    """`died in a clash with an armed group`: with whom they fought."""
    view = scene.view
    if scene.action.sides != "attack" or not scene.link.frame.people:
        return None
    for token in view.tokens:
        against = token.lemma in _FIGHTS and view.lower(token.index + 1) == "with"
        foe = view.child(token.index + 1, "pobj") if against else None
        if foe is not None and (named := doer_at(view, foe, scene.story)) is not None:
            return named
    return None


def _toward(scene: Scene, known: Roles) -> Named | None:
    """The side or place after `at`, `on`, `against`, `towards` …"""
    view, start = scene.view, scene.link.counted.first
    aims = [entity for entity in scene.entities() if _is_aimed_at(scene, entity)]
    aims.sort(key=lambda entity: view.indices(entity.span)[0] < start)  # what stands behind the number comes first
    return Named(name=str(aims[0].side), span=aims[0].span) if aims else None


def _is_aimed_at(scene: Scene, entity: Entity) -> bool:
    view = scene.view
    first, last = view.indices(entity.span)
    words = {view.lower(first - 1)}
    if words & _TOWARD_GAP:
        words |= {view.lower(first - 2), view.lower(first - 3)}
    if "border" in {view.lower(first - 2), view.lower(first - 3)} or view.lower(last) in _HELP:
        return False  # `crossed the border with Poland`, `with Qatari help`
    return bool(entity.side and words & set(scene.action.toward)) and entity.kind in {"country", "place", "demonym"}


def _place(scene: Scene, known: Roles) -> Named | None:
    other = name_of(known.actor) if scene.action.sides == "attack" else None
    people = "nationality" in scene.action.target and (scene.action.sides is not None or known == _NOBODY)
    country = country_of(scene.view, scene.link, scene.place, scene.story, but=other, anywhere=False)
    if country is None and people and scene.ground not in {None, other}:
        return Named(name=str(scene.ground))  # where the story plays, before a country that is only named
    if country is None and people:
        country = country_of(scene.view, scene.link, scene.place, scene.story, but=other, anywhere=True)
    return Named(name=country.side, span=country.span) if country is not None and country.side else None


def _speaker_side(scene: Scene, known: Roles) -> Named | None:
    """The side of the speaker, if the story is about it: a mediator who speaks of a swap is no part of it."""
    return Named(name=scene.own_side) if scene.own_side in scene.story.sides[:2] and scene.own_side else None


def _police(scene: Scene, known: Roles) -> Named | None:
    """`12 were arrested`: by the police, where the article speaks of them; nobody is jailed or kidnapped by them."""
    hit = scene.link.hit
    if hit is None or hit.trigger.words[0] not in _ARRESTS or not scene.story.speaks_of_police:
        return None
    return Named(name="police", sort="people")


def _captors(scene: Scene, known: Roles) -> Named | None:
    name = captors_of(scene)
    return Named(name=name, sort="people") if name else None


def _base(scene: Scene, known: Roles) -> Named | None:
    """`drones from Kursk, Orel`: whose land they came from."""
    sentence = scene.view.sentence
    for entity in scene.entities():
        if entity.side and is_base(sentence, entity):
            return Named(name=entity.side, span=entity.span)
    return None


def _visitor(scene: Scene, known: Roles) -> Named | None:
    """`staff of the Red Cross saw 40 captives`: the body that sent them."""
    view = scene.view
    for entity in reversed(scene.entities()):
        first, last = view.indices(entity.span)
        if entity.kind != "organisation" or first >= scene.link.counted.first:
            continue
        sent = last < len(view.tokens) and view.tokens[last].tag == "NNS" and entity.text.isupper()
        name = f"{entity.text} {view.tokens[last].text}" if sent else entity.name
        return Named(name=name, span=entity.span)
    return None


def _giver(scene: Scene, known: Roles) -> Named | None:
    """`157 Ukrainian prisoners were handed over`: by the other side."""
    hit, owned = scene.link.hit, owner_of(scene, Roles(actor=None, target=None))
    if hit is None or owned is None or hit.trigger.words[0] not in _HANDS or not scene.view.is_passive(hit.main):
        return None
    name = scene.story.other_side(owned.name)
    return Named(name=name) if name and scene.own_side != owned.name else None


def _group(scene: Scene, known: Roles) -> Named | None:
    hit = scene.link.hit
    taken = scene.link.item == "hostage" or (hit is not None and "hostage" in hit.trigger.words)
    return Named(name=scene.story.group) if taken and scene.story.group else None


def _receiver(scene: Scene, known: Roles) -> Named | None:
    """`Russia handed over 2,000 bodies` gave them to the other side, `Russia got 30` took its own."""
    actor, hit = known.actor, scene.link.hit
    if actor is None or actor.sort != "side" or actor.name == "both" or hit is None:
        return None
    words = " ".join(hit.trigger.words)  # `release in return`, `return to`
    gives = any(words == verb or words.startswith(verb + " ") for verb in scene.action.giving)
    name = scene.story.other_side(actor.name) if gives else actor.name
    return Named(name=name) if name else None


def _both(scene: Scene, known: Roles) -> Named | None:
    return Named(name="both") if is_mutual(scene) else None


def is_mutual(scene: Scene) -> bool:
    """Tell whether both sides act: `each side`, `N for N`, `Russia and Ukraine swapped`, the ordinal of an exchange."""
    view, link = scene.view, scene.link
    owned = owner_of(scene, Roles(actor=None, target=None)) is not None
    equal = {view.lower(i) for i in range(link.counted.first, link.counted.number_end)} & {"same", "equal"}
    if scene.action.ordinal or (link.counted.quantity.per == "each_side" and not (owned and equal)):
        return True
    if owned:
        return False  # `40 of the Georgians`, `the same number of Russian soldiers`
    first, last = view.clause_bounds(link.counted.first)
    text = " ".join(view.lower(i) for i in range(first, last))
    if any(word in text for word in _MUTUAL) or (link.hit and "each" in _around(view, link)):
        return True
    sides = {entity.side for entity in scene.entities() if entity.side in scene.story.sides[:2]}  # no mediator
    return link.hit is not None and link.hit.trigger.words[0] in _SWAPS and len(sides) != 1


def _around(view: View, link: Link) -> set[str]:
    """The words right before the action and right after the number: `each handing over 303`."""
    before = range(link.hit.first - 2, link.hit.first) if link.hit else range(0)
    return {view.lower(i) for i in (*before, *range(link.counted.last, link.counted.last + 2))}


_SOURCES: dict[str, Callable[[Scene, Roles], Named | None]] = {
    "doer": _doer,
    "cause": _cause,
    "owner": owner_of,
    "nationality": owner_of,
    "toward": _toward,
    "place": _place,
    "speaker_side": _speaker_side,
    "group": _group,
    "police": _police,
    "captors": _captors,
    "base": _base,
    "visitor": _visitor,
    "giver": _giver,
    "taker": taker_of,
    "receiver": _receiver,
    "both": _both,
}

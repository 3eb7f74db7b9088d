"""The words of attribution: verbs of saying by stance, nouns that speak, documents, titles."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text; keeps long lists readable."""
    return frozenset(text.split())


_STANCES = {
    "says": "say tell add state note write announce report explain reply recall stress emphasise emphasize declare "
    "inform describe show mention post publish document tweet warn observe specify detail acknowledge reveal relate "
    "conclude argue insist respond answer comment point caution contend complain recount reiterate reaffirm "
    "clarify elaborate remark lament underline find disclose indicate testify quote identify rate attest",
    "estimates": "estimate reckon believe think guess calculate assess suspect fear suggest predict presume surmise",
    "claims": "claim allege assert maintain boast accuse",
    "confirms": "confirm verify admit concede confess",
    "denies": "deny reject dismiss refute dispute",
    "demands": "demand urge",
}
STANCE = {verb: stance for stance, verbs in _STANCES.items() for verb in verbs.split()}
"""verbs that take what is said as a clause, a quotation or an object"""

_FIGURES = {
    "says": "speak tell write warn know talk give list record register count put place raise lower revise update set "
    "number tally trace establish keep name arrive publish document post register cite log tabulate",
    "estimates": "reckon guess estimate",
    "denies": "call",
    "demands": "want hope",
}
FIGURE = {verb: stance for stance, verbs in _FIGURES.items() for verb in verbs.split()}
"""verbs that speak only where a figure follows: `lists 14 deaths`, `put the toll at 16`, `spoke of 317`"""

OWN_TEXT = word_set("article version headline story caption")
"""the text itself, corrected by itself: `an earlier version of this article said`"""

WITNESSED = frozenset({"see", "hear", "watch"})
WITNESSES = word_set(
    "reporter reporters journalist journalists correspondent correspondents witness witnesses eyewitness "
    "eyewitnesses people resident residents neighbour neighbours neighbor neighbors locals villagers"
)
"""who is cited for what they saw"""

NOT_SAID = word_set("responsibility credit asylum victory lives life victims victim damages benefits")
"""what can be claimed, accepted or reported without anything being said"""

DECLARED = word_set("disaster emergency mourning war truce ceasefire curfew victory independence")
"""what is brought about by declaring it: `declares a state of emergency`"""

DOCUMENTS = word_set(
    "report statement post posts message bulletin ledger list database data dataset document documents release "
    "tweet figures figure count tally records record register papers paper study survey update account filing "
    "indictment communique communiqué note article tabulation statistics numbers estimates estimate reports version"
)
"""what is cited in place of its maker"""

GROUP_NOUNS = word_set(
    "group organisation organization agency company firm ministry body association committee office department "
    "police authorities guard guards crew crews commission mission service bureau forces force army military network union party council "
    "unit charity"
)

PERSON_NOUNS = word_set(
    "spokesman spokeswoman spokesperson minister president governor mayor official officer general commander "
    "ombudsman ombudswoman chief head director lawyer adviser advisor aide envoy ambassador secretary chairman "
    "chairwoman leader prosecutor judge doctor witness analyst expert professor researcher resident survivor "
    "coordinator deputy premier king prince captain lieutenant senator lawmaker colonel coroner sheriff soldier "
    "pilot nurse rescuer activist campaigner firefighter medic diplomat mediator monitor negotiator delegate observer"
)
"""one who can be taken up by `he` or `she`"""

TITLES = PERSON_NOUNS | word_set(
    "mr mrs ms dr gen col lt maj capt adm sgt sen rep gov pres prof prime vice chair chancellor admiral major sir "
    "lord commissioner executive editor coach founder manager producer activist blogger inspector superintendent "
    "brigadier marshal pope bishop archbishop rabbi imam sheikh ayatollah pastor reverend congressman congresswoman "
    "representative agent investigator journalist economist historian queen princess economist detective "
    "abbot priest monk vicar cleric headmaster principal teacher surgeon paramedic volunteer rector dean elder"
)
"""what stands before a name"""

PERSONAL = word_set("i we you me us one this that these those there what nobody none everyone someone all")
"""subjects that name no source"""

PRONOUNS = word_set("he she it they his her its their him them who which")

NEVER = word_set(
    "times time percent per cent killed dead injured wounded missing victims toll people men women children others "
    "kilometres kilometers miles metres years months weeks days hours minutes monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december "
    "earthquake quake storm attack explosion bombing crash fire flood blast drones missiles scores dozens hundreds thousands"
)
"""heads of phrases that the parse takes for a speaker, though they cannot be one: `seen 1.3 million times says`"""

SHOWN = frozenset({"show", "find", "indicate", "suggest", "predict", "dismiss", "reject", "identify", "rate", "quote"})
"""cues only before a clause: `records show that …`, not `showed off six hostages`"""

TAKES_WHOM = frozenset({"tell", "inform", "accuse", "urge", "quote", "warn"})
"""verbs whose noun behind them is who is spoken to: `…, told Reuters`"""

FIGURE_NOUNS = word_set(
    "toll number figure figures total count tally size death deaths dead killed injured injuries wounded missing "
    "casualties fatalities victims losses arrests detentions list names target"
)

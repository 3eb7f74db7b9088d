"""Tell that a number is somebody's age: `Olena Kovalenko, 34`, `John Smith (34)`, `the youngest 26`, `the under-21 side`."""

from __future__ import annotations

import re

from tallywire.annotate.gazetteer import kind_of

_AGED = re.compile(r"\b(?:aged?(?: between| of| from)?|at age|(?:under|over) the age of|ages) \Z", re.IGNORECASE)
_BELOW = re.compile(r"\b(?:all|is|are|was|were|children|pupils|boys|girls|minors|detainees) (?:all )?(?:still )?(?:under|below) \Z", re.IGNORECASE)
"""`eleven of them are under 16`"""
_UNDER = re.compile(r"\b(?:under|over)-\Z", re.IGNORECASE)
_ARE_UNDER = re.compile(r"\b(?:are|were|is|was) (?:all |still |well )?(?:under|over) \Z", re.IGNORECASE)
_PERSON = re.compile(
    r"[A-Z][\w'’-]+(?: \([^)]*\))?,\Z|(?:[A-Z][\w'’-]+|\b[A-Z]\.), \Z|\b(?:soldiers|men|women|people|those|children|youths|troops|boys|girls|anyone|persons|prisoners|workers) (?:under|over|aged) \Z"
)
_AFTER_PERSON = re.compile(r"(?:[,.;)]| and \d| years| from| was| is|$)")
_SUPERLATIVE = re.compile(
    r"\b(?:oldest|youngest|eldest)\b[^.;,]{0,40}?(?: (?:is|was|only|just|are|aged|being)){0,2} \Z"
)
_CALLED = re.compile(
    r"\b(?:[A-Z]\w+|mayor|man|woman|citizen|boy|girl|president|minister|leader|mother|father|son|daughter|driver|\w+er|\w+ist|\w+or),\s?\Z"
)
_ONE_PERSON = (
    r"(?:man|woman|boy|girl|lad|teenager|child|father|mother|widow|widower|son|daughter|brother|sister|grandmother|grandfather|pensioner|"
    r"student|resident|soldier|farmer|driver|teacher|worker|nurse|doctor|guard|miner|civilian|villager|volunteer|officer)"
)
_OF_AGE = re.compile(r"\b" + _ONE_PERSON + r" of \Z")
"""`a man of 70`"""
_IN_BRACKETS = re.compile(r"\b(?:an?|the|his|her|one) (?:[\w-]+ ){0,2}" + _ONE_PERSON + r",? ?\( ?\Z", re.IGNORECASE)
"""`a tram driver (47)`"""
_DECADE = re.compile(r"\b(?:his|her|their|my|our) (?:early |mid[- ]|late )?\Z")
_NAME_BEFORE = re.compile(r"(?P<name>[A-Z][\w'’-]+(?: (?:[A-Z][\w.'’-]*|al|bin|de|van|von|la|el|da))*) \(\Z")
_OFFICE = re.compile(
    r"\b(?:Oblast|Region|City|Province|County|State|District|North|South|East|West|New|San|Los|Saint|St|United|Party|Union|League|Front|University|Act|Islands?|Street|Road|FC)\b"
)
_TOLD_OF = re.compile(r"\)(?:,? (?:who|said|told|says|an?|from|and (?:his|her))\b)")
_GIVEN = frozenset(
    re.findall(
        r"\w+",
        "john james robert michael william david richard joseph thomas charles daniel matthew anthony mark paul steven andrew kevin brian"
        " george edward peter henry jack harry oliver simon martin alan ian adam ben sam tom tim joe mike dave chris nick alex max leo"
        " mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy sandra emily anna emma olivia sophie kate"
        " laura julia jane helen alice lucy grace rose claire maria ana elena olena iryna natalia svetlana tatiana olga oksana kateryna"
        " ivan oleksandr alexander sergei serhiy dmytro dmitry andriy andrei volodymyr vladimir mykola nikolai yuri oleh oleg viktor petro"
        " mohammed muhammad mohamed ahmed ali hassan hussein omar yusuf ibrahim khaled mahmoud abdullah fatima aisha layla mariam zainab"
        " jose juan carlos luis miguel pedro jorge antonio francisco manuel diego pablo sofia isabella lucia carmen rosa jean pierre michel"
        " marie luca marco giovanni giulia francesca hans klaus stefan thomas lars erik ingrid yuki hiroshi wei li ming priya raj amit anil"
        " ravi sanjay amina grace kofi kwame chinedu ngozi fatou abdul yusuf musa",
    )
)
"""given names common enough that a lone one in front of `(34)` is a person"""


_PAIR = re.compile(
    r"\b(?:men|women|boys|girls|children|brothers|sisters|sons|daughters|twins|people|youths|\w+men|\w+women|\w+ers|\w+ors|\w+ists|\w+ents),"
    r" (?:[1-9]\d? and )?\Z"
)


def is_age(text: str, start: int, end: int) -> bool:
    """Tell whether the number at `text[start:end]`, with no unit behind it, is an age.

    >>> is_age("John (34) was freed", 6, 8), is_age("Kharkiv (34), Odesa (12)", 9, 11)
    (True, False)
    """
    before, after = text[max(0, start - 60) : start], text[end : end + 24]
    if _AGED.search(before) or (_UNDER.search(before) and re.match(r"s\b| \w", after)):
        return True
    if _ARE_UNDER.search(before) and re.fullmatch(r"[1-9]\d", text[start:end]) and re.match(r"[,.;)]|$", after):
        return True  # `eleven are under 16`
    if re.fullmatch(r"[1-9]\d?", text[start:end]) and _is_of_one(before, after):
        return True
    if _DECADE.search(before) and re.match(r"['’]?s\b", after):
        return True
    if _PERSON.search(before) and _AFTER_PERSON.match(after):
        return True
    if _SUPERLATIVE.search(before) and re.match(r"(?:[,.;)]| and | years|$)", after):
        return True
    if _BELOW.search(before) and re.match(r"\s?[,.;)]| and | or |$", after):
        return True
    if re.match(r" and \d+ (?:years? old|and)", after) and re.search(r"\b(?:are|were|is|was|aged) \Z", before):
        return True
    if _PAIR.search(before) and re.match(r"(?: and [1-9]\d?)?\s?[,.;)]", after):
        return True  # `two men, 61 and 64, were killed`
    return _is_in_brackets(before, after, text[start:end]) or _is_apposed(before, after, text[start:end])


def _is_of_one(before: str, after: str) -> bool:
    """`one man of 70 was killed`, `a driver (47)`; not `a guard of 12 men`."""
    if _OF_AGE.search(before):
        return re.match(r"\s?[,.;)]| (?:was|is|who|from|and|had|has|died|lost)\b|$", after) is not None
    return _IN_BRACKETS.search(before) is not None and re.match(r"\s?\)", after) is not None


def _is_in_brackets(before: str, after: str, number: str) -> bool:
    """`John (34)`, `Maria Ruiz (45) runs`; not `Kharkiv (34)`, not `the Labour Party (34)`."""
    match = _NAME_BEFORE.search(before)
    if match is None or not after.startswith(")") or not re.fullmatch(r"[1-9]\d?|10\d", number):
        return False
    name = match["name"]
    if _OFFICE.search(name) or kind_of(name) is not None or kind_of(name.split()[-1]) is not None:
        return False
    return name.split()[0].lower() in _GIVEN or bool(" " in name and _TOLD_OF.match(after))


def _is_apposed(before: str, after: str, number: str) -> bool:
    """`a driver, 41, was`, `his son, 9.`"""
    return bool(
        re.fullmatch(r"[1-9]\d", number)
        and re.search(r"[a-z],\s?\Z", before)
        and re.match(r",\s?[a-z]|\s?[.;)]", after)
        and _CALLED.search(before)
    )

"""Inflected forms of the verbs in a pack, so that a form is known even where the tagger errs."""

from __future__ import annotations

import re
from functools import cache

_IRREGULAR = {
    "be": "was been", "beat": "beat beaten", "become": "became become", "begin": "began begun", "blow": "blew blown",
    "bomb": "bombed bombed", "break": "broke broken", "bring": "brought brought", "build": "built built",
    "burn": "burned burnt", "buy": "bought bought", "catch": "caught caught", "come": "came come", "cut": "cut cut",
    "bleed": "bled bled", "burst": "burst burst", "choose": "chose chosen", "dig": "dug dug",
    "freeze": "froze frozen", "steal": "stole stolen", "swim": "swam swum",
    "deal": "dealt dealt", "draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen", "fight": "fought fought",
    "find": "found found", "flee": "fled fled", "fly": "flew flown", "get": "got got", "give": "gave given",
    "go": "went gone", "hang": "hanged hung", "have": "had had", "hear": "heard heard", "hide": "hid hidden",
    "hit": "hit hit", "hold": "held held", "hurt": "hurt hurt", "keep": "kept kept", "lay": "laid laid",
    "lead": "led led", "leave": "left left", "let": "let let", "lie": "lay lain", "lose": "lost lost",
    "make": "made made", "meet": "met met", "pay": "paid paid", "put": "put put", "ride": "rode ridden",
    "rise": "rose risen", "run": "ran run", "see": "saw seen", "seek": "sought sought", "sell": "sold sold",
    "send": "sent sent", "set": "set set", "shed": "shed shed", "shoot": "shot shot", "sink": "sank sunk", "sit": "sat sat",
    "slay": "slew slain", "spend": "spent spent", "split": "split split", "stand": "stood stood",
    "stick": "stuck stuck", "strike": "struck struck", "sweep": "swept swept", "take": "took taken",
    "tear": "tore torn", "throw": "threw thrown", "walk": "walked walked", "wound": "wounded wounded",
    "bear": "bore borne", "feed": "fed fed", "grow": "grew grown", "know": "knew known", "swear": "swore sworn",
}  # fmt: skip
_FORMS_OF_BE = {
    "be": "base", "am": "third", "is": "third", "are": "third", "was": "past", "were": "past", "been": "participle", "being": "ing",
}  # fmt: skip
_LAST_STRESSED = frozenset(
    [
        "transfer",
        "refer",
        "prefer",
        "confer",
        "defer",
        "occur",
        "incur",
        "deter",
        "repel",
        "expel",
        "propel",
        "compel",
        "dispel",
        "rebel",
        "control",
        "patrol",
        "commit",
        "admit",
        "permit",
        "submit",
        "omit",
        "emit",
        "acquit",
        "equip",
        "kidnap",
        "regret",
        "allot",
        "intern",
        "abet",
        "cancel",
        "shovel",
    ]
) - {"intern"}


@cache
def verb_forms(verb: str) -> dict[str, str]:
    """Map each inflected form of a verb to its kind: base, third, past, participle, ing.

    >>> verb_forms("free")["freed"], verb_forms("shoot")["shot"], verb_forms("stop")["stopping"]
    ('participle', 'participle', 'ing')
    """
    if verb == "be":
        return dict(_FORMS_OF_BE)
    forms = {verb: "base", _third(verb): "third", _ing(verb): "ing"}
    past, participle = _IRREGULAR.get(verb, f"{_past(verb)} {_past(verb)}").split()
    forms[past] = "past"
    forms[participle] = "participle"
    return forms


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _doubles(verb: str) -> bool:
    """Tell whether the last consonant doubles: in one syllable, or where the stress falls on the last."""
    if len(verb) < 3 or verb[-1] not in "bdgklmnprt" or verb[-2] not in "aeiou" or verb[-3] in "aeiou":
        return False
    return verb in _LAST_STRESSED or (len(re.findall(r"[aeiouy]+", verb)) == 1 and verb[-1] not in "kl")


@cache
def noun_forms(noun: str) -> frozenset[str]:
    """Return a noun phrase and its plural.

    >>> sorted(noun_forms("prisoner of war")), sorted(noun_forms("body"))
    (['prisoner of war', 'prisoners of war'], ['bodies', 'body'])
    >>> sorted(noun_forms("corpse of")), sorted(noun_forms("office"))
    (['corpse of', 'corpses of'], ['office', 'offices'])
    """
    head, of, rest = noun.partition(" of")  # `prisoner of war`, but also `body of`, whose people follow the number
    if head.endswith("man"):
        plural = head[:-3] + "men"
    elif head.endswith("child"):
        plural = head + "ren"
    elif head.endswith("person"):
        plural = head[:-6] + "people"
    else:
        plural = _third(head).removesuffix("oes") + "os" if head.endswith("o") else _third(head)
    return frozenset({noun, plural + of + rest})

"""Inflected forms of the verbs in a pack, so that a form is known even where the tagger errs."""

from __future__ import annotations

from functools import cache

_IRREGULAR = {
    "be": "was been", "beat": "beat beaten", "become": "became become", "begin": "began begun", "blow": "blew blown",
    "bomb": "bombed bombed", "break": "broke broken", "bring": "brought brought", "build": "built built",
    "burn": "burned burnt", "buy": "bought bought", "catch": "caught caught", "come": "came come", "cut": "cut cut",
    "deal": "dealt dealt", "draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen", "fight": "fought fought",
    "find": "found found", "flee": "fled fled", "fly": "flew flown", "get": "got got", "give": "gave given",
    "go": "went gone", "hang": "hanged hung", "have": "had had", "hear": "heard heard", "hide": "hid hidden",
    "hit": "hit hit", "hold": "held held", "hurt": "hurt hurt", "keep": "kept kept", "lay": "laid laid",
    "lead": "led led", "leave": "left left", "let": "let let", "lie": "lay lain", "lose": "lost lost",
    "make": "made made", "meet": "met met", "pay": "paid paid", "put": "put put", "ride": "rode ridden",
    "rise": "rose risen", "run": "ran run", "see": "saw seen", "seek": "sought sought", "sell": "sold sold",
    "send": "sent sent", "set": "set set", "shoot": "shot shot", "sink": "sank sunk", "sit": "sat sat",
    "slay": "slew slain", "spend": "spent spent", "split": "split split", "stand": "stood stood",
    "stick": "stuck stuck", "strike": "struck struck", "sweep": "swept swept", "take": "took taken",
    "tear": "tore torn", "throw": "threw thrown", "walk": "walked walked", "wound": "wounded wounded",
    "bear": "bore borne", "feed": "fed fed", "grow": "grew grown", "know": "knew known", "swear": "swore sworn",
}  # fmt: skip
_DOUBLING = frozenset("bdgmnprt")
_NO_DOUBLING = (
    "down",
    "return",
    "disappear",
    "injur",
    "target",
    "visit",
    "deport",
    "maim",
    "repair",
    "treat",
    "detain",
    "reach",
    "remain",
    "airlift",
)


@cache
def verb_forms(verb: str) -> dict[str, str]:
    """Map each inflected form of a verb to its kind: base, third, past, participle, ing.

    >>> verb_forms("free")["freed"], verb_forms("shoot")["shot"], verb_forms("stop")["stopping"]
    ('participle', 'participle', 'ing')
    """
    forms = {verb: "base", _third(verb): "third", _ing(verb): "ing"}
    past, participle = _IRREGULAR.get(verb, f"{_past(verb)} {_past(verb)}").split()
    forms[past] = "past"
    forms[participle] = "participle"
    return forms


def _third(verb: str) -> str:
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
    if verb in _NO_DOUBLING or len(verb) < 3 or verb[-1] not in _DOUBLING or verb[-2] not in "aeiou":
        return False
    if verb[-3] in "aeiou" or (verb.endswith(("er", "en", "on", "it", "et", "or", "op")) and len(verb) > 4):
        return False
    return len(verb) < 6 or verb in {"transfer", "kidnap", "intern"}


@cache
def noun_forms(noun: str) -> frozenset[str]:
    """Return a noun phrase and its plural.

    >>> sorted(noun_forms("prisoner of war")), sorted(noun_forms("body"))
    (['prisoner of war', 'prisoners of war'], ['bodies', 'body'])
    """
    head, of, rest = noun.partition(" of ")
    if head.endswith("man"):
        plural = head[:-3] + "men"
    elif head.endswith("child"):
        plural = head + "ren"
    elif head.endswith("person"):
        plural = head[:-6] + "people"
    else:
        plural = _third(head).removesuffix("oes") + "os" if head.endswith("o") else _third(head)
    return frozenset({noun, plural + of + rest})

"""The short form of who is cited: the name without its titles, the maker instead of the document."""

from __future__ import annotations

import re

from tallywire.annotate.speakers.lexicon import DOCUMENTS, PERSON_NOUNS, PRONOUNS, TITLES

_LEAD = re.compile(
    r"^(?:the|a|an|its|his|her|their|our|another|some|one|same|that|this|both|several|many|other|local media in)\s+",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"^(?:January|February|March|April|June|July|August|September|October|November|December|\w+day)\s+(?=[A-Z])"
)
"""`In November Yerevan spoke of 55`: the day belongs to no name"""
_NAME_WORD = r"(?:(?:al|el|bin|ibn|de|del|della|van|von|der|da|dos|di|le|la|Al|El)[- ])*[A-Z\u00c0-\u024f][\w'’.-]*"
_CALLED = re.compile(rf"\b(?:named|called|known as|identified as)\s+(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,4}})")
_APPOSED = re.compile(rf",\s*(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}})\s*(?:,|$)")
_NAME_RUN = re.compile(rf"(?:^|\s)(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,4}})$")
_MAKER = re.compile(
    r"^(?P<who>.+?)['’]s?\s+(?:[\w-]+\s+){0,3}(?P<document>[\w-]+)$|^(?P<it>its|his|her|their)\s+(?:[\w-]+\s+){0,3}(?P<its>[\w-]+)$",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    rf"^(?:[\w-]+\s+){{0,4}}?(?:{'|'.join(sorted(DOCUMENTS))})\s+(?:[\w-]+\s+)?(?:by|from|of)\s+(?P<who>.+)$"
    r"|\b(?:verified|confirmed|compiled|published|released|collected|issued|counted|kept) by (?P<maker>.+)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:in|at|on(?! [A-Z])|for(?! [A-Z])|near|based in|who|which|that|speaking|quoted|and its|told|to)\s+.*$|\s*[,(–—].*$"
)
_LINKS = frozenset(["of", "for", "in", "at", "on", "from", "by", "to", "and", "the", "with", "near", "'s"])
_MANNED = re.compile(r"^(?P<body>.+?)['’]s?\s+(?P<person>[A-Z][\w'’-]+\s+[A-Z].*)$")


def short_name(words: str) -> str:
    """Drop titles, articles and what is told besides a name.

    >>> short_name("interior minister Ali Yerlikaya"), short_name("the Ukrainian military")
    ('Ali Yerlikaya', 'Ukrainian military')
    >>> short_name("the commission's vice chair, Raymond Nyeris"), short_name("the ministry's daily bulletin")
    ('Raymond Nyeris', 'ministry')
    >>> short_name("November Yerevan")
    'Yerevan'
    """
    words = _DAY.sub("", " ".join(words.split()).strip(" ,'\"“”‘’():;-–—"))
    if (told := _CALLED.search(words)) is not None:
        return told["name"]
    if (apposed := _APPOSED.search(words)) is not None and _is_office(words[: apposed.start()]):
        return _without_titles(apposed["name"])
    if (last := _NAME_RUN.search(words)) is not None and _stands_free(words[: last.start()]):
        return _without_titles(last["name"])
    return _bare(_maker(_cut_tail(words)))


def _stands_free(before: str) -> bool:
    """`special agent in charge` stands before the name of its holder, `a spokesman for` does not."""
    words = before.split()
    return len(words) > 2 and _is_office(before) and words[-1].islower() and words[-1] not in _LINKS


def _cut_tail(words: str) -> str:
    cut = _TAIL.sub("", words)
    if cut.rsplit(" ", 1)[-1].lower() in {"source", "sources"} or not cut:
        return re.sub(r"\s*[,(–—].*$", "", words)
    return cut


def _maker(words: str) -> str:
    """`the ministry's bulletin` -> the ministry; `a statement from the army` -> the army; `its report` -> its."""
    match = _MAKER.match(words)
    if match and (match["document"] or match["its"]).lower() in DOCUMENTS:
        return match["who"] or match["it"]
    made = _MADE_BY.search(words)
    return (made["who"] or made["maker"]) if made else words


def _bare(words: str) -> str:
    before = None
    while before != words:
        before, words = words, _LEAD.sub("", words)
    return re.sub(r"['’]s$", "", _without_titles(words)).strip(" ,'\"")


def _without_titles(words: str) -> str:
    """`Lebanese Interior Minister Nouhad Machnouk` -> `Nouhad Machnouk`; a title alone stays."""
    if (manned := _MANNED.match(words)) is not None and not _has_title(manned["person"]):
        return manned["person"] if _is_person_like(manned["person"]) else words
    parts = words.split()
    last = max((n for n, part in enumerate(parts) if part.lower().strip(".,") in TITLES), default=-1)
    rest = parts[last + 1 :]
    if last < 0 or not rest or not all(_is_name_word(part) for part in rest):
        return words
    return " ".join(rest)


_BODY_WORDS = re.compile(
    r"\b(?:Ministry|Department|Service|Services|Staff|Command|Force|Forces|Army|Navy|Agency|Office|Council|Commission"
    r"|Committee|Police|Guard|Headquarters|Mission|Union|Party|Government|Administration|Authority|Cross|Crescent"
    r"|Nations|Watch|International|Court|Intelligence|Observatory|Organi[sz]ation|Group|Brigade|Center|Centre)\b"
)


def _is_person_like(words: str) -> bool:
    return len(words.split()) <= 4 and not _BODY_WORDS.search(words)


def _has_title(words: str) -> bool:
    return any(part.lower().strip(".") in TITLES for part in words.split())


def _is_name_word(part: str) -> bool:
    return part[:1].isupper() or part.lower() in {
        "al",
        "el",
        "bin",
        "ibn",
        "de",
        "del",
        "van",
        "von",
        "der",
        "da",
        "di",
    }


def _is_office(words: str) -> bool:
    return bool({word.lower().strip(".,'’") for word in words.split()} & TITLES)


def is_person(words: str, name: str) -> bool:
    """Tell whether a speaker's phrase is one person: titled, or a noun such as `spokeswoman`."""
    head = re.split(r"\s(?:of|for|in|at)\s", words)[0].split()[-1:]
    if head and head[0].lower().strip(".,'’") in PERSON_NOUNS:
        return True
    titled = words.endswith(name) and words != name and _has_title(words.removesuffix(name))
    return (titled or (name.istitle() and len(name.split()) > 1)) and _is_person_like(name)


def is_pronoun(name: str) -> bool:
    """Tell whether a speaker is only taken up: `he`, `its`, `they`."""
    return name.lower() in PRONOUNS


def is_back_reference(words: str) -> bool:
    """Tell whether a phrase takes up who was named before: `the same agency`, `that company`, `the statement`."""
    lower = words.lower().split()
    if len(lower) < 2 or lower[0] not in {"the", "that", "this"}:
        return False
    if len(lower) == 2 and lower[1] in {"group", "organisation", "organization", "charity", "watchdog", "ngo"}:
        return True
    return lower[1] == "same" or (len(lower) == 2 and (lower[0] != "the" or lower[1] in DOCUMENTS))

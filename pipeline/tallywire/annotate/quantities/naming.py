"""Numbers that are part of a name or stand in a list of names: `Boeing 737`, `Article 12`, `the FTSE 100`, `No. 5`."""

from __future__ import annotations

import re

_MODEL = re.compile(
    r"(?:[A-Za-z][A-Za-z]*[-–]|\b[A-Z]+|\b(?:Mk|Mark|Type|Boeing|Airbus|Antonov|Tupolev|Windows|iPhone|iPad|iOS|Android|Galaxy|PlayStation|Xbox|Nikon|Canon"
    r"|Porsche|Formula|Apollo|Artemis|Soyuz|Falcon|Starship|Chang'e|Chandrayaan|Voyager|Mach|mach|FTSE|S&P|CAC|DAX|Nikkei|Stoxx|STOXX|Nasdaq|NASDAQ|Russell"
    r"|Fortune|Forbes|Poor ?['’]s|Sensex|Nifty|Hang Seng|ASX|Euro|UEFA Euro|Expo|COP|Rio|Tokyo|Euro NCAP)\.?\s)\Z"
)
_NAMED = re.compile(r"\b(?:the|an?|its|his|her|their|new) (?:[A-Z][\w&]*[a-z&][\w&]*\s)\Z")
"""a capitalised word between an article and the number: `a Falcon 9 rocket`, `the Mazda 3`"""
_PEOPLE = re.compile(
    r"(?:(?:ian|ish|ese|ans|ers|ist|ists|ers|men|nese|ak|qi|li|ni|ch|sh|an|ers)|Taliban|Hamas|Greek|Thai|Swiss|Arab)\s\Z"
)
"""the number counts those whose name it follows: `the Ukrainian 12`"""
_HANDLE = re.compile(r"(?:[#@]\w*|[\w.]+/|[\w.]+\.)\Z")
_SECTION = re.compile(
    r"(?:\b(?:Articles?|Sections?|Chapter|Resolution|Law|Page|page|Room|Unit|Flight|flight|Highway|Route|route|Channel|"
    r"Day|Phase|phase|Grade|Level|level|Category|category|Part|part|Paragraph|paragraph|Hangar|Gate|Terminal|Junction|junction|"
    r"School|Hospital|Bus|Line|line|List|Photo|photo|Image|image|Frame|frame|Figure|Fig|Table|Question|question|Point|"
    r"Edition|edition|Issue|Volume|Block|Building|Ward|Zone|Sector|District|Protocol|Annex|Group|Team|Station|"
    r"Covid|COVID|Case|Order|Decree|decree|Numbers?|Interstate|Mission|Version|version|Task Force|Camp|France|"
    r"Titles?|Forms?|Tier|Proposition|Prop|Amendment|Directive|Rule|Psalm|Proclamation|Reactors?|reactors?|Season|Episode|Radio|Platform|Year|form)"
    r"|\b(?:No|Nos|no|nr|Nr|Art|Sec|art)\.|№|#)\s?\Z"
)
_SECTION_LOWER = re.compile(
    r"\b(?:number(?:ed)?|CFR|C\.F\.R\.|U\.S\.C\.|[Ss]ections?|[Dd]ockets?(?: [Nn]os?\.)?|[Tt]itle|[Cc]lause|[Aa]rticles?|[Cc]hapter) \Z"
)
_NUMBERING = re.compile(r"\b(?:dead|injured|wounded|missing|killed|casualties|they|who|that|now|\w+s) number(?:ed)? \Z")
"""`the injured number 90` says how many"""
_CODE = re.compile(r"(?:://|www\.|%)\S*\Z|\[\Z")
_IDIOM = re.compile(
    r"\b(?:net|absolute|ground|World War|Phase|Part|Round|Game|Big|Group of) \Z|\b(?:on|from|until|at|of|since) day \Z"
)
_COUNTED = re.compile(r"\s(?:\w+ ){0,2}\w+s\b|\s(?:people|men|women|children|killed|wounded|injured|dead)\b|,| to \d")


_AIRLINER = re.compile(r"7\d7")
_AIRLINER_AFTER = re.compile(r"(?:-\d00\w*)?s?(?: Dreamliner| Max| MAX| jet| airliner| plane| aircraft| freighter)")


def name_before(text: str, start: int, end: int, *, words: bool) -> str | None:
    """Name the kind of a number that what stands before it makes part of a name, or None.

    >>> name_before("a Boeing 737 jet", 9, 12, words=False), name_before("Article 49", 8, 10, words=False)
    ('model', 'section')
    """
    before = text[max(0, start - 48) : start]
    if not words and _AIRLINER.fullmatch(text, start, end) and (_AIRLINER_AFTER.match(text, end) or "Boeing" in text):
        return "model"  # `its 737`, `Boeing's new 787 Dreamliner`
    if not words and (_MODEL.search(before) or _is_named(text, before, text[start:end], end)):
        return "model"
    if not words and _HANDLE.search(before):
        return "handle"
    if _SECTION.search(before) or (_SECTION_LOWER.search(before) and not _NUMBERING.search(before)):
        return "section"
    if _CODE.search(before):
        return "code"
    return "idiom" if _IDIOM.search(before) else None


def _is_named(text: str, before: str, number: str, end: int) -> bool:
    """`the Mazda 3`, `a Falcon 9 rocket`; not `the Ukrainian 12`, not `the Senate 12 seats`, not `the Senate 70 to 29`."""
    if not re.fullmatch(r"[1-9]\d{0,2}", number) or not _NAMED.search(before) or _PEOPLE.search(before):
        return False
    return not _COUNTED.match(text, end)

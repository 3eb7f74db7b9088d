"""Tell what a number is: a count, or one of the many numbers in news that count nothing."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_CURRENCY = (
    r"(?:dollars?|euros?|pounds?|pesos?|roubles?|rubles?|hryvnias?|yen|yuan|naira|rupees?|francs?|lira|shillings?"
    r"|riyals?|dinars?|usd|eur|gbp|cents|won|rand|kronor|swiss francs|percentage points)\b"
)
_LENGTH = (
    r"(?:square|cubic|nautical|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|km/?h?|mph|kph|knots?|miles?"
    r"|feet|foot|ft|inch(?:es)?|yards?|mm|cm|km2|kg|kilos?|kilograms?|grams?|tonnes?|tons?|pounds of|lit(?:er|re)s?"
    r"|hectares?|acres?|barrels|gallons|degrees?|megawatts?|mw|gw|kw|kilowatts?|gigawatts?|volts|kilotons?|hz|mhz|fm|storeys?|stor(?:ey|y|ies)|floors)\b"
)
_DURATION = r"(?:seconds?|minutes?|mins?|min|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|fortnights?)\b"
_AFTER = (
    ("percent", re.compile(r"\s?(?:%|per ?cent\b|pct\b|percentage\b)", re.IGNORECASE)),
    ("age", re.compile(r"[- ](?:years?|months?|weeks?|days?)[- ]olds?\b|[- ]?yo\b", re.IGNORECASE)),
    ("money", re.compile(rf"[ -](?:{_CURRENCY})", re.IGNORECASE)),
    ("distance", re.compile(rf"[ -]?(?:{_LENGTH}|°|º)|\s?m\b(?!\.)", re.IGNORECASE)),
    (
        "duration",
        re.compile(
            rf"(?: and a half)?[ -](?:(?:more|further|other|long|full|straight|consecutive|working) )?{_DURATION}",
            re.IGNORECASE,
        ),
    ),
    ("time", re.compile(r"[ -]?(?:a\.?m\b|p\.?m\b|o'clock|gmt\b|utc\b|hours? (?:local|gmt)|:\d\d|h\b)", re.IGNORECASE)),
    ("multiple", re.compile(r"[ -](?:times\b|fold\b)|fold\b|x\b", re.IGNORECASE)),
    (
        "ratio",
        re.compile(
            r" (?:out of|in) (?:every )?(?:ten|10|five|three|four)\b(?! (?:minutes|hours|days|weeks|months|years))"
        ),
    ),
    ("fraction", re.compile(r"[- ](?:thirds?|quarters?|fifths?|tenths?|sixths?)\b", re.IGNORECASE)),
    ("score", re.compile(r"[:/]\d{1,2}\b|\s?[-–]\s?\d{1,2}(?:[:/]\d+)?\b(?!\s*[a-z]{3})", re.IGNORECASE)),
    (
        "date",
        re.compile(
            rf"(?:st|nd|rd|th)?(?: of)?[ -](?!(?-i:may|mar|march)\b){_MONTH}|(?:\s?[-–/]\s?\d{{1,2}}) {_MONTH}|[./-]\d{{1,2}}[./-]\d{{2,4}}",
            re.IGNORECASE,
        ),
    ),
    ("money", re.compile(r"[€£$]")),
)
_BEFORE = (
    (
        "model",
        re.compile(r"(?:[A-Za-z][A-Za-z]*[-–]|\b[A-Z]+|\b(?:Mk|Mark|Type|Boeing|Airbus|Antonov|Tupolev)\.?\s)\Z"),
    ),
    ("handle", re.compile(r"(?:[#@]\w*|[\w.]+/|[\w.]+\.)\Z")),
    ("money", re.compile(r"(?:[$€£¥₴₽₹]|\b(?:USD|EUR|GBP|US\$|KSh|Rs|Sh|NGN|UAH|CHF)\.?)\s?\Z")),
    (
        "date",
        re.compile(
            rf"(?<!\d )(?<!\d\d )\b(?!(?-i:may|mar|march)\b){_MONTH}(?:\s\d{{1,2}}\s?(?:[-–]|and|to))?\s(?:the )?\Z",
            re.IGNORECASE,
        ),
    ),
    (
        "section",
        re.compile(
            r"(?:\b(?:Article|Articles|Section|Sections|Chapter|Resolution|Law|Page|page|Room|Unit|Flight|flight|Highway|Route|route|Channel|"
            r"Day|Phase|phase|Grade|Level|level|Category|category|Part|part|Paragraph|paragraph|Hangar|Gate|Terminal|junction|Junction|"
            r"School|Hospital|Bus|Line|line|List|Photo|photo|Image|image|Frame|frame|Figure|Fig|Table|Question|question|Point|"
            r"Edition|edition|Issue|Volume|Block|Building|Building|Ward|Zone|Sector|District|Protocol|Annex|Group|Team|Station|"
            r"Covid|COVID|Chapter|Case|Order|Decree|decree|Number|Interstate|Mission|Version|version|Task Force|Camp|Camp|France|Channel)"
            r"|\b(?:No|Nos|no|nr|Nr|Art|Sec|art)\.|№|#)\s?\Z"
        ),
    ),
    ("age", re.compile(r"\b(?:aged?(?: between| of| from)?|at age|(?:under|over) the age of|ages) \Z", re.IGNORECASE)),
    ("score", re.compile(r"\d[:/]\s?$|\d\s?[-–]\Z")),
    (
        "phone",
        re.compile(r"(?:\+\d[\d ()-]*|\b(?:tel|phone|call|hotline|sms|text)\b[^a-z]{0,4}[\d ()+-]*)\Z", re.IGNORECASE),
    ),
    (
        "ratio",
        re.compile(r"\b(?:(?:one|two|three|four|six|seven|eight|nine|\d) out of|one in(?: every)?) \Z", re.IGNORECASE),
    ),
    ("model", re.compile(r"\b(?:Mach|mach) \Z")),
    ("section", re.compile(r"\b(?:number(?:ed)?|CFR|C\.F\.R\.|U\.S\.C\.|[Ss]ections?|[Tt]itle|[Cc]lause|[Aa]rticles?|[Cc]hapter) \Z")),
    ("code", re.compile(r"(?:://|www\.|%)\S*\Z|\[\Z")),
    ("idiom", re.compile(r"\b(?:net|absolute|ground|World War|Phase|Part|Round|Game) \Z")),
    (
        "duration",
        re.compile(r"\b(?:sentenced|sentences|jailed|imprisoned|serving|serve)(?: (?:him|her|them))? (?:to|for) \Z"),
    ),
    (
        "time",
        re.compile(
            r"\b(?:up|woke|began|begin|starts?|started|opens?|opened|closed?|leave|left|standing|until) (?:at|until|till) \Z",
            re.IGNORECASE,
        ),
    ),
    ("magnitude", re.compile(r"\bmagnitude(?:-| of )?\s?\Z", re.IGNORECASE)),
)
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|of|since|by|until|till|from|during|before|after|between|early|late|mid|spring|summer|autumn|winter|fall|the|and|to|year|around|circa|{_MONTH})[\s,-]*"
    r"|[,(/©–-]\s?|\d{1,2},?\s|^)\Z",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"\s+(?!(?:and|or|in|on|at|to|the|a|as|by|of|for|from|with|when|which|that|has|had|have|was|were|is|are|will|war|election|edition|season|report|after|before|but|while|she|he|it|they)\b)[a-z]{3,}"
)
_PERSON_AGE = re.compile(
    r"[A-Z][\w'’-]+(?: \([^)]*\))?,$|[A-Z][\w'’-]+, $|\b(?:soldiers|men|women|people|those|children|youths|troops|boys|girls|anyone|persons|prisoners|workers) (?:under|over|aged) $"
)
_SUPERLATIVE_AGE = re.compile(
    r"\b(?:oldest|youngest|eldest)\b[^.;,]{0,40}?(?: (?:is|was|only|just|are|aged|being)){0,2} \Z"
)
_ENUMERATOR = re.compile(r"(?:\band|[;:]), \Z")
_ONE_OF = re.compile(r"\s(?!of\b|and\b|in\b|or\b|who\b|that\b|we\b|is\b|was\b|to\b|for\b|on\b|by\b|at\b)[a-z]{3,}")
_IDIOM_ONE = re.compile(
    r"\b(?:no|loved|another|every|each|this|that|which|any|some|the|good|bad|only|little|young|big|new|number|you|square|"
    r"their|our|your|my|his|her)[ -]\Z",
    re.IGNORECASE,
)
_HYPHEN_WORD = re.compile(r"[-–](?!for-)[a-z]+", re.IGNORECASE)


_MONTH_DAY = re.compile(rf"\b{_MONTH}\s\d{{1,2}},\s\Z", re.IGNORECASE)
_COUNTED = r"\s(?!\w+ed\b|hurt\b|missing\b|dead\b|more\b|others\b|and\b|in\b|on\b|at\b)[A-Za-z]"
_TORN_BEFORE = re.compile(r"(?<![\d,.])[1-9]\d{0,2},\s\Z")
_TORN_AFTER = re.compile(rf",\s\d{{3}}{_COUNTED}")
_IN_MONTH = re.compile(rf"\bin {_MONTH}\s\Z", re.IGNORECASE)
_NO_DAY = re.compile(r"(?!(?:19|20)\d\d\b)\d{3,}|\d+[,.\u00a0\u2009 ]\d{3}|3[2-9]|[4-9]\d")


def number_kind(text: str, start: int, end: int, *, words: bool) -> str:
    """Name the kind of the number at `text[start:end]`; `count` where nothing speaks against it.

    >>> number_kind("a 30-day truce", 2, 4, words=False), number_kind("479 drones", 0, 3, words=False)
    ('duration', 'count')
    """
    before, after = text[:start], text[end:]
    if words and text[start:end].lower() == "one" and _IDIOM_ONE.search(before) and not _ONE_OF.match(after):
        return "idiom"
    if not words and _is_damaged(text[start:end], before, after):
        return "suspect"
    if not words and _is_year(text[start:end], before, after):
        return "year"
    for kind, pattern in _AFTER:
        if pattern.match(after) and not (kind == "score" and _is_range(text, start, end)):
            return kind
    for kind, pattern in _BEFORE:
        if kind == "date" and _IN_MONTH.search(before) and re.match(r"\s[a-z]{3,}", after):
            continue  # `in June 40 people died`
        if kind == "date" and _NO_DAY.fullmatch(text[start:end]):
            continue  # `since January 650 have come home`
        if kind == "ratio" and text[start:end].lower() not in {"ten", "10", "five", "5", "three", "four", "3", "4"}:
            continue
        if pattern.search(before) and not (words and kind in {"model", "handle", "score", "date", "phone"}):
            return kind
    return _by_shape(before, after, text[start:end], words=words)


def _by_shape(before: str, after: str, number: str, *, words: bool) -> str:
    if _HYPHEN_WORD.match(after) and not re.match(r"[-–](?:strong|man|member|plus|odd)\b", after):
        return "modifier"
    if not words and re.match(r"(?:[A-Za-z]{1,2}\d|[A-Z]{1,3}\b|s\b)", after):
        return "model"
    if (
        not words
        and re.search(r"[a-z],\s?\Z", before)
        and re.match(r",\s?[a-z]|\s?[.;)]", after)
        and re.fullmatch(r"[1-9]\d", number)
        and re.search(
            r"\b(?:[A-Z]\w+|mayor|man|woman|citizen|boy|girl|president|minister|leader|mother|father|son|daughter|driver|\w+er|\w+ist|\w+or),\s?\Z",
            before,
        )
    ):
        return "age"
    if re.match(r" and \d+ (?:years? old|and)", after) and re.search(r"\b(?:are|were|is|was|aged) \Z", before):
        return "age"
    if not words and (
        re.fullmatch(r"0+|\d*\.\d{1,2}", number)
        and not re.match(r"\s?(?:million|thousand|billion|bn|k\b|lakh|crore)", after, re.IGNORECASE)
    ):
        return "measure"
    if not words and re.fullmatch(r"\d{5,}", number) and not re.match(r"\s[a-z]{3,}", after):
        return "code"
    if re.match(r" (?:to the|per) (?:dollar|euro|pound|barrel|litre|cent)", after):
        return "money"
    if _SUPERLATIVE_AGE.search(before) and re.match(r"(?:[,.;)]| and | years|$)", after):
        return "age"
    if words and _ENUMERATOR.search(before) and re.match(r", (?:to|the|that|we|it)\b", after):
        return "section"
    if _PERSON_AGE.search(before) and re.match(r"(?:[,.;)]| and \d| years| from| was| is|$)", after):
        return "age"
    if not words and re.match(r"^\s*$", before) and re.match(r"[.)]\s+[A-Z]", after) and len(number) < 3:
        return "section"  # the number of a list item
    if re.search(r"\d[ -]\d*$", before) and re.match(r"[ -]\d", after) and not words:
        return "phone"
    return "count"


def _is_damaged(number: str, before: str, after: str) -> bool:
    """`1,41267`, an orphan `,000`, and `4, 552 prisoners`, where nobody can tell what stood there."""
    if re.search(r"\d,\Z", before) or re.match(r",\d", after):
        return True
    if re.fullmatch(r"\d{3}", number) and re.search(r"(?:^|\s),\Z", before):
        return True
    return _is_torn(number, before, after)


def _is_torn(number: str, before: str, after: str) -> bool:
    """`4, 552 prisoners`; not `May 4, 552 prisoners`, not `killed 4, 552 wounded`."""
    if re.fullmatch(r"\d{3}", number) and _TORN_BEFORE.search(before) and re.match(_COUNTED, after):
        return not _MONTH_DAY.search(before)
    torn = re.fullmatch(r"[1-9]\d{0,2}", number) and _TORN_AFTER.match(after)
    return bool(torn) and not _MONTH_DAY.search(f"{before}{number}, ")


def _is_range(text: str, start: int, end: int) -> bool:
    """`150-200 detainees` and `30-40 miners` are ranges, `3-2` and `1:72` are scores."""
    match = re.match(r"\s?[-–]\s?(\d[\d,]*)", text[end:])
    if not match or not text[start:end].replace(",", "").isdigit():
        return False
    low, high = int(text[start:end].replace(",", "")), int(match.group(1).replace(",", ""))
    return low < high and bool(re.match(r"\s+[a-z]", text[end + match.end() :]))


def _is_year(number: str, before: str, after: str) -> bool:
    if not re.fullmatch(r"(?:1[6-9]|20)\d\d", number):
        return False
    if re.match(r"s\b", after):
        return True
    return (
        not _NOUN_AFTER.match(after)
        if not _YEAR_BEFORE.search(before)
        else not re.match(r"\s+(?:people|drones|soldiers|missiles)", after)
    )

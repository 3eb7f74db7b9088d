"""Lines that ask for something: share, subscribe, log in, donate, accept cookies, turn a table's page."""

from __future__ import annotations

import re

_THING = (
    r"(?:articles?|stor(?:y|ies)|posts?|pages?|pieces?|reads?|news|content|links?|topics?|coverage|reading|videos?)"
)
_CALL = re.compile(
    r"^\W*(?:share(?! (?:prices?|values?|of|in|trading|markets?)\b)|tweet|follow us|like this|subscribe|sign up|log in"
    r"|join (?:us|[\d,]+|our)|donate|support us|become a|stay informed|we need your help|\[?advertisement"
    r"|advertise (?:with|here)|get short url|listen (?:live|to)|watch:|text the"
    rf"|enjoy(?:ed)? this {_THING}|newsletter|click (?:here|to|on|below|for)"
    r"|download (?:our|the (?:app|pdf|report|image)|now|here|app|pdf)|get the app|add us|we and our"
    r"|accept (?:all|cookies)|sponsored content|story continues below|article continues (?:below|after)"
    r"|print this|copy link|save (?:this )?(?:article|story|for later))\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"\W*\d[\d.,]*[KM]?\s*(?:shares?|comments?|likes?|views?|reads?|tweets?|retweets|followers)\b"
    r"|\W*\d[\d.,]*\s?[KM]\W*$|\d{1,5}$",
    re.IGNORECASE,
)
_COUNTERS = re.compile(
    r"\b(?:facebook|telegram|twitter|whatsapp) \d+\b|\b\d+ (?:shares?|likes?|comments?)\b[^a-z]*$", re.IGNORECASE
)
"""`2.3K shares`, `Facebook 18`, and a counter alone on its line"""
_FOOT = re.compile(
    r"^\W*(?:©|\(c\)|copyright|all rights|powered by|terms of|privacy|cookie|contact(?: us)?:|report cases"
    r"|for media queries|hotline|e-?mail:|phone:|call (?:us|now|\W*\d|the (?:hotline|number)))(?!\w)"
    r"|^\W*©",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(r"all rights reserved|\bcookies\b", re.IGNORECASE)
_TABLE = re.compile(
    r"^\W*(?:showing \d+ (?:to|-|–) \d+ of [\d,]+(?: entries| results| rows)?|show \d+ (?:entries|rows)"
    r"|(?:swipe|scroll) (?:left|right|down|sideways|for|to)\b.{0,40}|get the data|embed|created with datawrapper"
    r"|(?:previous|prev|page)(?:\W+\d{1,3})*(?:\W+(?:next|of \d+))?|view (?:full )?(?:table|chart|map))"
    r"(?:\W+(?:get the data|embed|download (?:image|data)|created with datawrapper))*\W*$",
    re.IGNORECASE,
)
"""what stands around a table that a page can turn"""


def is_share(text: str) -> bool:
    """Tell whether a line asks its reader to do something, or counts those who did.

    >>> is_share("Share this article! 23 shares"), is_share("Share prices fell after 12 people were killed.")
    (True, False)
    """
    if any(pattern.match(text) for pattern in (_CALL, _COUNTER, _FOOT, _TABLE)):
        return True
    return any(pattern.search(text) for pattern in (_COUNTERS, _ANYWHERE))

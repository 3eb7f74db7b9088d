"""What a line of plain text is: title, body, heading, list item, table row, or the page's furniture."""

from __future__ import annotations

import re
from itertools import pairwise

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d|today|yesterday|just now|an? (?:hour|day))"
_THING = (
    r"(?:articles?|stor(?:y|ies)|posts?|pages?|pieces?|reads?|news|content|links?|topics?|coverage|reading|videos?)"
)
_FURNITURE = (
    (
        "share",
        rf"^\W*(?:share(?! (?:prices?|values?|of|in|trading|markets?)\b)|tweet|follow us|like this|subscribe|sign up|log in|join (?:us|[\d,]+|our)|donate|support us|become a|stay informed|we need your help|\[?advertisement|advertise (?:with|here)|get short url|listen (?:live|to)|watch:|text the|enjoy(?:ed)? this {_THING}|newsletter|click (?:here|to|on|below|for)|download (?:our|the (?:app|pdf|report|image)|now|here|app|pdf)|get the app|add us|we and our|accept (?:all|cookies))\b",
    ),
    (
        "share",
        r"\b(?:facebook|telegram|twitter|whatsapp) \d+\b|^\W*\d[\d.,]*[KM]?\s*(?:shares?|comments?|likes?|views?|reads?|tweets?|retweets|followers)\b|\b\d+ (?:shares?|likes?|comments?)\b[^a-z]*$",
    ),
    (
        "related",
        rf"^\W*(?:read (?:more|also|next)|also read|related(?=\s*[:|–—-]|\s*$| {_THING}\b)|see also|more (?:stories|headlines|news|coverage)|more (?:on|from)\b(?!.*[.!?]\W*$)|also in|most read|recommended|don't miss|you may (?:also )?like|keep reading|continue reading|trending|other (?:news|significant))\b",
    ),
    (
        "share",
        r"^\W*(?:©|\(c\)|copyright|all rights|powered by|terms of|privacy|cookie|contact(?: us)?:|report cases|for media queries|hotline|e-?mail:|phone:|call (?:us|now|\W*\d|the (?:hotline|number)))\b",
    ),
    ("comments", r"^\W*(?:\d+ )?comments?\W*(?:\(?\d+\)?)?\W*$"),
    ("share", r"all rights reserved|^\W*©|\bcookies\b"),
    ("tags", r"^\W*(?:tags?|keywords|topics|labels|category|filed under)\b\s*:|^(?:\s*#\w[\w-]*)+\s*$|^\W*@\w+"),
    (
        "byline",
        r"^\W*(?:by|written by|words by|story by|author:?|reporting by|\(?writing by|editing by|reported by|edited by) [A-Z][^.]{0,60}$",
    ),
    ("byline", r"^\W*\((?:writing|reporting|editing)\b|^\W*(?:source|data)\s*:[^\d]*$"),
    (
        "stamp",
        rf"^\W*(?:first |last )?(?:published|posted|updated|modified|publication date|date)(?:\W{{0,4}}|\s*:?\s*(?:on|at|in|by)\b.{{0,40}}?)\b{_DAY}.{{0,60}}$|^\W*(?:published|posted|updated|publication date)(?:\s*:|\s*$| (?:on|at|in|by)\b)(?!.*\.\W*$)",
    ),
    ("stamp", r"\b\d+ ?(?:min|minutes?)\b(?: read)?\s*$|\b\d+ min read\b|\breading time\b|\bslideshow\b"),
    ("stamp", r"^\W*(?:\d+|an?|one|two|few) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago\W*$"),
)
_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _FURNITURE)
_CREDIT = re.compile(
    r"^\W*(?:photo(?:graph|s)?|image|picture|pic|video|caption|illustration|graphic)\b\s*(?:by|\d|:|credit)",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"^\W*(?:did you know|pro tips?|key takeaways?|fast facts?|quick facts|at a glance|in brief|points? of attention|in summary|summary|overview|for reference|recall)\b\W*(?:…|\.\.\.)?\W*$",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"https?://\S+\s*$|\[/?[a-z_]+(?: [a-z_-]+=\"[^\"]*\")*\s*\]\s*$|[.#@]?[\w-]+(?: ?[,>.#] ?[\w-]+)*\s*\{[^{}]*:[^{}]*\}\s*$"
    r"|\(?function\s*\w*\(|(?:var|let|const|window\.)\s*\w+\s*=|<!--|\{\s*\"@?\w+\"\s*:"
)
"""scripts, styles, shortcodes, addresses alone on their line"""
_WORD = re.compile(r"[^\W\d_]+")
_DATE_WORDS = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "world", "news", "ua", "en", "local",
        "gmt", "utc", "am", "pm", "at", "update", "updated", "explainer", "analysis", "fact", "check", "desk", "may", "st",
        "nd", "rd", "th",
    }
)  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PICTURES = "\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
"""arrows, geometric shapes, symbols and emoji, which posts set before their lines"""
_MARKER = re.compile(rf"^\s*(?:[-*•◦‣·–—]+|(?:[{_PICTURES}]\uFE0F?){{1,3}}|\d{{1,2}}[.)]|\([a-z]\))\s+")
_COUNT_ITEM = re.compile(r"^\s*\d[\d,]*\s+[–-]\s+\w")


def marker_length(line: str) -> int:
    """Length of a list marker at the start of a line, 0 without one."""
    match = _MARKER.match(line)
    return match.end() if match else 0


def is_list_item(line: str) -> bool:
    """Tell whether a line is an item of a list: marked, or `7 – over Smolensk region`."""
    return bool(_MARKER.match(line) or _COUNT_ITEM.match(line))


def line_role(line: str) -> str:
    """Name the role that a line has by its own look; `body` where nothing speaks against it.

    >>> line_role("Share this article! 23 shares"), line_role("Russia launched 479 drones.")
    ('share', 'body')
    """
    text = line.strip()
    words = len(text.split())
    if not text or re.fullmatch(r"[\W_]+", text):
        return "markup"
    if text.startswith("|"):
        return "table_row"
    if _BOX.match(text):
        return "box"
    if _CODE.match(text):
        return "code"
    if _CREDIT.match(text):
        return "caption"
    if words <= 25:
        for role, pattern in _PATTERNS:
            if pattern.search(text) and not (role == "stamp" and words > 14):
                return role
        if _is_date(text) and not is_list_item(line):
            return "stamp"
    if text.startswith(">"):
        return "quote"
    return "body"


def _is_date(text: str) -> bool:
    """Tell whether a line holds a date and hardly another word: `World | Monday, 9 June 2025, 12:40 GMT`."""
    words = [word.lower() for word in _WORD.findall(text)]
    dated = all(word in _DATE_WORDS or word.startswith(_MONTHS) for word in words if not _before_desk(word, words))
    return dated and any(char.isdigit() for char in text)


def _before_desk(word: str, words: list[str]) -> bool:
    """`News desk`, `Kyiv desk`: whose desk it is does not matter."""
    return (word, "desk") in pairwise(words)


def looks_like_heading(line: str) -> bool:
    """Short, and without the stop that ends a sentence."""
    text = line.strip()
    return (
        0 < len(text.split()) <= 12
        and not re.search(r"[.!,;:…\"]\s*$", text)
        and bool(re.match(r"[#\dA-Z\"'“«]", text))
    )

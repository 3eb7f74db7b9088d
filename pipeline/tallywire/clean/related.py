"""Links to other articles between the paragraphs, numbers and all: the most dangerous furniture."""

from __future__ import annotations

import re

_THING = (
    r"(?:articles?|stor(?:y|ies)|posts?|pages?|pieces?|reads?|news|content|links?|topics?|coverage|reading|videos?)"
)
_LINK = re.compile(
    r"^\W*(?:read (?:more|also|next|the full|full (?:story|article))|also read|must[- ]read"
    rf"|related(?=\s*[:|–—-]|\s*$| {_THING}\b)|see also|also see"
    r"|more (?:stories|headlines|news|coverage)|more (?:on|from)\b(?!.*[.!?]\W*$)"
    r"|also in|most read|recommended|don't miss|you may (?:also )?like|you might also|keep reading|continue reading"
    r"|trending|other (?:news|significant)|editor'?s'? picks?|what to read next|up next|further reading)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"^\W*(?:read|watch|listen|explained|in pictures|in photos|live updates?|more|must see|photos|gallery|podcast)"
    r"\s*(?:[|»>]|:(?=\s*[A-Z\d\"“'‘]))(?!.*\b(?:said|says)\b)",
    re.IGNORECASE,
)
"""`READ | …`, `Watch: …`, `Live updates: …`; such words need their mark"""
_LABEL = re.compile(
    rf"^\W*(?:related|recommended|trending|most read|more (?:stories|headlines|news)|read (?:more|also|next)|also read"
    rf"|see also|you may (?:also )?like|you might also like|don't miss|editor'?s'? picks?|what to read next|up next"
    rf"|top stories|further reading)(?: {_THING})?\W*$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!:;…][\"'”’)\]]*$")


def is_related(text: str) -> bool:
    """Tell whether a line leads to another article.

    >>> is_related("Also read: 14 killed as bus falls into ravine"), is_related("Related attacks killed 12 people.")
    (True, False)
    """
    if _LINK.match(text) or _LABEL.match(text):
        return True
    return bool(_MARKED.match(text)) and not _ENDED.search(text)


def opens_links(text: str) -> bool:
    """Tell whether a line only announces links, which then stand below it: `Related articles`."""
    return bool(_LABEL.match(text))


def may_be_link(text: str) -> bool:
    """Tell whether a line below such an announcement may be a headline: short, and no full sentence."""
    return bool(text) and len(text.split()) <= 18 and not _ENDED.search(text) and not text.startswith(("#", "|", ">"))

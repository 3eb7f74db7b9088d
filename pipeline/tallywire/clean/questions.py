"""Questions that ask readers for their view; whatever they name, they state nothing."""

from __future__ import annotations

import re

_ASKED = re.compile(
    r"^\W*(?:what(?:'s| is| are) your (?:take|view|opinion|thoughts?)|what do you (?:think|make)|do you (?:agree|think|believe)"
    r"|have your say|(?:let us|tell us|share) (?:know|what|your)|(?:are|were|have) you (?:been )?(?:affected|there|in the area)"
    r"|how do you feel|would you like to|got a (?:tip|story)|have a (?:tip|question)|cast your vote|take our poll)\b",
    re.IGNORECASE,
)
_INVITED = re.compile(
    r"\?\W+(?:vote|tell us|let us know|have your say|comment|share your|leave a comment|write to us|e-?mail us|get in touch"
    r"|join the (?:discussion|conversation|debate))\b[^.?!]{0,60}[.!]?\W*$",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Tell whether a line asks its readers, not someone in the news.

    >>> is_question("Should the two sides talk? Vote below."), is_question("What do we know of the 12 who died?")
    (True, False)
    """
    return _ASKED.match(text) is not None or ("?" in text and _INVITED.search(text) is not None)

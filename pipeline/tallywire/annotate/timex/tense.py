"""Whether the clause around a time looks back or ahead, told from its words alone.

Nearest before the time wins: `It said on Friday they will meet` against `They will meet, it said, on Friday`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tallywire.annotate.times.words import pattern

_BE = r"(?: (?:not|also|now|then|likely|soon|have|officially|formally|probably))*(?: (?:be|been) [a-z]+\b)?"
_AHEAD = pattern(
    rf"\b(?:will|shall|would|should|could|(?-i:may)|might|can|must|going to|won['\u2019]t)\b{_BE}|['\u2019]ll\b{_BE}"
    r"|\b(?:is|are|was|were|be|been|been)? ?(?:scheduled|planned|planning|slated|expected|forecast|projected|predicted|bound|set(?= (?:to|for)\b)|due(?! to (?:the|a|an|its|their|his|her)\b)|hoping|aiming|preparing|poised|ready|supposed)(?: (?:to|for|on|in)\b)(?: be [a-z]+\b)?"
    r"|\b(?:plans?|hopes?|aims?|intends?|expects?|wants?|vows?|promises?|pledges?|pledged|agreed|is|are|has|have|needs?|likely|able)(?: (?:to|on))(?: be [a-z]+\b)?(?= )"
    r"|\b(?:elections?|vote|hearing|trial|meeting|summit|talks|session|date|polls?|referendum|strike|protest|rally|launch) (?:\w+ ){0,2}for(?= (?:early |late |next )?$)"
    r"|\b(?:expected|due|likely|planned|scheduled)(?= (?:early |late )?$)|\b(?<!day )(?:through|beyond)(?= $)"
    r"|\b(?:deadline|upcoming|forthcoming|coming|tomorrow|starting|beginning|effective|expires?|until|till|no later than)\b"
    r"|\b(?:begins|starts|opens|takes place|kicks off|ends|faces|goes|arrives|meets|closes|launches|resumes|reopens|returns|expires|lapses|concludes|premieres|airs)\b"
    r"|\b(?:postponed|adjourned|delayed|deferred|rescheduled|put off|put back|brought forward|extended)(?= (?:un)?til\b| to\b)"
    r"|\b(?<!\bto )(?<!\bdid not )(?<!['\u2019]t )(?:begin|start|open|resume|meet|arrive|expire|lapse|take place|kick off)\b(?= (?:in|on|at|next|this|again|early|late)\b|$| $)"
)
_BACK = re.compile(
    r"\b(?:said|says|told|tells|wrote|was|were|had|did|took|came|began|left|went|won|lost|rose|fell|saw|made|gave|got|met"
    r"|held|led|ran|sent|set|put|hit|cut|shot|found|became|brought|thought|broke|spoke|drove|flew|grew|knew|threw|struck"
    r"|paid|kept|felt|built|bought|caught|fought|taught|sought|sold|stood|lay|read|showed|spent|reached"
    r"|[a-z]{2,}(?<!ne)ed)\b"
)
_WEAK_AHEAD = re.compile(r"\bto (?!the|a|an|his|her|its|their|date|some|any|this|that|more|be )[a-z]{3,}\b")
_NEAR = 300
"""letters before a time that tell its tense"""


_HAPPENED = pattern(
    r" (?:[a-z]+ ){0,2}(?:riots?|attacks?|crackdown|massacres?|shootings?|explosions?|bombings?|earthquake|quake|crash|coup"
    r"|deaths?|killings?|clashes|murders?|assassination|uprising|raids?|blasts?|disaster|accident|collapse|unrest|violence)\b"
)
"""what a day is named for only once it is over: `will look into the January 6 riot`"""
_SINCE = re.compile(
    r"\bsince (?:the )?(?:early |late |mid-?|end of |start of |beginning of |week of )?$", re.IGNORECASE
)


def tense_of(text: str, start: int, end: int) -> str:
    """Return `ahead` or `back` by the words nearest before a time, or else after it; nothing where none tells.

    >>> text = "The sides will meet on Friday."
    >>> tense_of(text, text.index("Friday"), len(text) - 1)
    'ahead'
    >>> tense_of("It said on Friday they will meet.", 11, 17)
    'back'
    """
    if _SINCE.search(text, max(0, start - _NEAR), start) or _HAPPENED.match(text, end):
        return "back"
    before = re.split(r"[;:]", text[max(0, start - _NEAR) : start])[-1]
    ahead, back = _last(_AHEAD.finditer(before)), _last(_BACK.finditer(before))
    if ahead or back:
        return "ahead" if ahead >= back else "back"
    after = re.split(r"[;:]", text[end : end + 120])[0]
    first, past = _AHEAD.search(after), _BACK.search(after)
    if first or past:
        return "ahead" if first is not None and (past is None or first.start() <= past.start()) else "back"
    return "ahead" if _WEAK_AHEAD.search(text, max(0, start - _NEAR), end + _NEAR) else ""


def _last(matches: Iterable[re.Match[str]]) -> int:
    return max((match.end() for match in matches), default=0)

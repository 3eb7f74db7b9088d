"""The patterns of words that only look like times: `Black Friday`, `20 March Street`, `the Long March`."""

from __future__ import annotations

from collections.abc import Iterator

from tallywire.annotate.times.words import DAY, DAYS
from tallywire.annotate.timex.pieces import Rule, always

_TITLE_DAY = rf"(?:{'|'.join(day.capitalize() for day in DAYS)})"


def not_time_rules() -> Iterator[Rule]:
    """Yield the patterns of what no other rule may read."""
    yield (
        rf"\b(?-i:Black|Bloody|Super|Fat|Cyber|Shrove|Maundy|Red|Holy) {DAY}(?: [A-Z]\w+)?",
        always(None),
    )
    yield r"\b(?-i:\d{1,2} (?:March|May|June|July) (?:Street|Road|Square|Avenue|Movement|Bridge))\b", always(None)
    yield (
        r"\b(?-i:(?:March|May|June|August|April|Summer|Spring|Autumn|Winter) (?:Street|Road|Avenue|Madness|Bank Holiday|Olympics|Olympic))\b",
        always(None),
    )
    yield (
        r"\b(?-i:(?:Theresa|Brian|Imelda|Elaine|Peter|Robert|James) May)\b|\b(?-i:(?:Mrs?|Ms|Lord|Lady|Senator) (?:May|March|June|August))\b",
        always(None),
    )
    yield (
        rf"\b(?-i:(?:The )?{_TITLE_DAY} (?:Times|Night Live|Telegraph|Herald|Mirror|Post|Mail|Express|Agreement))\b",
        always(None),
    )
    yield r"\b24/7\b", always(None)
    yield r"(?<!\bin )(?<!\bof )(?<!\bsince )(?<!\bfrom )(?<!\blast )(?<!\bthis )(?-i:\bMay['\u2019]s)\b", always(None)
    yield r"\b(?-i:[A-Z]\w+ (?:Daily|Weekly|Monthly)|(?:Daily|Weekly|Monthly|Nightly) [A-Z]\w+)\b", always(None)
    yield r"\b(?-i:USA|Russia|India|Japan|China|Africa|Business|Psychology|Malaysia) Today\b", always(None)
    yield r"\b(?-i:Long|Ice|Death|Peace|Hunger|Freedom|Women['\u2019]s|Protest|Grand|Million \w+) March\b", always(None)
    yield r"\b(?-i:March (?:for|on) (?:[A-Z]\w+|Our|the))\b|\bin the year of our lord\b", always(None)
    yield r"\b(?:the|his|her|a|this) (?-i:March)(?=[.,;]| (?:to|on|for|of|against|from)\b)", always(None)

"""Weapons sent to an ally, and weapons sent against an enemy: one verb, two actions."""

from __future__ import annotations

import re

from tallywire.claims.lexicon import Hit
from tallywire.claims.view import View

_SENDING = frozenset({"send", "dispatch"})
_SUPPLY = re.compile(
    r"\b(?:(?:is|are|was|were|agreed|promised|pledged|plans?|planned|ready|set|going|offered|wants?|preparing|due|vowed|committed|"
    r"decided|refused) to (?:send|dispatch)|(?:will|would) (?:send|dispatch)|to be sent|ledger|arms (?:deals?|deliver|suppl|transfer|"
    r"export|embargo)|weapons (?:deliver|suppl|transfer|deals?)|military aid|aid package|donat|donors?|deliver(?:y|ies)|suppliers?|"
    r"shipments?|exporters?)",
    re.IGNORECASE,
)
"""what tells that weapons are given away: `is to send 200 missiles`, `sent 1,700 drones, going by a leaked ledger`"""


def is_other_sending(view: View, hit: Hit) -> bool:
    """Tell whether `send` means the other thing: `sent 40 drones at the port` is no gift, `is to send 200 missiles` no raid."""
    trigger = hit.trigger
    if trigger.kind != "verb" or trigger.frame.people or trigger.words[0] not in _SENDING:
        return False
    if trigger.action.sides not in {"attack", None} or not trigger.frame.actions[0].sides:
        return False
    gives = _SUPPLY.search(view.sentence.text) is not None
    return gives if trigger.action.sides == "attack" else not gives

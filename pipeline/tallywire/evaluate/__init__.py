"""Score found facts against gold documents, by the rule in `matching`."""

from tallywire.evaluate.found import Found, read_export, reasons_for_misses, run_in_memory
from tallywire.evaluate.gold import GoldDocument, GoldFact, read_gold
from tallywire.evaluate.score import Mistake, Score, score_facts

__all__ = [
    "Found",
    "GoldDocument",
    "GoldFact",
    "Mistake",
    "Score",
    "read_export",
    "read_gold",
    "reasons_for_misses",
    "run_in_memory",
    "score_facts",
]

"""Say how a fact came about, and why a number gave none."""

from tallywire.explain.fact import Reread, explain_fact, reread
from tallywire.explain.why_not import Reason, Tracer, why_not

__all__ = ["Reason", "Reread", "Tracer", "explain_fact", "reread", "why_not"]

"""Say how a fact came about, and why a number gave none."""

from tallywire.explain.fact import Reread, explain_fact, explain_fields, reread
from tallywire.explain.why_not import Reason, Tracer, why_not

__all__ = ["Reason", "Reread", "Tracer", "explain_fact", "explain_fields", "reread", "why_not"]

"""Annotated -> Claims: packs, frames, and the engine that reads them out of the grammar."""

from tallywire.claims.find import find_claims, trace_claims
from tallywire.claims.packs import gate_words, load_packs, packs_to_use

__all__ = ["find_claims", "gate_words", "load_packs", "packs_to_use", "trace_claims"]

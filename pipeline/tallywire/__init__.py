"""Tallywire reads news and keeps the tally: who says how many of what had what done, with the exact words.

    import tallywire as tw

    for fact in tw.extract("Russia launched 479 drones overnight.", published=date(2025, 6, 9)):
        print(fact.value, fact.item, fact.event_start)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tallywire.batch import Report
    from tallywire.extractor import Extractor
    from tallywire.records import Article, Fact
    from tallywire.store import Store

__version__ = "0.1.0"
__all__ = ["Article", "Extractor", "Fact", "Report", "Store", "__version__", "extract", "open_store", "run"]

_HOMES = {
    "Article": "tallywire.records",
    "Extractor": "tallywire.extractor",
    "Fact": "tallywire.records",
    "Report": "tallywire.batch",
    "Store": "tallywire.store",
    "extract": "tallywire.extractor",
    "open_store": "tallywire.store",
    "run": "tallywire.batch",
}

if TYPE_CHECKING:
    extract: Callable[..., list[Fact]]
    run: Callable[..., Report]
    open_store: Callable[..., Store]


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that `tallywire --help` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'tallywire' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)

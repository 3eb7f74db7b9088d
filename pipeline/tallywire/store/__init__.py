"""The SQLite fact store (the only package that knows SQL): history, failures, reviews."""

from tallywire.store.database import store_file
from tallywire.store.rows import Mention, Sketch, fact_digest
from tallywire.store.store import Store, open_store
from tallywire.store.writer import Changes, RunInfo, RunWriter

__all__ = ["Changes", "Mention", "RunInfo", "RunWriter", "Sketch", "Store", "fact_digest", "open_store", "store_file"]

"""Facts as a Parquet table, typed, in groups of rows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tallywire.facts import COLUMNS, SCHEMA_VERSION
from tallywire.records import Fact

if TYPE_CHECKING:
    import pyarrow as pa

GROUP = 10_000
"""rows held in memory at a time"""
_JSON = frozenset({"slots", "warnings"})
_DATES = frozenset({"event_start", "event_end", "published"})
_OFFSETS = frozenset({"start", "end", "sentence_start", "sentence_end"})
_NUMBERS = frozenset({"value", "low", "high", "confidence"})


def write_parquet(facts: Iterable[Fact], target: Path | BinaryIO) -> None:
    """Write facts to a file or an open binary stream; `slots` and `warnings` are JSON text."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema, rows = _schema(), iter(facts)
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            columns = {name: [_cell(fact, name) for fact in group] for name in COLUMNS}
            writer.write_table(pa.table(columns, schema=schema))


def _schema() -> pa.Schema:
    import pyarrow as pa

    fields = [pa.field(name, _type(name)) for name in COLUMNS]
    return pa.schema(fields, metadata={"tallywire.schema_version": str(SCHEMA_VERSION)})


def _type(name: str) -> pa.DataType:
    import pyarrow as pa

    if name in _DATES:
        return pa.date32()
    if name in _OFFSETS:
        return pa.int64()
    return pa.float64() if name in _NUMBERS else pa.string()


def _cell(fact: Fact, name: str) -> object:
    value = getattr(fact, name)
    return json.dumps(value, ensure_ascii=False) if name in _JSON else value

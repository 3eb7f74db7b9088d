"""What many tests lean on: where things are, one loaded model, no network."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tallywire.facts import COLUMNS
from tallywire.records import Fact

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("TALLYWIRE_SHARED") or ROOT.parent / "shared").resolve()

# The same examples in every run: a red test must be red again for whoever looks into it.
settings.register_profile("tallywire", derandomize=True, deadline=None, database=None)
settings.load_profile("tallywire")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if SHARED.is_dir():
        return
    absent = pytest.mark.skip(reason="the shared data are not here: set TALLYWIRE_SHARED or put them at ../shared")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(absent)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The corpus of the repository, with `raw/` and `gold/`."""
    return ROOT / "corpus"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data; tests that use it carry the mark `shared`."""
    if not SHARED.is_dir():
        pytest.skip("the shared data are not here")
    return SHARED


@pytest.fixture(scope="session")
def language() -> Language:
    """The shipped language model, loaded once."""
    from tallywire.annotate import load_language

    return load_language(None)


@pytest.fixture(scope="session")
def make_fact() -> Callable[..., Fact]:
    """A fact of a one-line article, with the columns given; its id and offsets follow from them."""
    return _make_fact


def _make_fact(**given: Any) -> Fact:
    raw = "Overnight Russia launched 479 drones at Ukraine, the air force said."
    quote = given.get("quote", "479 drones")
    start = given.get("start", raw.find(quote))
    columns: dict[str, Any] = dict.fromkeys(COLUMNS)
    columns |= {
        "doc_id": "d" * 64, "path": "a.txt", "claim_type": "drone_count", "action": "launched", "value": 479.0,
        "low": 479.0, "high": 479.0, "qualifier": "exact", "value_text": "479", "per": "total", "item": "drone",
        "status": "asserted", "date_precision": "none", "date_basis": "none", "quote": quote, "start": start,
        "end": start + len(quote), "prefix": raw[max(0, start - 32) : start], "suffix": raw[start + len(quote) :][:32],
        "sentence": raw, "sentence_start": 0, "sentence_end": len(raw), "slots": {"value": (start, start + 3)},
        "section": "body", "rule": "air_attacks.drone_count.launched", "rule_digest": "0" * 64, "confidence": 0.9,
        "warnings": (), "extractor": "tallywire test", **given,
    }  # fmt: skip
    key = "-".join(str(columns[name]) for name in ("path", "claim_type", "action", "start"))
    columns["fact_id"] = given.get("fact_id", hashlib.sha256(key.encode()).hexdigest()[:16])
    return Fact(**columns)


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reaches for the network fails; this machine itself may be talked to."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            pytest.fail(f"reached for the network: {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)

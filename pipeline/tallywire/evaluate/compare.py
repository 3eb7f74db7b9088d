"""What a change of the rules did: which mistakes are new and which are gone since figures were last kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tallywire.errors import UsageError
from tallywire.evaluate.score import Mistake
from tallywire.spans import Span

_KINDS = ("span", "trap", "miss", "extra", "slot")


def read_mistakes(file: Path) -> list[Mistake]:
    """Read the mistakes that `evaluate --json --show errors` printed. Raises UsageError for anything else."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return [_mistake(row) for row in kept["mistakes"]]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        what = f"{type(fault).__name__}: {fault}"
        raise UsageError(
            f"--against {file}: not kept figures ({what}); keep them with 'evaluate GOLD --json --show errors > FILE'"
        ) from None


def _mistake(row: Mapping[str, Any]) -> Mistake:
    names = ("kind", "document", "claim_type", "action", "quote", "detail")
    return Mistake(span=Span(*row["span"]), **{name: row[name] for name in names})


def changes(before: Iterable[Mistake], now: Iterable[Mistake]) -> tuple[list[Mistake], list[Mistake]]:
    """Return the mistakes that are new and those that are gone, each in its own order."""
    old = {_key(mistake): mistake for mistake in before}
    new = {_key(mistake): mistake for mistake in now}
    return [new[key] for key in new if key not in old], [old[key] for key in old if key not in new]


def _key(mistake: Mistake) -> tuple[object, ...]:
    slot = mistake.detail.split(":")[0] if mistake.kind == "slot" else ""
    return mistake.kind, mistake.document, mistake.span, mistake.claim_type, mistake.action, slot


def summary_line(new: Sequence[Mistake], gone: Sequence[Mistake]) -> str:
    """Say in one line how many mistakes of each kind came and went."""
    return "against before: " + (", ".join(_parts(new, gone)) or "nothing has changed")


def _parts(new: Sequence[Mistake], gone: Sequence[Mistake]) -> Iterator[str]:
    for kind in _KINDS:
        came, went = (sum(mistake.kind == kind for mistake in side) for side in (new, gone))
        if came or went:
            yield f"{kind} +{came} -{went}"

"""What every command does with its words: data to stdout, remarks and complaints to stderr, values checked."""

from __future__ import annotations

import json
import os
import sys
from calendar import monthrange
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from difflib import get_close_matches

import typer

from tallywire.errors import UsageError


def say(lines: str | Iterable[str]) -> None:
    """Write lines of data to stdout, as UTF-8 whatever the terminal thinks."""
    pour(f"{line}\n" for line in ([lines] if isinstance(lines, str) else lines))


def pour(pieces: Iterable[str]) -> None:
    """Write pieces of data to stdout as they are; a reader that leaves early (`| head`) ends the command well."""
    with reader_may_leave():
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8", "backslashreplace"))


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """End the command with 0 where stdout is closed; typer itself would end it with 1."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def say_json(value: object) -> None:
    """Write one JSON value to stdout."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def remark(line: str) -> None:
    """Write one line to stderr that is no data."""
    sys.stdout.flush()
    sys.stderr.write(line + "\n")


def complain(message: str) -> None:
    """Write what went wrong to stderr, in one line."""
    remark(f"tallywire: {' '.join(message.split())}")


def many(number: int, noun: str) -> str:
    """Write a number with its noun.

    >>> many(1, "fact"), many(1200, "fact")
    ('1 fact', '1,200 facts')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def one_of(value: str, option: str, allowed: Iterable[str]) -> str:
    """Return a value that an option allows; raise UsageError with the nearest allowed one otherwise."""
    choices = list(allowed)
    if value in choices:
        return value
    near = get_close_matches(value, choices, n=1)
    hint = f" (did you mean '{near[0]}'?)" if near else ""
    raise UsageError(f"{option} {value}: not one of {', '.join(choices)}{hint}")


def a_period(value: str | None, option: str) -> tuple[date, date] | None:
    """Read a day, a month or a year as its first and last day; raise UsageError for anything else.

    >>> [str(day) for day in a_period("2025-02", "--since")]
    ['2025-02-01', '2025-02-28']
    """
    if value is None:
        return None
    try:
        first = date.fromisoformat((value + "-01-01")[:10] if len(value) in {4, 7} else value)
    except ValueError:
        raise UsageError(f"{option} {value}: not a date; write it as 2025-06-09, 2025-06 or 2025") from None
    if len(value) == 4:
        return first, date(first.year, 12, 31)
    return first, first.replace(day=monthrange(first.year, first.month)[1]) if len(value) == 7 else first


def a_date(value: str | None, option: str) -> date | None:
    """Read an ISO date; raise UsageError for anything else."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"{option} {value}: not a date; write it as 2025-06-09") from None

"""A progress bar with rate and time left, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tallywire.batch import Outcome


@contextmanager
def progress(total: int | None) -> Iterator[Callable[[Outcome], None] | None]:
    """Give a function to call with each outcome, or None where stderr is no terminal.

    `total` is the number of articles, None where it is not known before the end.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[facts]} facts"),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task, facts = bar.add_task("articles", total=total, facts=0, rate=""), 0

        def watch(outcome: Outcome) -> None:
            nonlocal facts
            facts += len(outcome.facts)
            bar.advance(task)
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            bar.update(task, facts=facts, rate=f"{speed:.1f} articles/s" if speed else "")

        yield watch

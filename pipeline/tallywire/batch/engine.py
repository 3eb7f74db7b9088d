"""Run work in this process or in several; outcomes come in the order of the work either way."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from tallywire.batch.article import process_article
from tallywire.batch.expanding import each_article
from tallywire.batch.work import Failure, Outcome, Work
from tallywire.extractor import Extractor, Recipe

AHEAD = 8
"""articles handed out ahead per process; bounds the memory of what waits to be stored"""


def process(works: Iterable[Work], recipe: Recipe, *, jobs: int = 1, mentions: bool = False) -> Iterator[Outcome]:
    """Yield the outcome of each article in the order given; the same for every number of jobs.

    A work that is a file of many articles has as many outcomes.
    """
    articles = each_article(works)
    if jobs <= 1:
        extractor = recipe.extractor()
        return (process_article(work, extractor, mentions=mentions) for work in articles)
    return _process_apart(articles, recipe, jobs=jobs, mentions=mentions)


def _process_apart(works: Iterator[Work], recipe: Recipe, *, jobs: int, mentions: bool) -> Iterator[Outcome]:
    """Work in a pool; where a process dies, the article that may have killed it is tried alone."""
    waiting: deque[Work] = deque()
    while True:
        try:
            for work, outcome in _pooled(waiting, works, recipe, jobs=jobs, mentions=mentions):
                waiting.remove(work)
                yield outcome
        except BrokenProcessPool:
            yield _alone(waiting.popleft(), recipe, mentions=mentions)
        else:
            return


def _pooled(
    waiting: deque[Work], works: Iterator[Work], recipe: Recipe, *, jobs: int, mentions: bool
) -> Iterator[tuple[Work, Outcome]]:
    """Yield work with its outcome in order; `waiting` keeps what was taken from `works` and is not yet done."""
    with _pool(recipe, jobs=jobs, mentions=mentions) as pool:
        futures: deque[tuple[Work, Future[Outcome]]] = deque((work, pool.submit(_in_worker, work)) for work in waiting)
        try:
            while True:
                while len(futures) < jobs * AHEAD and (work := next(works, None)) is not None:
                    waiting.append(work)
                    futures.append((work, pool.submit(_in_worker, work)))
                if not futures:
                    return
                work, future = futures.popleft()
                yield work, future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _alone(work: Work, recipe: Recipe, *, mentions: bool) -> Outcome:
    with _pool(recipe, jobs=1, mentions=mentions) as pool:
        try:
            return pool.submit(_in_worker, work).result()
        except BrokenProcessPool:
            message = "the process that read it was killed (out of memory?)"
            return Outcome(path=work.source.path, failure=Failure(kind="killed", message=message))


def _pool(recipe: Recipe, *, jobs: int, mentions: bool) -> ProcessPoolExecutor:
    # spawned, not forked: the progress bar runs a thread, and a fork would copy its locks
    return ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_start_worker, initargs=(recipe, mentions)
    )


_worker: tuple[Extractor, bool] | None = None


def _start_worker(recipe: Recipe, mentions: bool) -> None:
    global _worker  # noqa: PLW0603 - the one thing a worker keeps between articles: its loaded model
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is answered by the parent
    _worker = recipe.extractor(), mentions


def _in_worker(work: Work) -> Outcome:
    if _worker is None:
        raise RuntimeError("the worker was not started")
    extractor, mentions = _worker
    return process_article(work, extractor, mentions=mentions)

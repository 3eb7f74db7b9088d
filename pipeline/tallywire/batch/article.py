"""One article from file to facts; the boundary that no fault of one article may cross."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from tallywire.batch.mentions import find_mentions
from tallywire.batch.work import Failure, Outcome, Work
from tallywire.errors import ArticleError, TallywireError
from tallywire.extractor import Extractor

Found = TypeVar("Found")
_PACKAGE = Path(__file__).parent.parent


def process_article(work: Work, extractor: Extractor, *, mentions: bool = False) -> Outcome:
    """Read one article and find its facts; a fault becomes a Failure, so that the batch goes on."""
    found = attempt(lambda: _process(work, extractor, mentions=mentions))
    return Outcome(path=work.source.path, failure=found) if isinstance(found, Failure) else found


def attempt(do: Callable[[], Found]) -> Found | Failure:
    """Return what is done, or what kept it from being done."""
    try:
        return do()
    except ArticleError as fault:
        return Failure(kind="article", message=str(fault))
    except TallywireError:
        raise  # the person's mistake, not the article's: it would fail every article in the same way
    except Exception as fault:  # noqa: BLE001 - the one blanket except: an article may break us, not the batch
        return Failure(kind="crash", message=_describe(fault))


def _process(work: Work, extractor: Extractor, *, mentions: bool) -> Outcome:
    from tallywire.batch.near_duplicates import sketch
    from tallywire.read import read_article

    article = read_article(work.source, published=work.published)
    annotated = extractor.annotate(article, mentions=mentions)
    facts = extractor.to_facts(annotated, extractor.claims(annotated))
    found = tuple(find_mentions(annotated)) if mentions else None
    known = replace(annotated.clean.article, lang=annotated.clean.lang, title=annotated.clean.title)
    data = work.source.data
    read = article.id if data is None else hashlib.sha256(data).hexdigest()
    return Outcome(
        path=article.path,
        article=known,
        blocks=annotated.clean.blocks,
        sketch=sketch(annotated.clean),
        facts=tuple(facts),
        mentions=found,
        made_of=work.made_of(read),
    )


def _describe(fault: BaseException) -> str:
    """Name a fault and the innermost line of ours that it came through, in one line."""
    message = " ".join(f"{type(fault).__name__}: {fault}".split())
    place = _our_line(traceback.extract_tb(fault.__traceback__))
    return f"{message} ({place})" if place else message


def _our_line(frames: Sequence[traceback.FrameSummary]) -> str | None:
    for frame in reversed(frames):
        if Path(frame.filename).is_relative_to(_PACKAGE):
            return f"{Path(frame.filename).relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
    return None

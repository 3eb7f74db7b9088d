"""One article from file to facts; the boundary that no fault of one article may cross."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tallywire.batch.mentions import find_mentions
from tallywire.batch.work import Failure, Outcome, Work
from tallywire.errors import ArticleError, TallywireError
from tallywire.extractor import Extractor

_PACKAGE = Path(__file__).parent.parent


def process_article(work: Work, extractor: Extractor, *, mentions: bool = False) -> Outcome:
    """Read one article and find its facts; a fault becomes a Failure, so that the batch goes on."""
    try:
        return _process(work, extractor, mentions=mentions)
    except ArticleError as fault:
        return Outcome(path=work.source.path, failure=Failure(kind="article", message=str(fault)))
    except TallywireError:
        raise  # the person's mistake, not the article's: it would fail every article in the same way
    except Exception as fault:  # noqa: BLE001 - the one blanket except: an article may break us, not the batch
        return Outcome(path=work.source.path, failure=Failure(kind="crash", message=_describe(fault)))


def _process(work: Work, extractor: Extractor, *, mentions: bool) -> Outcome:
    from tallywire.batch.near_duplicates import sketch
    from tallywire.read import read_article

    article = read_article(work.source, published=work.published)
    annotated = extractor.annotate(article, mentions=mentions)
    facts = extractor.to_facts(annotated, extractor.claims(annotated))
    found = tuple(find_mentions(annotated)) if mentions else None
    known = replace(annotated.clean.article, lang=annotated.clean.lang)
    return Outcome(
        path=article.path,
        article=known,
        blocks=annotated.clean.blocks,
        sketch=sketch(annotated.clean),
        facts=tuple(facts),
        mentions=found,
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

"""The articles of a run as they go by: which are read, which are passed over, which were seen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from tallywire.batch.expanding import each_article
from tallywire.batch.unchanged import Reader
from tallywire.batch.work import Outcome, Work


class Flow:
    """Passes on the articles that a store does not hold in this very reading; keeps the paths of all, no more."""

    def __init__(
        self,
        works: Sequence[Work],
        reader: Reader,
        stored: Mapping[str, str],
        watch: Callable[[Outcome], None] | None = None,
    ) -> None:
        self._works, self._reader, self._stored, self._watch = works, reader, stored, watch
        self.seen: set[str] = set()
        self.kept: set[str] = set()
        """paths that are passed over"""

    def changed(self) -> Iterator[Work]:
        """Yield what has to be read."""
        for work in each_article(self._works):
            path = work.source.path
            self.seen.add(path)
            if not self._reader.is_known(work, self._stored.get(path)):
                yield work
                continue
            self.kept.add(path)
            if self._watch:
                self._watch(Outcome(path=path))

    def mended(self, stored: Sequence[Mapping[str, Any]], failed: Collection[str]) -> Iterator[str]:
        """Yield the paths of stored failures that are none any more: of files of many that are now whole.

        What is wrong with one article is closed when it is read; a record that is no longer there has nothing wrong.
        """
        whole = {work.source.path for work in self._works if work.source.holds_records} - set(failed)
        for row in stored:
            path = row["path"]
            if path in whole or (path.partition("#")[0] in whole and path not in self.seen):
                yield path

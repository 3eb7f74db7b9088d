"""Which articles a run may pass over: what they are made of, and what would read them, is as it was."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from tallywire.batch.work import Work
from tallywire.errors import ArticleError
from tallywire.extractor import Recipe
from tallywire.read import read_data

_PACKAGE = Path(__file__).parent.parent
_READERS = ("spacy", "dateparser", "trafilatura", "ftfy", "py3langid", "datasketch", "warcio", "feedparser")
"""libraries whose next version may read an article otherwise"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Names a reading: the same name means the same facts, so that nothing need be read again."""

    digest: str
    """of this package, its packs and model, and of the libraries that read"""

    def key(self, made_of: str) -> str:
        """Name the reading of an article that is made of this."""
        return _digest(f"{made_of} {self.digest}".encode())

    def is_known(self, work: Work, key: str | None) -> bool:
        """Tell whether `key`, as a store has it, names this very reading of an article."""
        if key is None or work.source.fault:
            return False
        try:
            return self.key(work.made_of(_digest(read_data(work.source)))) == key
        except ArticleError:
            return False


def reader_of(recipe: Recipe) -> Reader:
    """Take the fingerprint of all that reads, without loading the language model."""
    parts = [f"{name} {version(name)}" for name in _READERS]
    parts += [pack.digest for pack in recipe.extractor().packs]
    parts += [str(recipe.gate), _folder_digest(_PACKAGE), _model_digest(recipe.model)]
    return Reader(digest=_digest("\n".join(parts).encode()))


def _model_digest(model: str | None) -> str:
    if model is None:
        return "shipped"
    if Path(model).exists():
        return _folder_digest(Path(model))
    spec = find_spec(model) if model.isidentifier() else None
    return _folder_digest(Path(spec.origin).parent) if spec and spec.origin else ""


def _folder_digest(folder: Path) -> str:
    """Sum up a folder by content: a rule that is mended between two versions counts as well."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    lines = (f"{file.relative_to(folder).as_posix()} {_digest(file.read_bytes())}" for file in files)
    return _digest("\n".join(lines).encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

"""`tallywire clean`: what cleaning kept, left out and repaired in an article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.screen import pour, remark, say_json
from tallywire.errors import UsageError

if TYPE_CHECKING:
    from tallywire.records import CleanArticle


def clean(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An article.")],
    *,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page: raw beside clean, linked.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print blocks, edits and the clean text as JSON.")] = False,
) -> int:
    """Show the cleaned text of an article: what was kept, left out, repaired, and why.

    A repair is shown as ⟨old→new cleaner⟩; a line with - after its role is left out and gives no facts.
    """
    if as_json and html is not None:
        raise UsageError("--json and --html: one or the other")
    cleaned = _cleaned(file)
    if html is not None:
        _write_page(cleaned, html, file)
    elif as_json:
        from tallywire.review import cleaning_object

        say_json(cleaning_object(cleaned))
    else:
        _print(cleaned)
    return 0


def _cleaned(file: Path) -> CleanArticle:
    from tallywire.clean import clean_article
    from tallywire.read import find_source, read_article

    source = find_source(file)
    if source is None:
        raise UsageError(f"{file}: {_why_none(file)}")
    return clean_article(read_article(source))


def _why_none(file: Path) -> str:
    if file.is_file():
        return f"holds no article or several; name one of them, such as {file.name}#1"
    return "no such article in that file" if "#" in file.name else "no such file; give one article"


def _write_page(cleaned: CleanArticle, page: Path, file: Path) -> None:
    from tallywire.review import cleaning_page

    if page.exists() and page.samefile(file):
        raise UsageError(f"--html {page}: that is the article itself; give another file")
    try:
        page.write_bytes(cleaning_page(cleaned).encode("utf-8", "replace"))
    except OSError as fault:
        raise UsageError(f"--html {page}: cannot be written ({fault.strerror})") from None
    remark(f"{page}: written")


def _print(cleaned: CleanArticle) -> None:
    import io
    import sys

    from rich.console import Console

    from tallywire.review import show_cleaning

    if sys.stdout.isatty():
        show_cleaning(cleaned, Console(highlight=False, markup=False, emoji=False))
        return
    text = io.StringIO()
    show_cleaning(cleaned, Console(file=text, highlight=False, markup=False, emoji=False, color_system=None))
    pour([text.getvalue()])

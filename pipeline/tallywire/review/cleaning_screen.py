"""A cleaned article on a terminal: roles in colour, repairs marked, what is left out dimmed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from tallywire.records import READ_ROLES, Block, CleanArticle
from tallywire.review.cleaning import LAYOUT, ROLES, Piece, is_read, pieces_of, summary, visible

_STYLES = {
    "title": "bold cyan", "heading": "bold blue", "summary": "magenta", "list_item": "green", "table_row": "yellow",
    "box": "magenta", "caption": "cyan", "quote": "green",
}  # fmt: skip
_WIDEST = 160
"""characters shown of a block that is left out"""


def show_cleaning(clean: CleanArticle, console: Console) -> None:
    """Print the blocks of an article that hold words, then a summary."""
    for line in _lines(clean):
        console.print(line, soft_wrap=True)


def _lines(clean: CleanArticle) -> Iterator[Text]:
    for number, (block, pieces) in enumerate(pieces_of(clean)):
        if block.role != "markup":
            yield _block_line(number, block, pieces)
    yield Text()
    yield from _summary_lines(summary(clean))


def _block_line(number: int, block: Block, pieces: list[Piece]) -> Text:
    if not is_read(block):
        words = " ".join(visible("".join(piece.raw for piece in pieces)).split())
        cut = words if len(words) <= _WIDEST else words[:_WIDEST] + "…"
        return Text(f"{number:4} {block.role:<11} - {cut}", style="dim")
    line = Text(f"{number:4} {block.role:<11}   ", style="dim")
    style = _STYLES.get(block.role, "")
    for piece in pieces:
        _add_piece(line, piece, style)
    if block.dup_of is not None:
        line.append(f" [repeats {block.dup_of}]", style="dim")
    return line


def _add_piece(line: Text, piece: Piece, style: str) -> None:
    if piece.cleaner is None or piece.cleaner in LAYOUT:
        line.append(visible(piece.new).replace("\r", "").replace("\n", " "), style=style)
        return
    old, new = (visible(text).replace("\n", "⏎") for text in (piece.raw, piece.new))
    line.append(f"⟨{old}→{new} {piece.cleaner}⟩", style="reverse")


def _summary_lines(known: dict[str, Any]) -> Iterator[Text]:
    for role, count in known["roles"].items():
        kept = "read" if role in READ_ROLES else "left out"
        yield Text(f"{count:5} {role:<14} {kept:<9} {ROLES.get(role, '')}")
    for cleaner, count in known["cleaners"].items():
        yield Text(f"{count:5} {cleaner:<14} {'undone' if cleaner in LAYOUT else 'repaired'}")
    for one in known["published_candidates"]:
        taken = "  taken" if (one["day"], one["basis"]) == (known["published"], known["published_basis"]) else ""
        yield Text(f"date  {one['day']} {one['basis']}{taken}  {' '.join(visible(one['text']).split())}")
    if not known["published_candidates"]:
        yield Text("date  none stated")
    yield Text(f"lang  {known['lang'] or 'not known'}")

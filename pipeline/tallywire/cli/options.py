"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Packs = Annotated[
    list[str],
    typer.Option(
        "--pack",
        metavar="NAME|FILE",
        help="NAME of a shipped pack: of these, only the named ones; FILE: this pack as well. Repeatable.",
    ),
]

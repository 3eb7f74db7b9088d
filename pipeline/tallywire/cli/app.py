"""The commands by name; each lives in a module of its own and loads what is heavy only when it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from tallywire import __version__
from tallywire.cli.clean import clean
from tallywire.cli.documents import documents
from tallywire.cli.evaluate import evaluate
from tallywire.cli.explain import explain
from tallywire.cli.facts import export, facts
from tallywire.cli.packs import packs
from tallywire.cli.run import run
from tallywire.cli.screen import say

app = typer.Typer(
    name="tallywire",
    help="Read news and keep the tally: who says how many of what had what done, with the exact words that say so.",
    epilog="Exit codes: 0 done, 1 below --fail-under, 2 wrong usage or broken pack, 3 some documents failed, "
    "4 store unusable, 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        say(f"tallywire {__version__}")
        raise typer.Exit


@app.callback()
def _tallywire(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options that stand before any command."""


for command in (run, facts, documents, clean, export, explain, evaluate):
    app.command()(command)
app.add_typer(packs, name="packs")

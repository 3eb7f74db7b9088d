"""The `tallywire` command: data on stdout, everything else on stderr, one line for a person's mistake."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from tallywire.cli.app import app
from tallywire.cli.screen import complain
from tallywire.errors import TallywireError

INTERRUPTED = 130
# typer stood on click, then on a copy of its own; the parent of its BadParameter is the usage error in both
_UsageError: type[Exception] = typer.BadParameter.__bases__[0]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave the process with its exit code."""
    sys.exit(run_command(arguments))


def run_command(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; a person's mistake is one line on stderr."""
    try:
        code = app(arguments, prog_name="tallywire", standalone_mode=False)
    except TallywireError as fault:
        complain(str(fault))
        return fault.exit_code
    except _UsageError as fault:
        return _complain_of_usage(fault)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    if code == INTERRUPTED:  # typer itself answers Ctrl-C so
        complain("interrupted; what was done is kept, run the same command again to go on")
    return code if isinstance(code, int) else 0


def _complain_of_usage(fault: Exception) -> int:
    context = getattr(fault, "ctx", None)
    message = getattr(fault, "format_message", fault.__str__)()
    if type(fault).__name__ == "NoArgsIsHelpError":
        typer.echo(message, err=True)
        return 2
    command = context.command_path if context is not None else "tallywire"
    complain(f"{' '.join(message.split()).rstrip('.')}; see '{command} --help'")
    return 2

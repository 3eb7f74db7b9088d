"""The few kinds of fault that a person can mend; each message is one clear line."""

from __future__ import annotations


class TallywireError(Exception):
    """Base of all faults that are reported in one line, without a traceback."""

    exit_code = 2


class UsageError(TallywireError):
    """The command was asked for something that it cannot do."""


class PackError(TallywireError):
    """A claim pack is broken; the message names file, line, key and what would be right."""


class ArticleError(TallywireError):
    """One article cannot be read; the batch goes on without it."""

    exit_code = 3


class StoreError(TallywireError):
    """The fact store cannot be used."""

    exit_code = 4

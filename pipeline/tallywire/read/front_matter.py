"""The front matter of a text: `---` with YAML lines, `+++` with TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tallywire.read.full_dates import FoundDate, find_machine_dates
from tallywire.spans import Span

_MATTER = re.compile(r"\ufeff?(?P<rule>---|\+\+\+)[^\S\n]*\n(?P<body>.*?)\n(?P=rule)", re.DOTALL)
_FIELD = re.compile(r"^[\"']?(?P<name>[\w.-]+)[\"']?\s*[:=]\s*(?P<value>[^\n#]*)", re.MULTILINE)
_NAMES = (
    "datepublished",
    "published",
    "publishedat",
    "publishedon",
    "publishdate",
    "publicationdate",
    "pubdate",
    "date",
)
"""the surest first; `lastmod`, `updated`, `expires` tell other days"""


def find_front_matter_dates(raw: str) -> Iterator[FoundDate]:
    """Yield the days of publication that the front matter gives, the surest first."""
    matter = _MATTER.match(raw)
    fields = list(_FIELD.finditer(raw, matter.start("body"), matter.end("body"))) if matter else []
    for name in _NAMES:
        for field in fields:
            if re.sub(r"[\W_]", "", field["name"]).lower() == name:
                for found in find_machine_dates(field["value"].strip(" \t\r\"'")):
                    yield FoundDate(found.day, Span(*field.span("value")))

"""Scripts, styles, shortcodes and addresses alone on their line."""

from __future__ import annotations

import re

_CODE = re.compile(
    r"https?://\S+\s*$|\[/?[a-z_]+(?: [a-z_-]+=\"[^\"]*\")*\s*\]\s*$"
    r"|[.#@]?[\w-]+(?: ?[,>.#] ?[\w-]+)*\s*\{[^{}]*:[^{}]*\}\s*$"
    r"|\(?function\s*\w*\(|(?:var|let|const|window\.)\s*\w+\s*=|<!--|\{\s*\"@?\w+\"\s*:"
)


def is_code(text: str) -> bool:
    """Tell whether a line is written for a program.

    >>> is_code(".ad-300{width:300px}"), is_code("The function of the office: count the dead.")
    (True, False)
    """
    return _CODE.match(text) is not None

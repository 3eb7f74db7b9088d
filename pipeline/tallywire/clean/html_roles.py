"""What the tags of a page and their names say of the text inside them."""

from __future__ import annotations

import re
from functools import lru_cache

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS = frozenset({"td", "th"})
ITEMS = HEADINGS | CELLS | {"li", "dd", "dt", "figcaption", "caption"}
BREAKING = ITEMS | {
    "address", "amp-ad", "article", "aside", "blockquote", "body", "button", "center", "details", "dialog", "div", "dl", "fieldset",
    "figure", "footer", "form", "head", "header", "hr", "html", "legend", "main", "nav", "ol", "option", "p", "pre", "section",
    "select", "summary", "table", "tbody", "tfoot", "thead", "time", "title", "tr", "ul",
}  # fmt: skip
"""Tags at which a new run of text begins."""
TELLING = ITEMS | {"blockquote", "title"}
"""Of the tags around a text the innermost of these names its kind: `<li><p>` is an item, `<td><div>` a cell."""
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"})
_ROWS = frozenset({"p", "li", "td", "th", "tr"})
IMPLIED = {
    "": frozenset({"p"}),
    "time": frozenset(),
    "button": frozenset(),
    "select": frozenset(),
    "option": frozenset({"option"}),
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "td": frozenset({"p", "li", "td", "th"}),
    "th": frozenset({"p", "li", "td", "th"}),
    "tr": _ROWS,
    "thead": _ROWS | {"thead", "tbody"},
    "tbody": _ROWS | {"thead", "tbody"},
    "tfoot": _ROWS | {"thead", "tbody"},
    "body": frozenset({"head", "title"}),
}
"""`<p>`, `<li>` and the parts of a table need no end tag: what an opening tag ends before it begins.
Of all others each that begins a block ends a paragraph."""

_LEFT_OUT = {
    "nav": "related",
    "aside": "related",
    "footer": "share",
    "form": "share",
    "button": "share",
    "select": "share",
    "head": "markup",
    "amp-ad": "share",
}
_BY_NAME = (
    ("comments", "comments? disqus respond replies"),
    (
        "related",
        "related recommend(?:ed)? most-?read trending more also side(?:bar)? menu nav(?:bar|igation)? breadcrumbs? popular archive widget",
    ),
    (
        "share",
        r"share social cookies? newsletter subscribe promo advert\w* ads? rat(?:e|es|ing) poll top banner footer paywall signup tags?",
    ),
    ("stamp", "meta date timestamp time published dateline"),
    ("byline", "by byline authors?"),
    ("box", "box recall factbox infobox callout summary"),
)
_NAMES = tuple((role, re.compile(rf"(?:^|[\s_-])(?:{'|'.join(words.split())})(?:$|[\s_-])")) for role, words in _BY_NAME)
_NAME = re.compile(r"""\b(?:class|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


@lru_cache(maxsize=4096)
def role_of_tag(tag: str, attributes: str) -> str:
    """Name the role that a tag gives to the text inside it; empty where it says nothing.

    >>> role_of_tag("div", ' class="related-links"'), role_of_tag("p", "")
    ('related', '')
    """
    if tag in _LEFT_OUT:
        return _LEFT_OUT[tag]
    if tag in {"body", "html", "main", "article"}:
        return "body"
    if tag == "time":
        return "stamp"
    names = " ".join("".join(values) for values in _NAME.findall(attributes)).lower()
    return next((role for role, pattern in _NAMES if pattern.search(names)), "") if names else ""

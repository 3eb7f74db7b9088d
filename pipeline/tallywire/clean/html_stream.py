"""An HTML page as runs of text with raw offsets, cut at the tags that begin a new block."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tallywire.spans import Span

_BREAKING = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "td",
        "th",
        "tr",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "section",
        "article",
        "header",
        "footer",
        "aside",
        "nav",
        "figure",
        "figcaption",
        "main",
        "form",
        "pre",
        "dl",
        "dt",
        "dd",
        "title",
        "head",
        "body",
        "html",
        "script",
        "style",
        "option",
        "select",
        "button",
        "time",
        "hr",
        "caption",
    ]
)
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "amp-ad",
    ]
)
_LEFT_OUT = {
    "script": "code",
    "style": "code",
    "noscript": "code",
    "template": "code",
    "nav": "related",
    "aside": "related",
    "footer": "share",
    "form": "share",
    "button": "share",
    "select": "share",
    "head": "markup",
    "iframe": "code",
    "svg": "code",
    "amp-ad": "share",
}
_BY_NAME = (
    ("comments", re.compile(r"(?:^|[\s_-])(?:comments?|disqus|respond|replies)(?:$|[\s_-])")),
    (
        "related",
        re.compile(
            r"(?:^|[\s_-])(?:related|recommend(?:ed)?|most-?read|trending|more|also|side(?:bar)?|menu|nav(?:bar|igation)?|breadcrumbs?|popular|archive|widget)(?:$|[\s_-])"
        ),
    ),
    (
        "share",
        re.compile(
            r"(?:^|[\s_-])(?:share|social|cookie|cookies|newsletter|subscribe|promo|advert\w*|ads?|rat(?:e|es|ing)|poll|top|banner|post-footer|footer|paywall|signup|tags?)(?:$|[\s_-])"
        ),
    ),
    ("stamp", re.compile(r"(?:^|[\s_-])(?:meta|date|timestamp|time|published|dateline)(?:$|[\s_-])")),
    ("byline", re.compile(r"(?:^|[\s_-])(?:by|byline|authors?)(?:$|[\s_-])")),
    ("box", re.compile(r"(?:^|[\s_-])(?:box|recall|factbox|infobox|callout|summary)(?:$|[\s_-])")),
)


@dataclass(slots=True)
class Run:
    """Text between two breaking tags: its pieces with raw spans, and the tags around it."""

    tag: str
    role: str
    pieces: list[tuple[Span, str]] = field(default_factory=list)
    row: int | None = None
    """number of the table row it stands in"""
    linked: int = 0
    """how many of its characters are the text of links"""

    @property
    def text(self) -> str:
        """The decoded words, blanks folded."""
        return " ".join("".join(new for _, new in self.pieces).split())

    @property
    def span(self) -> Span:
        """Raw span from the first to the last character that is no blank."""
        solid = [span for span, new in self.pieces if new.strip()]
        return Span(solid[0].start, solid[-1].end)


class Stream(HTMLParser):
    """Collects the runs of a page; `runs` in order of the page."""

    def __init__(self, raw: str) -> None:
        super().__init__(convert_charrefs=False)
        self.runs: list[Run] = []
        self._raw = raw
        self._lines = [0, *(match.end() for match in re.finditer("\n", raw))]
        self._stack: list[tuple[str, str]] = []
        self._rows = 0
        self._row: list[int] = []
        self._open("body")
        self.feed(raw)
        self.close()
        self.runs = [run for run in self.runs if run.text]

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[min(line, len(self._lines)) - 1] + column

    def _role(self) -> str:
        return next((role for _, role in reversed(self._stack) if role), "body")

    def _open(self, tag: str) -> None:
        self.runs.append(Run(tag=tag, role=self._role(), row=self._row[-1] if self._row else None))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag; a breaking one begins a new run."""
        if tag == "br":
            self._break_line()
        if tag in _VOID:
            return
        if tag in {"p", "li", "td", "th", "tr"}:
            self._close_open(tag)
        if tag == "tr":
            self._rows += 1
            self._row.append(self._rows)
        self._stack.append((tag, _tag_role(tag, dict(attrs))))
        if tag in _BREAKING or tag in _LEFT_OUT:
            self._open(tag)

    def _close_open(self, tag: str) -> None:
        """`<p>` and `<li>` need no end tag."""
        if self._stack and self._stack[-1][0] == tag:
            self.handle_endtag(tag)

    def _break_line(self) -> None:
        at = self._offset()
        if self.runs[-1].pieces and self.runs[-1].pieces[-1][1].endswith("\n"):
            self._open(self.runs[-1].tag)
            return
        end = self._raw.find(">", at) + 1
        self.runs[-1].pieces.append((Span(at, end or at + 1), "\n"))

    def handle_endtag(self, tag: str) -> None:
        """Leave the tag and all that was left open inside it."""
        if tag not in [name for name, _ in self._stack]:
            return
        while self._stack:
            name, _ = self._stack.pop()
            if name == "tr" and self._row:
                self._row.pop()
            if name == tag:
                break
        if tag in _BREAKING or tag in _LEFT_OUT:
            self._open(self._stack[-1][0] if self._stack else "body")

    def handle_data(self, data: str) -> None:
        """Keep text with its place."""
        at = self._offset()
        self.runs[-1].pieces.append((Span(at, at + len(data)), data))
        if any(tag == "a" for tag, _ in self._stack):
            self.runs[-1].linked += len(data)

    def handle_entityref(self, name: str) -> None:
        """Keep a decoded entity with its place."""
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Keep a decoded character reference with its place."""
        self._entity(f"&#{name}")

    def _entity(self, source: str) -> None:
        at = self._offset()
        end = at + len(source)
        end += self._raw[end : end + 1] == ";"
        self.runs[-1].pieces.append((Span(at, end), html.unescape(self._raw[at:end])))


def _tag_role(tag: str, attributes: dict[str, str | None]) -> str:
    if tag in _LEFT_OUT:
        return _LEFT_OUT[tag]
    if tag in {"body", "html", "main", "article"}:
        return "body"
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    if tag == "time":
        return "stamp"
    return next((role for role, pattern in _BY_NAME if pattern.search(names)), "") if names.strip() else ""

"""The publication date in a page's JSON-LD: that of the article which the page is, not of others that it lists."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from tallywire.read.full_dates import FoundDate, find_machine_dates
from tallywire.spans import Span

_SCRIPT = re.compile(r"<script\b[^<>]*\bld\+json[^<>]*>", re.IGNORECASE)
_END = re.compile(r"</script", re.IGNORECASE)
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*\Z"
)
_FIELD = re.compile(r"\"date(?P<kind>Published|Modified)\"\s*:\s*\"(?P<value>[^\"\\]{8,60})\"")
_STORY = re.compile(r"(?:Article|Posting|Report|PressRelease|ClaimReview)\Z")
_PAGE = re.compile(r"(?:WebPage|ItemPage|CreativeWork)\Z")
_INWARD = ("@graph", "mainEntity", "mainEntityOfPage", "@list")
"""where the page's own article may stand; `itemListElement`, `hasPart`, `citation`, `comment` … hold others"""
_DEEP = 6


class Story(NamedTuple):
    """An article that JSON-LD describes."""

    published: FoundDate
    modified: date | None
    names: frozenset[str]
    """its addresses and headlines"""
    text: str


def find_stories(page: str, about: Iterable[str]) -> list[Story]:
    """List the articles that a page's JSON-LD says it is, each with the day of its publication.

    `about` are the page's own addresses and headlines: of several articles with different days those count that bear
    one of them, and none counts where none does.
    """
    stories = list(_stories(page))
    own = frozenset(map(_key, about))
    if len({story.published.day for story in stories}) > 1:
        stories = [story for story in stories if story.names & own]
    return stories


def _stories(page: str) -> Iterator[Story]:
    """Yield articles; pages as such only where there are none."""
    blocks = list(_blocks(page))
    nodes = [(node, block) for block in blocks for node in _nodes(_loaded(page[block.start : block.end]), _DEEP)]
    for kind in (_STORY, _PAGE):
        found = [story for node, block in nodes if _is_a(node, kind) for story in _story(node, page, block)]
        yield from found
        if found:
            return
    yield from _bare(page, blocks)


def _blocks(page: str) -> Iterator[Span]:
    for match in _SCRIPT.finditer(page):
        end = _END.search(page, match.end())
        yield Span(match.end(), end.start() if end else len(page))


def _loaded(text: str) -> object:
    text = _WRAPPING.sub("", text).strip()
    for version in (text, html.unescape(text)) if "&quot;" in text else (text,):
        try:
            return json.loads(version, strict=False)
        except (ValueError, RecursionError):
            continue
    return _mended(text)


def _mended(text: str) -> object:
    """Read what can be read of broken JSON: its dates, if it gives no more than one article's."""
    fields = {
        kind: {match["value"] for match in _FIELD.finditer(text) if match["kind"] == kind}
        for kind in ("Published", "Modified")
    }
    types = set(re.findall(r"\"@type\"\s*:\s*\"(\w+)\"", text))
    if len(fields["Published"]) != 1:
        return None
    node = {f"date{kind}": values.pop() for kind, values in fields.items() if len(values) == 1}
    return {**node, "@type": next((name for name in sorted(types) if _STORY.search(name)), "")}


def _nodes(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        for item in value[:50]:
            yield from _nodes(item, depth)
    elif isinstance(value, dict) and depth:
        yield value
        for name in _INWARD:
            yield from _nodes(value.get(name), depth - 1)


def _is_a(node: Mapping[str, object], kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    if types is None:
        return kind is _PAGE
    return any(isinstance(name, str) and kind.search(name) for name in (types if isinstance(types, list) else [types]))


def _story(node: Mapping[str, object], page: str, block: Span) -> Iterator[Story]:
    for value in _values(node.get("datePublished")):
        for found in find_machine_dates(value):
            at = page.find(f'"{value}"', block.start, block.end) + 1
            span = Span(at, at + len(value)) if at > 0 else block
            modified = [day.day for text in _values(node.get("dateModified")) for day in find_machine_dates(text)]
            yield Story(FoundDate(found.day, span), min(modified, default=None), _names(node), value)
            return


def _names(node: Mapping[str, object]) -> frozenset[str]:
    fields = ("url", "@id", "mainEntityOfPage", "headline", "name")
    return frozenset(_key(value) for field in fields for value in _values(node.get(field))) - {""}


def _values(value: object) -> Iterator[str]:
    if isinstance(value, str | int):
        yield str(value)
    elif isinstance(value, dict):
        yield from _values(value.get("@value", value.get("@id", value.get("url"))))
    elif isinstance(value, list):
        for item in value[:5]:
            yield from _values(item)


def _key(name: str) -> str:
    """What is the same of two writings of an address or a headline.

    >>> _key("http://www.news.example/toll-rises/#article") == _key("https://news.example/toll-rises")
    True
    """
    name = re.sub(r"\A\w+://(?:www\.|m\.|amp\.)?|[?#].*\Z", "", html.unescape(name).strip().lower())
    return re.sub(r"[\W_]+", " ", name).strip()


def _bare(page: str, blocks: Iterable[Span]) -> Iterator[Story]:
    """A `"datePublished"` in the data of a script outside of these blocks, if it is the only one."""
    matches = [match for match in _FIELD.finditer(page) if match["kind"] == "Published"]
    outside = [match for match in matches if not any(block.holds(Span(*match.span())) for block in blocks)]
    found = [(day, match) for match in outside for day in find_machine_dates(match["value"])]
    if len({day.day for day, _ in found}) == 1:
        day, match = found[0]
        yield Story(FoundDate(day.day, Span(*match.span("value"))), None, frozenset(), match["value"])

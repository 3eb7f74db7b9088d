"""What the tags of a page say of it: its dates in meta tags and microdata, its addresses, its title, its language."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tallywire.read.full_dates import FoundDate, find_machine_dates, find_named_dates
from tallywire.spans import Span

_TAGS = re.compile(
    r"<(?P<name>meta|time|link|html|title|h1|body)\b(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'){0,100}+)>",
    re.IGNORECASE,
)
_MICRODATA = re.compile(r"itemprop\s*=\s*[\"']?[\w ]{0,40}?\b(?i:datePublished)\b")
_ANY_TAG = re.compile(r"<(?P<name>[A-Za-z]\w*)(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))|\b(pubdate)\b", re.IGNORECASE)
_PUBLISHED = re.findall(
    r"\w+",
    "articlepublishedtime articlepublished ogpublishedtime ogarticlepublishedtime "
    "shareaholicarticlepublishedtime datepublished rnewsdatepublished parselypubdate sailthrudate "
    "cxenseparserecspublishtime cxenseparsepublishtime dcdateissued dctermsissued dctermsdateissued "
    "dcissued originalpublicationdate firstpublished firstpublishedat publishedat publishedtime "
    "publisheddate published publicationdate publishdate publishtime publishedon datepublish dateposted "
    "dateofpublication articlepublicationdate articlepublishdate articledateoriginal pubdate pubtime "
    "ogpubdate btpubdate vrpublished pdate displaydate mediatorpublishedtime prismpublicationdate "
    "citationpublicationdate citationonlinedate citationdate releasedate iso8601publishdate "
    "dctermscreated dcdatecreated articlecreated datecreated dcdate dctermsdate date",
)
"""names of meta tags without their marks, those that say most exactly what they mean first"""
_RANK = {name: rank for rank, name in enumerate(_PUBLISHED)}
_NAMING = ("property", "name", "itemprop", "http-equiv")
_LANGUAGE = re.compile(r"<html\b[^<>]*?\s(?:xml:)?lang\s*=\s*[\"']?(?P<lang>[A-Za-z]{2,3}(?:[-_]\w+)*)", re.IGNORECASE)
_START = 5_000
_NEAR = 8_000
"""characters of markup between a headline and the date of its article"""
_MODIFIED = frozenset(
    re.findall(
        r"[\w-]+",
        "dateupdated articlemodifiedtime articlemodified ogupdatedtime datemodified dctermsmodified dcdatemodified",
    )
)
_PATH_DATE = re.compile(
    r"(?:(?<=/)|[-_](?=[\d_/.-]{8,10}(?:\.\w+)?/?\Z))(?:19|20)\d\d([-_./]?)\d\d\1\d\d(?=/|[-_.]|\Z)"
)
"""`/2025/06/09/`, `/2025-06-09-toll`, `/toll-20250609.html`; not `/since-2022-02-24-invasion`"""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the head, or one with a date."""

    start: int
    end: int
    name: str
    attributes: Mapping[str, str]


class Head:
    """The tags of a page that say something of the page."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._tags = [_tag(match) for match in _TAGS.finditer(page)]
        self._body = next((tag.start for tag in self._tags if tag.name == "body"), len(page))

    @cached_property
    def published(self) -> list[FoundDate]:
        """Days that meta tags and then microdata give, the surest first."""
        head = [tag for tag in self._tags if tag.start < self._body or "itemprop" not in tag.attributes]
        found = [(rank, date) for tag in head for rank in _ranks(tag) for date in self._dates(tag)]
        ranked = [date for _, date in sorted(found, key=lambda item: item[0])]
        return [*ranked, *self._microdata()]

    def _microdata(self) -> Iterator[FoundDate]:
        """Yield the day nearest to the headline, or the only one: cards of other articles and comments have theirs."""
        found = {tag.start: tag for tag in self._tags if tag.name == "time"} | {
            tag.start: tag for tag in self._marked()
        }
        tags = [tag for at, tag in sorted(found.items()) if at >= self._body and _dates_itself(tag)]
        dates = [date for tag in tags for date in self._dates(tag)]
        headline = next((tag.start for tag in self._tags if tag.name == "h1"), None)
        if headline is not None:
            yield from sorted(
                (date for date in dates if abs(date.span.start - headline) < _NEAR),
                key=lambda date: abs(date.span.start - headline),
            )[:1]
        elif len({date.day for date in dates}) == 1:
            yield dates[0]

    def _marked(self) -> Iterator[Tag]:
        for match in _MICRODATA.finditer(self._page):
            if tag := _ANY_TAG.match(self._page, max(0, self._page.rfind("<", 0, match.start()))):
                yield _tag(tag)

    @cached_property
    def modified(self) -> list[FoundDate]:
        """Days of the last change."""
        return [date for tag in self._tags if _changes(tag) for date in self._dates(tag)]

    @cached_property
    def addresses(self) -> list[tuple[str, Span]]:
        """The addresses that the page gives itself, with their places."""
        return [
            (value, self._place(tag, value))
            for tag in self._tags
            for value in (tag.attributes.get("href", "") if _is_canonical(tag) else _content(tag, "og:url"),)
            if value
        ]

    @cached_property
    def names(self) -> list[str]:
        """The page's headline as its tags give it."""
        titles = [self._inside(tag) for tag in self._tags if tag.name in {"title", "h1"}]
        return [name for name in (*titles, *(_content(tag, "og:title") for tag in self._tags)) if name]

    def _dates(self, tag: Tag) -> Iterator[FoundDate]:
        value = tag.attributes.get("content") or tag.attributes.get("datetime") or self._inside(tag)
        for found in find_machine_dates(html.unescape(value)):
            yield FoundDate(found.day, self._place(tag, value))
            return

    def _inside(self, tag: Tag) -> str:
        return self._page[tag.end : self._page.find("<", tag.end, tag.end + 300)].strip() if tag.name != "meta" else ""

    def _place(self, tag: Tag, value: str) -> Span:
        at = self._page.find(value, tag.start)
        return Span(at, at + len(value))


def find_declared_language(page: str) -> str | None:
    """Return the language that a page declares, `en-GB`; None where it declares none.

    >>> find_declared_language('<!doctype html><html class="x" lang="en_GB">')
    'en-GB'
    """
    match = _LANGUAGE.search(page, 0, _START)
    return match["lang"].replace("_", "-") if match else None


def find_path_dates(address: str) -> Iterator[FoundDate]:
    """Yield the dates in an address that stand where publishers put that of publication.

    >>> [str(found.day) for found in find_path_dates("https://news.example/2025/06/09/since-2022-02-24-only?d=2020-01-01")]
    ['2025-06-09']
    """
    path = re.sub(r"[?#].*", "", address, flags=re.DOTALL)
    for match in _PATH_DATE.finditer(path):
        for found in find_named_dates(match.group()):
            yield FoundDate(found.day, Span(match.start() + found.span.start, match.start() + found.span.end))


def _tag(match: re.Match[str]) -> Tag:
    return Tag(match.start(), match.end(), match["name"].lower(), _attributes(match["attributes"]))


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, *values, bare in _ATTRIBUTE.findall(text):
        found.setdefault((name or bare).lower(), "".join(values))
    return found


def _names(tag: Tag, *fields: str) -> frozenset[str]:
    names = (name for field in fields for name in tag.attributes.get(field, "").split())
    return frozenset(re.sub(r"[\W_]", "", name).lower() for name in names)


def _ranks(tag: Tag) -> Iterator[int]:
    """Yield how surely a meta tag gives the day of publication, if it does; nought is the surest."""
    known = [_RANK[name] for name in _names(tag, *_NAMING) if name in _RANK] if tag.name == "meta" else []
    if known:
        yield min(known)


def _dates_itself(tag: Tag) -> bool:
    """Tell whether microdata or a class say that the tag holds the day of publication."""
    known = _names(tag, "itemprop", "property", *(["class"] if tag.name == "time" else []))
    return not known.isdisjoint({"datepublished", "published", "entrypublished"}) or "pubdate" in tag.attributes


def _changes(tag: Tag) -> bool:
    names = _names(tag, *_NAMING, *(["class"] if tag.name == "time" else []))
    return (
        not names.isdisjoint(_MODIFIED if tag.name == "meta" else _MODIFIED | {"updated", "entryupdated"})
        and "published" not in names
    )


def _is_canonical(tag: Tag) -> bool:
    return tag.name == "link" and "canonical" in tag.attributes.get("rel", "").lower().split()


def _content(tag: Tag, name: str) -> str:
    return (
        html.unescape(tag.attributes.get("content", ""))
        if name in {tag.attributes.get("property"), tag.attributes.get("name")}
        else ""
    )

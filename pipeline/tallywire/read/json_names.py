"""What others call the parts of an article: one table from their names to ours.

The names are those of schema.org's NewsArticle, news-please, trafilatura, newspaper, Common Crawl News collections,
JSON Feed, NewsAPI and a few newspapers' interfaces. Case, `_` and `-` make no difference; a dot leads inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "articleBody", "maintext", "content_text", "article_text", "body_text", "full_text", "plain_text",
        "cleaned_text", "content", "body", "article", "story", "paragraphs", "document", "raw_text",
    ),
    "html": ("html", "raw_html", "content_html", "html_content", "body_html", "page", "page_source"),
    "summary": ("summary", "description", "excerpt", "abstract", "lead"),
    "title": ("title", "headline", "webTitle", "title_page", "og_title", "name"),
    "url": (
        "url", "link", "uri", "webUrl", "canonical_url", "permalink", "article_url", "requested_url", "warc_target_uri",
        "mainEntityOfPage", "source", "source_url", "@id",
    ),
    "publisher": (
        "publisher", "source_name", "sitename", "site_name", "outlet", "publication", "newspaper", "provider",
        "source", "source_domain", "source_hostname", "domain", "hostname", "thread.site", "site",
    ),
    "published": (
        "published", "datePublished", "date_publish", "publish_date", "published_at", "pubDate", "publication_date",
        "published_date", "published_time", "article:published_time", "webPublicationDate", "date", "datetime",
    ),
    "lang": ("language", "lang", "inLanguage", "meta_lang", "detected_language", "language_code"),
    "id": ("id", "identifier", "guid", "uuid", "_id", "article_id", "doc_id", "document_id", "@id"),
}  # fmt: skip
"""ours -> theirs, the surest first"""
_WRAPPERS = ("_source", "article", "metadata", "meta", "fields")
"""records inside records: what is found there counts where the record itself is silent"""
_CORES = ("name", "@value", "value", "rendered", "text", "#text", "$date", "@id", "url")
"""what the value of a nested one is: `"publisher": {"@type": "Organization", "name": …}`"""


def plain_name(name: str) -> str:
    """Fold the ways to write a name.

    >>> plain_name("Date_Published") == plain_name("datePublished")
    True
    """
    return re.sub(r"[\s_-]", "", name).lower()


_PLAIN = {ours: tuple(map(plain_name, theirs)) for ours, theirs in NAMES.items()}
TEXT_KEY = re.compile(
    rb'"(?:' + "|".join(re.escape(name) for ours in ("text", "html", "summary") for name in NAMES[ours]).encode() + rb')"\s*:',
    re.IGNORECASE,
)
"""a name under which an article may stand, as it is written in a file"""


def find_values(record: Mapping[str, Any], ours: str) -> Iterator[Any]:
    """Yield what a record may mean by one of our names, the surest first."""
    for part in _parts(record):
        for theirs in _PLAIN[ours]:
            if (value := part.get(theirs)) is not None:
                yield value


def _parts(record: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield _folded(record)
    for name in _WRAPPERS:
        inner = record.get(name)
        if isinstance(inner, dict):
            yield _folded(inner)


def _folded(record: Mapping[str, Any]) -> Mapping[str, Any]:
    flat = {f"{name}.{inner}": value for name, part in record.items() if isinstance(part, dict) for inner, value in part.items()}
    folded: dict[str, Any] = {}
    for name, value in (*record.items(), *flat.items()):
        folded.setdefault(plain_name(name), value)
    return folded


def core(value: object, depth: int = 3) -> str | int | float | None:
    """The plain value in a nested one: the first of a list, the name of an organisation.

    >>> core([{"@type": "NewsMediaOrganization", "name": " The Post "}])
    'The Post'
    """
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool) or not depth:
        return None
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        return next((found for item in value[:20] if (found := core(item, depth - 1)) is not None), None)
    if isinstance(value, dict):
        return next((found for name in _CORES if (found := core(value.get(name), depth - 1)) is not None), None)
    return None

"""One JSON record -> the raw text of an article, and what the record says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tallywire.errors import ArticleError
from tallywire.read.decoding import decode
from tallywire.read.given_dates import day_of
from tallywire.read.json_names import core, find_values

_MARKUP = re.compile(r"<(?:p|div|html|body|article|br|ul|ol|table|h[1-6])\b[^<>]*>", re.IGNORECASE)
_NAMED = "put it under 'text' or 'html'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text of a record, and what it says beside it."""

    raw: str
    media: str
    """text or html"""
    encoding: str
    known: Mapping[str, str]
    """published (a day), url, title, publisher, lang, id"""
    doubtful: Mapping[str, str]
    """a published that is no day, as it stands"""


def read_record(data: bytes) -> Reading:
    """Read a record. Raises ArticleError, without the path, where it is no JSON or holds no text."""
    text, encoding = decode(data)
    record = _parsed(text)
    found = _text_of(record)
    if found is None:
        raise ArticleError(f"the record has no text{_instead(record)}")
    raw, media = found
    known = {name: value for name in ("title", "url", "publisher", "lang", "id") if (value := _known(record, name))}
    stated = [value for value in map(core, find_values(record, "published")) if value is not None]
    day = next((day for value in stated if (day := day_of(value))), None)
    if day:
        known["published"] = day.isoformat()
    doubtful = {"published": _sound(str(stated[0])[:60])} if stated and not day else {}
    return Reading(raw=_sound(raw), media=media, encoding=encoding, known=known, doubtful=doubtful)


def _parsed(text: str) -> dict[str, Any]:
    try:
        record = json.loads(text)
    except json.JSONDecodeError as fault:
        raise ArticleError(f"no JSON ({fault.msg}, character {fault.pos + 1}); mend or remove it") from None
    except RecursionError:
        raise ArticleError("nested too deep to be read; give the article's own record") from None
    except ValueError as fault:  # a number of thousands of digits
        raise ArticleError(f"no JSON ({fault}); mend or remove it") from None
    if not isinstance(record, dict):
        raise ArticleError(f"holds a {_KINDS.get(type(record), 'value')}, no record; write it as {{\"text\": …}}")
    return record


_KINDS = {list: "list", str: "text", int: "number", float: "number", bool: "value", type(None): "null"}


def has_text(record: object) -> bool:
    """Tell whether a value is a record with an article in it."""
    return isinstance(record, dict) and _text_of(record) is not None


def is_no_article(record: object) -> bool:
    """Tell whether a value is by its own words something else: `{"@type": "Organization"}` beside an article."""
    kind = str(record.get("@type", "")) if isinstance(record, dict) else ""
    return bool(kind) and "Article" not in kind and not has_text(record)


def _text_of(record: Mapping[str, Any]) -> tuple[str, str] | None:
    """The text and its media: prose before pages, both before a summary."""
    for name in ("text", "html", "summary"):
        for value in find_values(record, name):
            text = _prose(value)
            if text is not None and text.strip():
                return text, "html" if _MARKUP.search(text) else "text"
    return None


def _prose(value: object) -> str | None:
    """The text as it stands; a list of paragraphs is put together."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return "\n\n".join(value)
    if isinstance(value, dict) and isinstance(value.get("rendered"), str):
        return str(value["rendered"])
    return None


def _instead(record: Mapping[str, Any]) -> str:
    if not record:
        return "; it is empty"
    return f"; {_NAMED}, it has {', '.join(map(_shown, list(record)[:6]))}"


def _shown(name: str) -> str:
    return repr(_sound(name[:30]))


def _known(record: Mapping[str, Any], name: str) -> str | None:
    for value in map(core, find_values(record, name)):
        if isinstance(value, str) and _fits(name, value):
            return _sound(value)
        if name == "id" and value is not None:
            return str(value)
    return None


def _fits(name: str, value: str) -> bool:
    """`source` may be an address or an outlet, `@id` an address or a name of its own."""
    address = re.match(r"[a-zA-Z][a-zA-Z+.-]*://\S+$", value) is not None
    return address if name == "url" else name == "id" or not address


def _sound(text: str) -> str:
    """Halves of characters, which JSON can write and no file can hold, become U+FFFD, one for one."""
    if not re.search("[\ud800-\udfff]", text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

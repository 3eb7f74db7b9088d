"""Lines that the width of a page cut, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.clean.list_marks import is_list_item
from tallywire.records import Block
from tallywire.spans import Edit, Span

_WRAPPED = 50
"""a line at least so long may have been cut by the width of the page"""
_WIDEST = 140
_SHARE = 0.5
"""of the long lines, to break off in mid-sentence"""
_TORN = re.compile(
    r"(?:ing|ings|ed|tion|tions|sion|sions|ment|ments|ers?|ly|ness|able|ible|ies|ity|ance|ence|ous|ive|ians?|ors?|als?|ers?|men|ple|dren|diers?)\b"
)
"""the rest of a word that a line end has torn: `miss-` `ing`"""
_BROKEN = 30
"""a line at least so long may have been broken in mid-sentence"""
_MARKUP = re.compile(r"(?:</?[a-z]{1,6}>|&\w{2,6};|[\u00ad\u200b\ufeff]|[*_])+")
_STOPPED = re.compile(r"[.!?:;…][\"'”’)*]*$")
_NEWLINES = re.compile(r"\s*\r?\n\s*(?:>\s*)?")


def find_line_breaks(raw: str, blocks: list[Block]) -> Iterator[Edit]:
    """Turn the newlines inside a block into spaces; after a hyphen they vanish."""
    for block in blocks:
        if "\n" not in (body := raw[block.span.start : block.span.end].rstrip()):
            continue
        for match in _NEWLINES.finditer(body):
            span = Span(block.span.start + match.start(), block.span.start + match.end())
            before = body[max(0, match.start() - 4) : match.start()]
            if re.search(r"[a-z]{2}-$", before) and _TORN.match(body, match.end()):
                yield Edit(span=Span(span.start - 1, span.end), new="", cleaner="line_break")
                continue
            comma = body[match.end() : match.end() + 1] == ","  # `four bombs` / `, two rockets`
            yield Edit(span=span, new="" if comma or re.search(r"\w-$", before) else " ", cleaner="line_break")


def is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether a page width cut the lines: several long ones, none much longer, or most in mid-sentence.

    A lead that was repeated in one line does not count against the rest.
    """
    long = [n for n, line in enumerate(lines) if len(line) >= _WRAPPED and not line.lstrip().startswith("|")]
    if len(long) < 3:
        return False
    if sorted(len(lines[n]) for n in long)[-max(1, len(long) // 10)] <= _WIDEST:
        return True
    narrow = [n for n in long if len(lines[n]) <= _WIDEST and n + 1 < len(lines) and lines[n + 1]]
    broken = [n for n in narrow if not _STOPPED.search(lines[n])]
    return len(broken) >= 3 and len(broken) > _SHARE * len(long)


def continues(line: str, following: str, role: str, *, wrapped: bool) -> bool:
    """Tell whether the next line, of that role, goes on with the sentence of this one.

    Where no page width cut the lines, it is plain to see only where a small letter goes on.
    """
    last, text = line.rstrip(), _MARKUP.sub("", following.strip())
    if not text or is_list_item(following) or role not in {"body", "quote"}:
        return False
    if not wrapped:
        return len(last) >= _BROKEN and bool(re.match("[a-z]|, ", text) and re.search(r"[\w,>-]$", last))
    if _STOPPED.search(last) and len(last) < 4000:
        within = _WRAPPED + 10 <= len(last) <= 130 and len(text) >= 20
        return within and text[0].islower()
    return _WRAPPED <= len(last) <= _WIDEST or text[0].islower()

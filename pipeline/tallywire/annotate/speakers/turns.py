"""Who holds the floor in transcripts, remarks and interviews: `MR. KIRBY: …`, `Remarks by President N.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.annotate.speakers.names import short_name
from tallywire.records import Block, CleanArticle, Sentence
from tallywire.spans import Span

_LABEL = re.compile(r"^\W*(?P<who>(?:[A-Z][A-Z.'’-]+ ?){1,5}(?:\([^)]{1,30}\))?|Q|QUESTION):\s", re.UNICODE)
_NAMED = re.compile(r"^\W*(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}):\s")
"""`Marchuk: …`, a label only where it comes again and questions stand between"""
_NO_PERSON = re.compile(
    r"\b(?:CLAIM|VERDICT|FACTS?|UPDATED?|WATCH|NOTE|BREAKING|RATING|READ|PHOTOS?|VIDEO|SOURCES?|TRUE|FALSE|NEWS|ALERT|MORE|LIVE)\b"
)
_ASKED = re.compile(r"^\W*Q(?:UESTION)?\b[\s:.]")
_TITLED = re.compile(
    r"^\W*(?:MR|MS|MRS|DR|SENIOR|THE|SECRETARY|PRESIDENT|AMBASSADOR|GENERAL|SENATOR)\b[A-Z.'’ -]*:\s", re.M
)
_REMARKS = re.compile(
    r"\b(?:Remarks|Speech|Address|Briefing|Gaggle|Statement to Parliament|Press Conference|Call) by (?P<who>[^,|–—]+)",
    re.IGNORECASE,
)
_OFFICES = re.compile(
    r"\b(?:President|Secretary|Minister|Director|Ambassador|Adviser|Advisor|General|Admiral|Mr|Ms|Mrs|Dr)\b"
)
_NAME = re.compile(r"(?:[A-Z][\w'’-]+ ){0,3}[A-Z][\w'’-]+")
_FIRST = re.compile(r"\b(?:I|we|us|our|my|me|We|Our|My)\b")


def turns(clean: CleanArticle, sentences: Sequence[Sentence]) -> Iterator[tuple[str, Span]]:
    """Yield speaker and clean span of each stretch in which one person has the floor."""
    labelled = list(_labelled(clean))
    if _is_transcript(clean, [name for name, _ in labelled]):
        yield from ((name, span) for name, span in labelled if name)
    elif (name := _speaker_of_title(clean)) is not None:
        spoken = [s for s in sentences if s.role not in {"title", "heading"}]
        if sum(bool(_FIRST.search(s.text)) for s in spoken) > 2:
            yield name, Span(spoken[0].span.start, spoken[-1].span.end)
    elif named := list(_named_answers(clean)):
        yield from named
    else:
        yield from _interview(clean, sentences)


def _named_answers(clean: CleanArticle) -> Iterator[tuple[str, Span]]:
    """`Q: …? Marchuk: …`: the answers of an interview, labelled with the name of who gives them."""
    held: tuple[str, Span] | None = None
    texts = [(span, clean.edited.text[span.start : span.end]) for span in map(clean.edited.to_clean, _spans(clean))]
    labels = [match["who"] for _, text in texts if (match := _NAMED.match(text)) and not _ASKED.match(text)]
    for span, text in texts:
        match = _NAMED.match(text)
        if match is not None and labels.count(match["who"]) > 1 and held is not None and held[0] == "?":
            yield match["who"], span
            held = (match["who"], span)
        elif _ASKED.match(text) or text.rstrip().endswith("?"):
            held = ("?", span)
        elif text.strip() and held is not None and match is None and held[0] not in {"?", ""} and not text.endswith(":"):
            yield held[0], span


def _spans(clean: CleanArticle) -> Iterator[Span]:
    return (block.span for block in clean.blocks if block.role in {"title", "body", "list_item", "heading", "quote"})


def _is_transcript(clean: CleanArticle, names: Sequence[str | None]) -> bool:
    """One label may be a dateline (`INCHEON:`); a titled or repeated one, or a question, is a turn."""
    titled = _TITLED.search(clean.edited.text) is not None
    return any(name is not None and (titled or names.count(name) > 1 or None in names) for name in names)


def _labelled(clean: CleanArticle) -> Iterator[tuple[str | None, Span]]:
    title = clean.title or ""
    held: tuple[str | None, int] | None = None
    for block in clean.blocks:
        span = clean.edited.to_clean(block.span)
        text = clean.edited.text[span.start : span.end]
        match = _LABEL.match(text)
        if (match is None and not _ASKED.match(text)) or (match is not None and _NO_PERSON.search(match["who"])):
            continue
        if held is not None:
            yield held[0], Span(held[1], span.start)
        held = (_full_name(match["who"], title, clean) if match and not _ASKED.match(text) else None, span.start)
    if held is not None:
        yield held[0], Span(held[1], len(clean.edited.text))


def _full_name(label: str, title: str, clean: CleanArticle) -> str | None:
    """`MR. KIRBY` -> `John Kirby` where the title tells; `THE PRESIDENT` -> the president of the title."""
    label = label.strip()
    if label.startswith("MODERATOR"):
        return None
    last = label.rsplit(" ", 1)[-1].title()
    for name in _NAME.findall(title):
        if name.split()[-1] == last:
            return " ".join(name.split()[-2:])
    if label.startswith("THE ") and (known := _speaker_of_title(clean)) is not None:
        return known
    return short_name(label.title() if label.split()[0] in {"MR.", "MS.", "MRS.", "DR."} else label.lower())


def _speaker_of_title(clean: CleanArticle) -> str | None:
    match = _REMARKS.search(clean.title or "")
    if match is None:
        return None
    who = re.split(r"\s+(?:on|at|in|after|before|during|to|and|Before|At|On|In|After)\s", match["who"])[0]
    name = _NAME.findall(who)
    last = _OFFICES.split(name[-1])[-1].strip() if name else ""
    return " ".join(last.split()[-2:]) or None


def _interview(clean: CleanArticle, sentences: Sequence[Sentence]) -> Iterator[tuple[str, Span]]:
    """Questions as headings and answers in the first person: the one presented at the top speaks."""
    asked = [
        number for number, block in enumerate(clean.blocks) if block.role == "heading" and _is_question(clean, block)
    ]
    name = _presented(sentences)
    if len(asked) < 2 or name is None:
        return
    answers = [s for s in sentences if clean.blocks[s.block].heading in asked and s.role == "body"]
    if sum(bool(_FIRST.search(s.text)) for s in answers) < 3:
        return
    for sentence in answers:
        yield name, sentence.span
    yield from ((name, s.span) for s in sentences[:1] if s.text[:1] in '"“' and _FIRST.search(s.text))


def _is_question(clean: CleanArticle, block: Block) -> bool:
    span = clean.edited.to_clean(block.span)
    return clean.edited.text[span.start : span.end].strip().endswith("?")


def _presented(sentences: Sequence[Sentence]) -> str | None:
    """`Volodymyr, 23, a marine, came home …`: the first name in the first sentence of the text."""
    lead = next((s for s in sentences if s.role in {"body", "summary"}), None)
    match = re.match(r"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}),", lead.text) if lead else None
    return match["who"] if match else None

"""The records that flow down the pipeline; made once and then left alone.

Spans are in code points. Those of `Article` and `Block` point into the raw text,
those of everything that `annotate` and `claims` find point into the clean text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tallywire.spans import EditedText, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A day that something in or about an article gives as the day of its publication."""

    day: date
    basis: str
    """where it was found: metadata, front_matter, json_ld, meta, url, file_name, stamp, dateline, updated,
    text_inferred; given, for the day that whoever runs the program gives"""
    text: str
    """the words, as they stand in the raw text where there is a span"""
    span: Span | None = None
    """in the raw text; None where it came from outside of it"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One raw document and what is known of it."""

    id: str
    """sha256 of the raw bytes, in hex digits"""
    path: str
    """as given, relative to the corpus folder, with forward slashes"""
    raw: str
    encoding: str = "utf-8"
    """`utf-8`, or `utf-8+cp1252` where stray bytes were read as cp1252"""
    media: str = "text"
    """text, markdown or html"""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    published_basis: str | None = None
    """the basis of the candidate that was taken"""
    published_candidates: tuple[DateCandidate, ...] = ()
    """all days that were found, the surest kind first; `published` is the first of them that stands"""
    lang: str | None = None
    """code of the language that metadata or the page declare, such as `en` or `en-GB`"""
    warnings: tuple[str, ...] = ()
    """date_conflict: candidates lie more than a day apart; date_unreadable: metadata give a date that is none"""
    key: str | None = None
    """the id that its record gives it"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A raw stretch with one role; the blocks of an article partition its raw text."""

    span: Span
    role: str
    dup_of: int | None = None
    """index of the block whose words this one repeats"""
    cells: tuple[Span, ...] = ()
    """raw spans of the cells of a table row, empty cells included"""
    header: int | None = None
    """index of the block that is the head row of this table row"""
    stem: int | None = None
    """index of the block that introduces this list item (`… brought down 21 UAVs:`) or table"""
    heading: int | None = None
    """index of the heading that this block stands under"""


READ_ROLES = frozenset(
    {"title", "summary", "body", "heading", "table_row", "list_item", "box", "caption", "quote"}
)
"""Roles whose text is matched for claims; all others are kept but left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanArticle:
    """An article with its repairs (edits) and its blocks."""

    article: Article
    edited: EditedText
    blocks: tuple[Block, ...]
    lang: str | None = "en"
    """code of the language of the text that is read; None where it shows none (a table of figures, a name)"""

    @property
    def title(self) -> str | None:
        """The title that metadata give, else the headline of the text."""
        if self.article.title:
            return self.article.title
        spans = (self.edited.to_clean(block.span) for block in self.blocks if block.role == "title")
        return next((" ".join(words) for span in spans if (words := self.edited.text[slice(*span)].split())), None)

    @property
    def is_read(self) -> bool:
        """Tell whether claims are read from it: what is in another language is not."""
        return self.lang in {None, "en"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of a sentence with its syntax (ClearNLP labels, as in spaCy's English models)."""

    index: int
    """position in the sentence"""
    span: Span
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    """index of the head in the same sentence; the root is its own head"""
    name: str = ""
    """kind of named entity that the recogniser sees here (PERSON, ORG, GPE …) or empty"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence or a table cell; sentences never cross a block."""

    index: int
    span: Span
    text: str
    block: int
    role: str
    tokens: tuple[Token, ...] = ()
    """empty where the gate did not ask for a parse"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with the bounds that its words give."""

    sentence: int
    span: Span
    """with its qualifier: `over 16,000`"""
    number: Span
    """the numeral or number words alone: `16,000`"""
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    form: str
    """digits, words, fraction, range, ordinal, vague, both, none, single, pair, another, each, other"""
    kind: str
    """count, fraction, ratio, multiple, money, percent, age, duration, distance, temperature, magnitude, measure
    (weights, areas, decimals of no stated unit …), modifier (`12-member`); ordinal, date, year, time, model,
    section, phone, score, handle, code, idiom; suspect where the digits are damaged"""
    per: str = "total"
    unit: str | None = None
    """what the value is in, where the text says so: USD, percent, kilometre, year, degree Celsius …"""
    bound: str = "="
    """=, <, > or ~: which side of `value` the words allow"""
    amount: bool = True
    """says how much or how many; False for numbers that name, rank or date, and for words without a figure"""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time expression, resolved as far as its words allow."""

    sentence: int
    span: Span
    text: str
    start: date | None
    end: date | None
    precision: str
    """day, night, month, year, range, none"""
    basis: str
    """explicit, published, context, none"""
    kind: str = "time"
    """time; since, until; duration, set, reference (`now`) …"""
    type: str | None = None
    """TIMEX3 type: DATE, TIME, DURATION, SET; None where the words join several expressions"""
    value: str | None = None
    """TIMEX3 value: 2013-03-22, 2013-W12, 2013-Q1, P3Y, PAST_REF …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named actor or place with its canonical name."""

    sentence: int
    span: Span
    text: str
    name: str
    kind: str
    """country, demonym, place, force, agency, organisation, person, outlet"""
    key: str | None = None
    """Wikidata id where the gazetteer knows one"""
    side: str | None = None
    """canonical name of the country that it belongs to"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Who says what with which strength: `cue` of `speaker` over `content`."""

    sentence: int
    cue: Span | None
    speaker: str
    """name as it goes into the fact, pronouns resolved"""
    speaker_span: Span | None
    """words in the text; None where it was carried over from elsewhere"""
    content: Span
    """clean span of what is said; may reach over several sentences"""
    stance: str
    """says, estimates, claims, confirms, denies, withholds, demands"""
    side: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to say, think, want or show what: the words of source, cue and content, each in one or more parts."""

    sentence: int
    """the sentence of the cue"""
    source: tuple[Span, ...]
    """with titles and appositions, pronouns as they stand; empty where the text names none"""
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    """may reach over several sentences; quotation marks belong to it"""
    kind: str
    """speech, thought, intention, evidence"""
    depth: int = 0
    """how many others it lies in; `had told` in `X said Y had told them …` has 1"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A clean article with everything that was found in it."""

    clean: CleanArticle
    sentences: tuple[Sentence, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[When, ...]
    entities: tuple[Entity, ...]
    sayings: tuple[Saying, ...]
    attributions: tuple[Attribution, ...] = ()
    """found only when asked for"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One quantified claim, in clean spans; `facts` turns it into a row."""

    claim_type: str
    action: str
    quantity: Quantity
    quote: Span
    """quantity phrase with its noun"""
    item: str | None
    item_span: Span | None
    status: str
    sentence: int
    rule: str
    """pack.frame.action"""
    rule_digest: str
    actor: str | None = None
    target: str | None = None
    location: str | None = None
    actor_id: str | None = None
    target_id: str | None = None
    source_id: str | None = None
    source: str | None = None
    source_text: str | None = None
    stance: str | None = None
    per: str = "total"
    superlative: str | None = None
    when: When | None = None
    slots: dict[str, Span] = field(default_factory=dict)
    """clean spans of slots that came from words in the text: action, actor, target, location, source, time …"""
    weight: float = 0.0
    """how closely the number is tied to its action; of two readings of a number the heavier wins"""
    signs: dict[str, str] = field(default_factory=dict)
    """what the confidence rests on besides the weight, by kind: the relation, the form of the number …"""
    confidence: float = 0.5
    warnings: tuple[str, ...] = ()
    repeats: int | None = None
    """index, among the article's claims, of the first mention of the same count"""
    notes: tuple[str, ...] = ()
    """how the reading was made, for `explain`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A flat row of the fact table; `raw[start:end] == quote` always. Columns as in the fact contract."""

    fact_id: str
    doc_id: str
    path: str
    claim_type: str
    action: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    value_text: str
    per: str
    item: str | None
    item_text: str | None
    superlative: str | None
    actor: str | None
    target: str | None
    location: str | None
    actor_id: str | None
    target_id: str | None
    source_id: str | None
    source: str | None
    source_text: str | None
    stance: str | None
    status: str
    event_start: date | None
    event_end: date | None
    date_precision: str
    date_basis: str
    time_text: str | None
    quote: str
    start: int
    end: int
    prefix: str
    suffix: str
    sentence: str
    sentence_start: int
    sentence_end: int
    slots: dict[str, tuple[int, int]]
    section: str
    duplicate_of: str | None
    origin: str | None
    rule: str
    rule_digest: str
    confidence: float
    warnings: tuple[str, ...]
    title: str | None
    publisher: str | None
    url: str | None
    published: date | None
    published_basis: str | None
    lang: str | None
    extractor: str

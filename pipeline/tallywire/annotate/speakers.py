"""Find who is cited for what: cue, speaker, and the stretch that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallywire.annotate.entities import side_of
from tallywire.records import Entity, Saying, Sentence, Token
from tallywire.spans import Span

_STANCES = {
    "says": "say tell add state note write announce report explain reply recall stress emphasise emphasize declare inform describe show mention speak post publish release give list record register document count put place tweet warn observe specify detail acknowledge reveal relate conclude argue insist",
    "estimates": "estimate reckon believe think guess calculate assess expect suspect fear",
    "claims": "claim allege assert maintain boast",
    "confirms": "confirm verify admit concede",
    "denies": "deny reject dismiss refute dispute",
    "demands": "demand urge call request",
}
_STANCE = {verb: stance for stance, verbs in _STANCES.items() for verb in verbs.split()}
_CLAUSAL = frozenset(
    [
        "say",
        "tell",
        "add",
        "state",
        "note",
        "write",
        "announce",
        "report",
        "explain",
        "reply",
        "recall",
        "stress",
        "emphasise",
        "emphasize",
        "declare",
        "inform",
        "show",
        "tweet",
        "warn",
        "reveal",
        "relate",
        "conclude",
        "argue",
        "insist",
        "claim",
        "allege",
        "assert",
        "maintain",
        "confirm",
        "verify",
        "admit",
        "concede",
        "deny",
        "estimate",
        "reckon",
        "believe",
        "think",
        "guess",
        "calculate",
        "assess",
        "fear",
        "post",
        "specify",
        "acknowledge",
    ]
)
_FIGURE = frozenset(
    [
        "speak",
        "give",
        "list",
        "record",
        "register",
        "document",
        "count",
        "put",
        "tally",
        "name",
        "publish",
        "reject",
        "dispute",
        "deny",
        "estimate",
        "release",
    ]
)
_ACCORDING = re.compile(r"\b(?:according to|per|in the words of|citing|going by|based on)\s+", re.IGNORECASE)
_BY_COUNT = re.compile(
    r"\bby (?:the |an? |its |his |their )?(?P<who>(?:[\w.'’-]+ ){0,6}?[\w.'’-]*)(?:'s?)? (?:own )?(?:count|tally|account|reckoning|estimate|figures|tallies|version)\b|\bby (?:the )?(?:count|tally|account|reckoning|estimate) of (?P<of>(?:the )?(?:[\w.'’-]+ ?){1,6})",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"(?:^|[.;] )(?P<who>[A-Z][\w'’. -]{1,60}?)(?:'s? (?:version|figure|count|reply|account|claim))?: "
)
_DASHED = re.compile(r" [-–—] (?P<who>(?:[A-Z][\w'’.]*\s?){1,5})$")
_TITLES = re.compile(
    r"^(?:(?:the|its|his|her|their|a|an|another|some|one|deputy|acting|former|vice|chief|senior|regional|city|local|state|federal|prime|first|interior|foreign|defence|defense|justice|health|emergency|government|military|police|army|presidential|ministry|kremlin|white house|russian|ukrainian|israeli|secretary|of|u\.?s\.?|salvadoran)\s+)*"
    r"(?:president|minister|governor|mayor|spokesman|spokeswoman|spokesperson|secretary|general|colonel|commander|head|chief|director|ombudsman|ombudswoman|envoy|aide|adviser|advisor|senator|chairman|chairwoman|chair|commissioner|sheriff|prosecutor|chancellor|premier|king|prince|captain|lieutenant|major|admiral|agent|deputy|coach|doctor|dr|mr|mrs|ms|producer|activist|blogger)\.?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which"})
_PERSONAL = frozenset({"we", "i", "you", "this", "that", "these", "those", "there", "what", "nobody", "figures"})


def find_sayings(sentences: Sequence[Sentence], entities: Sequence[Entity]) -> list[Saying]:
    """List who says what, in order of the text; the content of a saying is a clean span."""
    found: list[Saying] = []
    last: Saying | None = None
    for sentence in sentences:
        own = list(_of_sentence(sentence, last))
        if not own and last is not None:
            own = list(_carried(sentence, sentences, last))
        found += own
        last = own[-1] if own else last
    return found


def _of_sentence(sentence: Sentence, last: Saying | None) -> Iterator[Saying]:
    text = sentence.text
    for match in _ACCORDING.finditer(text):
        who = _phrase(text, match.end())
        if who:
            span = _clause(sentence, match.start())
            yield _saying(sentence, match.span(), (match.end(), match.end() + len(who)), span, "says", last)
    for match in _BY_COUNT.finditer(text):
        group = "who" if match["who"] else "of"
        if match[group] and match[group].lower().strip() not in {"", "one", "the", "any", "some"}:
            yield _saying(sentence, match.span(), match.span(group), _clause(sentence, match.start()), "says", last)
    yield from _by_verbs(sentence, last)
    for match in _VERSION.finditer(text):
        yield _saying(
            sentence,
            match.span(),
            match.span("who"),
            Span(sentence.span.start + match.end(), sentence.span.end),
            "says",
            last,
        )
    for match in _DASHED.finditer(text):
        yield _saying(
            sentence,
            match.span(),
            match.span("who"),
            Span(sentence.span.start, sentence.span.start + match.start()),
            "says",
            last,
        )


def _by_verbs(sentence: Sentence, last: Saying | None) -> Iterator[Saying]:
    tokens = sentence.tokens
    for token in tokens:
        lemma = token.lemma
        if lemma not in _STANCE or not (token.pos == "VERB" or token.tag.startswith("VB")):
            continue
        subject = _subject(tokens, token)
        if subject is None:
            continue
        first, end = subject
        words = sentence.text[first.span.start - sentence.span.start : end - sentence.span.start]
        if words.lower() in _PERSONAL or (lemma not in _CLAUSAL and lemma not in _FIGURE):
            continue
        content = _content(sentence, token, first)
        yield _saying(
            sentence,
            (token.span.start - sentence.span.start, token.span.end - sentence.span.start),
            (first.span.start - sentence.span.start, end - sentence.span.start),
            content,
            _STANCE[lemma],
            last,
        )


def _subject(tokens: Sequence[Token], verb: Token) -> tuple[Token, int] | None:
    """First token and end of the phrase that speaks."""
    for child in tokens:
        if child.head == verb.index and child.dep in {"nsubj", "agent"} and child.index != verb.index:
            if child.dep == "agent":
                inner = next((t for t in tokens if t.head == child.index and t.dep == "pobj"), None)
                if inner is None:
                    continue
                child = inner
            below = _below(tokens, child)
            left = [t for t in below if t.index <= child.index and t.dep not in {"punct"}]
            first = left[0]
            end = max(
                [
                    t.span.end
                    for t in below
                    if t.index >= child.index
                    and t.index <= child.index + 8
                    and t.dep in {"pobj", "compound", "prep", "appos", "det", "amod", "poss", "case", "flat", "nmod"}
                    and t.text != ","
                ]
                + [child.span.end]
            )
            return first, end
    return None


def _below(tokens: Sequence[Token], top: Token) -> list[Token]:
    chosen = {top.index}
    for _ in range(6):
        for token in tokens:
            if token.head in chosen and token.dep not in {"relcl", "acl", "advcl", "conj", "cc", "punct", "parataxis"}:
                chosen.add(token.index)
    span = sorted(chosen)
    return [tokens[i] for i in span]


def _content(sentence: Sentence, verb: Token, subject: Token) -> Span:
    """What is said: the clause after the cue, or the sentence before it."""
    text, start = sentence.text, sentence.span.start
    cue = verb.span.start - start
    stop = max(text.rfind(";", 0, min(cue, subject.span.start - start)), text.rfind(" while ", 0, cue))
    follow = text.find(";", cue)
    before = text[stop + 1 : min(cue, subject.span.start - start)]
    end = len(text) if follow < 0 else follow
    if len(before.split()) > 3:
        return Span(start + max(stop + 1, 0), start + end)
    return Span(start + max(stop + 1, 0), start + end)


def _clause(sentence: Sentence, at: int) -> Span:
    text, start = sentence.text, sentence.span.start
    first = max(text.rfind(";", 0, at), text.rfind(" while ", 0, at), -1)
    last = text.find(";", at)
    return Span(start + first + 1, start + (last if last > 0 else len(text)))


def _phrase(text: str, at: int) -> str:
    match = re.match(
        r"(?:(?:the|a|an|its|his) )?[\w.'’&-]+(?: (?!(?:said|says|who|which|were|was|is|are|had|has|have|and|but|while|that|on|when|after|as)\b)[\w.'’&-]+){0,7}",
        text[at:],
    )
    return match.group().rstrip(".") if match else ""


def _saying(
    sentence: Sentence, cue: tuple[int, int], who: tuple[int, int], content: Span, stance: str, last: Saying | None
) -> Saying:
    words = sentence.text[slice(*who)].strip()
    start = sentence.span.start
    if words.lower() in _PRONOUNS and last is not None:
        return Saying(
            sentence=sentence.index,
            cue=Span(start + cue[0], start + cue[1]),
            speaker=last.speaker,
            speaker_span=last.speaker_span,
            content=content,
            stance=stance,
            side=last.side,
            key=last.key,
        )
    name = short_name(words)
    return Saying(
        sentence=sentence.index,
        cue=Span(start + cue[0], start + cue[1]),
        speaker=name,
        speaker_span=Span(start + who[0], start + who[1]),
        content=content,
        stance=stance,
        side=side_of(words),
    )


def short_name(words: str) -> str:
    """Drop titles and articles before a name.

    >>> short_name("interior minister Ali Yerlikaya"), short_name("the Ukrainian military")
    ('Ali Yerlikaya', 'Ukrainian military')
    """
    bare = _TITLES.sub("", words)
    return re.sub(r"^(?:the|a|an|its|his|her|their)\s+", "", bare, flags=re.IGNORECASE).strip(" ,'")


def _carried(sentence: Sentence, sentences: Sequence[Sentence], last: Saying) -> Iterator[Saying]:
    """A sentence that goes on with the last speaker: `He added`, `Of these …`, an item under a stem."""
    before = sentences[sentence.index - 1]
    first = sentence.text.split(" ", 1)[0].lower().strip("\"'")
    leans = (
        first in {"of", "another", "these", "they", "among", "he", "she", "it", "the", "a"}
        and before.block == sentence.block
        and last.sentence == before.index
        and first in {"of", "another", "among"}
    )
    item = (
        sentence.role == "list_item"
        and before.role in {"list_item", "body"}
        and last.sentence in {before.index, sentence.index - 2}
    )
    if leans or (item and re.match(r"\d", sentence.text)):
        yield Saying(
            sentence=sentence.index,
            cue=None,
            speaker=last.speaker,
            speaker_span=None,
            content=sentence.span,
            stance=last.stance,
            side=last.side,
            key=last.key,
        )

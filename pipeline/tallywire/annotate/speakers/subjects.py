"""The phrase that speaks: found from the syntax, checked and if need be replaced by the order of words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tallywire.annotate.speakers.lexicon import (
    DOCUMENTS,
    GROUP_NOUNS,
    NEVER,
    PERSON_NOUNS,
    PERSONAL,
    TAKES_WHOM,
    TITLES,
)
from tallywire.records import Token

Phrase = tuple[int, int]
"""first token and the one after the last"""

_LEFT = frozenset({"DT", "JJ", "JJS", "JJR", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "CD", "HYPH", "VBN", "VBG"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BETWEEN = frozenset({"RB", "MD", "TO", "RBR"})
_BOUND = frozenset({"of", "for", "in", "at", "from", "on", "to", "with"})
_AUX = frozenset({"have", "be", "do", "will", "would", "may", "could"})


def subject_of(tokens: Sequence[Token], verb: Token) -> Phrase | None:
    """Return the phrase that is the subject of a verb of saying, or None where nobody is named."""
    followed = tokens[verb.index + 1].lower if verb.index + 1 < len(tokens) else ""
    passive = followed == "by" and verb.tag in {"VBN", "VBD"}
    for find in (_by_agent,) if passive else (_inverted, _parsed, _shared, _by_agent, _just_before):
        phrase = find(tokens, verb)
        if phrase is not None:
            return phrase
    return None


def _inverted(tokens: Sequence[Token], verb: Token) -> Phrase | None:
    """`…, says Viasna`, `"…," said the spokesman of …`, `Said X: …`"""
    before = verb.index - 1
    while before >= 0 and tokens[before].tag == "RB":
        before -= 1
    opens = before < 0 or tokens[before].text in {",", '"', "”", "''", "’", "—", "–", "-", ";", ":", ")"}
    at = verb.index + 1
    if not opens or at >= len(tokens) or verb.tag not in {"VBD", "VBZ", "VBP", "NNS", "VBN"}:
        return None
    if verb.lemma in TAKES_WHOM:
        return None
    if tokens[at].tag not in _LEFT | {"PRP"} or tokens[at].tag in {"VBN", "VBG", "CD"} or tokens[at].lower == "that":
        return None
    if tokens[at].tag == "PRP":
        return (at, at + 1) if tokens[at].lower in {"he", "she", "they"} else None
    head = at
    while head + 1 < len(tokens) and tokens[head + 1].tag in _LEFT - {"DT", "VBN", "VBG", "CD"}:
        head += 1
    if tokens[head].tag not in _NOUNS or not _can_speak(tokens[head]):
        return None
    return at, _right_end(tokens, head, len(tokens))


def _parsed(tokens: Sequence[Token], verb: Token) -> Phrase | None:
    for child in tokens:
        if child.head == verb.index and child.index < verb.index and _is_subject(tokens, child, verb):
            if child.lower in {"who", "which", "that"}:
                return _antecedent(tokens, verb)
            return _phrase(tokens, child, verb) if _can_speak(child) else _before_participle(tokens, child)
    return None


def _is_subject(tokens: Sequence[Token], child: Token, verb: Token) -> bool:
    """Also where the parse takes `the same forces had written` for a passive."""
    if child.dep == "nsubjpass":
        kids = [token for token in tokens if token.head == verb.index]
        return any(kid.lemma == "have" for kid in kids) and not any(kid.lemma in {"be", "get"} for kid in kids)
    return child.dep == "nsubj"


def _before_participle(tokens: Sequence[Token], child: Token) -> Phrase | None:
    """`A post seen 1.3 million times says` is the post."""
    for token, following in pairwise(tokens[: child.index]):
        if following.tag in {"VBN", "VBD"} and token.tag in _NOUNS and _can_speak(token):
            return _left_end(tokens, token), token.index + 1
    return None


def _shared(tokens: Sequence[Token], verb: Token) -> Phrase | None:
    """`rejects … and says that …`, `…, accusing Austin of …`: the subject of the verb above."""
    if verb.dep not in {"conj", "advcl"} or (verb.dep == "advcl" and verb.tag != "VBG"):
        return None
    above = tokens[verb.head]
    if above.index == verb.index or above.pos not in {"VERB", "AUX"}:
        return None
    return _parsed(tokens, above) or (_shared(tokens, above) if above.dep == "conj" else None)


def _by_agent(tokens: Sequence[Token], verb: Token) -> Phrase | None:
    """`were reported downed by the ministry`"""
    for child in tokens[verb.index + 1 : verb.index + 6]:
        if child.lower == "by" and verb.tag == "VBN":
            noun = next((t for t in tokens if t.head == child.index and t.dep == "pobj"), None)
            near = child.head == verb.index or (
                noun is not None and {noun.lower, noun.lemma} & (GROUP_NOUNS | PERSON_NOUNS)
            )
            if noun is not None and near and _can_speak(noun) and verb.dep not in {"acl", "relcl", "amod"}:
                return _left_end(tokens, noun), _right_end(tokens, noun.index, len(tokens))
    return None


def _just_before(tokens: Sequence[Token], verb: Token) -> Phrase | None:
    """The noun that stands right before a finite verb where the parse has none."""
    if verb.tag not in {"VBD", "VBZ", "VBP", "NN", "NNS"}:
        return None
    at = verb.index - 1
    while at >= 0 and (tokens[at].tag in _BETWEEN or tokens[at].lemma in _AUX):
        at -= 1
    if at < 0:
        return None
    if tokens[at].tag == "PRP":
        return (at, at + 1) if _can_speak(tokens[at]) else None
    if tokens[at].text == ",":
        return _before_comma(tokens, at, verb)
    if tokens[at].tag not in _NOUNS or not _can_speak(tokens[at]):
        return None
    return _left_end(tokens, tokens[at]), at + 1


def _before_comma(tokens: Sequence[Token], comma: int, verb: Token) -> Phrase | None:
    """`The vice chair, Raymond N., then gave …`: an apposition between two commas."""
    opening = next((i for i in range(comma - 1, -1, -1) if tokens[i].text == ","), None)
    if opening is None or opening == 0 or comma - opening > 8:
        return None
    head = tokens[opening - 1]
    if head.tag not in _NOUNS or not (_names_speaker(head) or head.name in {"PERSON", "ORG", "GPE"}):
        return None
    return _left_end(tokens, head), comma


def _antecedent(tokens: Sequence[Token], verb: Token) -> Phrase | None:
    """`Pavlo Petrov, who said that …`"""
    head = tokens[verb.head]
    if verb.dep != "relcl" or head.tag not in _NOUNS or not _can_speak(head):
        return None
    return _left_end(tokens, head), head.index + 1


def _phrase(tokens: Sequence[Token], head: Token, verb: Token) -> Phrase | None:
    """Grow a head to its phrase; `A post seen 1.3 million times says` is the post."""
    if head.tag == "PRP" or head.tag == "DT":
        return head.index, head.index + 1
    if head.tag not in _NOUNS | {"PRP$", "JJ", "JJS", "VBG", "FW", "NN"}:
        return None
    return _left_end(tokens, head), _right_end(tokens, head.index, verb.index)


def _left_end(tokens: Sequence[Token], head: Token) -> int:
    first = head.index
    while first > 0:
        token = tokens[first - 1]
        if (
            (token.tag in _LEFT and not (token.tag in {"VBN", "VBG"} and tokens[first].tag == "DT"))
            or (token.lower in {"and", "&"} and first > 1 and tokens[first - 2].tag in _NOUNS | {"JJ"})
            or (token.lower in {"of", "for", "in", "to"} and first > 1 and _names_speaker(tokens[first - 2]))
        ):
            first -= 1
        else:
            break
        if token.tag == "DT":
            break
    return first


def _right_end(tokens: Sequence[Token], head: int, limit: int) -> int:
    """Take in `of the southern command`, a name in apposition, `named Iryna`."""
    end = head + 1
    while end < limit:
        if tokens[end].tag in _NOUNS or tokens[end].tag in {"POS", "HYPH"}:
            end += 1
        elif end + 1 < limit and _goes_on(tokens[head], tokens[end], tokens[end + 1]):
            end = _noun_run(tokens, end + 1, limit)
        else:
            break
    return end


def _goes_on(head: Token, link: Token, following: Token) -> bool:
    if link.lower in _BOUND | {"and"}:
        return following.tag in _LEFT - {"CD", "VBG", "VBN"}
    if link.lower in {"named", "called"}:
        return following.tag in {"NNP", "NNPS"}
    return link.text == "," and following.tag == "NNP" and _names_speaker(head)


def _noun_run(tokens: Sequence[Token], at: int, limit: int) -> int:
    while at < limit and tokens[at].tag in _LEFT | {"HYPH"} and tokens[at].tag not in {"VBN", "VBG", "CD"}:
        at += 1
    return at


def _names_speaker(token: Token) -> bool:
    return bool(
        {token.lower, token.lemma, token.lower.removesuffix("s")} & (PERSON_NOUNS | GROUP_NOUNS | DOCUMENTS | TITLES)
    )


def lemma_of(token: Token) -> str:
    """Return a token's lemma; the lemmatizer cuts `guess` and `stress` short, and takes `hoped` for a hop."""
    if token.lower in {"hoped", "hopes", "hoping"}:
        return "hope"
    return token.lower if token.lower.endswith("ss") else token.lemma


def can_head(token: Token) -> bool:
    """Tell whether a noun names an office, a body or a document that is cited."""
    return _names_speaker(token)


def _can_speak(token: Token) -> bool:
    if token.lower in NEVER or token.lower in PERSONAL - {"i", "we"} or token.tag == "CD":
        return False
    return token.name not in {"DATE", "TIME"}

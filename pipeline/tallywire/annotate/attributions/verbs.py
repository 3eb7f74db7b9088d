"""Verbs that attribute, frame by frame."""

from __future__ import annotations

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.contents import (
    after_preposition,
    clause_after,
    infinitive_after,
    marked_clause_after,
    object_after,
    to_the_end,
)
from tallywire.annotate.attributions.cue_words import verb_words
from tallywire.annotate.attributions.found import NONE, Found, Indices
from tallywire.annotate.attributions.fronting import (
    around,
    ends_quotation,
    has_verb,
    is_amid,
    opens_quoted,
    quotation_after,
    stands_by,
)
from tallywire.annotate.attributions.light import chained, light_attribution
from tallywire.annotate.attributions.passives import passive_attribution
from tallywire.annotate.attributions.sources import is_passive, source_of
from tallywire.annotate.attributions.tree import Tree
from tallywire.records import Token


def verb_attributions(tree: Tree) -> list[Found]:
    """List an attribution for each verb that has a source, or is passive, and a content of a frame it takes."""
    found = [_of_verb(tree, token) for token in tree.tokens if _can_attribute(tree, token)]
    return chained(tree, [one for one in found if one is not None])


def _can_attribute(tree: Tree, token: Token) -> bool:
    return is_verb(token) and token.dep not in {"aux", "auxpass", "amod", "compound"} and not _is_purpose(tree, token)


def _of_verb(tree: Tree, verb: Token) -> Found | None:
    if is_passive(tree, verb) or _is_asked(tree, verb):
        return passive_attribution(tree, verb)
    return _of_active(tree, verb)


def _is_asked(tree: Tree, verb: Token) -> bool:
    """`Asked whether …, he said …`, `when asked about …`"""
    return verb.lower == "asked" and (verb.index == 0 or tree.tokens[verb.index - 1].lower in {"when", "if", "after"})


def _is_purpose(tree: Tree, verb: Token) -> bool:
    """`a law to limit …`, `left to support …`: nothing is said or meant as yet."""
    if not any(kid.tag == "TO" for kid in tree.kids(verb.index, "aux")):
        return False
    above = tree.head(verb)
    leading = lexicon.verb(above.lemma) in lexicon.words("light", "leading") or above.lower in lexicon.words(
        "light", "leading_adjectives"
    )
    return verb.dep != "xcomp" or not leading


def is_verb(token: Token) -> bool:
    """Tell whether a token is a verb, whatever its part in the sentence."""
    return token.tag.startswith("VB")


def _of_active(tree: Tree, verb: Token) -> Found | None:
    source = source_of(tree, verb)
    if not source:
        return None
    lemma = lexicon.verb(verb.lemma)
    return (
        light_attribution(tree, verb)
        or _set_off(tree, verb, lemma, source)
        or _clause(tree, verb, lemma, source)
        or _infinitive(tree, verb, lemma, source)
        or _preposition(tree, verb, lemma, source)
        or _quotation(tree, verb, lemma, source)
        or _object(tree, verb, lemma, source)
        or _fronted(tree, verb, lemma, source)
        or _after_quotation(tree, verb, lemma, source)
        or _before_quotation(tree, verb, lemma, source)
    )


def _clause(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    kind = lexicon.kinds("clause").get(lemma) or _kind_by_that(tree, verb, lemma)
    if kind is None:
        return None
    content = clause_after(tree, verb) or marked_clause_after(tree, verb)
    content = to_the_end(tree, verb, content)
    return _found(tree, verb, source, content, kind) if content else None


def _kind_by_that(tree: Tree, verb: Token, lemma: str) -> str | None:
    """Any verb with `that …` says or means something: `hammered home that …`; not `ensures that`, `so big that`."""
    if lemma in lexicon.words("silent"):
        return None
    clauses = [k for k in tree.kids(verb.index, "ccomp") if k.index > verb.index]
    marked = any(m.lower == "that" for k in clauses for m in tree.kids(k.index, "mark"))
    return "speech" if marked else None


def _found(tree: Tree, verb: Token, source: Indices, content: Indices, kind: str) -> Found:
    return Found(
        head=verb.index, cue=verb_words(tree, verb), source=source, content=content, kind=kind, lemma=verb.lemma
    )


def _quotation(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    """`asked: "…"`, with any verb; `"…," he smiled`, with any verb."""
    cue = verb_words(tree, verb)
    whole = cue | source
    content = quotation_after(tree, cue, source, colon=lemma not in lexicon.kinds("clause"))
    if not content and stands_by(tree, verb, source) and ends_quotation(tree, min(whole)) and opens_quoted(tree, verb):
        content = around(tree, whole)
    return _found(tree, verb, source, content, "speech") if content else None


def hearers(tree: Tree, verb: Token, lemma: str) -> Indices:
    """Who is told something: `he told me on Friday`."""
    if lemma not in lexicon.words("addressee", "hears") | {"ask"}:
        return NONE
    heard = [k for k in tree.kids(verb.index, "dobj", "dative") if verb.index < k.index < verb.index + 6]
    return frozenset(i for k in heard for i in tree.subtree(k.index)) if heard else NONE


def _after_quotation(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    """`“How many?” Lee asked.`: the quotation is a sentence of its own, and is found later."""
    if not tree.follows_quotation or lexicon.kinds("clause").get(lemma) != "speech":
        return None
    whole = verb_words(tree, verb) | source
    return _found(tree, verb, source, NONE, "speech") if min(whole) == 0 and stands_by(tree, verb, source) else None


def _before_quotation(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    """`The mayor added:` and the quotation is a paragraph of its own."""
    cue = verb_words(tree, verb)
    if not tree.leads_quotation or tree.tokens[-1].text != ":" or tree.tokens[max(cue)].text != ":":
        return None
    return _found(tree, verb, source, NONE, "speech") if lexicon.kinds("clause").get(lemma) == "speech" else None


_ADVERBIAL = frozenset(
    {"when", "as", "after", "if", "while", "although", "though", "because", "before", "since", "with"}
)


def _set_off(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    """`…, X said` at the end or between commas: whatever the parse makes of it, what is said stands before."""
    whole = verb_words(tree, verb) | source | hearers(tree, verb, lemma)
    after = tree.tokens[max(whole) + 1 : max(whole) + 2]
    if lexicon.kinds("clause").get(lemma) not in {"speech", "thought"} or (after and after[0].text not in {",", "."}):
        return None
    first = tree.tokens[0].lower if 0 not in tree.quoted else ""
    return None if first in _ADVERBIAL else _fronted(tree, verb, lemma, source)


def _fronted(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    """`The bridge was closed, officials said.`"""
    kind = lexicon.kinds("clause").get(lemma)
    if kind is None or (kind == "evidence" and lemma not in {"show", "find", "suggest", "indicate"}):
        return None
    whole = verb_words(tree, verb) | source | hearers(tree, verb, lemma)
    if not stands_by(tree, verb, source):
        return None
    if not has_verb(tree, min(whole)) and not is_amid(tree, whole):
        return None
    content = around(tree, whole)
    return _found(tree, verb, source, content, kind) if content else None


def _infinitive(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    kind = lexicon.kinds("infinitive").get(lemma)
    content = infinitive_after(tree, verb) if kind else NONE
    if kind is None or not content:
        return None
    return Found(head=verb.index, cue=verb_words(tree, verb), source=source, content=content, kind=kind, lemma=lemma)


def _preposition(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    for kid in tree.kids(verb.index, "prep", "prt", "advmod"):
        kind = lexicon.kinds("preposition").get(f"{lemma}/{kid.lower}")
        if kind is None or kid.index < verb.index:
            continue
        content = after_preposition(tree, kid) if kid.dep == "prep" else NONE
        content = content or object_after(tree, verb) or clause_after(tree, verb)
        if content:
            cue = verb_words(tree, verb, after=kid)
            return Found(head=verb.index, cue=cue, source=source, content=content - cue, kind=kind, lemma=lemma)
    return None


def _object(tree: Tree, verb: Token, lemma: str, source: Indices) -> Found | None:
    kind = None if lemma in lexicon.words("addressee", "hears") else lexicon.kinds("object").get(lemma)
    content = object_after(tree, verb) if kind else NONE
    if kind is None or not content:
        return None
    return Found(head=verb.index, cue=verb_words(tree, verb), source=source, content=content, kind=kind, lemma=lemma)

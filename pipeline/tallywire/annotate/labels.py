"""The names of labels: what the engine calls a dependency or a sort of name, and what other pipelines call it.

The engine reads the labels of spaCy's English pipelines (https://spacy.io/models/en: en_core_web_sm, lg and trf 3.8). What is not in the tables
keeps its name. Pipelines trained on Universal Dependencies hang a preposition under its noun; here it stands between the noun and what governs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

NEEDED = {
    "tagger": frozenset({"tagger"}),
    "parser": frozenset({"parser"}),
    "lemmatizer": frozenset({"lemmatizer", "trainable_lemmatizer"}),
    "ner": frozenset({"ner", "beam_ner"}),
}
"""parts a pipeline must have, and the factories that make them"""

DEPS = {
    "root": "ROOT",
    "obj": "dobj",
    "iobj": "dative",
    "nsubj:pass": "nsubjpass",
    "nsubj:outer": "nsubj",
    "csubj:pass": "csubjpass",
    "csubj:outer": "csubj",
    "aux:pass": "auxpass",
    "cop": "aux",
    "acl:relcl": "relcl",
    "advcl:relcl": "relcl",
    "compound:prt": "prt",
    "nmod:poss": "poss",
    "nmod:desc": "compound",
    "flat": "compound",
    "flat:name": "compound",
    "goeswith": "compound",
    "obl": "npadvmod",
    "obl:agent": "npadvmod",
    "obl:npmod": "npadvmod",
    "obl:tmod": "npadvmod",
    "obl:unmarked": "npadvmod",
    "nmod:npmod": "npadvmod",
    "nmod:tmod": "npadvmod",
    "nmod:unmarked": "npadvmod",
    "det:predet": "predet",
    "cc:preconj": "preconj",
    "discourse": "intj",
    "vocative": "npadvmod",
    "orphan": "dep",
    "list": "appos",
}
NAMES = {
    "PER": "PERSON",
    "PEOPLE": "PERSON",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "CORPORATION": "ORG",
    "GROUP": "ORG",
    "COUNTRY": "GPE",
    "CITY": "GPE",
    "LOCATION": "LOC",
    "FACILITY": "FAC",
    "NATIONALITY": "NORP",
    "MISC": "",
}
_NEGATIONS = frozenset({"not", "n't", "n’t"})
_GENITIVES = frozenset({"'s", "’s", "'", "’"})


def missing_parts(language: Language) -> list[str]:
    """List the parts that a pipeline lacks, by name; a part that is disabled is lacking."""
    factories = {language.pipe_factories[name].removeprefix("en.") for name in language.pipe_names}
    return [part for part, made_by in NEEDED.items() if not made_by & factories]


def name_label(label: str) -> str:
    """The engine's word for a sort of name: `PER` is `PERSON`.

    >>> name_label("PER"), name_label("GPE")
    ('PERSON', 'GPE')
    """
    return NAMES.get(label, label)


def read_syntax(doc: Doc) -> list[tuple[str, int]]:
    """Label and head, an index of the document, of each token in the engine's terms."""
    arcs = [(_dep(token), token.head.i) for token in doc]
    for token in doc:
        if _is_preposition(token):
            noun = token.head
            second = arcs[noun.i][0] == "pobj"  # `of` in "nine out of ten"
            arcs[token.i] = ("prep", arcs[noun.i][1]) if second else (_preposition(token), noun.head.i)
            arcs[noun.i] = ("pobj", token.i)
    return arcs


def _is_preposition(token: Token) -> bool:
    """Tell a preposition under its noun from the `'s` of a genitive, the only `case` of spaCy's own pipelines."""
    return (
        token.dep_ == "case"
        and token.tag_ != "POS"
        and token.lower_ not in _GENITIVES
        and token.head.dep_.partition(":")[0] in {"obl", "nmod"}
    )


def _dep(token: Token) -> str:
    if token.dep_ == "mark" and token.tag_ == "TO":
        return "aux"
    if token.dep_ == "advmod" and token.lower_ in _NEGATIONS:
        return "neg"
    return DEPS.get(token.dep_, token.dep_)


def _preposition(token: Token) -> str:
    """`agent` for the `by` of a passive: `was shot by police`."""
    verb = token.head.head
    passive = token.head.dep_ == "obl:agent" or any(child.dep_ == "aux:pass" for child in verb.children)
    return "agent" if token.lower_ == "by" and passive else "prep"

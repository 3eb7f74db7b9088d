"""Real clauses of the treebanks with an attribution joined on: `Prices rose` becomes `Prices rose, the ministry said.`"""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from spacy.tokens import Doc, Span, Token

from training.morphs import Morphs
from training.news.grammar import Grammar
from training.news.made_up import document_of
from training.news.trees import Line, Node, lay_out

_SHORTEST, _LONGEST = 5, 28
_SAYING = frozenset({"say", "report", "claim"})


def attributed_documents(
    docs: Iterable[Doc], grammar: Grammar, *, count: int, morphs: Morphs, rng: Random
) -> list[Doc]:
    """Draw `count` clauses and attribute them, before, after or in front by `according to`; fewer where there are fewer."""
    clauses = [sentence for doc in docs for sentence in doc.sents if _is_plain_clause(sentence)]
    rng.shuffle(clauses)
    return [
        document_of(_attributed(_tree(clause), grammar, rng), clause.doc.vocab, morphs) for clause in clauses[:count]
    ]


def _is_plain_clause(sentence: Span) -> bool:
    root = sentence.root
    return (
        _SHORTEST <= len(sentence) <= _LONGEST
        and root.pos_ in {"VERB", "AUX"}
        and root.lemma_ not in _SAYING
        and sentence[-1].text == "."
        and sentence[-1].head == root
        and any(child.dep_ in {"nsubj", "nsubjpass"} and child.i < root.i for child in root.children)
        and not any(token.dep_ == "parataxis" or token.text in {'"', "“"} for token in sentence)
        and _is_projective(sentence)
    )


def _is_projective(sentence: Span) -> bool:
    return all(token.right_edge.i - token.left_edge.i + 1 == len(list(token.subtree)) for token in sentence)


def _tree(clause: Span) -> Node:
    """The clause as a tree, without its full stop and with a small first letter unless it is a name's."""
    return _node(clause.root, first=clause[0].i, stop=clause[-1].i)


def _node(token: Token, *, first: int, stop: int) -> Node:
    proper = token.tag_ in {"NNP", "NNPS"} or token.text == "I" or (token.text.isupper() and len(token) > 1)
    form = token.text if token.i != first or proper else token.text[0].lower() + token.text[1:]
    node = Node(form, token.tag_)
    for child in token.children:
        if child.i != stop:
            arm = child.dep_, _node(child, first=first, stop=stop)
            (node.left if child.i < token.i else node.right).append(arm)
    return node


def _attributed(clause: Node, grammar: Grammar, rng: Random) -> Line:
    manner = rng.random()
    if manner < 0.6:
        root = grammar.write("said_by", rng)
        root.left[:0] = [("ccomp", clause), ("punct", Node(",", ","))]
    elif manner < 0.85:
        root = grammar.write("said_by", rng)
        if rng.random() < 0.5:
            clause.left.insert(0, ("mark", Node("that", "IN")))
        root.right.append(("ccomp", clause))
    else:
        root = clause
        source = Node("to", "IN", right=[("pobj", grammar.write("speaker", rng))])
        root.right += [("punct", Node(",", ",")), ("prep", Node("according", "VBG", right=[("prep", source)]))]
    root.right.append(("punct", Node(".", ".")))
    return lay_out(root)

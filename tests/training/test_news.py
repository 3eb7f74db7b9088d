"""Made-up sentences are trees with tags and names, the same for the same seed."""

from __future__ import annotations

from random import Random

import pytest
import spacy
from spacy.tokens import Doc

from training.attribution import attributed_documents
from training.morphs import Morphs
from training.news.grammar import Grammar, WordList
from training.news.made_up import made_up_documents
from training.news.trees import Line, lay_out

LABELS = frozenset(
    [
        "ROOT",
        "acl",
        "acomp",
        "advcl",
        "advmod",
        "agent",
        "amod",
        "appos",
        "attr",
        "aux",
        "auxpass",
        "case",
        "cc",
        "ccomp",
        "compound",
        "conj",
        "dep",
        "det",
        "dobj",
        "expl",
        "mark",
        "neg",
        "nmod",
        "npadvmod",
        "nsubj",
        "nsubjpass",
        "nummod",
        "oprd",
        "parataxis",
        "pcomp",
        "pobj",
        "poss",
        "prep",
        "prt",
        "punct",
        "quantmod",
        "relcl",
        "xcomp",
    ]
)
SMALL = """
town @GPE NNP: Gao, Port Sudan
region:
    @LOC [compound {town}] region/NN
clause:
    [nsubj rebels/NNS] held/VBD [dobj [nummod {#few}] men/NNS] ~there
there:
    [prep in/IN [pobj [det the/DT] {region}]]
"""


@pytest.fixture(scope="module")
def field() -> Grammar:
    return Grammar.of_field()


def text(line: Line) -> str:
    return "".join(word + " " * space for word, space in zip(line.words, line.spaces(), strict=True))


def sample() -> Doc:
    """A document with trees, as the treebanks give them."""
    return Doc(
        spacy.blank("en").vocab,
        words=["Prices", "in", "the", "capital", "rose", "by", "half", "."],
        tags=["NNS", "IN", "DT", "NN", "VBD", "IN", "NN", "."],
        pos=["NOUN", "ADP", "DET", "NOUN", "VERB", "ADP", "NOUN", "PUNCT"],
        heads=[4, 0, 3, 1, 4, 4, 5, 4],
        deps=["nsubj", "prep", "det", "pobj", "ROOT", "prep", "pobj", "punct"],
        lemmas=["price", "in", "the", "capital", "rise", "by", "half", "."],
        spaces=[True] * 6 + [False, False],
    )


def test_a_small_grammar() -> None:
    line = lay_out(Grammar(SMALL).write("clause", Random(1)))
    at = line.words.index("region")
    assert line.words[:2] == ["Rebels", "held"]
    assert line.deps[at] == "pobj"
    assert line.words[line.heads[at]] == "in"
    named = [word for word, name in zip(line.words, line.names, strict=True) if name and name.label == "LOC"]
    assert named[-1] == "region"
    assert "the" not in named


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("x:\n    [nsubj men/NNS] died\n", "cannot read 'died'"),
        ("x:\n    [nsubj men/NNS]] died/VBD\n", "a bracket too many"),
        ("x y z\n", "not a rule"),
    ],
)
def test_faults_of_a_grammar_are_named(rule: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        Grammar(rule)


def test_an_article_fits_its_noun_and_commas_do_not_meet() -> None:
    rule = "x:\n    [nsubj [det a/DT] attack/NN] [punct ,/,] [punct ,/,] came/VBD [punct ,/,] [punct ./.]\n"
    assert text(lay_out(Grammar(rule).write("x", Random(0)))) == "An attack, came."


def test_every_rule_is_there(field: Grammar) -> None:
    for rule, found in field.rules.items():
        if not isinstance(found, WordList):
            assert found, rule
    rng = Random(5)
    for _ in range(300):
        field.write("sentence", rng)
        field.write("headline", rng)


def test_sentences_are_projective_trees(field: Grammar) -> None:
    rng = Random(3)
    for _ in range(200):
        line = lay_out(field.write("sentence", rng))
        assert set(line.deps) <= LABELS
        assert sum(head == index for index, head in enumerate(line.heads)) == 1
        spans = [(min(i, h), max(i, h)) for i, h in enumerate(line.heads) if i != h]
        assert not any(a < c < b < d for a, b in spans for c, d in spans)


def test_documents_have_every_layer_and_are_the_same_again(field: Grammar) -> None:
    def made() -> list[Doc]:
        morphs = Morphs([sample()])
        return made_up_documents(field, spacy.blank("en").vocab, count=6, morphs=morphs, rng=Random(2))

    first = made()
    for doc in first:
        assert all(doc.has_annotation(layer) for layer in ("TAG", "POS", "MORPH", "DEP", "ENT_IOB"))
    assert [doc.text for doc in first] == [doc.text for doc in made()]
    assert any(doc.ents for doc in first)


def test_a_real_clause_is_attributed(field: Grammar) -> None:
    doc = sample()
    manners = set()
    for seed in range(12):
        (joined,) = attributed_documents([doc], field, count=3, morphs=Morphs([doc]), rng=Random(seed))
        rose = next(token for token in joined if token.text == "rose")
        assert next(token for token in joined if token.lower_ == "prices").head == rose
        manners.add(rose.dep_)
    assert manners == {"ccomp", "ROOT"}

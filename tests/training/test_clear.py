"""Universal Dependencies become the trees that the engine reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.clear import to_clear
from training.treebank import Word, read_treebank


def words(rows: str) -> list[Word]:
    """Rows `form pos tag head dep`, heads counted from one as in a treebank."""
    found = []
    for index, row in enumerate(rows.strip().splitlines()):
        form, pos, tag, head, dep = row.split()
        lemma = "be" if form in {"were", "was"} else form
        found.append(Word(index, form, lemma, pos, tag, "", int(head) - 1, dep, "_", space=True))
    return found


def arcs(rows: str) -> list[str]:
    tree = words(rows)
    assert to_clear(tree)
    return [f"{word.form} {word.dep} {tree[word.head].form if word.head >= 0 else '-'}" for word in tree]


PASSIVE = """
    Nine NUM CD 2 nummod
    men NOUN NNS 4 nsubj:pass
    were AUX VBD 4 aux:pass
    shot VERB VBN 0 root
    by ADP IN 6 case
    rebels NOUN NNS 4 obl:agent
    in ADP IN 8 case
    Gao PROPN NNP 4 obl
"""
COPULA = """
    Losses NOUN NNS 3 nsubj
    were AUX VBD 3 cop
    heavy ADJ JJ 0 root
    . PUNCT . 3 punct
"""
COPULA_WITH_PLACE = """
    They PRON PRP 4 nsubj
    were AUX VBD 4 cop
    in ADP IN 4 case
    custody NOUN NN 0 root
"""
GERUND = """
    It PRON PRP 2 nsubj
    denied VERB VBD 0 root
    reports NOUN NNS 2 obj
    of SCONJ IN 5 mark
    holding VERB VBG 3 acl
    men NOUN NNS 5 obj
"""
CHAIN = """
    tanks NOUN NNS 0 root
    , PUNCT , 3 punct
    guns NOUN NNS 1 conj
    and CCONJ CC 5 cc
    trucks NOUN NNS 1 conj
"""
NAME = """
    Amina PROPN NNP 3 nsubj
    Bello PROPN NNP 1 flat
    spoke VERB VBD 0 root
"""
LEAST = """
    at ADP IN 3 advmod
    least ADJ JJS 1 fixed
    nine NUM CD 4 nummod
    died VERB VBD 0 root
"""
ACCORDING = """
    according VERB VBG 3 case
    to ADP IN 1 fixed
    police NOUN NNS 5 obl
    it PRON PRP 5 nsubj
    fell VERB VBD 0 root
"""
DATE = """
    on ADP IN 2 case
    5 NUM CD 4 obl
    May PROPN NNP 2 nmod:unmarked
    fell VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (PASSIVE, "Nine nummod men, men nsubjpass shot, were auxpass shot, by agent shot, rebels pobj by, Gao pobj in"),
        (COPULA, "Losses nsubj were, were ROOT -, heavy acomp were, . punct were"),
        (COPULA_WITH_PLACE, "They nsubj were, were ROOT -, in prep were, custody pobj in"),
        (GERUND, "reports dobj denied, of prep reports, holding pcomp of, men dobj holding"),
        (CHAIN, "guns conj tanks, and cc guns, trucks conj guns"),
        (NAME, "Amina compound Bello, Bello nsubj spoke"),
        (LEAST, "at advmod least, least advmod nine, nine nummod died"),
        (ACCORDING, "according prep fell, to prep according, police pobj to"),
        (DATE, "on prep fell, May pobj on, 5 nummod May"),
    ],
    ids=["passive", "copula", "place", "gerund", "chain", "name", "least", "according", "date"],
)
def test_trees(rows: str, expected: str) -> None:
    assert set(expected.split(", ")) <= set(arcs(rows))


def test_a_circle_is_no_tree() -> None:
    assert not to_clear(words("a NOUN NN 2 dep\nb NOUN NN 1 dep"))


def test_words_of_a_treebank(tmp_path: Path) -> None:
    rows = [
        "# newdoc id = GUM_news_x",
        "# text = They don't fire.",
        "1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur\t4\tnsubj\t_\t_",
        "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
        "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_",
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_",
        "4\tfire\tfire\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_",
        "",
    ]
    (tmp_path / "x.conllu").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tree,) = read_treebank(tmp_path / "x.conllu")
    assert "".join(word.form + " " * word.space for word in tree.words) == "They don't fire."
    assert (tree.genre, tree.words[0].features, tree.words[3].head) == ("news", "Number=Plur", -1)

"""Whatever pipeline parses, the engine sees one set of names."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from tallywire.annotate.labels import DEPS, NAMES, NEEDED, missing_parts, name_label, read_syntax
from tallywire.annotate.language import load_language, parse_sentences
from tallywire.errors import UsageError
from tallywire.records import Sentence
from tallywire.spans import Span

# As https://spacy.io/models/en lists them for en_core_web_sm, en_core_web_lg and en_core_web_trf 3.8.
SPACYS_DEPS = """
    ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep
    det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet
    prep prt punct quantmod relcl xcomp
"""
SPACYS_NAMES = """
    CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME WORK_OF_ART
"""
SPACYS_PARTS = {
    "en_core_web_sm": ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"],
    "en_core_web_trf": ["tagger", "parser", "attribute_ruler", "lemmatizer", "ner"],
}
TEXT = "Twelve men were killed by Iran."


def arcs(words: str, deps: str, heads: list[int], tags: str = "") -> list[str]:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), deps=deps.split(), heads=heads, tags=tags.split() or None)
    return [f"{dep}<{doc[head].text}" for dep, head in read_syntax(doc)]


@pytest.fixture(scope="module")
def like_trf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline with the parts of en_core_web_trf but the transformer, which knows one sentence."""
    nlp = spacy.blank("en")
    doc = Doc(
        nlp.vocab,
        words=["Twelve", "men", "were", "killed", "by", "Iran", "."],
        tags=["CD", "NNS", "VBD", "VBN", "IN", "NNP", "."],
        deps=["nummod", "nsubjpass", "auxpass", "ROOT", "agent", "pobj", "punct"],
        heads=[1, 3, 3, 3, 3, 4, 3],
        ents=["O"] * 5 + ["B-GPE", "O"],
    )
    for part in SPACYS_PARTS["en_core_web_trf"]:
        nlp.add_pipe(part, config={"min_action_freq": 1} if part == "parser" else {})
    nlp.get_pipe("lemmatizer").lookups = _few_lemmas()
    nlp.get_pipe("attribute_ruler").add([[{}]], {"POS": "X"})
    nlp.get_pipe("attribute_ruler").add([[{"TAG": "VBN"}]], {"POS": "VERB"})
    learners = ["tagger", "parser", "ner"]
    for part in learners:
        nlp.get_pipe(part).initialize(lambda: [Example(nlp.make_doc(TEXT), doc)], nlp=nlp)
    optimizer = nlp.create_optimizer()
    with nlp.select_pipes(enable=learners):
        for _ in range(25):
            nlp.update([Example(nlp.make_doc(TEXT), doc)], sgd=optimizer)
    folder = tmp_path_factory.mktemp("model") / "en_like_trf"
    nlp.to_disk(folder)
    return folder


def _few_lemmas() -> spacy.lookups.Lookups:
    lookups = spacy.lookups.Lookups()
    lookups.add_table("lemma_rules", {"verb": [["ed", ""]]})
    lookups.add_table("lemma_exc", {})
    lookups.add_table("lemma_index", {})
    return lookups


def test_labels_of_spacys_own_pipelines_stay() -> None:
    assert not set(SPACYS_DEPS.split()) & set(DEPS)
    assert not set(SPACYS_NAMES.split()) & set(NAMES)


def test_every_label_becomes_one_of_spacys_own() -> None:
    assert set(DEPS.values()) <= set(SPACYS_DEPS.split())
    assert {*NAMES.values()} - {""} <= set(SPACYS_NAMES.split())


@pytest.mark.parametrize(
    ("words", "deps", "heads", "expected"),
    [
        ("Iran 's army lost it", "poss case nsubj root obj", [2, 0, 3, 3, 3], "poss case nsubj ROOT dobj"),
        ("nine were shot", "nsubj:pass aux:pass root", [2, 2, 2], "nsubjpass auxpass ROOT"),
        (
            "men who shot down jets",
            "root nsubj acl:relcl compound:prt obj",
            [0, 2, 0, 2, 2],
            "ROOT nsubj relcl prt dobj",
        ),
        ("it did not fall", "nsubj aux advmod root", [3, 3, 3, 3], "nsubj aux neg ROOT"),
        ("Oleh Bondar left Monday", "nsubj flat root obl:tmod", [2, 0, 2, 2], "nsubj compound ROOT npadvmod"),
    ],
)
def test_labels_of_universal_dependencies(words: str, deps: str, heads: list[int], expected: str) -> None:
    assert [arc.partition("<")[0] for arc in arcs(words, deps, heads)] == expected.split()


def test_a_preposition_governs_its_noun() -> None:
    found = arcs("nine died in Gao", "nsubj root case obl", [1, 1, 3, 1])
    assert found == ["nsubj<died", "ROOT<died", "prep<died", "pobj<in"]


def test_two_prepositions_stand_in_a_row() -> None:
    found = arcs("nine out of ten", "root case case nmod", [0, 3, 3, 0])
    assert found == ["ROOT<nine", "prep<nine", "prep<out", "pobj<of"]


@pytest.mark.parametrize("dep", ["obl", "obl:agent"])
def test_by_whom(dep: str) -> None:
    found = arcs("nine were shot by rebels", f"nsubj:pass aux:pass root case {dep}", [2, 2, 2, 4, 2])
    assert found[3:] == ["agent<shot", "pobj<by"]


def test_a_genitive_is_no_preposition() -> None:
    found = arcs("the army of Iran 's", "det root case nmod case", [1, 1, 3, 1, 3], "DT NN IN NNP POS")
    assert found[2:] == ["prep<army", "pobj<of", "case<Iran"]


@pytest.mark.parametrize(("label", "name"), [("PER", "PERSON"), ("GPE", "GPE"), ("MISC", ""), ("", "")])
def test_names(label: str, name: str) -> None:
    assert name_label(label) == name


@pytest.mark.parametrize("parts", SPACYS_PARTS.values(), ids=SPACYS_PARTS)
def test_parts_of_spacys_own_pipelines_are_enough(parts: list[str]) -> None:
    nlp = spacy.blank("en")
    for part in parts:
        nlp.add_pipe(part)
    assert missing_parts(nlp) == []


@pytest.mark.parametrize("part", NEEDED)
def test_what_a_pipeline_lacks_is_named(part: str, like_trf: Path, tmp_path: Path) -> None:
    spacy.load(like_trf, exclude=[part]).to_disk(tmp_path / "en_part")
    with pytest.raises(UsageError, match=f"the pipeline has no {part}; take one with tagger, parser, lemmatizer, ner"):
        load_language(str(tmp_path / "en_part"))


def test_all_that_a_pipeline_lacks_is_named() -> None:
    assert missing_parts(spacy.blank("en")) == ["tagger", "parser", "lemmatizer", "ner"]


def test_a_pipeline_of_the_same_parts_is_read(like_trf: Path) -> None:
    sentence = Sentence(index=0, span=Span(40, 40 + len(TEXT)), text=TEXT, block=0, role="body")
    (parsed,) = parse_sentences([sentence], load_language(str(like_trf)), only=[0])
    assert [f"{token.text} {token.dep}" for token in parsed.tokens[:6]] == [
        "Twelve nummod",
        "men nsubjpass",
        "were auxpass",
        "killed ROOT",
        "by agent",
        "Iran pobj",
    ]
    assert (parsed.tokens[3].tag, parsed.tokens[3].lemma, parsed.tokens[5].name) == ("VBN", "kill", "GPE")

"""Who says, thinks, wants or shows what: a sentence, and source, cue and content that should come of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tallywire.annotate import annotate_article
from tallywire.clean import clean_article
from tallywire.extractor import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

Triple = tuple[str, str, str]
Said = Callable[..., list[Triple]]


@pytest.fixture(scope="session")
def said(language: Language) -> Said:
    """The attributions of a text as words of source, cue and content; parts are joined by `|`."""

    def find(text: str, *, depth: int = 0) -> list[Triple]:
        clean = clean_article(article_from_text(text))
        annotated = annotate_article(clean, language=language, mentions=True)

        def words(spans: object) -> str:
            return "|".join(clean.edited.text[a:b] for a, b in spans)  # type: ignore[attr-defined]

        return [
            (words(one.source), words(one.cue), words(one.content))
            for one in annotated.attributions
            if one.depth == depth
        ]

    return find


NOTHING = [
    "The bridge fell into the river on Monday.",
    "He has a house near the old harbour.",
    "The firm built two mills and sold them.",
    "The lawn needs water in July.",
    "Robert “Bobby” Scott threw the ball back.",
    "The road leads to the old mill.",
    "She had to leave the house to buy bread.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_attributed(said: Said, text: str) -> None:
    assert said(text) == []


SPECIMENS = [
    # speech: that-clause, bare clause, question, before and around the cue
    ("The mayor said that the mill would close.", ("The mayor", "said", "that the mill would close")),
    ("The mayor has also said the mill would close.", ("The mayor", "has also said", "the mill would close")),
    ("Nurses asked whether the ward was safe.", ("Nurses", "asked", "whether the ward was safe")),
    ("The mill will close in May, the mayor said.", ("the mayor", "said", "The mill will close in May")),
    ("The fee, she says, would be small.", ("she", "says", "The fee|would be small")),
    ("Weber announced on Friday that he will not run.", ("Weber", "announced on Friday", "that he will not run")),
    # the addressee is not what is said
    ("Baker told reporters that the roof had leaked.", ("Baker", "told", "that the roof had leaked")),
    # quotations
    ('"We are full," said Pence.', ("Pence", "said", '"We are full,"')),
    ('Khan added: "This is not about me."', ("Khan", "added:", '"This is not about me."')),
    # the whole noun phrase, with the comma that closes an apposition
    (
        "Ann Lee, a chemist from Leeds, said the water was clean.",
        ("Ann Lee, a chemist from Leeds,", "said", "the water was clean"),
    ),
    # attitude and intention
    ("Farmers want to sell more milk.", ("Farmers", "want", "to sell more milk")),
    ("She urged her son to come home.", ("She", "urged", "her son to come home")),
    ("The senator accused the bank of hiding losses.", ("The senator", "accused", "the bank of hiding losses")),
    ("Critics called the plan a disgrace.", ("Critics", "called", "the plan a disgrace")),
    ("The union called for a strike.", ("The union", "called for", "a strike")),
    ("The owners are worried that rents could fall.", ("The owners", "are worried", "that rents could fall")),
    ("He refused to back the bill.", ("He", "refused to back", "the bill")),
    # cues of several words
    ("Experts have raised doubts about the dam.", ("Experts", "have raised doubts about", "the dam")),
    (
        "The union issued a statement on Friday saying the mill was safe.",
        ("The union", "issued a statement on Friday saying", "the mill was safe"),
    ),
    ("Weber said Friday that the mill would close.", ("Weber", "said Friday", "that the mill would close")),
    ("The board's decision to sell was wise.", ("The board", "decision", "to sell")),
    ("The plan was exonerated by the judge.", ("the judge", "was exonerated by", "The plan")),
    # without a verb of saying
    ("According to the ministry, nine boats sank.", ("the ministry", "According to", "nine boats sank")),
    ("Nine boats sank, according to the ministry.", ("the ministry", "according to", "Nine boats sank")),
    ("Nobody believed his claim that the dam was safe.", ("Nobody", "believed", "his claim that the dam was safe")),
    # passive: the source may be unnamed
    ("The court is expected to rule in May.", ("", "is expected", "The court|to rule in May")),
    # the tagger takes the verb for a noun
    ("The cuts begin in May, the Daily Courier reports.", ("the Daily Courier", "reports", "The cuts begin in May")),
    # a state of mind, a passive with its `as`, a poll
    ("The senator was opposed to the deal.", ("The senator", "was opposed to", "the deal")),
    ("He is known as the duke.", ("", "is known as", "He|the duke")),
    ("In a new poll, Jones leads by nine points.", ("a new poll", "In", "Jones leads by nine points")),
    # quotations with a dash and a name
    ('"We have won." ― Ann Lee', ("Ann Lee", "―", '"We have won."')),
    # headlines
    ("John Lee Promises Action On Dirty Rivers", ("John Lee", "Promises", "Action On Dirty Rivers")),
]


@pytest.mark.parametrize(("text", "wanted"), SPECIMENS, ids=[text[:40] for text, _ in SPECIMENS])
def test_attribution(said: Said, text: str, wanted: Triple) -> None:
    assert said(text) == [wanted]


def test_a_quotation_goes_on_over_sentences(said: Said) -> None:
    text = '"We are full," she said. "Nobody else can come in. We are sorry."'
    assert said(text) == [("she", "said", '"We are full,"|"Nobody else can come in. We are sorry."')]


def test_a_quotation_may_be_a_sentence_of_its_own(said: Said) -> None:
    assert said('"How many are there?" Lee asked.') == [("Lee", "asked", '"How many are there?"')]


def test_what_is_inside_another_saying_lies_deeper(said: Said) -> None:
    text = "The mayor said the builders had told him the roof was safe."
    assert said(text) == [("The mayor", "said", "the builders had told him the roof was safe")]
    assert said(text, depth=1) == [("the builders", "had told", "the roof was safe")]


def test_a_participle_says_something_of_its_own(said: Said) -> None:
    text = "The mill was old, Jacobs said, adding that it would close."
    assert said(text) == [
        ("Jacobs", "said", "The mill was old"),
        ("Jacobs", "adding", "that it would close"),
    ]


def test_a_colon_leads_to_a_quotation_of_its_own(said: Said) -> None:
    assert said('The warden added:\n\n"The lake is low this year, and nobody may fish in it."') == [
        ("The warden", "added:", '"The lake is low this year, and nobody may fish in it."')
    ]
    assert said("The warden added:\n\nBring a lamp and two ropes.") == []


def test_a_bracket_after_the_name_is_no_bar(said: Said) -> None:
    text = "Sen. Ann Lee (R-Utah) said the lake was low."
    assert [(source.startswith("Sen. Ann Lee"), cue) for source, cue, _ in said(text)] == [(True, "said")]

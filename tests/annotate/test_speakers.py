"""Who is cited for a count: a text, the words counted, and the name that should come of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tallywire.annotate import annotate_article
from tallywire.annotate.speakers import short_name
from tallywire.claims.find import saying_at
from tallywire.clean import clean_article
from tallywire.extractor import article_from_text
from tallywire.records import Saying
from tallywire.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language

Cited = Callable[..., Saying | None]


@pytest.fixture(scope="session")
def cited(language: Language) -> Cited:
    """The saying that governs some words of a text."""

    def find(text: str, words: str, title: str | None = None) -> Saying | None:
        clean = clean_article(article_from_text(text, title=title))
        annotated = annotate_article(clean, language=language, gate=False)
        at = clean.edited.text.index(words)
        return saying_at(annotated.sayings, Span(at, at + len(words)))

    return find


NOBODY = [
    ("Four bridges fell and nine people drowned in the flood.", "nine people"),
    ("Serbia: flood kills nine and cuts off two villages", "nine"),
    ("For comparison: a raid last year ended with 40 people in custody.", "40 people"),
    ("A group has claimed responsibility for the blast, which killed nine people.", "nine people"),
    ("The fire claimed nine lives.", "nine lives"),
    ("The militia showed off nine captives on a stage.", "nine captives"),
    ("Rockets hit the port, the army said, killing nine people.", "nine people"),
    ("Norway received the remains of nine men who, Oslo says, were fishermen.", "nine men"),
    ("The port was hit by 12 rockets. Nine people died there.", "Nine people"),
    ("The governor declares a state of emergency after a flood that killed nine people.", "nine people"),
    ("The air force said 12 drones came.\n\nOf the town little is left, and nine people fled.", "nine people"),
    ("The ministry said 12 men were freed. A week ago nine men were flown to Oslo.", "nine men"),
    ("Barge sinks on the lake, dozens feared drowned", "dozens"),
    ("An earlier version of this article said nine people had died.", "nine people"),
    ("The junta holds nine men without trial.", "nine men"),
    ("The army has details of guards for nine men.", "nine men"),
    ("The flood's toll is nine people dead.", "nine people"),
    ("The king gives 90 rifles to the men, and nine people died.", "nine people"),
    ("The air force said 12 drones were downed; a storm killed nine people elsewhere.", "nine people"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_the_article_speaks_for_itself(cited: Cited, text: str, words: str) -> None:
    assert cited(text, words) is None


SAID = [
    ("The army said nine men were freed.", "nine men", "army"),
    ("Nine men were freed, the army said.", "Nine men", "army"),
    ("Nine men were freed, says Maria Silva, head of the charity.", "Nine men", "Maria Silva"),
    ('"Nine men were freed," said the Norwegian police.', "Nine men", "Norwegian police"),
    ("Nine men, the army said on Monday, were freed.", "Nine men", "army"),
    ("Since May nine men have been freed, the army says.", "nine men", "army"),
    ("Nine men were freed, five women among them, the army says.", "Nine men", "army"),
    ("The vice chair, Maria Silva, then gave nine deaths.", "nine deaths", "Maria Silva"),
    ("The envoy, Maria Silva, told Reuters that nine men were freed.", "nine men", "Maria Silva"),
    ("A nurse named Ingrid told us of nine deaths.", "nine deaths", "Ingrid"),
    ("Nine men were freed, wrote Prime Minister Maria Silva.", "Nine men", "Maria Silva"),
    ("Nine men were detained, special agent in charge Maria Silva said.", "Nine men", "Maria Silva"),
    ("A video watched 2.5 million times says that nine men were killed.", "nine men", "video"),
    ("Nine rockets were reported downed by the army.", "Nine rockets", "army"),
    ("Oslo holds that the raid killed nine men.", "nine men", "Oslo"),
    ("Several channels have it that nine men were killed.", "nine men", "channels"),
    ("The bureau has names for 900 men in custody.", "900 men", "bureau"),
    ("The UN's children's fund fears as many as nine children were killed.", "nine children", "UN's children's fund"),
    ("The army presumes nine men to be dead.", "nine men", "army"),
    ("Nine men were freed, says the abbot, Jan Novak; two fled.", "Nine men", "Jan Novak"),
    ("Maria Silva, spokeswoman of the ministry, now gives 342, up from 287.", "342", "Maria Silva"),
    ("Nine men, as the ministry put it, were freed.", "Nine men", "ministry"),
    ("Nine men were held, the ministry confirmed, while six were let go.", "six", "ministry"),
]


@pytest.mark.parametrize(("text", "words", "name"), SAID)
def test_verbs_of_saying(cited: Cited, text: str, words: str, name: str) -> None:
    saying = cited(text, words)
    assert saying is not None
    assert saying.speaker == name


FIGURES = [
    ("The coast guard put the toll at nine.", "nine", "coast guard"),
    ("The coast guard now lists nine deaths.", "nine deaths", "coast guard"),
    ("The envoy spoke of nine deaths, and the mayor of 12.", "12", "mayor"),
    ("The envoy had spoken earlier of nine deaths.", "nine deaths", "envoy"),
    ("The same guards had written of nine deaths.", "nine deaths", "guards"),
    ("Mediators guess at between 900 and 1,000 people in the camps.", "900 and 1,000 people", "Mediators"),
    ("Residents heard nine rockets pass.", "nine rockets", "Residents"),
    ("By the tally of the coast guard there are nine dead.", "nine dead", "coast guard"),
    ("By the coast guard's count nine people drowned.", "nine people", "coast guard"),
    ("Nine people drowned, by Norwegian tallies.", "Nine people", "Norwegian"),
    ("According to the coast guard, nine people drowned.", "nine people", "coast guard"),
    ("Twelve left the camp, nine of them by sea according to an army source.", "nine of them", "army source"),
    ("Nine cases were verified, going by figures confirmed by the Norwegian Relief Watch.", "Nine cases", "Norwegian Relief Watch"),
    ("There were 45 boats according to the navy, 30 of which it says were lost.", "30", "navy"),
    ("Nine men are with the gang, in the count of the state's police.", "Nine men", "state's police"),
    ("The ministry's own figure, put together from reports, is nine dead.", "nine dead", "ministry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), FIGURES)
def test_figures_and_phrases(cited: Cited, text: str, words: str, name: str) -> None:
    saying = cited(text, words)
    assert saying is not None
    assert saying.speaker == name


REACH = [
    ("Thirty rockets came; 28 never arrived, the army said.", "Thirty rockets", "army"),
    ("Of the rockets 28 were stopped, the army said; 12 drones were downed as well.", "12 drones", "army"),
    ("A record according to the navy, and a rocket killed nine men, the army said.", "nine men", "army"),
    ("Just nine men came home, says Silva, against 40 women, by the navy's count.", "40 women", "navy"),
    ("The navy lists 40 drowned; nine were found, says the coast guard.", "40 drowned", "navy"),
    ("The navy said the army had told them of nine deaths.", "nine deaths", "army"),
]


@pytest.mark.parametrize(("text", "words", "name"), REACH)
def test_how_far_it_reaches(cited: Cited, text: str, words: str, name: str) -> None:
    saying = cited(text, words)
    assert saying is not None
    assert saying.speaker == name


TAKEN_UP = [
    ("The air force said 40 drones came.\n\nOf the drones 12 were shot down.", "12 were", "air force"),
    ("Lena Berg spoke of 40 missing men. A year ago it stood at 30.", "30", "Lena Berg"),
    ("The union said 40 miners died in May. It is the highest number since 2019, when 30 died.", "30 died", "union"),
    ("The contract set a target of 40 drones.", "40 drones", "contract"),
    ("Governor Maria Silva opened the bridge. She said nine men were freed.", "nine men", "Maria Silva"),
    ("The coast guard found a boat, it said. It puts the toll at nine.", "nine", "coast guard"),
    ("The coast guard said so. Its preliminary report lists nine deaths.", "nine deaths", "coast guard"),
    ("Mayor Olav Berg spoke first. Nine people were hurt by his account.", "Nine people", "Olav Berg"),
    ("Rescuers go further: of 40 sailors, they say, nine drowned.", "nine", "Rescuers"),
    ('"Six men were freed. Nine are held," the envoy said.', "Six men", "envoy"),
    ('The envoy wrote: "Six men were freed. Nine are held."', "Nine", "envoy"),
    ("The envoy said 40 men left. Of these, nine were ill.", "nine", "envoy"),
]


@pytest.mark.parametrize(("text", "words", "name"), TAKEN_UP)
def test_who_spoke_before(cited: Cited, text: str, words: str, name: str) -> None:
    saying = cited(text, words)
    assert saying is not None
    assert saying.speaker == name


LAYOUT = [
    ("Harbour Watch said it kept count.\n\nBroken down:\n\n- 9 boats sunk,\n- 4 boats towed.\n", "4 boats", "Harbour Watch"),
    ("# Toll\n\n| Source | Killed |\n|---|---|\n| Coast guard | 9 |\n| Harbour Watch | 12 |\n", "12", "Harbour Watch"),
    ("Coast guard ministry: 9 drowned, 4 missing", "9 drowned", "Coast guard ministry"),
    ("Ukraine: 28 of 31 drones downed overnight\n\nThe raid lasted hours.\n", "28", "Ukraine"),
    ("Fleet loses 12 boats in storm - ministry\n\nIt lasted hours.\n", "12 boats", "ministry"),
    ("12 boats lost in storm, says Silva", "12 boats", "Silva"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), LAYOUT)
def test_headlines_lists_and_tables(cited: Cited, text: str, words: str, name: str) -> None:
    saying = cited(text, words)
    assert saying is not None
    assert saying.speaker == name


TALK = """MODERATOR: Welcome, all.

MS. SILVA: Thank you. We moved 900 people in a day.

Q: How many are left?

MS. SILVA: About 40 people.
"""


def test_a_turn_of_a_transcript(cited: Cited) -> None:
    saying = cited(TALK, "900 people", title="Press call with Harbour Secretary Maria Silva")
    assert saying is not None
    assert saying.speaker == "Maria Silva"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Ukrainian military", "Ukrainian military"),
        ("Lebanese Interior Minister Nouhad Machnouk", "Nouhad Machnouk"),
        ("Amnesty's Irungu Houghton", "Irungu Houghton"),
        ("the army in Tel Aviv", "army"),
        ("a source in Ankara", "source in Ankara"),
        ("the ministry's daily bulletin", "ministry"),
        ("a statement from the coast guard", "coast guard"),
        ("a spokesman for Force Nordique", "spokesman for Force Nordique"),
        ("the Kenya National Commission on Human Rights", "Kenya National Commission on Human Rights"),
    ],
)
def test_short_names(words: str, name: str) -> None:
    assert short_name(words) == name


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army says nine men were freed.", "says"),
        ("The army estimates that nine men were freed.", "estimates"),
        ("The army claims nine men were freed.", "claims"),
        ("The army confirmed that nine men were freed.", "confirms"),
        ("The army denies that nine men were freed.", "denies"),
    ],
)
def test_stances(cited: Cited, text: str, stance: str) -> None:
    saying = cited(text, "nine men")
    assert saying is not None
    assert saying.stance == stance


GAPS = [
    ("The navy announced 40 losses.\n\nThe north saw nine boats sunk.", "nine boats", "navy"),
    ("A boat club, Fram, gave no list. A year ago the group had put the toll at nine.", "nine", "Fram"),
    ("Prosecutors are looking into the killing of nine men.", "nine men", "Prosecutors"),
]


@pytest.mark.parametrize(("text", "words", "name"), GAPS)
@pytest.mark.xfail(strict=True, reason="nothing in the sentence itself says who speaks")
def test_known_gaps(cited: Cited, text: str, words: str, name: str) -> None:
    saying = cited(text, words)
    assert saying is not None
    assert saying.speaker == name

"""Blocks are cut into sentences where one ends, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.annotate.sentences import find_sentences, split_sentences
from tallywire.clean import clean_article
from tallywire.records import READ_ROLES, Article, Sentence


def pieces(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in split_sentences(text)]


def of_article(raw: str, media: str = "text") -> list[Sentence]:
    return find_sentences(clean_article(Article(id="x", path="a", raw=raw, media=media)))


@pytest.mark.parametrize(
    "text",
    [
        "U.S. officials spoke.",
        "The U.S. Army said 12 died.",
        "Lt. Gen. Oleksandr Pavlyuk spoke.",
        "He met Dr. J. Smith and Mr. Brown.",
        "Some 3.5 million people fled.",
        "About 1.200 people fled.",
        "At 5 p.m. the sirens went off.",
        "The No. 5 prison was hit.",
        "On Jan. 12 it rained.",
        "On Sept. 3, 12 were killed.",
        "It hit St. Petersburg.",
        "Approx. 40 people died.",
        "The figures (approx. 40 dead) are old.",
        "He waited … and left.",
        "“They came!” she said.",
        "What he said? nobody knows.",
        "See news.example.com for more.",
        "Gov. Serhiy Lysak said 12 died, i.e. half of them.",
        "Washington D.C. police said so.",
        "Visit www.example.org/a.b today",
        "It fell at 3:40 p.m. Monday in the port.",
        "Bids are due by 5 p.m. EDT Oct. 27.",
        "It fell at 9 a.m. Oslo time, she said.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve died. | Forty were hurt.",
        "Twelve died! | Forty were hurt.",
        "Did they? | Nobody knows.",
        "Twelve died. | 40 were hurt.",
        "“Twelve died.” | He left.",
        "He said: “Twelve died.” | “Forty were hurt.”",
        "(Twelve died.) | Forty were hurt.",
        "It was in 2022. | The war went on.",
        "It was at 5 p.m. | Nobody died.",
        "It was at 5 p.m. | Monday was quiet.",
        "It was at 5 p.m. | Officers came.",
        "He waits… | She left.",
        "They hold 12 POWs. | It is known.",
        "They live in the E.U. | It said so.",
        "It was he and I. | They left.",
        "They fired a Su-25. | One fell.",
        "Toll: 12. | - 40 hurt",
        "No stop here\n | but a new line",
    ],
)
def test_two_sentences(text: str) -> None:
    first, _, second = text.partition(" | ")
    assert pieces(f"{first} {second}") == [first.strip(), second]


@given(st.text(alphabet="Aab .!?…\n\"')12U.S", max_size=60))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    spans = list(split_sentences(text))
    assert all(start < end for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_sentences_do_not_cross_blocks() -> None:
    found = of_article("Toll rises\n\nTwelve died and\n\nforty were hurt.")
    assert [sentence.text for sentence in found] == ["Toll rises", "Twelve died and", "forty were hurt."]


def test_the_cells_of_a_row_are_sentences() -> None:
    found = of_article("Night by night\n\n| Night | Drones |\n|---|---|\n| 9 June | 479 |\n", media="markdown")
    assert [sentence.text for sentence in found if sentence.role == "table_row"] == ["Night", "Drones", "9 June", "479"]


def test_furniture_gives_no_sentences() -> None:
    found = of_article("Toll rises\n\nTwelve people died in the flood, police said.\n\nShare this article! 23 shares\n")
    assert [sentence.text for sentence in found] == ["Toll rises", "Twelve people died in the flood, police said."]


@given(st.text(alphabet="Ab 12.\n|-#>*&;", max_size=80), st.sampled_from(["text", "markdown"]))
def test_sentences_stand_in_their_blocks(raw: str, media: str) -> None:
    clean = clean_article(Article(id="x", path="a", raw=raw, media=media))
    for number, sentence in enumerate(find_sentences(clean)):
        block = clean.blocks[sentence.block]
        assert sentence.index == number
        assert sentence.role == block.role
        assert sentence.role in READ_ROLES
        assert clean.edited.text[sentence.span.start : sentence.span.end] == sentence.text == sentence.text.strip()
        assert clean.edited.to_clean(block.span).holds(sentence.span)


def test_what_no_sentence_can_be_is_cut_between_words() -> None:
    pieces = list(split_sentences("479 drones " * 2_000))
    assert max(end - start for start, end in pieces) <= 5_000
    assert {("479 drones " * 2_000)[start:end].strip()[-6:] for start, end in pieces} <= {"drones", "es 479"}


def test_what_holds_no_blank_is_cut_all_the_same() -> None:
    assert [end - start for start, end in split_sentences("x" * 12_000)] == [5_000, 5_000, 2_000]

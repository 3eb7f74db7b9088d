"""The language of the main text: other languages are known, and nothing English is taken for one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tallywire.clean import clean_article
from tallywire.clean.language import find_language
from tallywire.records import Article

OTHERS: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "other_languages.toml").read_text("utf-8"))
TOO_SHORT = {"Polizei nimmt 37 Demonstranten fest"}
TELLING = [(lang, text) for lang, texts in OTHERS.items() for text in texts if text not in TOO_SHORT]
UKRAINIAN = " ".join(OTHERS["uk"])
ENGLISH = "Russia launched 479 drones at Ukraine overnight, the air force said, and most of them were shot down over the centre of the country."


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        ENGLISH.lower(),
        "Twelve people killed in Kharkiv strike",
        "TURKEY DETAINS 37 PROTESTERS IN ISTANBUL",
        "Thai police seek a tenth suspect in deadly Bangkok bombing.",
        "«Сили протиповітряної оборони збили 28 безпілотників», the spokesman of the air force said on Monday after the raid.",
        ENGLISH + "\n" + " ".join(OTHERS["uk"][:3]),
        " ".join(OTHERS["uk"][:2]) + "\n" + ENGLISH,
        "He said 'es ist vorbei' and left the court with his lawyer, who would not be drawn on the sentence.",
    ],
)
def test_english(text: str) -> None:
    assert find_language(text) == "en"
    assert find_language(text, declared="uk") == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "479",
        "| 12 | 9 June |\n| 13 | 10 June |",
        "Smolensk 7, Bryansk 6, Oryol 3",
        "Ángel María Núñez, José Ignacio Peralta, Andrés López Obrador",
        "Zelenskyy – Erdoğan – Macron – Scholz",
        "President Umaro Sissoco Embaló dismisses Prime Minister Geraldo Martins, appointing Rui Duarte Barros.",
        "President Alberto Fernández receives a vaccine booster dose in Buenos Aires.",
        "Luiz Inácio Lula da Silva",
        "Polizei nimmt 37 Demonstranten fest",
        "https://news.example/2025/06/09/toll",
    ],
)
def test_what_tells_no_other_language(text: str) -> None:
    assert find_language(text) in {None, "en"}


@pytest.mark.parametrize(("lang", "text"), TELLING)
def test_other_languages(lang: str, text: str) -> None:
    assert find_language(text) == lang


@pytest.mark.parametrize(("lang", "text"), TELLING)
def test_what_a_page_declares_does_not_decide(lang: str, text: str) -> None:
    assert find_language(text, declared="en") not in {"en", None}
    assert find_language(ENGLISH, declared=lang) == "en"


def page(body: str, menu: str, *, lang: str) -> Article:
    raw = f"<html lang='{lang}'><head><title>x</title></head><body><nav>{menu}</nav><article>{body}</article></body></html>"
    return Article(id="x", path="x.html", raw=raw, media="html", lang=lang)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_menus_of_another_language_do_not_count() -> None:
    english = paragraphs(*[ENGLISH] * 3, OTHERS["uk"][2])
    menu = "".join(f"<a href='#'>{text}</a>" for text in OTHERS["uk"])
    assert clean_article(page(english, menu, lang="uk")).lang == "en"


def test_an_english_menu_does_not_count() -> None:
    menu = "<a href='#'>Home</a> <a href='#'>The latest of the war</a> <a href='#'>Terms and conditions of use</a>"
    clean = clean_article(page(paragraphs(*OTHERS["de"]), menu, lang="en"))
    assert (clean.lang, clean.is_read) == ("de", False)


def test_the_language_of_a_text() -> None:
    assert clean_article(Article(id="x", path="x.txt", raw=UKRAINIAN)).lang == "uk"
    assert clean_article(Article(id="x", path="x.txt", raw="7\n\n8\n")).lang is None

"""Sides and places: a text and the names that should come of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tallywire.annotate import annotate_article
from tallywire.annotate.entities import key_of, kind_of, side_of
from tallywire.annotate.gazetteer import names, place_named, places
from tallywire.clean import clean_article
from tallywire.extractor import article_from_text
from tallywire.records import Entity

if TYPE_CHECKING:
    from spacy.language import Language

Named = Callable[[str], list[Entity]]


@pytest.fixture(scope="session")
def named(language: Language) -> Named:
    """The entities of a text."""

    def find(text: str) -> list[Entity]:
        clean = clean_article(article_from_text(text))
        return list(annotate_article(clean, language=language, gate=False).entities)

    return find


@pytest.mark.parametrize(
    "text",
    [
        "They told us so, and we believed it.",
        "The talks ended in March and resume on Monday.",
        "Defence Secretary Lloyd Austin spoke.",
        "He sold it to the Ministry of Fish.",
        "They are turkey farmers, and some of us eat chad.",
        "Fleet Shoots Down Nine Drones Over Past Night",
        "He was hit by a van and split his lip.",
    ],
)
def test_no_place(named: Named, text: str) -> None:
    assert not [entity for entity in named(text) if entity.kind == "place"]


@pytest.mark.parametrize(
    ("text", "place", "side"),
    [
        ("Nine people were hurt in Lahore.", "Lahore", "Pakistan"),
        ("In Lahore nine people were hurt.", "Lahore", "Pakistan"),
        ("Nine people were hurt in Kyiv.", "Kyiv", "Ukraine"),
        ("A bomb went off in the Malian capital Bamako.", "Bamako", "Mali"),
        ("Nine drones fell over Kursk region.", "Kursk region", "Russia"),
        ("Nine drones fell over kursk region.", "kursk region", "Russia"),
        ("Floods hit southeast Queensland.", "southeast Queensland", "Australia"),
        ("A raid in southern Somalia killed nine.", "southern Somalia", "Somalia"),
        ("A lorry burned near Wadeville.", "Wadeville", None),
        ("A lorry burned in Wadeville, South Africa.", "Wadeville", "South Africa"),
        ("A bomb went off in the Cameroonian town of Mbanda.", "Mbanda", "Cameroon"),
        ("Nine fell in the Torvald district.", "Torvald district", None),
        ("A ferry sank in the Black Sea.", "Black Sea", None),
    ],
)
def test_a_place_and_its_country(named: Named, text: str, place: str, side: str | None) -> None:
    found = [entity for entity in named(text) if entity.kind == "place"]
    assert [(entity.name, entity.side) for entity in found] == [(place, side)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nine fell in Torreón, Coahuila, Mexico.", ["Torreón"]),
        ("Nine fell at Idlib in northwest Syria.", ["Idlib"]),
        ("Nine fell in Kharkiv, Odesa and Lviv.", ["Kharkiv", "Odesa", "Lviv"]),
        ("Nine were pulled from the Nile at Aswan.", ["Aswan"]),
    ],
)
def test_addresses_and_lists(named: Named, text: str, wanted: list[str]) -> None:
    assert [entity.name for entity in named(text) if entity.kind == "place"] == wanted


@pytest.mark.parametrize(
    ("text", "country"),
    [("A raid near Valencia, as Venezuela said.", "Venezuela"), ("A raid near Valencia, as Spain said.", "Spain")],
)
def test_the_country_of_the_article_decides(named: Named, text: str, country: str) -> None:
    assert {entity.side for entity in named(text)} == {country}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Kyiv said so.", "Ukraine", "country"),
        ("Two Canadians came.", "Canada", "demonym"),
        ("The ICRC came.", "International Committee of the Red Cross", "organisation"),
        ("Fighters of ISWAP came.", "Islamic State West Africa Province", "group"),
        ("Shin Bet said so.", "Shin Bet", "force"),
    ],
)
def test_sides(named: Named, text: str, name: str, kind: str) -> None:
    assert [(entity.name, entity.kind) for entity in named(text)] == [(name, kind)]


def test_what_a_name_speaks_for() -> None:
    assert side_of("the mayor") is None
    assert kind_of("somewhere") is None
    assert (side_of("Shin Bet"), kind_of("Kyiv"), key_of("Norway")) == ("Israel", "capital", "Q20")


def test_every_place_lies_in_a_known_country() -> None:
    sides = {known.side for known in names().values()}
    assert not {place.side for listed in places().values() for place in listed} - sides - {None}


def test_a_place_of_several_countries() -> None:
    spanish = place_named("Valencia", ())
    assert spanish is not None
    assert spanish.side == "Spain"
    assert place_named("Nowhere", ()) is None

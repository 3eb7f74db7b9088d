"""Nouns for people, and the item that each is counted as."""

from __future__ import annotations

import pytest

from tallywire.claims.people import people_nouns, person_item


@pytest.mark.parametrize("noun", ["drone", "house", "people's republic", "body", "personnel carrier", "cow", "s", ""])
def test_no_people(noun: str) -> None:
    assert person_item(noun) is None


@pytest.mark.parametrize(
    ("noun", "item"),
    [
        ("people", "person"),
        ("others", "person"),
        ("lives", "person"),
        ("Servicemen", "soldier"),
        ("troops", "soldier"),
        ("national guardsmen", "soldier"),
        ("prisoners of war", "prisoner of war"),
        ("POWs", "prisoner of war"),
        ("political prisoners", "political prisoner"),
        ("policewomen", "police officer"),
        ("police", "police officer"),
        ("border guards", "border guard"),
        ("crew", "crew member"),
        ("children", "child"),
        ("schoolchildren", "student"),
        ("babies", "child"),
        ("wives", "wife"),
        ("retired nuclear scientists", "scientist"),
        ("Ukrainian civilians", "civilian"),
        ("protestors", "protester"),
        ("UN workers", "UN worker"),
        ("passers-by", "person"),
        ("coal miners", "miner"),
    ],
)
def test_items(noun: str, item: str) -> None:
    assert person_item(noun) == item


def test_nouns_are_plain() -> None:
    assert all(noun == noun.lower().strip() for noun in people_nouns())

"""Animals that a number without a noun of its own stands for: `two dogs went missing, and one was found dead`."""

from __future__ import annotations

from tallywire.claims.nouns import Counted
from tallywire.claims.people import person_item
from tallywire.claims.view import View

_ANIMALS = frozenset(
    {
        "animal", "dog", "cat", "puppy", "kitten", "horse", "pony", "cow", "bull", "calf", "cattle", "sheep", "lamb", "goat", "pig", "hog",
        "chicken", "hen", "turkey", "duck", "goose", "swan", "bird", "pigeon", "eagle", "penguin", "bee", "fish", "shark", "whale",
        "dolphin", "seal", "turtle", "elephant", "rhino", "lion", "tiger", "leopard", "bear", "wolf", "deer", "elk", "camel", "donkey",
        "mule", "yak", "buffalo", "monkey", "ape", "gorilla", "zebra", "giraffe", "hippo", "crocodile", "alligator", "snake", "rabbit",
        "fox", "reindeer", "ox", "livestock", "herd", "flock", "foal", "mare", "stallion", "hound", "pet",
    }
)  # fmt: skip
_MANY = frozenset({"cattle", "sheep", "livestock", "fish", "deer", "poultry"})
"""nouns for many that have no plural of their own"""


def counts_animals(view: View, one: Counted) -> bool:
    """Tell whether the last noun of people or animals before a bare number is one of animals."""
    if one.form not in {"bare", "partitive"}:
        return False
    for token in reversed(view.tokens[: one.first]):
        if token.tag in {"NN", "NNS"} and token.dep != "compound":
            if token.lemma in _ANIMALS:
                return token.tag == "NNS" or token.lower in _MANY
            if person_item(token.lower) is not None:
                return False
    return False

"""The word classes by which places are told: prepositions, nouns for regions, directions."""

from __future__ import annotations

LEADS = frozenset(
    {
        "in", "at", "over", "near", "from", "outside", "around", "across", "off", "inside", "throughout", "of",
        "to", "on", "into", "through", "along", "between",
    }
)  # fmt: skip
"""prepositions before a place"""
BEFORE_NAMES = frozenset(
    {
        "the", "a", "southern", "northern", "eastern", "western", "central", "south", "north", "east", "west",
        "nearby", "town", "city", "village", "capital", "of", "port", "district", "province", "region", "state",
        "suburb", "island",
    }
)  # fmt: skip
"""words between a preposition and the name of a place"""
SPEECH = frozenset({"say", "tell", "report", "write", "announce", "add", "meet", "speak", "talk", "land", "name"})
"""verbs whose place is where people spoke"""
OFFICES = frozenset(
    {
        "ministry", "government", "office", "embassy", "officials", "army", "administration", "service",
        "council", "media",
    }
)  # fmt: skip
"""bodies that speak: `the ministry in Moscow`"""
BETWEEN_NAMES = frozenset(
    {
        ",", "in", "the", "of", "state", "province", "region", "(", "-", "–", "near", "district", "town",
        "city", "village",
    }
)  # fmt: skip
"""words between a place and the wider one that it lies in"""
REGIONS = frozenset(
    {
        "region", "oblast", "province", "district", "county", "governorate", "state", "city", "prefecture",
        "sea", "island", "islands", "desert", "valley", "river", "mountains", "peninsula", "strip", "direction",
        "sector", "bay", "gulf", "strait", "ocean", "township", "village",
    }
)  # fmt: skip
"""nouns that end the name of a place, or stand before it with `of`"""
BUILT = frozenset({"airport", "highway", "expressway", "street", "square", "bridge", "camp", "road", "avenue"})
"""nouns that end the name of something built"""
SETTLED = REGIONS | {"town", "capital", "port", "suburb", "municipality", "settlement"}
"""nouns that with `of` make a place of the name behind them"""
STRIKING = frozenset(
    {
        "hit", "strike", "affect", "batter", "lash", "rock", "shake", "devastate", "ravage", "sweep", "pound", "jolt",
        "flood", "inundate", "engulf", "pummel", "slam", "reach", "shell", "bomb", "attack", "target", "storm", "raid",
    }
)  # fmt: skip
"""verbs whose object is where it happened: `floods affected Evia`"""
PLACE_NAMES = frozenset({"GPE", "LOC", "FAC"})
"""kinds of name that the recogniser gives to places"""
SURE_LEADS = frozenset({"in", "at", "near", "outside", "around", "over", "across", "inside", "throughout", "between"})
"""prepositions that make a place of a name that nothing else is known of"""
DIRECTIONS = frozenset(
    {
        "southern", "northern", "eastern", "western", "central", "northwestern", "southeastern", "northeastern",
        "southwestern", "northwest", "southeast", "northeast", "southwest",
    }
)  # fmt: skip
"""parts of a country: `northern Nigeria`"""
NO_PLACE_NAMES = frozenset({"PERSON", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "ORG"})
"""kinds of name that the recogniser gives to what is no place"""
COUNTRY_NAMES = frozenset(
    {
        "america", "us", "u.s.", "usa", "u.s.a.", "uk", "u.k.", "britain", "great britain", "bosnia", "congo", "dr congo",
        "drc", "czechia", "burma", "dprk", "russian federation", "turkiye", "türkiye", "uae", "macedonia", "swaziland",
    }
)  # fmt: skip
"""second names of whole countries, which are no capitals"""

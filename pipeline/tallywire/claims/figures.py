"""The English of figures: words that state a number and leave it to the text around what it counts."""
# fmt: off

STATED_BY = frozenset(
    {
        "speak", "put", "give", "count", "list", "name", "report", "cite", "record", "tally", "estimate", "reckon", "state",
        "say", "write", "admit", "acknowledge", "concede", "arrive", "confirm", "verify", "document",
    }
)
"""verbs whose object is a figure: `Moscow spoke of 248`"""

SET_BY = frozenset(
    {
        "stand", "rise", "reach", "climb", "number", "total", "grow", "go", "drive", "raise", "bring", "push", "lift",
        "increase", "revise", "lower", "correct", "update", "pass", "exceed", "top",
    }
)
"""verbs that a figure is the measure of: `the toll rose to 14`, `the injured number 90`"""

MOVING = frozenset({"drive", "raise", "bring", "push", "lift", "lower", "increase", "pass", "update", "correct"})
"""of these, the verbs that have a thing for their object, and set no figure by it: `drove 30,000 people over the border`"""

CLIMBED_TO = SET_BY | {
    "hit", "jump", "soar", "swell", "surge", "double", "triple", "fall", "drop", "surpass", "near", "cross", "mount", "amount",
    "tick", "edge", "creep", "move", "take", "carry", "run",
}
"""verbs between a figure and its measure: `the toll hits 43`, `takes the toll to 43`"""

FIGURES = frozenset({"number", "toll", "figure", "total", "count", "tally", "estimate"})
"""nouns for a figure: `the toll was 14`, `the number of dead`"""

DESCRIBING = frozenset({"be", "work", "serve", "live", "belong", "come", "include", "range", "turn", "fight", "hail", "stem"})
"""verbs that say who people are, not what became of them"""

APPEARING = frozenset({"come", "bring", "see", "involve", "include", "arrive", "follow", "comprise"})
"""verbs by which things are merely there: `fewer than 50 drones came`"""

COMPRISING = frozenset({"include", "comprise", "contain"})
"""verbs by which a figure has parts: `the lower figure included six children`"""

ADMITTING = frozenset({"admit", "confess", "own", "point", "refer"})
"""verbs that with `to` state a figure: `Moscow admits to 4,100`"""

TOLD_OF = frozenset({"know", "hear", "talk", "learn", "speak"})
"""verbs that with `of` state a figure: `it knows of 853`"""

SAYING = frozenset({"say", "tell", "write", "add", "report", "announce", "claim", "confirm", "accord"})
"""verbs of saying, over which a count goes on"""

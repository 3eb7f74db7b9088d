"""The words of a cue: the verb with its auxiliaries, the adverbs between, its particle or preposition."""

from __future__ import annotations

from tallywire.annotate.attributions.found import Indices
from tallywire.annotate.attributions.tree import Tree
from tallywire.records import Token

_BEFORE = frozenset({"aux", "auxpass", "neg"})
_LOOSE = frozenset(
    {
        "when",
        "so",
        "yet",
        "however",
        "meanwhile",
        "instead",
        "indeed",
        "too",
        "well",
        "as",
        "ago",
        "earlier",
        "not only",
    }
)


def verb_words(tree: Tree, verb: Token, *, after: Token | None = None) -> Indices:
    """Return the words of a verb group, `has not yet said`, `pointed out`, `called for` with `after` the preposition."""
    first = min([verb.index, *(kid.index for kid in tree.kids(verb.index, *_BEFORE) if _near(tree, kid, verb))])
    while first > 0 and _is_adverb_of(tree, tree.tokens[first - 1], verb):
        first -= 1
    last = verb.index
    particles = [kid.index for kid in tree.kids(verb.index, "prt") if kid.index == last + 1]
    last = max([last, *particles])
    if after is not None and last < after.index <= last + 2:
        last = after.index
    return frozenset(range(first, last + 1)) | _colon(tree, last + 1)


def _colon(tree: Tree, index: int) -> Indices:
    return frozenset({index}) if tree.tokens[index : index + 1] and tree.tokens[index].text == ":" else frozenset()


def _near(tree: Tree, kid: Token, verb: Token) -> bool:
    """An auxiliary before the verb with nothing but auxiliaries and adverbs between."""
    between = tree.tokens[kid.index : verb.index]
    return kid.index < verb.index and all(
        t.head == verb.index and (t.dep in _BEFORE or t.dep == "advmod") for t in between
    )


def _is_adverb_of(tree: Tree, token: Token, verb: Token) -> bool:
    if token.tag not in {"RB", "RBR"} or token.lower in _LOOSE:
        return False
    return token.dep in {"advmod", "neg"} and (token.head == verb.index or token.index == verb.index - 1)

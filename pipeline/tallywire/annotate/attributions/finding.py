"""All attributions of an article: sentence by sentence, then over quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tallywire.annotate.attributions.found import Found
from tallywire.annotate.attributions.going_on import over_quotations
from tallywire.annotate.attributions.headlines import headline_attributions
from tallywire.annotate.attributions.light import with_day, with_medium, with_object
from tallywire.annotate.attributions.nouns import noun_attributions
from tallywire.annotate.attributions.phrases import phrase_attributions
from tallywire.annotate.attributions.quotations import quotations
from tallywire.annotate.attributions.states import state_attributions
from tallywire.annotate.attributions.tree import Tree
from tallywire.annotate.attributions.verbs import verb_attributions
from tallywire.records import Attribution, Sentence


def find_attributions(sentences: Sequence[Sentence], *, nested: bool = False) -> list[Attribution]:
    """List who is said to say, think, want or show what, in order of the text; spans are clean.

    With `nested`, those inside what another says as well: `X said Y had told them …`.
    """
    quoted = quotations(sentences)
    found: list[Attribution] = []
    for sentence in sentences:
        if sentence.tokens:
            found += _of_sentence(Tree(sentence, quoted))
    outer = over_quotations(sentences, [one for one in found if one.depth == 0], quoted)
    inner = [one for one in found if one.depth > 0] if nested else []
    return sorted([*outer, *inner], key=lambda one: (one.cue[0].start, one.depth))


def _of_sentence(tree: Tree) -> Iterator[Attribution]:
    found = [
        *verb_attributions(tree),
        *phrase_attributions(tree),
        *noun_attributions(tree),
        *state_attributions(tree),
        *headline_attributions(tree),
    ]
    found = [_with_more(tree, one) for one in found if one.cue and (one.content or tree.follows_quotation or tree.leads_quotation)]
    free = _without_doubles([one for one in found if one.head not in tree.quoted])
    for one in free:
        yield _record(tree, one, depth=sum(_holds(other, one) for other in free))


def _with_more(tree: Tree, one: Found) -> Found:
    """Return an attribution with all the words of its cue: medium, day, and the noun that a participle hangs on."""
    one = replace(one, cue=with_medium(tree, one))
    one = replace(one, cue=with_day(tree, one.cue, one.content))
    return with_object(tree, one)


def _without_doubles(found: Sequence[Found]) -> list[Found]:
    """One attribution for each cue: the one with the longest cue, `refused to back` before `refused`."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: -len(one.cue)):
        if not any(one.cue & other.cue for other in kept):
            kept.append(one)
    return kept


def _holds(outer: Found, inner: Found) -> bool:
    """Tell whether one lies in what the other says; of two that hold each other the first is inside."""
    if outer is inner or inner.head not in outer.content:
        return False
    return outer.head not in inner.content or outer.head > inner.head


def _record(tree: Tree, one: Found, *, depth: int) -> Attribution:
    return Attribution(
        sentence=tree.sentence.index,
        source=tree.spans(one.source),
        cue=tree.spans(one.cue),
        content=tree.spans(one.content),
        kind=one.kind,
        depth=depth,
    )

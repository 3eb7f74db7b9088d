"""What stands before or around its cue: `…, X said`, `…, X said, …`, and quotations beside one."""

from __future__ import annotations

from tallywire.annotate.attributions.contents import before
from tallywire.annotate.attributions.cue_words import verb_words
from tallywire.annotate.attributions.found import NONE, Indices
from tallywire.annotate.attributions.tree import QUOTES, Tree
from tallywire.records import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLOSERS = frozenset({",", "?", "!", "…", "...", "—"})


def quotation_after(tree: Tree, cue: Indices, source: Indices, *, colon: bool) -> Indices:
    """Return a quotation that opens after the cue: `said on Monday: "…"`; with `colon` only after one."""
    start = max(cue | source) + 1 if source and min(source) == max(cue) + 1 else max(cue) + 1
    for token in tree.tokens[start:]:
        if token.text in QUOTES:
            mark = tree.tokens[token.index - 1]
            led = mark.text == ":" or (not colon and (mark.text == "," or mark.index == max(cue)))
            return tree.stretch(token.index, len(tree.tokens)) if led else NONE
    return NONE


def around(tree: Tree, whole: Indices) -> Indices:
    """Return what stands before `…, X said` and, where the sentence goes on, after it."""
    fore = before(tree, min(whole))
    if not fore:
        return NONE
    end = max(whole) + 1
    stop = next((t.index for t in tree.tokens[end:] if t.text in {",", ".", ";", *QUOTES}), len(tree.tokens))
    tail = NONE
    if stop + 2 < len(tree.tokens) and tree.tokens[stop].text in {",", ";"} and resumes(tree, stop + 1):
        tail = tree.stretch(stop + 1, len(tree.tokens))
    return fore | tail


def resumes(tree: Tree, start: int) -> bool:
    """What was said goes on: a clause or a quotation, not `who …`, `adding …`, `citing …`."""
    first = tree.tokens[start]
    if first.text in QUOTES:
        return True
    if first.tag in _FINITE:
        return True
    if first.tag in {"WP", "WDT", "WRB", "VBG", "VBN", "IN"} or first.lower in {"according", "who"}:
        return False
    return any(t.tag in _FINITE for t in tree.tokens[start:])


def ends_quotation(tree: Tree, end: int) -> bool:
    """`…," she` and not `Robert "Bobby" Scott`: a comma or other mark inside the quotation marks, or right after."""
    last = tree.tokens[max(0, end - 2) : end]
    marks = {token.text for token in last}
    return any(token.index in tree.quoted for token in last) and bool(marks & QUOTES) and bool(marks & _CLOSERS)


def stands_by(tree: Tree, verb: Token, source: Indices) -> bool:
    """`X said`, `X, a doctor, said`, `said X`; not `who said`, nor a participle: `X won, adding …`."""
    if verb.tag == "VBG" or tree.tokens[min(source)].tag in {"WP", "WDT"}:
        return False
    cue = verb_words(tree, verb)
    first, last = (max(source), min(cue)) if min(source) < min(cue) else (max(cue), min(source))
    return last - first <= 8 and not any(t.tag in _FINITE for t in tree.tokens[first + 1 : last])


def opens_quoted(tree: Tree, verb: Token) -> bool:
    """The sentence opens with the quotation, or the verb has nothing else to say."""
    return bool(tree.quoted & {0, 1}) or not tree.kids(verb.index, "dobj", "ccomp", "xcomp")


def is_amid(tree: Tree, whole: Indices) -> bool:
    """`The benefit, it says, would be …`, `In May, she says, the fee fell`"""
    after = tree.tokens[max(whole) + 1 :]
    return len(after) > 2 and after[0].text == "," and resumes(tree, after[1].index)


def has_verb(tree: Tree, end: int) -> bool:
    return any(t.tag in _FINITE for t in tree.tokens[:end])

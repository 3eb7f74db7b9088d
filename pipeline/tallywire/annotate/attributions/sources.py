"""Who is behind a verb: its subject, that of the verb above it, or `by X`; and the whole noun phrase of it."""

from __future__ import annotations

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.found import NONE, Indices
from tallywire.annotate.attributions.tree import QUOTES, Tree
from tallywire.records import Token

_SHARED = frozenset({"conj", "xcomp", "advcl", "ccomp", "dep"})
_OPENERS = frozenset({",", "--", "—", "–"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def source_of(tree: Tree, verb: Token) -> Indices:
    """Return the noun phrase that speaks, thinks or shows; empty where the sentence names none."""
    if is_passive(tree, verb):
        return _agent(tree, verb)
    subject = subject_of(tree, verb)
    if subject is None or _is_cut_off(tree, subject, verb):
        subject = beside(tree, verb) or subject
    if subject is None and verb.tag == "VBG" and (_is_set_off(tree, verb) or _is_added(tree, verb)):
        subject = _of_sentence(tree, verb)
    return noun_phrase(tree, subject, verb=verb) if subject is not None else NONE


def _is_cut_off(tree: Tree, subject: Token, verb: Token) -> bool:
    """Tell whether a subject lies in a quotation that the verb lies outside of."""
    return subject.index in tree.quoted and verb.index not in tree.quoted


def beside(tree: Tree, verb: Token) -> Token | None:
    """Return the noun right before a finite verb, `…," she said`, or right after it, `…," said Pence`, as order tells."""
    if verb.tag not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    index = verb.index - 1
    while index >= 0 and (
        tree.tokens[index].tag in {"RB", "RBR", "MD", "VBZ"} and tree.tokens[index].head == verb.index
    ):
        index -= 1
    if index > 0 and tree.tokens[index].text in _OPENERS:
        index -= 1
    index = _before_brackets(tree, index)
    if index >= 0 and index not in tree.quoted and (noun := _top_noun(tree, index, verb)) is not None:
        return noun
    set_off = verb.index > 0 and tree.tokens[verb.index - 1].text in {",", *QUOTES}
    return _noun_after(tree, verb.index + 1) if set_off else None


def _before_brackets(tree: Tree, index: int) -> int:
    """Return the place before a short bracket that ends here: `Sen. Lee (R-Utah) said`."""
    if index < 0 or tree.tokens[index].text not in {")", "-RRB-"}:
        return index
    opened = [t.index for t in tree.tokens[max(0, index - 7) : index] if t.text in {"(", "-LRB-"}]
    return opened[-1] - 1 if opened else index


def _top_noun(tree: Tree, index: int, verb: Token) -> Token | None:
    """The head of the phrase that ends at a place: `the chief of a league`, `Lee, a chemist from Leeds,`."""
    token, top = tree.tokens[index], None
    while token.index < verb.index and token.index not in tree.quoted:
        if token.pos in _NOMINAL or token.tag == "CD":
            top = token
        if token.head == token.index or (token.tag in _FINITE and token.dep != "relcl"):
            break
        token = tree.head(token)
    return top


def _of_sentence(tree: Tree, verb: Token) -> Token | None:
    """The subject of the last finite verb before `…, claiming that …`."""
    for token in reversed(tree.tokens[: verb.index]):
        if token.tag in _FINITE and token.index not in tree.quoted and token.dep != "relcl":
            main = token if token.dep not in {"aux", "auxpass"} else tree.head(token)
            found = next(iter(tree.kids(main.index, "nsubj", "nsubjpass")), None) or beside(tree, main)
            if found is not None:
                return found
    return None


def _is_added(tree: Tree, verb: Token) -> bool:
    """`… and threatening`, `before explaining`"""
    return verb.index > 0 and tree.tokens[verb.index - 1].lower in {"and", "or", "before", "after", "by", "while"}


def _noun_after(tree: Tree, index: int) -> Token | None:
    """The last noun of the run that starts here: `MSNBC host Chris Matthews`."""
    last = None
    for token in tree.tokens[index : index + 10]:
        if token.pos in _NOMINAL:
            last = token
        elif last is not None or token.pos not in {"DET", "ADJ", "NUM"}:
            break
    return last


def is_passive(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb is a passive: `was asked`, `asked by`; not `has asked`."""
    if tree.kids(verb.index, "auxpass", "nsubjpass"):
        return True
    if verb.tag != "VBN" or tree.kids(verb.index, "aux", "nsubj") or verb.dep in {"conj", "ROOT"}:
        return False
    return not is_past(tree, verb)


def is_past(tree: Tree, verb: Token) -> bool:
    """A past tense that was taken for a participle: `A poll conducted last week found that …`."""
    if tree.kids(verb.index, "agent", "auxpass") or lexicon.verb(verb.lemma) in lexicon.words("passive", "named"):
        return False
    return any(kid.index > verb.index for kid in tree.kids(verb.index, "dobj", "ccomp"))


def _agent(tree: Tree, verb: Token) -> Indices:
    for by in tree.kids(verb.index, "agent", "prep"):
        if by.lower == "by":
            for noun in tree.kids(by.index, "pobj"):
                return noun_phrase(tree, noun)
    return NONE


def subject_of(tree: Tree, verb: Token, depth: int = 0) -> Token | None:
    """Return the head of the subject, looked for upwards where the verb has none of its own."""
    own = tree.kids(verb.index, "nsubj", "csubj", "expl")
    if own:
        nouns = [kid for kid in own if kid.dep == "nsubj"]
        return nouns[0] if nouns else None
    if depth > 4 or verb.dep == "ROOT":
        return None
    above = tree.head(verb)
    if verb.dep in _SHARED and above.pos == "ADJ":  # `are likely to say`
        above = tree.head(above)
    if verb.tag == "VBG" and not (verb.dep in _SHARED and _is_verb(above)):
        return _of_participle(tree, verb, above, depth)
    if verb.dep in {"pcomp", "acl"}:
        above = tree.head(above) if verb.dep == "pcomp" else above
        return subject_of(tree, above, depth + 1) if _is_verb(above) else None
    if verb.dep in _SHARED and verb.dep != "ccomp" and _is_verb(above):
        raised = _object_controls(tree, verb, above)
        return raised or subject_of(tree, above, depth + 1) or _passive_subject(tree, above)
    return None


def _of_participle(tree: Tree, verb: Token, above: Token, depth: int) -> Token | None:
    """`polls showing …` is of the polls, `targeted the agency, calling it …` of who targeted it."""
    if verb.dep == "acl" and above.pos in _NOMINAL and not _is_set_off(tree, verb):
        return above
    if verb.dep != "pcomp" and not _is_set_off(tree, verb):
        return None
    while above.head != above.index and not _is_verb(above):
        above = tree.head(above)
    return subject_of(tree, above, depth + 1) if _is_verb(above) and depth < 5 else None


def _is_set_off(tree: Tree, verb: Token) -> bool:
    """`…, calling it` with a comma or dash before."""
    firsts = min(tree.subtree(verb.index)), verb.index
    return any(first > 0 and tree.tokens[first - 1].text in {",", "--", "-", "—", "–"} for first in firsts)


def _passive_subject(tree: Tree, verb: Token) -> Token | None:
    found = tree.kids(verb.index, "nsubjpass")
    return found[0] if found else None


def _object_controls(tree: Tree, verb: Token, above: Token) -> Token | None:
    """`asked him to say`: he would say it."""
    if verb.dep != "xcomp":
        return None
    objects = [kid for kid in tree.kids(above.index, "dobj") if kid.index < verb.index]
    return objects[0] if objects else None


def _is_verb(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"} or token.tag.startswith("VB")


def noun_phrase(tree: Tree, noun: Token, *, verb: Token | None = None) -> Indices:
    """Return a noun with its title, apposition and relative clause, and the comma that closes these.

    What holds the `verb` that attributes is left out: `polls showing …`.
    """
    inside = set(tree.subtree(noun.index))
    for kid in tree.kids(noun.index):
        holds_verb = verb is not None and verb.index in tree.subtree(kid.index)
        if holds_verb or (kid.dep in {"conj", "advcl", "advmod", "cc", "mark"} and not _is_part(noun, kid)):
            inside -= tree.subtree(kid.index)
    run = _around(inside, noun.index)
    first = _first(tree, run[0])
    phrase = tree.stretch(first, run[-1] + 1) or frozenset({noun.index})
    return _with_comma(tree, phrase, noun)


def _is_part(noun: Token, kid: Token) -> bool:
    """`Obama and Clinton`, `about half`; not `Even X`, `when X`, nor a second clause."""
    if kid.dep == "conj":
        return not _is_verb(kid)
    return kid.dep == "cc" or kid.lower in {"about", "nearly", "almost", "over", "only", "roughly", "not", "at", "more"}


def _first(tree: Tree, first: int) -> int:
    """A title that the parse has cut off: `New Jersey Gov. Chris Christie`."""
    while first > 0 and tree.tokens[first].tag == "NNP" and tree.tokens[first - 1].tag == "NNP":
        first -= 1
    return first


def _with_comma(tree: Tree, phrase: Indices, noun: Token) -> Indices:
    """`Carlos Guerrero, 55,` closes with its comma."""
    end = max(phrase) + 1
    opened = any(tree.tokens[i].text in _OPENERS for i in phrase if i > noun.index)
    return phrase | {end} if opened and end < len(tree.tokens) and tree.tokens[end].text in _OPENERS else phrase


def _around(indices: set[int], centre: int) -> list[int]:
    """The unbroken run of indices that holds the centre."""
    first = last = centre
    while first - 1 in indices:
        first -= 1
    while last + 1 in indices:
        last += 1
    return list(range(first, last + 1))

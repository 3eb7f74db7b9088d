"""What is attributed: the clause, infinitive or object after a verb, or all that stands before it."""

from __future__ import annotations

from tallywire.annotate.attributions import lexicon
from tallywire.annotate.attributions.found import NONE, Indices
from tallywire.annotate.attributions.tree import QUOTES, Tree
from tallywire.records import Token

_OBJECT = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART"})
_ASKS = frozenset({"WP", "WRB", "WDT"})


def clause_after(tree: Tree, verb: Token) -> Indices:
    """Return the clause after a verb: `that …`, `whether …`, or a bare one."""
    for kid in tree.kids(verb.index, "ccomp", "xcomp", "parataxis", "advcl", "dep"):
        if kid.index > verb.index and _is_clause(tree, kid):
            return _whole(tree, verb, kid)
    return NONE


def _is_clause(tree: Tree, kid: Token) -> bool:
    first = tree.tokens[min(tree.subtree(kid.index))]
    if kid.dep == "ccomp":
        return True
    if kid.dep == "advcl":
        return first.lower in {"if", "whether", "that"} and first.index == kid.head + 1
    return bool(tree.kids(kid.index, "nsubj", "nsubjpass", "expl")) and kid.dep != "advcl"


_POINTING = frozenset({"point", "refer", "cite", "call", "allude", "blame", "accuse", "describe"})
_TURNS = frozenset({"while", "although", "though", "whereas", "as", "according", "after", "prompting"})


def to_the_end(tree: Tree, verb: Token, content: Indices) -> Indices:
    """Return a clause up to the end of the sentence, or to where the source or the narrator goes on.

    The parse is apt to lose the second half of a long clause; what follows in the sentence is mostly said, too.
    """
    if not content or verb.dep not in {"ROOT", "conj", "ccomp", "parataxis"}:
        return content
    first, end = min(content), max(content) + 1
    rest = tree.tokens[end:]
    stop = next((t.index for t in rest if _turns(tree, verb, t)), len(tree.tokens))
    return tree.stretch(first, _before_next(tree, verb, first, stop))


def _turns(tree: Tree, verb: Token, token: Token) -> bool:
    """`, while …`, `, but he …`: somebody else speaks, or nobody."""
    before = tree.tokens[token.index - 1].text
    if token.text in {";", ")"}:
        return True
    if token.lower in _TURNS and before == ",":
        return True
    if token.lower in {"but", "and"} and (before == "," or token.lower == "but"):
        after = tree.tokens[token.index + 1 : token.index + 3]
        return any(t.dep in {"nsubj", "nsubjpass"} for t in after) and tree.head(token).index == verb.index
    return False


def marked_clause_after(tree: Tree, verb: Token) -> Indices:
    """Return a clause by its `that` or question word, wherever the parse has hung it: `told the crowd on Monday that …`."""
    for token in tree.tokens[verb.index + 1 :]:
        if token.tag in {"VBD", "VBZ", "VBP", "MD"} or token.text in {";", ":"}:
            return NONE
        if (
            token.lower == "that"
            and (token.tag == "IN" or token.dep in {"mark", "det", "dobj", "pobj"})
            and _opens(tree, token)
        ):
            if _is_of_object(tree, verb, token):
                return NONE
            return _run(tree, verb, token.index, _clause_head(tree, token))
        if (verb.lemma in {"ask", "wonder", "question"}) and token.tag in _ASKS:
            return _run(tree, verb, token.index, tree.head(token))
        if token.lower in {"whether", "if"} and token.dep == "mark" and token.head != verb.index:
            return _run(tree, verb, token.index, tree.head(token))
    return NONE


def _is_of_object(tree: Tree, verb: Token, that: Token) -> bool:
    """`believed his claim that …`: the clause belongs to the claim; `told reporters that …` to the telling."""
    before = tree.tokens[that.index - 1]
    return before.dep == "dobj" and before.head == verb.index and verb.lemma not in lexicon.words("addressee")


def _opens(tree: Tree, that: Token) -> bool:
    """`that` opens a clause here, it does not point: `told them that syrup is bad`, not `told that story`."""
    return that.tag == "IN" or _clause_head(tree, that).tag in {"VBD", "VBZ", "VBP", "VB"}


def _clause_head(tree: Tree, word: Token) -> Token:
    head = tree.head(word)
    return head if head.tag.startswith("VB") else tree.head(head)


def infinitive_after(tree: Tree, verb: Token) -> Indices:
    """Return `to …` after a verb, with the object that is its subject: `urged them to leave`."""
    for kid in _infinitives(tree, verb):
        objects = [o for o in tree.kids(verb.index, "dobj", "dative") if verb.index < o.index < kid.index]
        start = min([*tree.subtree(kid.index), *(i for o in objects for i in tree.subtree(o.index))])
        return _run(tree, verb, max(start, verb.index + 1), kid)
    return _infinitive_near(tree, verb)


def _infinitive_near(tree: Tree, verb: Token) -> Indices:
    """`asked Norton to republish the book`, whatever the parse: `to` after a noun phrase and no verb."""
    for token in tree.tokens[verb.index + 1 : verb.index + 9]:
        if token.tag == "TO" and tree.head(token).tag == "VB":
            return _run(tree, verb, verb.index + 1, tree.head(token))
        if token.pos not in _OBJECT:
            return NONE
    return NONE


def _infinitives(tree: Tree, verb: Token) -> list[Token]:
    """The verbs after `to`: below the verb, or hung on its object or on a day: `promised on Sunday to end …`."""
    below = [kid for kid in tree.kids(verb.index, "xcomp", "ccomp") if kid.index > verb.index]
    below += [kid for kid in tree.kids(verb.index, "advcl") if min(tree.subtree(kid.index)) == verb.index + 1]
    for kid in tree.kids(verb.index, "dobj", "dative", "npadvmod"):
        below += tree.kids(kid.index, "acl", "relcl")
    return [kid for kid in below if any(t.tag == "TO" for t in tree.kids(kid.index, "aux"))]


def object_after(tree: Tree, verb: Token) -> Indices:
    """Return the object with what is made of it: `X as a fraud`, `X for leaving`; a relative pronoun before the verb too."""
    objects = tree.kids(verb.index, "dobj")
    relative = frozenset(o.index for o in objects if o.index < verb.index and o.tag in {"WDT", "WP"})
    parts = [
        kid
        for kid in tree.kids(verb.index)
        if kid.index > verb.index and (kid.dep in {"dobj", "oprd", "acomp", "attr", "ccomp", "xcomp"} or _says_of(kid))
    ]
    if relative and not parts:
        return relative
    if not parts or (not objects and not any(k.dep in {"oprd", "ccomp", "xcomp"} for k in parts)):
        return NONE
    first = min(min(tree.subtree(kid.index)) for kid in parts)
    return relative | _run(tree, verb, max(first, verb.index + 1), parts[-1])


def _says_of(kid: Token) -> bool:
    return kid.dep == "prep" and kid.lower in lexicon.words("speaks_as")


def after_preposition(tree: Tree, preposition: Token) -> Indices:
    """Return what hangs on a preposition, without it."""
    below = tree.subtree(preposition.index) - {preposition.index}
    right = [i for i in below if i > preposition.index]
    return tree.stretch(min(right), max(right) + 1) if right else NONE


def _whole(tree: Tree, verb: Token, kid: Token) -> Indices:
    first = max(min(tree.subtree(kid.index)), verb.index + 1)
    return _run(tree, verb, first, kid)


def _run(tree: Tree, verb: Token, first: int, last: Token) -> Indices:
    """From the first word up to the end of the last part; a quotation mark just before or after belongs to it."""
    end = _before_next(tree, verb, first, max(tree.subtree(last.index)) + 1)
    if first - 1 > verb.index and tree.tokens[first - 1].text in QUOTES:
        first -= 1
    while end < len(tree.tokens) and tree.tokens[end].text in QUOTES and _is_open(tree, first, end):
        end += 1
    return tree.stretch(first, end)


def _before_next(tree: Tree, verb: Token, first: int, end: int) -> int:
    """Up to where the source goes on with something else: `…, adding that …`, `… and said …`."""
    for token in tree.tokens[first + 1 : end]:
        if token.index in tree.quoted:
            continue
        if _is_participle_of_speech(tree, token) or _is_second_verb(tree, verb, token):
            return token.index - (token.tag != "VBG")
    return end


def _is_participle_of_speech(tree: Tree, token: Token) -> bool:
    before = [t.text for t in tree.tokens[max(0, token.index - 2) : token.index]]
    set_off = token.tag == "VBG" and (before[-1:] == [","] or (before[-2:-1] == [","] and before[-1] in QUOTES))
    lemma = lexicon.verb(token.lemma)
    return set_off and (lexicon.kinds("clause").get(lemma) == "speech" or lemma in _POINTING)


def _is_second_verb(tree: Tree, verb: Token, token: Token) -> bool:
    """`urged them to stay and says …`: a verb of saying of the same tense, right after `and`."""
    if (
        token.tag != verb.tag
        or token.tag not in {"VBD", "VBZ"}
        or tree.tokens[token.index - 1].lower not in {"and", "but"}
    ):
        return False
    return lexicon.verb(token.lemma) in lexicon.kinds("clause")


def _is_open(tree: Tree, first: int, end: int) -> bool:
    marks = [t.text for t in tree.tokens[first:end] if t.text in QUOTES]
    return len(marks) % 2 == 1


def before(tree: Tree, limit: int) -> Indices:
    """Return all from the start of the sentence up to a place, if that place is set off by a comma or quotation mark."""
    if limit == 0 or tree.tokens[limit - 1].text not in {",", "?", "!", "—", "–", "--", "-", *QUOTES}:
        return NONE
    return tree.stretch(0, limit)

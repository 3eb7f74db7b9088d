"""Carry an action over to a number that has none of its own: ellipsis, lists, parts of a whole, restated figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tallywire.claims.figures import (
    ADMITTING,
    APPEARING,
    COMPRISING,
    DESCRIBING,
    FIGURES,
    SAYING,
    SET_BY,
    STATED_BY,
    TOLD_OF,
)
from tallywire.claims.linking import Link, opens_own_clause
from tallywire.claims.nouns import Counted
from tallywire.claims.questions import answers
from tallywire.claims.remaining import is_elsewhere
from tallywire.claims.thread import Thread
from tallywire.claims.view import View
from tallywire.claims.word_order import fares_otherwise, measures_a_thing
from tallywire.records import Annotated

_PRONOUNS = frozenset({"it", "that"})
_FIGURE_PREPOSITIONS = frozenset({"of", "at", "to", "as", "by", "with", "from", "than"})
_RATE = re.compile(r"\s*(?:a|per|each|every) (?:day|week|month|year)\b|\s*(?:daily|weekly|monthly|yearly|annually)\b")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_JOINING = frozenset({",", ";", "and", "including", "among", "–", "-", "plus", ":", "(", "of", "against"})
NUMBER_BEFORE = "carried from the number before"
_LONGEST_GAP = 18
"""tokens over which a number may lean on the one before"""


class Carrier:
    """Finds what a number without an action of its own leans on."""

    def __init__(self, annotated: Annotated, thread: Thread) -> None:
        self.thread = thread
        self._blocks = annotated.clean.blocks

    def carried(self, view: View, one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> Link | None:
        """Return the link that the number before, the list's stem, the things themselves, or the text before lends."""
        if one.form == "unknown" or one.quantity.form in {"ordinal", "none"} or _is_anaphor(view, one):
            return None
        if is_elsewhere(view, one) or fares_otherwise(view, one) or measures_a_thing(view, one) or _counts_cases(view, one):
            return None
        if (paired := _paired(view, one, counted, done)) is not None:
            return inherit(one, paired, NUMBER_BEFORE)
        if done and _continues(view, one, done[-1], counted):
            return inherit(one, done[-1], NUMBER_BEFORE)
        if (listed := self._listed(view, one, done)) is not None:
            return listed
        if (before := self.thread.near(view)) is not None and one.form == "noun" and _is_of_figure(view, one):
            return inherit(one, replace(before, hit=None), "carried from the sentence before")
        if not _is_share(one) and (plain := _plain(view, one, self.thread.near(view))) is not None:
            return plain
        if _has_own_label(view, one) or _is_part_of_uncounted(one, counted):
            return None
        return self._leaning(view, one, counted, done)

    def surer(self, view: View, one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> Link | None:
        """Return the link that the text lends, where that is surer than a word which merely stands near by."""
        if done and (one.form == "partitive" or _is_subset(view, one)) and _continues(view, one, done[-1], counted):
            return inherit(one, done[-1], NUMBER_BEFORE)
        before = self.thread.topic(view)
        if before and not done and one.form != "noun" and _restates(view, one):
            return inherit(one, replace(before, hit=None), "carried from the sentence before")
        return self.repeated(one, before) if one.form == "noun" else None

    def repeated(self, one: Counted, topic: Link | None) -> Link | None:
        """Return the link of another mention of the same number: `one of the 28 victims`."""
        same = self.thread.same_number(one, topic)
        return inherit(one, replace(same, hit=None), "carried from the same number") if same else None

    def _listed(self, view: View, one: Counted, done: Sequence[Link]) -> Link | None:
        stem = self._blocks[view.sentence.block].stem
        if stem is None or done or not _is_verbless(view, one):
            return None
        link = self.thread.stem(stem) or self.thread.topic(view)
        return inherit(one, replace(link, hit=None), "carried from the stem of the list") if link else None

    def _leaning(self, view: View, one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> Link | None:
        before = done[-1] if done else self.thread.topic(view)
        if before is not None:
            part = _is_part(view, one) if not done else _is_told_of(view, one)
            open_ = before.counted.quantity.form == "asked" and answers(view, one, counted)
            if open_ or _restates(view, one) or (part and _fits_in(one, self.thread.largest(before))):
                return inherit(one, replace(before, hit=None), "carried from the sentence before")
        if done:
            return None
        return self.repeated(one, before) if one.form == "noun" or _is_verbless(view, one) else None


def inherit(one: Counted, last: Link, relation: str) -> Link | None:
    """Return a number's link with the action of another; None where its noun cannot have that action."""
    if one.form != "noun":
        return replace(last, counted=one, weight=last.weight - 2.5, relation=relation)
    for frame, item in sorted(one.frames, key=lambda pair: pair[0] is not last.frame):
        if (action := frame.action(last.action.name)) is not None:
            return Link(
                counted=one,
                hit=last.hit,
                frame=frame,
                action=action,
                item=item,
                weight=last.weight - 2,
                relation=relation,
            )
    return None


def _is_verbless(view: View, one: Counted) -> bool:
    """Tell whether a number's clause has no verb but that of saying: `300 drones in one week, says the governor`."""
    first, last = view.clause_bounds(one.first)
    last = next((i for i in range(one.last, last) if view.tokens[i].text == "("), last)
    return not any(t.tag in {"VBD", "VBZ", "VBP", "MD"} and t.lemma not in SAYING for t in view.tokens[first:last])


def _plain(view: View, one: Counted, before: Link | None) -> Link | None:
    """Things merely counted, in a headline or by a figure verb: the frame's first action; of a rate, what the text speaks of."""
    things = [(frame, item) for frame, item in one.frames if not frame.people and not frame.actions[0].ordinal]
    if one.form != "noun" or not things or not (_is_verbless(view, one) or _restates(view, one) or _appears(view, one)):
        return None
    frame, item = things[0]
    if len(things) < len(one.frames) and (before is None or before.frame is not frame):
        return None  # `they spoke of eight dead` tells of no bodies handed over
    rate = _RATE.match(view.sentence.text[view.tokens[one.last - 1].span.end - view.sentence.span.start :])
    action = (frame.action(before.action.name) if before else None) if rate else frame.actions[0]
    if action is None:
        return None
    return Link(counted=one, hit=None, frame=frame, action=action, item=item, weight=4.5, relation="counted only")


def _restates(view: View, one: Counted) -> bool:
    """A number that only says how many, of what the text speaks of: `Moscow spoke of 248`, `Of these, 28 are women`."""
    if view.lower(0) in {"of", "another", "among"} and one.first <= 8:
        return True
    if _does_so(view, one):
        return True
    top = view.top(one.first, one.last)
    if top.dep in _SUBJECTS or (top.dep == "pobj" and view.lower(top.head) not in _FIGURE_PREPOSITIONS):
        return one.form == "partitive" and view.tokens[top.head].lemma == "be"
    for token in list(view.ancestors(top))[:3]:
        if token.lemma == "be":
            return _is_figure(view, token.index)
        if top.dep == "pobj" and view.lower(top.head) in {"of", "to"} and token.lemma in SAYING | TOLD_OF | ADMITTING:
            return True
        if token.lemma in COMPRISING:
            return top.dep == "dobj" and _is_figure(view, token.index)
        if token.lower == "unchanged":
            return _is_figure(view, token.index)
        if token.pos in {"VERB", "AUX"}:
            return token.lemma in SET_BY | STATED_BY
    return False


def _is_of_figure(view: View, one: Counted) -> bool:
    """`the tally stands at 1,904 drones`: what the text speaks of, summed up."""
    top = view.top(one.first, one.last)
    verb = view.tokens[view.tokens[top.head].head]
    return top.dep == "pobj" and verb.lemma in SET_BY and _is_figure(view, verb.index)


def _is_figure(view: View, verb: int) -> bool:
    """Tell whether a verb's subject is a figure: `the count is 12`, `the figure included six children`."""
    subject = view.child(verb, "nsubj", "nsubjpass")
    return subject is not None and view.tokens[subject].lemma in FIGURES | _PRONOUNS


def _does_so(view: View, one: Counted) -> bool:
    """`and in October more than 100 had done so`."""
    verb = view.tokens[view.top(one.first, one.last).head]
    return verb.lemma == "do" and view.lower(verb.index + 1) in {"so", "likewise"} and verb.index >= one.last


def _appears(view: View, one: Counted) -> bool:
    """Things that only come or are seen: `Fewer than 50 drones came`, `the attack included 100 drones`."""
    top = view.top(one.first, one.last)
    verb = view.tokens[top.head]
    if top.dep == "pobj" and verb.lower == "with":  # `the worst night was Sunday's, with 610 drones`
        return view.tokens[verb.head].lemma == "be"
    return verb.lemma in APPEARING and top.dep in _SUBJECTS | {"dobj", "attr"}


def _is_part(view: View, one: Counted) -> bool:
    """A number whose noun is left out opens its clause: `Eighty-eight served in the navy`, `114 were driven to Lviv`."""
    if not _is_share(one) or (one.quantity.value or 2) < 2:
        return False
    opens = all(view.tokens[i].text in {'"', "'", "(", "-", "–", "•"} for i in range(one.first))
    opens |= view.lower(one.first - 1) == "that" and view.tokens[one.first - 2].lemma in SAYING  # `he added that 90 of the men were`
    subject = next((view.tokens[i] for i in range(one.first, one.last) if view.tokens[i].dep in _SUBJECTS), None)
    if not opens or subject is None:
        return False
    return view.is_passive(subject.head) or view.tokens[subject.head].lemma in DESCRIBING


def _is_share(one: Counted) -> bool:
    """A number without a noun, or one of a whole that is known: `51 of the Ukrainians`."""
    return one.form in {"bare", "partitive"} or one.text.startswith(("of the ", "of these ", "of those ", "of our "))


def _is_subset(view: View, one: Counted) -> bool:
    return bool({view.lower(i) for i in range(one.first - 2, one.first)} & {"including", "among"})


def _is_told_of(view: View, one: Counted) -> bool:
    """Tell whether a number's clause only says who they are: `and around 250 worked for its suppliers`."""
    top = view.top(one.first, one.last)
    return _is_share(one) and top.dep in _SUBJECTS and view.tokens[top.head].lemma in DESCRIBING


def _fits_in(one: Counted, largest: float | None) -> bool:
    """A part is no larger than its whole."""
    part = one.quantity.value or one.quantity.low
    return part is None or largest is None or part <= largest


def _acts_alone(view: View, one: Counted) -> bool:
    """Tell whether a number has a verb of its own: `13 were injured, and two were pulled out alive`."""
    if opens_own_clause(view, one) and view.tokens[one.last].lemma not in DESCRIBING:
        return True
    top = view.top(one.first, one.last)
    verb = view.tokens[top.head]
    own = top.dep in _SUBJECTS and verb.pos in {"VERB", "AUX"} and verb.index > top.index
    return own and (not _is_share(one) or verb.lemma not in DESCRIBING)


def _is_anaphor(view: View, one: Counted) -> bool:
    """`the four`, `all seven`: people spoken of before, not a count."""
    return one.form == "bare" and view.lower(one.first - 1) in {"the", "all", "these", "those"}


def _counts_cases(view: View, one: Counted) -> bool:
    """`bringing cases to 30,000, recoveries to 9,000 and deaths to 850`: each figure has a noun of its own."""
    label = view.tokens[one.first - 2] if one.first > 1 else None
    return label is not None and view.lower(one.first - 1) in {"to", "at"} and label.tag == "NNS" and one.form == "bare"


def _is_part_of_uncounted(one: Counted, counted: Sequence[Counted]) -> bool:
    """`17,000 people live in the area, 11,000 of them in the town`: the whole is no claim, nor is its part."""
    return one.form == "partitive" and any(o.form == "noun" and o.last <= one.first for o in counted)


def _has_own_label(view: View, one: Counted) -> bool:
    """`Crowds: the party spoke of 300,000` speaks of something else than the text before."""
    label = view.tokens[0]
    return label.tag in {"NNS", "NN"} and view.lower(1) == ":" and one.first > 1


def _paired(view: View, one: Counted, counted: Sequence[Counted], done: Sequence[Link]) -> Link | None:
    """`14 died and 61 were hurt: five and 22 in Kherson`: of two bare numbers each has the action of its place."""
    place = next(at for at, other in enumerate(counted) if other is one)
    joined = [at for at in (place, place + 1) if 0 < at < len(counted) and _is_pair(view, counted[at - 1], counted[at])]
    if len(done) < 2 or not joined or done[-1].action is done[-2].action or done[-1].frame is not done[-2].frame:
        return None
    return done[-2]


def _is_pair(view: View, one: Counted, other: Counted) -> bool:
    return (
        one.form == other.form == "bare" and other.first - one.last == 1 and view.lower(one.last) in {"and", "to", "/"}
    )


def _is_the_rest(view: View, one: Counted) -> bool:
    """`51 of them were soldiers and the other 33 civilians`: the verb before is understood again."""
    return bool({"other", "remaining", "rest"} & {view.lower(i) for i in range(one.first - 2, one.first)})


def is_gapped(view: View, one: Counted) -> bool:
    """`31 were taken in Baku and one in the north`: a bare number with nothing but its place."""
    before, after = view.lower(one.first - 1), view.lower(one.last)
    return one.form == "bare" and before in {"and", ",", ";"} and after in {"in", "at", "near", "over", "on", "from"}


def _is_among_them(view: View, one: Counted) -> bool:
    """`the bodies of 22 people have been found, four children among them`."""
    after = [view.lower(i) for i in range(one.last, one.last + 2)]
    return view.lower(one.first - 1) in {",", "(", "-", "–"} and (after[0] == "included" or after == ["among", "them"])


def _continues(view: View, one: Counted, last: Link, counted: Sequence[Counted]) -> bool:
    """Tell whether a number goes on with the one before: `36 over Odesa, 10 over Kherson`, `of which 98`."""
    between = range(last.counted.last, one.first)
    phrase = range(last.hit.first, last.hit.last) if last.hit else range(0)
    if _is_among_them(view, one):
        return len(between) <= _LONGEST_GAP
    if _acts_alone(view, one):
        return False
    if _is_the_rest(view, one) or is_gapped(view, one):
        return len(between) <= _LONGEST_GAP
    pronoun = one.form == "partitive" and not view.is_finite(view.top(one.first, one.last).head)
    barriers = [i for i in between if view.is_finite(i) and i not in phrase and view.tokens[i].lemma not in SAYING]
    if len(between) > _LONGEST_GAP or (barriers and not pronoun):
        return False
    if one.form != "noun" and any(
        o.form == "unknown" and o.first in between and o.first not in phrase and o.quantity.value != 1 for o in counted
    ):
        return False
    return bool({view.lower(i) for i in between} & _JOINING)

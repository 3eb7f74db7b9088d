"""Read the counts of an article: tie every number to a noun and an action, or say why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tallywire.claims.carrying import Carrier
from tallywire.claims.frames import Action, Frame
from tallywire.claims.lexicon import Hit, Lexicon
from tallywire.claims.linking import THRESHOLD, Link, weigh
from tallywire.claims.nouns import Counted, Frames, read_counted
from tallywire.claims.thread import Thread
from tallywire.claims.view import View
from tallywire.records import Annotated, Entity, Quantity

_WEAK = 5.0
"""weight below which a trigger only stands near the number"""
_AT_ONCE = 2
"""tokens within which a trigger follows its number at once: `over 9,000 who are displaced`"""
_CELL = 6
"""tokens up to which a table cell is a figure under its head and no prose"""
_COHERENT = 0.5
"""what a trigger gains by naming again what the text speaks of"""
_PARTICIPIAL = frozenset({"verb", "state", "count"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A number, the link that was chosen for it, or the reason that there is none."""

    quantity: Quantity
    link: Link | None
    reason: str


class ArticleReader:
    """Reads the sentences of one article in order; later ones lean on earlier ones."""

    def __init__(self, annotated: Annotated, lexicon: Lexicon) -> None:
        self.annotated, self.lexicon = annotated, lexicon
        self.views = {s.index: View(s) for s in annotated.sentences if s.tokens}
        self.entities: dict[int, list[Entity]] = {}
        for entity in annotated.entities:
            self.entities.setdefault(entity.sentence, []).append(entity)
        self._quantities: dict[int, list[Quantity]] = {}
        for quantity in annotated.quantities:
            self._quantities.setdefault(quantity.sentence, []).append(quantity)
        self.thread = Thread(annotated)
        self.carrier = Carrier(annotated, self.thread)
        self._nouns: dict[int, list[tuple[int, tuple[tuple[Frame, str], ...]]]] = {}

    def read(self) -> Iterator[Reading]:
        """Yield a reading of every number in the article's parsed sentences."""
        for sentence in self.annotated.sentences:
            prose = sentence.role != "table_row" or len(sentence.tokens) > _CELL
            if sentence.index in self.views and prose:
                yield from self._read_sentence(self.views[sentence.index])

    def _read_sentence(self, view: View) -> Iterator[Reading]:
        number = view.sentence.index
        counted = []
        for quantity in self._quantities.get(number, ()):
            if quantity.kind not in {"count", "ordinal"}:
                yield Reading(quantity=quantity, link=None, reason=f"the number is a {quantity.kind}, not a count")
            else:
                counted.append(read_counted(view, quantity, self.lexicon, self.entities.get(number, ())))
        found = (hit for hit in self.lexicon.find(view) if not hit.trigger.action.ordinal)
        around = self._around(view)
        foreign = {frame.name for pack in self.lexicon.packs for frame in pack.frames if _holds(around, frame.not_near)}
        counted = [_without(one, foreign) for one in counted]
        found = (hit for hit in found if hit.trigger.frame.name not in foreign)
        known = _longest([hit for hit in found if self._in_context(hit, view)])
        hits = list(_without_alternatives(view, known))
        counted = [one for one in counted if not _is_of_both(one, known, hits) and not _is_conjunction(view, one)]
        named = [(one.noun, one.frames) for one in counted if one.noun is not None and one.form == "noun"]
        self._nouns[number] = _mentions(view, self.lexicon) or named
        yield from self._links(view, counted, hits)

    def _links(self, view: View, counted: Sequence[Counted], hits: Sequence[Hit]) -> Iterator[Reading]:
        done: list[Link] = []
        for place, one in enumerate(counted):
            whole = self._whole_of(view, place, counted)
            link: Link | None
            if whole is not None:
                link = self._as_whole(one)
            elif _is_part_of_unknown(view, place, counted):
                link = None
            else:
                link = self._direct(view, one, hits, counted)
                if link is not None and (_is_only_near(link) or _is_epithet(view, link)) and one.form != "unknown":
                    link = self.carrier.surer(view, one, counted, done) or link
                link = link or self.carrier.carried(view, one, counted, done)
                link = self._formula(view, link, place, counted)
            if link is not None and one.quantity.form == "each":
                link = self._equal_number(view, link, done)
            if link is not None and not _too_thin(link):
                done.append(link)
                self.thread.note(view.sentence.index, link)
                yield Reading(quantity=one.quantity, link=link, reason="")
            else:
                yield Reading(quantity=one.quantity, link=None, reason=_reason(one, hits))

    def _direct(self, view: View, one: Counted, hits: Sequence[Hit], others: Sequence[Counted]) -> Link | None:
        """The best trigger of the sentence for a number."""
        if one.quantity.form == "ordinal":
            return _ordinal(view, one, self._event(view, one))
        frames = self._frames(view, one, others)
        best, before = None, self.thread.near(view)
        for hit in hits:
            frame = hit.trigger.frame
            if hit.trigger.kind == "count" and one.form in {"unknown", "noun"}:
                item: str | None = next((i for f, i in one.frames if f is frame), "person" if frame.people else None)
            elif frame.name in frames:
                item = frames[frame.name]
            else:
                continue
            weight, relation = weigh(view, one, hit, others)
            if before is not None and before.frame is frame and before.action is hit.trigger.action:
                weight += _COHERENT * any(
                    o.first == hit.first and o.trigger.action is not hit.trigger.action for o in hits
                )
            if relation == "people so called" and not self._is_held(view, one, hit):
                continue
            if weight >= THRESHOLD and (best is None or weight > best.weight):
                best = Link(
                    counted=one,
                    hit=hit,
                    frame=frame,
                    action=hit.trigger.action,
                    item=item,
                    weight=weight,
                    relation=relation,
                )
        return best

    def _event(self, view: View, one: Counted) -> Frames:
        """The event that an ordinal numbers: its own noun, or one before it, `the exchange of 3 January, the 49th`."""
        if one.form != "bare":
            return one.frames
        before = (self.lexicon.items(view.lower(index)) for index in range(one.first - 1, -1, -1))
        return tuple(next((items for items in before if any(f.actions[0].ordinal for f, _ in items)), ()))

    def _frames(self, view: View, one: Counted, others: Sequence[Counted]) -> dict[str, str]:
        """The frames that can count this number, with the item in each."""
        if (remains := self._remains(view, one)) is not None:
            return remains
        if one.form == "noun":
            return {frame.name: item for frame, item in one.frames}
        if one.form == "unknown":
            return {}
        frames = {frame.name: item for frame, item in self._antecedent(view, one, others)}
        for pack in self.lexicon.packs:
            for frame in pack.frames:
                if frame.bare and frame.people:
                    frames.setdefault(frame.name, "person")
        return frames

    def _is_held(self, view: View, one: Counted, hit: Hit) -> bool:
        """`350 captives` are held, unless they are bodies or the sentence before tells of their arrest or release."""
        before = self.thread.paragraph(view)
        other = before is not None and before.frame is hit.trigger.frame and before.action is not hit.trigger.action
        top = view.top(one.first, one.last)
        acts = top.dep == "nsubj" and view.tokens[top.head].tag in {"VBD", "VBZ", "VBP"}
        stays = view.tokens[top.head].lemma in {"be", "remain", "stay", "have"}
        return self._remains(view, one) is None and not other and (stays or not acts)

    def _remains(self, view: View, one: Counted) -> dict[str, str] | None:
        """`the bodies of 757 soldiers` counts bodies: a counted phrase that ends in `of` takes what follows."""
        if view.lower(one.first - 1) != "of" and view.lower(one.first - 2) != "of":
            return None
        end = one.first if view.lower(one.first - 1) == "of" else one.first - 1
        for length in (2, 3, 4):
            phrase = " ".join(view.lower(i) for i in range(end - length, end))
            if found := self.lexicon.counted.get(phrase):
                bodies = {frame.name: item for frame, item in found}
                return bodies | {frame.name: item for frame, item in one.frames}
        return None

    def _antecedent(self, view: View, one: Counted, others: Sequence[Counted]) -> tuple[tuple[Frame, str], ...]:
        """The counted noun that a bare number stands for: `28 of 31 drones`, `of which 98`, `17 fell`."""
        if one.form == "partitive":
            after = [o for o in others if o.first >= one.number_end and o.first - one.number_end <= 4 and o.frames]
            if after:
                return after[0].frames
        number, thread = view.sentence.index, self.thread.near(view)
        before = [frames for index, frames in self._nouns.get(number, ()) if index < one.first]
        if before:
            return before[-2] if len(before) > 1 and _first_of_pair(view, one, others) else before[-1]
        later = [frames for index, frames in self._nouns.get(number, ()) if index > one.first]
        if later and one.form == "partitive":
            return later[0]
        if thread is not None and thread.item is not None:
            return (
                (thread.frame, thread.item),
                *((f, thread.item) for f in self.lexicon.people_frames if thread.frame.people),
            )
        for earlier in self._context(view):
            if found := self._nouns.get(earlier):
                return found[-1][1]
        return later[0] if later else ()

    def _context(self, view: View) -> list[int]:
        block = self.annotated.clean.blocks[view.sentence.block]
        stem = [s.index for s in self.annotated.sentences if s.block == block.stem] if block.stem is not None else []
        number = view.sentence.index
        return [*reversed(stem), *range(number - 1, max(-1, number - 3), -1)]

    def _in_context(self, hit: Hit, view: View) -> bool:
        """A word that needs its context has it in a word near by, or where the text speaks of such claims already."""
        if not hit.trigger.context:
            return True
        before = self.thread.near(view)
        same = before is not None and before.frame is hit.trigger.frame
        if (
            before is not None
            and same
            and (before.action is hit.trigger.action or hit.trigger.context.within == "sentence")
        ):
            return True
        context = hit.trigger.context
        return _holds(view.sentence.text.lower() if context.within == "sentence" else self._around(view), context.words)

    def _around(self, view: View) -> str:
        """The words of a sentence, its neighbours and the first three of the article, in small letters."""
        number = view.sentence.index
        near = self.annotated.sentences[max(0, number - 2) : number + 2]
        return " ".join(s.text for s in (*near, *self.annotated.sentences[:3])).lower()

    def _whole_of(self, view: View, place: int, counted: Sequence[Counted]) -> Counted | None:
        """The part whose whole this number is: `28 of 31 Russian drones`."""
        if place == 0:
            return None
        part, whole = counted[place - 1], counted[place]
        between = [view.lower(i) for i in range(part.number_end, whole.first)]
        if (
            between
            and between[-1] in {"of", "the", "all"}
            and "of" in between
            and len(between) <= 3
            and part.form in {"partitive", "bare"}
        ):
            return part
        return None

    def _equal_number(self, view: View, link: Link, done: Sequence[Link]) -> Link | None:
        """`an equal number` takes the other side's value; it is no claim where none is stated."""
        other = next((o for o in reversed(done) if o.frame is link.frame and o.counted.quantity.value), None)
        if other is None:
            return None
        said = other.counted.quantity
        quantity = replace(
            link.counted.quantity, value=said.value, low=said.low, high=said.high, qualifier=said.qualifier
        )
        return replace(link, counted=replace(link.counted, quantity=quantity))

    def _formula(self, view: View, link: Link | None, place: int, counted: Sequence[Counted]) -> Link | None:
        """`1,000 for 1,000` is one claim, of each side; `32 for 2` names two sides at once and is none."""
        one = counted[place]
        if place and _is_for(view, counted[place - 1], one):
            return None
        after = counted[place + 1] if place + 1 < len(counted) else None
        if after is None or not _is_for(view, one, after):
            return link
        if after.quantity.value != one.quantity.value or link is None:
            return None
        quantity = replace(one.quantity, per="each_side")
        return replace(link, counted=replace(one, quantity=quantity))

    def _as_whole(self, one: Counted) -> Link | None:
        """Of `28 of 31 drones` the 31 have the frame's first action, launched; wholes of people are no claim."""
        for frame, item in one.frames:
            if not frame.people:
                return Link(
                    counted=one,
                    hit=None,
                    frame=frame,
                    action=frame.actions[0],
                    item=item,
                    weight=7.0,
                    relation="whole of a part",
                )
        return None


def _is_for(view: View, one: Counted, other: Counted) -> bool:
    between = [view.lower(i) for i in range(one.last, other.first)]
    return [word for word in between if word != "-"] == ["for"]


def _first_of_pair(view: View, one: Counted, others: Sequence[Counted]) -> bool:
    """`70 missiles and 145 drones, of which 48 and 64 were shot down`: the 48 are missiles."""
    text = view.sentence.text
    if not any(words in text for words in ("of which", "of whom", "respectively")):
        return False
    return any(o.form != "noun" and o.first - one.last == 1 and view.lower(one.last) == "and" for o in others)


def _mentions(view: View, lexicon: Lexicon) -> list[tuple[int, tuple[tuple[Frame, str], ...]]]:
    """The counted nouns of a sentence, with or without a number."""
    found: list[tuple[int, tuple[tuple[Frame, str], ...]]] = []
    for token in view.tokens:
        if token.pos not in {"NOUN", "PROPN"} or (
            token.index + 1 < len(view.tokens)
            and view.tokens[token.index + 1].pos in {"NOUN"}
            and view.tokens[token.index].dep == "compound"
        ):
            continue
        text = " ".join(t.text for t in view.tokens[max(0, token.index - 2) : token.index + 1])
        if (frames := lexicon.items(text)) and token.tag in {"NNS", "NNPS"} | (
            {token.tag} if token.lower in {"people", "personnel", "staff"} else set()
        ):
            found.append((token.index, tuple(frames)))
    return found


def _holds(text: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(word.lower())}", text) for word in words)


def _without(one: Counted, foreign: set[str]) -> Counted:
    """Count nothing for frames whose field the text is not of: the drones of a light show."""
    frames = tuple((frame, item) for frame, item in one.frames if frame.name not in foreign)
    return (
        one if len(frames) == len(one.frames) else replace(one, frames=frames, form=one.form if frames else "unknown")
    )


def _is_only_near(link: Link) -> bool:
    """Tell whether a verb merely stands somewhere near the number; a noun such as `toll` and what follows at once say more."""
    hit = link.hit
    if link.weight >= _WEAK or hit is None or hit.trigger.kind not in {"verb", "self_verb", "state"}:
        return False
    return not 0 <= hit.first - link.counted.last <= _AT_ONCE


def _is_epithet(view: View, link: Link) -> bool:
    """`including all six wrongfully detained Americans` names them by what was done to them before."""
    before = {view.lower(i) for i in range(link.counted.first - 2, link.counted.first)}
    return link.relation.startswith("participle ") and bool(before & {"including", "among"})


def _is_part_of_unknown(view: View, place: int, counted: Sequence[Counted]) -> bool:
    """`three of the four small boats`, `one of the five pillars`: the part counts what the whole counts."""
    part, whole = counted[place], counted[place + 1] if place + 1 < len(counted) else None
    if whole is None or whole.form != "unknown" or part.form not in {"bare", "partitive"}:
        return False
    between = [view.lower(i) for i in range(part.number_end, whole.first)]
    return "of" in between[:3] and len(between) <= 3


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """Drop a trigger whose words lie inside a longer one: `down` in `shot down`, `lost` in `lost their lives`."""
    return [h for h in hits if not any(h.words < o.words and _is_of_one_field(h, o) for o in hits)]


def _is_of_one_field(short: Hit, long: Hit) -> bool:
    """`shot` is no shooting in `shot down`; but people who `are home` may be home though bodies are `home` as well."""
    return short.first == long.first or short.trigger.frame.people is long.trigger.frame.people


def _without_alternatives(view: View, hits: Sequence[Hit]) -> Iterator[Hit]:
    """`killed or wounded`, `dead or missing`: a total of two actions is a claim of neither."""
    for hit in hits:
        twins = [o for o in hits if o.trigger.frame is hit.trigger.frame and o.trigger.action is not hit.trigger.action]
        joined = any(
            (o.first - hit.last == 1 and view.lower(hit.last) in {"or", "and"} and _same_kind(hit, o))
            or (hit.first - o.last == 1 and view.lower(o.last) in {"or", "and"} and _same_kind(hit, o))
            for o in twins
        )
        if not (joined and hit.trigger.frame.people):
            yield hit


def _is_conjunction(view: View, one: Counted) -> bool:
    """`both in front of the hotel and beside it`, `both the aid and the loans` count nothing."""
    after = view.tokens[one.last].tag if one.last < len(view.tokens) else ""
    return (
        one.quantity.form == "both"
        and one.form in {"bare", "unknown"}
        and after in {"IN", "DT", "JJ", "PRP$", "TO", "$"}
    )


def _is_of_both(one: Counted, known: Sequence[Hit], hits: Sequence[Hit]) -> bool:
    """`dead or missing: more than 200`: the number of two actions together must not be carried either."""
    dropped = [hit for hit in known if hit not in hits]
    return any(-2 <= hit.first - one.last <= 3 or 0 <= one.first - hit.last <= 1 for hit in dropped)


def _same_kind(one: Hit, other: Hit) -> bool:
    if any(len(hit.words) < hit.last - hit.first for hit in (one, other)):
        return False  # `stabbed a guard to death and wounded two`: each has its own object
    return one.trigger.kind in _PARTICIPIAL and other.trigger.kind in _PARTICIPIAL


def _is_counted_event(view: View, one: Counted) -> bool:
    """`the 66th exchange`; small ordinals only where a series is named: `the first exchange since the war began`."""
    value = one.quantity.value or 0
    return value > 4 or any(view.lower(i) in {"since", "war"} for i in range(one.last, len(view.tokens)))


def _ordinal(view: View, one: Counted, frames: Frames) -> Link | None:
    """`the 66th such exchange`."""
    for frame, item in frames:
        for action in frame.actions:
            if action.ordinal and _is_counted_event(view, one):
                return Link(
                    counted=one,
                    hit=None,
                    frame=frame,
                    action=action,
                    item=item,
                    weight=9.0,
                    relation="ordinal of the event",
                )
    return None


def _too_thin(link: Link) -> bool:
    """A pronoun-like number needs a close tie: `one of them`, `another`, `both`."""
    quantity = link.counted.quantity
    if link.counted.form == "noun":
        return False
    if quantity.form in {"another", "both", "single"}:
        return link.weight < 7.5
    return quantity.form == "words" and quantity.value == 1 and link.weight < 6.5


def _reason(one: Counted, hits: Sequence[Hit]) -> str:
    if one.form == "unknown":
        return f"no pack counts '{one.text}'"
    return "no action of a pack governs the number" if hits else "the sentence holds no action of a pack"


def action_of(link: Link, status: str) -> Action:
    """Return the action that a plan turns into (`exchanged` -> `agreed`), else the action itself."""
    if status == "planned" and link.action.when_planned:
        return link.frame.action(link.action.when_planned) or link.action
    return link.action

"""Annotated -> Claims: readings become claims with roles, source, status and time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tallywire.claims.confidence import rate_claim
from tallywire.claims.dating import date_claims
from tallywire.claims.denials import has_verdict
from tallywire.claims.doubts import find_doubts
from tallywire.claims.frames import Action, Pack
from tallywire.claims.items import Items, item_span
from tallywire.claims.lexicon import Lexicon
from tallywire.claims.linking import Link
from tallywire.claims.memory import Memory
from tallywire.claims.nouns import Counted
from tallywire.claims.places import read_place, refuge_of
from tallywire.claims.reading import ArticleReader, Reading, action_of
from tallywire.claims.roles import cell_roles, read_roles
from tallywire.claims.scene import Roles, Scene
from tallywire.claims.settle import mark_repeats, settle_claims
from tallywire.claims.stage import Stage
from tallywire.claims.status import status_of
from tallywire.claims.story import Story
from tallywire.claims.superlatives import read_superlative
from tallywire.claims.tables import is_planned_cell, place_of_row, read_tables
from tallywire.claims.unreal import is_hypothetical, is_negated, is_no_event
from tallywire.claims.view import View
from tallywire.claims.withheld import find_withheld
from tallywire.records import Annotated, Claim, Entity, Saying, Sentence
from tallywire.spans import Span


def find_claims(annotated: Annotated, packs: Sequence[Pack]) -> list[Claim]:
    """List the claims of an article in order of the text."""
    lexicon = _cached(packs)
    reader = ArticleReader(annotated, lexicon)
    links = _links(annotated, reader, lexicon)
    maker = ClaimMaker(annotated, lexicon, reader.views, [link for _, link in links])
    claims = [maker.make(sentence, link) for sentence, link in links]
    dated = date_claims(settle_claims(claim for claim in claims if claim is not None), annotated, packs)
    kept = [replace(one, rule_digest=maker.digest_of(one)) for one in find_withheld(annotated, dated, lexicon)]
    ordered = sorted([*dated, *kept], key=lambda claim: claim.quote.start) if kept else dated
    return mark_repeats(ordered, echoes=[_is_echo(claim, annotated) for claim in ordered])


def _is_echo(claim: Claim, annotated: Annotated) -> bool:
    """Tell whether a claim stands in a paragraph that says an earlier one again."""
    return annotated.clean.blocks[annotated.sentences[claim.sentence].block].dup_of is not None


def _links(annotated: Annotated, reader: ArticleReader, lexicon: Lexicon) -> list[tuple[Sentence, Link]]:
    """The links of prose and tables in order of the text, in which later ones lean on earlier ones."""
    prose = [(annotated.sentences[r.quantity.sentence], r.link) for r in reader.read() if r.link is not None]
    return sorted([*prose, *read_tables(annotated, lexicon)], key=lambda pair: pair[0].index)


def trace_claims(annotated: Annotated, packs: Sequence[Pack]) -> list[Reading]:
    """List every number of the parsed sentences with the link chosen or the reason for none."""
    return list(ArticleReader(annotated, _cached(packs)).read())


_LEXICONS: dict[tuple[str, ...], Lexicon] = {}


def _cached(packs: Sequence[Pack]) -> Lexicon:
    key = tuple(pack.digest for pack in packs)
    if key not in _LEXICONS:
        if len(_LEXICONS) > 8:
            _LEXICONS.clear()
        _LEXICONS[key] = Lexicon(packs)
    return _LEXICONS[key]


class ClaimMaker:
    """Fills the slots of the claims of one article."""

    def __init__(
        self, annotated: Annotated, lexicon: Lexicon, views: Mapping[int, View], links: Sequence[Link]
    ) -> None:
        self.annotated = annotated
        self.digests = {pack.name: pack.digest for pack in lexicon.packs}
        self.story, self.memory, self.views = Story(annotated), Memory(), views
        self._heading: str | None = None
        self.stage, self.items = Stage(self.story, views), Items(annotated, links)

    def digest_of(self, claim: Claim) -> str:
        """Return the digest of the pack that a claim comes from."""
        return self.digests.get(claim.rule.split(".", 1)[0], "")

    def make(self, sentence: Sentence, link: Link) -> Claim | None:
        """Make the claim of a link of prose or of a table cell."""
        if link.relation == "table column":
            return self.cell_claim(sentence, link)
        return self.claim(self.views[sentence.index], link)

    def claim(self, view: View, link: Link) -> Claim | None:
        """Make the claim of a link; None where the words only suppose or negate it."""
        if (
            (is_hypothetical(view, link) and not link.action.ordinal)
            or is_negated(view, link)
            or is_no_event(view, link)
        ):
            return None
        self._enter(view.sentence)
        quote = _quote(view, link)
        saying = saying_at(self.annotated.sayings, quote)
        status = "denied" if has_verdict(view.sentence, self.annotated.sentences) else status_of(view, link, saying)
        action = action_of(link, status)
        link = replace(link, counted=_each_of_them(view, link, quote), item=self.items.read(view, link))
        place = read_place(view, link, self.story)
        refuge = refuge_of(view, link, self.story) if place is None else None
        location = refuge or self.stage.location(view, action, place)
        ground = self.story.country_of_place(location) if place is None else None
        scene = Scene(
            view=view, link=link, action=action, story=self.story, saying=saying, place=place, ground=ground,
            earlier=self._before(view),
        )  # fmt: skip
        roles = read_roles(scene, self.memory)
        claim = self._attributed(self._build(view.sentence, link, action, roles), saying)
        claim = replace(
            claim,
            quote=quote,
            item_span=item_span(view, link),
            superlative=read_superlative(view, link),
            status=status,
            location=location,
            slots=dict(_slots(view, link, roles, place, saying)),
        )
        return rate_claim(claim, link, view.sentence, sentences=len(self.annotated.sentences))

    def _enter(self, sentence: Sentence) -> None:
        """Forget who did what to whom where a digest goes on to its next country."""
        heading = self.story.heading_country(sentence.index)
        if heading != self._heading:
            self._heading, self.memory = heading, Memory()

    def _before(self, view: View) -> View | None:
        earlier = self.views.get(view.sentence.index - 1)
        return earlier if earlier is not None and earlier.sentence.block == view.sentence.block else None

    def _attributed(self, claim: Claim, saying: Saying | None) -> Claim:
        if saying is None:
            return claim
        words = _text(self.annotated, saying.speaker_span) if saying.speaker_span else None
        return replace(claim, source=saying.speaker, source_id=saying.key, source_text=words, stance=saying.stance)

    def cell_claim(self, sentence: Sentence, link: Link) -> Claim | None:
        """Make the claim of a table cell; its row names the sides."""
        row = [s.index for s in self.annotated.sentences if s.block == sentence.block]
        roles = cell_roles(self.story, link, [*row, *self.story.above(sentence)], sentence.index, self.memory)
        saying = saying_at(self.annotated.sayings, link.counted.quantity.span)
        link = replace(link, item=self.items.of_cell(link)) if link.frame.people else link
        claim = self._attributed(self._build(sentence, link, link.action, roles), saying)
        if link.action.sides is None and not link.frame.people and is_planned_cell(self.annotated, sentence):
            claim = replace(claim, status="planned")
        place = place_of_row(self.annotated, sentence) if link.action.location != "none" else None
        return rate_claim(replace(claim, location=place), link, sentence, sentences=len(self.annotated.sentences))

    def _build(self, sentence: Sentence, link: Link, action: Action, roles: Roles) -> Claim:
        actor, target = (role.name if role else None for role in (roles.actor, roles.target))
        self.memory.note(link, action, (actor, target), sentence.index)
        return Claim(
            claim_type=link.frame.name,
            action=action.name,
            quantity=link.counted.quantity,
            quote=link.counted.quantity.span,
            item=link.item,
            item_span=None,
            status=action.status or "asserted",
            sentence=sentence.index,
            rule=f"{link.frame.pack}.{link.frame.name}.{action.name}",
            rule_digest=self.digests.get(link.frame.pack, ""),
            actor=actor,
            target=target,
            actor_id=self.story.keys.get(actor or ""),
            target_id=self.story.keys.get(target or ""),
            per=link.counted.quantity.per,
            warnings=tuple(find_doubts(self.annotated, sentence, link.counted.quantity)),
            notes=(link.relation,),
        )


_EACH = (
    "each", "from each side", "on each side", "per side", "from either side", "on either side", "from both sides",
    "for 1", "-for-",
)  # fmt: skip


def _each_of_them(view: View, link: Link, quote: Span) -> Counted:
    """`240 from either side`: the number is that of each."""
    after = view.sentence.text[quote.end - view.sentence.span.start :][:40].lower().lstrip(" ,")
    if not after.startswith(_EACH):
        return link.counted
    return replace(link.counted, quantity=replace(link.counted.quantity, per="each_side"))


def _slots(
    view: View, link: Link, roles: Roles, place: Entity | None, saying: Saying | None
) -> Iterator[tuple[str, Span]]:
    """Yield the words that gave each slot."""
    spans = {
        "actor": roles.actor.span if roles.actor else None,
        "target": roles.target.span if roles.target else None,
        "location": place.span if place else None,
        "source": saying.speaker_span if saying else None,
        "action": view.span(link.hit.first, link.hit.last) if link.hit else None,
    }
    yield from ((name, span) for name, span in spans.items() if span is not None)


def _quote(view: View, link: Link) -> Span:
    counted = link.counted
    end = counted.last if counted.form == "noun" else counted.number_end
    span = view.span(counted.first, max(end, counted.first + 1))
    return Span(min(span.start, counted.quantity.span.start), max(counted.quantity.span.end, span.end))


def _text(annotated: Annotated, span: Span) -> str:
    return annotated.clean.edited.text[span.start : span.end]


def saying_at(sayings: Sequence[Saying], span: Span) -> Saying | None:
    """Return the saying that governs a span: the innermost whose content holds it."""
    holding = [saying for saying in sayings if saying.content.holds(span)]
    return min(holding, key=lambda s: (s.content.end - s.content.start, s.content.start), default=None)

"""Annotated -> Claims: readings become claims with roles, source, status and time."""

from __future__ import annotations

from collections.abc import Sequence

from tallywire.claims.dating import date_claims
from tallywire.claims.frames import Pack
from tallywire.claims.lexicon import Lexicon
from tallywire.claims.linking import Link
from tallywire.claims.memory import Memory
from tallywire.claims.reading import ArticleReader, Reading, action_of
from tallywire.claims.roles import Cast, is_mutual, read_place, read_role
from tallywire.claims.settle import mark_repeats, settle_claims
from tallywire.claims.status import is_hypothetical, is_negated, is_no_event, status_of
from tallywire.claims.tables import read_tables
from tallywire.claims.view import View
from tallywire.records import Annotated, Claim, Saying, Sentence
from tallywire.spans import Span


def find_claims(annotated: Annotated, packs: Sequence[Pack]) -> list[Claim]:
    """List the claims of an article in order of the text."""
    lexicon = _cached(packs)
    reader, maker = ArticleReader(annotated, lexicon), ClaimMaker(annotated)
    claims = [maker.claim(reader.views[r.quantity.sentence], r.link) for r in reader.read() if r.link is not None]
    claims += [maker.cell_claim(sentence, link) for sentence, link in read_tables(annotated, lexicon)]
    return mark_repeats(date_claims(settle_claims(claim for claim in claims if claim is not None), annotated))


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

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.cast, self.memory = Cast(annotated), Memory()

    def claim(self, view: View, link: Link) -> Claim | None:
        """Make the claim of a link; None where the words only suppose or negate it."""
        if is_hypothetical(view, link) or is_negated(view, link) or is_no_event(view, link):
            return None
        quote = _quote(view, link)
        saying = saying_at(self.annotated.sayings, quote)
        status = status_of(view, link, saying)
        place = read_place(view, link, self.cast)
        known: dict[str, str | None] = {
            "place": place.side if place else self.cast.main_side(),
            "speaker_side": saying.side if saying else None,
            "mutual": "yes" if is_mutual(view, link, self.cast) else None,
        }
        slots: dict[str, Span] = {}
        known["actor"], actor_span = read_role(link.action.actor, view, link, self.cast, known)
        known["target"], target_span = read_role(link.action.target, view, link, self.cast, known)
        if known["actor"] is None and "other_side" in link.action.actor:
            known["actor"], actor_span = read_role(link.action.actor, view, link, self.cast, known)
        spans = {
            "actor": actor_span,
            "target": target_span,
            "location": place.span if place else None,
            "source": saying.speaker_span if saying else None,
        }
        slots |= {name: span for name, span in spans.items() if span is not None}
        if link.hit is not None:
            slots["action"] = view.span(link.hit.first, link.hit.last)
        return self._build(
            view.sentence,
            link,
            quote,
            status,
            saying,
            known,
            place.name if place else None,
            slots,
        )

    def cell_claim(self, sentence: Sentence, link: Link) -> Claim | None:
        """Make the claim of a table cell."""
        known = {"place": self.cast.main_side(), "actor": None, "target": None}
        quote = link.counted.quantity.span
        saying = saying_at(self.annotated.sayings, quote)
        return self._build(sentence, link, quote, link.action.status or "asserted", saying, known, None, {})

    def _build(
        self,
        sentence: Sentence,
        link: Link,
        quote: Span,
        status: str,
        saying: Saying | None,
        known: dict[str, str | None],
        place: str | None,
        slots: dict[str, Span],
    ) -> Claim:
        action = action_of(link, status)
        quantity = link.counted.quantity
        trigger = link.hit.trigger if link.hit else None
        carried = link.relation.startswith("carried") or link.relation == "table column"
        actor, target = self.memory.fill(link.frame.name, action.name, known, carried=carried)
        self.memory.note(link.frame.name, action.name, (actor, target))
        return Claim(
            claim_type=link.frame.name,
            action=action.name,
            quantity=quantity,
            quote=quote,
            item=link.item,
            item_span=None,
            status=status,
            sentence=sentence.index,
            rule=f"{link.frame.pack}.{link.frame.name}.{action.name}",
            rule_digest=trigger.pack.digest if trigger else "",
            actor=actor,
            target=target,
            location=place,
            actor_id=self.cast.keys.get(actor or ""),
            target_id=self.cast.keys.get(target or ""),
            source_id=saying.key if saying else None,
            source=saying.speaker if saying else None,
            source_text=_text(self.annotated, saying.speaker_span) if saying and saying.speaker_span else None,
            stance=saying.stance if saying else None,
            per="each_side" if _each_side(sentence, quote) else quantity.per,
            slots=slots,
            confidence=round(min(0.99, max(0.2, link.weight / 10.5)), 3),
            notes=(link.relation,),
        )


def _each_side(sentence: Sentence, quote: Span) -> bool:
    after = sentence.text[quote.end - sentence.span.start :][:40].lower()
    return any(
        after.lstrip(" ,").startswith(words)
        for words in (
            "each",
            "from each side",
            "on each side",
            "per side",
            "from either side",
            "on either side",
            "from both sides",
            "for 1",
            "-for-",
        )
    )


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

"""The sayings of an article: sentence by sentence, then carried over quotations, lists, tables and turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tallywire.annotate.entities import key_of, side_of
from tallywire.annotate.speakers.carrying import Carrier
from tallywire.annotate.speakers.cue import Cue, whole
from tallywire.annotate.speakers.phrases import phrase_cues
from tallywire.annotate.speakers.quotations import quotations, said_in
from tallywire.annotate.speakers.reach import contents
from tallywire.annotate.speakers.tables import row_sayings, table_sayings
from tallywire.annotate.speakers.turns import turns
from tallywire.annotate.speakers.verbs import verb_cues
from tallywire.annotate.speakers.voices import Voice, Voices
from tallywire.records import CleanArticle, Entity, Saying, Sentence
from tallywire.spans import Span


def find_sayings(
    sentences: Sequence[Sentence], entities: Sequence[Entity], clean: CleanArticle | None = None
) -> list[Saying]:
    """List who says what, in order of the text; the content of a saying is a clean span.

    `clean` lends the blocks: stems of lists, heads of tables, turns of a transcript.
    """
    voices, found = Voices(), list[Saying]()
    carrier = Carrier(sentences, clean, voices)
    for sentence in sentences:
        if sentence.role == "table_row":
            continue
        voices.note_people(sentence)
        own = list(_of_sentence(sentence, voices))
        found += own or carrier.carried(sentence)
        carrier.note(sentence, own)
    found += _over_quotations(sentences, found)
    if clean is not None:
        found += row_sayings(clean, sentences)
        found += table_sayings(clean, sentences)
        found += (_floor(name, span, sentences) for name, span in turns(clean, sentences))
    return sorted(found, key=lambda saying: (saying.sentence, saying.content.start))


def _of_sentence(sentence: Sentence, voices: Voices) -> Iterator[Saying]:
    cues = _without_doubles([*verb_cues(sentence), *phrase_cues(sentence, heads=sentence.role in {"title", "heading"})])
    spoken = [(cue, voices.voice_of(sentence, cue)) for cue in cues]
    known = [cue for cue, voice in spoken if voice is not None]
    voice_of = {cue: voice for cue, voice in spoken if voice is not None}
    for cue, content in contents(sentence, known):
        yield _saying(sentence, cue, voice_of[cue], content)


def _without_doubles(cues: Sequence[Cue]) -> list[Cue]:
    """The cues in order, those inside another's cue words left out."""
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (c.span.start, -c.span.end)):
        if not any(other.span.overlaps(cue.span) for other in kept):
            kept.append(cue)
    return sorted(kept, key=whole)


def _saying(sentence: Sentence, cue: Cue, voice: Voice, content: Span) -> Saying:
    return Saying(
        sentence=sentence.index,
        cue=cue.span,
        speaker=voice.name,
        speaker_span=voice.span or cue.who,
        content=content,
        stance=cue.stance,
        side=voice.side,
        key=voice.key,
    )


def _over_quotations(sentences: Sequence[Sentence], found: Sequence[Saying]) -> Iterator[Saying]:
    for quotation in quotations(sentences):
        inside = [s for s in sentences if s.span.overlaps(quotation)]
        said = said_in(quotation, found, inside)
        for sentence in inside:
            if said is not None and not any(
                s.sentence == sentence.index and s.content.holds(sentence.span) for s in found
            ):
                yield Saying(
                    sentence=sentence.index,
                    cue=None,
                    speaker=said.speaker,
                    speaker_span=None,
                    content=Span(max(sentence.span.start, quotation.start), min(sentence.span.end, quotation.end)),
                    stance=said.stance,
                    side=said.side,
                    key=said.key,
                )


def _floor(name: str, span: Span, sentences: Sequence[Sentence]) -> Saying:
    first = next((s.index for s in sentences if s.span.end > span.start), 0)
    return Saying(
        sentence=first,
        cue=None,
        speaker=name,
        speaker_span=None,
        content=span,
        stance="says",
        side=side_of(name),
        key=key_of(name),
    )

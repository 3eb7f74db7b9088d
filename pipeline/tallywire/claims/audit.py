"""Hold packs to their own examples, and name the words that no example needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallywire.claims.frames import Action, Example, Frame, Pack
from tallywire.claims.pack_edits import Word, each_word, without_word
from tallywire.records import Claim

Read = Callable[[str], Sequence[Claim]]
"""reads a text, as if published on Monday 9 June 2025, into its claims"""

LEAST_EXAMPLES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that an audit found: which rule, where in its file, and what is amiss."""

    kind: str
    """finds, skips, misses (an example that does not hold), few (too few examples), unneeded (a word)"""
    rule: str
    """pack.frame.action"""
    file: str
    line: int
    text: str
    """the example, or the word"""
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}: {self.message}"


def check_examples(packs: Sequence[Pack], read: Read) -> list[Finding]:
    """Run all examples: each `finds` gives its facts and nothing else, each `skips` nothing of its action.

    A `misses` that works by now is reported too, so that it is moved to `finds`.
    """
    return [
        _finding(pack, frame, action, example=example, message=message)
        for pack, frame, action in _each_action(packs)
        for example in action.examples
        if (message := _fault(example, frame, action, read(example.text)))
    ]


def few_examples(packs: Sequence[Pack]) -> list[Finding]:
    """List the actions with fewer than three `finds` or three `skips`."""
    return [
        Finding(
            kind="few",
            rule=f"{pack.name}.{frame.name}.{action.name}",
            file=pack.path,
            line=action.line,
            text=kind,
            message=f"only {len(examples)} '{kind}'; give at least {LEAST_EXAMPLES}, each of another construction",
        )
        for pack, frame, action in _each_action(packs)
        for kind, examples in (("finds", action.finds), ("skips", action.skips))
        if len(examples) < LEAST_EXAMPLES
    ]


def unneeded_words(packs: Sequence[Pack], reader: Callable[[Sequence[Pack]], Read]) -> list[Finding]:
    """Drop each verb, noun, state and counted word in turn and report those that no example needs.

    *reader* builds a `Read` from packs. Only examples that hold a form of the word are read again,
    so a word in no example costs nothing.
    """
    return [
        _unneeded(pack, word) for pack in packs for word in each_word(pack) if not _is_needed(pack, word, packs, reader)
    ]


def _each_action(packs: Iterable[Pack]) -> Iterator[tuple[Pack, Frame, Action]]:
    for pack in packs:
        for frame in pack.frames:
            for action in frame.actions:
                yield pack, frame, action


def _finding(pack: Pack, frame: Frame, action: Action, *, example: Example, message: str) -> Finding:
    return Finding(
        kind=example.kind,
        rule=f"{pack.name}.{frame.name}.{action.name}",
        file=pack.path,
        line=example.line,
        text=example.text,
        message=f"{message} in '{example.text}'",
    )


def _unneeded(pack: Pack, word: Word) -> Finding:
    return Finding(
        kind="unneeded",
        rule=f"{pack.name}.{word.rule}",
        file=pack.path,
        line=word.line,
        text=word.text,
        message=f"no example needs '{word.text}' in {word.key}; add one that does, or take the word out",
    )


def _is_needed(pack: Pack, word: Word, packs: Sequence[Pack], reader: Callable[[Sequence[Pack]], Read]) -> bool:
    touched = [
        (frame, action, example)
        for frame in pack.frames
        for action in frame.actions
        for example in action.finds
        if word.stands_in(example.text)
    ]
    if not touched:
        return False
    read = reader([without_word(pack, word) if other is pack else other for other in packs])
    return any(_fault(example, frame, action, read(example.text)) for frame, action, example in touched)


def _fault(example: Example, frame: Frame, action: Action, claims: Sequence[Claim]) -> str:
    """Say what an example gave instead of what it should; empty when it holds."""
    if example.kind == "skips":
        wrong = [claim for claim in claims if (claim.claim_type, claim.action) == (frame.name, action.name)]
        return f"found {_describe(wrong[0], example.text)}, which is to be skipped," if wrong else ""
    if example.kind == "misses":
        return "no longer missed, move it to 'finds'," if not _missing(example, claims)[0] else ""
    missing, spare = _missing(example, claims)
    if missing:
        return _explain_missing(missing[0], spare, example.text)
    return f"found more than it should, {_describe(spare[0], example.text)}," if spare else ""


def _missing(example: Example, claims: Sequence[Claim]) -> tuple[list[Mapping[str, object]], list[Claim]]:
    """Pair facts with claims; return the facts without a claim and the claims without a fact."""
    spare = list(claims)
    missing = []
    for fact in example.finds:
        match = next((claim for claim in spare if not differences(fact, claim, example.text)), None)
        if match is None:
            missing.append(fact)
        else:
            spare.remove(match)
    return missing, spare


def _explain_missing(fact: Mapping[str, object], spare: Sequence[Claim], text: str) -> str:
    near = min(spare, key=lambda claim: len(differences(fact, claim, text)), default=None)
    if near is None:
        return f"found nothing for {fact['action']} {_number(fact)}"
    return "; ".join(differences(fact, near, text))


def differences(fact: Mapping[str, object], claim: Claim, text: str) -> list[str]:
    """List the slots in which a claim is not what the fact of an example says."""
    found = slots_of(claim, text)
    expected = dict(fact)
    if "value" in fact and not {"low", "high", "qualifier"} & set(fact):
        expected |= {"low": fact["value"], "high": fact["value"]}  # a value alone is an exact one
    return [
        f"{slot} is {found[slot]!s}, not {value!s}"
        for slot, value in expected.items()
        if _plain(found[slot]) != _plain(value)
    ]


def slots_of(claim: Claim, text: str) -> dict[str, object]:
    """Return what a claim says under the slot names of examples; *text* is the clean text that it was read from."""
    when = claim.when
    return {
        "claim_type": claim.claim_type,
        "action": claim.action,
        "value": claim.quantity.value,
        "low": claim.quantity.low,
        "high": claim.quantity.high,
        "qualifier": claim.quantity.qualifier,
        "item": claim.item,
        "actor": claim.actor,
        "target": claim.target,
        "location": claim.location,
        "source": claim.source,
        "status": claim.status,
        "per": claim.per,
        "superlative": claim.superlative,
        "stance": claim.stance,
        "precision": when.precision if when else None,
        "start": when.start if when else None,
        "end": when.end if when else None,
        "quote": text[claim.quote.start : claim.quote.end],
    }


def _plain(value: object) -> object:
    return value.casefold().removeprefix("the ") if isinstance(value, str) else value


def _number(fact: Mapping[str, object]) -> str:
    return str(next((fact[slot] for slot in ("value", "low", "high") if slot in fact), "without a number"))


def _describe(claim: Claim, text: str) -> str:
    return f"{claim.claim_type} {claim.action} '{text[claim.quote.start : claim.quote.end]}'"

"""`tallywire packs`: what the claim packs say, and whether they do as they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.screen import one_of, remark, say, say_json
from tallywire.cli.table import table_lines

if TYPE_CHECKING:
    from tallywire.claims.audit import Finding, Read
    from tallywire.claims.frames import Action, Frame, Pack
    from tallywire.extractor import Extractor
    from tallywire.records import Claim

FINDINGS = 1
EXAMPLE_DAY = date(2025, 6, 9)
"""examples are read as if published on this Monday"""
_WORDS = ("verbs", "self_verbs", "nouns", "counts", "states", "actor", "target", "toward", "status", "when_planned")

packs = typer.Typer(help="List, show and test claim packs.", no_args_is_help=True, rich_markup_mode=None)
Names = Annotated[list[str] | None, typer.Argument(metavar="PACK", help="Names of shipped packs, or files.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print as JSON.")]


@packs.command("list")
def list_packs(names: Names = None, *, as_json: AsJson = False) -> int:
    """List the packs and the actions of their frames."""
    loaded = _load(names)
    if as_json:
        say_json([_summary(pack) for pack in loaded])
        return 0
    rows = [
        [pack.name, frame.name, ", ".join(action.name for action in frame.actions), f"{pack.path}:{frame.line}"]
        for pack in loaded
        for frame in pack.frames
    ]
    say(table_lines(["pack", "claim_type", "actions", "file"], rows))
    return 0


def _load(names: Sequence[str] | None) -> tuple[Pack, ...]:
    from tallywire.claims import load_packs

    return load_packs(tuple(names or ()))


def _summary(pack: Pack) -> dict[str, object]:
    frames = {frame.name: [action.name for action in frame.actions] for frame in pack.frames}
    return {"name": pack.name, "version": pack.version, "about": pack.about, "path": pack.path, "frames": frames}


@packs.command("show")
def show_pack(
    name: Annotated[str, typer.Argument(metavar="PACK", help="Name of a shipped pack, or a file.")],
    *,
    as_json: AsJson = False,
) -> int:
    """Show what a pack counts, the words of each action, and its examples."""
    (pack,) = _load([name])
    if as_json:
        say_json(asdict(pack))
    else:
        say(_pack_lines(pack))
    return 0


def _pack_lines(pack: Pack) -> Iterator[str]:
    yield f"{pack.name} {pack.version}: {pack.about} ({pack.path})"
    for frame in pack.frames:
        yield from _frame_lines(frame)
        for action in frame.actions:
            yield from _action_lines(action)


def _frame_lines(frame: Frame) -> Iterator[str]:
    yield f"\n{frame.name}, line {frame.line}"
    for item, nouns in frame.counted.items():
        yield f"  counts {item}: {', '.join(nouns)}"
    if frame.people:
        yield "  counts people of every kind"


def _action_lines(action: Action) -> Iterator[str]:
    yield f"  {action.name}, line {action.line}"
    for key in _WORDS:
        value = getattr(action, key)
        if value:
            yield f"    {key}: {value if isinstance(value, str) else ', '.join(value)}"
    for example in action.examples:
        yield f"    {example.kind}: {example.text}"


@packs.command("test")
def try_packs(
    names: Names = None,
    *,
    words: Annotated[
        bool, typer.Option("--words/--no-words", help="Also drop each word in turn and name those no example needs.")
    ] = True,
    fail_on: Annotated[
        str, typer.Option(metavar="WHAT", help="Leave with 1 on: examples that do not hold, all findings, or none.")
    ] = "examples",
    model: Annotated[str | None, typer.Option(metavar="NAME", help="spaCy pipeline to parse with: a package or a path.")] = None,
    as_json: AsJson = False,
) -> int:
    """Run the examples of packs and audit their words.

    A pack given by name or file is tested together with the shipped ones, as it would be used.
    """
    one_of(fail_on, "--fail-on", ["examples", "all", "none"])
    findings = list(_findings(_load(names), model, words=words))
    if as_json:
        say_json([asdict(finding) for finding in findings])
    else:
        say(_finding_lines(findings))
    broken = [finding for finding in findings if finding.kind in {"finds", "skips", "misses"}]
    remark(f"{len(broken)} examples do not hold, {len(findings) - len(broken)} remarks")
    counted = {"examples": broken, "all": findings, "none": []}[fail_on]
    return FINDINGS if counted else 0


def _finding_lines(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield a line for each finding, and one for all the unneeded words of an action."""
    unneeded: dict[str, list[str]] = {}
    for finding in findings:
        if finding.kind == "unneeded":
            unneeded.setdefault(f"{finding.file}:{finding.line}: {finding.rule}", []).append(finding.text)
        else:
            yield str(finding)
    for place, words in unneeded.items():
        yield f"{place}: no example needs {', '.join(words)}"


def _findings(tested: tuple[Pack, ...], model: str | None, *, words: bool) -> Iterator[Finding]:
    from tallywire.annotate import load_language
    from tallywire.claims.audit import check_examples, few_examples, unneeded_words
    from tallywire.extractor import Extractor

    language = load_language(model)

    def reader(loaded: Sequence[Pack]) -> Read:
        return _read_with(Extractor(loaded, language))

    beside = [pack for pack in _load(None) if pack.name not in {other.name for other in tested}]
    yield from check_examples(tested, reader([*tested, *beside]))
    yield from few_examples(tested)
    if words:
        yield from unneeded_words(tested, reader)


def _read_with(extractor: Extractor) -> Read:
    from tallywire.extractor import article_from_text

    def read(text: str) -> Sequence[Claim]:
        return extractor.claims(extractor.annotate(article_from_text(text, published=EXAMPLE_DAY)))

    return read

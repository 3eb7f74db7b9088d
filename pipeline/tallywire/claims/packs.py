"""Load claim packs, the shipped ones by name and a user's own by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from tallywire.claims.frames import Action, Context, Example, Frame, Pack
from tallywire.claims.inflection import noun_forms, verb_forms
from tallywire.claims.pack_reader import read_pack
from tallywire.claims.people import people_nouns
from tallywire.errors import PackError

__all__ = ["Action", "Context", "Example", "Frame", "Pack", "gate_words", "load_packs", "packs_to_use", "shipped_names"]


def shipped_names() -> tuple[str, ...]:
    """Return the names of the packs that come with the package, sorted."""
    return tuple(sorted(_shipped()))


def _shipped() -> dict[str, Traversable]:
    folder = files("tallywire").joinpath("packs")
    return {file.name.removesuffix(".toml"): file for file in folder.iterdir() if file.name.endswith(".toml")}


def load_packs(names: Sequence[str] = ()) -> tuple[Pack, ...]:
    """Load shipped packs by name and others by file (`cases.toml`); all shipped packs if nothing is named.

    Raises PackError, in one line, for an unknown name, an unreadable file, a fault in a pack,
    and for two packs or two frames of the same name.
    """
    packs = tuple(_load(name) for name in names or shipped_names())
    _refuse_doubles(packs)
    return packs


def packs_to_use(names: Sequence[str] = ()) -> tuple[Pack, ...]:
    """Load the packs that a run asks for: names choose among the shipped packs, files come on top of them.

    `cholera.toml` alone is all shipped packs and that file; a file whose pack bears the name of a shipped one stands
    in for it, unless that one is asked for by name. Raises PackError as `load_packs` does.
    """
    shipped = shipped_names()
    chosen = [name for name in shipped if name in names]
    own = load_packs(own_files) if (own_files := [name for name in names if name not in shipped]) else ()
    replaced = {pack.name for pack in own} if not chosen else set()
    packs = (*(_load(name) for name in chosen or shipped if name not in replaced), *own)
    _refuse_doubles(packs)
    return packs


def _load(name: str) -> Pack:
    shipped = _shipped()
    if name in shipped:
        return read_pack(shipped[name].read_bytes(), shipped[name].name)
    if name.endswith(".toml") or Path(name).is_file():
        return read_pack(_read_file(Path(name)), name)
    near = get_close_matches(name, shipped, n=1)
    hint = f"did you mean '{near[0]}'? " if near else ""
    raise PackError(
        f"no pack named '{name}' ({hint}shipped: {', '.join(sorted(shipped))}; "
        "a pack of your own is given as a file, such as cases.toml)"
    )


def _read_file(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise PackError(f"{file}: no such file; give the path of a pack, or one of the shipped names") from None
    except OSError as fault:
        raise PackError(f"{file}: cannot be read ({fault.strerror}); give a readable TOML file") from None


def _refuse_doubles(packs: Iterable[Pack]) -> None:
    pack_files: dict[str, str] = {}
    frame_packs: dict[str, str] = {}
    for pack in packs:
        if pack.name in pack_files:
            raise PackError(
                f"{pack.path}: pack name '{pack.name}' is taken by {pack_files[pack.name]}; rename one or load only one"
            )
        pack_files[pack.name] = pack.path
        for frame in pack.frames:
            if frame.name in frame_packs:
                raise PackError(
                    f"{pack.path}:{frame.line}: frame '{frame.name}' is defined in {frame_packs[frame.name]} already; "
                    "rename one or load only one of the packs"
                )
            frame_packs[frame.name] = pack.path


def gate_words(packs: Iterable[Pack]) -> frozenset[str]:
    """Return the forms of one word of every phrase that can begin a claim; a text with none of them holds no claim.

    Of a verb with particles it is the verb (`shoot`, `shot` … of `shoot down`), of any other phrase its longest word.
    """
    return frozenset(form for pack in packs for frame in pack.frames for form in _frame_forms(frame))


def _frame_forms(frame: Frame) -> Iterator[str]:
    for nouns in frame.counted.values():
        yield from _noun_forms(nouns)
    if frame.people:
        yield from _noun_forms(people_nouns())
    for action in frame.actions:
        yield from _noun_forms(action.nouns + action.counts + action.states)
        yield from _verb_forms(action.verbs + action.self_verbs)
        if action.context:
            yield from _noun_forms(action.context.nouns + action.context.states)
            yield from _verb_forms(action.context.verbs + action.context.self_verbs)


def _verb_forms(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield from verb_forms(phrase.split()[0])


def _noun_forms(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield from noun_forms(max(phrase.split(), key=len))

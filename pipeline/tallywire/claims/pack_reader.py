"""Turn the bytes of a TOML file into a Pack, or say in one line what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from hashlib import sha256

from tallywire.claims.example_reader import read_examples
from tallywire.claims.frames import PLACES, REACHES, ROLE_SOURCES, SIDES, STATUSES, TOWARD, Action, Context, Frame, Pack
from tallywire.claims.pack_faults import Place
from tallywire.claims.pack_lines import find_lines
from tallywire.claims.pack_values import Table, read_choice, read_flag, read_table, read_text, read_words
from tallywire.errors import PackError

PACK_KEYS = ("name", "version", "about")
FRAME_KEYS = ("counted", "people", "bare", "not_counted", "not_near", "action")
WORD_KEYS = ("verbs", "self_verbs", "nouns", "counts", "states")
CONTEXT_KEYS = ("words", "sentence_words", "apart", "unless", "verbs", "self_verbs", "nouns", "states")
ACTION_KEYS = (
    *WORD_KEYS, "in_context", "actor", "target", "toward", "causes", "giving", "sides", "location",
    "standing", "lasting", "event", "status", "when_planned", "ordinal", "finds", "skips", "misses",
)  # fmt: skip

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_SYNTAX_PLACE = re.compile(r"(?P<message>.*?) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL)


def read_pack(content: bytes, file: str) -> Pack:
    """Read a pack; *file* is its name in messages. Raises PackError for any fault."""
    toml = _decode(content, file)
    table = _parse(toml, file)
    at = Place(file, find_lines(toml))
    at.check_keys(table, "top-level", ("pack", "frame"))
    if "pack" not in table:
        at.fault("the [pack] table is missing; begin with [pack], name, version and about")
    head, here = read_table(table, "pack", at), at / "pack"
    here.check_keys(head, "pack", PACK_KEYS)
    name = _name(read_text(head, "name", here, needed=True), here / "name")
    frames = read_table(table, "frame", at)
    if not frames:
        here.fault("the pack has no frame; add a table such as [frame.case_count]")
    return Pack(
        name=name,
        version=_version(head, here),
        about=read_text(head, "about", here),
        path=file,
        frames=tuple(_read_frame(frames, key, at / "frame", name) for key in frames),
        digest=sha256(content).hexdigest(),
    )


def _decode(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise PackError(f"{file}:{line}: not valid UTF-8; save the file as UTF-8") from None


def _parse(toml: str, file: str) -> dict[str, object]:
    try:
        return tomllib.loads(toml)
    except tomllib.TOMLDecodeError as fault:
        place = _SYNTAX_PLACE.fullmatch(str(fault))
        message = place["message"] if place else str(fault)
        line = place["line"] if place and place["line"] else str(toml.count("\n") + 1)
        raise PackError(f"{file}:{line}: not valid TOML: {message[:1].lower()}{message[1:]}") from None


def _name(name: str, at: Place) -> str:
    if not _NAME.fullmatch(name):
        at.fault(f"'{name}' is no good name; use small letters, digits and _, such as case_count")
    return name


def _version(head: Table, at: Place) -> int:
    version = head.get("version", 1)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        (at / "version").fault(f"'version' must be a whole number from 1, not {version!r}")
    return version


def _read_frame(frames: Table, key: str, at: Place, pack: str) -> Frame:
    table, here = read_table(frames, key, at), at / key
    here.check_keys(table, "frame", FRAME_KEYS)
    counted, people = _read_counted(table, here), read_flag(table, "people", here)
    if not counted and not people:
        here.fault(f"frame '{key}' counts nothing; give counted = {{ item = [\"noun\"] }} or people = true")
    actions = read_table(table, "action", here)
    if not actions:
        here.fault(f"frame '{key}' has no action; add a table such as [frame.{key}.action.reported]")
    return Frame(
        name=_name(key, here),
        pack=pack,
        counted=counted,
        people=people,
        bare=read_flag(table, "bare", here),
        not_counted=read_words(table, "not_counted", here),
        not_near=read_words(table, "not_near", here),
        actions=tuple(_read_action(actions, name, here / "action", key) for name in actions),
        line=here.line,
    )


def _read_counted(frame: Table, at: Place) -> dict[str, tuple[str, ...]]:
    counted, here = read_table(frame, "counted", at), at / "counted"
    nouns = {item: read_words(counted, item, here) for item in counted}
    owners: dict[str, str] = {}
    for item, words in nouns.items():
        if not words:
            (here / item).fault(f"'{item}' lists no noun; write {item} = [\"{item}\"]")
        for word in words:
            if owners.setdefault(word, item) != item:
                (here / item).fault(f"'{word}' is counted as '{owners[word]}' already; keep one of the two")
    return nouns


def _read_action(actions: Table, name: str, at: Place, frame: str) -> Action:
    table, here = read_table(actions, name, at), at / name
    here.check_keys(table, "action", ACTION_KEYS)
    words = {key: read_words(table, key, here) for key in WORD_KEYS}
    context = _read_context(table, here)
    ordinal = read_flag(table, "ordinal", here)
    if context is None and not ordinal and not any(words.values()):
        here.fault(f"action '{name}' has no words; give verbs, self_verbs, nouns, counts or states")
    examples = read_examples(table, here, frame=frame, action=name)
    return Action(
        name=_name(name, here),
        verbs=words["verbs"],
        self_verbs=words["self_verbs"],
        nouns=words["nouns"],
        counts=words["counts"],
        states=words["states"],
        context=context,
        actor=_role_sources(table, "actor", here),
        target=_role_sources(table, "target", here),
        toward=read_words(table, "toward", here, default=TOWARD),
        causes=read_words(table, "causes", here),
        giving=read_words(table, "giving", here),
        sides=read_choice(table, "sides", here, SIDES),
        location=read_choice(table, "location", here, PLACES) or PLACES[0],
        standing=read_flag(table, "standing", here),
        lasting=read_flag(table, "lasting", here),
        event=_event(table, here),
        status=read_choice(table, "status", here, STATUSES),
        when_planned=_sibling(table, actions, here),
        ordinal=ordinal,
        finds=examples["finds"],
        skips=examples["skips"],
        misses=examples["misses"],
        line=here.line,
    )


def _read_context(action: Table, at: Place) -> Context | None:
    if "in_context" not in action:
        return None
    table, here = read_table(action, "in_context", at), at / "in_context"
    here.check_keys(table, "in_context", (*CONTEXT_KEYS, "within"))
    words = {key: read_words(table, key, here) for key in CONTEXT_KEYS}
    if not words["words"]:
        here.fault("'words' is missing; list the words that must stand near, such as words = [\"exchange\"]")
    if not any(words[key] for key in CONTEXT_KEYS[4:]):
        here.fault("in_context has only 'words'; give the verbs, self_verbs, nouns or states that lean on them")
    within = read_choice(table, "within", here, REACHES) or "neighbours"
    return Context(**words, within=within, line=here.line)


def _role_sources(action: Table, key: str, at: Place) -> tuple[str, ...]:
    lone = action.get(key)
    sources = read_words({key: [lone]} if isinstance(lone, str) else action, key, at)
    for place, source in enumerate(sources):
        (at / key / place).check_word(source, "role source", ROLE_SOURCES)
    return sources


def _event(action: Table, at: Place) -> str:
    name = read_text(action, "event", at)
    return _name(name, at / "event") if name else ""


def _sibling(action: Table, actions: Table, at: Place) -> str | None:
    name = read_text(action, "when_planned", at)
    if name:
        (at / "when_planned").check_word(name, "action", tuple(actions))
    return name or None

"""Loading packs, and the one line that a fault in a pack gives."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from tallywire.claims.frames import TOWARD
from tallywire.claims.pack_reader import read_pack
from tallywire.claims.packs import gate_words, load_packs, packs_to_use, shipped_names
from tallywire.claims.people import people_nouns
from tallywire.errors import PackError

HEAD = '[pack]\nname = "cases"\nversion = 1\nabout = "x"\n'  # lines 1 to 4
FRAME = '[frame.case_count]\ncounted = { case = ["case"] }\n'  # lines 5 and 6
ACTION = '[frame.case_count.action.reported]\nverbs = ["report"]\n'  # lines 7 and 8
WHOLE = HEAD + FRAME + ACTION
GATE = gate_words(load_packs())


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("", "1: the [pack] table is missing; begin with [pack], name, version and about"),
        ('[pack]\nabout = "x"\n', "1: 'name' is missing; write name = \"…\""),
        (
            '[pack]\nname = "My pack"\n[frame.a]',
            "2: 'My pack' is no good name; use small letters, digits and _, such as case_count",
        ),
        ("[pack]\nname = 3\n", "2: 'name' must be a string, not a number"),
        ('[pack]\nname = " "\n', "2: 'name' is empty; write some words or leave the key out"),
        ('[pack]\nname = "a"\nversion = "1"\n[frame.a]', "3: 'version' must be a whole number from 1, not '1'"),
        ('[pack]\nname = "a"\nauthor = "x"\n', "3: unknown pack key 'author' (known: about, name, version)"),
        (HEAD, "1: the pack has no frame; add a table such as [frame.case_count]"),
        (HEAD + "[frames.a]\n", "5: unknown top-level key 'frames' (did you mean 'frame'?)"),
        (HEAD + "[frame]\na = 3\n", "6: 'a' must be a table, not a number"),
        (HEAD + "[frame.a]\n", "5: frame 'a' counts nothing; give counted = { item = [\"noun\"] } or people = true"),
        (HEAD + "[frame.a]\ncount = {}\n", "6: unknown frame key 'count' (did you mean 'counted'?)"),
        (HEAD + "[frame.a]\npeople = 'yes'\n", "6: 'people' must be true or false, not a string"),
        (HEAD + "[frame.a]\ncounted = { x = [] }\n", "6: 'x' lists no noun; write x = [\"x\"]"),
        (HEAD + "[frame.a]\ncounted = { x = [3] }\n", "6: 'x' must hold strings, not a number"),
        (
            HEAD + '[frame.a]\ncounted = { x = ["n"], y = ["N"] }\n',
            "6: 'n' is counted as 'x' already; keep one of the two",
        ),
        (HEAD + FRAME, "5: frame 'case_count' has no action; add a table such as [frame.case_count.action.reported]"),
        (
            HEAD + FRAME + "[frame.case_count.action.r]\n",
            "7: action 'r' has no words; give verbs, self_verbs, nouns, counts or states",
        ),
        (
            HEAD + FRAME + '[frame.case_count.action.r]\nverb = ["x"]\n',
            "8: unknown action key 'verb' (did you mean 'verbs'?)",
        ),
        (
            HEAD + FRAME + "[frame.case_count.action.r]\nverbs = true\n",
            "8: 'verbs' must be a list of strings, not true/false",
        ),
        (
            HEAD + FRAME + '[frame.case_count.action.r]\nverbs = [\n"x",\n"X"]\n',
            "10: 'x' stands twice in 'verbs'; once is enough",
        ),
        (
            HEAD + FRAME + '[frame.case_count.action.r]\nverbs = "cure"\n',
            "8: 'verbs' must be a list of strings; write verbs = [\"cure\"]",
        ),
        (
            HEAD + FRAME + '[frame.case_count.action.r]\nverbs = ["x", ""]\n',
            "8: 'verbs' holds an empty string; write a word or take it out",
        ),
        (
            WHOLE + 'actor = ["subject"]\n',
            "9: unknown role source 'subject' (known: base, both, captors, cause, doer, ",
        ),
        (WHOLE + 'target = "nationalty"\n', "9: unknown role source 'nationalty' (did you mean 'nationality'?)"),
        (WHOLE + 'status = "plan"\n', "9: unknown status 'plan' (did you mean 'planned'?)"),
        (WHOLE + 'when_planned = "agreed"\n', "9: unknown action 'agreed' (known: reported)"),
        (
            WHOLE + "in_context = { words = ['a'] }\n",
            "9: in_context has only 'words'; give the verbs, self_verbs, nouns or states",
        ),
        (WHOLE + "in_context = { verbs = ['a'] }\n", "9: 'words' is missing; list the words that must stand near"),
        (WHOLE + "in_context = { word = ['a'] }\n", "9: unknown in_context key 'word' (did you mean 'words'?)"),
        (WHOLE + "skips = [3]\n", "9: 'skips' must hold plain sentences in quotation marks"),
        (WHOLE + "skips = 'x'\n", "9: 'skips' must be a list, not a string"),
        (WHOLE + "finds = ['x']\n", "9: 'finds' must hold tables such as { text = \"…\", value = 3 }, not a string"),
        (WHOLE + "finds = [\n{ text = 'x' }]\n", "10: the fact has no number; give value, low or high"),
        (WHOLE + "finds = [{ value = 3 }]\n", "9: 'text' is missing; write text = \"…\""),
        (WHOLE + "finds = [{ text = 'x', value = '3' }]\n", "9: 'value' must be a number, not a string"),
        (WHOLE + "finds = [{ text = 'x', value = true }]\n", "9: 'value' must be a number, not true/false"),
        (WHOLE + "finds = [{ text = 'x', vaule = 3 }]\n", "9: unknown example key 'vaule' (did you mean 'value'?)"),
        (
            WHOLE + "finds = [{ text = 'x', value = 3, qualifier = 'atleast' }]\n",
            "9: unknown qualifier 'atleast' (did you mean 'at_least'?)",
        ),
        (
            WHOLE + "finds = [{ text = 'x', value = 3, start = '2025-06-09' }]\n",
            "9: 'start' must be a date such as 2025-06-09, without quotation marks, not a string",
        ),
        (WHOLE + "sides = 'attacks'\n", "9: unknown sides 'attacks' (did you mean 'attack'?)"),
        (WHOLE + "location = 'nowhere'\n", "9: unknown location 'nowhere' (known: none, sentence, story)"),
        (WHOLE + "standing = 'yes'\n", "9: 'standing' must be true or false, not a string"),
        (WHOLE + "lasting = 1\n", "9: 'lasting' must be true or false, not a number"),
        (WHOLE + "event = 'an outbreak'\n", "9: 'an outbreak' is no good name; use small letters, digits and _"),
        (WHOLE + "event = true\n", "9: 'event' must be a string, not true/false"),
        (WHOLE + "causes = 3\n", "9: 'causes' must be a list of strings, not a number"),
        (WHOLE + "giving = ['hand over', 'hand over']\n", "9: 'hand over' stands twice in 'giving'; once is enough"),
        (WHOLE + "finds = [{ text = 'x', value = 3, why = 'y' }]\n", "9: unknown example key 'why' (known: "),
        (WHOLE + "finds = [{ text = 'x', value = 3, also = [{ text = 'y' }] }]\n", "9: unknown fact key 'text' ("),
        (WHOLE + "misses = [{ text = 'x', value = 3 }]\n", "9: 'why' is missing; write why = \"…\""),
        (WHOLE + "verbs = []\n", "9: not valid TOML: cannot overwrite a value"),
        (HEAD + "[frame.a\n", "5: not valid TOML: expected ']' at the end of a table declaration"),
        (HEAD + "x = 'a", "5: not valid TOML: "),
    ],
)
def test_a_fault_is_named_with_its_line(toml: str, message: str) -> None:
    with pytest.raises(PackError) as fault:
        read_pack(toml.encode(), "cases.toml")
    assert str(fault.value).startswith(f"cases.toml:{message}")
    assert "\n" not in str(fault.value)


def test_a_file_that_is_not_utf8() -> None:
    with pytest.raises(PackError, match=r"^cases\.toml:2: not valid UTF-8; save the file as UTF-8$"):
        read_pack(b"[pack]\nname = '\xff'", "cases.toml")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("prisoner", "no pack named 'prisoner' (did you mean 'prisoners'? shipped: air_attacks, casualties, "),
        ("zzz", "no pack named 'zzz' (shipped: air_attacks, casualties, prisoners; a pack"),
        ("none.toml", "none.toml: no such file; give the path of a pack, or one of the shipped names"),
    ],
)
def test_unknown_packs(name: str, message: str) -> None:
    with pytest.raises(PackError) as fault:
        load_packs([name])
    assert str(fault.value).startswith(message)


def test_two_packs_of_one_name_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(WHOLE.replace('"cases"', '"casualties"'), encoding="utf-8")
    with pytest.raises(PackError, match=r"own\.toml: pack name 'casualties' is taken by casualties\.toml; rename one"):
        load_packs(["casualties", str(file)])


def test_two_frames_of_one_name_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(WHOLE.replace("case_count", "casualty_count"), encoding="utf-8")
    with pytest.raises(PackError, match=r"own\.toml:5: frame 'casualty_count' is defined in casualties\.toml already"):
        load_packs(["casualties", str(file)])


def test_what_is_read() -> None:
    toml = WHOLE + (
        'target = "place"\n[frame.case_count.action.reported.in_context]\nwords = ["Flu"]\nstates = ["down  with"]\n'
        '[frame.case_count.action.planned]\nstates = ["due"]\nwhen_planned = "reported"\ntoward = ["to"]\n'
        'finds = [\n  { text = "x", value = 3, also = [{ action = "reported", low = 2 }] },\n]\n'
        'skips = ["y"]\nmisses = [{ text = "z", value = 1, why = "hard" }]\n'
    )
    pack = read_pack(toml.encode(), "cases.toml")
    (frame,) = pack.frames
    reported, planned = frame.actions
    assert (pack.name, pack.version, pack.digest) == ("cases", 1, sha256(toml.encode()).hexdigest())
    assert (frame.counted, frame.people, frame.bare, frame.line) == ({"case": ("case",)}, False, False, 5)
    assert (reported.verbs, reported.target, reported.toward, reported.line) == (("report",), ("place",), TOWARD, 7)
    assert reported.context is not None
    assert (reported.context.words, reported.context.states) == (("flu",), ("down with",))
    assert (planned.states, planned.when_planned, planned.toward) == (("due",), "reported", ("to",))
    own = {"claim_type": "case_count"}
    assert planned.finds[0].finds == ({**own, "action": "planned", "value": 3}, {**own, "action": "reported", "low": 2})
    assert [example.kind for example in planned.examples] == ["finds", "skips", "misses"]
    assert [example.line for example in planned.examples] == [18, 20, 21]
    assert planned.misses[0].why == "hard"


def test_windows_line_ends() -> None:
    assert read_pack(WHOLE.replace("\n", "\r\n").encode(), "cases.toml").frames[0].line == 5


def test_gate_words_hold_the_forms_of_one_word_of_each_phrase() -> None:
    toml = WHOLE.replace('["report"]', '["shoot down", "let go"]\nstates = ["in captivity"]\ncounts = ["mild injury"]')
    words = gate_words([read_pack(toml.encode(), "x")])
    assert {"case", "cases", "shoot", "shot", "shooting", "let", "captivity", "injury", "injuries"} <= words
    assert not {"down", "go", "in", "mild"} & words
    people = toml.replace("counted", "people = true\ncounted")
    assert {"soldier", "women", "constables"} <= gate_words([read_pack(people.encode(), "x")])


@pytest.mark.parametrize(
    "text",
    [
        example.text
        for pack in load_packs()
        for frame in pack.frames
        for action in frame.actions
        for example in action.finds
    ],
)
def test_every_example_passes_the_gate(text: str) -> None:
    assert not GATE.isdisjoint(re.findall(r"[\w'-]+", text.lower()))


def test_the_shipped_packs_load() -> None:
    assert shipped_names() == ("air_attacks", "casualties", "prisoners")
    packs = load_packs()
    assert tuple(pack.name for pack in packs) == shipped_names()
    assert {frame.name for pack in packs for frame in pack.frames} == {
        "drone_count", "missile_count", "exchange_count", "exchange_ordinal", "body_count", "detainee_estimate",
        "casualty_count", "displaced_count",
    }  # fmt: skip


@pytest.mark.parametrize("pack", load_packs(), ids=lambda pack: pack.name)
def test_the_shipped_packs_keep_the_rules_of_the_house(pack: object) -> None:
    from tallywire.claims.audit import few_examples
    from tallywire.claims.frames import Pack

    assert isinstance(pack, Pack)
    assert few_examples([pack]) == []
    texts = [example.text for frame in pack.frames for action in frame.actions for example in action.finds]
    assert len(texts) == len(set(texts))


def test_every_frame_has_words_that_pass_the_gate() -> None:
    words = gate_words(load_packs())
    assert {"drone", "missile", "prisoner", "body", "dead", "evacuate", "captivity", "arrest"} <= words
    assert all(word == word.lower() and " " not in word for word in words)
    assert len(people_nouns()) > 800


def test_a_pack_from_another_field_loads() -> None:
    (pack,) = load_packs([str(Path(__file__).parents[1] / "packs" / "layoffs.toml")])
    assert [action.name for action in pack.frames[0].actions] == ["cut", "created"]


def own_pack(folder: Path, name: str, frame: str) -> str:
    (folder / f"{name}.toml").write_text(
        f"[pack]\nname = '{name}'\n[frame.{frame}]\ncounted = {{case = ['case']}}\n[frame.{frame}.action.seen]\nverbs = ['see']\n"
    )
    return str(folder / f"{name}.toml")


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ([], ["air_attacks", "casualties", "prisoners"]),
        (["prisoners"], ["prisoners"]),
        (["prisoners", "air_attacks", "prisoners"], ["air_attacks", "prisoners"]),
        (["own"], ["air_attacks", "casualties", "prisoners", "own"]),
        (["own", "prisoners"], ["prisoners", "own"]),
        (["casualties.toml"], ["air_attacks", "prisoners", "casualties"]),
    ],
)
def test_names_choose_and_files_are_added(tmp_path: Path, given: list[str], used: list[str]) -> None:
    files = {
        "own": own_pack(tmp_path, "own", "case_count"),
        "casualties.toml": own_pack(tmp_path, "casualties", "case_count"),
    }
    assert [pack.name for pack in packs_to_use([files.get(name, name) for name in given])] == used


def test_a_file_beside_the_shipped_pack_of_its_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="'casualties' is taken by"):
        packs_to_use(["casualties", own_pack(tmp_path, "casualties", "case_count")])

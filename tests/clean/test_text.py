"""Plain text and markdown in blocks: roles, and which block belongs to which."""

from __future__ import annotations

import pytest

from tallywire.clean.line_breaks import find_line_breaks
from tallywire.clean.text import find_blocks
from tallywire.spans import EditedText

LONG = "The air force said that it had shot down most of the drones that were launched in the night."
WRAPPED = """\
The air force said that it had shot down most of the drones
that were launched in the night, and that twelve others had been
lost on the way to the town, where nobody was hurt by the fall-
ing wrecks of those that had been hit.
"""


def roles(raw: str) -> list[tuple[str, str]]:
    """Role and text of each block that is not blank or mere markup."""
    found = ((block.role, raw[block.span.start : block.span.end].strip()) for block in find_blocks(raw))
    return [(role, text) for role, text in found if text and role != "markup"]


def joined(raw: str) -> str:
    return EditedText(raw, find_line_breaks(raw, find_blocks(raw))).text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", []),
        ("\n\n \n", []),
        ("Twelve died.", [("body", "Twelve died.")]),
        (f"Toll rises\n\n{LONG}", [("title", "Toll rises"), ("body", LONG)]),
        (f"# Toll rises\n\n{LONG}", [("title", "Toll rises"), ("body", LONG)]),
        (f"Toll rises\n\n{LONG}\n\nWhat is known\n\n{LONG} So.", [
            ("title", "Toll rises"), ("body", LONG), ("heading", "What is known"), ("body", f"{LONG} So.")]),
        ("Ukraine downs 28 of 31 drones\nUkraine downs 28 of 31 drones\n" + LONG, [
            ("title", "Ukraine downs 28 of 31 drones"), ("title", "Ukraine downs 28 of 31 drones"), ("body", LONG)]),
        (f"{LONG}\n\nKYIV, June 9 (A-B) -- {LONG}", [("body", LONG), ("dateline", "KYIV, June 9 (A-B) --"), ("body", LONG)]),
        (f"{LONG}\n\nKYIV, Ukraine (AGENCY) — {LONG}", [
            ("body", LONG), ("dateline", "KYIV, Ukraine (AGENCY) —"), ("body", LONG)]),
        (f'Swap begins\nA rare point of progress."/>\n\n{LONG}', [
            ("title", "Swap begins"), ("summary", 'A rare point of progress."/>'), ("body", LONG)]),
        (f"{LONG}\nDid You Know? …\n{LONG} Twice.", [("body", LONG), ("box", "Did You Know? …"), ("box", f"{LONG} Twice.")]),
        (f"---\ndate: 2025-06-09\nviews: 3,871\n---\n{LONG}", [
            ("stamp", "---\ndate: 2025-06-09\nviews: 3,871\n---"), ("body", LONG)]),
        (f"{LONG}\n\nShare this article! 23 shares", [("body", LONG), ("share", "Share this article! 23 shares")]),
        (f"> “We shot down 12,” he said.\n\n{LONG}", [("quote", "“We shot down 12,” he said."), ("body", LONG)]),
    ],
)  # fmt: skip
def test_roles(raw: str, expected: list[tuple[str, str]]) -> None:
    assert roles(raw) == expected


@pytest.mark.parametrize(
    "text", ["UAV: 12 were lost that night.", "Kyiv was hit (again) by 12 drones.", "The U.S. — 12 dead."]
)
def test_beginnings_that_are_no_dateline(text: str) -> None:
    found = roles(f"{LONG}\n\n{text}")
    assert found[1:] == [("body", text)] or text.startswith("UAV")


def test_list_items_hang_on_their_stem() -> None:
    raw = f"{LONG}\n\nThe air force brought down 21 UAVs:\n- 12 over Kursk region\n- 9 over Oryol region\n"
    blocks = find_blocks(raw)
    (stem,) = (number for number, block in enumerate(blocks) if "21 UAVs" in raw[block.span.start : block.span.end])
    items = [block for block in blocks if block.role == "list_item"]
    assert [raw[item.span.start : item.span.end].strip() for item in items] == [
        "12 over Kursk region",
        "9 over Oryol region",
    ]
    assert {item.stem for item in items} == {stem}


def test_rows_of_a_table_know_their_head() -> None:
    raw = "Night by night\n\n| Night | Drones |\n|:--|--:|\n| 9 June | 479 |\n| | 12 |\n"
    rows = [block for block in find_blocks(raw) if block.role == "table_row"]
    cells = [[raw[cell.start : cell.end].strip() for cell in row.cells] for row in rows]
    assert cells == [["Night", "Drones"], ["9 June", "479"], ["", "12"]]
    assert [row.header is None for row in rows] == [True, False, False]
    assert rows[0].stem is not None


def test_what_is_said_twice_is_marked() -> None:
    raw = f"Toll rises\n\n{LONG}\n\nOther words stand here.\n\n{LONG.upper()}\n"
    repeats = [block.dup_of for block in find_blocks(raw) if block.role == "body"]
    assert [repeat is not None for repeat in repeats] == [False, False, True]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Twelve died.\n\nForty were hurt.\n", None),
        ("- 12 over Kursk\n- 9 over Oryol\n", None),
        ("Toll rises\nTwelve people died.\n", None),
        ("Army Frees Twelve From Camp\nthe army said that twelve were freed.\n", None),
        (
            "Today ten who were held have been\nreleased and went home.\n",
            "Today ten who were held have been released and went home.\n",
        ),
        (f"{LONG}\nodesa was hit as well, it said.\n", None),
        (f"{LONG}\nIn the town of Odesa\nlower case, as scraped.\n", None),
        (WRAPPED, WRAPPED.replace("-\n", "").replace("\n", " ", 2)),
        (
            WRAPPED.replace("fall-\ning", "drone-\nborne"),
            WRAPPED.replace("fall-\ning", "drone-borne").replace("\n", " ", 2),
        ),
        (
            f"{LONG}\nThe army freed that day in the town 12\npeople, it said.\n",
            f"{LONG}\nThe army freed that day in the town 12 people, it said.\n",
        ),
    ],
)
def test_lines_cut_by_the_width_of_a_page(raw: str, clean: str | None) -> None:
    assert joined(raw) == (raw if clean is None else clean)

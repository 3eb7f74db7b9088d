"""Pages: the main text is chosen, every character of it still stands where it stood in the raw page."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.clean import clean_article
from tallywire.clean.html_selection import find_lines, solid
from tallywire.clean.html_stream import Stream
from tallywire.records import READ_ROLES, Article

LEAD = "The air force said on Monday that it had shot down most of the drones that were launched overnight."
MORE = "Twelve people were killed in the town of Odesa, the mayor wrote, and forty others were taken to hospital."


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html>\n<html><head><title>Toll</title>{head}</head>\n<body>{body}</body></html>\n"


def read(raw: str) -> list[tuple[str, str]]:
    """Role and clean text of each block that is read."""
    clean = clean_article(Article(id="x", path="a.html", raw=raw, media="html"))
    found = []
    for block in clean.blocks:
        span = clean.edited.to_clean(block.span)
        if block.role in READ_ROLES:
            found.append((block.role, clean.edited.text[span.start : span.end].strip()))
    return found


@pytest.mark.parametrize(
    "noise",
    [
        "<nav><ul><li>World: 14 killed in Lima</li></ul></nav>",
        "<aside><p>Also today: 14 people were killed in a fire in Lima, the fire service said.</p></aside>",
        "<footer><p>14 people read this. All rights reserved.</p></footer>",
        "<script>var dead = '14 people were killed in Lima, police said on Monday.';</script>",
        "<style>p.killed-14 { color: red }</style>",
        "<noscript>14 people were killed in Lima.</noscript>",
        "<!-- 14 people were killed in Lima -->",
        "<form><label>14 people were killed?</label><button>Vote 14</button></form>",
        '<div class="related-links"><p>14 people were killed in Lima, the fire service said.</p></div>',
        '<section id="comments"><p>I heard that 14 people were killed there, not twelve, said a reader.</p></section>',
        '<div class="cookie-banner"><p>We and our 14 partners use cookies.</p></div>',
        '<div class="share">14 shares</div>',
        "<template><p>14 people were killed in Lima.</p></template>",
        '<p class="byline">By Olena Example, 14 articles</p>',
        "<svg><text>14</text></svg>",
    ],
)
def test_what_is_left_out(noise: str) -> None:
    raw = page(f"<article><h1>Toll rises</h1><p>{LEAD}</p>{noise}<p>{MORE}</p></article>")
    assert read(raw) == [("title", "Toll rises"), ("body", LEAD), ("body", MORE)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>{LEAD}<p>{MORE}", [("body", LEAD), ("body", MORE)]),
        ("<h1>Toll rises</h1><p>{LEAD}</p><h2>What is known</h2><p>{MORE}</p>", [
            ("title", "Toll rises"), ("body", LEAD), ("heading", "What is known"), ("body", MORE)]),
        ("<p>{LEAD}</p><blockquote>{MORE}</blockquote>", [("body", LEAD), ("quote", MORE)]),
        ("<p>{LEAD}</p><blockquote><p>{MORE}</p></blockquote>", [("body", LEAD), ("quote", MORE)]),
        ("<p>{LEAD}</p><ul><li><p>12 over Kursk region, it said</p></li></ul><p>{MORE}</p>", [
            ("body", LEAD), ("list_item", "12 over Kursk region, it said"), ("body", MORE)]),
        ("<p>{LEAD}</p><ul><li>12 over Kursk region, it said</li><li>9 over Oryol region, it said</li></ul><p>{MORE}</p>", [
            ("body", LEAD), ("list_item", "12 over Kursk region, it said"),
            ("list_item", "9 over Oryol region, it said"), ("body", MORE)]),
        ("<p>{LEAD}</p><p>At least <b>12</b>&nbsp;people &amp; <i>9</i> horses died in the flood,\n   police   said.</p>", [
            ("body", LEAD), ("body", "At least 12 people & 9 horses died in the flood, police said.")]),
        ("<p>{LEAD}</p><p>Kyiv&rsquo;s toll is 12 now, the mayor of the city wrote on Telegram.</p>", [
            ("body", LEAD), ("body", "Kyiv's toll is 12 now, the mayor of the city wrote on Telegram.")]),
        ("<p>{LEAD}<br>{MORE}</p>", [("body", f"{LEAD} {MORE}")]),
        ('<p>{LEAD}</p><div class="factbox"><p>{MORE}</p></div><p>{LEAD} Again.</p>', [
            ("body", LEAD), ("box", MORE), ("body", f"{LEAD} Again.")]),
    ],
)  # fmt: skip
def test_what_is_read(body: str, expected: list[tuple[str, str]]) -> None:
    body = body.replace("{LEAD}", LEAD).replace("{MORE}", MORE)
    assert read(page(f"<article>{body}</article>")) == expected


def test_a_table_of_a_page() -> None:
    table = "<table><tr><th>Night</th><th>Drones</th></tr><tr><td>9 June</td><td>479</td></tr></table>"
    clean = clean_article(
        Article(id="x", path="a.html", raw=page(f"<article><p>{LEAD}</p>{table}<p>{MORE}</p></article>"), media="html")
    )
    rows = [block for block in clean.blocks if block.role == "table_row"]
    cells = [[clean.article.raw[cell.start : cell.end] for cell in row.cells] for row in rows]
    assert cells == [["Night", "Drones"], ["9 June", "479"]]
    assert rows[1].header == clean.blocks.index(rows[0])


OVER = "<tr><th>Night</th><th>Over</th><th>Down</th></tr>"
SENT = "<tr><th>Night</th><th>Sent</th><th>Down</th></tr>"


def rows(table: str) -> list[tuple[list[str], int | None]]:
    """The cells of each row as they are read, and the number of the row that heads it."""
    raw = page(f"<article><p>{LEAD}</p>{table}<p>{MORE}</p></article>")
    clean = clean_article(Article(id="x", path="a.html", raw=raw, media="html"))
    blocks = [number for number, block in enumerate(clean.blocks) if block.role == "table_row"]
    found = []
    for number in blocks:
        spans = [clean.edited.to_clean(cell) for cell in clean.blocks[number].cells]
        header = clean.blocks[number].header
        found.append(([clean.edited.text[s:e] for s, e in spans], None if header is None else blocks.index(header)))
    return found


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("<tr><th>Night<th>Drones<tr><td>9 June<td>479", [(["Night", "Drones"], None), (["9 June", "479"], 0)]),
        ("<tr><td>Night</td><td>Down</td><td>Hit</td></tr><tr><td>9 June</td><td></td><td>17</td></tr>",
         [(["Night", "Down", "Hit"], None), (["9 June", "", "17"], 0)]),
        ("<tr><td>Night</td><td>Down</td></tr><tr><td></td><td>17</td></tr>", [(["Night", "Down"], None), (["", "17"], 0)]),
        ("<tr><th>Night</th><th colspan=2>Drones</th></tr><tr><td>9 June</td><td>479</td><td>460</td></tr>",
         [(["Night", "Drones", "Drones"], None), (["9 June", "479", "460"], 0)]),
        (f"{OVER}<tr><td rowspan=2>9 June</td><td>Kursk</td><td>12</td></tr><tr><td>Oryol</td><td>9</td></tr><tr><td>8 June</td><td>Tula</td><td>3</td></tr>",
         [(["Night", "Over", "Down"], None), (["9 June", "Kursk", "12"], 0), (["", "Oryol", "9"], 0), (["8 June", "Tula", "3"], 0)]),
        (f"<thead><tr><th></th><th colspan=2>Drones</th></tr>{SENT}</thead><tbody><tr><th>9 June</th><td>479</td><td>460</td></tr></tbody>",
         [(["", "Drones", "Drones"], None), (["Night", "Sent", "Down"], 0), (["9 June", "479", "460"], 1)]),
        ("<tr><td>Night</td><td>Down</td></tr><tr><td><p>9 <b>June</b></p><p>(Monday)</p></td><td>17</td></tr>",
         [(["Night", "Down"], None), (["9 June (Monday)", "17"], 0)]),
    ],
)  # fmt: skip
def test_the_columns_of_a_table_stay_columns(table: str, expected: list[tuple[list[str], int | None]]) -> None:
    assert rows(f"<table>{table}</table>") == expected


def test_each_table_has_its_own_head() -> None:
    one = "<table><tr><th>Night</th><th>Drones</th></tr><tr><td>9 June</td><td>479</td></tr></table>"
    two = "<table><tr><th>City</th><th>Dead</th></tr><tr><td>Kyiv</td><td>3</td></tr></table>"
    assert [header for _, header in rows(f"{one}<p>{LEAD} Twice.</p>{two}")] == [None, 0, None, 2]


def test_a_caption_introduces_its_table() -> None:
    raw = page(
        f"<article><p>{LEAD}</p><table><caption>Drones shot down, by night</caption>"
        f"<tr><th>Night</th><th>Drones</th></tr><tr><td>9 June</td><td>479</td></tr></table><p>{MORE}</p></article>"
    )
    clean = clean_article(Article(id="x", path="a.html", raw=raw, media="html"))
    row = next(block for block in clean.blocks if block.role == "table_row" and block.header is not None)
    assert row.stem is not None
    assert raw[slice(*clean.blocks[row.stem].span)] == "Drones shot down, by night"


@pytest.mark.parametrize(
    "raw",
    [
        "<table><tr><td>" * 10_000 + LEAD + "</td></tr></table>" * 10_000,
        "<div>" * 20_000 + f"<p>{LEAD}</p>",
        '<a href="x' * 5_000,
        "<p class='x>" * 5_000,
        "<" * 50_000,
        "<!--" * 20_000,
        "&amp" * 50_000,
        "<script>" * 20_000,
        "<td colspan=99999 rowspan=99999>1" * 200,
    ],
    ids=["tables", "divs", "quotes", "apostrophes", "angles", "comments", "entities", "scripts", "spans"],
)
def test_hostile_pages_take_no_long_time(raw: str) -> None:
    begun = time.process_time()
    clean_article(Article(id="x", path="a.html", raw=raw, media="html"))
    assert time.process_time() - begun < 20


def test_a_line_that_the_selector_shortened_is_found_piece_by_piece() -> None:
    words = " ".join(f"word{number}" for number in range(30))
    text = words.replace("word15 ", "")
    spans = list(find_lines(text, solid(words)))
    assert sum(end - start for start, end in spans) > 0.6 * len(solid(text))


@pytest.mark.parametrize("body", ["", "   ", "<p></p>", "<", "&", "<p", "</p>", "&#0;", "<!-- x -->", "<br><br>"])
def test_pages_without_text(body: str) -> None:
    assert not any(re.search("[A-Za-z]{3}", text) for _, text in read(page(body)))


@pytest.mark.parametrize("name", ["top-nav-wrap", "widget-container", "padded-top", "meta main", "av_header sidebar"])
def test_main_text_is_read_whatever_its_place_is_called(name: str) -> None:
    body = "".join(f"<p>{LEAD} {MORE} So it went on day {number}, it said.</p>" for number in range(1, 7))
    menu = "".join(f'<li><a href="/{number}">World {number}</a></li>' for number in range(20))
    found = read(page(f'<nav><ul>{menu}</ul></nav><div class="{name}"><h1>Toll rises</h1>{body}</div>'))
    assert [role for role, _ in found] == ["title", *["body"] * 6]


def test_far_from_the_main_text_nothing_is_read() -> None:
    body = "".join(f"<p>{LEAD} {MORE} So it went on day {number}, it said.</p>" for number in range(1, 7))
    rest = "".join(
        f'<div><a href="/{n}">14 people were killed in Lima on day {n}, says the city</a></div>' for n in range(9)
    )
    found = read(page(f"<article><h1>Toll rises</h1>{body}</article><div>{rest}</div>"))
    assert not [text for _, text in found if "Lima" in text]


def test_little_text_is_read_where_nothing_else_is() -> None:
    assert ("body", "Rebels freed 30 of the soldiers they held in the north.") in read(
        page("<p>Rebels freed 30 of the soldiers they held in the north.</p>")
    )


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div>", "</div>", "<br>", "<li>", "<td>", "<tr>", "<table>", "</table>", "&amp;", "&nbsp;",
             "&#8217;", "&bogus;", "&", "<", "<b>", "</b>", "<!-- x -->", "12 people", " died. ", "\n", "\r\n", "é😀",
             "<script>1</script>", "<h1>", "</h1>", "<title>", "]]>", "<blockquote class=box>", "\u00ad"]
        ),
        max_size=20,
    )
)  # fmt: skip
def test_any_page_can_be_read(pieces: list[str]) -> None:
    raw = "".join(pieces)
    for run in Stream(raw).runs:
        for span, text in run.pieces:
            assert 0 <= span.start <= span.end <= len(raw)
            assert raw[span.start : span.end] == text or "&" in raw[span.start : span.end] or text == "\n"
    blocks = clean_article(Article(id="x", path="a.html", raw=raw, media="html")).blocks
    assert "".join(raw[block.span.start : block.span.end] for block in blocks) == raw

"""Pages: the main text is chosen, every character of it still stands where it stood in the raw page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.clean import clean_article
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

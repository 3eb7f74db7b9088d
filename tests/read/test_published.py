"""The day of publication: stated, or not known; never the day of an event."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.read import find_published


def found(raw: str, *, media: str = "text", name: str = "article", **known: str) -> tuple[date | None, str | None]:
    published = find_published(raw, media=media, name=name, **known)
    return (published.chosen.day, published.chosen.basis) if published.chosen else (None, None)


BODY = "\n\nThe flood cut off a hundred villages, and roads were closed for the day.\n"


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "Russia invaded Ukraine on February 24, 2022, and the war goes on.",
        "On 7 October 2023 gunmen took hostages." + BODY,
        "Toll since 24 February 2022" + BODY,
        "The war of 24 February 2022, day by day" + BODY,
        "Twelve died in May 2025." + BODY,
        "Updated 16 hours ago" + BODY,
        "Published: 31 June 2025" + BODY,
        "Published: 06/09/2025" + BODY,
        "Announced on Tuesday, June 9, 2025, the deal holds." + BODY,
        "---\ntitle: 2025-06-09 in review\n---\nText.",
        "Call 2025-06-0912 for help." + BODY,
        "| 9 June 2025 | 12 |" + BODY,
        "KYIV, Ukraine (Agency) — Twelve people died." + BODY,
        "KYIV, June 9 (Agency) — Twelve people died." + BODY,
        "---\nlastmod: 2025-06-09\n---\nText.",
        "---\ndate: 09/06/2025\n---\nText.",
        "First published 9 June 2019 by Penguin Books, the novel sold a million." + BODY,
        "© 9 June 2019 Example News" + BODY,
        "9 June 2025\n8 June 2025\n7 June 2025\n6 June 2025" + BODY,
        "Monday, June 9, 2025\nHome\nWorld\nSport\nToll rises" + BODY,
        "Toll rises\nToday is Monday, June 9, 2025" + BODY,
        "Toll rises\nEvent: 9 June 2025" + BODY,
        "Toll rises\nWhen: Monday, June 9, 2025, 10 a.m." + BODY,
        "From: 9 June 2025\nTo: 12 June 2025" + BODY,
        "Toll rises\n9 June 2025 - 12 June 2025" + BODY,
        "Photo: Jane Doe/Agency, June 2, 2025" + BODY,
        "Order 12957 of March 15, 1995" + BODY,
        "The Address to the Assembly, held on\nSeptember 21, 2021" + BODY,
        "– President Doe, February 19, 2021" + BODY,
        "The summit opens on Monday, June 16, 2025, the ministry said." + BODY,
        "Officials said the trial will begin on Monday, June 16, 2025, in Kyiv." + BODY,
        "The ministry announced elections for Sunday, June 15, 2025, in the capital." + BODY,
        "Twelve hostages were released on Monday, June 9, 2025, in Kyiv." + BODY,
    ],
)
def test_no_date_is_stated(raw: str) -> None:
    assert found(raw) == (None, None)


@pytest.mark.parametrize(
    "raw",
    [
        '<script>{"datePublished": "0001-01-01T00:00:00Z"}</script><p>Text.</p>',
        '<meta name="date" content="soon"><p>Text.</p>',
        "<style>/* 2025-06-09 */</style><p>Text.</p>",
        "<p>The invasion of 24 February 2022 goes on, and no end of it is seen by anyone who was asked for it.</p>",
    ],
)
def test_no_date_is_stated_by_a_page(raw: str) -> None:
    assert found(raw, media="html") == (None, None)


@pytest.mark.parametrize(
    ("raw", "basis"),
    [
        ("---\ndate: 2025-06-09\n---\nText.", "front_matter"),
        ("\ufeff---\r\ntitle: x\r\npublished: 2025-06-09T23:10:00+03:00\r\n---\r\nText.", "front_matter"),
        ("Published: 9 June 2025" + BODY, "stamp"),
        ("Toll rises\nPosted on June 9th, 2025 by desk" + BODY, "stamp"),
        ("Toll rises\nUpdated June 12, 2025\nPublished June 9, 2025" + BODY, "stamp"),
        ("Toll rises\nMonday, 9 Jun. 2025, 08:14 GMT" + BODY, "stamp"),
        ("Toll rises\n09.06.2025" + BODY, "stamp"),
        ("Toll rises\n25/06/2025" + BODY, "stamp"),
        ("Toll rises\n06/25/2025" + BODY, "stamp"),
        ("date 2025-06-09 Toll rises" + BODY, "stamp"),
        ("Toll rises\n09.06.2025 17:40 | odesa" + BODY, "stamp"),
        ("Toll rises\nJune 9, 2025 5:21 AM · Leave a comment" + BODY, "stamp"),
        ("Toll rises\n\nPublished\n9 June 2025" + BODY, "stamp"),
        ("Toll rises\nPublished: Mon, 9 Jun 2025 23:59 -0500" + BODY, "stamp"),
        ("Toll rises\nBy Jane Doe, Agency\nJune 9, 2025 at 3:40 PM EDT" + BODY, "stamp"),
        ("FOR IMMEDIATE RELEASE\nJune 9, 2025\n\nToll rises" + BODY, "stamp"),
        ("Title: Toll rises\nDate: 2025-06-09\nAuthor: x" + BODY, "stamp"),
        ("Toll rises" + 9 * BODY + "Published on 2025-06-09 10:00", "stamp"),
        ("Toll rises\nLast updated: 9 June 2025" + BODY, "updated"),
        ("+++\ndate = 2025-06-09T23:10:00Z\ntitle = 'x'\n+++\nText.", "front_matter"),
        ("---\ndate: 2025-05-02\ndatePublished: '2025-06-09'\n---\nText.", "front_matter"),
        ("(KYIV, 9 June 2025) — Twelve people died." + BODY, "dateline"),
        ("KYIV, Ukraine, June 9, 2025 /PR/ -- Twelve people died." + BODY, "dateline"),
        ("Kyiv, Ukraine – June 9, 2025 – Twelve people died." + BODY, "dateline"),
        ("The ministry said in a statement on Monday, June 9, 2025, that twelve died." + BODY, "text_inferred"),
        ("KYIV, June 9, 2025 (A-B) — Twelve people died on 2 June 2025, police said in the town." + BODY, "dateline"),
        ("Announced on Monday, June 9, 2025, the exchange is a rare point of progress." + BODY, "text_inferred"),
    ],
)
def test_dates_of_a_text(raw: str, basis: str) -> None:
    day = date(2025, 6, 25) if "25/" in raw else date(2025, 6, 9)
    assert found(raw) == (day, basis)


@pytest.mark.parametrize(
    ("raw", "basis"),
    [
        ('<script type="application/ld+json">{"datePublished":"2025-06-09T08:00:00Z"}</script>', "json_ld"),
        ('<script>{ "datePublished" : "June 9, 2025" }</script>', "json_ld"),
        ('<meta property="article:published_time" content="2025-06-09T08:00:00+00:00">', "meta"),
        ("<meta content='2025-06-09' name='pubdate'/>", "meta"),
        ('<time itemprop="datePublished" datetime="2025-06-09">yesterday</time>', "meta"),
        ('<link rel="canonical" href="https://news.example/world/2025/06/09/toll">', "url"),
        ('<meta property="og:url" content="https://news.example/2025-06-09-toll.html">', "url"),
        ("<h1>Toll rises</h1>\n<p>Published 9 June 2025</p>", "stamp"),
    ],
)
def test_dates_of_a_page(raw: str, basis: str) -> None:
    page = f"<html><head></head><body>{raw}<p>Twelve died on 2 June 2025 in the flood that cut off the town.</p></body>"
    assert found(page, media="html") == (date(2025, 6, 9), basis)


@pytest.mark.parametrize("name", ["2025-06-09-toll", "toll_2025_06_09", "20250609_toll", "toll.2025.06.09"])
def test_date_in_the_name_of_the_file(name: str) -> None:
    assert found("Twelve died.", name=name) == (date(2025, 6, 9), "file_name")


@pytest.mark.parametrize("name", ["toll", "2025", "20251309", "1120250609", "000_ad6a37a991a493c2", "2025-06"])
def test_no_date_in_the_name_of_the_file(name: str) -> None:
    assert found("Twelve died.", name=name) == (None, None)


def test_the_address_that_metadata_give() -> None:
    assert found("Text.", url="https://news.example/2025/06/09/toll") == (date(2025, 6, 9), "url")


def test_metadata_come_first() -> None:
    page = '<script>{"datePublished":"2025-06-09"}</script>'
    assert found(page, media="html", given="2025-06-10T01:00Z") == (date(2025, 6, 10), "metadata")


@given(st.text(alphabet='0123456789-/. June9Publihd:,\n<>"=', max_size=80), st.sampled_from(["text", "html"]))
def test_any_text_can_be_asked(raw: str, media: str) -> None:
    published = find_published(raw, media=media, name=raw)
    for candidate in published.candidates:
        assert candidate.span is None or raw[candidate.span.start : candidate.span.end] == candidate.text
    assert published.chosen is None or published.chosen in published.candidates


def test_a_post_that_says_which_day_is_today() -> None:
    post = "Buses are back!\n\nToday, May 4, 2026, the first convoy came home."
    assert found(post) == (date(2026, 5, 4), "text_inferred")
    assert found("Today, as in May 2026, it rained.") == (None, None)


def test_a_date_that_is_none_is_told() -> None:
    published = find_published("Published: 9 June 2025" + BODY, media="text", given="last Monday")
    assert published.chosen is not None
    assert (published.chosen.basis, published.warnings) == ("stamp", ("date_unreadable",))


@pytest.mark.parametrize(
    "given", ["2025-06-09T23:30:00-05:00", "Mon, 09 Jun 2025 23:30:00 GMT", "1749470000", "20250609T2330Z"]
)
def test_dates_as_programs_write_them(given: str) -> None:
    assert found("Text.", given=given) == (date(2025, 6, 9), "metadata")

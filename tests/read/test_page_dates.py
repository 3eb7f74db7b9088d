"""What a page says of its day, in its tags and in the data for machines; other articles' days are not its own."""

from __future__ import annotations

from datetime import date

import pytest

from tallywire.read import find_published

DAY = date(2025, 6, 9)
TEXT = "<h1>Toll rises</h1><p>Twelve died on 2 June 2025 in the flood that cut off the town, the mayor said.</p>"


def page(head: str = "", body: str = "", *, lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><title>Toll rises</title>{head}</head><body>{body}</body></html>'


def found(raw: str, url: str | None = None) -> tuple[date | None, str | None]:
    chosen = find_published(raw, media="html", url=url).chosen
    return (chosen.day, chosen.basis) if chosen else (None, None)


def ld(*nodes: str) -> str:
    return "".join(f'<script type="application/ld+json">{node}</script>' for node in nodes)


NOT_ITS_OWN = [
    '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2025-06-09"}]}',
    '{"@type":"WebSite","datePublished":"2025-06-09"}',
    '{"@type":"NewsArticle","headline":"Toll rises","hasPart":{"@type":"NewsArticle","datePublished":"2025-06-09"}}',
    '{"@type":"NewsArticle","headline":"Toll rises","comment":[{"@type":"Comment","datePublished":"2025-06-09"}]}',
    '{"@type":"NewsArticle","headline":"Toll rises","video":{"@type":"VideoObject","datePublished":"2025-06-09"}}',
    '[{"@type":"NewsArticle","datePublished":"2025-06-09"},{"@type":"NewsArticle","datePublished":"2025-05-02"}]',
    '{"@type":"NewsArticle","dateModified":"2025-06-09"}',
    '{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}',
    '{"@type":"NewsArticle","datePublished":"1970-01-01T00:00:00Z"}',
    '{"@type":"NewsArticle","datePublished":"0000-00-00"}',
    '{"@type":"NewsArticle","datePublished":null}',
    '{"@type":"NewsArticle","datePublished":"2 hours ago"}',
    '{"@type":"NewsArticle","datePublished":"06/09/2025"}',
    '{"@type":"Event","startDate":"2025-06-09","datePublished":"2025-06-09"}',
    '{"datePublished":"2025-06-09", "x": {"datePublished":"2025-06-02"}, broken',
    "{" * 20_000,
    '{"a":' * 20_000,
]


@pytest.mark.parametrize("node", NOT_ITS_OWN)
def test_json_ld_that_does_not_date_the_page(node: str) -> None:
    assert found(page(ld(node), TEXT)) == (None, None)


@pytest.mark.parametrize(
    "nodes",
    [
        ['{"@type":"NewsArticle","datePublished":"2025-06-09T08:00:00Z"}'],
        ['{"@type":"NewsArticle","datePublished":"2025-06-09T23:30:00Z"}'],
        ['{"@type":"NewsArticle","datePublished":"2025-06-09T23:30:00-05:00"}'],
        ['{"@type":"NewsArticle","datePublished":"Mon, 09 Jun 2025 23:30:00 GMT"}'],
        ['{"@type":"NewsArticle","datePublished":"Mon Jun 09 23:30:00 UTC 2025"}'],
        ['{"@type":"NewsArticle","datePublished":"20250609T233000Z"}'],
        ['{"@type":"NewsArticle","datePublished":1749470000}'],
        ['{"@type":["NewsArticle","Report"],"datePublished":["2025-06-09"]}'],
        ['{"@type":"NewsArticle","datePublished":{"@type":"Date","@value":"2025-06-09"}}'],
        [
            '{"@context":"x","@graph":[{"@type":"WebPage","datePublished":"2025-01-01"},{"@type":"Article","datePublished":"2025-06-09"}]}'
        ],
        ['{"@type":"WebPage","datePublished":"2025-06-09"}'],
        ['{"@type":"WebPage","mainEntity":{"@type":"LiveBlogPosting","datePublished":"2025-06-09"}}'],
        ['{"@type":"Organization"}', '{"@type":"BlogPosting","datePublished":"2025-06-09"}'],
        ['<!-- {"@type":"NewsArticle","datePublished":"2025-06-09"} -->'],
        ['//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2025-06-09"}\n//]]>'],
        ['{"@type":"NewsArticle","headline":"Two\nlines","datePublished":"2025-06-09"}'],
        ['{"@type":"NewsArticle","headline":"A "quoted" word","datePublished":"2025-06-09"}'],
        [
            '{"@type":"NewsArticle","headline":"Other news","datePublished":"2025-05-02"}',
            '{"@type":"NewsArticle","headline":"Toll rises","datePublished":"2025-06-09"}',
        ],
    ],
)
def test_json_ld(nodes: list[str]) -> None:
    assert found(page(ld(*nodes), TEXT)) == (DAY, "json_ld")


def test_json_ld_of_the_page_is_known_by_its_address() -> None:
    nodes = [
        f'{{"@type":"NewsArticle","url":"https://www.news.example/{name}/","datePublished":"{day}"}}'
        for name, day in (("other", "2025-05-02"), ("toll", "2025-06-09"))
    ]
    canonical = '<link rel="canonical" href="https://news.example/toll">'
    assert found(page(canonical + ld(*nodes), TEXT)) == (DAY, "json_ld")


@pytest.mark.parametrize(
    "tags",
    [
        '<meta name="date" content="soon">',
        '<meta name="date" content="06/09/2025">',
        '<meta name="expires" content="2025-06-09">',
        '<meta property="article:modified_time" content="2025-06-09">',
        '<meta name="description" content="Twelve died on 9 June 2025">',
        '<meta name="copyright" content="2019">',
        '<meta name="pubdate" content="0001-01-01">',
        '<meta name="event-date" content="2025-06-09">',
        '<meta name="build" content="2025-06-09T10:00:00Z">',
    ],
)
def test_meta_tags_that_do_not_date_the_page(tags: str) -> None:
    assert found(page(tags, TEXT)) == (None, None)


@pytest.mark.parametrize(
    "tag",
    [
        '<meta property="article:published_time" content="2025-06-09T08:00:00+00:00">',
        '<META CONTENT="2025-06-09" NAME="Pubdate"/>',
        "<meta content='2025-06-09' name='pubdate'/>",
        "<meta name=parsely-pub-date content=2025-06-09T08:00:00Z>",
        '<meta name="dc.date.issued" content="2025-06-09">',
        '<meta name="DCTERMS.issued" content="2025-06-09">',
        '<meta name="sailthru.date" content="2025-06-09 21:57:00 -0800">',
        '<meta name="article.published" content="2025-06-09T08:00:00.000Z">',
        '<meta name="cXenseParse:recs:publishtime" content="2025-06-09T08:00:00Z">',
        '<meta name="publish-date" content="Mon, 09 Jun 2025 08:00:00 +0200">',
        '<meta name="publication_date" content="June 9, 2025, 07:47 PM EST">',
        '<meta itemprop="datePublished" content="2025-06-09">',
        '<meta name="citation_publication_date" content="2025/06/09">',
        '<meta name="date" content="20250609">',
        '<meta name="date" content="2025-05-02"><meta property="article:published_time" content="2025-06-09">',
        '<meta property="article:modified_time" content="2025-06-11"><meta name="date" content="2025-06-09">',
    ],
)
def test_meta_tags(tag: str) -> None:
    assert found(page(tag, TEXT)) == (DAY, "meta")


@pytest.mark.parametrize(
    "tag",
    [
        '<time itemprop="datePublished" datetime="2025-06-09T08:00">Monday</time>',
        '<time datetime="2025-06-09" pubdate>9 June</time>',
        '<time class="entry-date published" datetime="2025-06-09T08:00:00+00:00">June 9</time>',
        '<meta itemprop="datePublished" content="2025-06-09">',
        '<span itemprop="datePublished">June 9, 2025</span>',
        '<abbr itemprop="datePublished" title="x" content="2025-06-09">Monday</abbr>',
    ],
)
def test_microdata_beside_the_headline(tag: str) -> None:
    cards = '<div><a>Other</a><time itemprop="datePublished" datetime="2025-05-02">x</time></div>'
    assert found(page("", TEXT.replace("</h1>", f"</h1>{tag}") + 9_000 * " " + cards)) == (DAY, "meta")


@pytest.mark.parametrize(
    "body",
    [
        TEXT + 9_000 * " " + '<span itemprop="datePublished" content="2025-06-09">a comment</span>',
        TEXT.replace("<h1>", '<time datetime="2025-06-10T12:00">Tuesday</time><h1>'),
        TEXT + "<footer>© 2019 News. All rights reserved 9 June 2019</footer>",
        TEXT + "<p>Updated 16 hours ago</p>",
        "<p>In 2023 the toll was 9.</p>" + TEXT,
        "<ul><li>9 June 2025</li><li>8 June 2025</li><li>7 June 2025</li><li>6 June 2025</li></ul>" + TEXT,
        TEXT + "<h2>Archive</h2><ul><li>9 June 2025</li><li>8 June 2025</li><li>7 June 2025</li></ul>",
        "<div>Today is Monday, June 9, 2025</div>" + TEXT,
        "<div>Monday, June 9, 2025</div><div>Home</div><div>World</div>" + TEXT,
        "<div>Weather 24° Monday, June 9, 2025</div>" + TEXT,
        TEXT.replace("</h1>", "</h1><p>09/06/2025</p>"),
        TEXT.replace("</h1>", "</h1><p>First published in 2019 by Penguin</p>"),
        TEXT.replace("</h1>", "</h1><script>var built = '9 June 2025'</script><!-- Published 9 June 2025 -->"),
        TEXT.replace("</h1>", '</h1><select><option>9 June 2025</option></select><img alt="9 June 2025">'),
    ],
)
def test_dates_on_a_page_that_are_not_its_own(body: str) -> None:
    assert found(page("", body)) == (None, None)


@pytest.mark.parametrize(
    "stamp",
    [
        "<p>Published <time>9 June 2025</time></p>",
        "<div><span>Published:</span> <span>9&nbsp;June&nbsp;2025</span></div>",
        "<p>By <a>Jane Doe</a></p><p>Monday, June <b>9</b>, 2025 | 08:14 GMT</p>",
        "<p>Updated 12 June 2025</p><p>Published 9 June 2025</p>",
        "<p>By staff in KYIV | 09.06.2025</p>",
        "<p>Kyiv, June 9, 2025</p>",
        "<p>First published on Mon 9 Jun 2025 06.00 BST</p>",
    ],
)
def test_stamps_around_the_headline(stamp: str) -> None:
    assert found(page("", TEXT.replace("</h1>", f"</h1>{stamp}"))) == (DAY, "stamp")


@pytest.mark.parametrize("lang", ["en-GB", "en-AU", "en-IN"])
def test_a_page_of_a_place_that_writes_the_day_first(lang: str) -> None:
    assert found(page("", TEXT.replace("</h1>", "</h1><p>09/06/2025</p>"), lang=lang)) == (DAY, "stamp")


def test_a_page_that_says_en_us_unasked_is_not_believed() -> None:
    assert found(page("", TEXT.replace("</h1>", "</h1><p>09/06/2025</p>"), lang="en-US")) == (None, None)


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/world/2025/06/09/toll",
        "https://news.example/2025-06-09-toll.html",
        "https://news.example/world/toll-20250609.html",
        "https://news.example/world/toll-2025-06-09/",
        "https://news.example/20250609/toll",
    ],
)
def test_addresses_with_a_date(address: str) -> None:
    assert found(page(f'<link rel="canonical" href="{address}">', TEXT)) == (DAY, "url")
    assert found(page(f'<meta property="og:url" content="{address}">', TEXT)) == (DAY, "url")
    assert found(page("", TEXT), url=address) == (DAY, "url")


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/since-2022-02-24-invasion",
        "https://news.example/toll?date=2025-06-09",
        "https://web.example/web/20250609120000/https://news.example/toll",
        "https://news.example/2025/06/toll",
        "https://news.example/1120250609",
        "https://news.example/2025/13/09/toll",
    ],
)
def test_addresses_without_a_date(address: str) -> None:
    assert found(page(f'<link rel="canonical" href="{address}">', TEXT), url=address) == (None, None)


def warnings(raw: str, **known: str) -> tuple[str, ...]:
    return find_published(raw, media="html", **known).warnings


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ('<meta name="date" content="2025-06-10">', {"given": "2025-06-09"}),
        ('<meta property="article:modified_time" content="2025-07-01">', {"given": "2025-06-09"}),
        ("", {"given": "2025-06-09"}),
        ('<meta name="date" content="2025-06-09">', {}),
    ],
)
def test_no_conflict(head: str, known: dict[str, str]) -> None:
    assert warnings(page(head, TEXT.replace("</h1>", "</h1><p>Updated 12 June 2025</p>")), **known) == ()


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ('<meta name="date" content="2025-06-12">', {"given": "2025-06-09"}),
        ('<meta name="date" content="2025-06-09">', {"url": "https://news.example/2025/06/02/toll"}),
        ('<meta name="date" content="2025-06-09">' + ld('{"@type":"Article","datePublished":"2025-06-02"}'), {}),
    ],
)
def test_a_conflict_of_more_than_a_day_is_told(head: str, known: dict[str, str]) -> None:
    assert warnings(page(head, TEXT), **known) == ("date_conflict",)


def test_all_candidates_are_kept_in_order() -> None:
    head = ld('{"@type":"Article","datePublished":"2025-06-09T01:00Z"}') + '<meta name="date" content="2025-06-08">'
    raw = page(head, TEXT.replace("</h1>", "</h1><p>Published 8 June 2025</p>"))
    published = find_published(raw, media="html", given="2025-06-09", url="https://news.example/2025/06/08/toll")
    assert [(str(item.day), item.basis) for item in published.candidates] == [
        ("2025-06-09", "metadata"),
        ("2025-06-09", "json_ld"),
        ("2025-06-08", "meta"),
        ("2025-06-08", "url"),
        ("2025-06-08", "stamp"),
    ]
    texts = [raw[item.span.start : item.span.end] for item in published.candidates if item.span]
    assert texts == ["2025-06-09T01:00Z", "2025-06-08", "8 June 2025"]


def test_a_day_for_machines_long_after_the_one_for_readers_does_not_stand() -> None:
    head = '<meta name="date" content="2031-01-01">'
    published = find_published(page(head, TEXT.replace("</h1>", "</h1><p>Published 9 June 2025</p>")), media="html")
    assert published.chosen is not None
    assert (published.chosen.day, published.chosen.basis, published.warnings) == (DAY, "stamp", ("date_conflict",))
    assert len(published.candidates) == 2


@pytest.mark.parametrize(
    "raw",
    [
        "<script" * 20_000,
        "<!--" * 20_000,
        "<meta " * 20_000,
        '<h1 a="' * 20_000,
        "<time itemprop=" * 10_000,
        "&nbsp;" * 50_000,
    ],
)
def test_broken_pages_are_read_in_no_time(raw: str) -> None:
    assert found(raw) == (None, None)

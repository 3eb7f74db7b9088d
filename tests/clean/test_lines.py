"""What a line is by its own look; furniture is left out, news is kept."""

from __future__ import annotations

import pytest

from tallywire.clean.headings import looks_like_heading
from tallywire.clean.lines import line_role
from tallywire.clean.list_marks import is_list_item, marker_length


@pytest.mark.parametrize(
    "line",
    [
        "Russia launched 479 drones.",
        "Share prices fell after 12 people were killed in the port, traders said.",
        "By Monday the toll had risen to 12.",
        "By nightfall 12 bodies had been found.",
        "Related attacks killed 12 people.",
        "More on that day died than on any other.",
        "Call for calm after 12 deaths",
        "Updated figures show 12 dead.",
        "Published figures put the toll at 12 dead.",
        "Posted near the front, 12 soldiers were killed.",
        "Dated figures from May give 12 dead.",
        "Watch towers were hit and 12 guards killed.",
        "Contact was lost with 12 soldiers.",
        "Advertised as safe, the shelter held 12 people.",
        "Two minutes later, 12 missiles fell.",
        "It took 5 minutes to free the 12 hostages.",
        "Subscribers to the channel, 12 of them, were arrested.",
        "Source: Unknown gunmen killed 12 people in the village, witnesses said, before fleeing.",
        "In summary trials, 12 protesters were jailed.",
        "Summary executions killed 12",
        "Data: 12 killed, 40 injured in June",
        "Click farms were raided and 12 people detained.",
        "Download the list: 12 soldiers died",
        "May 12: 40 people die in the flood",
        "12 killed in June",
        "12 people, 3 comments on the toll and a denial",
        "Topics of the talks were 1,000 prisoners.",
        "Tags on 12 bodies bore no name.",
        "Enjoyed this evening by 12 families, the truce held.",
        "Copyrighted drones: 12 lost",
    ],
)
def test_news(line: str) -> None:
    assert line_role(line) == "body"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("", "markup"),
        ("* * *", "markup"),
        ("-----", "markup"),
        ("| Night | Drones |", "table_row"),
        ("> We shot down 12, he said.", "quote"),
        ("Share this article!", "share"),
        ("23 shares", "share"),
        ("1.1K likes", "share"),
        ("1,043 comments", "share"),
        ("Facebook 18", "share"),
        ("Tweet", "share"),
        ("Subscribe to our newsletter", "share"),
        ("Sign up for 3 free articles", "share"),
        ("Log in", "share"),
        ("Follow us on Telegram", "share"),
        ("Join 40,000 readers", "share"),
        ("Donate today", "share"),
        ("ADVERTISEMENT", "share"),
        ("We and our 812 partners use cookies", "share"),
        ("Accept all", "share"),
        ("© 2025 Example News. All rights reserved.", "share"),
        ("Read more: 12 killed in Odesa", "related"),
        ("Also read: 12 killed in Odesa", "related"),
        ("ALSO READ | 12 killed in Odesa", "related"),
        ("Related: 12 killed in Odesa", "related"),
        ("See also", "related"),
        ("Most read", "related"),
        ("More stories", "related"),
        ("Continue reading", "related"),
        ("Don't miss: 12 freed in swap", "related"),
        ("Tags: war, drones, 2025", "tags"),
        ("#Ukraine #drones", "tags"),
        ("By Olena Example", "byline"),
        ("By OLENA EXAMPLE and Petro Example", "byline"),
        ("(Reporting by Olena Example; editing by Petro Example)", "byline"),
        ("Published: 9 June 2025, 08:14", "stamp"),
        ("Updated June 9, 2025", "stamp"),
        ("Posted by admin", "stamp"),
        ("Updated 16 hours ago", "stamp"),
        ("Date: Mon 9 Jun", "stamp"),
        ("Source: Example Agency", "byline"),
        ("Related articles", "related"),
        ("RELATED", "related"),
        ("More from World", "related"),
        ("Posted on 9 June 2025 at 12:00", "stamp"),
        ("5 min read", "stamp"),
        ("Monday, 9 June 2025", "stamp"),
        ("09.06.2025 | 08:14", "stamp"),
        ("Photo: Example Agency", "caption"),
        ("Image 1 of 6", "caption"),
        ("Did You Know? …", "box"),
        ("Pro Tip: …", "box"),
        ("Key takeaways", "box"),
        ("At a glance:", "box"),
    ],
)
def test_furniture(line: str, role: str) -> None:
    assert line_role(line) == role


@pytest.mark.parametrize(
    "line", ["12 people died.", "12,000 people", "2022 – the year", "-12 degrees", "1.5 million", "*"]
)
def test_lines_that_are_no_list_item(line: str) -> None:
    assert not is_list_item(line) or line == "2022 – the year"


@pytest.mark.parametrize(
    ("line", "length"),
    [
        ("- 12 UAVs over Kursk", 2),
        ("• 12 UAVs over Kursk", 2),
        ("1. Twelve UAVs", 3),
        ("2) Twelve UAVs", 3),
        ("(a) Twelve UAVs", 4),
        ("— 12 UAVs", 2),
        ("✅ 12 UAVs", 2),
        ("▪️ 12 UAVs", 3),
        ("7 – over Smolensk region", 0),
    ],
)
def test_list_items(line: str, length: int) -> None:
    assert is_list_item(line)
    assert marker_length(line) == length


@pytest.mark.parametrize(
    "line", ["", "Twelve died.", "Twelve died, forty hurt,", "lower case words", "a " * 13, "He said:", "And then …"]
)
def test_lines_that_are_no_heading(line: str) -> None:
    assert not looks_like_heading(line)


@pytest.mark.parametrize("line", ["Toll rises", "12 killed in Odesa", "# Toll", "“Dozens” killed", "What is next?"])
def test_headings(line: str) -> None:
    assert looks_like_heading(line)


def test_a_line_of_many_numbers_is_read_at_once() -> None:
    assert line_role("1 2 3. 4, 5; " * 40 + "and so on") == "body"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Twelve people died (see https://example.org/12).", "body"),
        ("[Twelve] were killed, he wrote.", "body"),
        ("The function of the office: count the dead.", "body"),
        ("It was 16 hours ago that the first 12 drones came, he said.", "body"),
        ("https://example.org/14-killed", "code"),
        ('[caption id="attachment_14" align="left"]', "code"),
        ("[/caption]", "code"),
        (".ad-300{width:300px}", "code"),
        ("(function(){var dead=14;})();", "code"),
        ("var dead = 14;", "code"),
        ('{"@type": "NewsArticle", "headline": "14 killed"}', "code"),
        ("16 hours ago", "stamp"),
        ("an hour ago", "stamp"),
    ],
)
def test_code_and_clocks(line: str, role: str) -> None:
    assert line_role(line) == role

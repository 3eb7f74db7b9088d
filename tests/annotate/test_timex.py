"""Time expressions with their TIMEX3 values; the publication is Friday 22 March 2013 unless told."""

from __future__ import annotations

from datetime import date

import pytest

from tallywire.annotate.timex import find_timexes
from tallywire.records import Sentence, When
from tallywire.spans import Span

FRIDAY = date(2013, 3, 22)


def timexes_of(*texts: str, published: date | None = FRIDAY) -> list[When]:
    sentences = []
    for number, text in enumerate(texts):
        start = sentences[-1].span.end + 1 if sentences else 0
        span = Span(start, start + len(text))
        sentences.append(Sentence(index=number, span=span, text=text, block=0, role="body"))
    return find_timexes(sentences, published=published)


def read(*texts: str, published: date | None = FRIDAY) -> str:
    """All expressions as `words = value`, in order."""
    return "; ".join(f"{when.text} = {when.value}" for when in timexes_of(*texts, published=published))


@pytest.mark.parametrize(
    "text",
    [
        "He may march to the sea.",
        "The marchers may come back.",
        "She came second in the race.",
        "A second man was held.",
        "Prices fall when the rains spring up.",
        "They sat in the sun.",
        "Black Friday sales were strong.",
        "A March for Peace was held.",
        "He was named on day one of the trial.",
        "The Good Friday Agreement held.",
        "Bloody Sunday was remembered.",
        "He lives at 20 March Street.",
        "Theresa May spoke.",
        "They also backed May.",
        "May's cabinet met.",
        "It is a trick, USA Today wrote.",
        "The Daily Star wrote it.",
        "A Christmas tree fell.",
        "The Easter eggs were sold.",
        "Some 2000 people fled.",
        "In 2000 cases nothing was found.",
        "A crowd of 1945 soldiers stood there.",
        "It cost $2013.",
        "Call 555-2013 for help.",
        "They won 3-2 and then 21-19.",
        "The Su-25 and the F-16 crashed.",
        "Resolution 1973 was passed.",
        "Boeing 2000 was no plane.",
        "About a quarter of them left.",
        "Three quarters of the city was dark.",
        "The shop is open 24/7.",
        "The women's march was peaceful.",
        "The Long March ended there.",
        "He soon fled the scene.",
        "The Sunday Times wrote it.",
        "The Russell 2000 Index rose.",
        "They met once more.",
        "At once he ran.",
        "It weighed 1.2013 grams.",
        "She is the thirty-second governor.",
        "They drove at 60 miles an hour.",
        "He told Gulf Today.",
        "It was on Business News Now.",
        "The star is ten light-years off.",
        "The tax rule is 26 U.S.C. 1622.",
        "See https://a.example/up/2022/08/list.pdf for it.",
        "The run-off is between May and Johnson.",
        "An Art All Night show went on.",
    ],
)
def test_no_time(text: str) -> None:
    assert read(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on 5 May 2011.", "5 May 2011 = 2011-05-05"),
        ("It opened on May 5, 2011.", "May 5, 2011 = 2011-05-05"),
        ("It opened on Thursday, May 5, 2011.", "Thursday, May 5, 2011 = 2011-05-05"),
        ("It opened on the 5th of May 2011.", "the 5th of May 2011 = 2011-05-05"),
        ("Updated 2011-05-05.", "2011-05-05 = 2011-05-05"),
        ("Signed on 25/12/2011.", "25/12/2011 = 2011-12-25"),
        ("It closed in May 2011.", "May 2011 = 2011-05"),
        ("It closed in Sept. 2011.", "Sept. 2011 = 2011-09"),
        ("It closed in 2011.", "2011 = 2011"),
        ("The 2011 vote was close.", "2011 = 2011"),
        ("It held from 2003 to 2007.", "2003 = 2003; 2007 = 2007"),
        ("The 2003-2007 war ended.", "2003 = 2003; 2007 = 2007"),
        ("The 1914-18 war ended.", "1914 = 1914; 18 = 1918"),
        ("In the 1980s it grew.", "the 1980s = 198"),
        ("In the late 1980s it grew.", "the late 1980s = 198"),
        ("Hits of the 90s were played.", "the 90s = 199"),
        ("The church is of the 15th century.", "the 15th century = 14"),
        ("The nineteenth century ended.", "The nineteenth century = 18"),
        ("In the summer of 2011 it rained.", "the summer of 2011 = 2011-SU"),
        ("In spring 2011 it rained.", "spring 2011 = 2011-SP"),
        ("It grew in the third quarter of 2012.", "the third quarter of 2012 = 2012-Q3"),
        ("Sales rose in Q3 2012.", "Q3 2012 = 2012-Q3"),
        ("It fell in the first half of 2012.", "the first half of 2012 = 2012-H1"),
        ("The budget for fiscal 2014 was cut.", "fiscal 2014 = FY2014"),
        ("The fiscal year 2014 budget was cut.", "fiscal year 2014 = FY2014"),
        ("It was cut in FY2014.", "FY2014 = FY2014"),
        ("From 12 to 15 June 2012 they met.", "12 = 2012-06-12; 15 June 2012 = 2012-06-15"),
        ("The June 12-15, 2012 meeting went well.", "June 12 = 2012-06-12; 15, 2012 = 2012-06-15"),
        ("Between April and June 2012 it rose.", "April = 2012-04; June 2012 = 2012-06"),
        ("From November to January 2012 it rose.", "November = 2011-11; January 2012 = 2012-01"),
        ("On Christmas Day 2012 they ate.", "Christmas Day 2012 = 2012-12-25"),
        ("It was built in 480 BC.", "480 BC = BC0480"),
        ("After 9/11 it was closed.", "9/11 = 2001-09-11"),
        ("The Sept. 11 attacks shook it.", "Sept. 11 = 2001-09-11"),
        ("The Convention of 1949 lists six kinds.", "1949 = 1949"),
        ("The post-2014 force will be small.", "2014 = 2014"),
    ],
)
def test_named(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died on Friday.", "Friday = 2013-03-22"),
        ("He died on Monday.", "Monday = 2013-03-18"),
        ("He died Saturday.", "Saturday = 2013-03-16"),
        ("He will leave on Monday.", "Monday = 2013-03-25"),
        ("He is to leave on Monday.", "Monday = 2013-03-25"),
        ("The court is expected to rule on Tuesday.", "Tuesday = 2013-03-26"),
        ("A hearing was scheduled for Tuesday.", "Tuesday = 2013-03-26"),
        ("On Monday he will leave.", "Monday = 2013-03-25"),
        ("It said on Monday that they will leave.", "Monday = 2013-03-18"),
        ("They will leave, it said on Monday.", "Monday = 2013-03-18"),
        ("The Senate could vote as early as Wednesday.", "Wednesday = 2013-03-27"),
        ("He will leave next Monday.", "next Monday = 2013-03-25"),
        ("He left last Friday.", "last Friday = 2013-03-15"),
        ("Shares fell for a third straight day.", "a third straight day = 2013-03-22"),
        ("It was struck in the small hours.", "the small hours = 2013-03-22TMO"),
        ("Sales rose in the year to 31 January.", "the year = P1Y; 31 January = 2013-01-31"),
        ("The hearing was put off to 12 September.", "12 September = 2013-09-12"),
        ("The shop reopens Monday.", "Monday = 2013-03-25"),
        ("The night before, shots were heard.", "The night before = 2013-03-21TNI"),
        ("Net rose from the year-earlier quarter.", "the year-earlier quarter = 2012-Q1"),
        ("He has ruled for the past quarter century.", "the past quarter century = P25Y"),
        ("To date, 40 have died.", "date = PRESENT_REF"),
        ("The lists are up to date.", ""),
        ("Planes struck just before dawn.", "dawn = 2013-03-22TMO"),
        ("The storm is forecast to arrive on Sunday.", "Sunday = 2013-03-24"),
        ("It was his second win in as many months.", ""),
        ("He left a week or two ago.", "a week or two ago = PAST_REF"),
        ("It closed two or three years ago.", "two or three years ago = PAST_REF"),
        ("Drones fell over the past night.", "the past night = 2013-03-21TNI"),
        ("The raid came in the night to Friday.", "the night = 2013-03-22TNI; Friday = 2013-03-22"),
        ("He rose at five in the morning.", "five in the morning = 2013-03-22T05:00"),
        ("The lamps went out at ten at night.", "ten at night = 2013-03-22T22:00"),
        ("A fire broke out in the early hours of Sunday morning.", "the early hours of Sunday morning = 2013-03-17TMO"),
        ("The port will be rebuilt over the next decade.", "the next decade = P10Y"),
        ("Six years on, the dam leaks.", "Six years on = P6Y"),
        ("They will be home by New Year.", "New Year = 2014-01-01"),
        ("The talks resume on Monday.", "Monday = 2013-03-25"),
        ("The talks did not resume on Monday.", "Monday = 2013-03-18"),
        ("The fair is held each summer.", "each summer = P1Y"),
        ("They stayed from Tuesday through Thursday.", "Tuesday = 2013-03-19; Thursday = 2013-03-21"),
        ("The lake dries in the summer months.", "the summer months = 2012-SU"),
        ("He left in January.", "January = 2013-01"),
        ("He left in March.", "March = 2013-03"),
        ("He left in November.", "November = 2012-11"),
        ("He will leave in November.", "November = 2013-11"),
        ("He plans to leave in January.", "January = 2014-01"),
        ("It should be finished in October.", "October = 2013-10"),
        ("It opens in May.", "May = 2013-05"),
        ("It was signed on June 3.", "June 3 = 2012-06-03"),
        ("A hearing is set for June 3.", "June 3 = 2013-06-03"),
        ("He left last November.", "last November = 2012-11"),
        ("He leaves next May.", "next May = 2013-05"),
        ("It snowed in the winter.", "the winter = 2012-WI"),
        ("It was hot last summer.", "last summer = 2012-SU"),
        ("He will run next summer.", "next summer = 2013-SU"),
        ("Profits fell in the fourth quarter.", "the fourth quarter = 2012-Q4"),
        ("First-quarter profits fell.", "First-quarter = 2013-Q1"),
        ("In early June they met.", "early June = 2012-06"),
        ("By mid-April it was over.", "mid-April = 2012-04"),
        ("At the end of February it was over.", "the end of February = 2013-02"),
        ("In February of last year it was over.", "February of last year = 2012-02"),
        ("In February this year it was over.", "February this year = 2013-02"),
        ("It fell in the third quarter of last year.", "the third quarter of last year = 2012-Q3"),
        ("They met on Tuesday of last week.", "Tuesday of last week = 2013-03-12"),
        ("The games will be held in July.", "July = 2013-07"),
        ("It calls an election for June 18.", "June 18 = 2013-06-18"),
        ("Judges moved the hearing to April 5.", "April 5 = 2013-04-05"),
        ("He would never say that on March 20.", "March 20 = 2013-03-20"),
        ("It opened up in May, with a fair on Wednesday.", "May = 2012-05; Wednesday = 2013-03-20"),
        ("It beat the record set in April.", "April = 2012-04"),
        ("It shut due to the snow on Thursday.", "Thursday = 2013-03-21"),
        ("A panel will look into the January 6 riot.", "January 6 = 2013-01-06"),
        ("The biggest drop to come since February.", "February = 2013-02"),
        ("Parks stay closed through April 6.", "April 6 = 2013-04-06"),
        ("A result is expected Sunday morning.", "Sunday morning = 2013-03-24TMO"),
        ("On the Fourth of July he spoke.", "Fourth of July = 2012-07-04"),
        ("They will meet on Easter Monday.", "Easter Monday = 2013-04-01"),
        ("They will meet on Good Friday.", "Good Friday = 2013-03-29"),
        ("They met on Thanksgiving.", "Thanksgiving = 2012-11-22"),
        ("They met on Memorial Day 2011.", "Memorial Day 2011 = 2011-05-30"),
    ],
)
def test_tense_places_what_has_no_year(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell today.", "today = 2013-03-22"),
        ("It fell yesterday.", "yesterday = 2013-03-21"),
        ("It ends tomorrow.", "tomorrow = 2013-03-23"),
        ("It fell the day before yesterday.", "the day before yesterday = 2013-03-20"),
        ("It fell last week.", "last week = 2013-W11"),
        ("It fell this week.", "this week = 2013-W12"),
        ("It ends next week.", "next week = 2013-W13"),
        ("It fell earlier this week.", "earlier this week = 2013-W12"),
        ("It will end later this month.", "later this month = 2013-03"),
        ("It fell last month.", "last month = 2013-02"),
        ("It ends next month.", "next month = 2013-04"),
        ("It fell last year.", "last year = 2012"),
        ("It fell so far this year.", "so far this year = 2013"),
        ("It ends next year.", "next year = 2014"),
        ("It fell in the last fiscal year.", "the last fiscal year = 2012"),
        ("It ends next school year.", "next school year = 2014"),
        ("It fell last quarter.", "last quarter = 2012-Q4"),
        ("It fell last weekend.", "last weekend = 2013-W11-WE"),
        ("It fell over the weekend, he said.", "the weekend = 2013-W11-WE"),
        ("It will fall at the weekend.", "the weekend = 2013-W12-WE"),
        ("It fell a year and a half ago.", "a year and a half ago = 2011-09"),
        ("By the end of the year it will be over.", "the end of the year = 2013"),
        ("By year's end it will be over.", "year's end = 2013"),
        ("At month-end it will be over.", "month-end = 2013-03"),
        ("It fell in the most recent quarter.", "the most recent quarter = 2012-Q4"),
        ("At the end of this month it will be over.", "the end of this month = 2013-03"),
        ("It fell three days ago.", "three days ago = 2013-03-19"),
        ("It fell two weeks ago.", "two weeks ago = 2013-W10"),
        ("It fell six months ago.", "six months ago = 2012-09"),
        ("It fell a year ago.", "a year ago = 2012"),
        ("It fell about ten years ago.", "about ten years ago = 2003"),
        ("It fell a decade ago.", "a decade ago = 200"),
        ("It fell years ago.", "years ago = PAST_REF"),
        ("It fell several months ago.", "several months ago = PAST_REF"),
        ("In the current year it fell.", "the current year = 2013"),
        ("In the coming month it ends.", "the coming month = 2013-04"),
    ],
)
def test_counted_from_the_publication(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("He came on 5 May 2011.", "He left the next day.", "the next day = 2011-05-06"),
        ("He came on 5 May 2011.", "He had left the previous day.", "the previous day = 2011-05-04"),
        ("He came on 5 May 2011.", "The same day he fell ill.", "The same day = 2011-05-05"),
        ("He came on 5 May 2011.", "Later that day he fell ill.", "Later that day = 2011-05-05"),
        ("He came on 5 May 2011.", "Two days later he left.", "Two days later = 2011-05-07"),
        ("He came on 5 May 2011.", "A year earlier he had left.", "A year earlier = 2010"),
        ("He came on 5 May 2011.", "That year he wed.", "That year = 2011"),
        ("He came on 5 May 2011.", "That night he left.", "That night = 2011-05-05TNI"),
        ("He came on 5 May 2011.", "The following morning he left.", "The following morning = 2011-05-06TMO"),
        ("He came in May 2011.", "The same month he left.", "The same month = 2011-05"),
        ("He came in May 2011.", "The next month he left.", "The next month = 2011-06"),
        ("He came in May 2011.", "That day he fell ill.", "That day = XXXX-XX-XX"),
        ("He came in May 2011.", "Two days later he left.", "Two days later = XXXX-XX-XX"),
        ("He came in 2011.", "The following year he left.", "The following year = 2012"),
        ("Sales fell in February.", "They rose in the same month last year.", "the same month last year = 2012-02"),
    ],
)
def test_counted_from_what_was_named(before: str, text: str, expected: str) -> None:
    assert read(before, text).partition("; ")[2] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on Monday morning.", "Monday morning = 2013-03-18TMO"),
        ("He spoke this morning.", "this morning = 2013-03-22TMO"),
        ("He speaks tonight.", "tonight = 2013-03-22TNI"),
        ("He spoke last night.", "last night = 2013-03-21TNI"),
        ("He spoke yesterday evening.", "yesterday evening = 2013-03-21TEV"),
        ("He will speak tomorrow afternoon.", "tomorrow afternoon = 2013-03-23TAF"),
        ("He spoke at 8:30 p.m. on Sunday.", "8:30 p.m. on Sunday = 2013-03-17T20:30"),
        ("He spoke on Sunday at 8:30 p.m.", "Sunday at 8:30 p.m. = 2013-03-17T20:30"),
        ("He spoke at 8 am.", "8 am = 2013-03-22T08:00"),
        ("He spoke at 08:30.", "08:30 = 2013-03-22T08:30"),
        ("He spoke at noon on Sunday.", "noon on Sunday = 2013-03-17T12:00"),
        ("He spoke at 16:00 GMT.", "16:00 GMT = 2013-03-22T16:00Z"),
        ("On the night of 8 February 2012 it fell.", "the night of 8 February 2012 = 2012-02-08TNI"),
        ("On the morning of March 3 it fell.", "the morning of March 3 = 2013-03-03TMO"),
        ("It fell at 12:15 a.m. Tuesday.", "12:15 a.m. Tuesday = 2013-03-19T00:15"),
        ("Stocks rose on Tuesday in morning trading.", "Tuesday in morning = 2013-03-19TMO"),
        ("It fell early on Saturday.", "early on Saturday = 2013-03-16"),
        ("It fell late Saturday night.", "late Saturday night = 2013-03-16TNI"),
        ("It fell at 10 o'clock.", "10 o'clock = 2013-03-22T10:00"),
        ("He speaks tonight at 10 o'clock.", "tonight at 10 o'clock = 2013-03-22T22:00"),
        ("It fell in the early hours of Sunday.", "the early hours of Sunday = 2013-03-17TMO"),
        ("The midnight deadline passed.", "midnight = 2013-03-22T24:00"),
        ("It fell at 11 a.m. ET (1500 GMT).", "11 a.m. ET = 2013-03-22T11:00; 1500 GMT = 2013-03-22T15:00Z"),
    ],
)
def test_times_of_day(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was held for three years.", "three years = P3Y"),
        ("He was held for more than three years.", "more than three years = P3Y"),
        ("A two-hour flight took him there.", "two-hour = PT2H"),
        ("A four day rally ended.", "four day = P4D"),
        ("It took 36 hours.", "36 hours = PT36H"),
        ("It took half an hour.", "half an hour = PT30M"),
        ("It took two and a half years.", "two and a half years = P2.5Y"),
        ("It took a month.", "a month = P1M"),
        ("It took several weeks.", "several weeks = PXW"),
        ("It took a few days.", "a few days = PXD"),
        ("It took months.", "months = PXM"),
        ("It took 2 1/2 hours.", "2 1/2 hours = PT2.5H"),
        ("It took a year and a half.", "a year and a half = P1.5Y"),
        ("It took a quarter century.", "a quarter century = P25Y"),
        ("It took six years and three months.", "six years and three months = P6Y3M"),
        ("It took 1 hour and 20 minutes.", "1 hour and 20 minutes = PT1H20M"),
        ("It takes two years or three months.", "two years = P2Y; three months = P3M"),
        ("It went on for years.", "years = PXY"),
        ("It took twenty-five minutes.", "twenty-five minutes = PT25M"),
        ("In the past decade it grew.", "the past decade = P10Y"),
        ("Over the past three months it grew.", "the past three months = P3M"),
        ("Over the next two years it will grow.", "the next two years = P2Y"),
        ("For the last 10 years it grew.", "the last 10 years = P10Y"),
        ("For the first six months it grew.", "the first six months = P6M"),
        ("A year-long search ended.", "year-long = P1Y"),
        ("A decades-long feud ended.", "decades-long = PXY"),
        ("A decades-old feud ended.", "decades-old = PXY"),
        ("The 42-year-old driver died.", "42-year-old = P42Y"),
        ("She is 42 years old.", "42 years old = P42Y"),
        ("Half a century went by.", "Half a century = P50Y"),
        ("It rose for two consecutive quarters.", "two consecutive quarters = P2Q"),
        ("It comes daily.", "daily = P1D"),
        ("It comes every week.", "every week = P1W"),
        ("It comes every two years.", "every two years = P2Y"),
        ("It comes each year.", "each year = P1Y"),
        ("It comes twice a year.", "twice a year = P1Y"),
        ("They earn $5 a day.", "a day = P1D"),
        ("They earn $5 per day.", "per day = P1D"),
        ("It comes every Monday.", "every Monday = XXXX-WXX-1"),
        ("It comes on Mondays.", "Mondays = XXXX-WXX-1"),
        ("It comes on Sunday afternoons.", "Sunday afternoons = XXXX-WXX-7TAF"),
        ("A monthly report came.", "monthly = P1M"),
        ("He is now in jail.", "now = PRESENT_REF"),
        ("He is currently in jail.", "currently = PRESENT_REF"),
        ("He was recently in jail.", "recently = PAST_REF"),
        ("In the past it was so.", "the past = PAST_REF"),
        ("In the future it will be so.", "the future = FUTURE_REF"),
        ("He will soon leave.", "soon = FUTURE_REF"),
        ("He was once rich.", "once = PAST_REF"),
        ("He was once a spy.", "once = PAST_REF"),
        ("He had previously denied it.", "previously = PAST_REF"),
        ("In recent years it grew.", "recent years = PAST_REF"),
        ("Output fell year-on-year.", "year-on-year = P1Y"),
        ("It was their best week.", "their best week = 2013-W12"),
        ("It was a difficult year.", "a difficult year = P1Y"),
        ("It was the third night of riots.", "the third night = XXXX-XX-XX"),
        ("In the 2014 fiscal year it was cut.", "the 2014 fiscal year = FY2014"),
        ("He came a long time ago.", "a long time ago = PAST_REF"),
        ("The other day he came.", "The other day = PAST_REF"),
        ("These days it is so.", "These days = PRESENT_REF"),
        ("In the coming weeks it ends.", "the coming weeks = FUTURE_REF"),
    ],
)
def test_lengths_sets_and_vague_words(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died on Monday.", "Monday = XXXX-WXX-1"),
        ("He died in May.", "May = XXXX-05"),
        ("He died on 5 May.", "5 May = XXXX-05-05"),
        ("He died last week.", "last week = XXXX-WXX"),
        ("He died yesterday.", "yesterday = XXXX-XX-XX"),
        ("He died at 8:30.", "8:30 = XXXX-XX-XXT08:30"),
        ("He died in 2011.", "2011 = 2011"),
    ],
)
def test_no_day_is_invented_without_a_publication(text: str, expected: str) -> None:
    found = timexes_of(text, published=None)
    assert read(text, published=None) == expected
    assert all(when.start is None or when.basis == "explicit" for when in found)


def test_history_goes_on_from_the_year_named_before() -> None:
    story = [
        "The war began in 1939.",
        "In May 1940 the army fell back.",
        "In June the city fell.",
        "In December 1941 the enemy struck.",
        "In January the isle was lost.",
        "By 1945 it was over.",
    ]
    assert [when.value for when in timexes_of(*story)] == [
        "1939", "1940-05", "1940-06", "1941-12", "1942-01", "1945",
    ]  # fmt: skip


def test_places_in_the_calendar() -> None:
    week, stretch, often = timexes_of("Last week, for three days, it came daily.")
    assert (week.start, week.end, week.kind, week.type) == (date(2013, 3, 11), date(2013, 3, 17), "time", "DATE")
    assert (stretch.start, stretch.kind, stretch.type) == (None, "duration", "DURATION")
    assert (often.start, often.kind, often.type) == (None, "set", "SET")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mill turns out 20 to 30 heavy ploughs a month.", "SET"),
        ("Nine deaths a day were counted.", "SET"),
        ("The two men died a day after the flood.", "DURATION"),
        ("Today marked a day in history.", "DURATION"),
        ("They keep the day as a day of rest.", "DURATION"),
    ],
)
def test_what_is_counted_by_the_day_comes_again(text: str, kind: str) -> None:
    assert [when.type for when in timexes_of(text) if when.text.startswith("a ")] == [kind]

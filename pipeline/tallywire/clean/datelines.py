"""Where and when an agency wrote a piece: `KYIV, June 2 (A-B) --`; not where and when it happened."""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:[A-Z][a-z]{{2,5}}day(?! \d)(?!,)|(?:[A-Z][a-z]{{2,8}}, )?(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)"
_AGENCY = r"(?:\([A-Z][^()\n]{1,40}\)|\(dpa\)|/[A-Z][A-Z.]+/)"
_LINE = r"(?:(?:—|–|--+)\s*|(?<=\s)-\s+)"
_CAPITALS = r"[A-Z][A-Z'’.-]+(?:(?: |\s?/\s?)[A-Z][A-Z'’.-]+){0,3}"
_NAME = r"[A-Z][\w'’.-]+(?:[ /][A-Z][\w'’.-]+){0,2}"
_COUNTRY = rf"(?:[,.]\s(?!{_MONTH}\s\d)[A-Z][\w'’. -]{{1,25}}?|\s\[[A-Z][\w ]{{2,20}}\])"
_CITIES = (
    "Abuja|Accra|Addis Ababa|Algiers|Amman|Amsterdam|Ankara|Athens|Baghdad|Baku|Bamako|Bangkok|Beijing|Beirut|Belgrade|Berlin"
    "|Berne?|Bogot[aá]|Bras[ií]lia|Bratislava|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Canberra|Caracas|Chisinau|Colombo"
    "|Copenhagen|Dakar|Damascus|Delhi|Dhaka|Doha|Donetsk|Dubai|Dublin|Gaza(?: City)?|Geneva|Goma|Hanoi|Harare|Havana|Helsinki"
    "|Islamabad|Istanbul|Jakarta|Jerusalem|Juba|Kabul|Kampala|Karachi|Kathmandu|Kharkiv|Khartoum|Kiev|Kigali|Kinshasa|Kolkata"
    "|Kuwait City|Kyiv|Lagos|Lahore|Lima|Lisbon|London|Luanda|Lviv|Madrid|Manila|Maputo|Mexico City|Minsk|Mogadishu|Moscow"
    "|Mumbai|Nairobi|New Delhi|New York|Niamey|Nicosia|Odesa|Oslo|Ottawa|Paris|Peshawar|Prague|Pretoria|Quetta|Quito|Ramallah"
    "|Riga|Riyadh|Rome|Sanaa|Santiago|Sarajevo|Seoul|Sofia|Srinagar|Stockholm|Sydney|Taipei|Tallinn|Tbilisi|Tehran|Tel Aviv"
    "|The Hague|Tirana|Tokyo|Tripoli|Tunis|United Nations|Vienna|Vilnius|Warsaw|Washington|Wellington|Yangon|Yaounde|Yerevan|Zagreb"
)
_PLACES = rf"{_CAPITALS}{_COUNTRY}?(?:\s?/\s?{_CAPITALS})?"
_DATELINE = re.compile(
    r"[*_]{0,3}(?:"
    r"\([A-Z][A-Z .]+\)\s*(?:—|–|--?)+\s*"
    rf"|{_PLACES}(?:[,.]\s*{_DATE})?[.,]?\s*{_AGENCY}[*_]{{0,3}}\s*(?:{_LINE}|[-:]\s*)"
    rf"|{_PLACES}(?:[,.]\s*{_DATE})[.,]?[*_]{{0,3}}\s*(?:{_LINE}|:\s+|\.\s+(?=[A-Z]))"
    rf"|{_PLACES}[*_]{{0,3}}\s*{_LINE}"
    r"|[A-Z][A-Z'. -]{2,24}(?:,[^—–:\n.]{0,30})?[*_]{0,3}:[*_]{0,3}\s+"
    rf"|{_PLACES}[,.]\s*{_DATE}\.?\s*{_AGENCY}\.?\s*(?=[A-Z])"
    rf"|{_NAME}{_COUNTRY}?(?:,\s*{_DATE})?\s*{_AGENCY}[*_]{{0,3}}\s*(?:{_LINE}|[-:]\s*|\s(?=[A-Z]))"
    rf"|{_NAME}{_COUNTRY}?,\s{_DATE}\s*{_LINE}"
    rf"|(?:{_CITIES}|{_CITIES.upper()}){_COUNTRY}?[*_]{{0,3}}\s*(?:{_LINE}|:\s*(?=[A-Z\"“]))"
    rf"|{_NAME},\s{_NAME}\s(?:—|–)\s(?=[A-Z])"
    r")"
)
_KEYWORD = re.compile(
    r"(?:[A-Z]\. ?){2}[*_]*:|(?:Corrections?|Updated?|Clarification|BREAKING|UPDATED?|COVID|WATCH|LIVE|EXCLUSIVE|CORRECTION|FACT|KEY|NOTE|UAVS?|POWS?|NATO|ISIS|ISIL|IDF|IRGC|KILLED|INJURED"
    r"|WOUNDED|DEAD|MISSING|TOLL|TOTAL|RUSSIA|UKRAINE|ISRAEL|IRAN|HAMAS|MISSILES?|DRONES?)\b(?! ?[(,/])"
)
"""a word in capitals that is no place of writing: `UAV: 12 were lost`"""


def dateline_length(text: str) -> int:
    """Length of the dateline that a paragraph begins with, 0 without one.

    >>> text = "KYIV, Ukraine (AP) —Russia launched 479 drones."
    >>> text[dateline_length(text):]
    'Russia launched 479 drones.'
    """
    match = _DATELINE.match(text)
    if match is None or _KEYWORD.match(text.lstrip("*_")) or len(match.group()) > 90:
        return 0
    return match.end()

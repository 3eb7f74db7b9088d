"""Lost spaces: put back where one was lost, and nowhere else."""

from __future__ import annotations

import pytest

from tallywire.clean.glue import find_glued
from tallywire.spans import EditedText, Span


def repaired(raw: str) -> str:
    return EditedText(raw, sorted(find_glued(raw, Span(0, len(raw))), key=lambda edit: edit.span)).text


@pytest.mark.parametrize(
    "raw",
    [
        "Twelve died. Forty were hurt.",
        "16,000 people",
        "3,00,000 people",
        "1,234,567",
        "3.5 million",
        "1.200 people",
        "at 08:14",
        "ratio 3:1",
        "the U.S. Army",
        "the U.N.",
        "J.D. Vance",
        "at 5 p.m. on Monday",
        "e.g. drones, i.e. UAVs",
        "www.example.com",
        "https://news.example.com/a,b;c?d=e",
        "see example.org/The-Toll for more",
        "desk@news.example.com",
        "a 500kg bomb",
        "1500km away",
        "the 100th exchange",
        "the 1000th drone",
        "Su-25,",
        "9.06.2025",
        "(12)",
        "Version 2.0",
        "file.txt",
        "Ph.D. students",
        "1,5 per cent",
        "2025-06-09T08:00:00Z",
        "St. Petersburg",
    ],
)
def test_left_alone(raw: str) -> None:
    assert repaired(raw) == raw


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("since 2022.The war", "since 2022. The war"),
        ("by Russia.the number", "by Russia. the number"),
        ("ongoing daily.The centre", "ongoing daily. The centre"),
        ("Loubinets,the mediator", "Loubinets, the mediator"),
        ("June 9,2025", "June 9, 2025"),
        ("June 19,2025", "June 19, 2025"),
        ("16,000civilians", "16,000 civilians"),
        ("314 people,157 from each side", "314 people, 157 from each side"),
        ("shot down;20 fell", "shot down; 20 fell"),
        ("149 drones,121 of them", "149 drones, 121 of them"),
        ("were lost;they fell", "were lost; they fell"),
        ("Toll:twelve", "Toll: twelve"),
        ("12 died;3 fled", "12 died; 3 fled"),
        ("he said.“They came", "he said. “They came"),
        ("“It is so.”The army", "“It is so.” The army"),
        ("in May,a lasting peace", "in May, a lasting peace"),
        ("talks.Learn about", "talks. Learn about"),
        ("killed 12!The army", "killed 12! The army"),
        ("Twelve died.A child lived", "Twelve died. A child lived"),
        ("In Kyiv.It said", "In Kyiv. It said"),
        ("12 drones.Forty fell", "12 drones. Forty fell"),
        ("killed 12.Forty were hurt", "killed 12. Forty were hurt"),
        ("the village of 4,000people", "the village of 4,000 people"),
    ],
)
def test_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean


def test_a_page_with_a_picture_in_letters_is_read_at_once() -> None:
    assert repaired("aGVsbG8" * 40_000) == "aGVsbG8" * 40_000

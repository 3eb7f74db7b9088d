"""Clean text points back into the raw text, whatever was edited."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallywire.spans import Edit, EditedText, Span


def edited(raw: str, *edits: tuple[int, int, str]) -> EditedText:
    return EditedText(raw, [Edit(span=Span(start, end), new=new, cleaner="test") for start, end, new in edits])


@st.composite
def edited_texts(draw: st.DrawFn) -> EditedText:
    raw = draw(st.text(alphabet="abc 1,.\né\u2009😀", max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(raw)), max_size=12)))
    spans = draw(st.lists(st.sampled_from(list(pairwise(cuts))), unique=True)) if len(cuts) > 1 else []
    return edited(raw, *((start, end, draw(st.text(alphabet="xyz ", max_size=4))) for start, end in sorted(spans)))


def spans_of(text: str) -> st.SearchStrategy[Span]:
    places = st.integers(0, len(text))
    return st.tuples(places, places).map(lambda pair: Span(*sorted(pair)))


@pytest.mark.parametrize(
    ("edits", "fault"),
    [
        ([(2, 2, " ")], "outside the text or empty"),
        ([(3, 2, " ")], "outside the text or empty"),
        ([(-1, 2, " ")], "outside the text or empty"),
        ([(4, 9, " ")], "outside the text or empty"),
        ([(0, 3, ""), (2, 4, "")], "overlap or are not sorted"),
        ([(3, 4, ""), (0, 1, "")], "overlap or are not sorted"),
    ],
)
def test_edits_that_cannot_be(edits: list[tuple[int, int, str]], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        edited("abcde", *edits)


@pytest.mark.parametrize(
    ("one", "other", "overlap", "inside"),
    [
        ((0, 2), (2, 4), False, False),
        ((0, 2), (1, 4), True, False),
        ((0, 4), (1, 2), True, True),
        ((0, 4), (0, 4), True, True),
        ((1, 2), (0, 4), True, False),
    ],
)
def test_spans_side_by_side(one: tuple[int, int], other: tuple[int, int], overlap: bool, inside: bool) -> None:
    assert (Span(*one).overlaps(Span(*other)), Span(*one).holds(Span(*other))) == (overlap, inside)


@pytest.mark.parametrize(
    ("text", "clean", "raw"),
    [
        (edited("479 drones"), (0, 3), (0, 3)),
        (edited("2022.The", (4, 5, ". ")), (0, 4), (0, 4)),
        (edited("2022.The", (4, 5, ". ")), (6, 9), (5, 8)),
        (edited("2022.The", (4, 5, ". ")), (4, 5), (4, 5)),
        (edited("2022.The", (4, 5, ". ")), (3, 6), (3, 5)),
        (edited("a\u00adb\u00adc", (1, 2, ""), (3, 4, "")), (0, 3), (0, 5)),
        (edited("a\u00adb\u00adc", (1, 2, ""), (3, 4, "")), (1, 2), (2, 3)),
        (edited("R&amp;D", (1, 6, "&")), (1, 2), (1, 6)),
        (edited("<b>12</b> dead", (0, 3, ""), (5, 9, "")), (0, 2), (3, 5)),
        (edited("<b>12</b> dead", (0, 3, ""), (5, 9, "")), (3, 7), (10, 14)),
        (edited("<b>12</b> dead", (0, 3, ""), (5, 9, "")), (0, 0), (3, 3)),
        (edited("ab", (0, 2, "")), (0, 0), (2, 2)),
    ],
)
def test_back_to_raw(text: EditedText, clean: tuple[int, int], raw: tuple[int, int]) -> None:
    assert text.to_raw(Span(*clean)) == raw


@pytest.mark.parametrize(
    ("text", "raw", "clean"),
    [
        (edited("479 drones"), (4, 10), (4, 10)),
        (edited("2022.The", (4, 5, ". ")), (5, 8), (6, 9)),
        (edited("2022.The", (4, 5, ". ")), (0, 5), (0, 6)),
        (edited("a\u00adb", (1, 2, "")), (0, 3), (0, 2)),
        (edited("a\u00adb", (1, 2, "")), (1, 2), (1, 1)),
        (edited("R&amp;D", (1, 6, "&")), (3, 4), (1, 2)),
        (edited("<b>12</b> dead", (0, 3, ""), (5, 9, "")), (3, 5), (0, 2)),
        (edited("<b>12</b> dead", (0, 3, ""), (5, 9, "")), (0, 14), (0, 7)),
    ],
)
def test_forward_to_clean(text: EditedText, raw: tuple[int, int], clean: tuple[int, int]) -> None:
    assert text.to_clean(Span(*raw)) == clean


@given(text=edited_texts(), data=st.data())
def test_raw_spans_stay_in_the_text_and_in_order(text: EditedText, data: st.DataObject) -> None:
    one, other = data.draw(spans_of(text.text)), data.draw(spans_of(text.text))
    raw, next_raw = text.to_raw(one), text.to_raw(other)
    assert 0 <= raw.start <= raw.end <= len(text.raw)
    if one.start <= other.start < other.end and one.start < one.end:
        assert raw.start <= next_raw.start
    if one.start < one.end <= other.end and other.start < other.end:
        assert raw.end <= next_raw.end


@given(text=edited_texts(), data=st.data())
def test_a_clean_span_comes_back(text: EditedText, data: st.DataObject) -> None:
    span = data.draw(spans_of(text.text))
    if span.start < span.end:
        assert text.to_clean(text.to_raw(span)).holds(span)


@given(text=edited_texts(), data=st.data())
def test_what_no_edit_touched_reads_the_same(text: EditedText, data: st.DataObject) -> None:
    raw = data.draw(spans_of(text.raw))
    if raw.start < raw.end and not any(edit.span.overlaps(raw) for edit in text.edits):
        clean = text.to_clean(raw)
        assert text.text[clean.start : clean.end] == text.raw[raw.start : raw.end]
        assert text.to_raw(clean) == raw


@given(text=edited_texts(), data=st.data())
def test_clean_spans_stay_in_the_text(text: EditedText, data: st.DataObject) -> None:
    one, other = data.draw(spans_of(text.raw)), data.draw(spans_of(text.raw))
    clean = text.to_clean(one)
    assert 0 <= clean.start <= clean.end <= len(text.text)
    if other.holds(one):
        assert text.to_clean(other).holds(clean)


@given(st.text(max_size=60), st.data())
def test_without_edits_nothing_moves(raw: str, data: st.DataObject) -> None:
    text, span = EditedText(raw), data.draw(spans_of(raw))
    assert (text.text, text.to_raw(span), text.to_clean(span)) == (raw, span, span)

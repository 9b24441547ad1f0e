from __future__ import annotations

import datetime
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import EmptyInputError
from loaders.read.assemble import Origin, Span, assemble
from loaders.read.dates import epoch_date, iso_date
from loaders.read.normalise import normalise

ORIGIN = Origin("x.txt", "text")


def test_offsets_count_from_the_title():
    origin = Origin("x.txt", "text", title=" The \n Mill ", urls=("http://b", "http://a"))
    document = assemble(
        "One.1 1 Note.", [Span(0, 5, calls=(8,)), Span(8, 13, "footnote", 3, "1")], origin
    )
    assert document.text == "The Mill\n\nOne.1 1 Note."
    assert document.title == "The Mill"
    assert document.urls == ("http://a", "http://b")
    title, body, note = document.passages
    assert (title.kind, title.start, title.stop) == ("title", 0, 8)
    assert document.text[body.start : body.stop] == "One.1"
    assert body.calls == (note.id,)
    assert (note.page, note.label) == (3, "1")


def test_spans_lose_white_space_and_empty_ones():
    document = assemble("  a \n\n  ", [Span(0, 4), Span(4, 8)], ORIGIN)
    [passage] = document.passages
    assert (passage.start, passage.stop) == (2, 3)


def test_nothing():
    with pytest.raises(EmptyInputError):
        assemble(" ", [Span(0, 1)], ORIGIN)


@pytest.mark.parametrize(
    ("value", "date"),
    [
        (datetime.date(2024, 3, 5), "2024-03-05"),
        (datetime.datetime(2024, 3, 5, 23, 59, tzinfo=datetime.UTC), "2024-03-05"),
        ("2024-03-05T10:00:00Z", "2024-03-05"),
        (" 2024-03 ", "2024-03"),
        (2024, "2024"),
        ("2024", "2024"),
    ],
)
def test_dates(value, date):
    assert iso_date(value) == date


@pytest.mark.parametrize("value", [None, True, 3.5, "", "5 March", "2024-02-30", "24-01-01", 7])
def test_what_is_no_date(value):
    with pytest.raises(ValueError, match="is no date"):
        iso_date(value)


@given(st.dates(min_value=datetime.date(1970, 1, 2), max_value=datetime.date(2200, 1, 1)))
def test_epochs_come_back(day):
    noon = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
    assert epoch_date(int(noon.timestamp() * 1000)) == day.isoformat()


@pytest.mark.parametrize("value", [None, "0", True, float("nan"), float("inf"), 1e300])
def test_what_is_no_epoch(value):
    with pytest.raises(ValueError, match="milliseconds"):
        epoch_date(value)


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    once = normalise(text)
    assert normalise(once) == once
    once.encode("utf-8")


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N"])))
def test_normalising_only_composes_letters(text):
    assert normalise(text) == unicodedata.normalize("NFC", text)


def test_what_normalising_changes():
    assert normalise("a\r\nb\rc\u2028d\u00a0e\u200bf\u00adg\x07h\ti\x0cj") == (
        "a\nb\nc\nd efg h\ti\x0cj"
    )
    assert normalise("\u1111\u1167\u11bc\u110b\u1163\u11bc") == "평양"

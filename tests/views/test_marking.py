"""Marks never change the text, whatever they overlap."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from tests.views.hostile import IMAGE, SCRIPT
from views.marking import Mark, marked_html

_MARKS = st.builds(
    Mark,
    start=st.integers(-5, 40),
    stop=st.integers(-5, 40),
    claim=st.booleans(),
    title=st.sampled_from(["a mill", IMAGE, SCRIPT, "\"'"]),
    link=st.sampled_from(["entity?id=site%2Fa", "\" onclick='x'"]),
    tint=st.sampled_from([None, "#123456", "red;x"]),
)


@given(st.text(alphabet="ab <>&\"'/평\n", max_size=35), st.lists(_MARKS, max_size=8))
def test_without_the_marks_the_text_is_as_stored(text: str, marks: list[Mark]) -> None:
    html = marked_html(text, marks)
    assert unescape(re.sub(r"</?(?:a|mark)\b[^>]*>", "", html)) == text
    tags = re.findall(r"<(/?\w+)", html)
    assert set(tags) <= {"a", "/a", "mark", "/mark"}
    assert tags.count("a") == tags.count("/a")
    assert html.count("<") == html.count(">") == len(tags)


def test_the_shortest_mention_leads_and_a_claim_around_it_still_shows() -> None:
    wide = Mark(0, 9, claim=False, title="wide", link="w")
    inner = Mark(4, 9, claim=False, title="inner", link="i")
    told = Mark(0, 14, claim=True, title="states", link="c")
    html = marked_html("The mill works", [told, wide, inner])
    assert re.findall(r'href="(\w)"[^>]*>([^<]*)<', html) == [
        ("w", "The "),
        ("i", "mill "),
        ("c", "works"),
    ]
    assert html.count("<mark>") == 3

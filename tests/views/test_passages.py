"""A passage as HTML: its text unchanged, its marks where the spans are."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from views.passages import Span, passage_html

_ROLES = st.sampled_from(["claim", "subject", "object", "mention"])


class _Reader(HTMLParser):
    """Collects the text, the text inside of marks, and every tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.marked, self.depth = "", "", 0
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.mentions: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.depth += tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "mark"

    def handle_data(self, data: str) -> None:
        self.text += data
        self.marked += data if self.depth else ""
        tag, attributes = self.tags[-1]
        if tag == "span":
            self.mentions.append((str(attributes["class"]), data))


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


@st.composite
def _passages(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet="ab <>&\"'북천\n", max_size=60))
    places = st.integers(min_value=-5, max_value=len(text) + 5)
    pairs = draw(st.lists(st.tuples(places, places, _ROLES), max_size=6))
    return text, [Span(min(a, b), max(a, b), role, "<title>") for a, b, role in pairs]


@given(_passages())
def test_the_text_stays_and_the_marks_are_the_claims(passage: tuple[str, list[Span]]) -> None:
    text, spans = passage
    found = _read(passage_html(text, spans, around=1000))
    claimed = {at for span in spans if span.role == "claim" for at in range(span.start, span.stop)}
    assert found.text == text
    assert found.marked == "".join(c for at, c in enumerate(text) if at in claimed)
    assert {tag for tag, _ in found.tags} <= {"blockquote", "mark", "span"}


def test_a_mention_is_underlined_in_the_colour_of_its_kind() -> None:
    html = passage_html("Sangwon works", [Span(0, 7, "subject", "Sangwon · Site", "#AA3311")])
    assert 'class="lg-subject"' in html
    assert "#AA3311" in html
    assert 'title="Sangwon · Site"' in html


def test_subject_and_object_win_over_a_shorter_mention() -> None:
    spans = [Span(0, 12, "object"), Span(0, 3, "mention")]
    assert {role for role, _ in _read(passage_html("80-day battle", spans)).mentions} == {
        "lg-object"
    }


def test_a_colour_that_is_none_does_not_reach_the_style() -> None:
    html = passage_html("abc", [Span(0, 3, "mention", tint='red;"><script>')])
    assert "<script>" not in html
    assert "red;" not in html


def test_a_long_passage_is_cut_at_words_around_its_claim() -> None:
    text = "word " * 1000 + "HERE it is said " + "word " * 1000
    start = text.index("HERE")
    found = _read(passage_html(text, [Span(start, start + 15, "claim")], around=50))
    assert found.marked == "HERE it is said"
    assert found.text.startswith("…word ")
    assert found.text.endswith("word…")
    assert len(found.text) < 200


def test_a_long_passage_without_a_claim_shows_its_beginning() -> None:
    found = _read(passage_html("a" * 500, [], around=100))
    assert found.text == "a" * 200 + "…"


def test_a_claim_outside_of_its_passage_marks_nothing() -> None:
    found = _read(passage_html("short", [Span(900, 950, "claim")]))
    assert found.marked == ""

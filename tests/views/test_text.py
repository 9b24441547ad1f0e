"""Text of documents stays text in Markdown and in links."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.text import count, entity_address, fact_address, kind_words, plain, shorten, web_address
from views.text import words as in_words


@given(st.text(alphabet="ab*_[]()<>!:`$\\#~|.-&\n", max_size=40))
def test_every_sign_of_markdown_stands_behind_a_backslash(text: str) -> None:
    shown = plain(text)
    assert re.sub(r"\\(.)", r"\1", shown).replace("\u2060", "") == re.sub(r"\n+", " ", text)
    assert not re.search(r"[*_\[\]()<>`$#~|]", re.sub(r"\\.", "", shown))


@pytest.mark.parametrize("text", [":material/bug:", ":red[x]", ":+1:", ":small[x]"])
def test_codes_of_streamlit_are_broken_up(text: str) -> None:
    assert re.sub(r"\\(.)", r"\1", plain(text)).startswith(":\u2060")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://evil.example", "see https:\u2060//evil.example"),
        ("see WWW.evil.example", "see WWW\u2060.evil.example"),
        ("mail a@evil.example", "mail a@\u2060evil.example"),
    ],
)
def test_addresses_in_a_text_become_no_links(text: str, shown: str) -> None:
    assert re.sub(r"\\(.)", r"\1", plain(text)) == shown


def test_a_colon_in_a_sentence_stays() -> None:
    assert plain("Pyongyang: at 10:30") == "Pyongyang: at 10:30"


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://news.example/a", True),
        ("http://news.example", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("https:relative", False),
        ("//news.example", False),
        ("http://[broken", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(address: str, kept: bool) -> None:
    assert web_address(address) == (address if kept else None)


def test_addresses_of_pages_hold_any_id() -> None:
    assert entity_address("site/a&b=c d") == "entity?id=site%2Fa%26b%3Dc%20d"
    assert fact_address("site/a", "site/a|X|site/b").endswith("&fact=site%2Fa%7CX%7Csite%2Fb")


def test_numbers_kinds_and_relations_in_words() -> None:
    assert count(1, "document") == "1 document"
    assert count(1204, "entity", "entities") == "1,204 entities"
    assert kind_words("ForeignClient") == "Foreign client"
    assert in_words("PARTICIPATES_IN") == "participates in"
    assert in_words("fact_date") == "date"


@given(st.text(max_size=80), st.integers(min_value=1, max_value=40))
def test_shortened_text_keeps_to_its_length(text: str, length: int) -> None:
    short = shorten(text, length)
    assert len(short) <= max(length, 1)
    assert short == text or short.endswith("…")

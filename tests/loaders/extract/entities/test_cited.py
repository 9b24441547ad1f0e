from __future__ import annotations

import pytest

from graph.settings import load_settings
from loaders.extract import extract_document
from loaders.read.reader import read

PAGES = """The looms of the Sepo Mill are praised by all who saw them run at night.1 The premier
came to see them, and others did so too, as the papers of the time tell at some length.2


1 Ann Doe, Songs of Hill University: A Study (London: Kite Books, 2018), 20.
2 “Pak Un Ha Inspects Sepo Mill and Ryongmun Coal Mine,” Harbour Post, May 18, 2020.
"""


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    path = tmp_path_factory.mktemp("cited") / "pages.txt"
    path.write_text(PAGES + "\f" + PAGES.replace("\n1 ", "\n3 ").replace("\n2 ", "\n4 "), "utf-8")
    (document,) = read(str(path), load_settings(), lambda error: pytest.fail(str(error)))
    return extract_document(document)


def test_nothing_is_guessed_inside_a_citation(records) -> None:
    named = {(e.kind, e.name) for e in records.entities}
    assert ("Work", "Songs of Hill University: A Study") in named
    assert ("Organization", "Kite Books") in named
    assert ("Person", "Ann Doe") in named
    assert not {name for _, name in named} & {"Hill University", "Kite", "Harbour"}


def test_a_headline_of_a_visit_tells_it(records) -> None:
    names = {e.id: e.name for e in records.entities}
    visits = {
        (names[c.subject], names[c.object], c.qualifiers["purpose"], c.qualifiers["reported"])
        for c in records.claims
        if c.relation == "VISITED"
    }
    assert visits == {
        ("Pak Un Ha", "Sepo Mill", "inspection", "2020-05-18"),
        ("Pak Un Ha", "Ryongmun Coal Mine", "inspection", "2020-05-18"),
    }

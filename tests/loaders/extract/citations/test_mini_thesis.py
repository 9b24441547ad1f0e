"""A thesis of two pages, from the file to the footnotes as citations."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.settings import load_settings
from loaders.extract import extract_document
from loaders.read.reader import read

PAGES = """1 LOOMS AND SONGS

The mills of the north sang as they wove, as several books tell.1 One of them counts the songs,
and the looms beside them, mill by mill and year by year.2 The newspapers had other cares.3 They
wrote of output, and of output alone.4


1 Ann Doe, Work and Its Songs: A History of Mills, trans. John Roe (London: Kite Press, 2018),
20–22.
2 Ibid., 30.
3 Un Ha Pak, “Looms Never Rest,” Harbour Post, May 18, 2020, 4.
4 “Plans Overfulfilled,” Harbour Post, 19.05.2020; “Looms Praised,” Harbour Post, 20.05.2020.
\f2 THE SONGS THEMSELVES

Songs were sung in the morning and at night, when the looms stood still and the lamps were lit.5
What they tell of is work, and rest after it.6 The singers were paid for neither.8


5 Doe, Work and Its Songs, 41.
6 Bo Lind, “Rest,” Journal of Mills 3, no. 1 (May 2011): 7–9.
8 Lind, “Rest,” 8.
"""


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    path = Path(tmp_path_factory.mktemp("thesis")) / "mini.txt"
    path.write_text(PAGES, encoding="utf-8")
    failures: list[Exception] = []
    (document,) = read(str(path), load_settings(), failures.append)
    assert failures == []
    return extract_document(document)


def test_every_footnote_is_a_citation(records) -> None:
    names = {e.id: e.name for e in records.entities}
    cites = {names[c.object]: c.qualifiers for c in records.claims if c.relation == "CITES"}
    assert cites == {
        "Work and Its Songs: A History of Mills": {
            "kind": "book",
            "date": "2018",
            "place": "London",
            "pages": "note 1: 20–22; note 2: 30; note 5: 41",
            "footnotes": "1, 2, 5",
        },
        "Looms Never Rest": {
            "kind": "article", "date": "2020-05-18", "pages": "4", "footnotes": "3",
        },
        "Plans Overfulfilled": {"kind": "article", "date": "2020-05-19", "footnotes": "4"},
        "Looms Praised": {"kind": "article", "date": "2020-05-20", "footnotes": "4"},
        "Rest": {
            "kind": "article",
            "date": "2011-05",
            "pages": "note 6: 7–9; note 8: 8",
            "footnotes": "6, 8",
        },
    }  # fmt: skip
    wrote = {(names[c.subject], names[c.object]) for c in records.claims if c.relation == "WROTE"}
    assert wrote == {
        ("Ann Doe", "Work and Its Songs: A History of Mills"),
        ("Un Ha Pak", "Looms Never Rest"),
        ("Bo Lind", "Rest"),
    }
    lost = [r.text for r in records.rejections if r.reason == "footnotes that the text has lost"]
    assert lost == ["note 7"]

"""Words and the gazetteer's search over them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ExtractError
from loaders.extract.entities import gazetteer as module
from loaders.extract.entities.gazetteer import Entry, build, gazetteer, rows
from loaders.extract.entities.words import split


def entry(name: str, *variants: str, kind: str = "Site") -> Entry:
    return Entry(kind, name, variants, (), {})


def test_hyphens_join_and_possessives_stand_apart():
    words = split("The Coal-mining Kin's U.S. plan, No. 22")
    assert words.texts == (
        "The",
        "Coal",
        "mining",
        "Kin",
        "'s",
        "U.S.",
        "plan",
        ",",
        "No",
        ".",
        "22",
    )
    assert words.capital[2]
    assert not words.capital[6]


@given(st.text(max_size=200))
def test_words_are_slices_of_the_text(text):
    words = split(text)
    for token, start, stop in zip(words.texts, words.starts, words.stops, strict=True):
        assert text[start:stop] == token


def found(entries: list[Entry], text: str) -> list[tuple[str, str]]:
    words = split(text)
    return [
        (match.entry.name, words.slice(match.first, match.last))
        for match in build(tuple(entries)).matches(words)
    ]


def test_the_longest_form_is_found():
    entries = [entry("Haean"), entry("Haean Mill")]
    assert found(entries, "the Haean Mill") == [("Haean Mill", "Haean Mill")]


def test_hyphens_and_quotes_do_not_matter():
    assert found([entry("Ranam Coal-mining Mill")], "Ranam coal mining Mill")
    assert found([entry("People's Mill")], "the People's Mill")


def test_capitals_matter_where_a_form_has_them():
    assert not found([entry("Unity Mill")], "the unity mill of all")
    assert not found([entry("WPK")], "Wpk")
    assert found([entry("mass games")], "Mass Games")


def test_an_entry_is_found_by_variant():
    known = build((entry("Haean Mill", "Haean Works"),))
    assert known.find("Site", "haean works") == known.find("Site", "Haean Mill")
    assert known.find("Place", "Haean Mill") is None


@pytest.mark.parametrize("name", [*module.KINDS])
def test_every_row_has_a_name_and_a_source(name):
    for row in rows(name):
        assert row["name"].strip()
        assert row["source"].strip()


def test_preferred_names_of_a_kind_are_distinct():
    names = [(e.kind, e.name.casefold()) for e in gazetteer().entries]
    assert len(names) == len(set(names))


def test_parents_are_entries():
    known = gazetteer()
    for item in known.entries:
        if item.parent:
            assert known.find(item.kind, item.parent), item.name


def test_a_missing_file_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    with pytest.raises(ExtractError, match=r"none\.csv"):
        rows("none")


def test_a_row_with_too_many_cells_is_named(tmp_path, monkeypatch):
    (tmp_path / "bad.csv").write_text("name,source\na,b,c\n")
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    with pytest.raises(ExtractError, match=r"bad\.csv:2"):
        rows("bad")

"""The names of an entity and the tab that shows them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.query import load_queries
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Reader, Store
from tests.queries.world import world
from tests.views.hostile import HANGUL, IMAGE, SITE, hostile
from tests.views.opened import opened
from views.names import (
    FORMER,
    QUERY,
    SYSTEMS,
    UNUSED,
    Spelling,
    grouped,
    notes,
    spellings_of,
    unused_html,
    uses_html,
    uses_of,
)

APP = Path(__file__).parents[2] / "app.py"
FACTORY = "site/pukchon-shoe-factory"
ASKED = load_queries()[QUERY]


def spelling(text: str, **known: object) -> Spelling:
    """A name of which nothing more is known than is given."""
    plain = {
        "id": text,
        "script": "latin",
        "system": "",
        "documents": 1,
        "told": 0,
        "former": False,
    }
    empty = dict.fromkeys(("first", "last", "valid_from", "valid_to"), "")
    return Spelling(text=text, **{**plain, **empty, **known})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"first": "2020", "last": "2021"}, ["1 document", "2020 to 2021"]),
        ({"first": "2020", "last": "2020", "system": "mr"}, [SYSTEMS["mr"], "1 document", "2020"]),
        ({"system": "of another sort"}, ["of another sort", "1 document"]),
        ({"documents": 0, "script": "hangul"}, ["hangul", "in no document"]),
        (
            {"former": True, "valid_from": "1951", "valid_to": "1987"},
            ["latin", "former from 1951 until 1987", "1 document"],
        ),
        (
            {"former": True, "told": 2, "valid_to": "1987-05"},
            ["latin", "former until 1987-05", "called former in 2 documents", "1 document"],
        ),
        ({"former": True}, ["latin", "former", "1 document"]),
    ],
)
def test_what_is_known_of_a_name_in_words(known: dict[str, object], expected: list[str]) -> None:
    assert notes(spelling("x", **known)) == expected


def test_scripts_in_use_come_first_then_former_names_then_unused_ones() -> None:
    names = [
        spelling("then", former=True, documents=9),
        spelling("가", script="hangul", documents=5),
        spelling("now", documents=4),
        spelling("나", script="hangul", documents=1),
        spelling("listed", documents=0),
    ]
    found = {group: [one.text for one in held] for group, held in grouped(names).items()}
    assert list(found) == ["hangul", "latin", FORMER, UNUSED]
    assert found["hangul"] == ["가", "나"]


def test_names_and_the_words_of_their_uses(store: Store) -> None:
    store.writer.put(list(world().values()))
    names = {one.text: one for one in spellings_of(store.reader, ASKED, FACTORY)}
    [use] = uses_of(store.reader, names["Pukchon shoe plant"])
    assert (use.document.name, use.uses, use.former) == ("Who pays for the battle", 1, True)
    assert ">Pukchon shoe plant</mark>" in use.passage
    html = uses_html([use])
    assert "2020-11-20 · 1 use · calls it a former name" in html
    assert 'href="https://watch.example/pays"' in html
    newest = uses_of(store.reader, names["Pukchon Shoe Factory"])
    assert [one.document.properties["date"] for one in newest] == ["2021", "2020-10-12", "2019"]
    assert uses_of(store.reader, names["Haean Nail Shop"]) == []


def test_hostile_names_and_texts_are_escaped(store: Store) -> None:
    store.writer.put([hostile()])
    names = {one.text: one for one in spellings_of(store.reader, ASKED, SITE)}
    html = uses_html(uses_of(store.reader, names[IMAGE])).lower()
    assert "&lt;img" in html
    assert unused_html(spelling("<img>", script="<b>", documents=0)).count("<") == 6
    assert "<img" not in html
    assert "<script" not in html
    assert "javascript:" not in html


Open = Callable[..., AppTest]


@pytest.fixture
def visit(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the tab of an entity."""

    def visit(entity: str, **address: str) -> AppTest:
        monkeypatch.setenv("LABOURGRAPH_STORE", str(filled))
        return opened("entity", **{"id": entity, "tab": "Names", **address})

    return visit


def _html(test: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in test.get("html"))


def test_the_tab_groups_names_and_tells_their_time(visit: Open) -> None:
    test = visit(FACTORY)
    headings = re.findall(r'<h3 class="lg-relation">([^<]*)<small>(\d+)', _html(test))
    assert ("Former names", "2") in headings
    labels = [box.label for box in test.expander]
    assert not any("Haean Nail Shop" in label for label in labels)
    assert (
        "<b>Haean Nail Shop</b> <small>Latin · former from 1951 until 1987 · in no document</small>"
        in _html(test)
    )
    [plant] = [label for label in labels if "Pukchon shoe plant" in label]
    assert "called former in 1 document · 1 document · 2020-11-20" in plant.replace("\\", "")
    assert any(HANGUL in label for label in labels)


def test_a_name_in_the_address_is_open_with_the_words(visit: Open) -> None:
    closed, opened = visit(FACTORY), visit(FACTORY, name="Pukchon shoe plant")
    assert "<mark>Pukchon shoe plant</mark>" not in _html(closed)
    assert "<mark>Pukchon shoe plant</mark>" in _html(opened)


def test_an_entity_without_names_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "bare"
    [records] = [one for key, one in world().items() if key == "trip"]
    bare = tuple(one.model_copy(update={"names": ()}) for one in records.entities)
    with open_store(Settings(store=str(folder)), write=True) as store:
        store.writer.put([records.model_copy(update={"entities": bare})])
        reader: Reader = store.reader
        assert spellings_of(reader, ASKED, FACTORY) == []
    monkeypatch.setenv("LABOURGRAPH_STORE", str(folder))
    test = AppTest.from_file(APP, default_timeout=60)
    test.run()
    test.switch_page("views/entity.py")
    test.query_params["id"] = FACTORY
    test.query_params["tab"] = "Names"
    test.run()
    assert "No name of it is kept" in test.info[-1].value

"""The page that loads, run by Streamlit without a browser."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from graph.settings import Settings
from graph.store import open_store
from loaders import curated
from loaders.library import Library
from loaders.loads import last_loads
from tests.views.hostile import IMAGE
from tests.views.opened import opened
from tests.writing import article

APP = Path(__file__).parents[2] / "app.py"
WAIT = 120.0

Open = Callable[..., AppTest]
File = tuple[str, bytes, str]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """Settings of a store that is empty and stays without curated facts."""
    settings = Settings(store=str(tmp_path / "workspace"))
    curated.note_unwanted(settings.library_path)
    with open_store(settings, write=True):
        pass
    monkeypatch.setenv("LABOURGRAPH_STORE", settings.store)
    yield settings
    st.cache_resource.clear()


@pytest.fixture
def visit(place: Settings) -> Open:
    def visit(**address: str) -> AppTest:
        return opened("load", **address)

    return visit


def _give(test: AppTest, *files: File, addresses: str = "") -> AppTest:
    """Give files and addresses, press the button and wait for the load to end."""
    test.file_uploader[0].set_value(list(files))
    test.text_area[0].set_value(addresses)
    test.button(key="load:start").click().run()
    deadline = time.monotonic() + WAIT
    while any(button.key == "load:stop" for button in test.button):
        assert time.monotonic() < deadline, "the load does not end"
        time.sleep(0.1)
        test.run()
    assert not test.exception
    return test


def _file(name: str, text: str | bytes) -> File:
    return (name, text if isinstance(text, bytes) else text.encode("utf-8"), "text/plain")


def _html(test: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in test.get("html"))


def _links(test: AppTest) -> list[str]:
    return [str(element.proto.label) for element in test.get("page_link")]


def test_files_are_loaded_and_what_is_new_is_linked(visit: Open, place: Settings) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(100)
    test = _give(visit(), _file("one.md", article(1)), _file("../../x.png", picture))
    html = _html(test)
    assert "<b>1</b><span>documents read</span>" in html
    assert "<b>1</b><span>not loaded</span>" in html
    assert "x.png: it is a PNG image" in html
    assert "../" not in html
    assert any("Birch Cement Complex" in link for link in _links(test))
    assert "1 input could not be loaded" in test.warning[0].value

    [document] = Library(place.library_path).ids()
    assert Library(place.library_path).get(document).source == "one.md"
    assert list((place.library_path.parent / "uploads").iterdir()) == []
    [note] = last_loads(place.loads_path)
    assert (note.loaded, note.failures, note.documents) == (1, 1, (document,))
    assert test.query_params["load"] in (note.when, [note.when])

    again = visit(load=note.when)
    assert any("Birch Cement Complex" in link for link in _links(again))
    start = AppTest.from_file(APP, default_timeout=60).run()
    assert any(link.startswith("Last load") and "1 new document" in link for link in _links(start))


def test_hostile_names_and_texts_are_shown_as_text(visit: Open) -> None:
    name = f"{IMAGE}\u202e\x00.md"
    test = _give(visit(), _file(name, b"\x7fELF" + bytes(50)), _file("b.md", article(2)))
    html = _html(test)
    assert "<img" not in html
    assert "\u202e" not in html
    assert "<b>1</b><span>not loaded</span>" in html


def test_the_same_file_again_changes_nothing(visit: Open) -> None:
    test = visit()
    _give(test, _file("one.md", article(1)))
    _give(test, _file("two.md", article(1)))
    assert "<b>1</b><span>known already</span>" in _html(test)
    assert "<b>0</b><span>new</span>" in _html(test)
    assert any("1 new document" in link for link in _links(test))


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:9/x", "http://10.0.0.7/", "http://[::1]/", "http://localhost/a"],
)
def test_an_address_inside_is_refused(visit: Open, address: str) -> None:
    test = _give(visit(), addresses=address)
    assert "is on this machine or inside its network" in _html(test)
    assert "<b>0</b><span>documents read</span>" in _html(test)


def test_what_cannot_be_loaded_is_said_before_anything_is(
    visit: Open, place: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LABOURGRAPH_UPLOAD_FILES", "2")
    test = visit()
    assert "Nothing to load" in _give(test).error[0].value
    assert "is no web address" in _give(test, addresses="file:///etc/passwd").error[0].value
    three = [_file(f"{number}.md", article(number)) for number in range(3)]
    assert "the limit is 2" in _give(test, *three).error[0].value
    assert list(Library(place.library_path).ids()) == []


def test_a_file_that_is_too_large_is_refused(visit: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABOURGRAPH_UPLOAD_SIZE", "100")
    test = _give(visit(), _file("one.md", article(1)))
    assert "the limit is" in test.error[0].value


def test_a_store_that_is_written_to_is_said(visit: Open, place: Settings) -> None:
    test = visit()
    with open_store(place, write=True):
        _give(test, _file("one.md", article(1)))
    assert "Nothing was loaded" in test.warning[0].value
    assert test.file_uploader[0].value
    _give(test, _file("one.md", article(1)))
    assert "<b>1</b><span>new</span>" in _html(test)


def test_a_store_that_is_not_there_yet_is_made(
    visit: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(store=str(tmp_path / "another"))
    curated.note_unwanted(settings.library_path)
    monkeypatch.setenv("LABOURGRAPH_STORE", settings.store)
    test = _give(visit(), _file("one.md", article(1)))
    assert any("Birch Cement Complex" in link for link in _links(test))


def test_a_load_that_nobody_noted_is_said(visit: Open) -> None:
    assert "No note is kept" in visit(load="1999").warning[0].value

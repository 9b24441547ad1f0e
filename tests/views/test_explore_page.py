"""The Explore page, run by Streamlit without a browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.hostile import HANGUL, SITE
from tests.views.opened import opened
from views import explore_state as state
from views.explore_address import decode, encode
from views.explore_state import View
from views.typeahead import suggestions

FACTORY, BATTLE = "site/pukchon-shoe-factory", "campaign/80-day-battle"

Open = Callable[..., AppTest]


@pytest.fixture
def visit(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the page at an address."""

    def visit(**address: str) -> AppTest:
        monkeypatch.setenv("LABOURGRAPH_STORE", str(filled))
        return opened("explore", **address)

    return visit


def _button(test: AppTest, label: str):  # type: ignore[no-untyped-def]
    return next(button for button in test.button if button.label.startswith(label))


def _labels(test: AppTest) -> list[str]:
    return [button.label for button in test.button]


def _view(test: AppTest) -> View:
    found = test.query_params["v"]
    return decode(found if isinstance(found, str) else found[0])


def test_nothing_yet_says_what_to_do(visit: Open) -> None:
    assert "Search for a name" in visit().info[0].value


def test_an_entity_is_expanded_collapsed_and_that_taken_back(visit: Open) -> None:
    test = visit(v=encode(state.start(View(), FACTORY)))
    assert _view(test).selected == FACTORY
    _button(test, "Expand").click().run()
    grown = _view(test)
    assert BATTLE in grown.ids
    assert {node.parent for node in grown.nodes} == {"", FACTORY}
    _button(test, "Collapse").click().run()
    assert _view(test).ids == {FACTORY}
    _button(test, "Undo").click().run()
    assert _view(test) == grown
    _button(test, "Redo").click().run()
    assert _view(test).ids == {FACTORY}


def test_suggestions_have_kind_spelling_and_documents(filled: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("LABOURGRAPH_STORE", str(filled))
    found = suggestions(HANGUL)
    assert found["for"] == HANGUL
    assert [item["id"] for item in found["items"]] == [FACTORY]
    assert HANGUL in found["items"][0]["note"]
    assert suggestions("  ") == {"for": "  ", "items": [], "status": ""}
    assert "Nothing in the graph" in suggestions("no such name at all")["status"]
    assert "type more" in suggestions("e")["status"]


def test_an_address_opens_the_same_view(visit: Open) -> None:
    view = state.select(state.add(View(), [FACTORY, BATTLE]), f"{FACTORY}|PARTICIPATES_IN|{BATTLE}")
    test = visit(v=encode(view))
    assert _view(test) == view
    html = "\n".join(str(element.proto.body) for element in test.get("html"))
    assert "lg-passage" in html
    assert "80-day Battle" in str(test.dataframe[0].value)


def test_an_entity_can_be_the_start_with_what_is_around_it(visit: Open) -> None:
    assert BATTLE in _view(visit(id=FACTORY)).ids
    assert "holds nothing" in visit(id="site/none").warning[0].value


def test_a_wrong_address_gives_one_line(visit: Open) -> None:
    test = visit(v="nonsense!")
    assert "no view that can be read" in test.warning[0].value
    gone = visit(v=encode(state.add(View(), ["site/none", FACTORY])))
    assert any("1 no longer in the graph" in caption.value for caption in gone.caption)


def test_hidden_entities_come_back(visit: Open) -> None:
    test = visit(v=encode(state.start(state.add(View(), [BATTLE]), FACTORY)))
    _button(test, "Hide").click().run()
    assert _view(test).visible == (BATTLE,)
    _button(test, "Show 1 hidden").click().run()
    assert _view(test).visible == (BATTLE, FACTORY)


def test_filters_and_layout_are_kept_and_can_be_undone(visit: Open) -> None:
    test = visit(v=encode(state.add(View(), [FACTORY, BATTLE])))
    test.multiselect[0].select("Person").run()
    assert _view(test).filters.kinds == {"Person"}
    assert _view(test).ids == {FACTORY, BATTLE}
    test.radio[0].set_value("circle").run()
    assert _view(test).layout == "circle"
    _button(test, "Undo").click().run()
    _button(test, "Undo").click().run()
    assert _view(test) == state.add(View(), [FACTORY, BATTLE])


def test_paths_are_added_and_the_weakest_hop_marked(visit: Open) -> None:
    view = state.add(state.start(View(), FACTORY), [BATTLE])
    test = visit(v=encode(view))
    test.selectbox(key=f"path:{FACTORY}").select(BATTLE).run()
    _button(test, "Show all shortest").click().run()
    assert _view(test).path == (FACTORY, BATTLE)
    assert any("weakest" in label for label in _labels(test))


def test_names_of_documents_are_text(visit: Open) -> None:
    test = visit(id=SITE)
    html = "\n".join(str(element.proto.body) for element in test.get("html"))
    assert "<img" not in html
    assert "<script" not in html.lower()


def test_a_view_is_saved_under_a_name_and_opened_again(visit: Open) -> None:
    test = visit(v=encode(state.add(View(), [FACTORY, BATTLE])))
    next(field for field in test.text_input if field.label.startswith("Save this")).input(
        "The factory"
    )
    _button(test, "Save").click().run()
    assert not test.error
    again = visit()
    next(box for box in again.selectbox if box.label == "Saved views").select("The factory").run()
    _button(again, "Open").click().run()
    assert _view(again).ids == {FACTORY, BATTLE}

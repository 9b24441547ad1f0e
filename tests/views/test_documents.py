"""The Sources page and the statements under it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.settings import Settings
from graph.store import open_store
from tests.queries.world import world
from tests.views.hostile import CAMPAIGN, SITE, hostile
from views.document_forget import same_title
from views.document_list import PAGE, wish_of
from views.text import plain

APP = Path(__file__).parents[2] / "app.py"
Open = Callable[..., AppTest]


@pytest.fixture
def visit(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    def visit(store: Path | None = None, **address: str) -> AppTest:
        monkeypatch.setenv("LABOURGRAPH_STORE", str(store or filled))
        test = AppTest.from_file(APP, default_timeout=60)
        test.run()
        test.switch_page("views/documents.py")
        for name, value in address.items():
            test.query_params[name] = value
        test.run()
        assert not test.exception
        return test

    return visit


def _html(test: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in test.get("html"))


def test_all_documents_are_listed_and_filters_leave_some(visit: Open) -> None:
    number = len(world()) + 2
    assert number <= PAGE
    assert _html(visit()).count("<li>") == number
    daily = visit(outlet="outlet/taedong-daily")
    assert 0 < _html(daily).count("<li>") < number
    assert _html(daily).count("Taedong Daily") >= _html(daily).count("<li>")
    assert "No document is like this" in visit(q="no such title").info[0].value


def test_a_filter_goes_into_the_address_and_back_to_the_first_page(visit: Open) -> None:
    test = visit(page="3")
    test.text_input[0].set_value("visit").run()
    assert test.query_params["q"] in ("visit", ["visit"])
    assert "page" not in test.query_params
    assert _html(test).count("<li>") == 1


def test_a_hostile_document_is_read_as_text(visit: Open) -> None:
    records = hostile()
    test = visit(id=records.document.id, claim=records.claims[0].id)
    html = _html(test)
    assert "<img" not in html.lower()
    assert "<script" not in html.lower()
    assert "javascript:" not in html
    assert f'href="entity?id={SITE.replace("/", "%2F")}"' in html
    assert f'href="entity?id={CAMPAIGN.replace("/", "%2F")}"' in html
    assert "<mark>" in html
    assert "lg-claim" in html, "the claim of the address is shown with its evidence"
    assert 'href="https://news.example/a?b=1&amp;c=2"' in html


def test_an_unknown_document_and_an_empty_graph_say_so(visit: Open, tmp_path: Path) -> None:
    assert plain("document/none") in visit(id="document/none").warning[0].value
    with open_store(Settings(store=str(tmp_path / "empty")), write=True):
        pass
    assert "empty" in visit(tmp_path / "empty").info[0].value


def test_to_forget_asks_for_the_title(visit: Open) -> None:
    document = world()[next(iter(world()))].document
    test = visit(id=document.id)
    before = _html(test)
    field = next(one for one in test.text_input if "title" in one.label)
    field.set_value("another title")
    next(one for one in test.button if one.label == "Forget it").click().run()
    assert "not its title" in test.error[0].value
    assert _html(visit(id=document.id)) == before


def test_titles_are_the_same_whatever_the_space() -> None:
    assert same_title(" A  mill\n", "A mill")
    assert not same_title("", "")
    assert not same_title("A mil", "A mill")


def test_an_address_that_makes_no_sense_is_the_first_page() -> None:
    for page in ("", "0", "-3", "x", "²"):
        assert wish_of({"page": page}).page == 1
    wish = wish_of({"q": " a ", "page": "2", "other": "x"})
    assert wish.address(wish.page) == {"q": "a", "page": "2"}

"""The Cypher page, run by Streamlit without a browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.hostile import IMAGE
from tests.views.opened import opened

ENDLESS = "MATCH (a:Name), (b:Name), (c:Name), (d:Name), (e:Name), (f:Name) RETURN count(*) AS n"

Visit = Callable[..., AppTest]


@pytest.fixture
def visit(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Opens the page at an address, on a copy of the filled store."""
    store = tmp_path / "workspace"
    shutil.copytree(filled, store)
    monkeypatch.setenv("LABOURGRAPH_STORE", str(store))

    def visit(**address: str) -> AppTest:
        return opened("cypher", **address)

    return visit


def _button(test: AppTest, label: str) -> AppTest:
    [button] = [one for one in test.button if one.label == label]
    done = button.click().run()
    assert not done.exception
    return done


def _ask(test: AppTest, statement: str) -> AppTest:
    test.text_area[0].set_value(statement).run()
    return _button(test, "Run")


def test_a_statement_is_answered_as_rows(visit: Visit) -> None:
    test = _ask(visit(), "MATCH (s:Site) RETURN s.name AS site, s.id AS site_id ORDER BY site_id")
    assert "Pukchon Shoe Factory" in set(test.dataframe[0].value["site"])
    assert test.query_params["q"].startswith("MATCH (s:Site)")
    assert any("rows in" in caption.value for caption in test.caption)


def test_a_statement_in_the_address_is_not_run(visit: Visit) -> None:
    test = visit(q="MATCH (s:Site) RETURN s.name AS site")
    assert test.text_area[0].value == "MATCH (s:Site) RETURN s.name AS site"
    assert not test.dataframe
    assert "site" in _button(test, "Run").dataframe[0].value.columns


def test_a_saved_question_can_be_opened_in_the_editor(visit: Visit) -> None:
    test = visit(question="sites-in-campaign")
    assert "$campaign" in test.text_area[0].value
    assert {"Value of $campaign", "Value of $limit"} <= {one.label for one in test.text_input}
    test = _button(test, "Run")
    assert "Pukchon Shoe Factory" in set(test.dataframe[0].value["site"])


@pytest.mark.parametrize(
    "statement", ["CREATE (n:Site {id: 'site/new'})", "MATCH (n:Site) DETACH DELETE n"]
)
def test_a_write_is_refused_in_one_line(visit: Visit, statement: str) -> None:
    test = _ask(visit(), statement)
    [error] = test.error
    assert "the statement writes" in error.value
    after = _ask(test, "MATCH (n:Site) RETURN count(n) AS n")
    assert after.dataframe[0].value["n"][0] > 1


def test_a_wrong_statement_is_one_line(visit: Visit) -> None:
    [error] = _ask(visit(), "MATCH (n RETURN n").error
    assert "Traceback" not in error.value
    assert "\n" not in error.value


def test_the_time_limit_bites_and_is_told(visit: Visit) -> None:
    test = visit()
    test.number_input(key="cypher:seconds").set_value(1.0).run()
    [error] = _ask(test, ENDLESS).error
    assert "longer than the time limit" in error.value


def test_the_row_cap_bites_and_is_told(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABOURGRAPH_QUERY_ROWS", "2")
    test = _ask(visit(), "MATCH (s:Site) RETURN s.id AS id ORDER BY id")
    assert len(test.dataframe[0].value) == 2
    assert "row cap of 2 bit" in test.warning[0].value


def test_the_plan_is_shown_without_running(visit: Visit) -> None:
    test = visit()
    test.text_area[0].set_value(ENDLESS).run()
    test = _button(test, "Show the plan")
    assert len(test.dataframe[0].value) > 0
    assert any("was not run" in caption.value for caption in test.caption)


def test_what_was_run_is_kept_and_recalled(visit: Visit) -> None:
    _ask(visit(), "RETURN 1 AS one")
    test = visit()
    assert test.text_area[0].value != "RETURN 1 AS one"
    test.selectbox(key="cypher:history").set_value("RETURN 1 AS one").run()
    assert test.text_area[0].value == "RETURN 1 AS one"
    assert not test.dataframe


def test_a_statement_is_saved_as_a_question_and_asked(visit: Visit) -> None:
    test = visit()
    test.text_area[0].set_value(
        "MATCH (s:Site)-[:PARTICIPATES_IN]->(c:Campaign {id: $drive}) "
        "RETURN s.name AS site, s.id AS site_id ORDER BY site_id"
    ).run()
    test.selectbox(key="cypher:type:drive").set_value("Campaign").run()
    fields = {one.label: one for one in test.text_input}
    fields["Title"].set_value("Works of a drive")
    fields["The question in words"].set_value(f"Which works took part? {IMAGE}")
    fields["What $drive is"].set_value("the drive")
    test = _button(test, "Save")
    assert not test.error
    assert any("Works of a drive" in str(one.proto.label) for one in test.get("page_link"))
    test.switch_page("views/questions.py")
    test.query_params["query"] = "works-of-a-drive"
    test.query_params["drive"] = "80-day battle"
    test.run()
    assert not test.exception
    assert "Pukchon Shoe Factory" in set(test.dataframe[0].value["site"])


def test_a_shipped_question_cannot_be_saved_over(visit: Visit) -> None:
    test = visit(q="RETURN 1 AS one")
    fields = {one.label: one for one in test.text_input}
    fields["Title"].set_value("Sites in campaign")
    fields["The question in words"].set_value("Which?")
    [error] = _button(test, "Save").error
    assert "there is a question called" in error.value


def test_the_schema_stands_beside(visit: Visit) -> None:
    html = "\n".join(str(element.proto.body) for element in visit().get("html"))
    assert "<code>:PARTICIPATES_IN</code> <b>" in html
    assert "<code>:Site</code> <b>" in html


def test_hostile_text_is_text(visit: Visit) -> None:
    test = _ask(visit(), f"MATCH (n RETURN '{IMAGE}'")
    assert not re.search(r"(?<!\\)<img", test.error[0].value)
    test = _ask(visit(), "MATCH (s:Site {id: 'site/hostile'}) RETURN s.name AS name")
    assert IMAGE in test.dataframe[0].value["name"][0]
    assert "<img" not in "\n".join(str(element.proto.body) for element in test.get("html"))

"""The page for review, run by Streamlit without a browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.model import Decision, Records
from graph.resolve.ledger import Ledger
from graph.settings import Settings
from graph.store import open_store
from graph.store.digest import digest
from tests.records import article
from tests.reviewed import HANGUL, LEE, MILL, MILLS, REVIEWER, RI, documents, fill
from tests.views.hostile import hostile
from tests.views.opened import opened

MILL_PAIR, MAN_PAIR = f"{MILL} {MILLS}", f"{LEE} {RI}"

Open = Callable[..., AppTest]


@pytest.fixture
def filled(tmp_path: Path) -> Settings:
    return fill(tmp_path, documents())


@pytest.fixture
def visit(filled: Settings, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page on the store with questions, unless another store is named."""

    def visit(page: str = "review", store: Path | None = None, **address: str) -> AppTest:
        monkeypatch.setenv("LABOURGRAPH_STORE", str(store or filled.store))
        monkeypatch.setenv("LABOURGRAPH_THRESHOLDS", str(filled.thresholds))
        monkeypatch.setenv("LABOURGRAPH_REVIEWER", REVIEWER)
        return opened(page, **address)

    return visit


def _html(test: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in test.get("html"))


def _press(test: AppTest, key: str) -> None:
    test.button(key=key).click().run()
    assert not test.exception
    assert not test.error


def _ledger(settings: Settings) -> list[Decision]:
    return Ledger(settings.ledger_path).read()


def _sites(settings: Settings) -> list[str]:
    with open_store(settings) as store:
        rows = store.reader.run("MATCH (s:Site) RETURN s.id AS id ORDER BY id").rows
    return [row[0] for row in rows]


def test_both_sides_stand_side_by_side_the_weightiest_question_first(visit: Open) -> None:
    test = visit()
    html = _html(test)
    assert test.subheader[0].value == "Are these two one?"
    assert html.count('<section class="lg-side">') == 2
    assert html.index(">Alder Textile Mill<") < html.index(">Alder Textile Mills<")
    assert f"<dt>hangul</dt><dd><span>{HANGUL}" in html
    assert "<dt>participates in<small>1</small></dt>" in html
    assert html.count('<b class="lg-both">both</b> 80 Day Battle') == 2
    assert "<mark>" in html
    assert "same proper name" in html
    assert "a decision touches 3 claims and 2 documents" in test.caption[1].value.replace("\\", "")
    assert test.get("progress")[0].proto.text == "0 decided · 3 open"


def test_an_answer_is_in_the_ledger_at_once_and_the_next_question_comes(
    visit: Open, filled: Settings
) -> None:
    test = visit()
    test.text_input[0].set_value("one signboard").run()
    _press(test, f"review:same:{MILL_PAIR}")
    [decision] = _ledger(filled)
    assert (decision.judgement, decision.left, decision.right) == ("same", MILL, MILLS)
    assert (decision.who, decision.why) == (REVIEWER, "one signboard")
    assert len(decision.documents) == 4
    assert "Lee Chol San" in _html(test)
    assert test.get("progress")[0].proto.text == "1 decided · 2 open"
    assert test.button(key="review:apply").label == "Apply 1 decision"
    assert _sites(filled) == [MILL, MILLS]


def test_undo_brings_the_question_back_and_leaves_nothing_to_apply(
    visit: Open, filled: Settings
) -> None:
    test = visit()
    _press(test, f"review:different:{MILL_PAIR}")
    made = _ledger(filled)[0].id
    _press(test, f"review:undo:{made}")
    assert [one.judgement for one in _ledger(filled)] == ["different", "undo"]
    assert ">Alder Textile Mills<" in _html(test)
    assert test.get("progress")[0].proto.text == "0 decided · 3 open"
    assert "review:apply" not in {button.key for button in test.button}


def test_applying_merges_and_the_old_id_leads_to_the_entity_until_undone(
    visit: Open, filled: Settings
) -> None:
    with open_store(filled) as store:
        before = digest(store.reader)
    test = visit()
    _press(test, f"review:same:{MILL_PAIR}")
    _press(test, "review:apply")
    assert "4 documents changed" in test.success[0].value
    [kept] = _sites(filled)
    for identifier in (MILL, MILLS):
        html = _html(visit("entity", id=identifier))
        assert "Alder Textile Mill</h1>" in html
        assert "<span>Alder Textile Mills</span>" in html
    assert kept in (MILL, MILLS)
    test = visit()
    assert "Lee Chol San" in _html(test)
    _press(test, f"review:undo:{_ledger(filled)[0].id}")
    assert "In the graph they are one entity now." in [one.value for one in test.caption]
    _press(test, "review:apply")
    with open_store(filled) as store:
        assert digest(store.reader) == before


def test_a_question_put_off_comes_last(visit: Open) -> None:
    test = visit()
    _press(test, f"review:skip:{MILL_PAIR}")
    assert "Lee Chol San" in _html(test)
    _press(test, f"review:skip:{MAN_PAIR}")
    assert test.subheader[0].value == "Does the passage say this?"
    claim = next(b.key for b in test.button if str(b.key).startswith("review:skip:"))
    _press(test, str(claim))
    assert ">Alder Textile Mills<" in _html(test)


def test_a_doubtful_claim_is_turned_down(visit: Open, filled: Settings) -> None:
    test = visit(kind="claim")
    assert "<em>produces</em>" in _html(test)
    assert "<mark>" in _html(test)
    assert [b.label for b in test.button[:3]] == ["Holds", "Does not hold", "Skip"]
    _press(test, str(test.button[1].key))
    [decision] = _ledger(filled)
    assert decision.judgement == "reject"
    _press(test, "review:apply")
    with open_store(filled) as store:
        rows = store.reader.run("MATCH (c:Claim {id: $id}) RETURN c", {"id": decision.left}).rows
    assert not rows


def test_a_filter_leaves_one_kind_and_an_address_one_question(visit: Open) -> None:
    assert "Lee Chol San" in _html(visit(about="Person"))
    assert ">Alder Textile Mills<" in _html(visit(about="Site"))
    assert "Lee Chol San" in _html(visit(item=MAN_PAIR))


def test_a_second_press_of_one_key_decides_nothing_more(visit: Open, filled: Settings) -> None:
    first, second = visit(), visit()
    _press(first, f"review:same:{MILL_PAIR}")
    _press(second, f"review:different:{MILL_PAIR}")
    assert [one.judgement for one in _ledger(filled)] == ["same"]
    assert "Lee Chol San" in _html(second)


def test_decisions_are_kept_where_another_writes_to_the_store(
    visit: Open, filled: Settings
) -> None:
    test = visit()
    _press(test, f"review:same:{MILL_PAIR}")
    with open_store(filled, write=True):
        _press(test, "review:apply")
        line = test.warning[0].value.replace("\\", "")
    assert "is writing to it" in line
    assert "decisions.jsonl" in line
    assert len(_ledger(filled)) == 1
    _press(test, "review:apply")
    assert len(_sites(filled)) == 1


def test_a_broken_ledger_is_one_line(visit: Open, filled: Settings) -> None:
    filled.ledger_path.write_text("no decision\n", "utf-8")
    test = visit()
    assert len(test.error) == 1
    assert "no decision" in test.error[0].value
    assert "workspace/decisions.jsonl" in test.error[0].value.replace("\\", "")


def test_with_nothing_to_review_the_page_says_where_decisions_are_kept(
    visit: Open, tmp_path: Path
) -> None:
    quiet = fill(tmp_path / "quiet", list(documents())[:1])
    told = visit(store=Path(quiet.store)).info[0].value.replace("\\", "")
    assert "Nothing waits for review" in told
    assert "decisions.jsonl" in told


def test_without_a_graph_the_page_says_what_to_do(visit: Open, tmp_path: Path) -> None:
    test = visit(store=tmp_path / "nowhere")
    assert "labourgraph load" in test.error[0].value
    assert not (tmp_path / "nowhere").exists()


def test_hostile_names_and_reasons_are_text(
    visit: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = hostile()
    unsure = [one.model_copy(update={"confidence": 0.1}) for one in records.claims]
    other = fill(tmp_path / "hostile", [records.model_copy(update={"claims": tuple(unsure)})])
    test = visit(store=Path(other.store))
    assert test.subheader[0].value == "Does the passage say this?"
    html = _html(test)
    assert "&lt;img src=x" in html
    assert "<img" not in html.lower()
    assert "<script" not in html.lower()


TWO = "person/pak-tu-il"


def _homonym() -> list[Records]:
    return [
        article("Alder meets", [(TWO, "HEADS", "place/alder-county")]),
        article("Alder rests", [(TWO, "HEADS", "place/alder-county")]),
        article("Birch meets", [(TWO, "HEADS", "place/birch-county")]),
    ]


@pytest.fixture
def homonym(tmp_path: Path) -> Settings:
    return fill(tmp_path / "homonym", _homonym())


def test_a_name_of_two_is_parted_by_documents_and_undone(homonym: Settings, visit: Open) -> None:
    test = visit(store=Path(homonym.store))
    [chosen] = test.multiselect
    birch = _homonym()[2].document.id
    assert chosen.value == [birch]
    assert "posts in Alder County and in Birch County" in _html(test)
    _press(test, f"review:apart:{TWO}")
    [made] = _ledger(homonym)
    assert (made.judgement, made.right, made.documents) == ("apart", f"{TWO}~2", (birch,))
    assert not test.multiselect
    _press(test, f"review:undo:{made.id}")
    assert [one.judgement for one in _ledger(homonym)] == ["apart", "undo"]
    assert test.multiselect


def test_a_name_of_one_is_accepted_and_not_asked_again(homonym: Settings, visit: Open) -> None:
    test = visit(store=Path(homonym.store))
    _press(test, f"review:accept:{TWO}")
    assert [(one.judgement, one.left) for one in _ledger(homonym)] == [("accept", TWO)]
    assert not visit(store=Path(homonym.store)).multiselect


def test_two_without_documents_says_what_is_missing(homonym: Settings, visit: Open) -> None:
    test = visit(store=Path(homonym.store))
    test.multiselect[0].set_value([]).run()
    test.button(key=f"review:apart:{TWO}").click().run()
    assert "name the documents that mean the other" in test.error[0].value
    assert _ledger(homonym) == []

"""Each page, run by Streamlit without a browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from graph.query import load_queries
from graph.settings import Settings
from graph.store import open_store
from tests.queries.world import world
from tests.records import article, entity
from tests.views.hostile import CAMPAIGN, HANGUL, IMAGE, SITE
from tests.views.opened import opened
from views.overview import FIRST_QUESTIONS
from views.text import plain

FACTORY = "site/pukchon-shoe-factory"
FACT = f"{FACTORY}|PARTICIPATES_IN|campaign/80-day-battle"

Open = Callable[..., AppTest]


@pytest.fixture
def visit(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page at an address, on the filled store unless another is named."""

    def visit(page: str = "start", store: Path | str | None = None, **address: str) -> AppTest:
        monkeypatch.setenv("LABOURGRAPH_STORE", str(store or filled))
        return opened(page, **address)

    return visit


def _html(test: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in test.get("html"))


def _links(test: AppTest) -> list[str]:
    return [str(element.proto.label) for element in test.get("page_link")]


def test_start_has_numbers_kinds_and_questions(visit: Open) -> None:
    test = visit()
    html = _html(test)
    assert f"<b>{len(world()) + 2}</b><span>documents</span>" in html
    assert "<span>claims</span>" in html
    assert any("Campaign" in option for option in test.get("button_group")[0].options)
    assert any("Pukchon Shoe Factory" in link for link in _links(test))
    first = yaml.safe_load(FIRST_QUESTIONS.read_text("utf-8"))
    titles = [f"**{plain(load_queries()[name].title)}**" for name in first]
    assert sorted(link for link in _links(test) if link in titles) == sorted(titles[:6])
    assert 'aria-label="Bar chart of documents from' in html
    assert "<li>participates in <b>" in html
    assert not any(link.startswith("Last load") for link in _links(test))


def test_the_first_questions_can_be_answered_at_once() -> None:
    first = yaml.safe_load(FIRST_QUESTIONS.read_text("utf-8"))
    assert len(first) >= 4
    for name in first:
        assert not any(parameter.required for parameter in load_queries()[name].parameters)


@pytest.mark.parametrize("text", ["pukchon SHOE", HANGUL, "shoe plant", "신발"])
def test_search_finds_by_any_spelling(visit: Open, text: str) -> None:
    assert any("Pukchon Shoe Factory" in link for link in _links(visit("start", q=text)))


def test_search_falls_back_on_what_may_be_spelled_so(visit: Open) -> None:
    test = visit("start", q="김성옥")
    assert _links(test) == [next(link for link in _links(test) if "Kim Song Ok" in link)]
    captions = [caption.value for caption in test.caption]
    assert "Nothing is spelled 김성옥; this may be spelled so:" in captions


def test_search_by_kind_lists_all_of_it(visit: Open) -> None:
    links = _links(visit("start", kind="Site"))
    assert any("Sohung Coal Mine" in link for link in links)
    assert not any("Ri Chol Min" in link for link in links)


def test_search_that_finds_nothing_says_what_to_do(visit: Open) -> None:
    test = visit("start", q="nothing of the kind")
    assert "Try a part of the name" in test.info[0].value
    assert "Nothing in the graph" in visit("start", q="--").info[0].value


def test_an_entity_has_its_facts_grouped_by_relation(visit: Open) -> None:
    test = visit("entity", id=FACTORY)
    html = _html(test)
    assert "Pukchon Shoe Factory</h1>" in html
    assert HANGUL in html
    assert "participates in<small>" in html
    assert "… visited it<small>" in html
    labels = [box.label for box in test.expander]
    joined = next(label for label in labels if "80\\-day Battle" in label)
    assert "3 documents · 2 outlets · 1 independent source" in joined
    assert "disputed" in joined
    assert "<mark>" not in html


def test_a_fact_in_the_address_is_open_with_its_words(visit: Open) -> None:
    html = _html(visit("entity", id=FACTORY, fact=FACT))
    assert html.count("<article") == 3
    assert "<mark>" in html
    assert "lg-subject" in html
    assert "Taedong Daily" in html
    assert 'href="https://taedong.example/battle"' in html
    assert "confidence 0.80" in html
    assert "✕ denied" in html
    [sources] = re.findall(r'<p class="lg-sources">(.*?)</p>', html)
    assert sources == (
        "<b>1 independent source</b>: <b>Taedong Daily</b> (state media) with Border Watch, "
        "which cites Taedong Daily; <b>A visit</b> which denies it"
    )


def test_an_entity_says_what_sources_disagree_about(visit: Open) -> None:
    labels = [box.label for box in visit("entity", id=FACTORY).expander]
    assert labels[0] == "Sources disagree: 2"
    labels = [box.label for box in visit("entity", id="place/ryonha-district").expander]
    assert not any(label.startswith("Sources disagree") for label in labels)


def test_all_disagreements_stand_side_by_side(visit: Open, tmp_path: Path) -> None:
    test = visit("disagreements")
    html = _html(test)
    assert "Dates that differ" in html
    assert "Said and denied" in html
    assert any("Pukchon Shoe Factory" in link for link in _links(test))
    sides = ["\n".join(str(e.proto.body) for e in one.get("html")) for one in test.columns]
    [few] = [side for side in sides if "<b>500</b> · 1 independent source" in side]
    [many] = [side for side in sides if "<b>800</b> · 1 independent source" in side]
    assert "employs 500 workers" in re.sub("<[^>]*>", "", few)
    assert "<mark>" in many
    with open_store(Settings(store=str(tmp_path / "empty")), write=True):
        pass
    assert "No two claims" in visit("disagreements", store=tmp_path / "empty").info[0].value


def test_an_entity_that_is_not_there_leads_to_the_search(visit: Open) -> None:
    for identifier in ("site/nowhere", "nothing", "document/x", "claim/x", "site/*x*"):
        test = visit("entity", id=identifier)
        assert plain(identifier) in test.warning[0].value
        assert _links(test) == ["Search for it"]
    assert "No entity is chosen" in visit("entity").info[0].value


def test_hostile_names_are_escaped_everywhere(visit: Open) -> None:
    pages = [
        visit(),
        visit("start", q="onerror"),
        visit("entity", id=SITE, fact=f"{SITE}|PARTICIPATES_IN|{CAMPAIGN}"),
        visit("questions", query="sites-in-campaign", campaign=CAMPAIGN),
    ]
    for test in pages:
        assert "<img" not in _html(test).lower()
        assert "<script" not in _html(test).lower()
        for link in _links(test):
            assert not re.search(r"(?<!\\)(?:<img|\[x\]\()", link)
    assert any(plain(IMAGE) in link for link in _links(pages[1]))


def test_questions_are_listed_by_theme(visit: Open) -> None:
    test = visit("questions")
    queries = load_queries()
    assert len(_links(test)) == len(queries)
    assert "Campaigns" in [heading.value for heading in test.subheader]


@pytest.mark.parametrize("name", sorted(load_queries()))
def test_every_saved_question_opens(visit: Open, name: str) -> None:
    test = visit("questions", query=name)
    assert not test.error
    query = load_queries()[name]
    assert test.title[0].value == plain(query.title)
    assert len(test.get("form_submit_button") or test.button) == (1 if query.parameters else 0)


def test_no_parameter_takes_the_name_that_the_address_needs() -> None:
    taken = [q.name for q in load_queries().values() if q.parameter("query")]
    assert taken == []


def test_a_question_is_answered_with_the_values_in_the_address(visit: Open) -> None:
    test = visit("questions", query="sites-in-campaign", campaign="mallima drive")
    assert "campaign" not in test.dataframe[0].value.columns
    assert "Pukchon Shoe Factory" not in set(test.dataframe[0].value["site"])
    battle = visit("questions", query="sites-in-campaign", campaign="80-day battle")
    assert {"Sohung Coal Mine", "Pukchon Shoe Factory"} <= set(battle.dataframe[0].value["site"])
    assert {"documents", "outlets"} <= set(battle.dataframe[0].value.columns)
    assert not {"site id", "claims"} & set(battle.dataframe[0].value.columns)
    assert [tab.label for tab in battle.tabs] == ["Table", "Network", "Chart"]


def test_the_form_puts_its_values_into_the_address(visit: Open) -> None:
    test = visit("questions", query="sites-in-campaign")
    test.selectbox[0].set_value("campaign/mallima-drive")
    test.button[0].click().run()
    assert not test.exception
    assert test.query_params["query"] == "sites-in-campaign"
    assert test.query_params["campaign"] == "campaign/mallima-drive"
    assert test.selectbox[0].value == "campaign/mallima-drive"


def test_the_support_of_an_answer_is_told(visit: Open) -> None:
    test = visit("questions", query="sites-in-campaign", campaign="80-day battle")
    rows = len(test.dataframe[0].value)
    [told] = [one.value for one in test.caption if "rest on claims" in one.value]
    assert told.startswith(f"{rows} of {rows} rows rest on claims · ")
    assert re.search(r"[1-9]\d* claims · [1-9]\d* documents · [1-9]\d* outlets", told)


def test_a_part_of_a_name_brings_what_may_be_meant(visit: Open) -> None:
    test = visit("questions", query="neighbours", entity="shoe")
    assert any("Pukchon Shoe Factory" in link for link in _links(test))
    assert any(re.search(r"Site · \d+ document", link) for link in _links(test))
    assert len(test.error) == 1


def test_choices_say_how_much_there_is(visit: Open) -> None:
    test = visit("questions", query="single-source-claims")
    [relations] = [one for one in test.selectbox if "relation" in one.label]
    assert any(re.fullmatch(r"PARTICIPATES_IN · \d+ claims", one) for one in relations.options)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ({"campaign": "no such thing"}, "no Campaign of the graph is called"),
        ({"limit": "many"}, "must be a whole number"),
    ],
)
def test_a_wrong_value_is_one_line(visit: Open, address: dict[str, str], message: str) -> None:
    test = visit("questions", query="sites-in-campaign", **address)
    assert len(test.error) == 1
    assert message in test.error[0].value
    assert "Traceback" not in test.error[0].value
    assert test.button, "the form stays, so that the value can be put right"


def test_a_question_that_is_not_there_shows_those_that_are(visit: Open) -> None:
    test = visit("questions", query="<b>none</b>")
    assert plain("<b>none</b>") in test.warning[0].value
    assert len(_links(test)) == len(load_queries())


def test_without_a_graph_each_page_says_what_to_do(visit: Open, tmp_path: Path) -> None:
    for page in ("start", "entity"):
        test = visit(page, tmp_path / "nowhere", id=FACTORY)
        assert "labourgraph load" in test.error[0].value + "".join(i.value for i in test.info)
        assert len(test.error) + len(test.info) == 1


def test_an_empty_graph_says_what_to_do(visit: Open, tmp_path: Path) -> None:
    with open_store(Settings(store=str(tmp_path / "empty")), write=True):
        pass
    test = visit("start", tmp_path / "empty")
    assert "empty" in test.info[0].value
    assert "labourgraph load" in test.code[0].value


def test_a_wrong_setting_is_one_line(visit: Open) -> None:
    test = visit("start", "ftp://x")
    assert "is no store" in test.error[0].value


def test_an_entity_shows_the_outside_ids_that_were_accepted(visit: Open, tmp_path: Path) -> None:
    settings = Settings(store=str(tmp_path / "linked"))
    linked = entity("site/linked", "Linked Mill").model_copy(update={"same_as": ("Q42",)})
    with open_store(settings, write=True) as store:
        store.writer.put(
            [article("Link", [("site/linked", "LOCATED_IN", "place/a")], entities=[linked])]
        )
    test = visit("entity", store=settings.store, id="site/linked")
    assert "https://www.wikidata.org/wiki/Q42" in _html(test)

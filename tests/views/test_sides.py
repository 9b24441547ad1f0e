from __future__ import annotations

import pytest

from graph.ontology import load_ontology
from graph.store.base import Store
from tests.records import article, entity
from tests.reviewed import BATTLE, HANGUL, LEE, MILL, MILLS, documents
from tests.views.hostile import SITE, hostile
from views.side_html import side_html
from views.sides import Side, side_of

_ONTOLOGY = load_ontology()


@pytest.fixture
def filled(store: Store) -> Store:
    store.writer.put([*documents(), hostile()])
    return store


def _side(store: Store, *ids: str, preferred: tuple[str, ...] = ()) -> Side:
    side = side_of(store.reader, _ONTOLOGY, ids, preferred)
    assert side is not None
    return side


def test_a_side_has_names_by_script_facts_and_examples(filled: Store) -> None:
    side = _side(filled, MILL)
    assert side.names["latin"] == [("Alder Textile Mill", 2)]
    assert side.names["hangul"] == [(HANGUL, 1)]
    assert (side.claims, side.documents) == (3, 2)
    assert len(side.told) == 2
    assert len({one.document.id for one in side.told}) == 2
    assert not side.seen


def test_what_both_sides_say_is_told(filled: Store) -> None:
    both = _side(filled, MILL).says() & _side(filled, MILLS).says()
    assert both == {("PARTICIPATES_IN", True, BATTLE)}


def test_examples_come_from_what_the_question_rests_on(filled: Store) -> None:
    for own in ("The mill joins", "Hardly heard"):
        [document] = [one.document.id for one in documents() if one.document.title == own]
        assert _side(filled, MILL, preferred=(document,)).told[0].document.id == document


def test_the_first_known_id_is_taken_and_an_unknown_one_has_no_side(filled: Store) -> None:
    assert _side(filled, "person/merged-elsewhere", LEE).entity.id == LEE
    assert side_of(filled.reader, _ONTOLOGY, ["person/nobody"]) is None


def test_an_entity_without_claims_is_shown_where_it_is_named(store: Store) -> None:
    records = article("Named", [(MILL, "PARTICIPATES_IN", BATTLE)], entities=[entity(MILL)])
    store.writer.put([records.model_copy(update={"claims": ()})])
    side = _side(store, MILL)
    assert not side.told
    [seen] = side.seen
    html = side_html(side, "", set(), _ONTOLOGY.kinds)
    assert str(seen.passage.properties["text"])[seen.start : seen.stop] == "Alder Textile Mill"
    assert "<mark>" in html
    assert ">Alder Textile Mill</span></mark>" in html


def test_hostile_names_are_escaped(filled: Store) -> None:
    html = side_html(_side(filled, SITE), "", set(), _ONTOLOGY.kinds).lower()
    assert "&lt;img" in html
    assert "<img" not in html
    assert "<script" not in html
    assert "javascript:" not in html

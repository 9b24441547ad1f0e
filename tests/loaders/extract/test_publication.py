from __future__ import annotations

from graph.ids import document_id, passage_id
from graph.model import Document, Entity, Passage
from loaders.extract.publication import published

TEXT = "The Pine Textile Mill participates in 80-day battle."
ID = document_id(TEXT)
OUTLET = Entity(id="outlet/harbour-gazette", kind="Outlet", name="Harbour Gazette", names=())


def _document(*, with_passage: bool = True) -> Document:
    passage = Passage(
        id=passage_id(ID, 0), document=ID, index=0, start=0, stop=len(TEXT), kind="row"
    )
    passages = (passage,) if with_passage else ()
    return Document(
        id=ID, text=TEXT, title="", source="a.csv", passages=passages, date="2024-05-01"
    )


def test_the_outlet_a_document_came_with_published_it() -> None:
    (claim,) = published(_document(), OUTLET.id, {OUTLET.id: OUTLET})
    assert (claim.relation, claim.subject, claim.object) == ("PUBLISHED_BY", ID, OUTLET.id)
    assert (claim.outlet, claim.date) == (OUTLET.id, "2024-05-01")
    assert TEXT[claim.start : claim.stop] == TEXT


def test_without_an_outlet_or_a_passage_nothing_is_claimed() -> None:
    assert published(_document(), None, {}) == ()
    assert published(_document(with_passage=False), OUTLET.id, {OUTLET.id: OUTLET}) == ()

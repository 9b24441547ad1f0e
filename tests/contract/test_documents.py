"""The statements of the Sources page, on every store."""

from __future__ import annotations

from graph.ontology import load_ontology
from graph.store.base import Store
from tests.records import article, entity
from views.document_list import count_documents, list_documents, outlets_of, wish_of
from views.document_text import read_text

PAPER = entity("outlet/paper", "Paper", attributes={"outlet_kind": "state media"})


def test_documents_are_found_by_outlet_kind_date_and_title(store: Store) -> None:
    printed = [("DOC", "PUBLISHED_BY", "outlet/paper"), ("person/a", "HEADS", "site/mine")]
    first = article("The mine", printed, entities=[PAPER], date="2024-02-03")
    other = article("A farm", [("person/b", "HEADS", "site/farm")], date="2024-05")
    undated = article("A note", [("person/b", "HEADS", "site/farm")], date=None)
    store.writer.put([first, other, undated])
    reader = store.reader

    def titles(**given: str) -> list[str]:
        wish = wish_of(given)
        found = [one.node.name for one in list_documents(reader, wish)]
        assert count_documents(reader, wish) == len(found)
        return found

    assert titles() == ["A farm", "The mine", "A note"]
    assert titles(q="MINE") == titles(outlet="outlet/paper") == ["The mine"]
    assert titles(kind="state media") == titles(until="2024-02") == ["The mine"]
    assert titles(outlet="none") == titles(kind="none") == ["A farm", "A note"]
    assert titles(since="2024-03") == ["A farm"]
    assert [(o.name, o.kind, o.documents) for o in outlets_of(reader)] == [
        ("Paper", "state media", 1)
    ]
    [mine] = list_documents(reader, wish_of({"q": "mine"}))
    assert (mine.outlets, mine.kinds, mine.claims) == (("Paper",), ("state media",), 2)


def test_a_document_is_read_in_order_with_its_marks(store: Store) -> None:
    records = article("The mine", [("person/a", "HEADS", "site/mine")])
    store.writer.put([records])
    kinds, claim = load_ontology().kinds, records.claims[0]
    text = read_text(store.reader, kinds, records.document.id, claim=claim.id)
    assert text is not None
    assert [one.id for one in text.passages] == [one.id for one in records.document.passages]
    assert {i: [c.id for c in told] for i, told in text.claims.items()} == {
        claim.passage: [claim.id]
    }
    assert text.ends == text.named
    assert set(text.named) == {"person/a", "site/mine"}
    assert sum(mark.claim for mark in text.marks) == 1
    assert read_text(store.reader, kinds, "document/none") is None

"""Titles of documents offered for choice in a review, read from each store."""

from __future__ import annotations

from graph.store.base import Store
from tests.records import article
from views.review_apart import titles_of


def test_titles_come_with_their_dates_for_the_documents_named(store: Store) -> None:
    one, other = (
        article(title, [("person/a", "WORKS_AT", "site/mine")]) for title in ("Report", "Further")
    )
    store.writer.put([one, other])
    assert titles_of(store.reader, [one.document.id, "document/none"]) == {
        one.document.id: "2024-02-03 Report"
    }

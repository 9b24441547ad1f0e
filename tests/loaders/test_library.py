from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import StoreError
from graph.ids import document_id, passage_id
from graph.model import Document, Passage
from loaders.library import Library, merge

TEXT = "The mill\n\nThe Rakwon Spinning Mill made yarn."


def document(text: str = TEXT, **changes: object) -> Document:
    key = document_id(text)
    passage = Passage(
        id=passage_id(key, 0), document=key, index=0, start=0, stop=len(text), kind="paragraph"
    )
    fields = {"id": key, "text": text, "title": "", "source": "a.md", "passages": (passage,)}
    return Document.model_validate({**fields, **changes})


def test_a_kept_document_comes_back_equal(tmp_path: Path) -> None:
    library = Library(tmp_path)
    kept = library.keep(document())
    assert kept.document == document()
    assert not kept.restated
    assert library.get(document().id) == document()
    assert list(library.ids()) == [document().id]


def test_a_second_copy_adds_its_address_and_topic(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep(document(urls=("https://b.example",), topics=("Home",)))
    kept = library.keep(document(urls=("https://a.example",), topics=("Top",)))
    assert kept.document.urls == ("https://a.example", "https://b.example")
    assert kept.document.topics == ("Home", "Top")
    assert not kept.restated


def test_a_copy_that_knows_the_date_restates_the_document(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep(document())
    kept = library.keep(document(date="2024-05-01"))
    assert kept.restated
    assert library.get(document().id).date == "2024-05-01"


def test_an_unknown_id_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="document/none"):
        Library(tmp_path).get("document/none")


def test_a_damaged_copy_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep(document())
    path = next(tmp_path.glob("*/*.json"))
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(StoreError, match=path.name):
        library.get(document().id)


def test_a_file_half_written_is_no_document(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep(document())
    path = next(tmp_path.glob("*/*.json"))
    path.with_name("ffff.partial").write_bytes(b"{")
    assert list(library.ids()) == [document().id]


def test_forgetting_leaves_a_note_until_it_is_finished(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep(document())
    library.start_forgetting(document().id)
    assert list(library.ids()) == []
    assert library.forgetting() == [document().id]
    library.finish_forgetting(document().id)
    assert library.forgetting() == []


_optional = st.none() | st.sampled_from(["2024", "2024-02-03", "Rodong Sinmun", "Daily NK"])
_few = st.lists(st.sampled_from(["x", "y", "z"]), max_size=3, unique=True).map(
    lambda found: tuple(sorted(found))
)
_copies = st.builds(
    lambda source, outlet, date, licence, urls, topics: document(
        source=source, outlet=outlet, date=date, licence=licence, urls=urls, topics=topics
    ),
    st.sampled_from(["a", "b", "c"]),
    _optional,
    _optional,
    _optional,
    _few,
    _few,
)


@given(_copies, _copies, _copies)
def test_merging_copies_does_not_depend_on_their_order(
    one: Document, two: Document, three: Document
) -> None:
    assert merge(one, two) == merge(two, one)
    assert merge(one, one) == one
    assert merge(merge(one, two), three) == merge(one, merge(two, three))


def test_a_note_on_how_a_document_is_read_goes_with_it(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    first, second = document(), document("Another text.")
    library.keep(first)
    library.keep(second)
    assert library.note(first.id) is None
    library.set_note(first.id, "by a model")
    library.set_note(second.id, "by a model")
    assert library.note(first.id) == "by a model"
    assert sorted(library.ids()) == sorted([first.id, second.id])
    library.drop(first.id)
    assert library.note(first.id) is None
    library.start_forgetting(second.id)
    library.finish_forgetting(second.id)
    assert library.note(second.id) is None

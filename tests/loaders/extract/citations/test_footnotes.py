from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ids import document_id, passage_id
from graph.model import Document, Passage
from graph.ontology import load_ontology
from loaders.extract.annotated import Annotated, Found
from loaders.extract.citations import find_citations
from loaders.extract.citations.parse import parse
from loaders.extract.citations.split import segments

BOOK = (
    "Ann Doe, Work and Its Songs: A History of Mills, trans. John Roe "
    "(London: Kite Press, 2018), 20–22."
)
ARTICLE = (
    "Bo Lind and Cy Marsh, “Shoes of the North,” Journal of Footwear 54, no. 3 (July 2013): 5–6."
)
NEWS = "Ann Doe, “A Day at the Mill,” Harbour Post, May 18, 2020, http://example.org/day."


def cited(*notes: str, labels: tuple[str, ...] = ()) -> Found:
    text = "\n".join(notes)
    identity = document_id(text)
    passages, position = [], 0
    for index, note in enumerate(notes):
        passages.append(
            Passage(
                id=passage_id(identity, position),
                document=identity,
                index=index,
                start=position,
                stop=position + len(note),
                kind="footnote",
                label=labels[index] if labels else str(index + 1),
            )
        )
        position += len(note) + 1
    document = Document(
        id=identity, text=text, title="", source="test", passages=tuple(passages), date="2021"
    )
    return find_citations(Annotated(document, (), {}, ()))


def names(result: Found) -> set[tuple[str, str, str]]:
    known = {e.id: e.name for e in result.entities}
    return {
        (c.relation, known.get(c.subject, "DOC"), known.get(c.object or "", "DOC"))
        for c in result.claims
    }


def test_a_book_with_author_translator_imprint_and_pages() -> None:
    result = cited(BOOK)
    title = "Work and Its Songs: A History of Mills"
    assert names(result) == {
        ("CITES", "DOC", title),
        ("WROTE", "Ann Doe", title),
        ("TRANSLATED_BY", title, "John Roe"),
    }
    claim = next(c for c in result.claims if c.relation == "CITES")
    assert claim.qualifiers == {
        "date": "2018",
        "place": "London",
        "note": "book; Kite Press; note 1: 20–22",
    }


def test_a_journal_is_no_outlet_and_a_newspaper_is() -> None:
    assert not {c for c in names(cited(ARTICLE)) if c[0] == "PUBLISHED_BY"}
    result = cited(NEWS)
    assert ("PUBLISHED_BY", "A Day at the Mill", "Harbour Post") in names(result)
    claim = next(c for c in result.claims if c.relation == "PUBLISHED_BY")
    assert claim.qualifiers == {"date": "2020-05-18"}


def test_several_authors_each_wrote_it() -> None:
    claims = names(cited(ARTICLE))
    assert ("WROTE", "Bo Lind", "Shoes of the North") in claims
    assert ("WROTE", "Cy Marsh", "Shoes of the North") in claims


def test_short_forms_and_ibid_mean_the_work_cited_before() -> None:
    result = cited(BOOK, "Ibid., 30.", "Doe, Work and Its Songs, 41.", ARTICLE, "Ibid., 7.")
    cites = [c for c in result.claims if c.relation == "CITES"]
    assert [c.qualifiers["note"] for c in cites] == [
        "book; Kite Press; note 1: 20–22; note 2: 30; note 3: 41",
        "article; in Journal of Footwear; note 4: 5–6; note 5: 7",
    ]


def test_ibid_after_missing_notes_means_nothing_we_know() -> None:
    result = cited(BOOK, "Ibid., 30.", labels=("1", "5"))
    assert [c.qualifiers["note"] for c in result.claims if c.relation == "CITES"] == [
        "book; Kite Press; note 1: 20–22"
    ]
    assert [r.reason for r in result.rejections] == ["Ibid. without the note before"]


def test_a_short_form_by_another_author_is_another_work() -> None:
    result = cited(BOOK, "Tern, Work and Its Songs, 41.")
    assert {c[2] for c in names(result) if c[0] == "CITES"} == {
        "Work and Its Songs: A History of Mills",
        "Work and Its Songs",
    }
    assert "author by surname only" in {r.reason for r in result.rejections}


def test_several_citations_in_one_note_with_words_before_them() -> None:
    result = cited(
        "For the mills, see for example "
        + NEWS[:-1]
        + "; "
        + ARTICLE[:-1]
        + ". For looms, see "
        + BOOK
    )
    titles = {c[2] for c in names(result) if c[0] == "CITES"}
    assert titles == {
        "A Day at the Mill",
        "Shoes of the North",
        "Work and Its Songs: A History of Mills",
    }


def test_a_film_is_directed() -> None:
    result = cited(
        "The Tall Loom, directed by Ann Doe and Bo Lind (Kite Films, 2012), http://x.org"
    )
    assert ("DIRECTED", "Ann Doe", "The Tall Loom") in names(result)
    assert ("DIRECTED", "Bo Lind", "The Tall Loom") in names(result)
    assert not {c for c in names(result) if c[0] == "WROTE"}


def test_a_surname_first_is_turned_round() -> None:
    claims = names(cited("Doe, Ann May. “Looms at Night.” The Harbour Post, January 17, 2017."))
    assert ("WROTE", "Ann May Doe", "Looms at Night") in claims


@pytest.mark.parametrize(
    "note",
    [
        "The official name of the country. “North” and “the South” are used as they come.",
        "This type of system is often called a mill.",
        "The samples were: 2013 – 6, 11; 2014 – 5, 11.",
    ],
)
def test_a_remark_is_no_citation(note: str) -> None:
    result = cited(note)
    assert result.claims == ()
    assert {r.reason for r in result.rejections} == {"footnote without a citation"}


def test_claims_hold_against_the_ontology_and_offsets_against_the_text() -> None:
    result = cited(BOOK, ARTICLE, NEWS)
    ontology = load_ontology()
    kinds = {e.id: e.kind for e in result.entities}
    for claim in result.claims:
        subject = kinds.get(claim.subject, "Document")
        target = kinds.get(claim.object or "", "Document")
        assert not ontology.problems(claim.relation, subject, target, claim.qualifiers)
    text = "\n".join((BOOK, ARTICLE, NEWS))
    assert all(text[m.start : m.stop] == m.text for m in result.mentions)
    assert {text[c.start : c.stop] for c in result.claims} == {BOOK, ARTICLE, NEWS}


@given(st.text(alphabet='AaBbé .,;:()“”"–0123456789Ibid', max_size=80))
def test_no_note_breaks_it(note: str) -> None:
    for start, stop in segments(note):
        assert 0 <= start < stop <= len(note)
        found = parse(note, start, stop)
        if found is not None and found.title is not None:
            assert start <= found.title.start < found.title.stop <= stop

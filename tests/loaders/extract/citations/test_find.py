from __future__ import annotations

import pytest

from graph.ontology import load_ontology

BOOK = (
    "Ann Doe, Work and Its Songs: A History of Mills, trans. John Roe "
    "(London: Kite Press, 2018), 20–22."
)
ARTICLE = (
    "Bo Lind and Cy Marsh, “Shoes of the North,” Journal of Footwear 54, no. 3 (July 2013): 5–6."
)
NEWS = "Ann Doe, “A Day at the Mill,” Harbour Post, May 18, 2020, http://example.org/day."
CHAPTER = (
    "Eva Fell, “Counting Looms,” in The Big Book of Mills, ed. Gus Hart "
    "(Oslo: Fjord Press, 2009), 12–14."
)
TITLE = "Work and Its Songs: A History of Mills"


def qualifiers(result, title):
    return next(
        c.qualifiers for c in result.claims if c.relation == "CITES" and c.object_text == title
    )


def test_a_book_with_author_translator_imprint_and_pages(cited, names) -> None:
    result = cited(BOOK)
    assert names(result) == {
        ("CITES", "DOC", TITLE),
        ("WROTE", "Ann Doe", TITLE),
        ("TRANSLATED_BY", TITLE, "John Roe"),
        ("PUBLISHED_BY", TITLE, "Kite Press"),
    }
    assert qualifiers(result, TITLE) == {
        "kind": "book",
        "date": "2018",
        "place": "London",
        "pages": "20–22",
        "footnotes": "1",
    }
    kinds = {e.name: e.kind for e in result.entities}
    assert (kinds["Kite Press"], kinds["London"]) == ("Organization", "Place")


def test_journals_and_newspapers_are_outlets(cited, names) -> None:
    journal = cited(ARTICLE)
    assert ("PUBLISHED_BY", "Shoes of the North", "Journal of Footwear") in names(journal)
    news = cited(NEWS)
    assert ("PUBLISHED_BY", "A Day at the Mill", "Harbour Post") in names(news)
    claim = next(c for c in news.claims if c.relation == "PUBLISHED_BY")
    assert claim.qualifiers == {"date": "2020-05-18"}
    assert {e.kind for e in news.entities if e.name == "Harbour Post"} == {"Outlet"}


def test_of_a_chapter_the_book_is_edited_and_published(cited, names) -> None:
    result = cited(CHAPTER)
    book = "The Big Book of Mills"
    assert names(result) == {
        ("CITES", "DOC", "Counting Looms"),
        ("CITES", "DOC", book),
        ("WROTE", "Eva Fell", "Counting Looms"),
        ("EDITED_BY", book, "Gus Hart"),
        ("PUBLISHED_BY", book, "Fjord Press"),
    }
    assert qualifiers(result, book) == {"kind": "book", "date": "2009"}
    assert qualifiers(result, "Counting Looms") == {
        "kind": "chapter",
        "date": "2009",
        "place": "Oslo",
        "pages": "12–14",
        "footnotes": "1",
        "note": f"in {book}",
    }


def test_several_authors_each_wrote_it(cited, names) -> None:
    claims = names(cited(ARTICLE))
    assert ("WROTE", "Bo Lind", "Shoes of the North") in claims
    assert ("WROTE", "Cy Marsh", "Shoes of the North") in claims


def test_short_forms_and_ibid_mean_the_work_cited_before(cited) -> None:
    result = cited(BOOK, "Ibid., 30.", "Doe, Work and Its Songs, 41.", ARTICLE, "Ibid., 7.")
    assert qualifiers(result, TITLE)["pages"] == "note 1: 20–22; note 2: 30; note 3: 41"
    assert qualifiers(result, TITLE)["footnotes"] == "1, 2, 3"
    assert qualifiers(result, "Shoes of the North")["pages"] == "note 4: 5–6; note 5: 7"


def test_a_note_without_pages_is_counted_all_the_same(cited) -> None:
    said = qualifiers(cited(NEWS, "Ibid., 3."), "A Day at the Mill")
    assert (said["footnotes"], said["pages"]) == ("1, 2", "note 2: 3")


def test_a_short_form_names_the_author_again_and_ibid_refers_to_the_work(cited) -> None:
    result = cited(BOOK, "Ibid., 30.", "Doe, Work and Its Songs, 41.")
    author = next(e.id for e in result.entities if e.name == "Ann Doe")
    assert [m.text for m in result.mentions if m.entity == author] == ["Ann Doe", "Doe"]
    assert [(m.text, m.reference) for m in result.mentions if m.reference] == [("Ibid", True)]


def test_ibid_after_missing_notes_means_nothing_we_know(cited) -> None:
    result = cited(BOOK, "Ibid., 30.", labels=("1", "5"))
    assert qualifiers(result, TITLE)["footnotes"] == "1"
    assert {r.reason for r in result.rejections} == {
        "Ibid. without the note before",
        "footnotes that the text has lost",
    }


def test_a_short_form_by_another_author_is_another_work(cited, names) -> None:
    result = cited(BOOK, "Tern, Work and Its Songs, 41.")
    assert {c for c in names(result) if c[0] in ("CITES", "WROTE")} == {
        ("CITES", "DOC", TITLE),
        ("CITES", "DOC", "Work and Its Songs"),
        ("WROTE", "Ann Doe", TITLE),
        ("WROTE", "Tern", "Work and Its Songs"),
    }
    assert qualifiers(result, "Work and Its Songs")["kind"] == "short form"


def test_several_citations_in_one_note_with_words_before_them(cited, names) -> None:
    result = cited(
        "For the mills, see for example "
        + NEWS[:-1]
        + "; "
        + ARTICLE[:-1]
        + ". For looms, see "
        + BOOK
    )
    titles = {c[2] for c in names(result) if c[0] == "CITES"}
    assert titles == {"A Day at the Mill", "Shoes of the North", TITLE}


def test_a_film_is_directed_and_has_its_producers(cited, names) -> None:
    result = cited(
        "The Tall Loom, directed by Ann Doe and Bo Lind (Kite Films; Loom Union, 2012), http://x.org"
    )
    assert names(result) == {
        ("CITES", "DOC", "The Tall Loom"),
        ("DIRECTED", "Ann Doe", "The Tall Loom"),
        ("DIRECTED", "Bo Lind", "The Tall Loom"),
        ("PUBLISHED_BY", "The Tall Loom", "Kite Films"),
        ("PUBLISHED_BY", "The Tall Loom", "Loom Union"),
    }


def test_a_surname_first_is_turned_round(cited, names) -> None:
    claims = names(cited("Doe, Ann May. “Looms at Night.” The Harbour Post, January 17, 2017."))
    assert ("WROTE", "Ann May Doe", "Looms at Night") in claims


def test_the_source_of_a_figure_is_a_citation(cited, names) -> None:
    caption = "Figure 2: A loom. Image from Ann Doe, “Big Looms,” Harbour Post, May 2014, 3; "
    result = cited(
        caption + "right image from Bo Lind, “Small Looms,” Harbour Post, May 2015.", kind="caption"
    )
    assert ("WROTE", "Ann Doe", "Big Looms") in names(result)
    assert ("WROTE", "Bo Lind", "Small Looms") in names(result)
    assert qualifiers(result, "Big Looms") == {"kind": "article", "date": "2014-05", "pages": "3"}


@pytest.mark.parametrize(
    "note",
    [
        "The official name of the country. “North” and “the South” are used as they come.",
        "This type of system is often called a mill.",
        "The samples were: 2013 – 6, 11; 2014 – 5, 11.",
    ],
)
def test_a_remark_is_no_citation(note: str, cited) -> None:
    result = cited(note)
    assert result.claims == ()
    assert {r.reason for r in result.rejections} == {"footnote without a citation"}


def test_claims_hold_against_the_ontology_and_offsets_against_the_text(cited) -> None:
    notes = (BOOK, ARTICLE, NEWS, CHAPTER)
    result = cited(*notes)
    ontology = load_ontology()
    kinds = {e.id: e.kind for e in result.entities}
    for claim in result.claims:
        subject = kinds.get(claim.subject, "Document")
        target = kinds.get(claim.object or "", "Document")
        assert not ontology.problems(claim.relation, subject, target, claim.qualifiers)
    text = "\n".join(notes)
    assert all(text[m.start : m.stop] == m.text for m in result.mentions)
    assert {text[c.start : c.stop] for c in result.claims} == set(notes)


def test_a_work_is_counted_once_in_a_note(cited) -> None:
    twice = "See Ann Doe, “Big Looms,” Harbour Post, May 18, 2020, 3; Ann Doe, “Big Looms,” 4."
    assert qualifiers(cited(twice), "Big Looms")["footnotes"] == "1"

"""A double-spaced paper as PDF readers save it, with footnotes between lines."""

from __future__ import annotations

from loaders.read.assemble import Origin
from loaders.read.normalise import normalise
from loaders.read.paged.document import read_paged_text
from loaders.read.paged.pages import is_paged

FIRST = """\
 1 THE MILL AND ITS WORKERS
~
The mill wove ten thousand metres of cloth in the first quarter of the year, as the paper
said in its issue of May.”1 The plan for the year had asked for nine thousand metres, and no-
body in the province had thought that it could be topped.2 Its heroes, such as the weaver
Kim58 of the first team, wrote that “the plan is a law, and the law of the plan is work and
more work.”3
The workers of the farm beside the mill helped with the bleaching in the weeks before the
holiday, and in 1991.4 they were given a banner for it, which hangs in the hall of the mill
~
1 “Mill Tops Plan,” Example Times, 3 May 2019, https://example.org/a-long-address-with-
hyphens/mill.
2 The province is the one in the north. Another of the same
name lies in the south.
4 Roe, The Mill, 12–14."""
SECOND = """\
 to this day. It was the first banner of its kind in the whole of the province, and the paper
printed a picture of it on its front page in the week in which it was hung in the great hall.
~
Figure 1: The banner in the hall of the mill. Image from Jane
Roe, “The Mill,” Example Times, 3 May 2019.
~
1.1 What the paper said
~
The paper wrote of the banner as follows, in the words of the manager of the mill himself:
“We have been given a banner for the work of the quarter that is behind us, and shall work
for another one.”5
That was all. The manager left in the year after, and nobody was found who could follow him
~
5 Ibid., 15."""
THIRD = """\
 from the Far Country, 1949-Present, ed. Jane Roe and John Doe (Example: Example Books,"""
FOURTH = """\
 4
~
in his post, as the people of the town remember. A third hand kept the mill at work until
the end of the year.6 Then it was closed.
~
2 CONCLUSIONS
~
The mill is closed."""


def double_spaced(*pages: str) -> str:
    """Each line followed by an empty one; a gap in the page is a line of one space."""
    lines = "\n".join(pages).replace("~", " ").split("\n")
    return "\n\n".join(lines)


TEXT = double_spaced(FIRST, SECOND, THIRD, FOURTH)


def read(text: str):
    return read_paged_text(normalise(text), Origin("paper.txt", "text"))


def of_kind(document, kind: str):
    return [(document.text[p.start : p.stop], p.page) for p in document.passages if p.kind == kind]


def test_it_is_told_from_other_texts():
    assert is_paged(normalise(TEXT))
    assert is_paged("A page.\fAnother page.")
    assert not is_paged(
        "A paragraph.\n\n A line with a space.\n\n Another.\n\n A third.\nx\ny\nz\n"
    )
    assert not is_paged("A paragraph.\n\nAnother one.\n\nA third one.\n\nA fourth one.\n")
    assert not is_paged("A page.\n\f\n")


def test_sentences_run_over_pages():
    found = [text for text, _ in of_kind(read(TEXT), "paragraph")]
    assert found == [
        "The mill wove ten thousand metres of cloth in the first quarter of the year, as the "
        "paper said in its issue of May.” The plan for the year had asked for nine thousand "
        "metres, and nobody in the province had thought that it could be topped. Its heroes, "
        "such as the weaver Kim58 of the first team, wrote that “the plan is a law, and the law "
        "of the plan is work and more work.”",
        "The workers of the farm beside the mill helped with the bleaching in the weeks before "
        "the holiday, and in 1991. they were given a banner for it, which hangs in the hall of "
        "the mill to this day. It was the first banner of its kind in the whole of the province, "
        "and the paper printed a picture of it on its front page in the week in which it was "
        "hung in the great hall.",
        "The paper wrote of the banner as follows, in the words of the manager of the mill "
        "himself:",
        "That was all. The manager left in the year after, and nobody was found who could follow "
        "him in his post, as the people of the town remember. A third hand kept the mill at work "
        "until the end of the year. Then it was closed.",
        "The mill is closed.",
    ]


def test_headings_captions_and_quotes_with_their_pages():
    document = read(TEXT)
    assert of_kind(document, "heading") == [
        ("1 THE MILL AND ITS WORKERS", 2),
        ("1.1 What the paper said", 3),
        ("2 CONCLUSIONS", 4),
    ]
    assert of_kind(document, "caption") == [
        (
            "Figure 1: The banner in the hall of the mill. Image from Jane Roe, “The Mill,” "
            "Example Times, 3 May 2019.",
            3,
        )
    ]
    assert of_kind(document, "quote") == [
        (
            "“We have been given a banner for the work of the quarter that is behind us, and "
            "shall work for another one.”",
            3,
        )
    ]


def test_footnotes_have_labels_and_are_called():
    document = read(TEXT)
    notes = [p for p in document.passages if p.kind == "footnote"]
    assert [(p.label, document.text[p.start : p.stop]) for p in notes] == [
        (
            "1",
            "“Mill Tops Plan,” Example Times, 3 May 2019, "
            "https://example.org/a-long-address-with-hyphens/mill.",
        ),
        (
            "2",
            "The province is the one in the north. Another of the same name lies in the south.",
        ),
        ("4", "Roe, The Mill, 12–14."),
        ("5", "Ibid., 15."),
        (
            None,
            "from the Far Country, 1949-Present, ed. Jane Roe and John Doe (Example: Example "
            "Books,",
        ),
    ]
    labels = {note.id: note.label for note in notes}
    called = [[labels[call] for call in p.calls] for p in document.passages if p.calls]
    assert called == [["1", "2"], ["4"], ["5"]]


def test_calls_of_missing_footnotes_stay_known_outside_of_passages():
    document = read(TEXT)
    last = max(p.stop for p in document.passages)
    assert document.text[last:].strip().split("\n\n") == [
        "[3] (missing; called after: plan is work and more work.”)",
        "[6] (missing; called after: until the end of the year.)",
    ]


def test_form_feeds_part_pages_and_running_heads_are_dropped():
    pages = [
        f"THE MILL\n\nPage {word} goes on with\nthe story of {word}\n\n{number}"
        for number, word in enumerate(["one", "two", "three", "four", "five"], 11)
    ]
    document = read("\f".join(pages))
    assert "THE MILL" not in document.text
    assert document.text.startswith("Page one goes on with the story of one Page two")
    assert document.passages[0].page == 11


def test_a_word_broken_by_its_line_is_made_whole_where_the_text_knows_it():
    text = "The work of the co-\noperative and of the collec-\ntive went on. The collective sang."
    document = read(f"{text}\fA second page.")
    assert "of the co-operative and of the collective went on" in document.text


def test_entries_of_a_bibliography_are_passages(slices):
    text = (
        "THE END\n\nThe mill is closed, as was said.\n\nBibliography\n\n"
        "Doe, John. The Mill and Its Workers: A History of the Work of the North. Example: Books,\n"
        "2018.\n"
        "Roe, Jane. “Weavers of the Northern Province and the Plan of the Year that Followed It.”\n"
        "Example Review 3, no. 2 (2019): 12–14. https://example.org/a-very-long-address-of-it.\n"
        "“Mill Tops Plan.” Example Times, 3 May 2019.\n\fNotes"
    )
    found = slices(read(text), "paragraph")
    assert [entry.split(" ")[0] for entry in found] == ["The", "Doe,", "Roe,", "“Mill", "Notes"]


def test_lines_with_gaps_between_them_stay_apart(slices):
    text = (
        "A Thesis on the Mill\n\nJane Roe\n\nExample University\n\nMay 2020\n\f1 THE MILL\n\nIt is."
    )
    assert slices(read(text)) == [
        "A Thesis on the Mill",
        "Jane Roe",
        "Example University",
        "May 2020",
        "1 THE MILL",
        "It is.",
    ]


def test_lines_of_a_table_of_contents_stay_apart(slices):
    text = (
        "1 The Mill ............ 3\n1.1 The Looms ......... 5\n2 The End ........ 12\n\fThe mill."
    )
    assert len(slices(read(text))) == 4

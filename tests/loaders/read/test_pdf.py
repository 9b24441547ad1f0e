from __future__ import annotations

import pypdfium2

from graph.errors import (
    DamagedInputError,
    EmptyInputError,
    EncryptedInputError,
    TooLargeError,
)

PAGE = [
    "1 THE MILL",
    "",
    "The Example Mill wove ten thousand metres of cloth in the first quarter of the year,",
    "as its manager said.1 The plan had asked for nine thousand, and the workers of the co-",
    "operative farm beside it helped with the bleaching.",
    "1 Manager of the Example Mill, talk with the author, 3 May.",
]
NEXT = [
    "A second page goes on with the story of the mill and of the people who live near to it.",
]


def test_pages_become_running_text_with_footnotes(tmp_path, read_all, make_pdf, slices):
    path = tmp_path / "mill.pdf"
    path.write_bytes(make_pdf([PAGE, NEXT]))
    [document], errors = read_all(path)
    assert errors == []
    assert document.format == "pdf"
    assert slices(document, "heading") == ["1 THE MILL"]
    assert slices(document, "paragraph")[0] == (
        "The Example Mill wove ten thousand metres of cloth in the first quarter of the year, as "
        "its manager said. The plan had asked for nine thousand, and the workers of the "
        "co-operative farm beside it helped with the bleaching."
    )
    [note] = [passage for passage in document.passages if passage.kind == "footnote"]
    assert note.label == "1"
    assert document.passages[1].calls == (note.id,)
    assert [passage.page for passage in document.passages] == [1, 1, 2, 1]


def test_title_and_author_only_where_the_pages_show_them(tmp_path, read_all, make_pdf):
    lines = ["The Work of the Mill", "by Jane Roe", "", *PAGE[2:4]]
    shown, hidden = tmp_path / "shown.pdf", tmp_path / "hidden.pdf"
    shown.write_bytes(make_pdf([lines], {"Title": "The Work of the Mill", "Author": "Jane Roe"}))
    hidden.write_bytes(make_pdf([lines], {"Title": "Microsoft Word - x.doc", "Author": "user1"}))
    [document], _ = read_all(shown)
    assert (document.title, document.authors) == ("The Work of the Mill", ("Jane Roe",))
    [document], _ = read_all(hidden)
    assert document.title.startswith("The Work of the Mill")
    assert document.passages[0].kind != "title"
    assert document.authors == ()


def test_pdf_is_told_from_its_bytes(tmp_path, read_all, make_pdf):
    path = tmp_path / "mill.txt"
    path.write_bytes(make_pdf([PAGE]))
    [document], errors = read_all(path)
    assert (document.format, errors) == ("pdf", [])


def test_truncated_pdf_is_refused(tmp_path, read_all, make_pdf):
    data = make_pdf([PAGE, NEXT])
    path = tmp_path / "half.pdf"
    path.write_bytes(data[: len(data) // 2])
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, DamagedInputError)
    assert "breaks off" in error.reason


def test_damaged_pdf_is_refused(tmp_path, read_all):
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4\n" + b"no objects at all " * 20 + b"\n%%EOF\n")
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, DamagedInputError)


def test_encrypted_pdf_is_refused(tmp_path, read_all, make_pdf):
    path = tmp_path / "secret.pdf"
    path.write_bytes(make_pdf([PAGE], password="open sesame"))
    with pypdfium2.PdfDocument(path, password="open sesame") as opened:
        assert "Example Mill" in opened[0].get_textpage().get_text_bounded()
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, EncryptedInputError)
    assert "password" in error.reason


def test_pdf_without_text_layer_is_refused(tmp_path, read_all, make_pdf):
    path = tmp_path / "scan.pdf"
    path.write_bytes(make_pdf([[], []]))
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, EmptyInputError)
    assert "text layer" in error.reason


def test_text_larger_than_the_limit_is_refused(tmp_path, read_all, make_pdf):
    data = make_pdf([[]])
    assert len(data) < 1000
    path = tmp_path / "long.pdf"
    path.write_bytes(make_pdf([PAGE] * 3))
    documents, [error] = read_all(path, max_file_size=200)
    assert documents == []
    assert isinstance(error, TooLargeError)

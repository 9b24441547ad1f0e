"""Bad input, one test each: one clear line, and the rest is loaded."""

from __future__ import annotations

import tracemalloc

import pytest

from graph.errors import EmptyInputError, NotTextError, TooLargeError
from loaders.read.input import HEAD_SIZE

TEXT = "The mill made cloth in the first quarter, and its workers were praised for it."
KOREAN = "새봄방직공장의 로동자들이 올해 계획을 103%로 넘쳐 수행하였다고 지배인이 말하였다."


@pytest.mark.parametrize("data", [b"", b"\n \t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file(tmp_path, read_all, data):
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, EmptyInputError)
    assert error.source == str(path)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "a PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "a JPEG image"),
        (b"\x7fELF" + bytes(200), "a program"),
        (b"PK\x03\x04" + bytes(200), "a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(200), "an old Office file"),
        (bytes(range(256)) * 8, "binary"),
    ],
)
def test_a_binary_named_txt(tmp_path, read_all, data, reason):
    path = tmp_path / "notes.txt"
    path.write_bytes(data)
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, NotTextError)
    assert reason in error.reason


@pytest.mark.parametrize("encoding", ["cp949", "euc_kr", "utf-16", "utf-16-le", "utf-8-sig"])
def test_korean_encodings(tmp_path, read_all, encoding):
    path = tmp_path / "mill.txt"
    path.write_bytes(f"방직공장의 새 소식\n\n{KOREAN}\n".encode(encoding))
    [document], errors = read_all(path)
    assert errors == []
    assert document.text == f"방직공장의 새 소식\n\n{KOREAN}"
    assert document.language == "ko"


@pytest.mark.parametrize("start", [b"", b"%PDF-1.7\n", b"---\ntitle: x\n---\n", b"a,b\n"])
def test_a_200_mb_file_is_refused_from_its_first_bytes(tmp_path, read_all, start):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.write(start + TEXT.encode())
        file.truncate(200 * 1024 * 1024)
    with path.open("r+b") as file:
        file.write((start + TEXT.encode() + b"\n" * HEAD_SIZE)[:HEAD_SIZE])
    tracemalloc.start()
    documents, [error] = read_all(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert documents == []
    assert isinstance(error, TooLargeError)
    assert "200 MB and the limit is 100 MB" in error.reason
    assert "LABOURGRAPH_MAX_FILE_SIZE" in error.reason
    assert peak < 5_000_000


def test_the_limit_can_be_set(tmp_path, read_all):
    path = tmp_path / "mill.txt"
    path.write_text(TEXT)
    assert len(read_all(path, max_file_size=len(TEXT))[0]) == 1
    assert isinstance(read_all(path, max_file_size=len(TEXT) - 1)[1][0], TooLargeError)


def test_json_in_utf16_is_not_taken_for_prose(tmp_path, read_all):
    path = tmp_path / "archive.json"
    path.write_bytes('[{"headline": "x"}]'.encode("utf-16"))
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, NotTextError)
    assert "UTF-8" in error.reason


def test_text_that_opens_with_brackets_is_text(tmp_path, read_all):
    path = tmp_path / "mill.txt"
    for opening in ("[Editor's note] ", "{sic} ", "[1] ", "< 5 years: ", "<- "):
        path.write_text(opening + TEXT)
        [document], errors = read_all(path)
        assert errors == []
        assert document.format == "text"


def test_a_broken_front_matter_is_one_line(tmp_path, read_all):
    (tmp_path / "bad.md").write_text("---\ntitle: [x\n---\nText.\n")
    (tmp_path / "good.md").write_text("---\ntitle: Good\n---\nText.\n")
    [document], [error] = read_all(tmp_path)
    assert document.title == "Good"
    assert "front matter" in error.reason


def test_reading_twice_gives_the_same(tmp_path, read_all):
    (tmp_path / "a.md").write_text(f"# Mill\n\n{TEXT}\n")
    (tmp_path / "b.txt").write_text(TEXT)
    assert read_all(tmp_path)[0] == read_all(tmp_path)[0]


def test_documents_come_as_they_are_read(tmp_path):
    from graph.settings import Settings
    from loaders.read.reader import read

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}")
    documents = read(str(tmp_path), Settings(), pytest.fail)
    next(documents)
    (tmp_path / "b.txt").write_text("Another text stands here now.")
    assert next(documents).text == "Another text stands here now."

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest

from graph.errors import DamagedInputError, EmptyInputError, NotTextError, TooLargeError

LINK = "http://www.example.org/en/article/{}"


def record(number: int = 1, **changes: object) -> dict[str, object]:
    fields: dict[str, object] = {
        "topic": "Home News",
        "headline": f"Mill {number} Makes Cloth\n\n[Juche113.1.{number}.]",
        "link": LINK.format(number),
        "date": 1704067200000,
        "date_str": "2024-01-01",
        "story_text": (
            f"Pyongyang, January 1 (KCNA) --Mill {number} made much cloth.\n"
            "The respected ComradeKim Jong Unwho visited it was pleased.\n"
            "On the occasion of the day,\nthe workers sang. -0-"
        ),
    }
    return {**fields, **changes}


def write(folder, records) -> str:
    path = folder / "archive.json"
    path.write_text(json.dumps(records), "utf-8")
    return str(path)


def test_an_article(tmp_path, read_all, slices):
    [document], errors = read_all(write(tmp_path, [record()]))
    assert errors == []
    assert document.title == "Mill 1 Makes Cloth"
    assert document.source == LINK.format(1)
    assert document.urls == (LINK.format(1),)
    assert document.outlet == "KCNA"
    assert document.date == "2024-01-01"
    assert document.topics == ("Home News",)
    assert document.format == "archive"
    assert slices(document) == [
        "Mill 1 Makes Cloth",
        "Mill 1 made much cloth.",
        "The respected ComradeKim Jong Unwho visited it was pleased.",
        "On the occasion of the day,\nthe workers sang.",
    ]
    assert document.text.startswith(
        "Mill 1 Makes Cloth\n\nPyongyang, January 1 (KCNA) --Mill 1 made much cloth.\n"
    )
    assert document.text.endswith(" -0-")


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Cloth Made\n[Juche113.1.17.]", "Cloth Made"),
        ("Cloth Made\n\n[2024.02.11.]", "Cloth Made"),
        ("Cloth Made\n\t\t\t\r\n\t\t\n\n[Juche113.2.3.]", "Cloth Made"),
        ("Respected\u00a0Kim\u00a0Visits", "Respected Kim Visits"),
        ("Mill [New Building] Opened", "Mill [New Building] Opened"),
    ],
)
def test_issue_dates_are_no_part_of_a_title(tmp_path, read_all, headline, title):
    [document], _ = read_all(write(tmp_path, [record(headline=headline)]))
    assert document.title == title


def test_the_same_story_under_two_topics_has_one_id(tmp_path, read_all):
    again = record(
        topic="Photo", link=LINK.format(9), headline="Mill 1 Makes Cloth\n[Juche113.1.1.]"
    )
    documents, _ = read_all(write(tmp_path, [record(), again]))
    assert len({document.id for document in documents}) == 1
    assert [document.topics for document in documents] == [("Home News",), ("Photo",)]


def test_a_headline_without_text_is_a_document(tmp_path, read_all, slices):
    [document], errors = read_all(write(tmp_path, [record(story_text="")]))
    assert errors == []
    assert slices(document) == [document.text] == ["Mill 1 Makes Cloth"]


def test_the_date_falls_back_to_the_epoch(tmp_path, read_all):
    documents, errors = read_all(
        write(tmp_path, [record(date_str=None), record(2, date_str=None, date=None)])
    )
    assert errors == []
    assert [document.date for document in documents] == ["2024-01-01", None]


def test_json_that_breaks_at_record_700(tmp_path, read_all):
    path = tmp_path / "archive.json"
    text = json.dumps([record(number) for number in range(1, 1001)])
    broken = text.index('"headline": "Mill 700 ')
    path.write_text(text[:broken] + '"headline" broken' + text[broken:], "utf-8")
    documents, [error] = read_all(path)
    assert len(documents) == 699
    assert documents[-1].title == "Mill 699 Makes Cloth"
    assert isinstance(error, DamagedInputError)
    assert "record 700," in error.reason
    assert error.source == str(path)


def test_json_that_ends_early(tmp_path, read_all):
    path = tmp_path / "archive.json"
    text = json.dumps([record(number) for number in range(1, 11)])
    path.write_text(text[: text.index("Mill 8 ")], "utf-8")
    documents, [error] = read_all(path)
    assert len(documents) == 7
    assert "record 8," in error.reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"headline": None}, "the field 'headline' is no text but NoneType"),
        ({"story_text": 7}, "the field 'story_text' is no text but int"),
        ({"link": "javascript:alert(1)"}, "is no http or https address"),
        ({"date_str": "yesterday"}, "the date: 'yesterday' is no date"),
        ({"date_str": "2024-02-30"}, "is no date of the calendar"),
        ({"date_str": "", "date": 1e300}, "no time in milliseconds"),
        ({"date_str": "", "date": "1704067200000"}, "no time in milliseconds"),
        ({"headline": "", "story_text": " \n"}, "neither headline nor text"),
    ],
)
def test_a_bad_record_is_named_and_the_rest_goes_on(tmp_path, read_all, changes, reason):
    path = write(tmp_path, [record(1), record(2, **changes), record(3)])
    documents, [error] = read_all(path)
    assert [document.title for document in documents] == [
        "Mill 1 Makes Cloth",
        "Mill 3 Makes Cloth",
    ]
    assert error.source == f"{path}#2"
    assert reason in error.reason


@pytest.mark.parametrize("field", ["headline", "link", "story_text"])
def test_a_record_that_lacks_a_field(tmp_path, read_all, field):
    lacking = {key: value for key, value in record(1).items() if key != field}
    documents, [error] = read_all(write(tmp_path, [lacking, record(2)]))
    assert len(documents) == 1
    assert error.source.endswith("#1")
    assert error.reason == f"the record lacks the field {field!r}"


def test_records_that_are_no_articles_before_one_that_is(tmp_path, read_all):
    documents, errors = read_all(write(tmp_path, [None, 7, record(3), []]))
    assert len(documents) == 1
    assert [error.source.rpartition("#")[2] for error in errors] == ["1", "2", "4"]


@pytest.mark.parametrize(
    "records", [[{"name": "x"}] * 50, [[1, 2]], {"headline": "no list"}, [1, 2, 3]]
)
def test_json_that_is_no_archive_gives_one_error(tmp_path, read_all, records):
    path = tmp_path / "data.json"
    path.write_text(json.dumps(records), "utf-8")
    documents, errors = read_all(path)
    assert documents == []
    assert len(errors) == 1
    assert isinstance(errors[0], NotTextError | EmptyInputError)


def test_an_empty_list(tmp_path, read_all):
    documents, [error] = read_all(write(tmp_path, []))
    assert documents == []
    assert isinstance(error, EmptyInputError)


def test_a_byte_order_mark_and_lone_surrogates(tmp_path, read_all):
    path = tmp_path / "archive.json"
    text = json.dumps([record(story_text="A \ud800 mark.")])
    path.write_bytes(b"\xef\xbb\xbf" + text.encode("ascii"))
    [document], errors = read_all(path)
    assert errors == []
    assert document.text.encode("utf-8").endswith(b" mark.")


def test_bytes_that_are_no_utf8(tmp_path, read_all):
    path = tmp_path / "archive.json"
    text = json.dumps([record(1), record(2)])
    path.write_bytes(text.encode().replace(b"Mill 2 Makes", b"Mill \xb0\xa1 Makes"))
    documents, [error] = read_all(path)
    assert len(documents) == 1
    assert "record 2," in error.reason


def test_an_archive_larger_than_the_limit_is_read(tmp_path, read_all):
    path = write(tmp_path, [record(number) for number in range(1, 1001)])
    documents, errors = read_all(path, max_file_size=100_000)
    assert len(documents) == 1000
    assert errors == []


def test_a_record_larger_than_the_limit_ends_the_reading(tmp_path, read_all):
    records = [record(1), record(2, story_text="x" * 2_000_000), record(3)]
    documents, [error] = read_all(write(tmp_path, records), max_file_size=500_000)
    assert len(documents) == 1
    assert isinstance(error, TooLargeError)
    assert "record 2 alone" in error.reason


class _Endless(io.RawIOBase):
    """An archive without end that counts what was taken of it."""

    def __init__(self) -> None:
        self.taken = 0
        self._chunks = self._parts()
        self._rest = b""

    def _parts(self) -> Iterator[bytes]:
        yield b"["
        number = 0
        while True:
            number += 1
            yield json.dumps(record(number)).encode() + b","

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        assert (offset, whence, self.taken) == (0, 0, 3)
        self.__init__()  # type: ignore[misc]
        return 0

    def read(self, size: int = -1) -> bytes:
        while len(self._rest) < size:
            self._rest += next(self._chunks)
        data, self._rest = self._rest[:size], self._rest[size:]
        self.taken += len(data)
        return data


def test_the_archive_is_read_as_a_stream():
    from loaders.read.archive import read_archive

    stream = _Endless()
    documents = read_archive(stream, "endless", pytest.fail, 10_000_000)
    first = [next(documents) for _ in range(5)]
    assert first[4].title == "Mill 5 Makes Cloth"
    assert stream.taken < 200_000

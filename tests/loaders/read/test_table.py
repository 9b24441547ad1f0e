from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from graph.errors import DamagedInputError, EmptyInputError, NotTextError, TooLargeError
from graph.model import Fact

MAPPING = """\
outlet: Example Times
licence: CC0-1.0
columns:
  relation: relation
  subject: subject
  subject_kind: subject_type
  object: object
  object_kind: object_type
  qualifiers: qualifiers
  url: url
  date: day
  title: headline
drop:
  - {column: qualifiers, matches: group=yes, reason: groups without a name}
"""
HEADER = "url,day,headline,relation,subject,subject_type,object,object_type,qualifiers"
ROWS = [
    "https://example.org/a,2024-03-05,The Mill,LOCATED_IN,Saebom Mill,Site,Example City,Place,",
    'https://example.org/b,2024-03-06,Plans,FULFILLED,Saebom Mill,Site,,,"percent=103; by=May"',
    "https://example.org/a,,,EMPLOYS,Saebom Mill,Site,,,count=400",
    "https://example.org/a,,,VISITED,women,Person,Saebom Mill,Site,group=yes",
]


def write(folder, *lines: str, mapping: str | None = MAPPING, name: str = "facts.csv") -> str:
    (folder / name).write_text("\n".join([HEADER, *lines]) + "\n", "utf-8")
    if mapping is not None:
        (folder / "facts.mapping.yaml").write_text(mapping, "utf-8")
    return str(folder / name)


def test_a_document_for_each_address(tmp_path, read_all):
    [first, second], errors = read_all(write(tmp_path, *ROWS))
    assert errors == []
    assert first.text == (
        "The Mill\n\n"
        "Saebom Mill located in Example City.\n"
        "Saebom Mill employs (count: 400).\n\n"
        "https://example.org/a"
    )
    assert (first.source, first.urls) == ("https://example.org/a", ("https://example.org/a",))
    assert (first.outlet, first.licence, first.date) == ("Example Times", "CC0-1.0", "2024-03-05")
    assert [p.kind for p in first.passages] == ["title", "row", "row"]
    assert first.facts[0] == Fact(
        passage_index=1,
        relation="LOCATED_IN",
        subject="Saebom Mill",
        subject_kind="Site",
        object="Example City",
        object_kind="Place",
    )
    assert first.facts[1].qualifiers == {"count": "400"}
    assert second.facts[0].qualifiers == {"percent": "103", "by": "May"}
    assert second.facts[0].object is None


def test_a_fact_stands_in_its_passage(tmp_path, read_all):
    documents, _ = read_all(write(tmp_path, *ROWS))
    for document in documents:
        for fact in document.facts:
            passage = document.passages[fact.passage_index]
            assert fact.subject in document.text[passage.start : passage.stop]


def test_two_addresses_that_state_the_same_are_two_documents(tmp_path, read_all):
    row = "https://example.org/{},2024-03-05,The Mill,EMPLOYS,Saebom Mill,Site,,,count=400"
    documents, _ = read_all(write(tmp_path, row.format("a"), row.format("b")))
    assert len({document.id for document in documents}) == 2


def test_values_and_columns_of_qualifiers(tmp_path, read_all):
    (tmp_path / "sites.csv").write_text("site;town;workers\nSaebom Mill;Example City;400\n")
    (tmp_path / "sites.mapping.yaml").write_text(
        "delimiter: ';'\ntitle: Sites of Example City\n"
        "columns: {subject: site, object: town}\n"
        "values: {relation: LOCATED_IN, subject_kind: Site, object_kind: Place}\n"
        "qualifiers: {workers: workers}\n"
    )
    [document], errors = read_all(tmp_path / "sites.csv")
    assert errors == []
    assert document.title == "Sites of Example City"
    assert document.source == str(tmp_path / "sites.csv")
    assert document.facts[0].qualifiers == {"workers": "400"}
    assert document.facts[0].relation == "LOCATED_IN"


def test_quotation_marks_in_a_tsv_are_characters(tmp_path, read_all):
    row = ROWS[0].replace(",", "\t").replace("Saebom Mill", '"Saebom" Mill')
    path = tmp_path / "facts.tsv"
    path.write_text(f"{HEADER}\n{ROWS[0]}".replace(",", "\t") + f"\n{row}\n", "utf-8")
    (tmp_path / "facts.mapping.yaml").write_text(MAPPING, "utf-8")
    [document], errors = read_all(path)
    assert errors == []
    assert document.facts[1].subject == '"Saebom" Mill'


def test_a_workbook_gives_the_same_as_a_csv(tmp_path, read_all):
    from_csv, _ = read_all(write(tmp_path, *ROWS[:1], *ROWS[2:3]))
    book = openpyxl.Workbook()
    sheet = book.active
    for line in (HEADER, *ROWS[:1], *ROWS[2:3]):
        sheet.append([cell or None for cell in line.split(",")])
    sheet["B2"] = __import__("datetime").date(2024, 3, 5)
    book.save(tmp_path / "facts.xlsx")
    from_book, errors = read_all(tmp_path / "facts.xlsx")
    assert errors == []
    assert from_book == from_csv


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("https://example.org/a,,,,Saebom Mill,Site,,,", "lacks its relation"),
        ("https://example.org/a,,,EMPLOYS,,Site,,,", "lacks its subject"),
        ("https://example.org/a,,,EMPLOYS,Saebom Mill,Site,Kim,,", "lacks its object_kind"),
        (",,,EMPLOYS,Saebom Mill,Site,,,", "url '' is no http"),
        ("ftp://example.org/a,,,EMPLOYS,Saebom Mill,Site,,,", "is no http or https"),
        ("https://example.org/a,soon,,EMPLOYS,Saebom Mill,Site,,,", "is no date"),
        ("https://example.org/a,,,EMPLOYS,Saebom Mill,Site,,,many", "is no key=value"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_goes_on(tmp_path, read_all, row, reason):
    path = write(tmp_path, ROWS[0], row, ROWS[1])
    documents, [error] = read_all(path)
    assert len(documents) == 2
    assert error.source == f"{path}#3"
    assert reason in error.reason


def test_a_mapping_that_names_absent_columns(tmp_path, read_all):
    mapping = MAPPING.replace("date: day", "date: published").replace("title: headline", "title: x")
    documents, [error] = read_all(write(tmp_path, *ROWS, mapping=mapping))
    assert documents == []
    assert isinstance(error, DamagedInputError)
    assert "columns that are not there: published, x; there are: url, day" in error.reason


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        ("columns: [a, b]", "columns"),
        ("columns: {}", "no column is named"),
        ("columns: {subject: subject}", "neither columns nor values say the relation"),
        ("columns: {place: x}", "columns.place"),
        ("outlet: [unclosed", "is no YAML"),
        ("just text", "as a whole"),
        (MAPPING + "colour: red\n", "colour"),
        (MAPPING.replace("group=yes", "'('"), "drop.0.matches"),
        (MAPPING + "delimiter: abc\n", "delimiter"),
    ],
)
def test_a_wrong_mapping(tmp_path, read_all, mapping, reason):
    documents, [error] = read_all(write(tmp_path, *ROWS, mapping=mapping))
    assert documents == []
    assert isinstance(error, DamagedInputError)
    assert "facts.mapping.yaml" in error.reason
    assert reason in error.reason


def test_a_table_without_a_mapping(tmp_path, read_all):
    documents, [error] = read_all(write(tmp_path, *ROWS, mapping=None))
    assert documents == []
    assert isinstance(error, NotTextError)
    assert "write facts.mapping.yaml beside it" in error.reason


def test_an_empty_table(tmp_path, read_all):
    documents, [error] = read_all(write(tmp_path))
    assert documents == []
    assert isinstance(error, EmptyInputError)


def test_a_csv_that_breaks(tmp_path, read_all):
    path = write(tmp_path, ROWS[0], '"https://example.org/b"x,,')
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, DamagedInputError)
    assert "line 3" in error.reason


def workbook(folder, **parts: bytes) -> str:
    """A workbook with parts put in place of its own."""
    buffer = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(HEADER.split(","))
    book.save(buffer)
    path = folder / "facts.xlsx"
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, data in parts.items():
            target.writestr(name, data, zipfile.ZIP_DEFLATED)
    (folder / "facts.mapping.yaml").write_text(MAPPING, "utf-8")
    return str(path)


def test_a_workbook_that_is_a_zip_bomb(tmp_path, read_all):
    path = workbook(tmp_path, **{"xl/worksheets/sheet1.xml": b" " * 50_000_000})
    documents, [error] = read_all(path, max_file_size=10_000_000)
    assert documents == []
    assert isinstance(error, TooLargeError)
    assert "unpacks to" in error.reason


def test_a_workbook_with_entities(tmp_path, read_all):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    documents, [error] = read_all(workbook(tmp_path, **{"xl/worksheets/sheet1.xml": bomb}))
    assert documents == []
    assert isinstance(error, DamagedInputError)
    assert "entities" in error.reason


def test_a_damaged_workbook(tmp_path, read_all):
    path = workbook(tmp_path, **{"xl/worksheets/sheet1.xml": b"<worksheet><sheetData>"})
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, DamagedInputError)


def test_a_truncated_workbook(tmp_path, read_all):
    whole = tmp_path / "facts.xlsx"
    workbook(tmp_path)
    whole.write_bytes(whole.read_bytes()[:1000])
    documents, [error] = read_all(whole)
    assert documents == []
    assert isinstance(error, DamagedInputError)


def test_a_sheet_that_is_not_there(tmp_path, read_all):
    path = workbook(tmp_path)
    (tmp_path / "facts.mapping.yaml").write_text(MAPPING + "sheet: Facts\n", "utf-8")
    documents, [error] = read_all(path)
    assert documents == []
    assert "no sheet 'Facts'" in error.reason

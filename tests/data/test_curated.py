"""The curated tables: valid against the ontology, made by the script that is said to make them."""

import csv
import re
from pathlib import Path

import pytest

from graph.errors import ReadError
from graph.model import Document
from graph.ontology import Ontology, load_ontology
from graph.settings import Settings
from loaders.curated import curated_tables
from loaders.read.reader import read
from tools.make_eighty_day import Maker, load_rules

DATA = Path("data")
NOTES = Path("../shared/data/eighty-day")
TABLES = [Path(table).name for table in curated_tables()]
BIBLIOGRAPHIC = {"date", "url", "title", "locator"}


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def documents(name: str) -> list[Document]:
    def fail(error: ReadError) -> None:
        raise error

    return list(read(str(DATA / name), Settings(), fail))


def test_the_tables_are_there() -> None:
    assert len(TABLES) == 5


@pytest.mark.parametrize("name", TABLES)
def test_every_row_becomes_a_fact_that_the_ontology_allows(name: str, ontology: Ontology) -> None:
    facts = [fact for document in documents(name) for fact in document.facts]
    problems = [
        f"{fact.relation} {fact.subject}: {problem}"
        for fact in facts
        for problem in ontology.problems(
            fact.relation, fact.subject_kind, fact.object_kind, fact.qualifiers
        )
    ]
    assert problems == []
    assert len(facts) == len(rows(name))


@pytest.mark.parametrize("name", TABLES)
def test_every_document_has_a_title(name: str) -> None:
    assert all(document.title for document in documents(name))


@pytest.mark.parametrize("name", TABLES)
def test_no_fact_stands_twice(name: str) -> None:
    lines = (DATA / name).read_text("utf-8").splitlines()
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("name", TABLES)
def test_cells_hold_facts_and_no_sentences(name: str) -> None:
    cells = [
        part.partition("=")[2] if key == "qualifiers" else part
        for row in rows(name)
        for key, value in row.items()
        if key not in BIBLIOGRAPHIC and row["subject_kind"] != "Slogan"
        for part in value.split(";")
    ]
    long = [cell for cell in cells if len(cell.split()) > 18]
    assert long == []


def test_the_data_card_gives_the_numbers() -> None:
    card = (DATA / "README.md").read_text("utf-8")
    for name in TABLES:
        found = rows(name)
        count = len(documents(name))
        assert re.search(rf"`{name}` \|[^|]+\| {len(found)} \| {count} \|", card), name
    sites = {
        row[end]
        for row in rows("eighty-day.csv")
        for end in ("subject", "object")
        if row[f"{end}_kind"] == "Site"
    }
    assert f"{len(sites)} sites" in card


@pytest.mark.shared
def test_the_script_makes_the_committed_table(ontology: Ontology) -> None:
    made = Maker(load_rules(), ontology).make(NOTES)
    assert made.encode() == (DATA / "eighty-day.csv").read_bytes()

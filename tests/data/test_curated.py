"""The curated tables: valid against the ontology, made by the script that is said to make them."""

import csv
import re
from pathlib import Path

import pytest

from graph.ontology import Ontology, load_ontology
from tools.make_eighty_day import Maker, load_rules

DATA = Path("data")
NOTES = Path("../shared/data/eighty-day")
TABLES = ("eighty-day.csv", "documents.csv")
BIBLIOGRAPHIC = {"published", "url", "title", "outlet", "author", "locator"}
FACT = {"relation", "subject", "subject_kind", "object", "object_kind"}


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", TABLES)
def test_every_fact_is_valid_against_the_ontology(name: str, ontology: Ontology) -> None:
    wrong = []
    for number, row in enumerate(rows(name), start=2):
        qualifiers = {
            key: value for key, value in row.items() if value and key not in BIBLIOGRAPHIC | FACT
        }
        problems = ontology.problems(
            row["relation"], row["subject_kind"], row["object_kind"] or None, qualifiers
        )
        wrong += [f"{name}:{number}: {problem}" for problem in problems]
    assert wrong == []


@pytest.mark.parametrize("name", TABLES)
def test_every_fact_names_its_document_and_its_things(name: str) -> None:
    for row in rows(name):
        assert row["title"]
        assert row["subject"]
        assert bool(row["object"]) == bool(row["object_kind"])
        assert not row["published"] or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", row["published"])


@pytest.mark.parametrize("name", TABLES)
def test_no_fact_stands_twice(name: str) -> None:
    lines = (DATA / name).read_text("utf-8").splitlines()
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("name", TABLES)
def test_cells_hold_facts_and_no_sentences(name: str) -> None:
    long = [
        value
        for row in rows(name)
        for key, value in row.items()
        if key not in BIBLIOGRAPHIC and row["subject_kind"] != "Slogan" and len(value.split()) > 18
    ]
    assert long == []


def test_the_data_card_gives_the_numbers() -> None:
    card = (DATA / "README.md").read_text("utf-8")
    for name in TABLES:
        found = rows(name)
        documents = {row["url"] or row["title"] for row in found}
        assert re.search(rf"`{name}` \|[^|]+\| {len(found)} \| {len(documents)} \|", card), name
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
